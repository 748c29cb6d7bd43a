"""How the job goes, in two or three taps: still working, the same place, how it is. Who lost the job gets a person."""

from __future__ import annotations

from bot.directory.index import HOURS_PER
from bot.intake.care import age
from bot.intake.context import TurnContext
from bot.intake.handover.check_in_words import ELSEWHERE, FEELINGS, LOST, SAME
from bot.intake.handover.consent import CHECK_IN
from bot.intake.replies import Reply
from bot.leads import check_ins
from bot.leads.lead import REACHABLE_CHANNELS
from bot.store.lead import CheckIn
from nlu import answers
from nlu.answers import fold

QUESTION = "check_in"
AGREED = "check_in_agreed"  # whether we may ask at all
PATIENCE = 2  # times that each is asked


def ask_consent(turn: TurnContext) -> list[Reply]:
    """Once, where we can write to the person: whether we may ask later on."""
    wanted = turn.conversation.channel in REACHABLE_CHANNELS and _consent_open(turn) and not age.minor(turn)
    if not wanted or not turn.has_lead():
        return []
    turn.profile.mark(AGREED, "asked", turn.now)
    return [Reply("utter_ask_check_ins")]


def _consent_open(turn: TurnContext) -> bool:
    """Whether it was not asked, or a question came back in place of the answer."""
    again = turn.question == QUESTION and turn.profile.state(AGREED) == "asked" and turn.profile.times(AGREED) < PATIENCE
    return again or turn.profile.state(AGREED) is None


def current(turn: TurnContext) -> CheckIn | None:
    """The check-in that the person was asked and may still answer."""
    return check_ins.current(turn.session, turn.person.id, turn.now)


def settle(turn: TurnContext) -> list[Reply]:
    """Take the answer, or several at once."""
    if turn.question != QUESTION:
        return []
    row = current(turn)
    if row is None:
        return _settle_consent(turn)
    _read(turn, row)
    if row.working is False:
        return _lost(turn, row)
    if row.working is None or row.same_place is None or row.feeling is None:
        return []
    row.done_at, turn.answered = turn.now, True
    if row.feeling != "hard":
        return [Reply("utter_check_in_done")]
    turn.want_person("check_in_hard")
    return [Reply("utter_check_in_hard")]


def ask(turn: TurnContext) -> list[Reply]:
    """The next of the three that is open, a few times at most."""
    row = current(turn)
    if row is None or row.done_at is not None:
        return []
    name = "working" if row.working is None else "same" if row.same_place is None else "feeling"
    times = turn.profile.times(f"{row.id}:{name}")
    if times >= PATIENCE:
        row.done_at = turn.now
        return []
    turn.profile.mark(f"{row.id}:{name}", "asked", turn.now)
    return [Reply(f"utter_check_in_{name}", {"variant": times})]


def _settle_consent(turn: TurnContext) -> list[Reply]:
    if turn.profile.state(AGREED) != "asked":
        return []
    answer = turn.understood.answer
    if answer is None and turn.understood.act.startswith("ask_"):
        return []
    turn.profile.mark(AGREED, "answered" if answer in ("yes", "no") else "skipped", turn.now)
    if answer not in ("yes", "no"):
        return []
    turn.agree(CHECK_IN, answer == "yes", turn.say("utter_ask_check_ins"))
    return [Reply("utter_check_ins_yes" if answer == "yes" else "utter_check_ins_no")]


def refuse(turn: TurnContext) -> list[Reply]:
    """A no before it was asked for."""
    turn.profile.mark(AGREED, "answered", turn.now)
    turn.agree(CHECK_IN, False, turn.say("utter_check_ins_no"))
    return [Reply("utter_check_ins_no")]


def _read(turn: TurnContext, row: CheckIn) -> None:
    """What the message answers of what is open; one answer is of the first that is open, telling words may be of more."""
    plain, answer = fold(turn.text), turn.understood.answer or answers.opening(turn.text)
    told = _status(turn)
    first, second = row.working is None, row.same_place is None
    if first:
        row.working = False if told == "not_working" else True if told else {"yes": True, "no": False}.get(answer or "")
    if row.working and row.same_place is None:
        said = {"other_job": False, "same_job": True}.get(told or "")
        row.same_place = said if said is not None or first else {"yes": True, "no": False}.get(answer or "")
    if row.working and row.feeling is None:
        row.feeling = _feeling(turn, plain, alone=first or second)
    row.wage = _wage(turn) or row.wage
    if row.working is not None:
        turn.answered = True


def _status(turn: TurnContext) -> str | None:
    """What the words say of the work, beyond a bare yes or no."""
    plain = fold(turn.text)
    if turn.chosen or LOST.search(plain):
        return None if turn.chosen else "not_working"
    if ELSEWHERE.search(plain):
        return "other_job"
    found = [f.value for f in turn.understood.facts if f.field == "work_status" and len(f.text.split()) > 1]
    return "same_job" if SAME.search(plain) else str(found[-1]) if found and found[-1] in ("same_job", "other_job", "not_working") else None


def _feeling(turn: TurnContext, plain: str, alone: bool) -> str | None:
    if turn.chosen:
        return turn.chosen.removeprefix("check_in:") if turn.chosen.startswith("check_in:") else None
    found = next((name for name, words in FEELINGS.items() if words.search(plain)), None)
    return None if alone and found == "so_so" else found  # "ok" may only be a yes


def _wage(turn: TurnContext) -> float | None:
    """Dollars an hour, from what the message says of pay; a week has 40 hours."""
    told = [f.value for f in turn.understood.facts if f.field == "wage_now"]
    return float(told[-1]["amount"]) / HOURS_PER.get(told[-1].get("per", "hour"), 1.0) if told else None


def _lost(turn: TurnContext, row: CheckIn) -> list[Reply]:
    row.done_at, turn.answered = turn.now, True
    turn.want_person("not_working")
    return [Reply("utter_check_in_lost")]
