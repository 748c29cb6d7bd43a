"""The web chat API."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from bot.store.conversation import Conversation, Holder
from bot.web.server import create

pytestmark = pytest.mark.slow


@pytest.fixture
def client(app: Any) -> Iterator[TestClient]:
    with TestClient(create(app)) as running:
        yield running


@pytest.fixture
def session(client: TestClient) -> dict[str, Any]:
    response = client.post("/api/chat/sessions", json={"channel": "kiosk", "language": "en"})
    assert response.status_code == 201
    return response.json()  # type: ignore[no-any-return]


def bearer(session: dict[str, Any]) -> dict[str, str]:
    return {"Authorization": f"Bearer {session['token']}"}


def poll(client: TestClient, session: dict[str, Any], after: int) -> dict[str, Any]:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        page = client.get(f"/api/chat/messages?after={after}&wait=2", headers=bearer(session)).json()
        if page["messages"]:
            return page  # type: ignore[no-any-return]
    raise AssertionError("no answer")


def test_session_opens_with_greeting_and_question(session: dict[str, Any]) -> None:
    assert session["messages"][0]["from"] == "bot"
    assert "computer program" in session["messages"][0]["text"]
    assert session["messages"][-1]["question"] == "consent"
    assert [c["value"] for c in session["messages"][-1]["choices"]] == ["yes", "no"]


def test_language_is_asked_where_it_is_not_known(client: TestClient) -> None:
    page = client.post("/api/chat/sessions", json={"channel": "kiosk", "language": None}).json()
    assert page["messages"][-1]["question"] == "language"
    client.post("/api/chat/messages", headers=bearer(page), json={"id": str(uuid4()), "choice": "lang:es"})
    assert poll(client, page, page["cursor"])["messages"][-1]["text"].startswith("Son unas")


def test_message_is_taken_once(client: TestClient, session: dict[str, Any]) -> None:
    body = {"id": str(uuid4()), "choice": "yes"}
    for _ in range(3):
        assert client.post("/api/chat/messages", headers=bearer(session), json=body).status_code == 202
    page = poll(client, session, session["cursor"])
    assert page["messages"][-1]["question"] == "goal"
    time.sleep(0.5)
    assert client.get(f"/api/chat/messages?after={page['cursor']}", headers=bearer(session)).json()["messages"] == []


def test_the_answer_comes_with_the_same_call(client: TestClient, session: dict[str, Any]) -> None:
    body, query = {"id": str(uuid4()), "choice": "yes"}, {"after": session["cursor"], "wait": 20}
    answer = client.post("/api/chat/messages", params=query, headers=bearer(session), json=body)
    assert answer.status_code == 200
    assert answer.json() == client.get("/api/chat/messages", params={"after": session["cursor"]}, headers=bearer(session)).json()
    assert answer.json()["messages"][-1]["question"] == "goal" and answer.json()["cursor"] > session["cursor"]
    began = time.monotonic()
    assert client.post("/api/chat/messages", params=query, headers=bearer(session), json=body).json() == answer.json()
    assert time.monotonic() - began < 1  # what was answered already is not waited for


def test_waiting_for_an_answer_ends(client: TestClient, session: dict[str, Any], app: Any) -> None:
    with app.database.write() as database:
        for conversation in database.scalars(select(Conversation)):
            conversation.holder = Holder.HUMAN
    query = {"after": session["cursor"], "wait": 0.3}
    answer = client.post("/api/chat/messages", params=query, headers=bearer(session), json={"id": str(uuid4()), "text": "hello"})
    assert answer.status_code == 200 and answer.json() == {"messages": [], "cursor": session["cursor"]}


def test_profile_finish_and_erase(client: TestClient, session: dict[str, Any]) -> None:
    for body in ({"choice": "yes"}, {"text": "warehouse near 90011"}):
        client.post("/api/chat/messages", headers=bearer(session), json={"id": str(uuid4()), **body})
        session["cursor"] = poll(client, session, session["cursor"])["cursor"]
    facts = client.get("/api/chat/profile", headers=bearer(session)).json()["facts"]
    assert {"field": "zip", "value": "90011"}.items() <= next(f for f in facts if f["field"] == "zip").items()
    assert client.delete("/api/chat/profile", headers=bearer(session)).status_code == 204
    assert client.get("/api/chat/profile", headers=bearer(session)).json() == {"facts": []}
    assert client.delete("/api/chat/sessions/current", headers=bearer(session)).status_code == 204
    assert client.get("/api/chat/messages", headers=bearer(session)).status_code == 410


@pytest.mark.parametrize(
    ("method", "path", "kwargs", "status"),
    [
        ("post", "/api/chat/messages", {"json": {"id": str(uuid4()), "text": "x"}}, 401),
        ("post", "/api/chat/sessions", {"content": b"{broken", "headers": {"Content-Type": "application/json"}}, 422),
        ("post", "/api/chat/sessions", {"json": {"channel": "fax"}}, 422),
        ("get", "/api/chat/messages", {"headers": {"Authorization": "Bearer wrong"}}, 401),
        ("get", "/nothing", {}, 404),
        ("post", "/api/chat/sessions", {"content": b"x" * 300_000}, 413),
    ],
)
def test_errors_are_problems_with_a_sentence(client: TestClient, method: str, path: str, kwargs: Any, status: int) -> None:
    response = getattr(client, method)(path, **kwargs)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"].endswith(".")


def test_bad_message_bodies(client: TestClient, session: dict[str, Any]) -> None:
    for body in (
        {"id": "no uuid", "text": "x"},
        {"id": str(uuid4())},
        {"id": str(uuid4()), "text": "a", "choice": "b"},
        {"id": str(uuid4()), "text": 3},
    ):
        response = client.post("/api/chat/messages", headers=bearer(session), json=body)
        assert response.status_code == 422, body
        assert response.json()["detail"]


def test_rate_limit_says_when_to_try_again(client: TestClient, session: dict[str, Any]) -> None:
    codes = [
        client.post("/api/chat/messages", headers=bearer(session), json={"id": str(uuid4()), "text": "hi"}).status_code for _ in range(65)
    ]
    assert codes.count(202) >= 60 and codes[-1] == 429


def test_unoffered_choice_is_refused_in_words(client: TestClient, session: dict[str, Any]) -> None:
    client.post("/api/chat/messages", headers=bearer(session), json={"id": str(uuid4()), "choice": "record=true"})
    assert "no longer open" in poll(client, session, session["cursor"])["messages"][0]["text"]
