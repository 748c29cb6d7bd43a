"""Days and shifts the worker wants or cannot do, and, where calling is meant, the best time to call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nlu.contract import Fact
from nlu.extract import clock, verbs
from nlu.extract.cues import any_of
from nlu.extract.scope import Span
from nlu.extract.start import DAY_NAMES, DAYS
from nlu.extract.talk import Talk, fact, joined, wish

_NAMES = {name: rf"{wording}" for name, wording in DAY_NAMES.items()}
_ANY = "|".join(_NAMES.values())
_RANGE = re.compile(
    rf"\b(?:(?P<first>{_ANY})s?\s*(?:-|to|thru|through|til|till|until|a|al|hasta)\s*(?:el |los )?(?P<last>{_ANY})s?\b|(?P<letters>m\s?(?:-|to|thru|through|a)\s?f|l\s?(?:-|a)\s?v|m-f|lun?-vier?)\b|(?P<lettersat>m\s?-\s?sat?|l\s?-\s?s)\b|(?P<each>m/?w/?f|mwf|t/?th|tth)\b)"
)
_DAY = joined({
    **{name: rf"(?:{wording})s?" for name, wording in _NAMES.items()},
    "weekend": r"week ?-?ends?|(?<=los )fines(?! de (?!semana))|(?<=en )fines(?! de (?!semana))|fin(?:es)? de semana|findes?|sabados? y domingos?|sat(?:urday)?s?(?: ?(?:and|or|/|&|\+|n) ?)sun(?:day)?s?",
    "weekday": r"week ?-?days?|(?:during|in) the week(?! of)|entre semana|dias? (?:de semana|habil(?:es)?|de entre semana|laborales)|lunes a viernes",
})
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*"  # right beside a day, so that its beginning is enough
_NOT_DAY = re.compile(r"(?:\bhappy |\bthe |\bin |\bi |\bel )$")
_SHIFT = joined({
    "overnight": r"over ?nights?|night(?:s|time)?(?: shifts?)?|graveyards?(?: shifts?)?|third shift|3rd shift|noches?|turno (?:nocturno|de (?:la )?noche)|nocturn[oa]s?|madrugadas?|tercer turno|de noche|late at night|late nights?",
    "morning": r"(?:early )?mornings?|am shift|ams|(?:por|en|de|x) las? mananas?|(?:las )?mananas|matutino|first shift|1st shift|primer turno|temprano(?= por)|(?:en|por) la mananita|(?:turno|horario)(?: fijo| corrido)? (?:de|en|por) (?:la )?manana|(?:cambiar|mover|pasar)(?:me|an)? (?:a|para) la manana|a la manana(?= seria| estaria| mejor)",
    "afternoon": r"afternoons?|(?:por|en|de) las? tardes?(?![- ]noche)|(?:las )?tardes(?![- ]noche)|vespertino|turno de (?:la )?tarde|midday|after lunch|(?:por|en) la tardecita",
    "evening": r"evenings?|second shift|2nd shift|swing(?: shift)?|segundo turno|late shifts?|pm shift|(?:en |por )?(?:la |las )?tardes?[- ]noche|work(?:ing)? late|stay(?:ing)? late|anochecer",
    "days": r"day ?time|day ?-?shifts?|(?:turno|horario) de(?:l)? dia|de dia|durante el dia|during the day|turno diurno|diurno",
})
_DAYS_ALONE = re.compile(
    r"(?<![a-z0-9])(?P<days>days)(?=\s*(?:$|[.,;!?/]|only|please|pls|shift|are|is|work|would|if|preferably|preferred|best|no|not|or (?:nights?|evenings?|afternoons?|mornings?|swing)|and|but|over|i|cuz|because|so|better))"
)
_DAYS_LEAD = re.compile(r"(?:^|[.,;!?]|\b(?:so|then|want|prefer|preferably|only|just|do|work|working|need|for|on|rather|like|can|is|be|or|and|no|not|shift|nights|evenings|mean|meant|wait|actually|to|have|been|if (?:it's|its|they're)))\s*$")
_BARE_TIME = re.compile(r"\b(?:mananas?|tardes?|noches?)\b")
_GREETING = re.compile(
    r"\b(?:good|buen[oa]s?|buen|feliz|have a (?:nice|good|great|blessed)|linda|bonita|this|last|esta|tomorrow|manana (?:en|por) la|yesterday|ayer (?:en|por) la|one|that|\d{1,2}(?::\d\d)? ?(?:de|por|en) la|\d in the|the other|have an?|feliz|happy|linda|lindo)\s*(?:en la |por la )?$"
)
_GREET_DAY = re.compile(r"\b(?:good|buen[oa]s?|buen)\s+(?:morning|afternoon|evening|night|dias?|tardes?|noches?)")
_NO_SHIFT = re.compile(r"\s*(?:school\b|club|stand|owl|person\b|y noche|and night|or night|o noche|de semana)")
_CALL = re.compile(
    r"\b(?:call(?:s|ing)?(?: me)?|phone me|reach(?:ed)? me|reach|contact me|text me|get (?:a )?hold of me|talk(?: to me)?|ring me|hit me up|best times?|good time|call ?back|"
    r"lla[mn]a(?:r|me|rme|nme|da|das|ran|n|ria)?|marc(?:ar|arme|ame|enme|an)|habl(?:ar|arme|ame|enme|an)(?! (?:ingles|espanol))|contact(?:ar|arme|enme|o)|localizar(?:me)?|mand(?:en|a)me|comunicar(?:se|me)|contest(?:ar|o|arles)|answer (?:the |my )?(?:phone|calls?)|(?:to|can|i) pick up(?= ?(?:$|[.,!]|the phone|calls?))|marqu\w+|mejor hora|pueden (?:llamar|marcar))\b"
)
_NO_CALL = re.compile(r"\b(?:on call|call center|called (?:in|off|out)|call (?:off|out|in sick)|cold call)\b")
_BOOKS = re.compile(r"\b(?:move|change|cancel|reschedule|cambiar|mover|cancelar|reagendar|push|switch|the (?:\w+ )?(?:slot|appointment|one)|la cita|got anything|you got|esta bien|works|work for me|see you|book|agendar|apart[ae]|confirm)\b")


# What comes back each week and cannot be moved: asked for a schedule, its days are said to be taken.
_UNMOVABLE = re.compile(
    r"\b(?:dialysis|chemo\w*|radiation|physical therapy|therapy|rehab|probation|parole|my (?:po|treatment|meetings?|sessions?)|(?:po|doctor|dr) (?:appointment|appt|visit)\w*|appts?|counsel+ing|visitation|dialisis|quimio\w*|terapias?|rehabilitacion|mi (?:tratamiento|grupo|junta)|mis (?:juntas|sesiones)|libertad condicional|visita (?:de|con) mis? hij\w+)\b"
)
_BESIDE = set("on every each and is are the i i've have got for my meetings los las el la cada todos y es son tengo por para a de s".split())  # noqa: SIM905
_ENGAGED = re.compile(
    r"\b(?:"
    + any_of(
        r"(?:i've got|i have|i got|i'm in|i am in|there's|tengo|tuve|had|voy a|estoy en) (?:an? |my |mi |mis |la |una |el )?(?:\w+ )?(?:class(?:es)?|school|course|interview|clases?|escuela|curso|citas?|entrevista|appointments?|court|corte)",
        r"(?:hablamos|platicamos|nos (?:vemos|hablamos)|(?:te|le|les) (?:mando|escribo|marco|llamo|aviso|digo|contesto)|(?:i'll|i will|gonna|let me) (?:call|text|write|let you know|hit you)|ttyl|talk (?:later|tomorrow))\b|(?:is|are) there (?:an? |any )?(?:\w+ )?(?:class|course|training|school|program)\w*|(?:hay|dan|tienen|ofrecen) (?:\w+ )?(?:clases?|cursos?|talleres|guarderia|programas?)|any (?:\w+ )?(?:class(?:es)?|trainings?)|(?:evening|night|weekend) (?:class(?:es)?|courses?|school)|(?:el |los )cursos? (?:es|son|empieza)\b|(?:^|las )clases? (?:de \w+ )?(?:es|son|en las?)\b|football|partido|juega|playing|(?:esl|english) classes|(?:recojo|llevo|cuido|atiendo|dejo|visito) (?:a |de )*(?:mi|mis|la|las|los|el)|(?:lo|la|los|las) (?:recojo|llevo|cuido)|esta mi|i (?:watch|take care of|babysit|take|pick|pick up|drop|drop off|drive) my|(?:i'm )?watching (?:my|him|her|them)|kids? (?:are |r |is )?(?:home|off|with me)",
        r"i (?:already )?(?:work|clean|cook|drive|watch|study)(?! (?:best|better)) (?:(?:\w+ ){0,2}(?:at night|nights|days|mornings|weekends) (?:at|for|in)|the)|(?:limpio|cocino|manejo) (?:\w+ ){0,2}(?:de noche|en las? (?:noches?|mananas?|tardes?))|ando en lo otro|(?:ya )?trabajo en otr[oa]|(?:my|mi) (?:other|otr[oa]) (?:job|trabajo|chamba|jale)|tengo otro (?:trabajo|jale)|have another job|estudiando|studying|tomando (?:clases|un curso)|taking (?:\w+ )?class(?:es)?|(?:i'm|i am) (?:at|in) (?:work|school)|i (?:get off|study|sleep)|i'm asleep|duermo|estoy dormid[oa]|i work (?:till|until)|trabajo hasta|estudio|salgo del trabajo|voy al? (?:doctor|escuela)|tengo hasta|trabajo (?:de |por )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|las mananas|las noches)|trabajo en las? (?:mananas?|tardes?|noches?) en",
    )
    + r")\b"
)
_DID = re.compile(rf"\b(?:(?:i|we) (?:also |just |mostly )?(?:worked|cleaned|cooked|delivered|watched|painted|washed|dj'd|did|sold|drove|ran|made|cut|built|taught|fixed)|{'|'.join(verbs.imperfects())})\b")
_NO_RIDE = re.compile(  # a time at which nothing runs is no wish for it
    r"[^.,;!?\n]{0,20}?\b(?:no (?:pasan?|corren?|circulan?)\b|no hay (?:bus|camion|transporte|metro|tren|autobus|guagua|ruta)|(?:bus(?:es)?|trains?|metro) (?:doesn't|don't|stops?|won't|quits?)|(?:there's|theres|there is|there are|is|are) no (?:bus|train|metro|ride|transit))"
)
_LISTED = re.compile(r"[\s,]*(?:(?:y|e|and|&|los|las|el|la|en|on)[\s,]+)*")
_REFUSED = re.compile(r"\b(?:can't|can not|won't|no puedo|not available|no good|no trabajo|don't work)\b")
_THAT_DAY = re.compile(
    r"[^.,!?\n]{0,50}?\b(?:and|y)(?: i)? (?:no puedo|can't)(?=\s*(?:$|[.,;!]))|[^.!?\n]{0,60}?\b(?:(?:so|asi que|entonces|por eso)(?: i| yo)? (?:not|no|can't)(?: (?:puedo|work|do|on))*(?: (?:that|those|then|them|ahi))?(?: (?:days?|es[eo]s? dias?))?(?=\s*(?:$|[.,;!]))"
    r"|(?:but )?(?:not|can't do|can't work|except)(?: on)? (?:that|those) days?|(?:es[eo]s?|aquel) dias? no(?: puedo)?|no puedo es[eo]s? dias?)"
)
_MOVES = re.compile(
    r"\b(?:(?:move|change|cancel|reschedule|push|switch|book|set up|make|confirm|mover|cambiar|cancelar|reagendar|agendar|apart\w+|confirmar|pasar|dejar)\b(?: \w+){0,3} (?:call(?! center)|appointment|cita|llamada|visit|visita|meeting|slot)|put me down|sign me up for (?:mon|tue|wed|thu|fri|sat|the)\w*|apart[ae]me|apunt[ae]me|anot[ae]me|agendame|(?:for|para) (?:the|la) (?:call|llamada)(?! center)|(?:can|could) (?:we|i) (?:do it|do|make it|meet)(?= (?:on |at |tomorrow|monday|tuesday|wednesday|thursday|friday|saturday))|(?:me )?la (?:cambian|mueven|pasan|cambias|cambiamos)|(?:cambiar|mover|pasar)la)\b"
)


@dataclass(frozen=True, slots=True)
class _Found:
    field: str
    value: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.start, self.end


def facts(talk: Talk) -> Iterator[Fact]:
    """The `day`, `shift`, `clock` and `best_time` facts of a message."""
    if _MOVES.search(talk.norm):
        return
    every = sorted(_shifts(talk, _days(talk)), key=lambda item: item.start)
    found = _free(talk, every)
    filled = [item for item in every if item not in found]
    yield from _taken(talk, filled)
    calls = {item.start for item in found if _is_call(talk, item.start)}
    clocks = list(clock.clocks(talk))
    times = [(match, value, kind) for match, value, kind in clocks if _is_call(talk, match.start())]
    yield from _best_times(talk, [item for item in found if item.start in calls], times)
    siblings = [item.span for item in found]
    for item in found:
        if item.start not in calls:
            yield from _wished(talk, item, siblings, _part_of(talk, item, found))
    ends = {item.end for item in filled}
    after = {match.start() for match, _, _ in clocks if len(talk.norm[: match.start()].rstrip()) in ends}
    busy = after | {match.start() for match, _, _ in clocks if not clock.is_errand(match) and _busy(talk, match.start())}
    yield from clock.joined_ends(list(clock.facts(talk, clocks, frozenset(match.start() for match, _, _ in times) | busy)))


_ITS_PART = re.compile(r"'?s?\s*(?:in the |en la |por la |de la |a la )?")


def _free(talk: Talk, items: list[_Found]) -> list[_Found]:
    """The times that nothing fills already, nor the list in which they stand ("diálisis lunes, miércoles y viernes")."""
    free: list[_Found] = []
    last: _Found | None = None  # the last one that is filled
    for item in items:
        if _busy(talk, item.start) or (last and _LISTED.fullmatch(talk.norm[last.end : item.start])):
            last = item
        else:
            free.append(item)
    return free


def _taken(talk: Talk, filled: list[_Found]) -> Iterator[Fact]:
    """The days of what cannot be moved, where the message says when the person can work: "I got dialysis Mon Wed Fri"."""
    days = [item for item in filled if item.field == "day"] if talk.asked("schedule") else []
    named = {word for item in days for word in talk.norm[item.start : item.end].split()} | _BESIDE
    for item in days:
        left, right = talk.scope.clause(item.start)
        before, after = list(_UNMOVABLE.finditer(talk.norm, left, item.start)), _UNMOVABLE.search(talk.norm, item.end, right)
        gaps = [talk.norm[before[-1].end() : item.start]] if before else []
        gaps += [talk.norm[item.end : after.start()]] if after else []
        if any(set(re.findall(r"[\w']+", gap)) <= named for gap in gaps):
            yield fact("day", item.value, "avoid", item.span, True)


def _busy(talk: Talk, start: int) -> bool:
    """Whether the clause tells what fills a time already: a class, children, an appointment, another job."""
    left, right = talk.scope.clause(start)
    cut = talk.norm.rfind(",", left, start), talk.norm.find(",", start, right)
    said = talk.norm[max(left, cut[0]) : cut[1] if cut[1] > 0 else right]
    return bool(_ENGAGED.search(said) or _UNMOVABLE.search(said)) and not _REFUSED.search(talk.clause(start)) and not _THAT_DAY.match(talk.norm, start)


def _of_a_job(talk: Talk, item: _Found) -> bool:
    """Whether a time tells when work was done ("los fines vendía ropa"), or, where that was asked, is done ("limpio casas los lunes")."""
    left, right = talk.scope.clause(item.start)
    return (talk.asked("past_jobs") and talk.told_within(left, right)) or _DID.search(talk.norm, left, right) is not None


def _part_of(talk: Talk, item: _Found, found: list[_Found]) -> _Found | None:
    """The other half of one day's part ("Sunday mornings"), of a day or of a shift."""
    for other in found:
        day, shift = sorted((item, other), key=lambda one: one.field)
        whole = day.field == "day" and shift.field == "shift" and day.value in DAYS and day.end <= shift.start
        if whole and _ITS_PART.fullmatch(talk.norm[day.end : shift.start]):
            return other
    return None


