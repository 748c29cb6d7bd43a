"""One simulated worker's talk: what they are asked decides what they say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select

from bot.leads.profile import Profile
from bot.store.tables import Alert, Consent, Conversation, Employer, Lead, Message, Opening, Person, Turn
from nlu.contract import Fact
from tests.support.simulator import invariants
from tests.support.simulator.meanwhile import happen
from tests.support.simulator.wants import REACHED
from tests.support.simulator.worker import Line, Worker
from tests.support.simulator.world import PHONES, Phone, World

LONGEST = 34  # texts of one worker, after which they give up
BORROWED = "+12135550999"  # of somebody else, for who has no phone
PATIENCE = 2  # times that they say the same again
WITHIN = ("utter_left_", "utter_near_miss")  # responses that are said within others
AFTER_LEAD = 12  # answers that they still have once the lead is there


@dataclass
class Step:
    """What the worker did, and what came back."""

    question: str | None  # what was asked before
    line: Line
    words: tuple[str, ...]
    heard: list[Message]
    pending: str | None = None  # what is still asked, though it was not said again

    @property
    def asked(self) -> str | None:
        """The question that came back, or that stands."""
        return next((m.question for m in reversed(self.heard) if m.question), self.pending)


@dataclass
class Run:
    """One talk and what came of it."""

    worker: Worker
    channel: str
    steps: list[Step] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)  # what is true and was told
    loosely: set[str] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)  # questions answered or skipped
    wrong: list[str] = field(default_factory=list)
    names: dict[str, set[tuple[str, str]]] = field(default_factory=dict)  # the responses behind the words
    texts_to_lead: int | None = None
    lead_at: int | None = None  # the step that made it
    acts: list[str] = field(default_factory=list)  # what each turn was taken for
    reached: bool = False

    @property
    def sent(self) -> int:
        """Texts and taps of the worker; one that only made contact counts too."""
        return sum(len(step.words) for step in self.steps)

    @property
    def heard(self) -> list[Message]:
        """Everything that was said to the worker."""
        return [message for step in self.steps for message in step.heard]

    @property
    def responses(self) -> set[tuple[str, str]]:
        """The responses that were said, each with its language."""
        whole = {said for message in self.heard for said in self.names.get(message.text or "", ())}
        parts = [(text, said) for text, said in self.names.items() if any(name.startswith(WITHIN) for name, _ in said)]
        return whole.union(*(said for text, said in parts if any(text in (message.text or "") for message in self.heard)))

    def transcript(self) -> str:
        """The talk as one would read it."""
        lines = [f"--- {self.worker.id} on {self.channel}, wants {self.worker.wants}"]
        for step in self.steps:
            lines += [f"> {words}" for words in step.words]
            lines += [f"  {m.text}  {[c['title'] for c in m.choices or []] or ''} <{m.question or ''}>" for m in step.heard]
        return "\n".join([*lines, *(f"!! {wrong}" for wrong in self.wrong)])


class Stored:
    """What Causeway holds of the worker after a turn."""

    def __init__(self, app: Any) -> None:
        with app.database.read() as session:
            self.conversation = session.scalars(select(Conversation)).one()
            self.person = session.get_one(Person, self.conversation.person_id)
            self.leads = list(session.scalars(select(Lead)))
            self.consents = list(session.scalars(select(Consent)))
            self.alerts = [a.kind for a in session.scalars(select(Alert))]
            self.facts = [fact for id_ in session.scalars(select(Person.id)).all() for fact in Profile(session, id_).facts]
            self.texts = list(session.scalars(select(Message.text).where(Message.author == "worker")))
            self.acts = [act for act in session.scalars(select(Turn.act)) if act]
            self.openings = list(session.scalars(select(Opening)))
            self.employers = {employer.id: employer for employer in session.scalars(select(Employer))}
        self.today = app.now().date()


def talk(world: World, worker: Worker, channel: str, names: dict[str, set[tuple[str, str]]]) -> Run:
    """Let the worker talk until they have what they want, or give up."""
    run, phone = Run(worker, channel, names=names), PHONES[channel](world, worker.phone or BORROWED)
    if channel != "sms" or worker.opens is None:
        phone.begin(worker.device or worker.language, worker.hello)
        _note(run, phone, Step(None, Line(), () if channel == "kiosk" else (worker.hello,), phone.hear()))
    if worker.opens is not None:
        _step(run, phone, None, worker.opens)
    _answer_all(run, phone)
    stored = Stored(world.app)
    run.reached, run.acts = REACHED[worker.wants](run, stored), stored.acts
    run.wrong += [*invariants.at_the_end(run, stored), *(f"{len(text)} characters: {text!r}" for text in phone.too_long())]
    return run


def _answer_all(run: Run, phone: Phone) -> None:
    times, then, left = Counter[str](), list(run.worker.then), AFTER_LEAD
    while run.sent < LONGEST and left:
        question = run.steps[-1].asked
        line = run.worker.answer(question, times[question]) if question else None
        if line is None and then:
            line = then.pop(0)
        if line is None or (question and times[question] > len(run.worker.answers.get(question, ())) + PATIENCE):
            return
        if question:
            times[question] += 1
        _step(run, phone, question, line)
        left = AFTER_LEAD if line.after else left - (run.texts_to_lead is not None and question is not None)


def _step(run: Run, phone: Phone, question: str | None, line: Line) -> None:
    late = phone.wait(line.after)
    if line.meanwhile:
        happen(phone.world, line.meanwhile)
        late += phone.hear()
    if line.waits:
        return _note(run, phone, Step(None, line, (), late))
    if late:
        _note(run, phone, Step(None, Line(), (), late))
        question = run.steps[-1].asked
    _note(run, phone, Step(question, line, _say(run, phone, line), phone.hear()))


def _say(run: Run, phone: Phone, line: Line) -> tuple[str, ...]:
    offered = next((m for m in reversed(run.steps[-1].heard) if m.choices), None) if run.steps else None
    if line.tap is not None and offered is not None:
        values = [choice["value"] for choice in offered.choices]
        if line.tap == "yes_if_stopping":
            line = replace(line, tap="yes" if run.worker.wants == "stopped" else "no" if "no" in values else "1")
        place = values.index(line.tap) if line.tap in values else min(int(line.tap) if line.tap.isdigit() else 1, len(values)) - 1
        phone.tap(offered, place)
        return (f"[{offered.choices[place]['title']}]",)
    if line.sends is not None and phone.send(line.sends):
        return (f"[{line.sends}]",)
    words = line.say or (line.tap or "",)
    for text in words:
        phone.say(text)
    return words


def _note(run: Run, phone: Phone, step: Step) -> None:
    run.steps.append(step)
    run.facts = [f for f in run.facts if not any(_unsaid(f, told) for told in step.line.unsays)]
    new = {f.field for f in step.line.facts}
    single = new & {"zip", "pay_floor", "commute_max", "hours_per_week"}
    run.facts = [*(f for f in run.facts if f.field not in single), *step.line.facts]
    if step.question == "zip" and not step.line.aside and step.line.say and step.line.say[0].strip().isdigit():
        run.facts.append(Fact("zip", step.line.say[0].strip(), "have"))
    run.loosely |= set(step.line.loosely)
    stored = Stored(phone.world.app)
    step.pending = stored.conversation.question
    run.settled -= set(step.line.reopens)
    if step.line.restarts:
        run.facts, run.settled = [], {"consent", "language"}
    run.wrong += invariants.after_turn(run, step, stored)
    if step.question and not step.line.aside:
        run.settled.add(step.question)
    run.settled |= set(step.line.also)
    if stored.leads and run.texts_to_lead is None:
        run.texts_to_lead, run.lead_at = run.sent, len(run.steps) - 1


def _unsaid(fact: Fact, told: tuple[str, ...]) -> bool:
    return (fact.field, fact.polarity, str(fact.value)) == told
