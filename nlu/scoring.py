"""Scoring an understanding against what was expected, by the contract's rules for the evaluation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SOC_LEVEL = 7  # characters of "53-7065": the six-digit level, on which occupations compare
Form = dict[str, Any]  # a fact in the contract's JSON form


@dataclass(frozen=True)
class Case:
    """One message of an evaluation set with what it should be taken to mean."""

    id: str
    text: str
    expected: Form
    context: str | None = None
    at: str | None = None
    tags: tuple[str, ...] = ()


@dataclass
class Count:
    """Right, missed and invented ones of anything that is found or not."""

    right: int = 0
    missed: int = 0
    invented: int = 0

    def add(self, other: Count) -> None:
        """Put another count onto this one."""
        self.right += other.right
        self.missed += other.missed
        self.invented += other.invented

    @property
    def precision(self) -> float:
        """The share of those found that are right; 1 where nothing was found."""
        found = self.right + self.invented
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of those expected that were found; 1 where nothing was expected."""
        expected = self.right + self.missed
        return self.right / expected if expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / whole if (whole := 2 * self.right + self.missed + self.invented) else 1.0


@dataclass
class Compared:
    """The facts of one message, sorted into right (expected, found), missed and invented."""

    right: list[tuple[Form, Form]] = field(default_factory=list)
    missed: list[Form] = field(default_factory=list)
    invented: list[Form] = field(default_factory=list)

    @property
    def count(self) -> Count:
        """How many there are of each."""
        return Count(len(self.right), len(self.missed), len(self.invented))


def read(path: Path) -> list[Case]:
    """The cases of a JSONL file."""
    return [_case(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def compare(expected: Iterable[Form], found: Iterable[Form]) -> Compared:
    """Pair the facts that are the same; each expected fact is paired once."""
    result, rest = Compared(), list(found)
    for fact in expected:
        twin = next((other for other in rest if same(fact, other)), None)
        if twin is None:
            result.missed.append(fact)
        else:
            rest.remove(twin)
            result.right.append((fact, twin))
    result.invented = rest
    return result


def same(one: Form, other: Form) -> bool:
    """Whether two facts agree on field, value and polarity, case-folded; jobs on the occupation where both have one, else on the title."""
    if (one["field"], one["polarity"]) != (other["field"], other["polarity"]):
        return False
    if one["field"] != "job":
        return bool(_folded(one["value"]) == _folded(other["value"]))
    socs = [fact["value"].get("soc") for fact in (one, other)]
    if all(socs):
        return bool(socs[0][:SOC_LEVEL] == socs[1][:SOC_LEVEL])
    return bool(_folded(one["value"]["title"]) == _folded(other["value"]["title"]))


def facts_count(pairs: Iterable[tuple[Case, Form]]) -> Count:
    """The micro count of facts over cases and their understandings (the contract's JSON)."""
    total = Count()
    for case, understood in pairs:
        total.add(compare(case.expected["facts"], understood["facts"]).count)
    return total


def by_field(pairs: Iterable[tuple[Case, Form]]) -> dict[str, Count]:
    """The count of each field."""
    counts: dict[str, Count] = {}
    for case, understood in pairs:
        for name, count in _fields(compare(case.expected["facts"], understood["facts"])):
            counts.setdefault(name, Count()).add(count)
    return counts


def accuracy(pairs: Iterable[tuple[Case, Form]]) -> float:
    """The share of messages whose act is the expected one."""
    hits = [understood["act"]["name"] == case.expected["act"] for case, understood in pairs]
    return sum(hits) / len(hits) if hits else 1.0


def _fields(compared: Compared) -> Iterator[tuple[str, Count]]:
    yield from ((fact["field"], Count(right=1)) for fact, _ in compared.right)
    yield from ((fact["field"], Count(missed=1)) for fact in compared.missed)
    yield from ((fact["field"], Count(invented=1)) for fact in compared.invented)


def _case(form: Form) -> Case:
    return Case(form["id"], form["text"], form["expected"], form.get("context"), form.get("at"), tuple(form.get("tags", ())))


def _folded(value: Any) -> Any:
    """The value with its strings case-folded, and numbers as floats so that 18 is 18.0."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value.casefold()
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, dict):
        return {key: _folded(inner) for key, inner in value.items() if inner is not None}
    return value