def _wished(talk: Talk, item: _Found, siblings: list[Span], half: _Found | None) -> Iterator[Fact]:
    cue = talk.cue(item.start, item.end, siblings)
    read = ("avoid", True) if _THAT_DAY.match(talk.norm, item.end) else wish(cue)
    other = wish(talk.cue(half.start, half.end, siblings)) if half else None
    if other and other[0] == "avoid":  # "los domingos en la mañana no"
        read = other
    if (talk.asked("check_in") or _of_a_job(talk, item) or _NO_RIDE.match(talk.norm, item.end)) and not (cue and cue.stance in {"avoid", "want"}):
        return
    if read:
        values = ("morning", "afternoon") if item.value == "days" else (item.value,)
        for value in values:
            yield fact(item.field, value, read[0], item.span, read[1])  # type: ignore[arg-type]


def _days(talk: Talk) -> list[_Found]:
    found: list[_Found] = []
    for match in talk.own(_RANGE):
        found.extend(_Found("day", value, *match.span()) for value in _range_days(match))
    ranges = [item.span for item in found]
    for match in talk.own(_DAY):
        short = match[0] in {"sun", "sat", "mon", "wed"} and _NOT_DAY.search(talk.norm[: match.start()])
        if not short and not _inside(match.span(), ranges) and match.lastgroup and not _counted(talk, match):
            found.append(_Found("day", match.lastgroup, *match.span()))
    return found


