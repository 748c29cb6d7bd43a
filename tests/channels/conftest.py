"""Fakes of the gateways, and a Causeway with every channel set up against them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from starlette.testclient import TestClient

from bot.settings import Settings
from tests.support.http_gateways import OwnWorld
from tests.support.server import Answer, Asked, Fake, serving

PUBLIC = "https://jobs.example.org"


def telegram(asked: Asked) -> Answer:
    """Telegram's Bot API, as far as a fake needs to go; methods that are of no consequence fail."""
    method = asked.path.rpartition("/")[2]
    results: dict[str, Any] = {
        "sendMessage": {"message_id": next(_ids), "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"},
        "getMe": {"id": 7, "is_bot": True, "first_name": "Causeway", "username": "causeway_bot"},
        "getWebhookInfo": {"url": f"{PUBLIC}/channels/telegram/webhook", "has_custom_certificate": False, "pending_update_count": 0},
        "setWebhook": True,
        "deleteWebhook": True,
        "getUpdates": [],
    }
    if method not in results:
        return Answer(500, {"ok": False, "error_code": 500, "description": "no such method"})
    return Answer(200, {"ok": True, "result": results[method]})


def twilio(asked: Asked) -> Answer:
    """Twilio's REST API."""
    return Answer(201, {"sid": f"SM{next(_ids):032d}", "status": "queued"})


def android(asked: Asked) -> Answer:
    """The phone's API."""
    return Answer(202, {"id": asked.json["id"] if asked.body else "", "state": "Pending"})


_ids = count(1000)


@pytest.fixture
def world(request: pytest.FixtureRequest) -> Any:
    """The gateway that a test is about; of those that speak plain HTTP, only one can be set up."""
    return getattr(request, "param", OwnWorld())


@pytest.fixture
def http_world(world: Any) -> Any:
    """The gateway behind plain HTTP."""
    return world if world.name == "http" else OwnWorld()


@pytest.fixture
def fakes(http_world: Any) -> Iterator[dict[str, Fake]]:
    """One server a gateway."""
    usual = {"telegram": telegram, "twilio": twilio, "android": android, "http": http_world.usual}
    made = {name: Fake(answer) for name, answer in usual.items()}
    with serving(made["telegram"]), serving(made["twilio"]), serving(made["android"]), serving(made["http"]):
        yield made


@pytest.fixture
def settings(settings: Settings, fakes: dict[str, Fake], http_world: Any) -> Settings:
    """Every channel set up."""
    changed = {
        "public_url": PUBLIC,
        "provider_pace": 100.0,
        "telegram_token": "7:TOKEN",
        "telegram_api_url": fakes["telegram"].url,
        "telegram_bot_name": "causeway_bot",
        "sms_number": "+12135550100",
        "twilio_account_sid": "AC" + "1" * 32,
        "twilio_auth_token": "12345",
        "twilio_api_url": fakes["twilio"].url,
        "android_url": fakes["android"].url,
        "android_username": "sms",
        "android_password": "secret",
        "android_signing_key": "phone key",
        "sms_http": http_world.shape(fakes["http"].url),
    }
    kept = {"data_dir": settings.data_dir, "database_url": settings.database_url, "demo_password": "correct horse"}
    return Settings(_env_file=None, **kept, **changed)  # type: ignore[call-arg,arg-type]


@pytest.fixture
def client(app: Any) -> Iterator[TestClient]:
    """The server over a Causeway that tests drain themselves."""
    from bot.web.server import create

    with TestClient(create(app, start_worker=False), base_url="http://testserver") as client:
        yield client
