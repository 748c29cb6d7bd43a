"""Which unknown would decide most: what share of the best openings left a usual answer to a question would rule out. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from bot.guidance.constraints import BREAKS, CHECKS
from bot.guidance.match import Found
from bot.guidance.wishes import DAY_SETS, Wishes

# For each question, the answer that is reckoned with and the musts that it touches.
USUAL: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "transport": ({"modes": ("bus",)}, ("travel",)),
    "schedule": ({"shifts_out": frozenset({"overnight"}), "days_out": frozenset(DAY_SETS["weekend"])}, ("shift", "day")),
    "pay": ({}, ("pay",)),
}


def shares(found: Found, questions: Iterable[str]) -> dict[str, float]:
    """Question to share, from 0 to 1, of the openings that this person would be offered first; empty where none are left."""
    rows, _ = found.ranked(found.rows)
    return {question: _share(found, rows, question) for question in questions} if len(rows) else {}


def _share(found: Found, rows: Any, question: str) -> float:
    answer, musts = USUAL[question]
    wishes = _with_floor(found, rows) if question == "pay" else replace(found.wishes, **answer)
    verdicts = [CHECKS[must](found.index, wishes) for must in musts]
    broken = [verdict[rows] == BREAKS for verdict in verdicts if verdict is not None]
    return float(np.mean(np.any(broken, axis=0))) if broken else 0.0


def _with_floor(found: Found, rows: Any) -> Wishes:
    """People name the least that they can take: a floor that a quarter of these openings stay under."""
    pay = found.index.pay[rows, 1]
    known = pay[~np.isnan(pay)]
    return replace(found.wishes, pay_hour=float(np.sort(known)[len(known) // 4]) if len(known) else None)