def _counted(talk: Talk, match: re.Match[str]) -> bool:
    """Whether a day only dates something ("last Friday") and is no wish."""
    if re.match(rf"\s*(?:pasado\b|,?\s*(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of| de)? {_MONTH}|,?\s*{_MONTH} \d{{1,2}}\b)", talk.norm[match.end() :]):
        return True
    return bool(re.search(r"\b(?:last|past|el pasado|this past|since|since last|desde el|yesterday|started(?: on)?|empece(?: el)?|by|until|till|hasta(?: el)?|happy|feliz|feliz dia|nice|good|great|buen|lindo|interview(?: on)?|entrevista(?: el)?|valid|start(?:ing)?)\s+$", talk.norm[: match.start()])) or (match[0] == "sun" and talk.norm[match.end() :].startswith(" valley"))


def _range_days(match: re.Match[str]) -> tuple[str, ...]:
    if match["letters"]:
        return ("weekday",)
    if match["lettersat"]:
        return ("weekday", "sat")
    if match["each"]:
        return ("mon", "wed", "fri") if "w" in match["each"] else ("tue", "thu")
    first, last = (_index(match[name]) for name in ("first", "last"))
    if (first, last) in {(0, 4), (5, 6)}:
        return ("weekday",) if first == 0 else ("weekend",)
    if first == 0 and last > 4:
        return ("weekday", "sat") if last == 5 else ("weekday", "weekend")
    length = (last - first) % 7 + 1
    return () if length == 7 else tuple(DAYS[(first + step) % 7] for step in range(length))


