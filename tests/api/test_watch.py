"""Health tells the truth, metrics count what happened, and the doctor finds what is broken."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from rich.console import Console
from sqlalchemy import text
from starlette.testclient import TestClient

from bot import doctor
from bot.console import accounts
from bot.store.database import Database
from bot.turn import inbox
from bot.web.server import create
from tests.support.postgres import both

pytestmark = pytest.mark.slow


@pytest.fixture
def client(app: Any) -> Iterator[TestClient]:
    with TestClient(create(app)) as running:
        yield running


def ready(client: TestClient) -> tuple[int, list[str]]:
    """The status, and the checks that failed."""
    response = client.get("/health/ready")
    return response.status_code, [name for name, result in response.json()["checks"].items() if result != "ok"]


@both
def test_all_is_well(client: TestClient) -> None:
    assert client.get("/health/live").status_code == 200
    assert ready(client) == (200, [])


def test_not_ready_without_threads(app: Any) -> None:
    with TestClient(create(app, start_worker=False)) as client:
        assert client.get("/health/live").status_code == 503
        assert ready(client) == (503, ["threads"])


def test_a_thread_that_hangs_is_seen(app: Any, client: TestClient) -> None:
    assert client.get("/health/live").status_code == 200
    app.worker._signs = {**app.worker._signs, "held": time.monotonic() - 1000}
    assert client.get("/health/live").status_code == 503


@both
def test_an_old_schema_is_seen(app: Any, client: TestClient) -> None:
    with app.database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    assert ready(client) == (503, ["schema"])


def test_a_database_that_does_not_answer_is_seen(app: Any, client: TestClient, tmp_path: Any) -> None:
    whole, app.database = app.database, Database(f"sqlite:///{tmp_path}/no/such/folder.db")
    assert ready(client) == (503, ["database"])
    app.database = whole
    assert client.get("/health/live").status_code == 200


def test_a_model_that_fails_is_seen(app: Any, client: TestClient) -> None:
    class Broken:
        def understand(self, _: str) -> None:
            raise RuntimeError

    whole, app.engine = app.engine, Broken()
    assert ready(client) == (503, ["model"])
    app.engine = whole


def test_a_message_that_waits_too_long_is_seen(app: Any) -> None:
    with TestClient(create(app, start_worker=False)) as client:
        inbox.accept(app.database, inbox.Inbound("terminal", "somebody", "1", "hello"), app.now() - timedelta(minutes=2))
        assert ready(client) == (503, ["threads", "inbox"])


def value(client: TestClient, name: str) -> float:
    """A sample's value; 0 where it is not there yet."""
    lines = client.get("/metrics").text.splitlines()
    return next((float(line.rpartition(" ")[2]) for line in lines if line.startswith(name + " ")), 0.0)


def test_metrics_count_turns_and_queues(app: Any) -> None:
    with TestClient(create(app, start_worker=False)) as client:
        before = value(client, 'causeway_turns_total{outcome="dialogue"}')
        steps = value(client, 'causeway_turn_step_seconds_count{step="committed"}')
        inbox.accept(app.database, inbox.Inbound("terminal", "somebody", str(uuid4()), "hello"), app.now())
        assert value(client, 'causeway_queue_messages{queue="inbox"}') == 1
        app.worker.drain()
        assert value(client, 'causeway_queue_messages{queue="inbox"}') == 0
        assert value(client, 'causeway_turns_total{outcome="dialogue"}') == before + 1
        assert value(client, 'causeway_turn_step_seconds_count{step="committed"}') == steps + 1


def test_metrics_can_be_closed(app: Any) -> None:
    with TestClient(create(app, start_worker=False)) as client:
        app.settings = app.settings.model_copy(update={"metrics_token": type(app.settings.metrics_token)("a token")})
        assert client.get("/metrics").status_code == 401
        assert client.get("/metrics", headers={"Authorization": "Bearer another"}).status_code == 401
        assert client.get("/metrics", headers={"Authorization": "Bearer a token"}).status_code == 200
        app.settings = app.settings.model_copy(update={"metrics": False})
        assert client.get("/metrics").status_code == 404


def examined(settings: Any) -> tuple[bool, str]:
    page = io.StringIO()
    return doctor.run(settings, Console(file=page, width=200)), page.getvalue()


@pytest.fixture
def whole(app: Any, engine: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Settings of a Causeway that wants for nothing."""
    monkeypatch.setattr(doctor, "latest_model", lambda _: None)
    with app.database.write() as session:
        accounts.add(session, "Pat", "pat@example.org", "secret")
    return app.settings


@both
def test_the_doctor_finds_nothing(whole: Any) -> None:
    assert examined(whole) == (True, "".join(f"{part:<10} ok\n" for part in doctor.PARTS))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"timezone": "Mars/Olympus"}, "is no time zone"),
        ({"log_level": "loud"}, "is no level"),
        ({"public_url": "http://jobs.example.org"}, "should begin with https://"),
        ({"public_url": "https://jobs.example.org"}, "CAUSEWAY_SECURE_COOKIES=true"),
        ({"host": "0.0.0.0"}, "Anybody can read /metrics"),
        ({"programme": "another"}, "was never imported"),
        ({"database_url": "postgresql://u:hidden@127.0.0.1:1/x"}, "The database does not answer"),
        ({"twilio_account_sid": "AC1", "twilio_api_url": "http://127.0.0.1:1"}, "wilio"),
    ],
)
def test_the_doctor_finds_what_is_wrong(whole: Any, changed: Any, sentence: str) -> None:
    sound, page = examined(whole.model_copy(update=changed))
    assert not sound and sentence in page and "hidden" not in page


def test_the_doctor_finds_that_nobody_can_sign_in_and_an_old_schema(whole: Any, app: Any) -> None:
    with app.database.engine.begin() as connection:
        connection.execute(text("DELETE FROM coordinator"))
    assert "There is no coordinator" in examined(whole)[1]
    with app.database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    assert "run `causeway migrate`" in examined(whole)[1]
