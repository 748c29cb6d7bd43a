"""What every family of rules is given: the plain message, its scope, and a way to state a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from nlu.contract import Fact, Polarity
from nlu.extract.normal import Message
from nlu.extract.scope import Cue, Scope, Span
from nlu.extract.sieve import Wordings

PRESENT_JOB = re.compile(r"(?:i work|i'm working|currently|right now|estoy trabajando|trabajo (?:de|en|como)|actualmente|ahorita|ahora)")


@dataclass(slots=True)
class Talk:
    """One message under reading. `taken` holds spans that a more specific rule has claimed (job names, phones)."""

    message: Message
    scope: Scope
    taken: list[Span] = field(default_factory=list)
    working: bool = False  # whether the worker reports a job that they got through us or hold now

    @property
    def norm(self) -> str:
        """The plain text."""
        return self.message.norm

    @property
    def question(self) -> str | None:
        """The name of the question just asked."""
        return self.message.question

    @property
    def now(self) -> datetime:
        """The time from which "tomorrow" counts."""
        return self.message.now

    def asked(self, *questions: str) -> bool:
        """Whether the pending question is one of these."""
        return self.question in questions

    def find(self, pattern: re.Pattern[str] | Wordings) -> list[re.Match[str]]:
        """All matches, whomever they speak about."""
        return self.message.sieve.find(pattern)

    def own(self, pattern: re.Pattern[str] | Wordings) -> Iterator[re.Match[str]]:
        """Matches that speak about the worker and are not part of something already read."""
        for match in self.find(pattern):
            end = match.start() + len(match[0].rstrip())
            if not self.scope.about_other(match.start()) and not self.is_taken(match.start(), end):
                yield match

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a span lies within words already claimed."""
        return any(left <= start and end <= right for left, right in self.taken)

    def told_within(self, left: int, right: int) -> bool:
        """Whether something between two positions was read already."""
        return any(left <= start < end <= right for start, end in self.taken)

    def left_of(self, start: int) -> str:
        """The plain text before a position, with what was read already blotted out, so that its digits are no hours."""
        text = self.norm[:start]
        for left, right in self.taken:
            text = text[:left] + "#" * len(text[left:right]) + text[right:]
        return text

    def cue(self, start: int, end: int, siblings: Sequence[Span] = ()) -> Cue | None:
        """The cue that governs a span."""
        return self.scope.reading(start, end, siblings)

    def sentence(self, start: int) -> str:
        """The words of the sentence around a position."""
        left, right = self.scope.sentence(start)
        return self.norm[left:right]

    def clause(self, start: int) -> str:
        """The words of the clause around a position."""
        left, right = self.scope.clause(start)
        return self.norm[left:right]


def fact(name: str, value: Any, polarity: Polarity, span: Span, hard: bool = False, **more: Any) -> Fact:
    """A fact whose offsets are still those of the plain text."""
    must = hard and polarity in {"want", "avoid", "lack"}
    return Fact(name, value, polarity, must, "", span[0], span[1], **more)


def wish(cue: Cue | None) -> tuple[Polarity, bool] | None:
    """A cue read as wish or refusal; None where the words tell of the past or a present job."""
    if cue is None:
        return "want", False
    if cue.stance in {"past", "drop"} or (cue.stance == "have" and PRESENT_JOB.match(cue.text)):
        return None
    if cue.stance in {"avoid", "lack"}:
        return "avoid", cue.hard or cue.stance == "lack"
    return "want", cue.hard


def holding(cue: Cue | None) -> Polarity | None:
    """A cue read as having or lacking; None where the thing is only wished for or not needed."""
    if cue is None or cue.stance == "have":
        return "have"
    if cue.stance in {"lack", "avoid"}:
        return "lack"
    return "have" if cue.stance == "past" else None


def joined(table: Mapping[str, str]) -> Wordings:
    """One search for a table of name to wording; the group that matched is the name."""
    return Wordings.of(table, r"\b", "(?![a-z0-9])")
