"""The call: booked, moved and cancelled at any time, with reminders a day and an hour before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.intake import wording
from bot.intake.answers.questions import operator
from bot.intake.context import Later, TurnContext
from bot.intake.handover import call_words
from bot.intake.replies import Choice as Button
from bot.intake.replies import Reply
from bot.leads import callbacks
from bot.leads.lead import REACHABLE_CHANNELS
from bot.store.lead import Callback, FreeTime

BEFORE = {"day": timedelta(days=1), "hour": timedelta(hours=1)}  # when the reminders go out
SHOWN = 4
PATIENCE = 3  # times that the time is asked for in a row
LOOKED_AT = 500
SKIP = {"en": "Skip", "es": "Saltar"}


def booked(turn: TurnContext) -> Callback | None:
    """The call that is still to come."""
    return callbacks.booked(turn.session, turn.person.id, turn.now)


def book(turn: TurnContext, slot: UUID) -> list[Reply]:
    """Book a free time, in place of an earlier one; its reminders go with it."""
    before = booked(turn)
    made = callbacks.book(turn.session, turn.person.id, slot, turn.now)
    if made is None:
        return [Reply("utter_callback_taken")]
    turn.booked_now = True
    turn.profile.mark("callback", "answered", turn.now)
    if before is not None:
        _forget(turn, before)
    _remind(turn, made)
    reached = turn.conversation.channel in REACHABLE_CHANNELS
    name = "utter_moved" if before else "utter_booked_reminded" if reached else "utter_booked"
    return [Reply(name, {"time": said(turn, made.starts_at)})]


def cancel(turn: TurnContext) -> bool:
    """Cancel the call and its reminders; True if there was one."""
    before = booked(turn)
    if before is None:
        return False
    _forget(turn, before)
    return callbacks.cancel(turn.session, turn.person.id, turn.now)


def wish(turn: TurnContext) -> call_words.Wish:
    """The time that the message asks for."""
    return call_words.wish(turn.text, turn.now.astimezone(_zone(turn)))


def take(turn: TurnContext, wished: call_words.Wish) -> list[Reply]:
    """Book the one free time that is as wished; show those that are, or, if none is, others. The earlier one stays until then."""
    times = _as_wished(turn, wished)
    if len(times) == 1 or (times and wished.earliest is not None and wished.earliest == wished.latest):
        return book(turn, times[0].id)
    now = booked(turn)
    if not times and now and not wished.avoided and wished.fits(now.starts_at.astimezone(_zone(turn))):
        return [Reply("utter_booked", {"time": said(turn, now.starts_at)})]
    if times:
        return ask(turn, times)
    return [Reply("utter_no_such_time"), *others] if (others := ask(turn)) else [Reply("utter_no_free_times")]


def take_named(turn: TurnContext) -> list[Reply] | None:
    """The same for an answer to the question for the time; None where it names no free day or hour."""
    wished = wish(turn)
    exact = wished.earliest is not None and wished.earliest == wished.latest
    times = _as_wished(turn, wished) if wished.days or wished.avoided or exact else []
    if not times or turn.profile.times("callback") > PATIENCE:
        return None
    if len(times) > 1 and not exact:
        turn.times = times
        return []
    return book(turn, times[0].id)


def still(turn: TurnContext) -> list[Reply]:
    """That an earlier call stays, if there is one."""
    now = booked(turn)
    return [Reply("utter_booked", {"time": said(turn, now.starts_at)})] if now else []


def ask(turn: TurnContext, times: Sequence[FreeTime] = ()) -> list[Reply]:
    """Ask which of some free times; nothing where there is none."""
    times = times or callbacks.free_times(turn.session, turn.now, SHOWN)
    if not times:
        return []
    slots = tuple(Button(said(turn, time.starts_at), f"slot:{time.id}") for time in times[:SHOWN])
    asked = turn.profile.times("callback")
    turn.profile.mark("callback", "asked", turn.now)
    return [Reply("utter_ask_callback", {"variant": asked}, (*slots, Button(SKIP[turn.language], "skip")))]


def said(turn: TurnContext, at: datetime) -> str:
    """A time in the person's words."""
    return wording.time_words(at, turn.language, turn.settings.timezone)


def _as_wished(turn: TurnContext, wished: call_words.Wish) -> list[FreeTime]:
    zone = _zone(turn)
    free = callbacks.free_times(turn.session, turn.now, LOOKED_AT)
    return [time for time in free if wished.fits(time.starts_at.astimezone(zone))]


def _zone(turn: TurnContext) -> ZoneInfo:
    return ZoneInfo(turn.settings.timezone)


def _remind(turn: TurnContext, call: Callback) -> None:
    for name, before in BEFORE.items():
        due = call.starts_at - before
        if due > turn.now:
            who, when = operator(turn), said(turn, call.starts_at)
            words = turn.catalogue.say(f"utter_reminder_{name}", turn.language, turn.conversation.channel, operator=who, time=when)
            turn.later.append(Later(_key(call, name), words, due, call.starts_at))


def _forget(turn: TurnContext, call: Callback) -> None:
    turn.no_longer += [_key(call, name) for name in BEFORE]


def _key(call: Callback, name: str) -> str:
    return f"callback:{call.id}:{name}"
