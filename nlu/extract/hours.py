"""Hours a week and the kind of arrangement: full time, part time, temporary, seasonal, permanent, on call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact
from nlu.extract.talk import Talk, fact, joined, wish

_HOURS = re.compile(
    r"(?<![\d$.:])(?:(?P<low>at least|minimum(?: of)?|min|no less than|more than|over|por lo menos|al menos|minimo|como minimo|mas de|no menos de|unas? minimo)\s+"
    r"|(?P<high>max(?:imum)?(?: of)?|up to|no more than|not more than|under|less than|only|maximo|como maximo|hasta|no mas de|menos de|solo|nomas)\s+)?"
    r"(?:(?:about|around|like|unas?|como(?: unas)?|mas o menos|aproximadamente|maybe|tal vez)\s+)*(?P<open>between |entre )?(?P<from>\d{1,2})(?:\s*(?:to|-|or|a|o|hasta|(?<=\d )(?:and|y))\s*(?P<to>\d{1,2}))?\s*(?P<plus>\+|plus)?\s*(?:hours?|horas?|h)\b"
    r"(?P<week>\s*(?:(?:a|per|each|every|/|por|a la|la|x|in a|cada|en la|de)\s*(?:week|semana|wk)|weekly|semanal(?:es)?|/ ?week))?"
    r"(?P<tail>\s*(?:at least|or more|min(?:imum)?|o mas|minimo|max(?:imum|imo)?|tops|or less|o menos|at most|cuando mucho)\b|,? (?:and|y|i) (?:no more|no mas|ni una mas)\b)?"
)
_DAILY = re.compile(r"\s*(?:a day|per day|/ ?day|shifts?|al dia|diari\w+|por dia|day\b|days\b|away|from|de camino|commute|drive|ride|bus|each way|on|en (?:bus|camion|carro|metro)|one way|late|straight|ago|of sleep|course|class|training|notice|every day|cada dia)")
_BEFORE_DAILY = re.compile(r"(?:within|hace|last|past|commute|in|every|next|dentro de|a)\s*$")
_TAKEN_BACK = re.compile(r"\b(?:it's|its|it is|that's) not (?:at )?$|\bno (?:es|son|eran) $")
_IF = re.compile(r"\b(?:if i (?:go|work|do|get)|si (?:yo )?(?:trabajo|paso|hago))(?: \w+){0,2} $")  # what they ask about, not what they want
_IS_NOW = re.compile(r"\b(?:son|are|it's|is|trabajo|hago|me dan|they give me|i work|i get|getting|doing)\s*$")
_LOW_TAIL = re.compile(r"least|more|min|o mas")
_ARRANGEMENT = joined({
    "part_time": r"part[- ]?times?|pt|medio tiempo|media jornada|tiempo parcial|parcial|half[- ]time|medio turno|unas (?:pocas )?horas|few hours",
    "full_time": r"full[- ]?times?|ft|tiempo completo|jornada completa|full",
    "temporary": r"temp(?:orary|oral|orales|orario|s)?(?: (?:work|jobs?|gigs?|trabajo))?(?! agenc)|short[- ]term|provisional|por mientras|mientras (?:tanto|encuentro|consigo)|por un tiempo|eventual|gigs?|side jobs?|trabajitos|stepping stone",
    "seasonal": r"seasonal|(?:de|por) (?:la )?temporada|holiday (?:work|jobs?|season|help)|estacional|temporada navidena|for the (?:holidays|season)|christmas (?:work|help|jobs?)",
    "permanent": r"permanent(?:ly|e)?|long[- ]term|stable(?: (?:work|job))?|(?:trabajo|empleo|algo|un|puesto|uno|mas) (?:fijo|estable|seguro)|de planta|(?:un )?puesto seguro|algo seguro|(?<!se )(?<!me )(?<!horario )(?<!sueldo )(?<!salario )(?<!turno )fij[oa]|a largo plazo|estable|year[- ]round|de base",
    "on_call": r"on[- ]call|per ?diem|as needed|por llamada|cuando me llamen|day labor|(?<!paguen )(?<!pagan )(?<!pague )(?<!paga )(?<!pagado )por dia(?! de)|(?:estar|estoy|turnos?) de guardia",
})
_NOT_ARRANGED = re.compile(r"\s*(?:agency|agencia|assistance|housing|address|disability|student|estudiante|school|of my|license|plates)")
_FULL = re.compile(r"\s*(?:name|address|tank|benefits|house|of|stop|license)")


def facts(talk: Talk) -> Iterator[Fact]:
    """The `hours_per_week` and `arrangement` facts of a message."""
    yield from _hours(talk)
    matches = [match for match in talk.own(_ARRANGEMENT) if not _NOT_ARRANGED.match(talk.norm, match.end())]
    siblings = [match.span() for match in matches]
    for match in matches:
        if match[0] == "full" and not _is_full(talk, match):
            continue
        read = wish(talk.cue(match.start(), match.end(), siblings))
        if read and match.lastgroup:
            yield fact("arrangement", match.lastgroup, read[0], match.span(), read[1])


def _is_full(talk: Talk, match: re.Match[str]) -> bool:
    return bool(re.match(r"\s*(?:or|o|and|/)\s*(?:part|pt)", talk.norm[match.end() :])) and not _FULL.match(talk.norm, match.end())


def _hours(talk: Talk) -> Iterator[Fact]:
    for match in talk.own(_HOURS):
        least = int(match["from"])
        if _IF.search(talk.norm[: match.start()]) or _TAKEN_BACK.search(talk.norm[: match.start()]) or (talk.asked("check_in") and match[0].endswith(("hour", "h"))) or (talk.working and _IS_NOW.search(talk.norm[: match.start()])):
            continue
        if not match["week"] and (not 10 <= least <= 84 or (least == 24 and not re.search(r"week|semana|unas $|about $", talk.sentence(match.start()))) or _is_daily(talk, match)):
            continue
        read = wish(talk.scope.before(match.start()))
        if read or talk.asked("schedule"):
            yield fact("hours_per_week", _value(talk, match, bool(read and read[0] == "avoid")), "want", match.span(), _hard(match, read))


def _hard(match: re.Match[str], read: tuple[str, bool] | None) -> bool:
    """Whether hours are a must: with a bound, or after a must word; a refusal of looking for more is a wish."""
    soft = read is not None and read[0] == "avoid" and not read[1]
    return not soft and bool(match["low"] or match["high"] or match["tail"] or (read and read[1]))


def _is_daily(talk: Talk, match: re.Match[str]) -> bool:
    return bool(_DAILY.match(talk.norm, match.end()) or _BEFORE_DAILY.search(talk.norm[: match.start()]))


def _value(talk: Talk, match: re.Match[str], refused: bool) -> dict[str, int]:
    least, most = int(match["from"]), int(match["to"] or match["from"])
    low, high, tail = match["low"] or "", match["high"] or "", match["tail"] or ""
    if refused and (low.startswith(("more", "over", "mas")) or (not low and not high)):
        return {"max": most}
    if refused and high.startswith(("less", "under", "menos")):
        return {"min": least}
    if match["to"]:
        return {"min": least, "max": most}
    if (low or match["plus"] or (tail and _LOW_TAIL.search(tail))) and not high:
        return {"min": least}
    if high in {"only", "solo", "nomas"} and not tail:
        return {"min": least, "max": least}
    return {"max": least} if high or tail else {"min": least, "max": least}
