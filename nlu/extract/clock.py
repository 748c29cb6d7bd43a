"""Times of day: "9 to 3", "done by 3", "no puedo después de las 6"; one `clock` fact each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlu.contract import Fact
from nlu.extract.circumstances import KID
from nlu.extract.scope import Cue
from nlu.extract.talk import Talk, fact, wish

_PART = (
    r"a\.?m\b|p\.?m\b|(?:de|por|en) la (?:manana|tarde|noche|madrugada)|in the (?:morning|mornings|afternoon|evening)|at night|"
    r"(?:o'?clock|en punto)(?: in the (?:morning|afternoon|evening)| (?:de|por) la (?:manana|tarde|noche)| ?[ap]m)?|a(?=-)|p(?=-)"
)
_NAMED = r"noon|midday|midnight|mediodia|medio dia|medianoche"


def _time(name: str) -> str:
    return (
        rf"(?:(?:las?|about|around|like|como a|tipo|como|por ahi de|alrededor de|a eso de|eso de)\s+)*(?:(?P<n{name}>{_NAMED})|(?P<h{name}>2[0-4]|1\d|0?\d)"
        rf"(?:[:.]?(?P<m{name}>[0-5]\d)| (?P<w{name}>15|30|45)\b|\s?y (?P<q{name}>media|cuarto))?(?![\d:])\s*(?P<x{name}>{_PART})?)"
    )


_UNIT = (
    r"(?!\s*(?:%|\$|hours?|horas?|h\b|days?|dias?|weeks?|semanas?|months?|mes(?:es)?|years?|anos?|minutes?|minutos?|mins?\b|miles?|millas?|lbs?|pounds?|libras|kilos|dollars?|dolares|bucks|"
    r"an? (?:hour|week|month|year)|per|la hora|por hora|kids?|hijos?|ninos?|people|personas|shifts?|times?|veces|k\b|/|weeks|feet|pies|blocks|cuadras|of us|jobs?))"
)
RANGE = re.compile(
    rf"(?<![\d$.:/-])(?:(?P<open>from|between|de|desde|entre)\s+)?(?:las?\s+)?{_time('1')}\s*(?P<link>-|to|til|till|until|thru|through|a|hasta|and|y)\s*{_time('2')}{_UNIT}(?![\d%])"
)
# To fetch a child at a time is to be free by then, to leave one somewhere is to be free from then on.
_CHILD = rf"(?:(?:a|al|my|mis?|the|our|los|las|la|el) )+(?:\w+ )?{KID}"
_WHERE = r"(?: (?:from|(?:out )?of|de|del|at|to|in|a|al|en) (?:(?:the|la|el|su|their|his|her) )?(?!las?\b|\d)[a-z]+)?"
_COMES_OUT = rf"{_CHILD} (?:gets? (?:out|off|home)|(?:is|are) (?:out|off)|comes? home|salen?|llegan?)"
_FETCHES = (
    rf"(?:(?:pick(?:ing)?(?: up)?|get|fetch|recoger|recogemos|recoj[oa]|(?:ir|voy|paso|pasar) por) {_CHILD}(?: up)?"
    rf"|(?:pick(?:ing)?|get) (?:them|him|her) up|l[oa]s? (?:voy a |tengo que |paso a )?(?:recojo|recoger)|recogerl[oa]s?"
    rf"|{_COMES_OUT}){_WHERE}"
)
_LEAVES = (
    rf"(?:(?:drop(?:ping)?(?: off)?|dej(?:o|ar)) {_CHILD}(?: off)?{_WHERE}|drop(?:ping)? (?:them|him|her) off{_WHERE}|(?:l[oa]s? dejo|dejarl[oa]s?){_WHERE}"
    rf"|(?:take|taking|walk|llev(?:o|ar)) {_CHILD} (?:to|a|al) (?:(?:the|la|el|su|their) )?(?:school|class|day ?care|preschool|kinder\w*|escuela|guarderia|clases?))"
)
_ERRAND = re.compile(rf"{_FETCHES}|{_LEAVES}")
_OF_CHILD = re.compile(_COMES_OUT)  # who tells of the child tells when they must be free
_CHILD_SAID = re.compile(rf"\b{KID}\b")
_SINGLE = re.compile(
    rf"\b(?:(?P<until>{_FETCHES} (?:at|by|before|a|antes de)|"
    r"(?:the )?latest\b[^.,;!?]{0,26}?\b(?:is|at|be)|lo mas tarde(?: que)?[^.,;!?]{0,24}?\b(?:es|seria)?(?: a)?|(?:no|not) (?:later|mas tarde) (?:than|de)|(?:(?:done|off|out|home|back|finish(?:ed)?|leave|end|free|ready|through|gone|get off|get out|salir|salida|salga|terminar|termine|acabar|libre|casa|desocupar(?:me)?|irme|regresar|salgo)\b(?: \w+){0,2}? )"
    r"(?:by|at|before|a|antes de|para|como a)|until|till?|by|hasta|para(?= las? \d))"
    rf"|(?P<after>{_LEAVES} (?:at|a)|"
    r"after|(?:the )?earliest\b[^.,;!?]{0,26}?\b(?:is|at|be)|lo mas temprano(?: que)?[^.,;!?]{0,24}?\b(?:es|seria)?(?: a)?|past|later than|beyond|(?:(?:start(?:ing|s)?|begin(?:ning)?|empezar|empiece|empiezo|entrar|entre|entro|entrada|comenzar|in)\b(?: \w+)? )?(?:at|from|after|a partir de|despues de|no earlier than|a)|starting|despues de|mas tarde de|a partir de|desde|pasadas|pasando de|mas alla de|no earlier than|from)"
    rf"|(?P<before>before|earlier than|antes de(?:l)?|mas temprano (?:que|de)))\s+{_time('1')}{_UNIT}(?!\s*(?:-|to\b|a\b|%)\s*\d)(?! (?:or|o) \d)"
)
_START_VERB = re.compile(r"start|begin|empez|empiec|entr|comenz|in ")


def _minutes(match: re.Match[str], name: str) -> tuple[int, str] | None:
    """Minutes after midnight as written, and am, pm, "24" or "" for how the half of the day is known."""
    named = match[f"n{name}"]
    if named:
        return (0, "24") if named.startswith("midn") or named == "medianoche" else (720, "24")
    hour = int(match[f"h{name}"])
    minute = int(match[f"m{name}"] or match[f"w{name}"] or {"media": 30, "cuarto": 15}.get(match[f"q{name}"] or "", 0))
    half = _half(match[f"x{name}"] or "", hour)
    if hour > 24 or (hour == 24 and minute):
        return None
    if hour > 12 or (hour == 0 and not half) or (match[f"h{name}"].startswith("0") and not half):
        return hour % 24 * 60 + minute, "24"
    return hour % 12 * 60 + minute + (720 if half == "pm" else 0), half


def _half(said: str, hour: int) -> str:
    if re.search(r"^a\b|a\.?m|manana|morning|madrugada", said):
        return "am"
    if re.search(r"^p\b|p\.?m|tarde|afternoon|evening", said):
        return "pm"
    if re.search(r"noche|night", said):
        return "am" if hour in {12, 1, 2, 3, 4, 5} else "pm"
    return ""


def clock(minutes: int) -> str:
    """Minutes after midnight as HH:MM."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def _spread(first: tuple[int, str], last: tuple[int, str]) -> tuple[int, int]:
    """Both ends of a range, the unsaid halves of the day filled in."""
    start, end = first[0], last[0]
    if not first[1]:
        start = _from(start, end, last[1])
    if not last[1] and end <= start:
        end = (end + 720) % 1440 if (end + 720) % 1440 > start or start >= 1080 else end
    return start, end


