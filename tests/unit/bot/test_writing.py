"""Writing out a session says to the database what the session's own flush would have said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bot.store.database import Database
from bot.store.reading import held, rows_of
from bot.store.tables import Address, Asked, Base, Consent, Conversation, Employer, FactRow, Introduction, Person
from bot.store.writing import changes_of, write_out
from tests.support.postgres import both
from tests.support.statements import told

AT = datetime(2026, 11, 25, 20, tzinfo=UTC)
Made = tuple[Person, Conversation, Asked]


def made(database: Database) -> Made:
    """A person with a talk and a question, as the database has them."""
    with database.write() as session:
        session.add(person := Person(language="en", created_at=AT))
        session.flush()
        session.add(address := Address(channel="sms", value="+12135550142", person_id=person.id, created_at=AT))
        session.flush()
        talk = Conversation(person_id=person.id, address_id=address.id, channel="sms", created_at=AT)
        question = Asked(person_id=person.id, question="pay", state="asked", times=1, at=AT)
        session.add_all([talk, question])
        return person, talk, question


def changes(session: Session, person: Person, talk: Conversation, question: Asked) -> None:
    """What a turn may leave in its session: rows that refer to each other, with and without defaults, new and changed."""
    session.add_all([person, talk, question])
    talk.question, talk.leased_until = "goal", None
    question.times, question.state = 2, "answered"
    person.language = "en"  # as it was
    session.add_all(
        [
            FactRow(person_id=person.id, field="pay_floor", value={"amount": 19.5}, polarity="want", hard=True, created_at=AT),
            FactRow(person_id=person.id, field="zip", value="90011", polarity="have", created_at=AT, superseded_at=AT),
            Asked(person_id=person.id, question="goal", state="asked", times=0, at=AT),
            Consent(
                person_id=person.id,
                purpose="store",
                given=True,
                text_version="1",
                wording="May I?",
                language="en",
                channel="sms",
                decided_at=AT,
            ),
        ]
    )


def everything(database: Database) -> dict[str, list[Any]]:
    """All rows of all tables, without the keys that are drawn anew."""
    with database.engine.connect() as connection:
        return {
            table.name: sorted(
                str([row[c.name] for c in table.c if c.name != "id" and not c.foreign_keys])
                for row in connection.execute(select(table)).mappings()
            )
            for table in Base.metadata.sorted_tables
        }


@both
def test_it_writes_what_the_flush_writes(database: Database) -> None:
    def with_a(write: Callable[[Session], None]) -> dict[str, list[Any]]:
        people = made(database)
        with database.write() as session:
            session.autoflush = False
            changes(session, *people)
            write(session)
        found = everything(database)
        with database.write() as session:
            for table in reversed(Base.metadata.sorted_tables):
                session.execute(table.delete())
        return found

    assert with_a(write_out) == with_a(Session.flush)


def test_what_did_not_change_is_not_written(database: Database) -> None:
    said, people = told(database), made(database)
    assert [statement for statement, _ in said if statement.startswith("INSERT")]
    said.clear()
    with database.write() as session:
        session.add_all(people)
        people[0].language = "en"
        write_out(session)
    assert said and not [statement for statement, _ in said if statement.startswith(("UPDATE", "INSERT"))]


@both
def test_a_row_goes_after_the_one_that_it_refers_to(database: Database) -> None:
    person = Person(id=uuid7(), language="en", created_at=AT)
    with database.turn() as session:
        session.add(Address(channel="sms", value="+12135550143", person_id=person.id, created_at=AT))
        session.add(person)
        database.begin_write(session)
        write_out(session)
        session.commit()
    with database.read() as session:
        assert session.scalars(select(Address.person_id)).all() == [person.id]


@both
def test_a_row_is_changed_without_being_read(database: Database) -> None:
    person, talk, question = made(database)
    with database.turn() as session:
        told = rows_of(session, Conversation, select(Conversation.__table__), {})[0]
        assert [getattr(told, c.name) for c in Conversation.__table__.c] == [getattr(talk, c.name) for c in Conversation.__table__.c]
        asked = held(session, Asked, {"person_id": person.id, "question": "pay", "state": "asked", "times": 1})
        assert held(session, Asked, {"person_id": person.id, "question": "pay"}) is asked
        assert rows_of(session, Conversation, select(Conversation.__table__), {}) == [told]
        told.question, told.epoch, asked.times = "goal", 0, 2
        assert changes_of(told) == {"question": "goal"} and changes_of(asked) == {"times": 2}
        database.begin_write(session)
        write_out(session)
        session.commit()
    with database.read() as session:
        assert session.scalars(select(Conversation.question)).all() == ["goal"]
        assert [(row.state, row.times, row.at) for row in session.scalars(select(Asked))] == [("asked", 2, question.at)]


@both
def test_what_is_new_is_read_with_the_rest(database: Database) -> None:
    person, *_ = made(database)
    with database.write() as session:
        session.add(Asked(person_id=person.id, question="goal", state="asked", times=1, at=AT))
        assert [row.question for row in rows_of(session, Asked, select(Asked.__table__).order_by(Asked.question), {})] == ["goal", "pay"]


@both
def test_rows_with_relationships_and_deleted_rows_are_written_too(database: Database) -> None:
    person, _, question = made(database)
    consent = Consent(
        person_id=person.id, purpose="share", given=True, text_version="1", wording="?", language="en", channel="sms", decided_at=AT
    )
    with database.write() as session:
        session.add(Employer(id="e1", name="Cafe", relationship_stage="partner", source="test"))
        session.flush()
        session.delete(session.merge(question))
        session.add(Introduction(person_id=person.id, employer_id="e1", words="?", language="en", created_at=AT, consent=consent))
        write_out(session)
        assert not list(session)
    with database.read() as session:
        assert session.scalars(select(Introduction.consent_id)).one() == session.scalars(select(Consent.id)).one()
        assert session.scalars(select(Asked)).all() == []
