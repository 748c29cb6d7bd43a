"""Small talk and control of the talk, and what the assistant opens with."""

from __future__ import annotations

from bot.intake import agenda
from bot.intake.context import TurnContext
from bot.intake.questions import operator
from bot.intake.replies import Reply
from bot.leads.lead import REACHABLE_CHANNELS
from bot.store.conversation import Message
from bot.store.person import MESSAGES


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
    mine = [] if first and name == "utter_welcome_back" else [Reply(name, {"variant": times, **values})]
    following = [] if name == "utter_goodbye" else agenda.ask_next(turn)
    return first + said + mine + following


def switch_language(turn: TurnContext) -> list[Reply]:
    """The other language, or the one that was named."""
    before = turn.person.language
    turn.person.language = _named(turn) or turn.understood.language
    if turn.person.language == before:
        turn.person.language = "es" if before == "en" else "en"
    turn.profile.mark("language", "answered", turn.now)
    return opening(turn) + ([Reply("utter_switched")] if before else []) + agenda.ask_next(turn)


def restart(turn: TurnContext) -> list[Reply]:
    """Begin again: what was told no longer counts, what was agreed to does."""
    for row in list(turn.profile.rows):
        row.superseded_at = turn.now
    turn.profile.rows.clear()
    for question, asked in turn.profile.asked.items():
        if question not in ("consent", "language", "greeting"):
            asked.state, asked.times = "asked", 0
    return [Reply("utter_restarted"), *agenda.ask_next(turn)]


def repeat(turn: TurnContext) -> list[Reply]:
    """The last messages again, as they were."""
    last = [m for m in turn.last_said if m.text]
    if not last:
        return [Reply("utter_repeat_nothing"), *agenda.ask_next(turn)]
    turn.said_again = _last_block(last)
    return []


def _last_block(messages: list[Message]) -> list[Message]:
    turn_id = messages[-1].turn_id
    return [message for message in messages if message.turn_id == turn_id]


def choose_language(turn: TurnContext) -> None:
    """The person's language is settled by their answer, or by their first words."""
    if turn.question == "language" or turn.person.language is None:
        turn.person.language = _named(turn) or turn.understood.language
        turn.profile.mark("language", "answered", turn.now)


def _named(turn: TurnContext) -> str | None:
    if turn.chosen and turn.chosen.startswith("lang:"):
        return turn.chosen.removeprefix("lang:")
    text = turn.text.casefold()
    spanish = any(word in text for word in ("espa", "spanish", "castellano"))
    english = any(word in text for word in ("engl", "ingl"))
    return None if spanish == english else "es" if spanish else "en"