def _from(start: int, end: int, known: str) -> int:
    if known == "pm":
        return start + 720 if (start < end - 720 and start < 360) or start == 0 else start
    if known == "am":
        return start + 720 if start >= 300 and end <= start else start
    return start + 720 if start < 300 else start


Clock = tuple[re.Match[str], dict[str, str], str]


def clocks(talk: Talk) -> Iterator[Clock]:
    """Each time or range that speaks about the worker: the match, its value as wanted, and which kind it is."""
    done: list[tuple[int, int]] = []
    for match in talk.own(RANGE):
        value = _range_value(match, talk.asked("pay"))
        if value:
            done.append(match.span())
            yield match, value, "range"
    for match in talk.find(_SINGLE):
        others = talk.scope.about_other(match.start()) and not _OF_CHILD.match(match[0])
        if others or talk.is_taken(match.start(), match.start() + len(match[0].rstrip())):
            continue
        if any(left < match.end() and match.start() < right for left, right in done):
            continue
        if _counts(match) and (kind := match.lastgroup and next(k for k in ("until", "after", "before") if match[k])):
            yield match, {}, kind


def _range_value(match: re.Match[str], talk_is_pay: bool = False) -> dict[str, str] | None:
    first, last = _minutes(match, "1"), _minutes(match, "2")
    if not first or not last or (match["link"] in {"and", "y"} and match["open"] not in {"between", "entre"}):
        return None
    timed = match["x1"] or match["x2"] or match["m1"] or match["m2"] or match["n1"] or match["n2"]
    marked = first[1] or last[1] or match["open"] or match["m1"] or match["m2"]
    if talk_is_pay and not timed:
        return None
    if not marked and (int(match["h1"] or 0) > 12 or int(match["h2"] or 0) > 12):
        return None
    start, end = _spread(first, last)
    return {"from": clock(start), "to": clock(end)}


