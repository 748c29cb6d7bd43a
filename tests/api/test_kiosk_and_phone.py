"""The offer to go on from a phone, registered kiosks, lost messages and changed numbers, over HTTP."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from starlette.testclient import TestClient

from bot.app import App, bootstrap
from bot.console import accounts
from bot.console.delivery import plainly
from bot.leads.profile import Profile
from bot.store.conversation import Status
from bot.store.tables import Address, Conversation, Kiosk, Message, Person
from bot.turn import inbox
from bot.turn.inbox import Inbound
from bot.turn.outbox import Outcome, Result
from bot.web.server import create
from tests.faults.test_failures import Gateway

pytestmark = pytest.mark.slow
PHONE = "+12135550142"
SMS = {"sms_number": "+12135550100", "twilio_account_sid": "AC" + "1" * 32, "twilio_auth_token": "12345"}
TELEGRAM = {"telegram_token": "7:TOKEN", "telegram_bot_name": "@causeway_bot"}
numbers = count(1)
Serve = Callable[..., tuple[App, TestClient]]


@pytest.fixture
def serve(settings: Any, engine: Any, clock: Any) -> Iterator[Serve]:
    """A served Causeway with settings of the test's own; no thread runs, tests drain it."""
    with ExitStack() as stack:

        def start(*results: Outcome, **values: Any) -> tuple[App, TestClient]:
            mine = type(settings)(_env_file=None, **{**settings.model_dump(), **values})
            app = bootstrap(mine, engine=engine, now=clock, senders={"sms": Gateway(*results), "telegram": Gateway()})
            with app.database.write() as session:
                accounts.add(session, "Sam", "sam@example.org", "secret word")
            stack.callback(app.close)
            return app, stack.enter_context(TestClient(create(app, start_worker=False), follow_redirects=False))

        yield start


def begin(client: TestClient) -> dict[str, str]:
    """A kiosk session; returns the header of its token."""
    opened = client.post("/api/chat/sessions", json={"channel": "kiosk", "language": "en"})
    assert opened.status_code == 201
    return {"Authorization": f"Bearer {opened.json()['token']}"}


def sign_in(client: TestClient) -> dict[str, str]:
    """A coordinator's sign-in; returns what every form must carry."""
    client.post("/console/sign-in", data={"email": "sam@example.org", "password": "secret word"})
    return {"form_token": accounts.form_token(client.cookies["causeway_console"])}


def text(app: App, words: str) -> None:
    inbox.accept(app.database, Inbound("sms", PHONE, f"in{next(numbers)}", words), app.now())
    app.worker.drain()


def test_no_phone_channel_is_said(serve: Serve) -> None:
    _, client = serve()
    header = begin(client)
    refused = client.post("/api/chat/link", headers=header)
    assert refused.status_code == 409 and refused.json()["detail"].endswith(".")
    assert client.get("/api/chat/link/options").json() == {"possible": False}
    assert client.post("/api/chat/link").status_code == 401


def test_what_is_offered_follows_the_settings(serve: Serve) -> None:
    _, client = serve(**SMS, **TELEGRAM)
    assert client.get("/api/chat/link/options").json() == {"possible": True}
    both = client.post("/api/chat/link", headers=begin(client)).json()
    assert re.fullmatch(r"https://t\.me/causeway_bot\?start=[\w-]{43}", both["telegram"])
    assert re.fullmatch(r"\d{6}", both["sms"]["code"])
    assert both["sms"]["link"] == f"SMSTO:+12135550100:JOIN {both['sms']['code']}"
    assert both["qr"].startswith("<svg")


def test_only_telegram(serve: Serve) -> None:
    _, client = serve(**TELEGRAM)
    offered = client.post("/api/chat/link", headers=begin(client)).json()
    assert offered["sms"] is None and offered["telegram"]


