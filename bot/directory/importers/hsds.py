"""Open Referral HSDS 3.x into resources: nested JSON (services, organizations, locations, pages of them) and the tabular form.

A service at each of its locations is one resource. Inactive services are taken out.
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bot.directory.importers import reading
from bot.directory.importers.needs import need_of
from bot.directory.importers.records import Record, Report
from bot.store.directory import Resource

Json = dict[str, Any]
CLOSED = {"inactive", "defunct", "temporarily closed"}
DAYS = {"MO": "Mon", "TU": "Tue", "WE": "Wed", "TH": "Thu", "FR": "Fri", "SA": "Sat", "SU": "Sun"}
ORGANIZATION = {"tax_status", "legal_status", "year_incorporated", "parent_organization_id", "organization_identifiers", "website"}
PLURALS = {"addresses": "address", "taxonomies": "taxonomy"}


def records(path: Path, source: str, report: Report) -> Iterator[Record]:
    """The resources of a JSON file or of a folder of tabular CSV files."""
    for number, service in enumerate(_services(path, report), start=1):
        yield from _of_service(path.name, f"service {number}", service, source, report)


def is_tabular(path: Path) -> bool:
    """Whether a folder holds HSDS tables."""
    return path.is_dir() and any((path / f"{name}.csv").exists() for name in ("services", "service"))


def is_hsds(data: Any) -> bool:
    """Whether a parsed JSON document looks like HSDS."""
    first: Any = next(iter(_rows(data)), {})
    keys = set(first) if isinstance(first, dict) else set()
    tables = isinstance(data, dict) and {"services.csv", "service.csv"} & set(data)
    telling = {"services", "service", "service_at_locations", "organization_id", "location_type"} | ORGANIZATION
    return bool(tables or telling & keys or {"status", "organization"} <= keys)


def _services(path: Path, report: Report) -> Iterator[Json]:
    if path.is_dir():
        yield from _joined({file.stem: _csv(file) for file in sorted(path.glob("*.csv"))})
        return
    try:
        data = json.loads(reading.decode(path.read_bytes()))
    except json.JSONDecodeError as error:
        report.problem(path.name, f"line {error.lineno}", "", f"not JSON: {error.msg}")
        return
    if isinstance(data, dict) and {"services.csv", "service.csv"} & set(data):
        yield from _joined({name.removesuffix(".csv"): rows for name, rows in data.items() if isinstance(rows, list)})
        return
    for row in _rows(data):
        yield from _nested(row, path.name, report)


def _csv(path: Path) -> list[Json]:
    return list(csv.DictReader(io.StringIO(reading.decode(path.read_bytes()), newline="")))


def _rows(data: Any) -> list[Any]:
    """A list, a page of a list (`contents`), or a single one."""
    if isinstance(data, dict) and isinstance(data.get("contents"), list):
        return list(data["contents"])
    return data if isinstance(data, list) else [data]


def _nested(row: Any, file: str, report: Report) -> Iterator[Json]:
    """The services in a service, an organization, or a service at a location."""
    if not isinstance(row, dict):
        report.problem(file, "", "", f"{str(row)[:40]!r} is no record")
    elif isinstance(row.get("services"), list):
        for service in row["services"]:
            if isinstance(service, dict):
                yield {"organization": row, **service}
    elif isinstance(row.get("service"), dict):
        yield {**row["service"], "service_at_locations": [row]}
    elif ORGANIZATION & set(row):
        report.problem(file, str(row.get("id") or ""), "services", "an organization without its services: nothing to take")
    elif "location_type" not in row and "name" in row:
        yield row


def _joined(tables: dict[str, list[Json]]) -> Iterator[Json]:
    """Tabular rows put together as the nested form has them."""
    by_name = {PLURALS.get(name, name.removesuffix("s")): [r for r in rows if isinstance(r, dict)] for name, rows in tables.items()}
    at = {key: _by(by_name, f"{key}_id") for key in ("location", "service", "service_at_location")}
    terms = {row.get("id"): row for row in by_name.get("taxonomy_term", [])}
    attributes = defaultdict(list)
    for row in by_name.get("attribute", []):
        attributes[row.get("link_id")].append({"taxonomy_term": terms.get(row.get("taxonomy_term_id"), {})})
    organizations = {row.get("id"): row for row in by_name.get("organization", [])}
    locations = {row.get("id"): {**row, **_children(at["location"], row)} for row in by_name.get("location", [])}
    sites = defaultdict(list)
    for row in by_name.get("service_at_location", []):
        location = locations.get(row.get("location_id"), {})
        sites[row.get("service_id")].append({**row, "location": location, **_children(at["service_at_location"], row)})
    for row in by_name.get("service", []):
        inside = {"organization": organizations.get(row.get("organization_id"), {}), "service_at_locations": sites[row.get("id")]}
        yield {**row, **inside, **_children(at["service"], row), "attributes": attributes[row.get("id")]}


def _by(tables: dict[str, list[Json]], key: str) -> dict[str, dict[str, list[Json]]]:
    found: dict[str, dict[str, list[Json]]] = defaultdict(lambda: defaultdict(list))
    for name, plural in (("address", "addresses"), ("phone", "phones"), ("schedule", "schedules"), ("language", "languages")):
        for row in tables.get(name, []):
            if row.get(key):
                found[row[key]][plural].append(row)
    return found


def _children(index: dict[str, dict[str, list[Json]]], row: Json) -> dict[str, list[Json]]:
    return dict(index.get(str(row.get("id")), {}))


def _of_service(file: str, row: str, service: Json, source: str, report: Report) -> Iterator[Record]:
    key = reading.plain(service.get("id")) or ""
    where = f"{row} ({key})" if key else row
    name = reading.plain(service.get("name"))
    if not key or not name:
        report.problem(file, where, "id" if not key else "name", "is empty and must not be")
        return
    sites = [site for site in _list(service, "service_at_locations")] or [{}]
    for site in sites:
        id_ = key if len(sites) == 1 else f"{key}@{site.get('id') or _location(site).get('id')}"
        if str(service.get("status") or "active").strip().lower() in CLOSED:
            yield Record(file, where, Resource, id_, None)
        else:
            yield Record(file, where, Resource, id_, _values(id_, service, site, source, file, where, report))


def _values(id_: str, service: Json, site: Json, source: str, file: str, row: str, report: Report) -> Json:
    location, organization = _location(site), service.get("organization") or {}
    address = next(iter(_list(location, "addresses")), {})
    terms = " ".join(reading.plain((a.get("taxonomy_term") or {}).get("name")) or "" for a in _list(service, "attributes"))
    name, about = reading.plain(service.get("name")), reading.plain(service.get("description"))
    taken = _Careful(file, row, report)
    return {
        "id": id_,
        "organization": reading.plain(organization.get("name")) or name,
        "name_en": name,
        "category": need_of(terms, name, about),
        "description_en": about,
        "eligibility_en": reading.plain(service.get("eligibility_description")),
        "telephone": _telephone(site, location, service, organization),
        "address": ", ".join(part for field in ("address_1", "address_2") if (part := reading.plain(address.get(field)))) or None,
        "city": reading.plain(address.get("city")),
        "postal_code": taken.get("postal_code", address.get("postal_code"), reading.zip_code),
        "url": reading.plain(service.get("url")) or reading.plain(organization.get("website")),
        "hours": _hours(_list(site, "schedules") or _list(service, "schedules") or _list(location, "schedules")),
        "languages": sorted({code for level in (service, location) for x in _list(level, "languages") if (code := _language(x))}),
        "source": source,
        "assured_date": taken.get("assured_date", service.get("assured_date") or service.get("last_modified"), _day),
    }


def _day(value: Any) -> date | None:
    return reading.day(value, date.today())


class _Careful:
    """Reads a field; one that cannot be read is reported and left out."""

    def __init__(self, file: str, row: str, report: Report) -> None:
        self._file, self._row, self._report = file, row, report

    def get(self, name: str, value: Any, read: Any) -> Any:
        try:
            return read(value)
        except ValueError as error:
            self._report.problem(self._file, self._row, name, error, kept=True)
            return None


def _list(row: Json, name: str) -> list[Json]:
    found = row.get(name) or []
    return [item for item in (found if isinstance(found, list) else [found]) if isinstance(item, dict)]


def _location(site: Json) -> Json:
    location = site.get("location")
    return location if isinstance(location, dict) else {}


def _telephone(*levels: Json) -> str | None:
    """The first voice number, the nearest level first."""
    phones = [phone for level in levels for phone in _list(level, "phones")]
    voice = [phone for phone in phones if str(phone.get("type") or "voice").lower() in ("voice", "cell", "hotline")]
    number = reading.plain((voice or phones or [{}])[0].get("number"))
    return number.strip('"') if number else None


def _language(row: Json) -> str | None:
    return reading.plain(row.get("code")) or reading.plain(row.get("name"))


def _hours(schedules: list[Json]) -> str | None:
    """Schedules in words: "Thu, Fri 10:00-18:00"."""
    lines = [_line(row) for row in schedules]
    return "; ".join(dict.fromkeys(line for line in lines if line)) or None


def _line(row: Json) -> str | None:
    days = [DAYS.get(day.strip()[-2:].upper(), "") for day in str(row.get("byday") or "").split(",")]
    opens, closes = str(row.get("opens_at") or "")[:5], str(row.get("closes_at") or "")[:5]
    times = f"{opens}-{closes}" if opens and closes else ""
    return " ".join(part for part in (", ".join(day for day in days if day), times) if part) or reading.plain(row.get("description"))
