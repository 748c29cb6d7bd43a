"""What happens between two messages of a worker: coordinators work at the console, through its own forms.

Each deed is a name and, behind it, its words: `calls`, `replies Good morning`, `places 2` (a job that starts in two days).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from starlette.testclient import TestClient

from bot.console import accounts
from bot.console.pages import COOKIE
from bot.leads import callbacks, lead
from bot.serving import SAMPLE_EMAIL
from bot.store.tables import Callback, Conversation, FreeTime, Introduction, Lead, Opening, Person
from tests.support.simulator.world import PASSWORD, World


class Console:
    """The sample programme's coordinator, signed in."""

    def __init__(self, world: World) -> None:
        self._world, self._client = world, TestClient(world.client.app, base_url="http://testserver", follow_redirects=False)
        self._client.post("/console/sign-in", data={"email": SAMPLE_EMAIL, "password": PASSWORD})

    def calls(self, note: str) -> None:
        """Call and reach the person."""
        self._post(f"leads/{self._first(Lead)}/contacted", reached="true", note=note)

    def calls_in_vain(self, note: str) -> None:
        """Call without reaching anybody."""
        self._post(f"leads/{self._first(Lead)}/contacted", note=note)

    def places(self, days: str) -> None:
        """Record a job with the first employer that was chosen, which starts in so many days."""
        starts_on = self._world.app.now().date() + timedelta(days=int(days or 0))
        job = {"employer_id": self._employer(), "title": "Helper", "arrangement": "direct", "starts_on": starts_on.isoformat()}
        self._post(f"leads/{self._first(Lead)}/placement", **job)

    def passes_on(self, _: str) -> None:
        """Give employers the words that were approved for them."""
        with self._world.app.database.read() as session:
            agreed = [row.id for row in session.scalars(select(Introduction)) if row.consent and row.consent.given]
        for introduction in agreed:
            self._post(f"introductions/{introduction}/passed-on")

    def takes_over(self, _: str) -> None:
        """Take the conversation."""
        self._post(f"conversations/{self._first(Conversation)}/take-over")

    def replies(self, text: str) -> None:
        """Write to the person by hand."""
        self._post(f"conversations/{self._first(Conversation)}/reply", text=text)

    def gives_back(self, _: str) -> None:
        """Let the assistant go on."""
        self._post(f"conversations/{self._first(Conversation)}/give-back")

    def frees(self, local: str) -> None:
        """Be free for a call at a time of the programme's zone, such as 2026-11-20T10:00."""
        self._post("free-times", starts_at=local)

    def has_no_time(self, _: str) -> None:
        """Take back every free time that nobody booked."""
        with self._world.app.database.read() as session:
            taken = select(Callback.booked_slot).where(Callback.booked_slot.is_not(None))
            free = session.scalars(select(FreeTime.id).where(FreeTime.id.not_in(taken))).all()
        for time in free:
            self._post(f"free-times/{time}/remove")

    def _post(self, path: str, **form: str) -> None:
        token = accounts.form_token(self._client.cookies[COOKIE])
        answer = self._client.post(f"/console/{path}", data={"form_token": token, **form})
        assert answer.status_code == 303, f"{path}: {answer.status_code} {answer.text[:500]}"

    def _first(self, table: Any) -> UUID:
        with self._world.app.database.read() as session:
            found: UUID = session.scalars(select(table.id).order_by(table.created_at)).first()
        return found

    def _employer(self) -> str:
        with self._world.app.database.read() as session:
            chosen = lead.choices_of(session, session.scalars(select(Lead.person_id)).one())
            return chosen[0].employer_id if chosen else session.scalars(select(Opening.employer_id)).first() or ""


def slot_taken(world: World) -> None:
    """Somebody else books the first time that is offered."""
    with world.app.database.write() as session:
        other = Person()
        session.add(other)
        session.flush()
        callbacks.book(session, other.id, callbacks.free_times(session, world.app.now())[0].id, world.app.now())


def happen(world: World, deeds: tuple[str, ...]) -> None:
    """Let these deeds happen, in order."""
    console = Console(world) if set(deeds) - {"slot_taken"} else None
    for deed in deeds:
        name, _, words = deed.partition(" ")
        act: Callable[[str], None] = (lambda _: slot_taken(world)) if name == "slot_taken" else getattr(console, name)
        act(words)
