"""The turn: one transaction from the claimed messages to the queued replies.

Everything is read and run first, without a lock, so that a takeover, an erasure or a new message never waits for a turn.
Then the conversation is locked (on SQLite the whole database: BEGIN IMMEDIATE), the epoch and that the messages still wait
are checked again, everything is written and committed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import structlog
from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from bot.catalogue import Catalogue, Said
from bot.directory.snapshot import Snapshots
from bot.engine.engine import Engine
from bot.intake import choices, resume
from bot.intake.answers import inventory, notices
from bot.intake.care import aftercare, age
from bot.intake.choosing import comparing
from bot.intake.context import TurnContext, enter
from bot.intake.handover import in_person, rebooking, withdrawal
from bot.intake.replies import Reply
from bot.leads.profile import Profile
from bot.settings import Settings
from bot.store import direct, privacy
from bot.store.base import now as clock
from bot.store.conversation import (
    CONVERSATION,
    DIALOGUE,
    MESSAGE,
    Alert,
    Conversation,
    Dialogue,
    Holder,
    SaidBefore,
    Status,
    Waiting,
    stands,
)
from bot.store.database import Database
from bot.store.directory import DirectoryVersion
from bot.store.person import PERSON, Person
from bot.store.reading import held, loaded
from bot.store.writing import write_out
from bot.turn import guards, identity, linking, outgoing, schedule, transcript, unclear, wordless
from bot.turn.inbox import Claim
from bot.turn.repetition import Heard, Rephrase
from nlu.contract import Understanding

log = structlog.get_logger()
ATTEMPTS = 3
BEFORE_DIALOGUE = (
    ("guard", guards.erase),
    ("aftercare", aftercare.guard),
    ("age", age.guard),
    ("reach", in_person.guard),
    ("notice", notices.guard),
    ("interests", inventory.guard),
    ("call", rebooking.guard),
)
Step = Callable[[str], None]
Along = Callable[[Session], Claim | None]
_STATE = (
    select(select(DirectoryVersion.number).scalar_subquery(), DIALOGUE.c.slots, *CONVERSATION.c, *PERSON.c)
    .select_from(CONVERSATION.join(PERSON, PERSON.c.id == CONVERSATION.c.person_id).outerjoin(DIALOGUE))
    .where(CONVERSATION.c.id == bindparam("conversation"))
)
_CLAIMED = (MESSAGE.c.id == bindparam("claimed"), stands(MESSAGE.c.status, Status.WAITING))
_WAITING = select(*(MESSAGE.c[name] for name in Waiting._fields)).where(*_CLAIMED)
_END = update(MESSAGE).where(*_CLAIMED).values(turn_id=bindparam("turn"))
_FAILED = _END.values(status=Status.FAILED)
_DONE = _END.values(status=Status.DONE).returning(MESSAGE.c.id)
_UNDERSTOOD = _DONE.values(understanding=bindparam("understood"))


class Ended(NamedTuple):
    """How a claim ended: whether its turn was committed, and the claim that was taken along with the commit, if any message waited."""

    committed: bool
    following: Claim | None


NOTHING = Ended(False, None)


class Overtaken(Exception):
    """Somebody took the conversation over, or erased it, while the turn was computed: it is run again from the new state."""


class TurnRunner:
    """Runs turns on one database with one engine. `on_step` is told each step's name, for fault tests."""

    def __init__(
        self,
        database: Database,
        engine: Engine,
        settings: Settings,
        snapshots: Snapshots,
        now: Callable[[], datetime] = clock,
        on_step: Step = lambda step: None,
    ) -> None:
        self._database, self._engine, self.settings, self._snapshots = database, engine, settings, snapshots
        self._now, self._on_step = now, on_step

    @property
    def catalogue(self) -> Catalogue:
        """The words."""
        return self._engine.catalogue

    async def run(self, claim: Claim, along: Along = lambda session: None) -> Ended:
        """Run one claimed turn to its commit. An error leaves nothing behind but the counted attempt; the third ends it."""
        if claim.attempt > ATTEMPTS:  # it took the process with it three times
            self._give_up(claim)
            return NOTHING
        try:
            return await self._twice(claim, along)
        except Overtaken:
            self._release(claim)
        except Exception as error:
            log.error("turn_failed", conversation=str(claim.conversation_id), attempt=claim.attempt, error=error)
            if claim.attempt >= ATTEMPTS:
                self._give_up(claim)
            else:
                self._release(claim)
        return NOTHING

    async def _twice(self, claim: Claim, along: Along) -> Ended:
        try:
            return await self._attempt(claim, lambda _: list(claim.messages), along)
        except Overtaken:
            return await self._attempt(claim, lambda session: _waiting(session, claim), along)

    async def _attempt(self, claim: Claim, load: Callable[[Session], list[Waiting]], along: Along) -> Ended:
        with self._database.turn() as session:
            self._on_step("claimed")
            messages = load(session)
            if not messages:
                return NOTHING
            turn = self._context(session, claim.conversation_id, messages)
            epoch = turn.conversation.epoch
            self._on_step("understood")
            said, pinned, outcome = await self._say(turn)
            self._on_step("computed")
            self._write(turn, said, pinned, outcome, epoch)
            following = along(session)
            session.commit()
        self._on_step("committed")
        return Ended(True, following)

    def _context(self, session: Session, conversation_id: UUID, messages: list[Waiting]) -> TurnContext:
        ((version, slots, *columns),) = direct.run(session, _STATE, {"conversation": conversation_id})
        conversation = loaded(session, Conversation, columns[: len(CONVERSATION.c)])
        person = loaded(session, Person, columns[len(CONVERSATION.c) :])
        last_said = transcript.recently_said(session, conversation.id)
        text = "\n".join(message.text or "" for message in messages)
        chosen, understood = self._read(messages[-1], text, conversation, person, last_said)
        return TurnContext(
            session=session,
            settings=self.settings,
            catalogue=self._engine.catalogue,
            directory=self._snapshots.get(session, version or 0),
            person=person,
            conversation=conversation,
            slots=slots,
            messages=messages,
            profile=Profile(session, person.id),
            understood=understood,
            now=self._now(),
            text=text,
            chosen=chosen,
            last_said=last_said,
        )

    def _read(
        self, message: Waiting, text: str, conversation: Conversation, person: Person, last_said: list[SaidBefore]
    ) -> tuple[str | None, Understanding]:
        """The pressed button, if it is one that was offered, and the understanding."""
        offered = [choice for said in last_said for choice in said.choices or []]
        latest = next((said.choices for said in reversed(last_said) if said.choices), ())
        pressed = message.choice or choices.pressed(text, latest, conversation.question)
        language = person.language or "en"
        if facts := wordless.facts_of(message):
            return None, Understanding(language, "inform", facts=facts)  # type: ignore[arg-type]
        if pressed and any(choice["value"] == pressed for choice in offered):
            return pressed, choices.means(pressed, language)  # type: ignore[arg-type]
        if message.choice:
            return "closed", Understanding(language, "other")  # type: ignore[arg-type]
        return None, resume.read(self._engine.understand(text, conversation.question, self._now(), person.language), text)

    async def _say(self, turn: TurnContext) -> tuple[list[Said], bool, str]:
        """What is said, whether it goes out whatever the epoch and opt-out say, and the outcome's name."""
        if claimed_by := identity.secret_of(turn.latest, asked=turn.question is not None):
            self._begin_write(turn)
            welcome, outcome = linking.answer(turn, claimed_by)
            return self._render(turn, welcome), outcome == "link" and turn.conversation.holder == Holder.HUMAN, outcome
        first = (("keyword", guards.keyword), ("safety", guards.safety), ("withdrawal", withdrawal.guard), ("opt_out", guards.opt_out))
        for name, guard in first:
            replies = guard(turn)
            if replies is not None:
                return self._render(turn, replies), True, name
        if guards.silent(turn):
            return [], False, "silent"
        for name, guard in BEFORE_DIALOGUE:
            replies = guard(turn)
            if replies is not None:
                return self._render(turn, replies), False, name
        replies = wordless.answer(turn)
        if replies is not None:
            return self._render(turn, replies), False, "wordless"
        if not turn.text.strip() and not turn.chosen and not turn.understood.facts:
            return self._render(turn, [Reply("utter_empty")]), False, "empty"
        if turn.chosen == "closed":
            return self._render(turn, [Reply("utter_choice_closed")]), False, "closed"
        replies = guards.person(turn)
        if replies is not None:
            return self._render(turn, replies), False, "guard"
        replies = unclear.answer(turn)
        if replies is not None:
            return self._still_asked(turn, self._render(turn, replies)), False, unclear.OUTCOME
        return await self._dialogue(turn), False, "dialogue"

    async def _dialogue(self, turn: TurnContext) -> list[Said]:
        turn.understood = comparing.heard(turn)
        enter(turn)
        before, spoken = turn.slots or {}, {"language": turn.language}
        channel = turn.conversation.channel
        answered = await self._engine.respond(str(turn.conversation.id), turn.text, turn.understood, channel, {**before, **spoken})
        if answered.slots != before:
            self._keep_slots(turn, answered.slots)
        again = [
            Said(m.text or "", [{"title": c["title"], "payload": c["value"]} for c in m.choices or ()], m.question) for m in turn.said_again
        ]
        return answered.replies + again

    def _keep_slots(self, turn: TurnContext, slots: dict[str, Any]) -> None:
        key = {"conversation_id": turn.conversation.id}
        if turn.slots is None:
            turn.session.add(Dialogue(**key, slots=slots))
        else:
            held(turn.session, Dialogue, {**key, "slots": turn.slots}).slots = slots

    def _render(self, turn: TurnContext, replies: list[Reply]) -> list[Said]:
        return [self._words(turn, reply) for reply in replies]

    def _words(self, turn: TurnContext, reply: Reply) -> Said:
        said = self.catalogue.say(reply.name, turn.language, turn.conversation.channel, **reply.values)
        return replace(said, buttons=[*said.buttons, *(choice.as_button() for choice in reply.choices)])

    def _still_asked(self, turn: TurnContext, said: list[Said]) -> list[Said]:
        """The same, with the pending question left open."""
        return [*said[:-1], replace(said[-1], question=turn.question or "clarify")]

    def _write(self, turn: TurnContext, said: list[Said], pinned: bool, outcome: str, epoch: int) -> None:
        session, conversation = turn.session, turn.conversation
        messages = outgoing.made(conversation, self._rephrased(turn, said, pinned), turn.now, pinned=pinned)
        self._begin_write(turn)
        self._on_step("locked")
        conversation.leased_until = None
        if outcome not in ("silent", "empty", "closed", "wordless"):
            conversation.question = next((one.question for one in reversed(said) if one.question), None)
        first = transcript.keep(session, conversation, epoch, len(messages))
        if first is None:
            raise Overtaken
        record = transcript.record_turn(session, conversation.id, outcome, len(said), turn.now, turn.understood.act)
        self._on_step("recorded")
        self._finish_messages(turn, record)
        self._plan(turn)
        if turn.erase:
            session.flush()
            privacy.erase(session, turn.person, turn.now, whole=turn.erase == "person")
            session.refresh(conversation)
        of_turn = {"turn_id": record, "epoch": conversation.epoch}
        transcript.write(session, conversation.id, [{**message, **of_turn} for message in messages], first)
        self._on_step("queued")
        write_out(session)

    def _begin_write(self, turn: TurnContext) -> None:
        if not turn.writing:
            self._database.begin_write(turn.session)
            turn.writing = True

    def _finish_messages(self, turn: TurnContext, record: UUID) -> None:
        """The messages are done, unless they were erased meanwhile; the last one carries what was understood."""
        *first, last = [message.id for message in turn.messages]
        done = [row for id_ in first for row in direct.run(turn.session, _DONE, {"claimed": id_, "turn": record})]
        values = {"claimed": last, "turn": record, "understood": turn.understood.as_json()}
        done += direct.run(turn.session, _UNDERSTOOD, values)
        if len(done) != len(turn.messages):
            raise Overtaken

    def _plan(self, turn: TurnContext) -> None:
        if turn.no_longer:
            schedule.cancel(turn.session, *turn.no_longer)
        for one in turn.later:
            schedule.add(turn.session, turn.conversation, one.key, one.said, one.due_at, one.expires_at, turn.now)

    def _rephrased(self, turn: TurnContext, said: list[Said], urgent: bool) -> list[Said]:
        rephrase = Rephrase(self.catalogue, turn.language, turn.conversation.channel, urgent)
        return rephrase.block(said, Heard(turn.last_said, again=bool(turn.said_again)))

    def _give_up(self, claim: Claim) -> None:
        """The third failure: an apology, the conversation asks for a person, and an alert. Nothing is retried for ever."""
        with self._database.write() as session:
            conversation = session.get_one(Conversation, claim.conversation_id)
            person = session.get_one(Person, conversation.person_id)
            at = self._now()
            record = transcript.record_turn(session, conversation.id, "failed", 1, at)
            for message in claim.messages:
                direct.run(session, _FAILED, {"claimed": message.id, "turn": record})
            conversation.leased_until = None
            if conversation.holder == Holder.BOT:
                conversation.holder = Holder.REQUESTED
            conversation.needs_person_since = conversation.needs_person_since or at
            conversation.needs_person_reason = "failed_turn"
            session.add(Alert(conversation_id=conversation.id, kind="failed_turn", created_at=at))
            language, heard = person.language or "en", Heard(transcript.recently_said(session, conversation.id))
            said = self.catalogue.say("utter_failed", language, conversation.channel)
            new = Rephrase(self.catalogue, language, conversation.channel, urgent=True).block([said], heard)
            outgoing.queue(session, conversation, new, at, turn_id=record)

    def _release(self, claim: Claim) -> None:
        with self._database.write() as session:
            session.get_one(Conversation, claim.conversation_id).leased_until = None


def _waiting(session: Session, claim: Claim) -> list[Waiting]:
    """Those of the claimed messages that still wait, read anew."""
    return [Waiting._make(row) for message in claim.messages for row in direct.run(session, _WAITING, {"claimed": message.id})]
