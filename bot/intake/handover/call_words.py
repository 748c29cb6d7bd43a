"""When a call is wished for, and whether it is to be moved or cancelled, in the worker's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from nlu.answers import fold
from nlu.extract.start import DAY_NAMES, DAYS

CALL = r"(?:calls?|callback|appointment|appt|meeting|llamadas?|cita|coordinador\w*|coordinator)"
CANCEL = re.compile(
    rf"\b(?:cancel\w*|call off|anul\w+|cancelen)\b.{{0,30}}\b{CALL}\b|\b{CALL}\b.{{0,20}}\b(?:off|cancel\w*)\b"
    rf"|\b(?:dont|do not|no longer|ya no|no) (?:want|need|quiero|necesito|ocupo) (?:the|that|my|la|esa|mi) {CALL}\b"
)
MOVE = re.compile(
    rf"\b(?:move|chang\w+|resched\w+|re-?book\w*|switch|push|postpone|another time|different time|other time|cambi\w+|mover|muev\w+|reagend\w+|otra hora|otro dia|pospon\w+)\b.{{0,40}}\b{CALL}\b"
    rf"|\b{CALL}\b.{{0,40}}\b(?:move|chang\w+|resched\w+|another time|different time|cambi\w+|mover|otra hora|otro dia)\b"
    r"|\b(?:resched\w+|rebook\w*|reagend\w+)\b"
)
CANNOT = re.compile(r"\b(?:cant|cannot|can not|wont|not|isnt|doesnt|dont|no puedo|no me (?:queda|sirve)|no podre|imposible|no)\b[^.,;!?]{0,30}$")
EXCEPT = re.compile(r"\b(?:day|dia|menos|excepto|except|not|no)(?: but| el| on)*\s*$")
NOT_THEN = re.compile(r"\W*(?:no puedo|no me (?:queda|sirve)|doesnt work|dont work|is no good|wont work|i cant|i can not)\b")
TURNS = re.compile(r"[.,;!?]|\bbut\b|\bpero\b|\binstead\b|\bcan we\b|\bcould we\b|\bhow about\b|\bwhat about\b|\bmejor\b|\bpodemos\b|\bque tal\b")
NAMED = {"today": 0, "tonight": 0, "hoy": 0, "tomorrow": 1, "manana": 1, "pasado manana": 2}
DAY = re.compile(
    r"\b(?P<named>pasado manana|(?<!la )(?<!las )(?<!por )manana|tomorrow|today|tonight|hoy)\b|\b(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in DAY_NAMES.items())
    + r")s?\b"
)
PARTS = {
    (time(6), time(12)): r"mornings?|(?:en|por|de) la manana|temprano|before noon|antes de mediodia|am",
    (time(12), time(17)): r"afternoons?|(?:en|por|de) la tarde|after lunch|despues de (?:comer|mediodia)",
    (time(16), time(21)): r"evenings?|(?:en|por|de) la noche|after work|despues del trabajo",
}
CLOCK = re.compile(
    r"\b(?:(?P<after>after|despues de|a partir de|past)|(?P<before>before|antes de)|at|around|about|a|como a|for|para|the|by)?\s*(?:las?\s)?"
    r"(?P<hour>1[0-2]|0?[1-9]|2[0-3]|1[3-9])(?:[:.](?P<minute>[0-5]\d)|\s?(?P<half>y media))?\s*(?P<half_day>am|pm|a\.m|p\.m|de la manana|de la tarde|oclock)?\b"
    r"(?!\s*(?:days?|dias?|weeks?|semanas?|hours?|horas?|minutes?|minutos?|th|st|nd|rd|/|-\d))"
)
WORKING = (time(7), time(19))  # an hour without am or pm is the one in here


@dataclass(frozen=True)
class Wish:
    """A day, and times of day, between which the call should start. `avoided` days are out."""

    days: frozenset[date] = frozenset()
    avoided: frozenset[date] = frozenset()
    earliest: time | None = None
    latest: time | None = None

    def __bool__(self) -> bool:
        """Whether anything is wished for."""
        return bool(self.days or self.avoided or self.earliest or self.latest)

    def fits(self, local: datetime) -> bool:
        """Whether a local time is as wished."""
        day = (not self.days or local.date() in self.days) and local.date() not in self.avoided
        return day and (self.earliest or time.min) <= local.time() <= (self.latest or time.max)


def cancels(text: str) -> bool:
    """Whether the call is to be cancelled."""
    return CANCEL.search(fold(text)) is not None


def moves(text: str) -> bool:
    """Whether another time is asked for, without more."""
    return MOVE.search(fold(text)) is not None


def wish(text: str, now: datetime) -> Wish:
    """What the words say of the time of a call; `now` is local."""
    plain = fold(text)
    days, avoided = _days(plain, now.date())
    earliest, latest = _hours(plain)
    return Wish(frozenset(days - avoided), frozenset(avoided), earliest, latest)


def _days(plain: str, today: date) -> tuple[set[date], set[date]]:
    wanted: set[date] = set()
    avoided: set[date] = set()
    for match in DAY.finditer(plain):
        day = _day(match, today)
        clause = TURNS.split(plain[: match.start()])[-1]
        out = CANNOT.search(clause) or EXCEPT.search(plain[: match.start()]) or NOT_THEN.match(plain[match.end() :])
        (avoided if out else wanted).add(day)
    return wanted, avoided


def _day(match: re.Match[str], today: date) -> date:
    if match["named"]:
        return today + timedelta(days=NAMED[match["named"]])
    index = next(number for number, name in enumerate(DAYS) if match[name])
    return today + timedelta(days=(index - today.weekday()) % 7 or 7)


def _hours(plain: str) -> tuple[time | None, time | None]:
    for match in _clocks(plain):
        at = _time(match)
        return (at, None) if match["after"] else (None, at) if match["before"] else (at, at)
    return next((hours for hours, words in PARTS.items() if re.search(rf"\b(?:{words})\b", plain)), (None, None))


def _clocks(plain: str) -> Iterator[re.Match[str]]:
    """Numbers that are times of day: with am or pm, minutes, or a word before them that says so."""
    for match in CLOCK.finditer(plain):
        led = re.match(r"(?:after|despues|a partir|past|before|antes|at|around|about|a|como|for|para|by)\b", match[0].strip())
        if led or match["half_day"] or match["minute"]:
            yield match


def _time(match: re.Match[str]) -> time:
    hour, minute = int(match["hour"]), int(match["minute"] or (30 if match["half"] else 0))
    said = match["half_day"] or ""
    if said.startswith(("p", "de la t")) and hour < 12:
        hour += 12
    elif said.startswith(("a", "de la m")):
        hour %= 12
    elif hour < WORKING[0].hour:
        hour += 12
    return time(hour, minute)


def fitting(wished: Wish, starts: Iterable[datetime]) -> list[datetime]:
    """The times that are as wished, in their order."""
    return [local for local in starts if wished.fits(local)]
