"""Work told by its verb alone: "I cooked 3 years", "cleaned at a hotel", "cociné en un comedor"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.extract import verbs
from nlu.extract.normal import read_column
from nlu.extract.occupations import JobName
from nlu.extract.talk import Talk

_CODES = {form: row[1] for row in read_column("deeds.csv") for form in verbs.told(row[0]) or (row[0],)}
_BEFORE = r"(?:^|[.,;:!?\n]|\b(?:i|i've|we|and|then|also|have|mostly|yo|y|he|hemos|habia|luego|despues|antes|tambien|solo|nomas|adentro|afuera|aqui|alla|aca|ahi|siempre))\s*"
_COUNTED = r"(?:(?:for|por|durante|like|about|over|around|almost|casi|como|mas de|more than)\s+)*(?:\d+|many|several|a few|muchos|varios|unos)\s*\+?\s*(?:years?|yrs?|months?|seasons?|anos?|meses|temporadas?)\b"
_NO_PLACE = r"(?!(?:the |a |el |la |un |una )?(?:past|morning|afternoon|evening|night|hurry|house|home|yard|room|manana|tarde|noche|casa|cuarto|yarda)\b)"
_PLACE = rf"(?:at|in|for|en|para) {_NO_PLACE}(?:an?|the|some|different|several|big|un|una|el|la|los|las|varios|varias|distint[oa]s) \w+"
_DEED = re.compile(rf"{_BEFORE}(?P<deed>(?:{'|'.join(sorted(_CODES, key=len, reverse=True))}))\b(?P<after>\s+(?:{_COUNTED}|{_PLACE}|professionally|for a living|before\b|antes\b))?(?P<alone>\s*(?:$|[.,;!?\n]))?")


def deeds(talk: Talk) -> Iterator[JobName]:
    """Job names that are verbs of work, where a time, a place or the question shows that it was work."""
    for match in talk.own(_DEED):
        if match["after"] or (match["alone"] is not None and talk.asked("goal", "past_jobs")):
            yield JobName(_CODES[match["deed"]], True, *match.span("deed"))
