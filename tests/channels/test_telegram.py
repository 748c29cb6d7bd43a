"""Telegram: calls verified and stored once, every kind of update answered, and sending by what is known of each failure."""

from __future__ import annotations

import threading
import time
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.app import bootstrap
from bot.store.tables import Address, Alert, Conversation, Message, Person
from bot.turn import ownership
from tests.support.server import Answer, Fake

pytestmark = pytest.mark.slow
WEBHOOK = "/channels/telegram/webhook"
CHAT = {"id": 555, "type": "private", "first_name": "Ana"}
ANA = {"id": 555, "is_bot": False, "first_name": "Ana", "language_code": "en-US"}
_ids = count(1)


def message(text: str | None = None, message_id: int | None = None, **more: Any) -> dict[str, Any]:
    number = next(_ids)
    body = {"message_id": message_id or number, "date": 1_790_000_000, "chat": CHAT, "from": ANA, **({"text": text} if text else {}), **more}
    return {"update_id": number, "message": body}


def press(data: str) -> dict[str, Any]:
    body = {"message_id": 1, "date": 1_790_000_000, "chat": CHAT, "from": {"id": 7, "is_bot": True, "first_name": "C"}, "text": "?"}
    return {"update_id": next(_ids), "callback_query": {"id": "q1", "from": ANA, "chat_instance": "1", "data": data, "message": body}}


class Phone:
    """Ana's Telegram."""

    def __init__(self, app: Any, client: Any, fake: Fake) -> None:
        self.app, self.client, self.fake = app, client, fake
        self.secret = {"X-Telegram-Bot-Api-Secret-Token": app.channels[0].secret}

    def call(self, update: Any, headers: dict[str, str] | None = None) -> int:
        return int(self.client.post(WEBHOOK, json=update, headers=self.secret if headers is None else headers).status_code)

    def say(self, update: dict[str, Any]) -> list[dict[str, Any]]:
        """Send an update, let the turn run, and return what Telegram was asked to send."""
        before = len(self.sent)
        assert self.call(update) == 200
        self.app.worker.drain()
        return self.sent[before:]

    @property
    def sent(self) -> list[dict[str, Any]]:
        import json

        forms = [a.form for a in self.fake.asked if a.path.endswith("/sendMessage")]
        return [{**form, "buttons": json.loads(form.get("reply_markup", "{}")).get("inline_keyboard", [])} for form in forms]

    def rows(self, author: str) -> list[Message]:
        with self.app.database.read() as session:
            return list(session.scalars(select(Message).where(Message.author == author).order_by(Message.seq)))


@pytest.fixture
def phone(app: Any, client: Any, fakes: dict[str, Fake]) -> Phone:
    return Phone(app, client, fakes["telegram"])


def test_a_talk_with_buttons(phone: Phone) -> None:
    first = phone.say(message("/start"))
    assert "Causeway" in first[0]["text"] and first[0]["chat_id"] == "555"
    consent = first[-1]
    assert [row[0]["text"] for row in consent["buttons"]] == ["Yes", "No"]
    data = consent["buttons"][0][0]["callback_data"]
    assert len(data.encode()) <= 64
    answer = phone.say(press(data))
    assert "kind of work" in answer[-1]["text"]
    assert any(a.path.endswith("/answerCallbackQuery") for a in phone.fake.asked)
    assert phone.say(press(data)) == []  # pressed twice is pressed once
    no = consent["buttons"][1][0]["callback_data"]
    assert "no longer open" in phone.say(press(no))[0]["text"]


def test_only_telegram_is_let_in(phone: Phone) -> None:
    (name, good), token = next(iter(phone.secret.items())), phone.app.settings.telegram_token.get_secret_value()
    bad = ("", "wrong", good[:-1], good + "x", good[::-1], good.upper(), good.encode() + b"\xe9", token)
    for headers in ({}, {"Authorization": good}, *({name: value} for value in bad)):
        assert phone.call(message("hello"), headers) == 403, headers
    path = f"{WEBHOOK}?{name}={good}"
    assert phone.client.post(path, json=message("hello")).status_code == 403
    assert phone.rows("worker") == []


def test_the_same_update_again_changes_nothing(phone: Phone) -> None:
    hello = message("hello", message_id=77)
    phone.say(hello)
    assert phone.say(hello) == []
    assert phone.say({**hello, "update_id": 999_999}) == []  # the same message under another update
    assert [row.text for row in phone.rows("worker")] == ["hello"]


def test_messages_that_came_swapped_are_read_in_order(phone: Phone) -> None:
    phone.say(message("hi"))
    phone.say(message("yes"))
    later, earlier = message("no car, I take the bus", message_id=9002), message("warehouse work", message_id=9001)
    assert phone.call(later) == phone.call(earlier) == 200
    phone.app.worker.drain()
    with phone.app.database.read() as session:
        person = session.scalars(select(Person)).one()
        facts = [f.field for f in phone.app.worker._runner._engine.understand("warehouse work\nno car, I take the bus", "goal").facts]
        assert person and facts
    done = {row.text: row.turn_id for row in phone.rows("worker")}
    assert done["warehouse work"] == done["no car, I take the bus"]


