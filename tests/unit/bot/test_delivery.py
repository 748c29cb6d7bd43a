"""Pieces of long messages, quiet hours, what is kept for later, and statuses that only rise."""

from __future__ import annotations

import asyncio
import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import Catalogue, Said
from bot.store import migrate
from bot.store.database import Database
from bot.store.tables import Message
from bot.turn import inbox, outgoing, queues, quiet, schedule
from bot.turn.outbox import RANK, Outbox, Outcome, Outgoing, raise_status, undelivered
from tests.support.postgres import both
from tests.support.statements import told

NOON = datetime(2026, 11, 25, 20, tzinfo=UTC)
ZONE = "America/Los_Angeles"


@given(st.text(st.sampled_from("ab. \n"), max_size=400), st.integers(10, 60))
def test_pieces_hold_every_word_and_fit(text: str, longest: int) -> None:
    pieces = list(outgoing.split(text, longest))
    assert all(len(piece) <= longest for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("local", "until"),
    [("08:00", None), ("20:59", None), ("21:00", "2026-11-26T08:00"), ("23:30", "2026-11-26T08:00"), ("07:59", "2026-11-25T08:00")],
)
def test_quiet_hours_by_the_persons_clock(local: str, until: str | None) -> None:
    at = datetime.fromisoformat(f"2026-11-25T{local}").replace(tzinfo=ZoneInfo(ZONE))
    found = quiet.until(at.astimezone(UTC), ZONE)
    assert (found.isoformat()[:16] if found else None) == until


def test_quiet_hours_end_by_the_clock_when_the_clocks_change() -> None:
    before = datetime(2026, 10, 31, 23, tzinfo=ZoneInfo(ZONE))  # the clocks go back in the night
    assert quiet.until(before, ZONE).astimezone(UTC) == datetime(2026, 11, 1, 16, tzinfo=UTC)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("number", "zone"), [("+12125550101", "America/New_York"), ("+13235550101", "America/Los_Angeles"), ("oops", "America/Denver")]
)
def test_the_zone_is_that_of_the_number(database: Database, number: str, zone: str) -> None:
    with database.write() as session:
        conversation = inbox.open_conversation(session, "sms", number, None, NOON)
        address = session.get_one(inbox.Address, conversation.address_id)
        assert quiet.zone_of(session, conversation.person_id, address, "America/Denver") == zone


@both
def test_what_is_scheduled_waits_for_its_time_and_holds_nothing_up(database: Database) -> None:
    with database.write() as session:
        conversation = inbox.open_conversation(session, "sms", "+13235550101", None, NOON)
        due, expires = NOON + timedelta(hours=5), NOON + timedelta(hours=6)
        assert schedule.add(session, conversation, "reminder:1", Said("Your call is soon."), due, expires, NOON)
        assert not schedule.add(session, conversation, "reminder:1", Said("Again"), due, expires, NOON)
        assert schedule.add(session, conversation, "reminder:2", Said("Never"), NOON, NOON, NOON - timedelta(hours=1))
        schedule.add(session, conversation, "reminder:3", Said("Taken back"), NOON, expires, NOON)
        schedule.cancel(session, "reminder:3")
        outgoing.queue(session, conversation, [Said("Hello")], NOON)
    assert schedule.release_due(database, NOON + timedelta(minutes=1)) == 1
    assert schedule.release_due(database, due) == 1
    with database.read() as session:
        rows = {m.text: (m.status, m.seq) for m in session.query(Message)}
    assert rows == {
        "Hello": ("queued", 1),
        "Your call is soon.": ("queued", 2),
        "Never": ("cancelled", None),
        "Taken back": ("cancelled", None),
    }


def test_statuses_end_the_same_in_whatever_order_they_come() -> None:
    statuses = [status for status in RANK if status.value in ("sending", "accepted", "sent", "delivered")]
    for order in itertools.permutations(statuses):
        message = Message(status="queued")
        for status in order:
            raise_status(message, status)
        assert message.status == "delivered"


@both
def test_two_first_messages_at_once_make_one_conversation(database: Database) -> None:
    from concurrent.futures import ThreadPoolExecutor

    one = inbox.Inbound("sms", "+13235550101", "SM1", "hello")
    other = inbox.Inbound("sms", "+13235550101", "SM2", "hello again")
    with ThreadPoolExecutor(8) as pool:
        stored = list(pool.map(lambda each: inbox.accept(database, each, NOON), [one, other] * 4))
    assert sum(stored) == 2
    with database.read() as session:
        assert {(m.provider_id, m.seq) for m in session.query(Message)} in ({("SM1", 1), ("SM2", 2)}, {("SM1", 2), ("SM2", 1)})
        assert session.query(inbox.Conversation).count() == 1


@both
def test_the_same_message_many_times_at_once_is_stored_once(database: Database) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with database.write() as session:
        opened = inbox.open_conversation(session, "kiosk", "a session", None, NOON).id

    def deliver(_: int) -> bool:
        return inbox.store(database, lambda session: inbox.receive(session, opened, "the same", NOON, "hello"))

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(deliver, range(16))) == 1
    with database.read() as session:
        assert [m.seq for m in session.query(Message)] == [session.get_one(inbox.Conversation, opened).last_seq] == [1]


class Silent:
    """A sender that is never asked to send."""

    idempotent, at_once = False, 1

    async def send(self, message: Outgoing) -> Outcome:
        raise AssertionError

    async def close(self) -> None:
        pass


def test_queues_are_found_by_their_indexes_and_never_by_looking_at_all_messages(empty_database: str) -> None:
    """As a parameter a status tells SQLite nothing, and a queue was looked for in the whole history."""
    fresh = Database(empty_database)
    seen = told(fresh)
    migrate.migrate(fresh)
    seen.clear()
    box = Outbox(fresh, {"sms": Silent(), "telegram": Silent()}, ZONE, Catalogue(), lambda: NOON)
    asyncio.run(box.step(0))
    box.recover()
    inbox.claim(fresh, NOON)
    schedule.release_due(fresh, NOON)
    with fresh.read() as session:
        undelivered(session)
        queues.look(session, NOON)
    asked = dict(seen)
    looks = [said for said in asked if (said.startswith("SELECT") and "FROM message" in said) or "JOIN message" in said]
    with fresh.engine.connect() as connection:
        plans = {said: [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {said}", asked[said])] for said in looks}
    assert len(looks) == 9
    for said, steps in plans.items():
        assert any("USING INDEX ix_message_" in step or "USING COVERING INDEX ix_message_" in step for step in steps), (said, steps)
        assert not any(step.startswith("SCAN") and "INDEX" not in step for step in steps), (said, steps)
    fresh.close()