def test_claimed_session_is_gone_and_can_still_say_that_was_not_me(serve: Serve) -> None:
    app, client = serve(**SMS)
    header = begin(client)
    code = client.post("/api/chat/link", headers=header).json()["sms"]["code"]
    text(app, f"JOIN {code}")
    gone = client.get("/api/chat/messages?wait=5", headers=header)
    assert gone.status_code == 410 and "phone" in gone.json()["detail"]
    assert client.post("/api/chat/messages", headers=header, json={"id": str(uuid4()), "text": "x"}).status_code == 410
    with app.database.read() as session:
        before = session.scalars(select(Address).where(Address.value == PHONE)).one().person_id
    assert client.delete("/api/chat/link", headers=header).status_code == 204
    text(app, "hello")
    with app.database.read() as session:
        assert session.scalars(select(Address).where(Address.value == PHONE)).one().person_id != before


def test_withdrawn_offer_does_not_work(serve: Serve) -> None:
    app, client = serve(**SMS)
    header = begin(client)
    code = client.post("/api/chat/link", headers=header).json()["sms"]["code"]
    client.delete("/api/chat/link", headers=header)
    text(app, f"JOIN {code}")
    assert client.get("/api/chat/messages", headers=header).status_code == 200


def registered(client: TestClient, form: dict[str, str], name: str) -> str:
    """The path of a new device's one-time address, as the console shows it."""
    shown = client.post("/console/kiosks", data={"name": name, **form}).text
    found = re.search(r"http://testserver(/kiosk/register/[\w-]+)", shown)
    assert found is not None
    return found.group(1)


def test_only_registered_kiosks_start_sessions(serve: Serve) -> None:
    app, client = serve(kiosk_registration="required")
    refused = client.post("/api/chat/sessions", json={"channel": "kiosk"})
    assert refused.status_code == 403 and refused.json()["detail"].endswith(".")
    form = sign_in(client)
    path = registered(client, form, "Front desk")
    assert path not in client.get("/console/kiosks").text
    opened = client.post(path)
    cookie = opened.headers["set-cookie"]
    assert opened.status_code == 303 and "HttpOnly" in cookie and "samesite=strict" in cookie.lower()
    assert "path=/api/chat/sessions" in cookie.lower()
    first = begin(client)
    second = begin(client)
    assert client.get("/api/chat/messages", headers=first).status_code == 410
    assert client.get("/api/chat/messages", headers=second).status_code == 200
    with app.database.read() as session:
        kiosk = session.scalars(select(Kiosk)).one()
    assert client.cookies["causeway_kiosk"] not in kiosk.token_hash
    client.post(f"/console/kiosks/{kiosk.id}/revoke", data=form)
    assert client.get("/api/chat/messages", headers=second).status_code == 410
    assert client.post("/api/chat/sessions", json={"channel": "kiosk"}).status_code == 403


def test_registration_address_works_once_and_for_an_hour(serve: Serve, clock: Any) -> None:
    _, client = serve(kiosk_registration="required")
    form = sign_in(client)
    path = registered(client, form, "Front desk")
    assert client.get(path).status_code == client.get(path).status_code == 200  # looking spends nothing
    assert client.post(path).status_code == 303
    assert client.post(path).status_code == client.get(path).status_code == 410
    late = registered(client, form, "Back room")
    clock.forward(minutes=61)
    assert client.get(late).status_code == client.post(late).status_code == 410
    assert client.post("/console/kiosks", data={"name": "  ", **form}).status_code == 409


def lost(app: App) -> Message:
    """The latest message that failed or may have failed."""
    with app.database.read() as session:
        doubtful = Message.status.in_((Status.FAILED, Status.UNKNOWN))
        return session.scalars(select(Message).where(doubtful).order_by(Message.created_at.desc())).one()


