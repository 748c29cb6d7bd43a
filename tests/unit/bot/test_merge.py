"""Two persons who turn out to be one: nothing either had is lost, and of what cannot both hold the later stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.leads.profile import SINGLE, Profile
from bot.store.database import Database
from bot.store.tables import Address, Asked, Base, Consent, Conversation, FactRow, Lead, Person
from bot.turn import identity
from nlu.contract import Fact

AT = datetime(2026, 11, 24, tzinfo=UTC)
FACTS = st.one_of(
    st.builds(Fact, st.just("zip"), st.sampled_from(["90011", "90012", "90033"]), st.just("have")),
    st.builds(Fact, st.just("pay_floor"), st.integers(15, 17), st.just("want")),
    st.builds(Fact, st.just("transport"), st.sampled_from(["car", "bus", "bike"]), st.sampled_from(["have", "lack"])),
    st.builds(Fact, st.just("day"), st.sampled_from(["sat", "sun", "mon", "weekend", "weekday"]), st.sampled_from(["want", "avoid"])),
    st.builds(Fact, st.just("job"), st.sampled_from([{"title": "cook"}, {"title": "driver"}]), st.sampled_from(["want", "avoid"]), st.booleans()),
)
MATTERS = st.lists(FACTS, min_size=1, max_size=3, unique_by=lambda fact: fact.field if fact.field in SINGLE else (fact.field, str(fact.value)))
TOLD = st.lists(st.tuples(st.booleans(), MATTERS), max_size=8)  # who of the two says what, message by message
SOME = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    found = Database(f"sqlite:///{tmp_path_factory.mktemp('merge') / 'merge.db'}")
    Base.metadata.create_all(found.engine)
    yield found
    found.close()


def two(session: Session) -> tuple[Person, Person]:
    kiosk, phone = Person(created_at=AT), Person(created_at=AT)
    session.add_all([kiosk, phone])
    session.flush()
    return kiosk, phone


def tell(session: Session, people: tuple[Person, Person], told: list[tuple[bool, list[Fact]]]) -> None:
    """Each in turn, a minute apart."""
    for minute, (which, facts) in enumerate(told):
        Profile(session, people[which].id).learn(facts, None, AT + timedelta(minutes=minute))
        session.flush()


def held(session: Session, person: Person) -> list[tuple[str, Any, str]]:
    return [(f.field, f.value, f.polarity) for f in Profile(session, person.id).facts]


def days(facts: list[tuple[str, Any, str]]) -> set[tuple[str, str]]:
    """What is said of each single day."""
    spread = {"weekend": ("sat", "sun"), "weekday": ("mon", "tue", "wed", "thu", "fri")}
    return {(day, polarity) for field, value, polarity in facts if field == "day" for day in spread.get(value, (value,))}


@SOME
@given(told=TOLD)
def test_no_fact_is_lost_and_the_later_stands(database: Database, told: list[tuple[bool, list[Fact]]]) -> None:
    with database.write() as session:
        people = kiosk, phone = two(session)
        tell(session, people, told)
        rows = {row.id: row.superseded_at for row in session.scalars(select(FactRow))}
        before = [(f, told.created_at) for person in people for told, f in zip(Profile(session, person.id).told, held(session, person), strict=True)]
        identity.merge(session, phone, kiosk, AT + timedelta(hours=1))
        after = held(session, kiosk)
        everything = {row.id: row for row in session.scalars(select(FactRow))}
        assert rows.keys() <= everything.keys() and {row.person_id for row in everything.values()} <= {kiosk.id}
        assert all(everything[key].superseded_at == at for key, at in rows.items() if at is not None)  # history is not rewritten
        for field in SINGLE & {fact[0] for fact, _ in before}:
            latest = max((at, fact[1]) for fact, at in before if fact[0] == field)
            assert [value for name, value, _ in after if name == field] == [latest[1]]
        for fact, at in before:
            gainsaid = [other for other, later in before if later > at and other[0] == fact[0] and other != fact]
            assert fact in after or gainsaid
        session.rollback()


@SOME
@given(told=TOLD)
def test_every_day_that_was_spoken_of_is_still(database: Database, told: list[tuple[bool, list[Fact]]]) -> None:
    with database.write() as session:
        people = kiosk, phone = two(session)
        tell(session, people, told)
        spoken = {day for person in people for day, _ in days(held(session, person))}
        identity.merge(session, phone, kiosk, AT + timedelta(hours=1))
        assert {day for day, _ in days(held(session, kiosk))} == spoken
        session.rollback()


@SOME
@given(told=TOLD)
@example(told=[(False, [Fact("day", "weekend", "want")]), (True, [Fact("day", "sat", "avoid")]), (True, [Fact("day", "sun", "want")])])
def test_it_does_not_matter_who_is_merged_into_whom(database: Database, told: list[tuple[bool, list[Fact]]]) -> None:
    found = []
    for into in (0, 1):
        with database.write() as session:
            people = two(session)
            tell(session, people, told)
            identity.merge(session, people[1 - into], people[into], AT + timedelta(hours=1))
            found.append(sorted(map(str, held(session, people[into]))))
            session.rollback()
    assert found[0] == found[1]


def test_the_rest_of_a_weekend_stays(database: Database) -> None:
    with database.write() as session:
        people = kiosk, phone = two(session)
        tell(session, people, [(False, [Fact("day", "weekend", "want")]), (True, [Fact("day", "sun", "avoid")])])
        identity.merge(session, phone, kiosk, AT + timedelta(hours=1))
        assert days(held(session, kiosk)) == {("sat", "want"), ("sun", "avoid")}
        session.rollback()


@SOME
@given(states=st.tuples(*[st.sampled_from(["asked", "skipped", "answered", None])] * 2), outs=st.tuples(st.booleans(), st.booleans()))
def test_questions_go_on_from_the_further_one_and_an_opt_out_stays(database: Database, states: tuple[str | None, ...], outs: tuple[bool, bool]) -> None:
    with database.write() as session:
        people = kiosk, phone = two(session)
        for person, state, out in zip(people, states, outs, strict=True):
            person.opted_out_at = AT if out else None
            if state:
                Profile(session, person.id).mark("pay", state, AT)
        session.flush()
        identity.merge(session, phone, kiosk, AT)
        order = [None, "asked", "skipped", "answered"]
        assert Profile(session, kiosk.id).state("pay") == max(states, key=order.index)
        assert (kiosk.opted_out_at is not None) == any(outs)
        session.rollback()


def test_everything_else_goes_with_the_person(database: Database) -> None:
    with database.write() as session:
        kiosk, phone = two(session)
        for number, person in enumerate((kiosk, phone)):
            address = Address(person_id=person.id, channel="sms", value=f"+1213555014{number}")
            agreed = Consent(person_id=person.id, purpose="contact", given=True, text_version="1", wording="?", language="en", channel="sms")
            session.add_all([address, agreed])
            session.flush()
            talk = Conversation(person_id=person.id, address_id=address.id, channel="sms")
            session.add(talk)
            session.flush()
            session.add(Lead(person_id=person.id, conversation_id=talk.id, consent_id=agreed.id, due_at=AT, status="new"))
        session.flush()
        identity.merge(session, phone, kiosk, AT)
        for table in (Address, Consent, Conversation, Lead):
            assert [row.person_id for row in session.scalars(select(table))] == [kiosk.id] * 2
        assert session.scalars(select(Person)).all() == [kiosk]
        session.rollback()


def test_every_table_of_a_person_is_thought_of() -> None:
    owners = {table.name for table in Base.metadata.sorted_tables for key in table.foreign_keys if key.column.table.name == "person"}
    assert owners == {table.__tablename__ for table in (*identity.OF_PERSON, Asked)}
