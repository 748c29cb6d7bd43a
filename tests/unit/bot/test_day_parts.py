"""A part of one day is no part of all days."""

from __future__ import annotations

from datetime import date

import pytest

from bot.guidance.wishes import from_facts
from bot.intake import wording
from tests.unit.nlu.reading import facts

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "days", "shifts", "said"),
    [
        ("not sunday mornings because church", {"sun"}, set(), "no Sundays (mornings)"),
        ("los domingos en la mañana no", {"sun"}, set(), "no Sundays (mornings)"),
        ("I can't do friday nights", {"fri"}, set(), "no Fridays (nights)"),
        ("no sundays or nights", {"sun"}, {"overnight"}, "no Sundays; no nights"),
        ("no mornings and no sundays", {"sun"}, {"morning"}, "no Sundays; no mornings"),
    ],
)
def test_other_mornings_stay(text: str, days: set[str], shifts: set[str], said: str) -> None:
    wishes = from_facts(facts(text, "schedule"), TODAY)
    assert (set(wishes.days_out), set(wishes.shifts_out)) == (days, shifts)
    assert wording.read_back(facts(text, "schedule"), "en") == said
