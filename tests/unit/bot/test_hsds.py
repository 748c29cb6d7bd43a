"""HSDS into resources: nested and tabular give the same, what is closed goes, what is wrong is reported."""

from __future__ import annotations

import csv
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.directory.importers import import_path, kind_of
from bot.directory.importers.needs import need_of
from bot.directory.importers.records import Report
from bot.store.database import Database
from bot.store.directory import Resource
from bot.store.migrate import migrate

TODAY = date(2026, 11, 24)
TABLES: dict[str, list[dict[str, Any]]] = {
    "organizations": [{"id": "o1", "name": "Harbor House", "website": "https://example.org"}],
    "services": [
        {"id": "s1", "organization_id": "o1", "name": "Night shelter", "description": "<p>Beds &amp; meals</p>", "status": "active", "assured_date": "2026-10-01"},
        {"id": "s2", "organization_id": "o1", "name": "Old pantry", "description": "Food", "status": "defunct", "assured_date": ""},
    ],
    "locations": [{"id": "l1", "location_type": "physical"}, {"id": "l2", "location_type": "physical"}],
    "service_at_location": [{"id": "sl1", "service_id": "s1", "location_id": "l1"}, {"id": "sl2", "service_id": "s1", "location_id": "l2"}],
    "addresses": [
        {"id": "a1", "location_id": "l1", "address_1": "1 Dock Street", "address_2": "Floor 2", "city": "Wilmington", "postal_code": "90744-0001"},
        {"id": "a2", "location_id": "l2", "address_1": "9 Hill Road", "address_2": "", "city": "Carson", "postal_code": "ABC 123"},
    ],
    "phones": [{"id": "p1", "service_id": "s1", "location_id": "", "number": "310-555-0199", "type": "voice"}],
    "schedules": [{"id": "h1", "service_id": "s1", "byday": "MO,TU", "opens_at": "20:00:00", "closes_at": "07:00:00"}],
    "languages": [{"id": "g1", "service_id": "s1", "name": "Spanish", "code": "es"}],
    "taxonomy_terms": [{"id": "t1", "name": "Housing"}],
    "attributes": [{"id": "x1", "link_id": "s1", "link_entity": "service", "taxonomy_term_id": "t1"}],
}


@pytest.fixture
def database(tmp_path: Path) -> Database:
    fresh = Database(f"sqlite:///{tmp_path}/x.db")
    migrate(fresh)
    return fresh


def take(database: Database, path: Path) -> tuple[Report, list[Resource]]:
    with database.write() as session:
        report = import_path(session, path, TODAY, source="211")
        return report, list(session.scalars(select(Resource).order_by(Resource.id)))


def folder(path: Path) -> Path:
    """The tables as CSV files."""
    path.mkdir()
    for name, rows in TABLES.items():
        with (path / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    return path


def nested() -> dict[str, Any]:
    """The same as one organization with its services."""
    service = {**TABLES["services"][0], "phones": TABLES["phones"], "schedules": TABLES["schedules"], "languages": TABLES["languages"]}
    sites = [{"id": f"sl{n}", "location": {"id": f"l{n}", "addresses": [TABLES["addresses"][n - 1]]}} for n in (1, 2)]
    attributes = [{"taxonomy_term": {"name": "Housing"}}]
    return {**TABLES["organizations"][0], "services": [{**service, "service_at_locations": sites, "attributes": attributes}, TABLES["services"][1]]}


def plain(rows: list[Resource]) -> list[dict[str, Any]]:
    return [{c.name: getattr(row, c.name) for c in Resource.__table__.columns} for row in rows]


def test_tabular_and_nested_give_the_same(tmp_path: Path) -> None:
    given = []
    forms = {"folder": folder(tmp_path / "hsds"), "one": tmp_path / "one.json", "page": tmp_path / "page.json", "tables": tmp_path / "tables.json"}
    forms["one"].write_text(json.dumps(nested()), "utf-8")
    forms["page"].write_text(json.dumps({"total_items": 1, "contents": [nested()]}), "utf-16")
    forms["tables"].write_text(json.dumps({f"{name}.csv": rows for name, rows in TABLES.items()}), "utf-8")
    for name, path in forms.items():
        assert kind_of(path) == "hsds"
        database = Database(f"sqlite:///{tmp_path}/{name}.db")
        migrate(database)
        report, rows = take(database, path)
        assert [str(p).split(", ", 1)[1] for p in report.problems] == ["service 1 (s1), postal_code: 'ABC 123' is not a ZIP code (the rest of the record goes in)"]
        given.append(plain(rows))
    assert given[0] == given[1] == given[2] == given[3]
    first = given[0][0]
    assert first["id"] == "s1@sl1" and len(given[0]) == 2
    assert first["category"] == "housing" and first["organization"] == "Harbor House" and first["description_en"] == "Beds & meals"
    assert first["address"] == "1 Dock Street, Floor 2" and first["postal_code"] == "90744" and first["telephone"] == "310-555-0199"
    assert first["hours"] == "Mon, Tue 20:00-07:00" and first["languages"] == ["es"] and first["assured_date"] == date(2026, 10, 1)


def test_a_service_that_closed_is_taken_out_and_twice_changes_nothing(database: Database, tmp_path: Path) -> None:
    path = folder(tmp_path / "hsds")
    take(database, path)
    report, rows = take(database, path)
    assert report.changes == 0 and len(rows) == 2
    text = (path / "services.csv").read_text("utf-8-sig").replace("active", "Inactive")
    (path / "services.csv").write_text(text, "utf-8")
    report, rows = take(database, path)
    assert report.gone["resource"] == 2 and rows == []


def test_records_without_id_or_name_and_odd_shapes_are_reported(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "odd.json"
    path.write_text(json.dumps([{"id": "a", "status": "active", "organization": {}}, {"name": "No id", "phones": "x"}, 7, {"id": "b", "name": "Good", "phones": [None, {"number": 5}]}]), "utf-8")
    with database.write() as session:
        report = import_path(session, path, TODAY, kind="hsds")
        rows = list(session.scalars(select(Resource)))
    assert [(p.row, p.field) for p in report.problems] == [("service 1", "id"), ("", "")]
    assert [(r.id, r.telephone) for r in rows] == [("b", "5")]


def test_a_list_of_organizations_without_services_says_that_there_is_nothing_to_take(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps({"contents": [{"id": "o1", "name": "Harbor House", "description": "Help", "tax_status": "501c3"}]}), "utf-8")
    report, rows = take(database, path)
    assert [str(p) for p in report.problems] == ["list.json, o1, services: an organization without its services: nothing to take"]
    assert rows == []


def test_needs() -> None:
    assert need_of("", "Community food pantry", "") == "food"
    assert need_of(None, "Family center", "After-school and day care") == "childcare"
    assert need_of("x", "y", "z") is None


EXAMPLES = os.environ.get("CAUSEWAY_HSDS_EXAMPLES")


@pytest.mark.skipif(not EXAMPLES, reason="CAUSEWAY_HSDS_EXAMPLES names no folder with the specification's examples")
def test_the_specifications_own_examples(tmp_path: Path) -> None:
    for name in ("service_full.json", "service_list.json", "organization_full.json", "service_at_location_full.json", "tabular.json", "csv"):
        database = Database(f"sqlite:///{tmp_path}/{name}.db")
        migrate(database)
        _, rows = take(database, Path(str(EXAMPLES)) / name)
        assert [row.name_en for row in rows] == ["Community Counselling"], name
        assert rows[0].category == "mental_health"
