"""Names of work that only say where another job was: "a server at a hotel"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlu.extract.occupations import JobName
from nlu.extract.talk import Talk

_AT = re.compile(r"\b(?:in|at|by|near|en|cerca de|from|of|inside|around|de una?|del|for an?|para una?)(?: (?:an?|the|un|una|el|la|mi|my|some|big|small|busy|local|another|dos|two|varios|different))*\s+(?:[a-z]+ )?$")
_NEXT_JOB = re.compile(r"\b(?:then|luego|despues|later|after|before|antes|also|tambien|now|ahora|ahorita|plus|but|pero|worked|trabaj\w+)\b|\b(?:and|y|or|o|e)\s+(?:then |luego |despues )?(?:at|in|en|as|de|como)\b|\b(?:and|y|or|o)\s+(?:an? |una? )?$")


def is_place(talk: Talk, name: JobName, names: Sequence[JobName]) -> bool:
    """Whether a name of no one occupation only says where another job of the same sentence was ("a server at a hotel")."""
    if name.soc:
        return False
    if any(other.soc and talk.norm[name.end : other.start] == " " for other in names):
        return True  # "hospital dishwasher"
    if not _says_where(talk, name):
        return False
    sentence = talk.scope.sentence(name.start)
    others = [other for other in names if other is not name and sentence[0] <= other.start < sentence[1] and not _says_where(talk, other)]
    return any(_beside(talk, name, other) and not _wish_between(talk, other, name) for other in others)


def _says_where(talk: Talk, name: JobName) -> bool:
    return not name.soc and bool(_AT.search(talk.norm[max(0, name.start - 40) : name.start]))


def _beside(talk: Talk, place: JobName, job: JobName) -> bool:
    """Whether a place and a job stand near each other with no word between them that begins another job."""
    left, right = sorted((place, job), key=lambda one: one.start)
    gap = talk.norm[left.end : right.start]
    if job is left:
        return len(gap) < 45 and not _NEXT_JOB.search(gap)
    doing = re.match(r"\w+(?:ndo|ing)\b", talk.norm[job.start : job.end])
    return len(gap) < 30 and not _NEXT_JOB.search(gap) and ("," not in gap or bool(doing)) and not _EXPERIENCE_IN.search(talk.norm[: place.start])


_EXPERIENCE_IN = re.compile(r"\b(?:experience|experiencia|background) (?:in|at|en|de)(?: (?:an?|una?|the))? $")


def _wish_between(talk: Talk, one: JobName, other: JobName) -> bool:
    left, right = sorted((one.start, other.start))
    return any(cue.stance == "want" and left < cue.start < right for cue in talk.scope.cues)
