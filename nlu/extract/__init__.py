"""The fact extractor: what a message says about the worker, as facts of the understanding contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from nlu.contract import Fact
from nlu.extract import (
    circumstances,
    employers,
    hours,
    learn,
    limits,
    needs,
    pay,
    person,
    place,
    repairs,
    schedule,
    skills,
    start,
    tongues,
    traits,
    transport,
    work,
    years,
)
from nlu.extract.normal import LONGEST, Normaliser
from nlu.extract.occupations import Occupation
from nlu.extract.scope import Scope
from nlu.extract.talk import Talk
from nlu.extract.titles import TitleIndex

__all__ = ["FactExtractor"]

_WORKING = frozenset({"started", "offer", "same_job", "other_job"})


class FactExtractor:
    """Reads facts from messages in English, Spanish and both mixed; built once, safe to share between threads."""

    def __init__(self, occupations: Sequence[Occupation], titles: TitleIndex | None = None) -> None:
        self._work = work.Work(occupations, titles)
        self._skills = skills.Skills(self._work.names)
        self._employers = employers.Employers()
        self._places = place.Places()
        self._normaliser = Normaliser(self._work.words | self._skills.words)

    def extract(self, text: str, question: str | None = None, now: datetime | None = None) -> tuple[Fact, ...]:
        """The facts of one message, in the order they are said.

        Args:
            text: The message as it came in.
            question: The name of the question just asked, by which a bare answer is read.
            now: The time from which "tomorrow" counts.

        Returns:
            Facts whose `text` is exactly the words between `start` and `end`.
        """
        message = self._normaliser.read(text[:LONGEST], question, now or datetime.now())
        talk = Talk(message, Scope(message.sieve))
        found = repairs.settle(talk, list(self._read(talk)))
        return tuple(sorted((_placed(talk, fact) for fact in found), key=lambda fact: (fact.start, fact.end)))

    def _read(self, talk: Talk) -> Iterator[Fact]:
        """All facts, the families in the order in which they may claim words."""
        yield from _taking(talk, person.contacts)
        yield from person.names(talk)
        yield from limits.limits(talk)
        yield from learn.licences(talk)
        for claims in (needs.needs, circumstances.care):
            yield from _taking(talk, claims)
        status = list(person.status(talk))
        talk.working = any(fact.value in _WORKING for fact in status)
        firms = list(_taking(talk, self._employers.employers))
        yield from firms
        yield from self._skills.skills(talk, sure=True)
        jobs = list(self._work.jobs(talk))
        yield from jobs
        yield from self._skills.skills(talk, sure=False)
        yield from years.years(talk, [*jobs, *firms])
        yield from status
        yield from pay.facts(talk, working=talk.working)
        for family in (
            place.zips, self._places.cities, transport.transport, place.commute, start.facts, schedule.facts, hours.facts, learn.education,
            traits.interests, traits.styles, traits.employer_traits, circumstances.benefits, circumstances.record, tongues.languages, person.adult,
        ):
            yield from family(talk)


def _taking(talk: Talk, family: Callable[[Talk], Iterable[Fact]]) -> Iterator[Fact]:
    """The facts of a family, whose words no later family reads again."""
    for fact in list(family(talk)):
        talk.taken.append((fact.start, fact.end))
        yield fact


def _placed(talk: Talk, fact: Fact) -> Fact:
    """A fact with its offsets and words in the raw message."""
    first, last = talk.message.raw_span(fact.start, fact.end)
    return replace(fact, start=first, end=last, text=talk.message.raw[first:last])
