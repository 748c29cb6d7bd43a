"""The hand-off: a way to reach the person, the lead, and the call."""

from __future__ import annotations

from uuid import UUID

from bot.intake import wording
from bot.intake.care import age
from bot.intake.context import TurnContext
from bot.intake.handover import calls, in_person
from bot.intake.handover.consent import STORE, to_call
from bot.intake.replies import Reply
from bot.leads import lead, workdays
from bot.leads.lead import REACHABLE_CHANNELS
from bot.store.conversation import Holder

PATIENCE = 2  # times that contact is asked for
NAME = "name"
WAYS_SAID = "ways_without_call"  # answered: how to get on without a call was said


def settle(turn: TurnContext) -> list[Reply]:
    """Take contact and call time from the message, and make the lead as soon as all that it needs is there."""
    said = age.settle(turn) + _settle_contact(turn) + _settle_callback(turn)
    return said + _lead_when_ready(turn)


def ask(turn: TurnContext) -> list[Reply]:
    """Ask for contact, then for a time to call, then for a name that is not known; nothing when all are settled."""
    if to_call(turn.decided) is None:
        return _ways_without_a_call(turn)
    if asked := age.ask(turn):
        return asked
    if not reachable(turn) and turn.profile.state("contact") in (None, "asked"):
        return [_question(turn, "contact")]
    if not turn.has_lead():
        return []
    wanted = turn.profile.state("callback") in (None, "asked") and (turn.times or not turn.profile.has("best_time"))
    asked = calls.ask(turn, turn.times) if wanted and not turn.booked_now and (turn.times or not calls.booked(turn)) else []
    return asked or _name(turn)


def _name(turn: TurnContext) -> list[Reply]:
    """Asked once: the coordinator would like to know whom they call."""
    if turn.profile.has(NAME) or turn.profile.state(NAME) or turn.profile.comes_in_person:
        return []
    return [_question(turn, NAME)]


def reachable(turn: TurnContext) -> bool:
    """Whether a coordinator can reach the person: a number, an address, or a channel that reaches them."""
    return turn.profile.has("phone", "email") or turn.conversation.channel in REACHABLE_CHANNELS


def _question(turn: TurnContext, question: str) -> Reply:
    times = turn.profile.times(question)
    turn.profile.mark(question, "asked", turn.now)
    return Reply(f"utter_ask_{question}", {"variant": times})


def _ways_without_a_call(turn: TurnContext) -> list[Reply]:
    """Said once to who does not want to be called."""
    if turn.directory.programme is None or turn.profile.state(WAYS_SAID):
        return []
    turn.profile.mark(WAYS_SAID, "answered", turn.now)
    return [in_person.visit(turn, "utter_no_call")]


def _settle_contact(turn: TurnContext) -> list[Reply]:
    if turn.question != "contact" or turn.profile.comes_in_person:
        return []
    programme = turn.directory.programme
    if reachable(turn):
        turn.profile.mark("contact", "answered", turn.now)
        waits = turn.conversation.holder == Holder.REQUESTED and not turn.consent_to(STORE)
        return [Reply("utter_contact_noted", {"hours": programme.hours if programme else ""})] if waits else []
    digits = sum(c.isdigit() for c in turn.text)
    patience = PATIENCE + bool(turn.understood.facts)  # who tells other things meanwhile is not tired of the question
    if turn.understood.answer in ("skip", "no") or turn.profile.times("contact") >= patience:
        turn.profile.mark("contact", "skipped", turn.now)
        return [in_person.visit(turn, "utter_no_contact")] if programme else []
    return [Reply("utter_contact_bad")] if digits >= 5 else []


def _settle_callback(turn: TurnContext) -> list[Reply]:
    if turn.chosen and turn.chosen.startswith("slot:"):
        return calls.book(turn, UUID(turn.chosen.removeprefix("slot:")))
    if turn.question != "callback" or turn.profile.state("callback") == "skipped":
        return []
    if not turn.chosen and (said := calls.take_named(turn)) is not None:
        return said
    if any(fact.field == "best_time" for fact in turn.understood.facts):
        turn.profile.mark("callback", "answered", turn.now)
        return [Reply("utter_best_time")]
    if not turn.chosen and calls.wish(turn) and turn.profile.times("callback") < calls.PATIENCE:
        return [Reply("utter_no_such_time")]
    if turn.understood.answer in ("skip", "no") or turn.profile.times("callback") >= 2:
        turn.profile.mark("callback", "skipped", turn.now)
        return calls.still(turn)
    return []


def _lead_when_ready(turn: TurnContext) -> list[Reply]:
    """A consented lead has the consents to keep and to call, a goal, a place, one choice or "you decide", and a way to reach the person."""
    if age.minor(turn):
        return []
    agreed, profile = turn.consent_to(STORE), turn.profile
    goal = profile.has("job", "interest") or profile.state("goal") in ("answered", "skipped")
    place = profile.has("zip", "city")
    chosen = turn.you_decide or bool(turn.new_choices) or profile.state("choice") in ("answered", "skipped")
    way = reachable(turn) or profile.comes_in_person
    ready = agreed and to_call(turn.decided) and goal and place and chosen and way
    if not (agreed and ready):
        return []
    if mine := lead.open_lead(turn.session, turn.person.id):  # made while they were silent, it gets better
        mine.you_decide = mine.you_decide and not turn.new_choices
        return []
    undecided = turn.you_decide or not (turn.new_choices or lead.choices_of(turn.session, turn.person.id))
    due_at = workdays.promised(turn.now, turn.settings.callback_business_days, turn.settings.timezone)
    turn.lead = lead.create(turn.session, turn.conversation, agreed, turn.now, due_at, undecided)
    due = wording.time_words(turn.lead.due_at, turn.language, turn.settings.timezone)
    return [in_person.lead_reply(turn, turn.lead, due)]
