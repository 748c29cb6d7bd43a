"""What stands after repairs and repetitions: "Mondays, no wait, Tuesdays" keeps Tuesday."""

from __future__ import annotations

import json

from nlu.contract import Fact
from nlu.extract.talk import Talk

_SINGLE = {"zip", "pay_floor", "start", "hours_per_week", "commute_max", "phone", "name", "adult", "education", "wage_now"}
_REPAIRED = _SINGLE | {"day", "shift", "clock", "job", "city", "years", "transport", "best_time", "email", "arrangement", "licence", "employer"}
_NEAR = 45
# What a limit says already: "no driving jobs", "can't stand all day", "can't lift", "no manejo de noche".
_LIMIT_TOO = {("skill", "have"), ("skill", "lack"), ("work_style", "avoid"), ("job", "avoid"), ("shift", "avoid")}


def settle(talk: Talk, facts: list[Fact]) -> list[Fact]:
    """The facts without those that the worker took back, and without repetitions."""
    kept = sorted(facts, key=lambda fact: (fact.start, fact.end))
    for start, end in talk.scope.repairs:
        kept = _repaired(talk, kept, start, end)
    return _unique(_shadowed(kept))


def _shadowed(facts: list[Fact]) -> list[Fact]:
    """Facts but those whose words say something more exact: a weekday in a start date, a skill in a limit, all pay but the least."""
    starts = [fact for fact in facts if fact.field == "start"]
    limits = [fact for fact in facts if fact.field == "limit"]
    told = {fact.value for fact in limits}
    least = min((fact.value["amount"] for fact in facts if fact.field == "pay_floor"), default=0)
    units = {fact.value["per"] for fact in facts if fact.field == "pay_floor"}
    return [
        fact for fact in facts
        if not (fact.field in {"day", "shift"} and _within(fact, starts))
        and not ((fact.field, fact.polarity) in _LIMIT_TOO and (_within(fact, limits) or (fact.field == "job" and fact.value["title"].casefold() in told)))
        and not (fact.field == "pay_floor" and len(units) == 1 and fact.value["amount"] > least)
    ]


def _within(fact: Fact, others: list[Fact]) -> bool:
    return any(other.start < fact.end and fact.start < other.end for other in others)


def _repaired(talk: Talk, facts: list[Fact], start: int, end: int) -> list[Fact]:
    _, stop = talk.scope.sentence(end + 1 if end < len(talk.norm) and talk.norm[end] in ".?!" else end)
    after = [fact for fact in facts if end <= fact.start <= min(stop, end + _NEAR)]
    fields = {fact.field for fact in after[:1] if fact.field in _REPAIRED}
    fields |= {fact.field for fact in after if fact.field == after[0].field or fact.start == after[0].start} & _REPAIRED
    before = [fact for fact in facts if fact.end <= start and fact.field in fields]
    if not before:
        return facts
    last = max(fact.end for fact in before)
    if talk.norm[last:start].count(" ") > 4 and not fields & _SINGLE:
        return facts
    dropped = {id(fact) for fact in before if fact.field in _SINGLE or _one_list(talk, fact, before)}
    return [fact for fact in facts if id(fact) not in dropped]


def _one_list(talk: Talk, fact: Fact, before: list[Fact]) -> bool:
    """Whether a fact belongs to the list that ends just before the repair."""
    last = max(before, key=lambda other: other.end)
    return fact.field == last.field and fact.polarity == last.polarity and talk.scope.clause(fact.start) == talk.scope.clause(last.start) and last.start - fact.end < _NEAR


def _unique(facts: list[Fact]) -> list[Fact]:
    seen: dict[tuple[str, str, str], Fact] = {}
    for fact in facts:
        seen.setdefault((fact.field, json.dumps(fact.value, sort_keys=True).casefold(), fact.polarity), fact)
    return _last_word(list(seen.values()))


def _last_word(facts: list[Fact]) -> list[Fact]:
    """Of two opposite facts about one thing, the later; of several single values, the first stays unless repaired."""
    final: dict[tuple[str, str], Fact] = {}
    for fact in facts:
        if fact.field in {"day", "shift", "transport", "licence", "limit", "arrangement", "language_spoken"}:
            final[fact.field, str(fact.value)] = fact
    return [fact for fact in facts if final.get((fact.field, str(fact.value)), fact) is fact]
