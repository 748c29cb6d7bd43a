"""The console: who is not signed in sees nothing, forged forms do nothing."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from bot.console import accounts
from bot.leads import adults
from bot.leads.lead import choices_of
from bot.store.tables import FreeTime
from tests.support.talk import Talk

pytestmark = pytest.mark.slow


def sign_in(client: TestClient, password: str = "secret word") -> Any:
    return client.post("/console/sign-in", data={"email": "sam@example.org", "password": password})


def form_token(client: TestClient) -> str:
    return accounts.form_token(client.cookies["causeway_console"])


def test_signed_out_goes_to_the_sign_in_page(client: TestClient) -> None:
    for path in ("/console", "/console/free-times", "/console/conversations/01a20af7-10d0-7488-b790-10132c05756c"):
        response = client.get(path)
        assert (response.status_code, response.headers["location"]) == (303, "/console/sign-in")


def test_wrong_password_is_said(client: TestClient) -> None:
    response = sign_in(client, "wrong")
    assert response.status_code == 401 and "do not belong together" in response.text


def test_queue_and_sign_out(client: TestClient) -> None:
    assert sign_in(client).headers["location"] == "/console"
    assert "Nobody is waiting" in client.get("/console").text
    client.post("/console/sign-out", data={"form_token": form_token(client)})
    assert client.get("/console").status_code == 303


def test_forged_form_changes_nothing(client: TestClient, app: Any) -> None:
    sign_in(client)
    response = client.post("/console/free-times", data={"starts_at": "2030-01-07T10:00", "form_token": "forged"})
    assert response.status_code == 403
    with app.database.read() as session:
        assert session.scalars(select(FreeTime)).all() == []


def test_past_time_is_refused_in_a_sentence(client: TestClient) -> None:
    sign_in(client)
    response = client.post("/console/free-times", data={"starts_at": "2020-01-07T10:00", "form_token": form_token(client)})
    assert response.status_code == 409 and response.json()["detail"] == "That time is already past."


def test_an_age_that_is_not_known_is_clarified_before_anybody_is_introduced(client: TestClient, app: Any) -> None:
    worker = Talk(app, "en")
    for text in ("yes", "warehouse", "90011", "skip", "skip", "1", "skip", "Ana 213-555-0123"):
        worker.say(text)
    lead = worker.lead()
    assert lead is not None
    sign_in(client)
    assert "age not known" in client.get("/console").text
    page = f"/console/conversations/{worker.conversation_id}"
    assert adults.UNKNOWN in client.get(page).text
    noted = {"form_token": form_token(client)}
    assert client.post(f"/console/leads/{lead.id}/age", data={**noted, "adult": "true"}).status_code == 303
    assert adults.UNKNOWN not in client.get(page).text
    with app.database.read() as session:
        assert adults.why_not(session, lead.person_id) is None and len(choices_of(session, lead.person_id)) == 1
    client.post(f"/console/leads/{lead.id}/age", data={**noted, "adult": "false"})
    with app.database.read() as session:
        assert adults.why_not(session, lead.person_id) == adults.MINOR and list(choices_of(session, lead.person_id)) == []
