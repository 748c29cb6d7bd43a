"""Every call that the server takes, with whatever may come in: it never breaks, and neither does what is made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS
from schemathesis.python.asgi import ASGIClient
from sqladmin.helpers import slugify_class_name
from sqlalchemy import inspect, select, update

from bench.conversations import ENGLISH
from bot.app import App, bootstrap
from bot.channels.chat import service
from bot.console import accounts, directory_editing
from bot.store.base import digest
from bot.store.tables import Alert, Conversation, Employer, EmployerContact, FreeTime, Kiosk, Lead, Message, SignIn
from bot.web.server import create
from tests.channels.conftest import PUBLIC
from tests.support.postgres import both
from tests.support.surface import Credentials, described
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
COOKIE = "a coordinator's cookie"
STREAM, STREAMED = "/api/chat/stream", 0.1  # seconds of a stream that are looked at
LONGEST_WAIT = 0.02  # seconds that a reader may ask to be kept waiting here
PHASES = (Phase.generate, Phase.shrink)
CONFORMANCE = ("content_type_conformance", "response_schema_conformance", "status_code_conformance")
BY_ID = {
    "conversation_id": Conversation, "lead_id": Lead, "employer_id": Employer, "contact_id": EmployerContact,
    "free_time_id": FreeTime, "alert_id": Alert, "message_id": Message, "kiosk_id": Kiosk,
}  # fmt: skip


@pytest.fixture
def app(settings: Any, engine: Any, clock: Any) -> Iterator[App]:
    """With one conversation that came to a lead, and nothing that leaves the house."""
    lifted = {"chat_rate_per_minute": 10**6, "session_rate_per_minute": 10**6}
    running = bootstrap(settings.model_copy(update=lifted), engine=engine, now=clock, senders={})
    with running.database.write() as session:
        sam = accounts.add(session, "Sam", "sam@example.org", "secret word")
        session.add(SignIn(coordinator_id=sam.id, token_hash=digest(COOKIE), created_at=clock()))
        session.add(Kiosk(name="Hall", token_hash="x", registered_by=sam.id, created_at=clock()))
    told = Talk(running, "en")
    for text in ENGLISH:
        told.say(text)
    assert told.lead() is not None
    yield running
    running.close()


class Surface:
    """The server, and what calls it."""

    def __init__(self, app: App, examples: int) -> None:
        self.app, self.web = app, create(app, start_worker=False)
        self.published = self.web.openapi()["paths"]
        self.client, self.examples = ASGIClient(self.web), examples
        secret = next(channel.secret for channel in app.channels if channel.name == "telegram")  # type: ignore[attr-defined]
        self.description = described(self.web, self._known(), self._tables())
        form_token = {"enum": [accounts.form_token(COOKIE)]}
        for path in self.description["components"]["schemas"].values():
            path.get("properties", {}).update({"form_token": form_token} if "form_token" in path.get("properties", {}) else {})
        self.credentials = Credentials("", f"causeway_console={COOKIE}", secret, PUBLIC)

    def post(self, path: str, body: str, kind: str) -> int:
        """The status of a call with credentials."""
        content = body.encode("utf-8", "surrogatepass")
        return self.client.post(path, data=content, headers={"Content-Type": kind}, auth=self.credentials, allow_redirects=False).status_code

    def get(self, path: str) -> int:
        """The status of a call with credentials."""
        return self.client.get(path, auth=self.credentials, allow_redirects=False).status_code

    def _known(self) -> dict[str, list[str]]:
        with self.app.database.read() as session:
            return {name: [str(row.id) for row in session.scalars(select(table).limit(5))] for name, table in BY_ID.items()}

    def _tables(self) -> dict[str, list[str]]:
        found = {table: list(inspect(table).columns.keys()) for table in directory_editing.SHOWN}
        return {slugify_class_name(table.__name__): columns for table, columns in found.items()}

    def call_all(self) -> list[str]:
        """Each call, with what fits its description and with what does not, with credentials and without; what broke."""
        broken = []
        for result in schemathesis.openapi.from_dict(self.description).get_all_operations():
            operation = result.ok()
            try:
                self._call(operation)
            except BaseExceptionGroup as found:
                broken += [f"{operation.label}: {error}" for error in found.exceptions]
            except Exception as error:
                broken.append(f"{operation.label}: {error}")
        return broken

    def _call(self, operation: Any) -> None:
        """Hypothesis makes so many examples of one call; every fifth comes from a stranger."""
        cases = operation.as_strategy()
        if operation.body or operation.query or operation.path_parameters:
            cases |= operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)

        @hypothesis_settings(max_examples=self.examples, deadline=None, database=None, suppress_health_check=list(HealthCheck), phases=PHASES)
        @given(case=cases, stranger=st.integers(1, 5))
        def fuzz(case: Any, stranger: int) -> None:
            self._one(case, known=stranger > 1)

        fuzz()

    def _one(self, case: Any, known: bool) -> None:
        self._prepare(case)
        more: dict[str, Any] = {"auth": self.credentials} if known else {}
        timeout = STREAMED if case.operation.path == STREAM else 30
        response = case.call(session=self.client, allow_redirects=False, timeout=(None, timeout), **more)
        ill = case.operation.path.startswith("/health") and response.status_code == 503  # the threads do not run here
        assert ill or response.status_code < 500, (case.as_curl_command(), response.text[:500])
        if case.operation.path in self.published:
            case.validate_response(response, checks=CHECKS.get_by_names(list(CONFORMANCE)))

    def _prepare(self, case: Any) -> None:
        path = case.operation.path
        if path.startswith("/api/chat"):
            self.credentials.token = service.open_session(self.app, "kiosk", "en").token
        if path == "/console/sign-out":
            with self.app.database.write() as session:
                session.execute(update(SignIn).values(ended_at=None))
        with suppress(KeyError, TypeError, ValueError):
            case.query["wait"] = min(float(case.query["wait"]), LONGEST_WAIT)


@both
@pytest.mark.parametrize("examples", [2, pytest.param(100, marks=pytest.mark.prove)])
def test_no_call_breaks_the_server_and_no_turn_fails(app: App, examples: int) -> None:
    assert Surface(app, examples).call_all() == []
    app.worker.drain()
    with app.database.read() as session:
        assert session.scalars(select(Alert.detail).where(Alert.kind == "failed_turn")).all() == []


ODD = ("\x00", "\ud800", "a\x00b", "9" * 40, "\U0010ffff" * 300)


@both
@pytest.mark.parametrize("odd", ODD, ids=["nul", "surrogate", "nul within", "number", "long"])
def test_what_no_database_takes_is_refused(app: App, odd: str) -> None:
    """Told to every field of every call that is filled with words; the same again, since a stored half would show then."""
    surface, told = Surface(app, 1), odd.encode("utf-8", "surrogatepass")
    form = quote(told)
    for path in ("/channels/sms/twilio/inbound", "/channels/sms/twilio/status"):
        fields = "&".join(f"{name}={form}" for name in ("MessageSid", "Body", "MessageStatus", "ErrorCode", "NumMedia")) + "&From=%2B13235550142"
        for _ in range(2):
            assert surface.post(path, fields, "application/x-www-form-urlencoded") in (200, 400), path
    said = json.dumps(odd)
    for path in ("/channels/sms/http/inbound", "/channels/sms/http/status"):
        assert surface.post(path, f'{{"id": {said}, "text": {said}, "from": "+13235550142", "status": "sent"}}', "application/json") in (200, 400), path
    event = f'{{"event": "sms:received", "payload": {{"sender": "+13235550142", "message": {said}, "receivedAt": {said}}}}}'
    assert surface.post("/channels/sms/android/inbound", event, "application/json") in (200, 400)
    update = f'{{"update_id": 1, "message": {{"message_id": 1, "date": 1, "chat": {{"id": 5, "type": "private"}}, "text": {said}}}}}'
    assert surface.post("/channels/telegram/webhook", update, "application/json") in (200, 400)
    chat = f'{{"id": "01900000-0000-7000-8000-000000000000", "text": {said}}}'
    assert surface.post("/api/chat/messages", chat, "application/json") in (202, 401, 422)
    assert surface.post("/console/sign-in", f"email={form}&password={form}", "application/x-www-form-urlencoded") < 500
    assert surface.post("/console/kiosks", f"name={form}&form_token={accounts.form_token(COOKIE)}", "application/x-www-form-urlencoded") < 500
    for path in (f"/kiosk/register/{form}", f"/console/employers/{form}", f"/console/edit/employer/list?search={form}", f"/console/edit/employer/details/{form}"):
        assert surface.get(path) < 500, path
    app.worker.drain()
    with app.database.read() as session:
        assert session.scalars(select(Alert.detail).where(Alert.kind == "failed_turn")).all() == []
