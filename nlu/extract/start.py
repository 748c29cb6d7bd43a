"""How soon the worker can start: now, this week, this month, or a date counted from the time of the message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nlu.contract import Fact
from nlu.extract.talk import Talk, fact

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_NAMES = {
    "mon": r"mon(?:day)?|lunes", "tue": r"tues?(?:day)?|martes", "wed": r"wed(?:nesday)?|miercoles",
    "thu": r"thur?s?(?:day)?|jueves", "fri": r"fri(?:day)?|viernes", "sat": r"sat(?:urday)?|sabado", "sun": r"sun(?:day)?|domingo",
}
_MONTHS = (
    "jan(?:uary)?|enero", "feb(?:ruary)?|febrero", "mar(?:ch)?|marzo", "apr(?:il)?|abril", "may|mayo", "june?|junio",
    "july?|julio", "aug(?:ust)?|agosto", "sept?(?:ember)?|sep?tiembre", "oct(?:ober)?|octubre", "nov(?:ember)?|noviembre", "dec(?:ember)?|diciembre",
)
_MONTH = "|".join(_MONTHS)
_LONG_MONTH = "january|enero|february|febrero|march|marzo|april|abril|mayo|june|junio|july|julio|august|agosto|september|septiembre|october|octubre|november|noviembre|december|diciembre"
_DAY = "|".join(DAY_NAMES.values())
_TRIGGER = re.compile(
    r"\b(?:start(?:ing)?|begin|come in|(?:i'm |am )?(?:available|free|ready)|(?:empezar|empiezo|empezaria|comenzar|entrar|iniciar|entro)|disponible|list[oa])\b"
)
_AT_TRIGGER = re.compile(_TRIGGER.pattern + r"(?: working| work| a job| on| as soon as| as early as| el| desde| by| this| a trabajar| until| till| hasta| or| tomorrow| now| ?,| a partir de(?:l)?| para)*\s*$")
_NO_SOONER = re.compile(r"\b(?:not|no|can't|no puedo)\b[^.,;]{0,16}\b(?:till|until|before|hasta|antes de(?:l)?)\s+(?:el )?$")
_EARLIEST = re.compile(r"\s*(?:at the earliest|lo mas pronto|lo mas temprano|cuando muy pronto)")
_ASKED_CALL = re.compile(r"\b(?:call|talk|speak|text|llam\w+|habl\w+|marqu\w+|contact\w*)\b")
_NEED = re.compile(
    r"\b(?:need|want|looking|find|get|work|job|jobs|hiring|something|anything|money|necesito|ocupo|quiero|busco|trabajo|chamba|jale|empleo|algo|urge|hay|contratando|have to work)\b"
)
_SOON = re.compile(
    r"\b(?:asap|a\.s\.a\.p|as soon as possible|soon as possible|right away|right now|immediat\w+|cuanto antes|lo antes posible|lo mas pronto(?: posible)?|lo mas rapido(?: posible)?|de inmediato|inmediat\w+|de una vez|ya mismo|"
    r"(?:algo|trabajo|chamba|jale|empleo|work|job|something) (?:\w+ )?(?:rapido|pronto|fast|quick)|(?:me )?urge(?! (?:una? |el |la |unos |unas |mi |encontrar |conseguir )+(?!trabaj|chamba|jale|empleo))|urgente(?:mente)?|urgent(?:ly)?|like yesterday|para ayer)\b"
)
_NOW = re.compile(r"\b(?:now|today|ya|ahora(?: mismo)?|ahorita(?: mismo)?|hoy(?: mismo)?|whenever|when ?ever you (?:need|want)|any ?time|any day|cuando sea|cuando (?:sea|(?:ustedes )?(?:quieran|gusten|me necesiten|puedan)|me (?:digan|llamen|necesiten|hablen|avisen))|en cuanto (?:me )?(?:hablen|llamen|digan|avisen|puedan|quieran)|as soon as (?:you|they|u) (?:call|need|want|say|let)\w*|cualquier dia)\b")
_PERIOD = re.compile(
    r"\b(?:(?P<this_week>this week|later this week|in a few days|couple(?: of)? days|esta semana|en (?:unos|estos) dias|2 days)|(?P<this_month>this month|end of the month|este mes|fin de mes|finales de(?:l)? mes|later this month))\b"
)
_DATE = re.compile(
    rf"\b(?:(?P<tomorrow>tomorrow|(?<!la )(?<!las )(?<!en )(?<!por )(?<!de )manana(?! por la noche))|(?P<after>day after tomorrow|pasado manana)"
    rf"|(?P<two_weeks>(?:the )?week after next|dentro de dos semanas)|(?P<next_week>next week|(?:la )?(?:proxima semana|semana que (?:viene|entra))|la otra semana)|(?P<next_month>next month|first of the month|(?:el )?(?:proximo mes|mes que (?:viene|entra))|primero del mes)"
    rf"|(?:in|en|within|dentro de) (?:(?P<count>\d{{1,2}})|an?|una?|like (?P<count2>\d)) (?P<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?)"
    rf"|(?P<count3>\d{{1,2}}) (?P<unit3>weeks?|semanas?)(?: notice| from now| from today| de aviso|$)"
    rf"|(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b|(?P<day2>\d{{1,2}}|primero|first)(?:st|nd|rd|th)?(?: of| de)? (?P<month2>{_MONTH})\b"
    rf"|(?<!de )(?<!of )(?<!\d )(?<!st )(?<!th )(?P<bare>{_LONG_MONTH})(?! ?\d)"
    rf"|(?:(?:the|el|dia|after) )+(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?(?! ?(?:am|pm|:|%|hours|de la))\b|(?P<num>\d{{1,2}})/(?P<numday>\d{{1,2}})(?:/\d{{2,4}})?"
    rf"|(?:(?P<next>next|proximo|este proximo) |(?:this|este|on|el|coming|after) )*(?P<weekday>{_DAY})(?: que viene| proximo)?\b(?!\s*(?:-|to|thru|through|a|al|and|or|y|o|,|&|/)\s*(?:{_DAY})))"
)


def _weekday(name: str, today: date, skip_week: bool) -> date:
    index = next(i for i, day in enumerate(DAYS) if re.fullmatch(DAY_NAMES[day], name))
    ahead = (index - today.weekday()) % 7 or 7
    monday_next = today + timedelta(days=7 - today.weekday())
    return monday_next + timedelta(days=index) if skip_week and ahead < 7 - today.weekday() else today + timedelta(days=ahead)


def _month_day(month: int, day: int, today: date) -> date | None:
    try:
        said = date(today.year, month, day)
        return said if said >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _next_month(today: date, months: int = 1) -> date:
    index = today.month - 1 + months
    return date(today.year + index // 12, index % 12 + 1, 1)


def _count(match: re.Match[str], today: date) -> date:
    count = int(match["count"] or match["count2"] or match["count3"] or 1)
    unit = match["unit"] or match["unit3"]
    if unit.startswith("m"):
        return today + timedelta(days=30 * count)
    return today + timedelta(days=count * (7 if unit[0] in "ws" else 1))


def _month(name: str) -> int:
    return next(i for i, words in enumerate(_MONTHS, 1) if re.fullmatch(words, name))


def _day(said: str) -> int:
    return int(said) if said.isdigit() else 1


def read_date(match: re.Match[str], today: date) -> date | None:
    """The date that a match of the date pattern names."""
    if match["tomorrow"] or match["after"]:
        return today + timedelta(days=1 if match["tomorrow"] else 2)
    if match["bare"]:
        return _month_day(_month(match["bare"]), 1, today)
    if match["two_weeks"]:
        return today + timedelta(days=14 - today.weekday())
    if match["next_week"]:
        return today + timedelta(days=7 - today.weekday())
    if match["next_month"]:
        return _next_month(today)
    if match["unit"] or match["unit3"]:
        return _count(match, today)
    if match["weekday"]:
        return _weekday(match["weekday"], today, bool(match["next"]))
    if match["day3"]:
        day = int(match["day3"])
        return _month_day(today.month, day, today) if day >= today.day else _month_day(_next_month(today).month, day, today)
    if match["num"]:
        return _month_day(int(match["num"]), int(match["numday"]), today)
    return _month_day(_month(match["month"] or match["month2"]), _day(match["day"] or match["day2"]), today)


def facts(talk: Talk) -> Iterator[Fact]:
    """The `start` fact of a message, at most one: the last that was said."""
    if talk.asked("check_in"):
        return
    found = [*_dates(talk), *_periods(talk), *_now(talk)]
    if found:
        yield max(found, key=lambda item: (item.value != "now", _triggered(talk, item.start), item.start))


def _triggered(talk: Talk, start: int) -> bool:
    """Whether a start is spoken of right before, or was before a repair."""
    return bool(_AT_TRIGGER.search(talk.norm[max(0, start - 40) : start])) or any(end <= start <= end + 6 for _, end in talk.scope.repairs)


def _said_with(talk: Talk, start: int, end: int, *also: re.Pattern[str]) -> bool:
    """Whether a start is spoken of just before (or the question is about it)."""
    if talk.asked("start"):
        return True
    left, right = talk.scope.clause(start)
    near = talk.norm[max(left, start - 40) : start] + " | " + talk.norm[end : min(right, end + 25)]
    return any(pattern.search(near) for pattern in (_TRIGGER, *also))


def _dates(talk: Talk) -> Iterator[Fact]:
    for match in talk.own(_DATE):
        cue = talk.scope.before(match.start())
        past = cue is not None and cue.stance == "past"
        near = talk.norm[max(0, match.start() - 30) : match.start()]
        spoken = talk.asked("start") or bool(_AT_TRIGGER.search(near))
        if not spoken and any(end <= match.start() <= end + 6 and _TRIGGER.search(talk.norm[max(0, start - 40) : start]) for start, end in talk.scope.repairs):
            spoken = True
        if match["tomorrow"] and not spoken:
            spoken = bool(re.search(r"\b(?:need|work|job|something|trabajo|chamba|jale)\b[^.!?]*$", near)) and not re.search(r"interview|entrevista|call", near)
        if spoken and not past and not _other_use(talk, match) and (said := read_date(match, talk.now.date())):
            yield fact("start", said.isoformat(), "want", match.span(), bool(_NO_SOONER.search(near) or _EARLIEST.match(talk.norm[match.end() :])))


def _other_use(talk: Talk, match: re.Match[str]) -> bool:
    tail = talk.norm[match.end() : match.end() + 14]
    if match["weekday"] and re.match(r"(?:s\b|\s*(?:morning|afternoon|evening|night|por la|en la)s?\b)", tail) and not talk.asked("start"):
        return True
    return bool(match["day3"] or match["num"]) and bool(re.match(r"\s*(?:an hour|hours?|miles|minutes|lb|-|to \d)", tail))


def _periods(talk: Talk) -> Iterator[Fact]:
    for match in talk.own(_PERIOD):
        if _said_with(talk, match.start(), match.end(), _NEED) and (name := match.lastgroup):
            yield fact("start", name, "want", match.span())


def _now(talk: Talk) -> Iterator[Fact]:
    for match in talk.own(_SOON):
        cue = talk.scope.before(match.start())
        if match[0] == "right now" and not (talk.asked("start") or _close(talk, match, vague=False)):
            continue
        if _ASKED_CALL.search(talk.norm[max(0, match.start() - 24) : match.start()]) or _present(talk, match) or (cue and cue.stance == "past"):
            continue
        yield fact("start", "now", "want", match.span())
    for match in talk.own(_NOW):
        if re.search(r"\b(?:weeks?|days?|months?) from $|\bright $", talk.norm[: match.start()]):
            continue
        vague = not re.match(r"now|today|ya|ahor|hoy", match[0])
        if not _present(talk, match) and (talk.asked("start") or _close(talk, match, vague)):
            yield fact("start", "now", "want", match.span())


def _close(talk: Talk, match: re.Match[str], vague: bool) -> bool:
    near = talk.norm[max(0, match.start() - 32) : match.start()]
    if re.search(r"\b(?:can|could|ready to|able to|puedo|podria|list[oa] para|available to)? ?(?:starts?|begin|empezar|comenzar|entrar|empiezo)(?: working| work| a trabajar| desde| as of| as soon as| from)?\s*$", near):
        return True
    if re.search(r"\b(?:available|ready|disponible|list[oa])(?: desde| as of)?\s*$", near):
        return not vague
    return not vague and bool(re.search(r"\b(?:need|want|necesito|ocupo|quiero|busco|hay|urge|hiring)\b[^.!?,]*\b(?:work|job|jobs|money|something|anything|hiring|trabajo|chamba|jale|empleo|algo)(?: que empiece| for| that starts?| starting| para)?\s*$", near))


def _present(talk: Talk, match: re.Match[str]) -> bool:
    """Whether "now" only tells how things are at present ("right now I work at...")."""
    if talk.asked("start"):
        return False
    tail = talk.norm[match.end() : match.end() + 30]
    head = talk.norm[max(0, match.start() - 34) : match.start()]
    return bool(re.match(r"\s*,?\s*(?:i'm|i am|i work|i live|i have|i do|estoy|trabajo (?:en|de)|vivo|no tengo|tengo|i don't)\b", tail)) or bool(
        re.search(r"\b(?:i'm|i am|working|living|staying|have|don't|isn't|estoy|trabajando|viviendo|no|tengo|get|make|making)\b(?! \b(?:need|look|avail|ready)\w*)[^.!?,]{0,12}$", head)
        and not re.search(r"\b(?:need|looking|available|ready|start|necesito|busco|disponible|empezar|can|puedo)\b", head)
    )