@pytest.mark.parametrize(
    ("update", "words"),
    [
        (message(voice={"file_id": "a", "file_unique_id": "b", "duration": 3}), "voice"),
        (message(photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]), "picture"),
        (message(document={"file_id": "a", "file_unique_id": "b"}), "file"),
        (message(sticker={"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}), "words"),
        (message(location={"latitude": 0.0, "longitude": -150.0}), "ZIP"),
        (message(contact={"phone_number": "+13235550188", "first_name": "Bob", "user_id": 556}), "your own"),
    ],
)
def test_what_is_no_words_gets_a_sentence(phone: Phone, update: dict[str, Any], words: str) -> None:
    phone.say(message("hello"))
    assert words in phone.say(update)[-1]["text"]


def test_a_place_and_the_own_contact_become_facts(phone: Phone) -> None:
    phone.say(message("hello"))
    phone.say(message("yes"))
    phone.say(message(location={"latitude": 34.0076, "longitude": -118.2587}))
    phone.say(message(contact={"phone_number": "13235550188", "first_name": "Ana", "user_id": 555}))
    from bot.leads.profile import Profile

    with phone.app.database.read() as session:
        profile = Profile(session, session.scalars(select(Person.id)).one())
        assert profile.first("zip") == "90011"
        assert profile.first("phone") == "+13235550188"


def test_an_edit_is_heard(phone: Phone) -> None:
    for words in ("hello", "yes", "cook", "90011"):
        phone.say(message(words))
    edited = message("90033", message_id=42)
    edited["edited_message"] = {**edited.pop("message"), "edit_date": 1_790_000_009}
    phone.say(edited)
    from bot.leads.profile import Profile

    with phone.app.database.read() as session:
        assert Profile(session, session.scalars(select(Person.id)).one()).first("zip") == "90033"


def test_groups_are_refused_once_and_not_kept(phone: Phone) -> None:
    group = {"id": -100, "type": "supergroup", "title": "Crew"}
    asked = message("/start@causeway_bot")
    asked["message"]["chat"] = group
    again = message("/help my number is 213 555 0100")
    again["message"]["chat"] = group
    assert "one to one" in phone.say(asked)[0]["text"]
    assert phone.say(again) == []
    chatter = message("what a day")
    chatter["message"]["chat"] = group
    assert phone.say(chatter) == []
    assert all(not row.text for row in phone.rows("worker"))


def test_whoever_blocks_the_bot_is_left_alone_until_they_write(phone: Phone) -> None:
    phone.say(message("hello"))
    member = {"user": {"id": 7, "is_bot": True, "first_name": "C"}}
    change = {"chat": CHAT, "from": ANA, "date": 1, "old_chat_member": {**member, "status": "member"}}
    assert phone.call({"update_id": next(_ids), "my_chat_member": {**change, "new_chat_member": {**member, "status": "kicked", "until_date": 0}}}) == 200
    with phone.app.database.read() as session:
        assert session.scalars(select(Address)).one().blocked_at is not None
    assert phone.say(message("/start"))
    with phone.app.database.read() as session:
        assert session.scalars(select(Address)).one().blocked_at is None


def test_the_language_hint_greets_in_spanish(phone: Phone) -> None:
    hola = message("/start")
    hola["message"]["from"] = {**ANA, "language_code": "es"}
    assert "Soy un programa" in phone.say(hola)[0]["text"]


def test_whose_phone_speaks_another_language_is_asked_for_theirs(phone: Phone) -> None:
    start, said = message("/start"), message("español")
    start["message"]["from"] = said["message"]["from"] = {**ANA, "language_code": "fr"}
    assert "English or Español?" in phone.say(start)[-1]["text"]
    assert "preguntas cortas" in phone.say(said)[-1]["text"]


BLOCKED = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
SLOWER = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 7}}


