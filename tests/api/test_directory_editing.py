"""The directory's editing pages: behind the sign-in, and every change reaches the turns."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from bot.console import accounts
from bot.directory.snapshot import version
from bot.store.coordinator import Role
from bot.store.directory import Employer, Opening

pytestmark = pytest.mark.slow
TABLES = ("employer", "opening", "training", "resource", "incentive", "occupation-row", "programme")


def sign_in(client: TestClient) -> None:
    client.post("/console/sign-in", data={"email": "sam@example.org", "password": "secret word"})


def row(app: Any, table: Any, id_: str) -> Any:
    with app.database.read() as session:
        return session.get(table, id_)


def number(app: Any) -> int:
    with app.database.read() as session:
        return version(session)


def form_of(app: Any, employer: Employer) -> dict[str, Any]:
    """What the browser would send for an employer as it is."""
    values = {c.key: getattr(employer, c.key) for c in Employer.__table__.columns}
    return {k: ", ".join(v) if isinstance(v, list) else v for k, v in values.items() if v not in (None, False)}


def test_pages_are_behind_the_sign_in_and_are_not_served_to_other_sites(client: TestClient) -> None:
    for table in TABLES:
        assert client.get(f"/console/edit/{table}/list").headers["location"] == "/console/sign-in", table
    sign_in(client)
    for table in TABLES:
        assert client.get(f"/console/edit/{table}/list").status_code == 200, table
    assert client.get("/console/edit/employer/create").status_code == 200
    assert client.get("/console/edit/employer/list", headers={"Sec-Fetch-Site": "cross-site"}).headers["location"] == "/console"
    assert client.delete("/console/edit/employer/delete?pks=tres-faroles").status_code in (403, 404)


def test_an_edit_is_kept_and_raises_the_version(client: TestClient, app: Any) -> None:
    sign_in(client)
    before = number(app)
    form = form_of(app, row(app, Employer, "tres-faroles")) | {"traits": "mentor, small", "paused_until": "2026-12-24", "save": "Save"}
    assert client.post("/console/edit/employer/edit/tres-faroles", data=form).status_code in (302, 303)
    changed = row(app, Employer, "tres-faroles")
    assert (changed.traits, changed.paused_until) == (["mentor", "small"], date(2026, 12, 24))
    assert number(app) == before + 1
    edit = client.get("/console/edit/employer/edit/tres-faroles").text
    assert "mentor, small" in edit


def test_an_opening_of_nobody_is_refused(client: TestClient, app: Any) -> None:
    sign_in(client)
    page = client.post("/console/edit/opening/create", data={"id": "new", "employer_id": "nobody", "title_en": "Cook", "source": "visit", "base_salary_min": "19.5", "hours_min": "", "save": "Save"})
    assert "There is no employer" in page.text and row(app, Opening, "new") is None
    made = client.post("/console/edit/opening/create", data={"id": "new", "employer_id": "tres-faroles", "title_en": "Cook", "source": "visit", "base_salary_min": "19.5", "hours_min": "", "save": "Save"})
    kept = row(app, Opening, "new")
    assert made.status_code in (302, 303)
    assert (kept.employer_id, kept.base_salary_min, kept.hours_min) == ("tres-faroles", 19.5, None)


def test_times_and_words_are_brought_into_form_and_odd_ones_refused(client: TestClient, app: Any) -> None:
    sign_in(client)
    opening = {"id": "t", "employer_id": "tres-faroles", "title_en": "Cook", "source": "visit", "save": "Save"}
    good = {**opening, "opens_at": "2:30 pm", "closes_at": "22:00", "days": "Monday, tue", "demands": "Lifting", "arrangement": "", "postal_code": "90058-1111"}
    assert "is none of mon" in client.post("/console/edit/opening/create", data={**good, "days": "Someday"}).text
    assert "is none of direct" in client.post("/console/edit/opening/create", data={**good, "arrangement": "Temp"}).text
    assert "less than hours_min" in client.post("/console/edit/opening/create", data={**good, "hours_min": "40", "hours_max": "20"}).text
    assert "is not a time" in client.post("/console/edit/opening/create", data={**good, "opens_at": "afternoon"}).text
    assert client.post("/console/edit/opening/create", data=good).status_code in (302, 303)
    kept = row(app, Opening, "t")
    assert (kept.opens_at, kept.closes_at, kept.days, kept.postal_code) == ("14:30", "22:00", ["mon", "tue"], "90058")
    assert (kept.demands, kept.arrangement) == (["lifting"], None)


def test_records_are_marked_as_checked(client: TestClient, app: Any) -> None:
    sign_in(client)
    before = number(app)
    assert client.get("/console/edit/employer/action/checked-today?pks=tres-faroles,nobody").status_code == 303
    assert row(app, Employer, "tres-faroles").assured_date == app.now().date()
    assert number(app) == before + 1


PAGES = {
    "workers": ("/console", "/console/delivery", "/console/free-times", f"/console/conversations/{uuid4()}", f"/console/leads/{uuid4()}"),
    "directory": ("/console/edit/employer/list", "/console/employers", "/console/outreach", "/console/directory"),
    "kiosks": ("/console/kiosks",),
}
OPENS = {Role.COORDINATOR: {"workers", "directory", "kiosks"}, Role.DATA_EDITOR: {"directory"}, Role.KIOSK_HOST: {"kiosks"}}


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_its_own_pages_and_no_others(client: TestClient, app: Any, role: Role) -> None:
    with app.database.write() as session:
        accounts.put(session, "Kim", "kim@example.org", "another word", role)
    client.post("/console/sign-in", data={"email": "kim@example.org", "password": "another word"})
    for area, pages in PAGES.items():
        for page in pages:
            opened = client.get(page).status_code in (200, 404)
            assert opened == (area in OPENS[role]), (role, page)
    first = client.get("/console").headers.get("location", "/console")
    shown = client.get(first)
    assert shown.status_code == 200
    assert {area for area, words in (("workers", "Queue"), ("directory", "Outreach"), ("kiosks", "Kiosks</a>")) if words in shown.text} == OPENS[role]
    form = {"form_token": accounts.form_token(client.cookies["causeway_console"])}
    refused = client.post(f"/console/conversations/{uuid4()}/take-over", data=form).status_code == 403
    assert refused == ("workers" not in OPENS[role])
