"""What goes before the dialogue: opt-out and safety on the text; then erase, a person asked for, on the act."""

from __future__ import annotations

from dataclasses import replace

from bot.intake import agenda, order
from bot.intake.answers.questions import operator
from bot.intake.care import aftercare
from bot.intake.context import TurnContext
from bot.intake.handover import in_person, introduction_words
from bot.intake.handover.consent import CONTACT, STORE
from bot.intake.handover.handoff import reachable
from bot.intake.handover.withdrawal import ERASE
from bot.intake.replies import Reply
from bot.store.conversation import Holder
from nlu import optout

ASKED_WHETHER = "clarify"  # the question that asks whether to stop
SURE_OF_PERSON = 0.8  # below it, words with a name answer the question for it
SURE = 0.5  # confidence from which stop and erase are taken at their word
PINNED = {"utter_stopped", "utter_stopped_chat"}
WORDLESS_CHANNELS = {"sms"}  # where the gateway's own words bring a person back, and ours must not name them


def keyword(turn: TurnContext) -> list[Reply] | None:
    """STOP, START and HELP as whole messages: before everything, whoever holds the conversation.

    What the gateway has answered itself is noted and not answered again.
    """
    replies = _keyword(turn)
    answered = (turn.latest.attachment or {}).get("answered")
    return [] if replies and answered else replies


def _keyword(turn: TurnContext) -> list[Reply] | None:
    told = (turn.latest.attachment or {}).get("keyword")
    word = told or (optout.keyword(turn.latest.text or "") if not turn.chosen else None)
    if word == "stop":
        return _stop(turn)
    if turn.person.opted_out_at and (word == "start" or turn.understood.act == "start"):
        turn.person.opted_out_at = None
        return [Reply("utter_started")]
    programme = turn.directory.programme
    if word == "help" and aftercare.hidden(turn):
        return aftercare.neutral(turn)
    if word == "help" and programme and turn.conversation.channel in WORDLESS_CHANNELS:
        return [Reply("utter_help_keyword", {"operator": programme.operator, "phone": programme.phone, "email": programme.email})]
    return None


def safety(turn: TurnContext) -> list[Reply] | None:
    """The one safety reply; people are alerted, without words, and the opt-out is honoured with it."""
    kind = turn.understood.safety
    if kind is None:
        return None
    turn.alert(f"safety_{kind}")
    turn.want_person(f"safety_{kind}")
    if _wish(turn) == "stop":
        turn.person.opted_out_at = turn.person.opted_out_at or turn.now
    return [aftercare.begin(turn, kind)]


def opt_out(turn: TurnContext) -> list[Reply] | None:
    """Free wording, whoever holds the conversation: sure wording stops our messages, unclear wording pauses them and asks once."""
    if turn.question == ASKED_WHETHER and turn.person.opted_out_at:
        return _whether(turn)
    wish = _wish(turn)
    if wish == "stop":
        return _stop(turn)
    if wish is None or silent(turn):
        return None
    turn.person.opted_out_at = turn.now
    return [Reply("utter_ask_stop")]


def erase(turn: TurnContext) -> list[Reply] | None:
    """To have all deleted is asked once, and done on a yes."""
    if turn.question == "confirm" and turn.profile.state(ERASE) == "asked":
        return _confirm(turn)
    refused = turn.question == "consent" and turn.understood.answer == "no"  # "no, don't save anything" answers what was asked
    refused = refused or (turn.question == "share" and introduction_words.edits(turn.text))
    if turn.understood.act == "erase" and turn.understood.confidence >= SURE and not refused:
        turn.profile.mark(ERASE, "asked", turn.now)
        return [Reply("utter_ask_erase")]
    return None


def person(turn: TurnContext) -> list[Reply] | None:
    """Asking for a person, which the dialogue never sees."""
    asked = turn.understood.act == "ask_human" and not _says_name(turn)
    return _person(turn) + _goes_on(turn) if asked else None


def _says_name(turn: TurnContext) -> bool:
    """Whether "call me Bo" answers what we are to call the person."""
    named = any(fact.field == "name" for fact in turn.understood.facts)
    return turn.question == "contact" and named and turn.understood.confidence < SURE_OF_PERSON


