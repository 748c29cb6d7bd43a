"""Safety: danger to life or limb in one message, by rules over its plain text in both languages. Recall comes first."""

from __future__ import annotations

import re
from functools import cache

from nlu.extract import normal
from nlu.rules import Rules, Span, Text, read
from nlu.safety import crisis, harmless, home, medical, threats
from nlu.safety.spelling import respell
from nlu.safety.words import WORDS

__all__ = ["assess"]

# Where several kinds are found the first stands: it is the one whose answer serves best.
KINDS = {
    "violence_at_home": home.HOME,
    "crisis_other": crisis.OTHER,
    "crisis_self": crisis.SELF,
    "medical_emergency": medical.MEDICAL,
    "threat": threats.THREATS,
}
_AROUND = 12  # words either side of a match in which the past or a duty is looked for
_WORK = re.compile(r"\b(?:jobs?|work(?:ing|ed)?|shifts?|boss|hours|pay|school|class|hiring|interviews?|commut\w+|schedule|nights?|warehouse|manager|trabaj\w+|turnos?|jefe|patron|horario|pag[ao]\w*|clases?|escuela|chamba|jale|noches?|entrevistas?)\b")


@cache
def _rules() -> dict[str, Rules]:
    classes = WORDS | crisis.CLASSES | home.CLASSES | medical.CLASSES | threats.CLASSES | harmless.CLASSES
    texts = KINDS | {"weak": crisis.WEAK_SELF, "REPORTED": crisis.REPORTED} | {name: getattr(harmless, name) for name in ("IDIOMS", "STORY", "DUTY", "WARDS", "PAST", "NOW")}
    return Rules.together(texts, classes)


def plain(text: str) -> str:
    """The text folded, SMS spelling and common misspellings of danger undone."""
    norm = normal.plain(text)
    norm = re.sub(r"\.{2,}|[ \t]{2,}|\t", " ", norm).replace("\n", ". ")
    return respell(norm)


def assess(text: str) -> str | None:
    """The contract's safety name for a message, or None."""
    said = plain(text)
    words = read(said)
    words = words.without(list(_rules()["IDIOMS"].find(words)))
    found = {kind for kind in KINDS if any(not _distant(kind, words, span) for span in _rules()[kind].find(words))}
    if not found:
        return "crisis_self" if _rules()["weak"].any(words) and not _WORK.search(said) else None
    return _settle(said, found)


def _distant(kind: str, words: Text, span: Span) -> bool:
    """Whether a match tells a story, a duty of work or the past, and nothing says that it goes on."""
    around = _sentence(words, span)
    says = {name: _rules()[name].any(around) for name in ("NOW", "PAST")}
    if says["NOW"]:
        return False
    if kind == "crisis_self":
        return says["PAST"] and any(_PAST_VERB.fullmatch(word) for word in around.words)
    return says["PAST"] or _rules()["STORY"].any(around) or all(_rules()[name].any(around) for name in ("DUTY", "WARDS"))


_PAST_VERB = re.compile(r"tried|attempted|was|had|used|wanted|survived|felt|intente|trate|quise|quer\w+|estaba|tenia|pens\w+")


def _sentence(words: Text, span: Span) -> Text:
    """The sentence around a match, cut to a stretch of words either side."""
    left = max((at for at in range(span[0] + 1) if words.sentence[at]), default=0)
    right = next((at for at in range(span[1], len(words.words)) if words.sentence[at]), len(words.words))
    return words.part(max(left, span[0] - _AROUND), min(right, span[1] + _AROUND))


_BOSS = re.compile(r"\b(?:boss|manager|supervisor|foreman|coworkers?|co-worker|at work|at my job|landlord|customer|jef[ea]|patron|mayordomo|gerente|companer[oa] de trabajo|en el trabajo|encargad[oa]|contratista|capataz)\b")
_HOME = re.compile(r"\b(?:husband|wife|boyfriend|girlfriend|bf|gf|ex|partner|fiance|baby ?daddy|home|if i leave|espos[oa]|marido|novi[oa]|pareja|mis hijos|casa|viejo|padrastro|stepdad)\b")
_MINE = re.compile(r"\bi (?:just |really |honestly )?(?:don't want to (?:live|be)|want to (?:die|be dead|kill)|can't (?:go on|live)|have no reason)|no quiero (?:vivir|estar|seguir)|pensando en|me pueda hacer|\b(?:my ?self|my own life|my life|i want to die|i wanna die|me quiero|quitarme|matarme|suicidarme|i'm suicidal|i want to end)\b")


def _settle(said: str, found: set[str]) -> str:
    """One kind of several: whose home, and whose life."""
    if "violence_at_home" in found and _BOSS.search(said) and not _HOME.search(said):
        found = found - {"violence_at_home"} | {"threat"}
    if "crisis_self" in found and _rules()["REPORTED"].any(read(said)) and not _MINE.search(said):
        found = found - {"crisis_self"} | {"crisis_other"}
    if {"crisis_self", "crisis_other"} <= found and _MINE.search(said):
        found = found - {"crisis_other"}
    return next(kind for kind in KINDS if kind in found)