def _index(name: str) -> int:
    return next(i for i, day in enumerate(DAYS) if re.fullmatch(DAY_NAMES[day], name))


def _inside(span: Span, spans: list[Span]) -> bool:
    return any(left <= span[0] and span[1] <= right for left, right in spans)


def _shifts(talk: Talk, found: list[_Found]) -> list[_Found]:
    days = [item.span for item in found]
    for match in [*talk.own(_SHIFT), *talk.own(_DAYS_ALONE)]:
        name = match.lastgroup
        if not name or _inside(match.span(), days) or not _is_shift(talk, match):
            continue
        found.append(_Found("shift", name, *match.span()))
        days.append(match.span())
    if talk.asked("schedule", "clarify", "callback", "confirm") or _CALL.search(talk.norm):
        found.extend(_bare(talk, days))
    return found


def _bare(talk: Talk, spans: list[Span]) -> Iterator[_Found]:
    names = {"m": "morning", "t": "afternoon", "n": "overnight"}
    for match in talk.own(_BARE_TIME):
        if not _inside(match.span(), spans) and _is_shift(talk, match) and not re.search(r"\bmas $", talk.norm[: match.start()]):
            if match[0] != "manana" or talk.asked("schedule"):
                yield _Found("shift", names[match[0][0]], *match.span())


