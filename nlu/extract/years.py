"""How long the worker has done something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlu.contract import Fact
from nlu.extract.talk import Talk, fact

_YEARS = re.compile(
    r"(?<![\d$.])(?:(?P<n>\d{1,2}(?:\.\d)?)(?:\s*(?:-|to|or|a|o)\s*\d{1,2})?\s*\+?\s*(?P<unit>years?|anos?|months?|mes(?:es)?|summers?|seasons?|veranos?|temporadas?)(?P<half> (?:and|n) a half| y medio)?|(?P<one>a year(?: (?:and|n) a half)?|un ano(?: y medio)?|year (?:and|n) a half|ano y medio)|(?P<halfyear>half a year|medio ano))(?!\w)"
)
_YEARS_NOT_AFTER = re.compile(r"\s*(?:'?s? ?old\b|of age|de edad|ago|sober|clean\b|from now|left|until(?! (?:it|they|the (?:place|company|shop|factory|plant)) )|later|apart|in (?:prison|jail|the (?:us|u\.s|states|country|program))|at (?:my|this) (?:apartment|house)|(?:pres[oa]|en la carcel|viviendo|aqui|sin (?:trabaj\w+|chamba)|married|in recovery|de casad[oa]|en este pais|pregnant|embarazada|de embarazo)|since (?:i|my)|un? employed|out of work|off\b|without|degree|college|program)")
_YEARS_NOT_BEFORE = re.compile(
    r"\b(?:i'm|i am|im|turned|turning|age|aged|is|are|he's|she's|next|in|every|within|ago|lived|live|been here|here for|here|sober|clean|locked up|prison|jail|served|unemployed|out of work|without work|not worked|haven't worked|hasn't|married|together|edad|cumpl\w+|vivo|vivir|viviendo|dentro de|sin trabajar|sin trabajo|no trabajo|llevo aqui|served|going on|under|over|least|college|universidad|school|escuela|pregnant|prisi?on|carcel|rent\w*|lease|mas de)(?: (?:for|about|like|the|last|past|almost|over|around|desde|hace|por|como|unos|un|casi|tiene|tienen|en|here|at|in|of))*\s*$"
)
_EXPERIENCE = re.compile(
    r"\s*(?:(?:of )?(?:\w+ ){0,2}?(?:experience|exp\b)|(?:de )?experiencia|(?:in|as|doing|at|with|working|driving|cooking|cleaning|of|de|en|como|all together|altogether|combined|trabajando|haciendo|manejando|cocinando|limpiando|cuidando|on|total|there|ahi)\b|\w+ing\b|\w+(?:ando|iendo)\b)"
)


_AT_IT = re.compile(r"\b(?:been (?:at|doing|doin) (?:it|this|that)|(?:did|doing|doin) (?:it|that|this))(?: (?:for|like|about|almost|over))* $")
_THERE = re.compile(r"\s*(?:there|ahi|alli|alla)\b")
_IN_PLACE = re.compile(r"\s*(?:viviendo |living |staying )?(?:aqui )?(?:en|in) (?:los angeles|la\b|california|estados unidos|el pais|este pais|the us|this country|the country|town|los estados|usa|eu\b|l\.a)")


def years(talk: Talk, jobs: Sequence[Fact]) -> Iterator[Fact]:
    """The `years` facts: how long the worker has done something, with the job where it was said nearby."""
    for match in talk.own(_YEARS):
        if _counts_as_work(talk, match, jobs):
            job = _nearest(talk, match, jobs)
            more = {"of": job.value["title"] if job.field == "job" else job.value} if job else {}
            yield fact("years", _length(match), "have", match.span(), **more)


def _counts_as_work(talk: Talk, match: re.Match[str], jobs: Sequence[Fact]) -> bool:
    head, tail = talk.norm[max(0, match.start() - 40) : match.start()], talk.norm[match.end() : match.end() + 34]
    if _YEARS_NOT_AFTER.match(tail) or (re.search(r"\bdid (?:like |about |over )?$", head) and not re.match(r"\s*(?:at|as|of|in (?!prison|jail)|doing|there|en|with|on)\b", tail)):
        return False
    if re.match(r"\s*(?:(?:of )?(?:\w+ ){0,2}?experience|de experiencia)", tail):
        return not re.search(r"\b(?:require|need|ask for|want|piden|requieren)\w*\b[^.]*$", head)
    if _IN_PLACE.match(tail):
        return False
    if _AT_IT.search(head):
        return True
    if _YEARS_NOT_BEFORE.search(head) and not (re.search(r"\b(?:over|mas de|at least|least|under)\s+$", head) and (_EXPERIENCE.match(tail) or _nearest(talk, match, jobs))):
        return False
    if re.search(r"\bhace (?:como |unos |mas de )?$", head):
        return bool(re.search(r"\bdesde hace", head) and _nearest(talk, match, jobs)) or bool(re.match(r"\s*que (?:trabajo|manejo|cocino|limpio|hago)", tail))
    if re.search(r"\btengo (?:como |unos )?$", head) and not _EXPERIENCE.match(tail):
        return False
    if re.search(r"\b(?:en eso|de eso|in that)(?: ya)?(?: tengo| llevo)? $", head):
        return True
    near = _nearest(talk, match, jobs)
    return bool(near and (near.polarity == "have" or _THERE.match(tail))) or (talk.asked("past_jobs") and (bool(_EXPERIENCE.match(tail)) or len(talk.norm.split()) < 6))


def _nearest(talk: Talk, match: re.Match[str], jobs: Sequence[Fact]) -> Fact | None:
    left, right = talk.scope.sentence(match.start())
    near = [job for job in jobs if job.polarity == "have" and left <= job.start < right]
    if not near and _THERE.match(talk.norm, match.end()):
        near = [job for job in jobs if job.start < match.start()][-1:]
    return min(near, key=lambda job: min(abs(job.start - match.end()), abs(match.start() - job.end)), default=None)


def _length(match: re.Match[str]) -> float:
    if match["halfyear"]:
        return 0.5
    if match["one"]:
        return 1.5 if re.search("half|medio", match["one"]) else 1
    number = float(match["n"]) + (0.5 if match["half"] else 0)
    if match["unit"].startswith("m"):
        number = round(number / 12, 2)
    return int(number) if number == int(number) else number
