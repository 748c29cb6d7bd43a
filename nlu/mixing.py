"""Messages made of several: people tell and ask at once. For training, by the contract's rule that a request outranks the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

REQUESTS = (
    "ask_human", "ask_jobs", "ask_employers", "ask_training", "ask_career", "ask_benefits", "ask_resource", "ask_why", "ask_status", "ask_privacy",
    "erase", "switch_language", "book", "bot_question", "stop",
)  # fmt: skip
JOINTS = (". ", ". ", ", ", " ", "\n", "... ")
OTHER_LANGUAGE = 0.07  # the share of parts taken from the other language
Pick = Callable[[str], "Example"]


@dataclass(frozen=True)
class Example:
    """One training message: its words, the pending question, its act and what it tells about."""

    text: str
    question: str | None
    act: str
    fields: frozenset[str] = frozenset()  # of the facts that it tells


def mixed(examples: Sequence[Example], languages: Sequence[str], count: int, rng: Random) -> list[Example]:
    """`count` messages put together from `examples`, whose languages are given beside them.

    A quarter is talk with a request in it, which the message is for; most others are talk alone; the rest opens with a yes.
    """
    kinds: dict[tuple[str, str], list[Example]] = {}
    for example, language in zip(examples, languages, strict=True):
        kinds.setdefault((language, example.act), []).append(example)
    known = sorted(set(languages))
    makers = rng.choices((_with_request, _talk, _yes_and), weights=(25, 60, 15), k=count)
    return [made for make in makers if (made := make(_picker(kinds, known, rng), rng))]


def _picker(kinds: dict[tuple[str, str], list[Example]], languages: list[str], rng: Random) -> Pick:
    """A choice of examples by act in one language, now and then in another."""
    main = rng.choice(languages)

    def pick(act: str) -> Example:
        language = rng.choice(languages) if rng.random() < OTHER_LANGUAGE else main
        return rng.choice(kinds.get((language, act)) or kinds[main, "inform"])

    return pick


def _with_request(pick: Pick, rng: Random) -> Example:
    request, parts = pick(rng.choice(REQUESTS)), _informing(pick, rng, rng.choice((1, 1, 2, 3, 4, 5)))
    place = rng.choice((0, len(parts), len(parts), rng.randint(0, len(parts))))
    parts.insert(place, request)
    return _made(parts, request.question if place == 0 else None, request.act, rng)


def _talk(pick: Pick, rng: Random) -> Example:
    first = pick("inform")
    return _made([first, *_informing(pick, rng, rng.choice((1, 1, 2, 3, 4, 5)))], first.question, first.act, rng)


def _yes_and(pick: Pick, rng: Random) -> Example:
    yes, request = pick("affirm"), rng.random() < 0.5
    rest = pick(rng.choice(REQUESTS) if request else "inform")
    return _made([yes, rest], yes.question, rest.act if request else yes.act, rng)


def _informing(pick: Pick, rng: Random, parts: int) -> list[Example]:
    """Plain information, sometimes opened by a greeting or thanks."""
    told = [pick("inform") for _ in range(parts)]
    return [pick(rng.choice(("greet", "thanks"))), *told[1:]] if rng.random() < 0.2 else told


def _made(parts: Sequence[Example], question: str | None, act: str, rng: Random) -> Example:
    """One message of several, which tells all that they tell."""
    return Example(_joined([part.text for part in parts], rng), question, act, frozenset().union(*(part.fields for part in parts)))


def _joined(parts: Sequence[str], rng: Random) -> str:
    joint = rng.choice(JOINTS)
    return "".join(part.rstrip(".") + (joint if rng.random() < 0.8 else rng.choice(JOINTS)) for part in parts[:-1]) + parts[-1]
