"""A statement run directly gives, writes and refuses what SQLAlchemy's own way does."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError
from uuid_utils.compat import uuid7

from bot.store import direct
from bot.store.conversation import CONVERSATION, MESSAGE, Conversation, Message, Status
from bot.store.database import Database
from bot.turn import inbox
from tests.support.postgres import both
from tests.support.statements import told

AT = datetime(2026, 11, 25, 20, tzinfo=UTC)
ALL, WRITE = select(MESSAGE).where(MESSAGE.c.conversation_id == bindparam("talk")).order_by(MESSAGE.c.seq), insert(MESSAGE)
COUNT = update(MESSAGE).where(MESSAGE.c.id == bindparam("message"), MESSAGE.c.status == Status.WAITING)
COUNT = COUNT.values(attempts=MESSAGE.c.attempts + bindparam("more"), choices=[{"title": "Sí", "value": "yes"}])


@pytest.fixture
def talk(database: Database) -> UUID:
    with database.write() as session:
        return inbox.open_conversation(session, "sms", "+12135550142", "en", AT).id


def message(talk: UUID, seq: int, **more: Any) -> dict[str, Any]:
    usual = {"id": uuid7(), "conversation_id": talk, "seq": seq, "channel": "sms", "author": "worker", "status": Status.WAITING}
    return {**usual, "created_at": AT, **more}


MORE: tuple[dict[str, Any], ...] = (
    {"text": "¿Y qué? 🙂", "attachment": {"latitude": 34.05, "of": [1, None]}, "provider_order": 2**40, "pinned": True},
    {"text": None, "attachment": None, "choices": [], "expires_at": AT, "resent_of": uuid7(), "due_at": AT},
    {"understanding": {"act": "inform", "facts": []}, "initiated": True},
)


@both
def test_rows_are_written_and_read_as_sqlalchemy_does(database: Database, talk: UUID) -> None:
    with database.write() as session:
        for seq, more in enumerate(MORE):
            assert direct.run(session, WRITE, message(talk, 2 * seq, key=f"key {2 * seq}", **more)) == []
            session.execute(WRITE, message(talk, 2 * seq + 1, key=f"key {2 * seq + 1}", **more))
        found = [tuple(row) for row in direct.run(session, ALL, {"talk": talk})]
        assert found == [tuple(row) for row in session.execute(ALL, {"talk": talk})]
    drawn = [MESSAGE.c.keys().index(name) for name in ("id", "seq", "key", "due_at")]
    bare = [[value for place, value in enumerate(row) if place not in drawn] for row in found]
    assert bare[::2] == bare[1::2]


@both
def test_several_rows_go_in_together_or_not_at_all(database: Database, talk: UUID) -> None:
    rows = [message(talk, seq, text=f"number {seq}") for seq in (1, 2, 3)]
    with database.write() as session:
        direct.run_each(session, WRITE, rows)
        direct.run_each(session, WRITE, [])
    with pytest.raises(IntegrityError), database.write() as session:
        direct.run_each(session, WRITE, [message(talk, 4, text="number 4"), rows[0]])
    with database.read() as session:
        assert list(session.scalars(select(Message.text).order_by(Message.seq))) == ["number 1", "number 2", "number 3"]


@both
def test_what_a_change_gives_back_and_whether_there_was_any(database: Database, talk: UUID) -> None:
    counted = COUNT.returning(MESSAGE.c.attempts, MESSAGE.c.choices)
    one = message(talk, 1, attempts=2)
    with database.write() as session:
        direct.run(session, WRITE, one)
        assert [tuple(row) for row in direct.run(session, counted, {"message": one["id"], "more": 3})] == [(5, [{"title": "Sí", "value": "yes"}])]
        assert direct.run(session, COUNT, {"message": one["id"], "more": 1}) == []
        assert direct.run(session, counted, {"message": uuid7(), "more": 1}) == []
    with database.read() as session:
        assert session.get_one(Message, one["id"]).attempts == 6


@both
def test_errors_are_sqlalchemys(database: Database, talk: UUID) -> None:
    with database.write() as session:
        direct.run(session, WRITE, message(talk, 1))
    with pytest.raises(IntegrityError), database.write() as session:
        direct.run(session, WRITE, message(talk, 1))
    with database.read() as session, pytest.raises((ValueError, StatementError), match="without a zone"):
        direct.run(session, select(CONVERSATION.c.id).where(CONVERSATION.c.created_at < bindparam("at")), {"at": datetime(2026, 1, 1)})
    with database.read() as session:
        assert session.get_one(Conversation, talk).last_seq == 0


def test_what_the_driver_takes_is_told_once(database: Database, talk: UUID) -> None:
    seen = told(database)
    with database.write() as session:
        direct.run(session, WRITE, message(talk, 1))
        direct.run(session, ALL, {"talk": talk})
    assert [said.split()[0] for said, _ in seen if "message" in said] == ["INSERT", "SELECT"]


def test_a_statement_whose_text_is_another_each_time_is_refused(database: Database) -> None:
    with database.read() as session, pytest.raises(TypeError, match="expanding"):
        direct.run(session, select(MESSAGE.c.id).where(MESSAGE.c.id.in_(bindparam("ids", expanding=True))), {"ids": [uuid7()]})


def test_a_lock_that_is_held_is_waited_for_and_then_said(database: Database, talk: UUID) -> None:
    with database.write() as session:
        direct.run(session, WRITE, message(talk, 1))
        with database.engine.connect() as other, pytest.raises(OperationalError, match="locked"):
            direct.command(other, "PRAGMA busy_timeout=50")
            database.begin_write(other)


def test_the_connection_that_wrote_last_is_used_next(database: Database) -> None:
    """What it wrote is in its memory; another one would read it again."""
    with database.engine.connect() as first, database.engine.connect() as second:
        drivers = [connection.connection.driver_connection for connection in (first, second)]
        first.close()
    with database.engine.connect() as third:
        assert third.connection.driver_connection is drivers[1]
