"""What one turn knows and may change. Actions find it with `current()`."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from bot.catalogue import Catalogue, Said
from bot.directory.snapshot import Directory
from bot.guidance.match import Found
from bot.guidance.wishes import Wishes
from bot.intake.handover import consent
from bot.leads.lead import open_lead
from bot.leads.profile import Profile
from bot.settings import Settings
from bot.store.conversation import Alert, Conversation, Holder, SaidBefore, Waiting
from bot.store.directory import Opening
from bot.store.lead import Declined, FreeTime, Lead
from bot.store.person import Consent, Person
from bot.store.reading import rows_of
from nlu.contract import Fact, Understanding

_DECLINED = select(Declined.__table__).where(Declined.__table__.c.person_id == bindparam("person")).order_by(Declined.__table__.c.id)


@dataclass(frozen=True)
class Later:
    """A message to be said at `due_at`; after `expires_at` it is of no use. There is one of a `key`."""

    key: str
    said: Said
    due_at: datetime
    expires_at: datetime


@dataclass
class TurnContext:
    """One turn. Everything added to `session` is written when the turn commits, or not at all."""

    session: Session
    settings: Settings
    catalogue: Catalogue
    directory: Directory
    person: Person
    conversation: Conversation
    messages: list[Waiting]
    profile: Profile
    understood: Understanding
    now: datetime
    slots: dict[str, Any] | None = None  # Rasa's state, from the second turn on
    text: str = ""
    chosen: str | None = None  # the value of the button that was pressed
    last_said: list[SaidBefore] = field(default_factory=list)
    learned: list[Fact] = field(default_factory=list)  # what this message told that was not known
    erase: str | None = None  # "words" or "person": what is erased with this turn's commit
    wished: tuple[tuple[Fact, ...], Wishes] | None = None  # what is known, and the wishes that it amounts to
    found: Found | None = None  # the openings held against what is known
    new_choices: list[Opening] = field(default_factory=list)
    you_decide: bool = False
    answered: bool = False  # what the message asked is answered already: no further answer is looked for
    lead: Lead | None = None
    booked_now: bool = False
    times: Sequence[FreeTime] = ()  # free times that are as this message asks, of which one is to be chosen
    writing: bool = False  # the write transaction has begun already
    said_again: list[SaidBefore] = field(default_factory=list)  # earlier messages to be sent once more, as they were
    later: list[Later] = field(default_factory=list)  # messages that this turn plans
    no_longer: list[str] = field(default_factory=list)  # keys of planned messages that it takes back

    @property
    def language(self) -> str:
        """The person's language."""
        return self.person.language or self.understood.language

    @property
    def question(self) -> str | None:
        """The question that was pending when the message came."""
        return self.conversation.question

    @property
    def latest(self) -> Waiting:
        """The last of the turn's messages."""
        return self.messages[-1]

    @cached_property
    def decided(self) -> list[Consent]:
        """What the person agreed to or refused, this very turn's decisions included."""
        return consent.decisions(self.session, self.person.id)

    @cached_property
    def declined(self) -> list[Declined]:
        """The openings that the person does not want, this very turn's included."""
        return rows_of(self.session, Declined, _DECLINED, {"person": self.person.id})

    def consent_to(self, *purposes: str) -> Consent | None:
        """The consent in force for one of these purposes."""
        return consent.given(self.decided, *purposes)

    def has_lead(self) -> bool:
        """Whether the person has a lead that has not ended, one of this very turn included."""
        return self.lead is not None or open_lead(self.session, self.person.id) is not None

    def drop_fact(self, fact: Fact) -> None:
        """Take back a fact of this message that turned out not to be one."""
        self.understood = replace(self.understood, facts=tuple(f for f in self.understood.facts if f != fact))

    def agree(self, purpose: str, agreed: bool, wording: str) -> Consent:
        """Record the person's decision on a purpose."""
        earlier, channel = self.decided, self.conversation.channel
        row = consent.record(self.session, self.person.id, purpose, agreed, wording, self.language, channel, self.now)
        earlier.append(row)
        return row

    def want_person(self, reason: str) -> None:
        """Put the conversation before the coordinators."""
        if self.conversation.holder == Holder.BOT:
            self.conversation.holder = Holder.REQUESTED
        self.conversation.needs_person_since = self.conversation.needs_person_since or self.now
        before = self.conversation.needs_person_reason or ""
        if not before.startswith("safety_") or reason.startswith("safety_"):  # danger stays the reason
            self.conversation.needs_person_reason = reason

    def alert(self, kind: str, detail: str | None = None) -> None:
        """Tell people; never with the worker's words."""
        self.session.add(Alert(conversation_id=self.conversation.id, kind=kind, detail=detail, created_at=self.now))

    def say(self, name: str, /, **values: Any) -> str:
        """The wording of a response for this person."""
        return self.catalogue.say(name, self.language, self.conversation.channel, **values).text


_current: ContextVar[TurnContext] = ContextVar("turn")


def current() -> TurnContext:
    """The turn that is being run."""
    return _current.get()


def enter(turn: TurnContext) -> None:
    """Make a turn the current one of this task."""
    _current.set(turn)
