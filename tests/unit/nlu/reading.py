"""Facts written short, so that a table of cases reads at a glance: "transport=car:lack", "job=cook:have"."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path

from nlu.contract import Fact
from nlu.extract import FactExtractor
from nlu.extract.occupations import read_occupations

TUESDAY = datetime(2026, 11, 24, 10, 0)
TABLE = Path(__file__).resolve().parents[3] / "bot" / "sample" / "occupations.csv"


@cache
def extractor() -> FactExtractor:
    """One extractor over the sample occupations for all tests."""
    return FactExtractor(read_occupations(TABLE))


def facts(text: str, question: str | None = None) -> tuple[Fact, ...]:
    """The facts of a message sent on a Tuesday morning."""
    return extractor().extract(text, question, TUESDAY)


def short(fact: Fact) -> str:
    """A fact as "field=value:polarity"."""
    value = fact.value["title"].casefold() if fact.field == "job" else fact.value
    said = value if isinstance(value, str) else json.dumps(value, sort_keys=True).replace('"', "").replace(" ", "")
    return f"{fact.field}={said}:{fact.polarity}"


def read(text: str, question: str | None = None) -> set[str]:
    """The facts of a message, written short."""
    return {short(fact) for fact in facts(text, question)}


def expected(line: str) -> set[str]:
    """The facts of one table cell, separated by spaces; "_" stands for a space inside a value."""
    return {part.replace("_", " ") if part.startswith(SPACED) else part for part in line.split()}


SPACED = ("job=", "city=", "name=", "skill=", "employer=", "licence=other", "limit=other")
