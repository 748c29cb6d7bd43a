"""Small talk and control of the talk, and what the assistant opens with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.intake import agenda, order, returning
from bot.intake.answers.questions import operator, status
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads.lead import REACHABLE_CHANNELS
from bot.store.conversation import SaidBefore
from bot.store.person import MESSAGES
from nlu.language import detect

SURE_OF_LANGUAGE, WORDS_OF_LANGUAGE = 0.95, 3

ABUSE = "abuse"
SURE_OF_ABUSE = 0.65  # confidence below which words that answer an open question are no abuse
OF_LANGUAGE = re.compile(r"\b(?:languages?|idiomas?|lenguas?|translat\w+|traduc\w+)\b", re.IGNORECASE)
NEXT = re.compile(r"\b(?:next|now what|what now|happens|sigue|ahora qu[eé]|qu[eé] pasa|despu[eé]s)\b", re.IGNORECASE)
START_OVER = (*order.QUESTIONS, "goal_after", "choice", "contact", "callback", "done")  # what is asked anew


def opening(turn: TurnContext) -> list[Reply]:
    """The greeting, before the first question ever."""
    return [] if turn.profile.state("greeting") else greet(turn)


def greet(turn: TurnContext) -> list[Reply]:
    """Who is talking, in the channel's own words. Whoever writes first agrees to be answered, by what the answer says."""
    turn.profile.mark("greeting", "answered", turn.now)
    if turn.conversation.channel in REACHABLE_CHANNELS:
        turn.agree(MESSAGES, True, turn.say("utter_greeting", operator=operator(turn)))
    return [Reply("utter_greeting", {"operator": operator(turn)})]


def greeted_here(turn: TurnContext) -> bool:
    """Whether the person agreed to be written to on this channel."""
    agreed = [row for row in turn.decided if row.purpose == MESSAGES and row.given and row.revoked_at is None]
    return any(row.channel == turn.conversation.channel for row in agreed)


def start(turn: TurnContext) -> list[Reply]:
    """What a session opens with, before the person wrote anything."""
    return opening(turn) + agenda.ask_next(turn)


def intake(turn: TurnContext) -> list[Reply]:
    """Any message that tells, answers or corrects."""
    choose_language(turn)
    return opening(turn) + agenda.proceed(turn)


def small(turn: TurnContext, name: str, **values: object) -> list[Reply]:
    """A short answer, then back to where the talk was."""
    choose_language(turn)
    first = opening(turn)
    said = agenda.settle(turn)
    times = turn.profile.times(name)
    turn.profile.mark(name, "asked", turn.now)
    unsaid = turn.answered or (name == "utter_welcome_back" and (first or returning.due(turn)))
    mine = [] if unsaid else [Reply(name, {"variant": times, **values})]
    following = [] if name == "utter_goodbye" else agenda.ask_next(turn)
    return first + said + mine + following


def explain(turn: TurnContext) -> list[Reply]:
    """What can be done here; with a lead on its way, how that stands is what comes next."""
    if turn.has_lead() and NEXT.search(turn.text):
        return answer(turn, status)
    return small(turn, "utter_help")


def answer(turn: TurnContext, ask: Callable[[TurnContext], list[Reply]]) -> list[Reply]:
    """The answer to a question, then back to where the talk was."""
    choose_language(turn)
    first = opening(turn)
    said = agenda.settle(turn)
    mine = [] if turn.answered else ask(turn)
    return first + said + mine + agenda.ask_next(turn)


def abuse(turn: TurnContext) -> list[Reply]:
    """Answered once, calmly; then a person is offered; after that only that the door stays open, without a question."""
    if turn.question in agenda.OPEN and turn.understood.confidence < SURE_OF_ABUSE:
        turn.understood = replace(turn.understood, act="inform")
        return intake(turn)
    times = turn.profile.times(ABUSE)
    turn.profile.mark(ABUSE, "asked", turn.now)
    if times == 0:
        return small(turn, "utter_insult")
    choose_language(turn)
    said = agenda.settle(turn)
    return [*said, Reply("utter_insult_person") if times == 1 else Reply("utter_insult_after", {"variant": times})]


def switch_language(turn: TurnContext) -> list[Reply]:
    """The one that was named, else the other; what else the message says counts too."""
    before, named = turn.person.language, _named(turn)
    if before and not (named or OF_LANGUAGE.search(turn.text) or detect(turn.text)[0] != before):
        turn.understood = replace(turn.understood, act="inform")  # "can you change it" is about something else
        return intake(turn)
    turn.person.language = named or ("es" if before == "en" else "en" if before else turn.understood.language)
    turn.profile.mark("language", "answered", turn.now)
    said = [Reply("utter_switched")] if before else []
    return opening(turn) + said + agenda.settle(turn) + agenda.ask_next(turn)


def restart(turn: TurnContext) -> list[Reply]:
    """Begin again: what was told no longer counts, what was agreed to does."""
    turn.profile.start_over(START_OVER, turn.now)
    return [Reply("utter_restarted"), *agenda.ask_next(turn)]


def repeat(turn: TurnContext) -> list[Reply]:
    """The last messages again, as they were."""
    last = [m for m in turn.last_said if m.text]
    if not last:
        return [Reply("utter_repeat_nothing"), *agenda.ask_next(turn)]
    turn.said_again = _last_block(last)
    return []


def _last_block(messages: list[SaidBefore]) -> list[SaidBefore]:
    """The last turn's messages, or the one that came without a turn, such as a reminder."""
    turn_id = messages[-1].turn_id
    return [message for message in messages if message.turn_id == turn_id] if turn_id else messages[-1:]


def choose_language(turn: TurnContext) -> None:
    """The person's language is settled by their answer, or by their first words; a pressed "start" is no word of theirs."""
    if turn.latest.kind == "start" and turn.person.language is None:
        return
    if turn.question == "language" or turn.person.language is None:
        turn.person.language = _named(turn) or turn.understood.language
        turn.profile.mark("language", "answered", turn.now)
    elif not turn.chosen and _surely_other(turn.text, turn.person.language):
        turn.person.language = turn.understood.language


def _surely_other(text: str, language: str) -> bool:
    """Whether the words are surely of the other language: whoever changes it midway is followed."""
    heard, sure = detect(text)
    return heard != language and sure >= SURE_OF_LANGUAGE and len(text.split()) >= WORDS_OF_LANGUAGE


def _named(turn: TurnContext) -> str | None:
    if turn.chosen and turn.chosen.startswith("lang:"):
        return turn.chosen.removeprefix("lang:")
    text = turn.text.casefold()
    spanish = any(word in text for word in ("espa", "spanish", "castellano"))
    english = any(word in text for word in ("engl", "ingl"))
    return None if spanish == english else "es" if spanish else "en"