@pytest.mark.parametrize(
    ("answers", "status", "calls", "wait"),
    [
        ([Answer(429, SLOWER)], "sent", 2, 7),
        ([Answer(429, {"ok": False, "error_code": 429, "description": "slow"})], "sent", 2, 5),
        ([Answer(500, {"ok": False, "error_code": 500, "description": "x"})], "sent", 2, 5),
        ([Answer(503, b"busy")], "sent", 2, 5),
        ([Answer(500, b"x")] * 3, "failed", 3, 3600),
        ([Answer(502, b"bad gateway")], "unknown", 1, 0),
        ([Answer(504, b"time-out")], "unknown", 1, 0),
        ([Answer(reset=True)], "unknown", 1, 0),
        ([Answer(400, {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"})], "failed", 1, 0),
        ([Answer(200, {"ok": False, "error_code": 400, "description": "Bad Request"})], "failed", 1, 0),
        ([Answer(403, BLOCKED)], "failed", 1, 0),
    ],
)
def test_sending(phone: Phone, clock: Any, answers: list[Answer], status: str, calls: int, wait: int) -> None:
    assert phone.call(message("hello")) == 200
    phone.fake.answers = list(answers)
    phone.app.worker.drain()
    for _ in range(3):
        clock.forward(seconds=max(wait, 1) + 1)
        phone.app.worker.drain()
    first = phone.rows("bot")[0]
    assert first.status == status
    assert sum(form["text"] == first.text for form in phone.sent) == calls
    if status == "failed" and "403" in (first.failure or ""):
        assert [row.status for row in phone.rows("bot")[1:]] == ["cancelled"] * (len(phone.rows("bot")) - 1)


def test_refused_connections_are_tried_again(settings: Any, engine: Any, clock: Any) -> None:
    settings = settings.model_copy(update={"telegram_api_url": "http://127.0.0.1:9"})
    app = bootstrap(settings, engine=engine, now=clock)
    from telegram import Update

    app.channels[0].take(Update.de_json(message("hello"), None))  # type: ignore[attr-defined]
    app.worker.drain()
    with app.database.read() as session:
        first = session.scalars(select(Message).where(Message.author == "bot").order_by(Message.seq)).first()
        assert first is not None and (first.status, first.attempts) == ("queued", 1)
    app.close()


def test_a_takeover_silences_what_is_queued(phone: Phone, clock: Any) -> None:
    from bot.console import accounts

    phone.fake.answers = [Answer(503, b"")]
    phone.say(message("hello"))
    with phone.app.database.write() as session:
        me = accounts.add(session, "Pat", "pat@example.org", "secret").id
        ownership.take_over(session, session.scalars(select(Conversation.id)).one(), me, clock())
    clock.forward(minutes=5)
    phone.app.worker.drain()
    assert {row.status for row in phone.rows("bot")} == {"cancelled"}


def test_polling_stores_before_it_confirms(phone: Phone, settings: Any, engine: Any, clock: Any) -> None:
    offsets: list[str] = []
    waiting = [message("hello", message_id=501), message("90011", message_id=502)]

    def usual(asked: Any) -> Answer:
        method = asked.path.rpartition("/")[2]
        if method != "getUpdates":
            return Answer(200, {"ok": True, "result": True})
        offset = asked.form.get("offset", "0")
        offsets.append(offset)
        left = [u for u in waiting if u["update_id"] >= int(offset)]
        return Answer(200, {"ok": True, "result": left}, slow=0 if left else 0.05)

    phone.fake.usual = usual
    app = bootstrap(settings.model_copy(update={"telegram_polling": True}), engine=engine, now=clock)
    stop = threading.Event()
    poller = threading.Thread(target=app.channels[0].run, args=(lambda: True, stop.is_set))
    poller.start()
    for _ in range(100):
        time.sleep(0.05)
        if str(waiting[-1]["update_id"] + 1) in offsets:
            break
    stop.set()
    poller.join(timeout=30)
    with app.database.read() as session:
        stored = session.scalars(select(Message.text).where(Message.author == "worker").order_by(Message.seq)).all()
    app.close()
    assert stored == ["hello", "90011"]
    assert offsets[-1] == str(waiting[-1]["update_id"] + 1)


def test_the_webhook_is_registered_with_its_secret(phone: Phone) -> None:
    phone.app.channels[0].run(lambda: True, lambda: False)
    asked = next(a for a in phone.fake.asked if a.path.endswith("/setWebhook"))
    assert asked.form["url"] == "https://jobs.example.org/channels/telegram/webhook"
    assert asked.form["secret_token"] == phone.app.channels[0].secret


def test_a_long_message_is_split(phone: Phone, clock: Any) -> None:
    from bot.catalogue import Said
    from bot.turn import outgoing

    phone.say(message("hello"))
    with phone.app.database.write() as session:
        outgoing.queue(session, session.scalars(select(Conversation)).one(), [Said("word " * 2000)], clock())
    before = len(phone.sent)
    phone.app.worker.drain()
    texts = [form["text"] for form in phone.sent[before:]]
    assert len(texts) == 3 and all(len(text) <= 4096 for text in texts)
    assert " ".join(texts).split() == ["word"] * 2000


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["message", "chat", "id", "text", "from", "date", "type", "callback_query", "data"]), inner, max_size=4), max_leaves=12)


@hypothesis_settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(update=JSON)
def test_nothing_that_telegram_could_send_breaks_it(phone: Phone, update: Any) -> None:
    assert phone.call(update) in (200, 400)
    assert phone.call(update, {}) == 403


@pytest.mark.parametrize("date", [10**12, 10**17, -(10**17), 10**25])
def test_a_date_that_no_clock_knows_is_no_message(phone: Phone, date: int) -> None:
    assert phone.call(message("hello", date=date)) == 200
    assert phone.rows("worker") == []


def test_choice_values_are_ids_of_messages(phone: Phone) -> None:
    sent = phone.say(message("/start"))[-1]
    UUID(sent["buttons"][0][0]["callback_data"].partition(":")[0])
    with phone.app.database.read() as session:
        assert session.scalars(select(Alert)).all() == []
