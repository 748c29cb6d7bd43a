"""Two phones at once: a secret is spent by one of them, whatever the database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from uuid import UUID

from sqlalchemy import select

from bot.store.database import Database
from bot.store.tables import Conversation, Link, Person
from bot.turn import identity, inbox
from tests.support.postgres import both

AT = datetime(2026, 11, 25, 20, tzinfo=UTC)


def begin(database: Database, channel: str, address: str) -> UUID:
    with database.write() as session:
        return inbox.open_conversation(session, channel, address, "en", AT).id


@both
def test_one_of_two_at_once_claims_and_the_kiosk_may_write_meanwhile(database: Database) -> None:
    kiosk = begin(database, "kiosk", "k1")
    phones = [begin(database, "sms", f"+1213555014{number}") for number in range(2)]
    with database.write() as session:
        secret = identity.offer(session, kiosk, AT).token
    together = Barrier(3)

    def claim(phone: UUID) -> bool:
        together.wait()
        with database.write() as session:
            found = identity.claim(session, secret, session.get_one(Conversation, phone), AT + timedelta(seconds=1))
            return found is not None

    def write(number: int) -> bool:
        together.wait()
        with database.write() as session:
            return inbox.receive(session, kiosk, f"m{number}", AT, "hello")

    with ThreadPoolExecutor(3) as threads:
        written = threads.submit(write, 1)
        claims = list(threads.map(claim, phones))
        assert written.result(20)
    assert sorted(claims) == [False, True]
    with database.read() as session:
        link = session.scalars(select(Link)).one()
        person_id = session.get_one(Conversation, kiosk).person_id
        joined = [phone for phone in phones if session.get_one(Conversation, phone).person_id == person_id]
        assert [session.get_one(Conversation, phone).address_id for phone in joined] == [link.address_id]
        assert len(session.scalars(select(Person)).all()) == 2