def _counts(match: re.Match[str]) -> bool:
    hour = int(match["h1"]) if match["h1"] else 12
    if not hour and not match["m1"] and not match["x1"]:
        return False  # "desde cero"
    return hour <= 12 or bool(match["m1"]) or bool(match["x1"])


def _at(match: re.Match[str], kind: str, avoided: bool) -> str | None:
    read = _minutes(match, "1")
    if not read:
        return None
    minutes, half = read
    if half:
        return clock(minutes)
    hour = minutes // 60
    later = re.match(r"after|despues|past|pasad", match["after"] or "")
    morning = {("after", False): hour >= (7 if later else 6), ("after", True): False, ("before", True): hour >= 4 or not hour,
               ("until", True): hour >= 5, ("before", False): hour >= 8, ("until", False): hour >= 10}[kind, avoided]
    starts = kind == "after" and bool(_START_VERB.match(match["after"])) and hour >= 5
    noon = hour == 0
    return clock(minutes + (720 if noon or not (morning or starts) else 0))


def single_value(match: re.Match[str], kind: str, avoided: bool) -> dict[str, str] | None:
    """The value of "after 9", "done by 3", "before 8": which end it names depends on wish or refusal."""
    at = _at(match, kind, avoided)
    if at is None:
        return None
    end = {("after", True): "from", ("after", False): "from", ("before", True): "to", ("before", False): "to",
           ("until", True): "to", ("until", False): "to"}[kind, avoided]
    return {end: at}


_NOT_MINE = re.compile(r"\b(?:bus|train|metro|daycare|school|store|office|camion|guarderia|escuela|tienda|oficina|they|place)(?: \w+){0,2} (?:doesn't|don't|gets?|runs?|opens?|closes?|starts?|comes?|llega|pasa|abre|cierra|empieza|sale)\b[^.,;]*$")
_HARD = re.compile(r"(?:the )?(?:earliest|latest)|lo mas")
# What follows and rules out the rest of the day: "after 5, not before", "de 8 a 3, después no puedo".
_NOT_OUTSIDE = re.compile(
    r",?\s*(?:(?:and|y|but|pero)\s+)?(?:(?:ni )?(?:antes|despues|mas tarde|mas temprano)(?: de eso)? no\b|(?:ni|no) (?:antes|despues|mas tarde|mas temprano)\b|no puedo (?:ni )?(?:antes|despues)\b"
    r"|(?:not|never|no) (?:before|earlier|after|later|any earlier|any later)\b|(?:i )?can't (?:do |work |start |stay )?(?:before|earlier|after|later|any earlier|any later)\b)(?! (?:que|than (?!that)|de las?|las?) ?\d)(?! \d)"
)


