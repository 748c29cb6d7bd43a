"""A Causeway for one talk: the sample programme at a fixed time, and the phone or kiosk that a worker holds."""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from starlette.testclient import TestClient

from bot.app import bootstrap
from bot.catalogue import Catalogue, Said
from bot.directory.importers import import_folder
from bot.serving import prepare_sample
from bot.settings import ROOT, Settings
from bot.store.database import Database
from bot.store.migrate import migrate
from bot.store.tables import Conversation, Message
from bot.turn.outbox import Outcome, Outgoing, Result
from bot.turn.outgoing import pieces
from tests.support.clock import Clock
from tests.support.gateways import PUBLIC, TwilioWorld

CHANNELS = ("sms", "telegram", "kiosk")
LONGEST_SMS = 299
PASSWORD = "correct horse"  # of the sample's coordinator
BEGIN = datetime(2026, 11, 18, 17, tzinfo=UTC)  # a Wednesday morning in Los Angeles
NOWHERE = "http://127.0.0.1:9"  # nothing listens there: no test calls the real thing
UNHEARD = ("failed", "cancelled", "queued")
_ids = count(1)


_FILE = {"file_id": "a", "file_unique_id": "b"}
SENT: dict[str, dict[str, Any]] = {  # what is no words, as Telegram hands it over
    "voice": {"voice": {**_FILE, "duration": 3}},
    "picture": {"photo": [{**_FILE, "width": 1, "height": 1}]},
    "file": {"document": _FILE},
    "sticker": {"sticker": {**_FILE, "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}},
    "game": {"game": {"title": "x", "description": "x", "photo": []}},
    "dice": {"dice": {"emoji": "x", "value": 1}},
    "far_place": {"location": {"latitude": 0.0, "longitude": -150.0}},
    "place": {"location": {"latitude": 34.0076, "longitude": -118.2587}},
    "other_contact": {"contact": {"phone_number": "+13235550188", "first_name": "Bob", "user_id": 556}},
}


class Heard(Catalogue):
    """The catalogue, and a note of which responses give which words: `names` holds (response, language) by text."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, set[tuple[str, str]]] = defaultdict(set)

    def say(self, name: str, language: str, channel: str, /, variant: int = 0, **values: Any) -> Said:
        """As the catalogue says it."""
        said = super().say(name, language, channel, variant, **values)
        for text in (said.text, *said.others):
            for piece in (text, *pieces(text, channel)):
                self.names[piece].add((name, language))
        return said


class Carrier:
    """The world's side of a channel's sending: everything is delivered at once."""

    at_once, idempotent = 20, True

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []

    async def send(self, message: Outgoing) -> Outcome:
        """Take it."""
        self.sent.append(message)
        return Outcome(Result.SENT, gateway_id=f"G{next(_ids)}")

    async def close(self) -> None:
        """Nothing to close."""


@dataclass
class World:
    """A running Causeway with its clock, its server and what it sent."""

    app: Any
    client: TestClient
    clock: Clock
    carriers: dict[str, Carrier] = field(default_factory=dict)


@contextmanager
def sample() -> Iterator[Path]:
    """A folder with the database of the sample programme as of the fixed time, to be copied for each talk."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        database = Database(f"sqlite:///{path}/causeway.db")
        migrate(database)
        with database.write() as session:
            assert import_folder(session, ROOT / "bot" / "sample", BEGIN.date()).problems == []
        app = SimpleNamespace(database=database, settings=_settings(path), now=lambda: BEGIN)
        prepare_sample(app)  # type: ignore[arg-type]
        database.close()
        yield path


@contextmanager
def world(engine: Any, sample: Path) -> Iterator[World]:
    """A fresh Causeway on a copy of the sample. It makes its turns when told to."""
    from bot.web.server import create

    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(sample / "causeway.db", folder)
        clock, carriers = Clock(), {"sms": Carrier(), "telegram": Carrier()}
        clock.time = BEGIN
        app = bootstrap(_settings(Path(folder)), engine=engine, senders=carriers, now=clock)
        try:
            yield World(app, TestClient(create(app, start_worker=False), base_url="http://testserver"), clock, carriers)
        finally:
            app.close()


def _settings(folder: Path) -> Settings:
    channels = {
        "public_url": PUBLIC, "telegram_token": "7:TOKEN", "telegram_bot_name": "causeway_bot", "sms_number": "+12135550100",
        "twilio_account_sid": "AC" + "1" * 32, "twilio_auth_token": "12345", "telegram_api_url": NOWHERE,
    }  # fmt: skip
    return Settings(_env_file=None, data_dir=folder, demo_password=PASSWORD, **channels)  # type: ignore[call-arg,arg-type]


class Phone:
    """What a worker holds. `hear` returns what came since the last time."""

    channel = ""

    def __init__(self, world: World, number: str) -> None:
        self.world, self.number = world, number
        self._heard: set[UUID] = set()

    def begin(self, language: str, hello: str) -> None:
        """Make contact as people do on this channel."""
        self.say(hello)

    def say(self, text: str) -> None:
        """Write."""
        raise NotImplementedError

    def tap(self, message: Message, place: int) -> None:
        """Choose what is in that place, from 0."""
        self.say(str(place + 1))

    def send(self, kind: str) -> bool:
        """Send what is no words; False where the channel carries no such thing."""
        return False

    def hear(self) -> list[Message]:
        """Let Causeway work, and return what it said, as it is stored. What waits for the morning is heard then."""
        self.world.app.worker.drain()
        with self.world.app.database.read() as session:
            told = select(Message).where(Message.author != "worker", Message.seq.is_not(None), Message.id.not_in(self._heard))
            messages = [m for m in session.scalars(told.order_by(Message.seq)) if m.status not in UNHEARD]
        self._heard |= {message.id for message in messages}
        return messages

    def wait(self, time: timedelta) -> list[Message]:
        """Let the time pass, hour by hour or in half days, and return what came meanwhile."""
        heard, until = [], self.world.clock.time + time
        step = timedelta(hours=1 if time <= timedelta(days=3) else 12)
        while (left := until - self.world.clock.time) > timedelta():
            self.world.clock.time += min(step, left)
            heard += self.hear()
        return heard

    def too_long(self) -> list[str]:
        """What went out longer than a short message may be."""
        return []

    def conversation(self) -> Conversation | None:
        """The conversation as it is stored."""
        with self.world.app.database.read() as session:
            return session.scalars(select(Conversation)).first()


class SmsPhone(Phone):
    """Texts through Twilio's webhook."""

    channel, _twilio = "sms", TwilioWorld()

    def say(self, text: str) -> None:
        post = self._twilio.says(self.number, text)
        assert self.world.client.post(post.path, content=post.body, headers=post.headers).status_code == 200


    def send(self, kind: str) -> bool:
        if kind != "picture":
            return False
        post = self._twilio.picture(self.number)
        return self.world.client.post(post.path, content=post.body, headers=post.headers).status_code == 200

    def too_long(self) -> list[str]:
        written = next(channel.sender.written for channel in self.world.app.channels if channel.name == "sms")
        return [text for one in self.world.carriers["sms"].sent if len(text := written(one)) > LONGEST_SMS]


class TelegramPhone(Phone):
    """Telegram's updates, with buttons."""

    channel = "telegram"

    def begin(self, language: str, hello: str) -> None:
        self.language = language
        self.say("/start")

    def say(self, text: str) -> None:
        self._update({"message": {**self._message(), "text": text}})

    def send(self, kind: str) -> bool:
        self._update({"message": {**self._message(), **SENT[kind]}})
        return True

    def tap(self, message: Message, place: int) -> None:
        said = {**self._message(), "from": {"id": 7, "is_bot": True, "first_name": "C"}, "text": "?"}
        query = {"id": "q", "from": self._user(), "chat_instance": "1", "data": f"{message.id.hex}:{place}", "message": said}
        self._update({"callback_query": query})

    def _user(self) -> dict[str, Any]:
        return {"id": 555, "is_bot": False, "first_name": "W", "language_code": self.language}

    def _message(self) -> dict[str, Any]:
        chat = {"id": 555, "type": "private", "first_name": "W"}
        return {"message_id": next(_ids), "date": int(self.world.clock.time.timestamp()), "chat": chat, "from": self._user()}

    def _update(self, body: dict[str, Any]) -> None:
        channel = next(c for c in self.world.app.channels if c.name == "telegram")
        headers = {"X-Telegram-Bot-Api-Secret-Token": channel.secret}
        update = {"update_id": next(_ids), **body}
        assert self.world.client.post("/channels/telegram/webhook", json=update, headers=headers).status_code == 200


class Kiosk(Phone):
    """The kiosk's chat API."""

    channel = "kiosk"

    def begin(self, language: str, hello: str) -> None:
        opened = self.world.client.post("/api/chat/sessions", json={"channel": "kiosk", "language": language if language in ("en", "es") else None})
        assert opened.status_code == 201, opened.text
        self.headers = {"Authorization": f"Bearer {opened.json()['token']}"}

    def say(self, text: str) -> None:
        self._post(text=text)

    def tap(self, message: Message, place: int) -> None:
        self._post(choice=message.choices[place]["value"])

    def _post(self, **body: str) -> None:
        sent = self.world.client.post("/api/chat/messages", json={"id": str(uuid4()), **body}, headers=self.headers)
        assert sent.status_code == 202, sent.text


PHONES: dict[str, type[Phone]] = {"sms": SmsPhone, "telegram": TelegramPhone, "kiosk": Kiosk}
