"""Which unknown decides most."""

from __future__ import annotations

import random
from datetime import date

from bot.guidance import match
from bot.guidance.deciding import USUAL, shares
from bot.guidance.wishes import Wishes
from bot.store.directory import Employer, Opening
from tests.support import made_up
from tests.support.directory import directory_of

TODAY = date(2026, 11, 23)
DAY = {"days": ["mon", "tue"], "opens_at": "09:00", "closes_at": "17:00", "base_salary_min": 20.0, "base_salary_max": 20.0}
LATE = {**DAY, "opens_at": "22:00", "closes_at": "06:00"}


def found(*records: dict[str, object]) -> match.Found:
    chance = random.Random(1)
    partners = made_up.employers(1, chance)
    partners[0] |= {"relationship_stage": "partner", "paused": False, "paused_until": None}
    made = made_up.openings(len(records), partners, chance, TODAY) if records else []
    rows = [Opening(**{**row, **record, "salary_unit": "hour", "valid_through": None}) for row, record in zip(made, records, strict=True)]
    return match.find(directory_of(rows, [Employer(**row) for row in partners]), Wishes(), TODAY)


def test_the_share_that_a_usual_answer_rules_out() -> None:
    assert shares(found(DAY, DAY, DAY, LATE), USUAL) == {"transport": 0.0, "schedule": 0.25, "pay": 0.0}


def test_nobody_asks_for_pay_where_all_pay_alike_and_everybody_where_it_differs() -> None:
    poor = {**DAY, "base_salary_min": 15.0, "base_salary_max": 15.0}
    assert shares(found(DAY, DAY, DAY), USUAL)["pay"] == 0.0
    assert shares(found(DAY, DAY, DAY, DAY, poor), USUAL)["pay"] == 0.2 or shares(found(DAY, DAY, DAY, poor), USUAL)["pay"] == 0.25


def test_nothing_is_asked_of_nothing() -> None:
    assert shares(found(), USUAL) == {}