def _later_than(match: re.Match[str]) -> bool:
    return match[0].startswith(("no later", "not later", "no mas tarde"))

_OBLIGED = re.compile(r"\b(?:have to|has to|need to|gotta|got to|must|tengo que|debo|hay que|necesito) $")
_ONLY_WHILE = re.compile(
    r"\b(?:(?:can|could) only|only (?:can |have |got )?(?:work|available|free|time)|(?:solo|nomas|solamente|unicamente)(?: \w+){0,3} (?:puedo|trabaj\w+|tengo|estoy)|(?:puedo|trabajo) (?:solo|nomas|solamente|unicamente))\b"
    r"(?:(?!\b(?:but|pero)\b)[^.;!?])*\b(?:while|during|when|between|mientras|cuando|entre)\b(?:(?!\b(?:but|pero)\b)[^.;!?])*$"
)


def facts(talk: Talk, times: Sequence[Clock], skip: frozenset[int]) -> Iterator[Fact]:
    """The `clock` facts of a message's times, except those that begin where `skip` says."""
    talks = any(not _ERRAND.match(match[0]) for match, _, _ in times)  # of what follows from an errand
    for match, value, kind in times:
        errand = _ERRAND.match(match[0])
        comes_out = _OF_CHILD.match(match[0]) and any(not _OF_CHILD.match(other[0]) for other, _, _ in times)  # the way there takes its time
        if match.start() in skip or comes_out or (errand and (talks or not _of_child(talk, match))):
            continue
        cue: Cue | None = talk.cue(match.start(), match.end())
        read = ("want", True) if kind == "until" and _later_than(match) else wish(cue)
        if errand and cue and cue.stance in {"have", "want"}:
            read = "want", False
        if read is None or (kind == "after" and re.fullmatch(r"at|a|from|in", match["after"])):
            continue
        polarity, hard = read
        said = value or single_value(match, kind, polarity == "avoid")
        if said and not _NOT_MINE.search(talk.norm[max(0, match.start() - 40) : match.start()]):
            yield fact("clock", said, polarity, match.span(), hard or _must(talk, match))  # type: ignore[arg-type]


def is_errand(match: re.Match[str]) -> bool:
    """Whether a time is that of bringing or fetching a child."""
    return bool(_ERRAND.match(match[0]))


def _of_child(talk: Talk, match: re.Match[str]) -> bool:
    """Whether an errand names a child, or a pronoun stands for one named before in the sentence."""
    return bool(_CHILD_SAID.search(talk.norm, talk.scope.sentence(match.start())[0], match.end()))


def _must(talk: Talk, match: re.Match[str]) -> bool:
    """Whether the words around a time make it a must: "only while they are in class, 8:30 to 2:30"."""
    before = talk.norm[talk.scope.sentence(match.start())[0] : match.start()]
    obliged = _OBLIGED.search(before) and _ERRAND.match(match[0])
    return bool(_HARD.match(match[0]) or _NOT_OUTSIDE.match(talk.norm, match.end()) or _ONLY_WHILE.search(before) or obliged)


def joined_ends(facts: list[Fact]) -> list[Fact]:
    """Facts of which a start and the end told right after it are one range ("in at 7, out at 3")."""
    kept: list[Fact] = []
    for one in facts:
        last = kept[-1] if kept else None
        if last and set(last.value) == {"from"} and set(one.value) == {"to"} and last.polarity == one.polarity == "want" and one.start - last.end < 30:
            first, end = int(last.value["from"][:2]), one.value["to"]
            kept[-1] = replace(last, value={**last.value, "to": f"{int(end[:2]) + 12}{end[2:]}" if first < 12 and int(end[:2]) <= first else end}, end=one.end, hard=last.hard or one.hard)
        else:
            kept.append(one)
    return kept