def test_lost_message_is_seen_and_sent_again(serve: Serve) -> None:
    app, client = serve(Outcome(Result.UNKNOWN, "ReadTimeout"))
    text(app, "hello")
    form, message = sign_in(client), lost(app)
    shown = client.get("/console/delivery").text
    assert "may have arrived" in shown and f"/console/conversations/{message.conversation_id}" in shown
    assert 'Delivery <span class="count">1</span>' in client.get("/console").text
    assert client.post(f"/console/delivery/{message.id}/again", data=form).status_code == 303
    app.worker.drain()
    with app.database.read() as session:
        again = session.scalars(select(Message).where(Message.resent_of == message.id)).one()
    assert (again.text, again.status, again.choices) == (message.text, "sent", message.choices)
    assert "Nothing is lost" in client.get("/console/delivery").text
    twice = client.post(f"/console/delivery/{message.id}/again", data=form)
    assert twice.status_code == 409 and "already" in twice.json()["detail"]


def test_it_arrived(serve: Serve) -> None:
    app, client = serve(Outcome(Result.FAILED, "400"))
    text(app, "hello")
    form, message = sign_in(client), lost(app)
    assert client.post(f"/console/delivery/{message.id}/arrived", data=form).status_code == 303
    assert "Nothing is lost" in client.get("/console/delivery").text
    assert client.post(f"/console/delivery/{message.id}/again", data=form).status_code == 409


@pytest.mark.parametrize("reason", ["opted out", "blocked"])
def test_nothing_is_sent_again_to_who_wants_none(serve: Serve, reason: str) -> None:
    app, client = serve(Outcome(Result.FAILED, "400", blocked=reason == "blocked"))
    text(app, "hello")
    message = lost(app)
    if reason == "opted out":
        text(app, "STOP")
    refused = client.post(f"/console/delivery/{message.id}/again", data=sign_in(client))
    assert refused.status_code == 409 and refused.json()["detail"].endswith(".")
    with app.database.read() as session:
        assert session.scalars(select(Message).where(Message.resent_of.is_not(None))).all() == []


@pytest.mark.parametrize("failure", ["21610", "30003", "403 blocked by the person", "ReadTimeout", "gateway x is not set up", None, "???"])
def test_every_reason_is_a_sentence(failure: str | None) -> None:
    assert plainly(failure).endswith(".")


def test_number_that_changed_hands(serve: Serve, clock: Any) -> None:
    app, client = serve()
    for words in ("hello", "yes", "my number is 213 555 0142, cook near 90012"):
        text(app, words)
    with app.database.write() as session:
        talk = session.scalars(select(Conversation)).one()
        assert Profile(session, talk.person_id).first("phone") == PHONE
        inbox.receive(session, talk.id, "late", clock(), "what did I say?")
    form = sign_in(client)
    assert "belongs to someone else" in client.get(f"/console/conversations/{talk.id}").text
    assert client.post(f"/console/conversations/{talk.id}/changed-hands", data=form).status_code == 303
    answers = select(func.count()).where(Message.conversation_id == talk.id, Message.author == "bot", Message.status == "sent")
    with app.database.read() as session:
        sent = session.scalar(answers)
    app.worker.drain()
    with app.database.read() as session:
        assert session.scalar(answers) == sent
    text(app, "hello")
    with app.database.read() as session:
        assert session.scalars(select(Address).where(Address.value == PHONE)).one().person_id != talk.person_id
        assert Profile(session, talk.person_id).first("phone") is None
        fresh = session.scalars(select(Conversation).where(Conversation.id != talk.id)).one()
        told = " ".join(m.text or "" for m in session.scalars(select(Message).where(Message.conversation_id == fresh.id)))
        assert "90012" not in told and session.get_one(Person, fresh.person_id).opted_out_at is None
    shown = client.get(f"/console/conversations/{talk.id}").text
    assert "This conversation ended" in shown and "Take over" not in shown
    assert "Sam noted that the number belongs to someone else" in shown
    stale = client.post(f"/console/conversations/{talk.id}/changed-hands", data=form)
    assert stale.status_code == 409
    with app.database.read() as session:
        assert (session.get_one(Conversation, talk.id).holder, session.get_one(Conversation, fresh.id).ended_at) == ("closed", None)
    assert client.post(f"/console/conversations/{talk.id}/take-over", data=form).status_code == 409
