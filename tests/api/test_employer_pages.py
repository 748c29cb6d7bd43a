"""The console's pages on employers: behind the sign-in, the same brief for everybody, contacts kept."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from bot.console import accounts
from bot.store.directory import EmployerContact

pytestmark = pytest.mark.slow
PAGES = ("/console/employers", "/console/employers/tres-faroles", "/console/employers/tres-faroles/brief", "/console/outreach", "/console/directory")


def sign_in(client: TestClient) -> str:
    client.post("/console/sign-in", data={"email": "sam@example.org", "password": "secret word"})
    return accounts.form_token(client.cookies["causeway_console"])


def test_pages_are_behind_the_sign_in(client: TestClient) -> None:
    for path in PAGES:
        assert client.get(path).headers["location"] == "/console/sign-in", path
    sign_in(client)
    for path in PAGES:
        assert client.get(path).status_code == 200, path
    for missing in ("/console/employers/nobody", "/console/employers/nobody/brief"):
        assert client.get(missing).status_code == 404


def test_employers_are_found_by_name(client: TestClient) -> None:
    sign_in(client)
    page = client.get("/console/employers", params={"q": "tres FAR"}).text
    assert "Tres Faroles" in page and "Pepperlane" not in page
    assert "None found" in client.get("/console/employers", params={"q": "%"}).text


def test_the_brief_never_offers_what_has_lapsed(client: TestClient) -> None:
    sign_in(client)
    page = client.get("/console/employers/tres-faroles/brief").text
    offered, ended = page.split("Not available now")
    assert "Federal Bonding" in offered and "Work Opportunity" not in offered
    assert "Work Opportunity Tax Credit: ended on December 31, 2025" in ended


def test_a_contact_is_kept_and_a_forged_one_is_not(client: TestClient, app: Any) -> None:
    token = sign_in(client)
    form = {"mode": "phone", "purpose": "learn", "growth_need": "a <night> crew"}
    assert client.post("/console/employers/tres-faroles/contacts", data={**form, "form_token": "forged"}).status_code == 403
    assert client.post("/console/employers/tres-faroles/contacts", data={**form, "form_token": token}).status_code == 303
    assert client.post("/console/employers/nobody/contacts", data={**form, "form_token": token}).status_code == 409
    with app.database.read() as session:
        (contact,) = session.scalars(select(EmployerContact))
    assert "a &lt;night&gt; crew" in client.get("/console/employers/tres-faroles").text
    path = f"/console/employers/tres-faroles/contacts/{contact.id}/outcome"
    assert client.post(path, data={"outcome": "two openings", "form_token": token}).status_code == 303
    assert "two openings" in client.get("/console/employers/tres-faroles").text
