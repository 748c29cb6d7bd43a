"""JobPosting into openings: what is said is taken, what is not stays unknown, what is wrong is reported."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.directory.importers import import_path
from bot.directory.importers import posting_words as words
from bot.directory.importers.jobposting import employer_key
from bot.directory.importers.records import Report
from bot.directory.snapshot import read
from bot.guidance.match import find
from bot.guidance.wishes import Wishes
from bot.store.database import Database
from bot.store.directory import Employer, Opening
from bot.store.migrate import migrate

TODAY = date(2026, 11, 24)
POSTING: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Line Cook &amp; Prep",
    "description": "&lt;p&gt;Cook on the line.&lt;/p&gt;<ul><li>Must be at least 18 years of age</li><li>Lift up to 35 lbs</li></ul>"
    "<script>track()</script>Food handler card required. Valid California driver's license preferred.",
    "datePosted": "2026-11-02T08:00:00Z",
    "validThrough": "2026-12-24",
    "employmentType": ["FULL_TIME"],
    "hiringOrganization": {"@type": "Organization", "name": "Casa Azul, Inc."},
    "identifier": {"@type": "PropertyValue", "name": "Casa Azul", "value": "LC-7"},
    "jobLocation": {"@type": "Place", "address": {"postalCode": "90012-1234", "addressCountry": "US"}},
    "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"minValue": "19.50", "maxValue": 22, "unitText": "HOUR"}},
    "occupationalCategory": "35-2014.00 Cooks, Restaurant",
    "workHours": "Mon-Fri 7:00am - 3:30pm, 40 hours per week",
    "totalJobOpenings": 2,
}


@pytest.fixture
def database(tmp_path: Path) -> Database:
    fresh = Database(f"sqlite:///{tmp_path}/x.db")
    migrate(fresh)
    return fresh


def take(database: Database, path: Path, text: str) -> tuple[Report, list[Opening]]:
    """Import a file of this text; what was reported and what is there."""
    path.write_text(text, "utf-8")
    with database.write() as session:
        report = import_path(session, path, TODAY, source="a board")
        return report, list(session.scalars(select(Opening).order_by(Opening.id)))


def test_a_whole_posting(database: Database, tmp_path: Path) -> None:
    report, (opening,) = take(database, tmp_path / "one.json", json.dumps(POSTING))
    assert report.problems == []
    assert opening.title_en == "Line Cook & Prep"
    assert opening.description_en is not None and "<" not in opening.description_en and "track" not in opening.description_en
    assert (opening.base_salary_min, opening.base_salary_max, opening.salary_unit) == (19.5, 22, "hour")
    assert (opening.days, opening.opens_at, opening.closes_at) == (["mon", "tue", "wed", "thu", "fri"], "07:00", "15:30")
    assert (opening.hours_min, opening.hours_max) == (40, 40)
    assert (opening.occupational_category, opening.postal_code, opening.minimum_age) == ("35-2014.00", "90012", 18)
    assert (opening.licences, opening.demands, opening.lifting_lb) == (["food_handler"], ["lifting"], 35)
    assert (opening.date_posted, opening.valid_through) == (date(2026, 11, 2), date(2026, 12, 24))
    assert (opening.arrangement, opening.employment_type) == (None, "full_time")  # nobody said who hires
    assert opening.source == "a board" and opening.assured_date == TODAY


def test_an_employer_who_is_no_partner_is_never_offered_and_one_who_is_is_known_again(database: Database, tmp_path: Path) -> None:
    with database.write() as session:
        session.add(Employer(id="azul", name="CASA AZUL", relationship_stage="partner", source="visit"))
    other = {**POSTING, "hiringOrganization": "Someone Else LLC"}
    _, openings = take(database, tmp_path / "two.json", json.dumps([POSTING, other]))
    assert {o.employer_id for o in openings} == {"azul", "someone-else"}
    with database.read() as session:
        directory = read(session)
    found = find(directory, Wishes(), TODAY)
    assert [directory.index.ids[row] for row in found.rows] == [o.id for o in openings if o.employer_id == "azul"]


def test_lists_graphs_lines_and_pages(database: Database, tmp_path: Path) -> None:
    second = {**POSTING, "identifier": "x2", "@type": ["JobPosting", "Thing"]}
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": "WebPage", "mainEntity": POSTING}, second]}
    _, openings = take(database, tmp_path / "graph.json", json.dumps(graph))
    assert len(openings) == 2
    cook = {**POSTING, "description": "<p>Cook &amp; clean</p>"}  # a page cannot hold the end of a script in a script
    page = f"<html><head><script>var a='<'</script>\n<script type='application/ld+json'>\n<!-- {json.dumps(cook)[:-1]},}} -->\n</script>"
    page += f'<body><SCRIPT TYPE="application/ld+json; charset=utf-8">{json.dumps({**cook, "identifier": "x3"})}</SCRIPT></body></html>'
    report, openings = take(database, tmp_path / "page.html", page)
    assert report.problems == [] and len(openings) == 3 and (report.changed["opening"], report.new["opening"]) == (1, 1)
    lines = "\n".join(json.dumps(p) for p in (POSTING, {**POSTING, "identifier": "x4"})) + "\n{broken"
    report, openings = take(database, tmp_path / "feed.jsonl", lines)
    assert len(openings) == 4
    assert str(report.problems[0]).startswith("feed.jsonl, line 3: not JSON")


def test_twice_changes_nothing(database: Database, tmp_path: Path) -> None:
    take(database, tmp_path / "one.json", json.dumps(POSTING))
    report, _ = take(database, tmp_path / "one.json", json.dumps(POSTING))
    assert (report.changes, report.rows["opening"]) == (0, 1)


@pytest.mark.parametrize(
    ("change", "problem", "kept"),
    [
        ({"title": " "}, "title: is empty", 0),
        ({"hiringOrganization": {}}, "hiringOrganization: is empty", 0),
        ({"employmentType": "VOLUNTEER"}, "employmentType: unpaid", 0),
        ({"validThrough": "soon"}, "validThrough: 'soon' is not a date", 1),
        ({"datePosted": "0001-01-01"}, "datePosted: '0001-01-01' is too far", 1),
        ({"totalJobOpenings": "many"}, "totalJobOpenings: 'many' is not a number", 1),
        ({"baseSalary": {"currency": "EUR", "value": 20, "unitText": "HOUR"}}, "baseSalary: pay in EUR", 1),
        ({"baseSalary": {"value": {"minValue": "ask us"}}}, "baseSalary: 'ask us' is not a number", 1),
        ({"baseSalary": {"value": {"minValue": "18 bananas"}}}, "baseSalary: '18 bananas' is not a number", 1),
        ({"jobLocation": [{"address": {"postalCode": "9081O"}}, "Long Beach"]}, "jobLocation: '9081O' is not a ZIP code", 1),
        ({"baseSalary": {"value": 21}}, "baseSalary: no unit; taken as by the hour", 1),
        ({"baseSalary": {"value": 700}}, "baseSalary: no unit, and none is likely", 1),
        ({"baseSalary": 0}, "baseSalary: 0 is no pay", 1),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_goes_in(database: Database, tmp_path: Path, change: dict[str, Any], problem: str, kept: int) -> None:
    report, openings = take(database, tmp_path / "one.json", json.dumps({**POSTING, **change}))
    assert len([p for p in report.problems if f"one.json, posting 1, {problem}" in str(p)]) == 1, report.problems
    assert len(openings) == kept


@pytest.mark.parametrize("odd", [None, 5, [], "x", {"a": {"b": []}}, [[POSTING["title"]]]])
def test_fields_of_the_wrong_type_never_stop_an_import(database: Database, tmp_path: Path, odd: Any) -> None:
    postings = [{**POSTING, "identifier": f"n{n}", field: odd} for n, field in enumerate(f for f in POSTING if f[0] != "@")]
    _, openings = take(database, tmp_path / "odd.json", json.dumps([*postings, {**POSTING, "identifier": "last"}]))
    assert len(openings) >= len(postings) - 3


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        ("$19/hr", (19, 19, "hour")),
        ("$18.50 - $22 an hour", (18.5, 22, "hour")),
        ({"value": {"value": "$45,000–52,000", "unitText": "YEAR"}}, (45000, 52000, "year")),
        ({"value": {"minValue": "$45k", "maxValue": "$50k per year"}}, (45000, 50000, "year")),
        ("700 USD weekly", (700, 700, "week")),
        ({"value": {"value": 20, "unitText": "HOUR"}}, (20, 20, "hour")),
        ({"value": {"maxValue": 22, "unitText": "HOUR"}}, (None, 22, "hour")),
    ],
)
def test_pay_as_people_write_it(database: Database, tmp_path: Path, salary: Any, expected: tuple[float | None, float | None, str]) -> None:
    report, (opening,) = take(database, tmp_path / "one.json", json.dumps({**POSTING, "baseSalary": salary}))
    assert report.problems == []
    assert (opening.base_salary_min, opening.base_salary_max, opening.salary_unit) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("400 W Broadway, Long Beach, CA 90802", "90802"),
        ({"address": "Long Beach, California 90802-1234, USA"}, "90802"),
        ([{"address": {"postalCode": "remote"}}, {"address": {"postalCode": 90810}}], "90810"),
        ("12345 Main Street", None),
    ],
)
def test_places_as_people_write_them(database: Database, tmp_path: Path, place: Any, expected: str | None) -> None:
    report, (opening,) = take(database, tmp_path / "one.json", json.dumps({**POSTING, "jobLocation": place}))
    assert (report.problems, opening.postal_code) == ([], expected)


@pytest.mark.parametrize(
    ("text", "days", "opens", "closes"),
    [
        ("Monday through Friday, 8 a.m. to 5 p.m.", 5, "08:00", "17:00"),
        ("Sat, Sun 10-6pm", 2, "10:00", "18:00"),
        ("Fri-Mon 22:00 - 06:00", 4, "22:00", "06:00"),
        ("9am-1pm or 2pm-6pm", 0, None, None),
        ("day shift", 0, None, None),
        ("11-7", 0, None, None),
    ],
)
def test_work_hours(text: str, days: int, opens: str | None, closes: str | None) -> None:
    found = words.schedule(text)
    assert (len(found["days"]), found["opens_at"], found["closes_at"]) == (days, opens, closes)


@pytest.mark.parametrize(
    ("title", "body", "employer", "kinds", "expected"),
    [
        ("Packer", "A temp-to-hire role", "Acme", {"TEMPORARY"}, "temp_to_hire"),
        ("Packer", "", "Sunny Staffing", {"FULL_TIME"}, "agency_temp"),
        ("Packer", "", "Acme", {"TEMPORARY"}, "temporary"),
        ("Plumber apprentice", "", "Acme", set(), "apprenticeship"),
        ("Packer", "", "Acme", {"FULL_TIME"}, None),
    ],
)
def test_how_one_is_hired(title: str, body: str, employer: str, kinds: set[str], expected: str | None) -> None:
    assert words.arrangement(kinds, title, body, employer) == expected


def test_names_of_one_employer() -> None:
    assert employer_key("Casa Azul, Inc.") == employer_key("CASA AZUL LLC") == employer_key("Casa-Azul Co., Inc") == "casa azul"
    assert words.minimum_age("We are 25 years old. You need 2 years of experience.") is None
    assert words.minimum_age("Must be 21 or older") == 21
    assert words.licences("Forklift certification a plus. CDL Class A required") == ["cdl_a"]
