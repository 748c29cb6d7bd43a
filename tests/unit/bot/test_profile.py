"""Facts: the latest wins, the history stays."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.leads.profile import Profile
from bot.store.database import Database
from bot.store.person import Person
from bot.store.profile import FactRow
from bot.store.tables import Base
from nlu.contract import Fact

AT = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture
def profile(tmp_path: Path) -> Any:
    database = Database(f"sqlite:///{tmp_path / 'profile.db'}")
    Base.metadata.create_all(database.engine)
    with Session(database.engine) as session:
        person = Person()
        session.add(person)
        session.flush()
        yield Profile(session, person.id)
    database.close()


def held(profile: Profile) -> set[tuple[str, str, str]]:
    return {(f.field, str(f.value), f.polarity) for f in profile.facts}


def test_single_field_is_replaced_and_kept_as_history(profile: Profile) -> None:
    profile.learn([Fact("zip", "90011", "have")], None, AT)
    profile.learn([Fact("zip", "90033", "have")], None, AT)
    assert held(profile) == {("zip", "90033", "have")}
    profile._session.flush()
    assert len(list(profile._session.scalars(select(FactRow)))) == 2


def test_weekend_is_ok_after_all(profile: Profile) -> None:
    profile.learn([Fact("day", "sat", "avoid"), Fact("day", "mon", "avoid")], None, AT)
    profile.learn([Fact("day", "weekend", "want")], None, AT)
    assert held(profile) == {("day", "mon", "avoid"), ("day", "weekend", "want")}


def test_one_day_of_a_weekend_leaves_the_other_out(profile: Profile) -> None:
    profile.learn([Fact("day", "weekend", "avoid", hard=True)], None, AT)
    profile.learn([Fact("day", "sat", "want")], None, AT)
    assert held(profile) == {("day", "sun", "avoid"), ("day", "sat", "want")}


def test_correction_replaces_the_same_kind(profile: Profile) -> None:
    profile.learn([Fact("day", "mon", "avoid")], None, AT)
    profile.learn([Fact("day", "tue", "avoid")], None, AT, correcting=True)
    assert held(profile) == {("day", "tue", "avoid")}


def test_flip_of_polarity(profile: Profile) -> None:
    profile.learn([Fact("transport", "car", "have")], None, AT)
    profile.learn([Fact("transport", "car", "lack")], None, AT)
    assert held(profile) == {("transport", "car", "lack")}


def test_same_fact_twice_is_one(profile: Profile) -> None:
    assert profile.learn([Fact("need", "childcare", "lack")], None, AT)
    assert not profile.learn([Fact("need", "childcare", "lack", text="other words")], None, AT)