def _goes_on(turn: TurnContext) -> list[Reply]:
    """Who answers what was asked and wants a person too is also asked on."""
    fields = order.FIELDS.get(turn.question or "", ())
    answers = any(fact.field in fields for fact in turn.understood.facts)
    return agenda.proceed(turn) if answers and turn.consent_to(STORE) else []


def silent(turn: TurnContext) -> bool:
    """Whether the bot says nothing: a person holds the conversation, or the person wants no messages."""
    return turn.conversation.holder == Holder.HUMAN or turn.person.opted_out_at is not None


def _wish(turn: TurnContext) -> optout.Wording | None:
    """What a message says about our messages. The act alone is not sure enough to fall silent on: it asks."""
    if turn.chosen:
        return "stop" if turn.chosen == "act:stop" else None
    said = optout.wording(turn.text, turn.question)
    heard = turn.understood.act == "stop" and turn.understood.confidence >= SURE
    about_work = any(fact.polarity == "avoid" for fact in turn.understood.facts)  # "ya no quiero cocinas"
    no_calls = turn.question in in_person.QUESTIONS and in_person.CALLS_NOT.search(turn.text) is not None
    edits = turn.question == "share" and introduction_words.edits(turn.text)  # "don't tell them my name"
    meant = not (about_work or no_calls or edits or aftercare.says_go_on(turn))
    return "stop" if said == "stop" else "unclear" if (said or heard) and meant else None


def _whether(turn: TurnContext) -> list[Reply] | None:
    """The answer to whether we should stop. Whoever goes on talking of other things wants us to go on."""
    turn.conversation.question = None
    if turn.understood.answer == "yes" or _wish(turn):
        return [_stopped(turn)]
    turn.person.opted_out_at = None
    if turn.understood.answer != "no":
        return None
    if aftercare.hidden(turn):
        return aftercare.neutral(turn)
    return [Reply("utter_started"), *([] if silent(turn) else agenda.ask_next(turn))]


def _stop(turn: TurnContext) -> list[Reply]:
    already = turn.person.opted_out_at is not None
    turn.person.opted_out_at = turn.person.opted_out_at or turn.now
    if already:
        return []
    return [_stopped(turn)]


def _stopped(turn: TurnContext) -> Reply:
    if aftercare.hidden(turn):
        return Reply("utter_stopped_neutral")
    if turn.conversation.channel in WORDLESS_CHANNELS:
        return Reply("utter_stopped", {"operator": operator(turn)})
    return Reply("utter_stopped_chat")


def _confirm(turn: TurnContext) -> list[Reply] | None:
    turn.profile.mark(ERASE, "answered", turn.now)
    if turn.understood.answer == "yes":
        turn.erase = "person"
        return [Reply("utter_erased")]
    turn.conversation.question = None
    if turn.understood.answer == "no":
        turn.understood = replace(turn.understood, answer=None)
        return [Reply("utter_not_erased")]
    return None


def _person(turn: TurnContext) -> list[Reply]:
    """Works at once, at any point, with whatever is known; records the consent to be contacted, with its wording."""
    programme = turn.directory.programme
    hours, phone = (programme.hours, programme.phone) if programme else ("", "")
    asked_before = turn.conversation.needs_person_since is not None and turn.consent_to(CONTACT) is not None
    turn.profile.learn(turn.understood.facts, turn.latest.id, turn.now)
    turn.want_person("asked")
    in_person.settle(turn)
    name = "utter_human_visit" if turn.profile.comes_in_person else "utter_human" if reachable(turn) else "utter_human_contact"
    values = {"hours": hours, "address": programme.address if programme else ""}
    if not asked_before:
        turn.agree(CONTACT, True, turn.say(name, **values))
    if asked_before and (reachable(turn) or turn.profile.state("contact")):
        times = turn.profile.times("human")
        turn.profile.mark("human", "asked", turn.now)
        return [Reply("utter_human_again", {"phone": phone, "hours": hours, "variant": times})]
    if name == "utter_human_contact":
        turn.profile.mark("contact", "asked", turn.now)
    return [Reply(name, values)]
