"""A choice by what tells an offer from the others."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from bot.intake.choosing.superlatives import picked


def _offer(starts: int | None, pay: float | None, minutes: int | None) -> Any:
    start = date(2026, 12, starts) if starts else None
    opening = SimpleNamespace(job_start_date=start, base_salary_max=pay, base_salary_min=None, salary_unit="hour")
    return SimpleNamespace(opening=opening, minutes=minutes)


SHOWN = [_offer(9, 19.0, 40), _offer(3, 18.0, 25), _offer(None, 24.0, 10)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("whichever starts first", 1),
        ("the soonest", 1),
        ("la que empiece antes", 1),
        ("el que pague más", 2),
        ("the best paying one", 2),
        ("the one that pays the most", 2),
        ("la más cercana", 2),
        ("closest to me", 2),
        ("the first one, close to home", None),
        ("la primera porque ahí enseñan", None),
    ],
)
def test_picked(text: str, place: int | None) -> None:
    assert picked(text, SHOWN) == ([] if place is None else [SHOWN[place]])


def test_nothing_is_picked_where_it_is_not_known() -> None:
    assert picked("whichever starts first", [_offer(None, 19.0, 40)]) == []
    assert picked("the closest", [_offer(3, 19.0, None)]) == []