def _is_shift(talk: Talk, match: re.Match[str]) -> bool:
    head, tail = talk.left_of(match.start()), talk.norm[match.end() : match.end() + 14]
    if match.re is _DAYS_ALONE and not (_DAYS_LEAD.search(head) and not re.search(r"\d\s*$", head)):
        return False
    if _GREETING.search(head[-40:]) or _GREET_DAY.match(talk.norm[max(0, match.start() - 1) :].lstrip()):
        return False
    if match.lastgroup == "overnight" and re.search(r"\b(?:dia y|day and|day or|dia o|de dia y de|10 )\s*$", head):
        return False
    return not _NO_SHIFT.match(tail) and not re.search(r"\d\s?(?:am|pm)?\s*(?:de|por|en|in|at|a)?\s*(?:la|las|the)?\s*$", head[-12:])


def _is_call(talk: Talk, start: int) -> bool:
    if talk.asked("callback", "contact"):
        return True
    sentence = _NO_CALL.sub(" ", talk.sentence(start))
    said = _CALL.search(sentence)
    return bool(said) and not re.search(r"\b(?:work|shifts?|trabaj\w+|turno)\b", talk.clause(start)) and _near_call(talk, start)


def _near_call(talk: Talk, start: int) -> bool:
    window = _NO_CALL.sub(" ", talk.norm[max(0, start - 60) : start + 50])
    return bool(_CALL.search(window))


def _best_times(talk: Talk, found: list[_Found], times: list[Any]) -> Iterator[Fact]:
    first = min([*(item.start for item in found), *(match.start() for match, _, _ in times)], default=0)
    if _BOOKS.search(talk.sentence(first)) and (times or not _CALL.search(talk.norm)):
        return
    wanted = [item for item in found if (read := wish(talk.cue(item.start, item.end, [other.span for other in found]))) and read[0] == "want"]
    days = [item for item in wanted if item.field == "day"]
    parts: list[dict[str, Any]] = [{"shift": value} for item in wanted if item.field == "shift" for value in (("morning", "afternoon") if item.value == "days" else (item.value,))]
    parts += [{"clock": said} for match, value, kind in times if (said := value or clock.single_value(match, kind, False))]
    spans = [item.span for item in wanted] + [match.span() for match, _, _ in times]
    if not spans or (times and not wanted and talk.asked("contact") and not _CALL.search(talk.norm) and len(talk.norm) > 60):
        return
    whole = min(span[0] for span in spans), max(span[1] for span in spans)
    for value in [{**day, **part} for day in ([{"day": item.value} for item in days] or [{}]) for part in (parts or [{}])]:
        yield fact("best_time", value, "want", whole)
