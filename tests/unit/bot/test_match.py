"""The match: no offer breaks a must, and the order depends on nothing but the person and the openings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.directory.snapshot import Directory, read
from bot.guidance.constraints import broken, span
from bot.guidance.match import matches, offer
from bot.guidance.wishes import Wishes, from_facts
from bot.store.database import Database
from nlu.contract import Fact

TODAY = datetime.now(UTC).date()


@pytest.fixture(scope="session")
def directory(sample_database: Path) -> Directory:
    with Database(f"sqlite:///{sample_database}").read() as session:
        return read(session)


def fact(field: str, value: Any, polarity: str = "want", hard: bool = True, **more: Any) -> Fact:
    return Fact(field, value, polarity, hard, **more)  # type: ignore[arg-type]


FACTS = st.lists(
    st.one_of(
        st.builds(lambda z: fact("zip", z, "have"), st.sampled_from(["90011", "91331", "90802", "93550"])),
        st.builds(lambda m: fact("transport", m, "have"), st.sampled_from(["bus", "car", "walk", "bike"])),
        st.builds(lambda d: fact("day", d, "avoid"), st.sampled_from(["mon", "sat", "sun", "weekend", "weekday"])),
        st.builds(lambda s: fact("shift", s, "avoid"), st.sampled_from(["overnight", "morning", "evening"])),
        st.builds(lambda a: fact("pay_floor", {"amount": a, "per": "hour"}), st.integers(15, 30)),
        st.builds(lambda a: fact("arrangement", a, "avoid"), st.sampled_from(["temporary", "part_time", "full_time"])),
        st.builds(lambda v: fact("licence", v, "lack"), st.sampled_from(["drivers", "forklift", "cna"])),
        st.builds(lambda v: fact("limit", v, "avoid"), st.sampled_from(["lifting", "standing", "driving"])),
        st.just(fact("clock", {"from": "08:30", "to": "14:30"})),
    ),
    max_size=6,
)


@given(facts=FACTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_offer_breaks_a_must_and_less_asked_is_never_less_found(directory: Directory, facts: list[Fact]) -> None:
    wishes = from_facts(facts, TODAY)
    found = {m.opening.id for m in matches(directory, wishes, TODAY)}
    for match in matches(directory, wishes, TODAY):
        opening, pay = match.opening, match.opening.base_salary_min or match.opening.base_salary_max
        assert not set(opening.days) & wishes.days_out
        assert wishes.pay_floor is None or pay is None or pay >= wishes.pay_floor
        assert not set(opening.licences) & wishes.licences_lacked
    if facts and not any(f.field in ("zip", "transport") for f in facts):
        fewer = {m.opening.id for m in matches(directory, from_facts(facts[1:], TODAY), TODAY)}
        assert found <= fewer


def test_order_does_not_depend_on_the_order_of_input(directory: Directory) -> None:
    wishes = from_facts([fact("zip", "90011", "have"), fact("job", {"title": "warehouse", "soc": None})], TODAY)
    backward = replace(directory, openings=dict(reversed(directory.openings.items())))
    assert [m.opening.id for m in matches(directory, wishes, TODAY)] == [m.opening.id for m in matches(backward, wishes, TODAY)]


def test_expired_and_paused_are_never_offered(directory: Directory) -> None:
    found = matches(directory, Wishes(), date(2999, 1, 1))
    assert all(m.opening.valid_through is None for m in found)
    assert all(not m.employer.paused for m in matches(directory, Wishes(), TODAY))


def test_unknown_rules_nothing_out(directory: Directory) -> None:
    assert len(matches(directory, Wishes(), TODAY)) == len(directory.live_openings(TODAY)) > 100


def test_overnight_shift_counts_past_midnight(directory: Directory) -> None:
    nights = [o for o in directory.openings.values() if (s := span(o)) and s[1] > 1440 + 240]
    assert nights
    wishes = from_facts([fact("shift", "overnight", "avoid")], TODAY)
    assert all("shift" in broken(o, directory.employers[o.employer_id], wishes) for o in nights)


def test_offer_has_a_stepping_stone_and_different_employers(directory: Directory) -> None:
    picked = offer(matches(directory, from_facts([fact("zip", "90011", "have")], TODAY), TODAY))
    assert len({m.employer.id for m in picked}) == len(picked) == 3
    assert any(m.is_stepping_stone for m in picked)
