"""What must hold after each turn and at the end of each talk, whoever talks and wherever."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bot.intake.handover.consent import STORE
from nlu.contract import Fact
from tests.support.oracle import broken

if TYPE_CHECKING:
    from tests.support.simulator.run import Run, Step, Stored

MOST_TEXTS = 10  # of a short answerer, to a consented lead
# Questions that may come more than once: each is about something new, or the worker wanted to see others.
AGAIN = {"confirm", "clarify", "share", "check_in", "interests"}
MUSTS = {
    "day", "shift", "clock", "hours_per_week", "arrangement", "pay_floor", "commute_max", "limit", "licence", "start", "employer", "transport", "job",
}  # fmt: skip
ALWAYS_MUST = {"pay_floor", "commute_max", "limit"}  # held against offers however they were put
NAMED_DAYS = {"weekday": ("mon", "tue", "wed", "thu", "fri"), "weekend": ("sat", "sun")}
READ_BACK = re.compile(r"utter_(read_back|confirm|lead_unfinished|.*read.?back)")


def after_turn(run: Run, step: Step, stored: Stored) -> Iterator[str]:
    """What is wrong after a turn."""
    yield from _repeated(run)
    yield from _asked_again(run, step)
    yield from _offers(run, step, stored)
    yield from _shared(run, stored)
    comes = step.words or run.channel != "kiosk"  # nothing comes to a kiosk by itself
    if step.line.aside and comes and not any(re.search(step.line.aside, m.text or "", re.I) for m in step.heard):
        yield f"no answer to {step.words or step.line.after}"
    if step.words and not step.heard and not (run.worker.wants == "stopped" and stored.person.opted_out_at):
        yield f"silence after {step.words}"


def at_the_end(run: Run, stored: Stored) -> Iterator[str]:
    """What is wrong with the talk as a whole."""
    if run.worker.short and run.texts_to_lead is not None and run.texts_to_lead > MOST_TEXTS:
        yield f"{run.texts_to_lead} texts to a lead"
    if not run.reached:
        yield f"did not reach: {run.worker.wants}"
    if stored.leads:
        yield from _lead(run, stored)
    yield from _wrong_language(run, stored)


def _repeated(run: Run) -> Iterator[str]:
    """The same message twice in a row, or two turns that end on the same words."""
    if run.steps[-1].line.again:
        return
    texts = [message.text for message in run.heard]
    new = len(run.steps[-1].heard)
    for before, after in list(pairwise(texts))[-new:] if new else ():
        if before == after:
            yield f"said twice: {after!r}"
    if len(run.steps) > 1 and new and run.steps[-2].heard and run.steps[-2].heard[-1].text == texts[-1] and new > 1:
        yield f"two turns end on: {texts[-1]!r}"


def _asked_again(run: Run, step: Step) -> Iterator[str]:
    settled = run.settled | set(step.line.also) | ({step.question} if step.question and not step.line.aside else set())
    names = {name for m in step.heard for name, _ in run.names.get(m.text or "", ())}
    if "utter_choice_broken" in names:  # what was chosen does not fit any more
        settled -= {"choice"}
    if "utter_ask_name" in names:  # where only a number was given
        settled -= {"contact"}
    for message in step.heard:
        if message.question in settled - AGAIN:
            yield f"asked again: {message.question} after {step.words}"


def _offers(run: Run, step: Step, stored: Stored) -> Iterator[str]:
    """Each opening that was named or could be chosen, against what is true of the worker."""
    names = {name for m in step.heard for name, _ in run.names.get(m.text or "", ())}
    if "utter_offers_apart" in names:  # what may do with a change to the job is shown on request, and said to be so
        return
    for opening in {o.id: o for m in step.heard for o in _named(m, stored)}.values():
        if musts := broken(opening, stored.employers[opening.employer_id], run.facts, stored.today):
            yield f"{opening.id} breaks {sorted(musts)}"


def _named(message: Any, stored: Stored) -> Iterator[Any]:
    chosen = {choice["value"].removeprefix("opening:") for choice in message.choices or []}
    lines = re.findall(r"^\d\. .*$", message.text or "", re.M)
    for opening in stored.openings:
        who = stored.employers[opening.employer_id].name
        titles = [f". {title} " for title in (opening.title_en, opening.title_es) if title]
        if opening.id in chosen or any(who in line and any(title in line for title in titles) for line in lines):
            yield opening


def _shared(run: Run, stored: Stored) -> Iterator[str]:
    """No lead, and nothing for an employer, without a yes; what was refused is not there."""
    agreed = {c.id: c for c in stored.consents if c.given}
    for lead in stored.leads:
        if lead.consent_id not in agreed:
            yield "a lead without consent"
    refused = "share" in run.settled and all(line.say == ("no",) for line in run.worker.answers.get("share", ()))
    if refused and any("share" in c.purpose or "employer" in c.purpose for c in agreed.values()):
        yield "shared with an employer after a no"
    said_no = any(c.purpose == STORE and not c.given for c in stored.consents) and not any(c.purpose == STORE for c in agreed.values())
    if said_no and stored.facts and run.worker.wants == "kept_nothing":
        yield f"kept after a no: {[f.field for f in stored.facts]}"


def _lead(run: Run, stored: Stored) -> Iterator[str]:
    if not any(READ_BACK.fullmatch(name) for name, _ in run.responses):
        yield "no read-back"
    told, kept = _musts(run, run.facts), _musts(run, stored.facts)
    hard_told = {key for key, hard in told.items() if hard}
    hard_kept = {key for key, hard in kept.items() if hard}
    for lost in sorted(hard_told - hard_kept):
        yield f"lost: {' '.join(lost)}"
    for invented in sorted(hard_kept - set(told)):
        yield f"invented: {' '.join(invented)}"
    for field, value in run.worker.finally_.items():
        if [str(f.value) for f in stored.facts if f.field == field][-1:] != [value]:
            yield f"{field} is not {value}"


def _musts(run: Run, facts: list[Fact]) -> dict[tuple[str, str, str], bool]:
    """Each constraint in one form, with whether it is a must."""
    found: dict[tuple[str, str, str], bool] = {}
    for fact in facts:
        if fact.field not in MUSTS or fact.field in run.loosely:
            continue
        if fact.field in ("transport", "licence", "job", "employer") and (fact.polarity in ("have", "want") or fact.field == "job"):
            continue
        values = NAMED_DAYS.get(str(fact.value), (fact.value,)) if fact.field == "day" else (fact.value,)
        hard = fact.hard or fact.field in ALWAYS_MUST or fact.polarity == "lack"
        for value in values:
            key = (fact.field, fact.polarity, _plain(value) + (f":{fact.max_lb}" if fact.max_lb else ""))
            found[key] = found.get(key, False) or hard
    return found


def _plain(value: Any) -> str:
    return ",".join(f"{k}={v}" if isinstance(v, str) else f"{k}={v:g}" for k, v in sorted(value.items())) if isinstance(value, dict) else str(value)


def _wrong_language(run: Run, stored: Stored) -> Iterator[str]:
    wanted = run.worker.language_after or run.worker.language
    if stored.person.erased_at is None and stored.person.language not in (None, wanted):
        yield f"speaks {stored.person.language}, not {wanted}"
