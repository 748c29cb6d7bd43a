"""The words that an employer would receive of a worker, and which of them a worker wants left out.

Nothing sensitive is among them unless the worker agreed to that item.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bot.intake import wording
from nlu.answers import fold
from nlu.contract import Fact

LONGEST_REASON = 120  # characters
MOST = 3  # of a kind
ASKED = ("record", "benefit", "limit", "care")  # of any other sensitive thing employers never hear from us
WORDS: dict[str, tuple[str, str]] = {
    "who": ("{name} would like to work for you", "A {name} le gustaría trabajar con ustedes"),
    "nameless": ("Somebody would like to work for you", "A una persona le gustaría trabajar con ustedes"),
    "as": (" as {title}", ", en el puesto de {title}"),
    "why": ("Why: {reason}", "Por qué: {reason}"),
    "done": ("Work done before: {jobs}", "Ha trabajado en: {jobs}"),
    "can": ("Has: {skills}", "Tiene: {skills}"),
    "when": ("Hours: {hours}", "Horario: {hours}"),
}
HOURS = ("day", "shift", "clock", "hours_per_week", "start")
LEAVE_OUT = re.compile(
    r"\b(?:leave|take|cut|drop|keep|get)\b.*\b(?:out|off|away)\b|\b(?:without|remove|delete|except|dont (?:say|mention|tell|put|include|share|use|show)|not my"
    r"|do not (?:say|mention|tell|put|include|share|use|show)|no (?:digas?|digan|pongas?|pongan|menciones|mencionen|cuentes?|cuenten|incluyas?|compartas?|compartan|lo d(?:el|e))"
    r"|quit\w+|sin|saca\w*|saquen|borra\w*|borren|omit\w+|dej\w+ fuera|menos)\b"
)
CHANGES = re.compile(r"(?<!no )(?<!dont )(?<!not )\b(?:chang\w+|edit\w*|cambi\w+|corrij\w+|corregir\w*|modif\w+)\b")
PART = re.compile(r"[^.!?\n]+[.!?]*")
DOUBT = re.compile(r"\b(?:but|though|i guess|not sure|idk|pero|aunque|no s[eé]|supongo)\b", re.IGNORECASE)
# Of a reason, what only says which one it is about: "the first one, because".
PICK = re.compile(
    r"^\W*(?:(?:i (?:want|like|pick|choose)|quiero|escojo|me gusta)\s+)?(?:(?:(?:the|la|el|number|option|n[uú]mero|opci[oó]n|and|or|y|o)\s+)*"
    r"(?:first|second|third|last|both|[123](?:st|nd|rd)?|primer[oa]?|segund[oa]|tercer[oa]?|[uú]ltim[oa]|amb[oa]s)(?:\s+(?:ones?|two|dos))?\b[\s,.;:&-]*)+"
    r"(?:(?:because|since|cause|cuz|bc|porque|ya que|pues)\b\s*)?",
    re.IGNORECASE,
)
PARTS = {
    "name": r"names?|nombre|who i am|quien soy",
    "why": r"why|reasons?|razon|por que|porque|motivo",
    "done": r"jobs?|worked|work history|experience|past|history|trabajos?|trabaje|experiencia|hecho|historial?",
    "can": r"skills?|licen[sc]\w*|certific\w*|habilidad\w*|ingles|english",
    "when": r"hours?|schedule|days?|nights?|shifts?|weekends?|times?|start\w*|horarios?|horas?|dias?|turnos?|noches?|empezar",
    "record": r"record|felony|conviction|jail|prison|past trouble|antecedentes|carcel|prision",
    "limit": r"lift\w*|back|limits?|health|heavy|standing|carg\w+|salud|espalda|pesad\w+",
    "care": r"kids?|child\w*|sons?|daughters?|mother|mom|father|dad|family|ninos?|hij\w+|familia|mama|papa",
    "benefit": r"benefits?|ssi|ssdi|snap|medi\w*|welfare|beneficios?|ayudas?|estampillas",
    "mental_health": r"mental|support|depress\w*|anxi\w*|emocional|ansiedad",
    "legal": r"legal|court|corte|abogad\w+|lawyer",
    "own": r"added|own words|agregue|lo que dije",
}


@dataclass(frozen=True)
class Draft:
    """What the words are made of: the name and reason as the worker gave them, the facts, and what the worker decided."""

    facts: tuple[Fact, ...]
    title: str | None  # of the opening
    reason: str | None
    agreed: frozenset[str]  # sensitive items that an employer may know of
    left_out: frozenset[str] = frozenset()
    own: str = ""


def items(facts: Iterable[Fact]) -> list[str]:
    """The sensitive items that the facts hold and that a worker may want an employer to know."""
    return list(dict.fromkeys(fact.field for fact in facts if fact.sensitive and fact.field in ASKED))


def words(draft: Draft, language: str) -> str:
    """The words, a sentence for each part that is there and was not left out."""
    parts = {"why": _why(draft), "done": _done(draft), "can": _can(draft, language), "when": _when(draft, language)}
    said = [_say(key, language, value) for key, value in parts.items() if value and key not in draft.left_out]
    told = [wording.term("told", item, language) for item in items(draft.facts) if item in draft.agreed - draft.left_out]
    own = [draft.own] if draft.own and "own" not in draft.left_out else []
    return " ".join(_sentence(part) for part in (_who(draft, language), *said, *told, *own))


def leaves_out(text: str) -> bool:
    """Whether the words ask to leave something out."""
    return LEAVE_OUT.search(fold(text)) is not None


def changes(text: str) -> bool:
    """Whether the words ask for other words, without saying which."""
    return CHANGES.search(fold(text)) is not None


def edits(text: str) -> bool:
    """Whether the words name a part to leave out, so that they mean these words and not all that was told."""
    return leaves_out(text) and bool(to_leave_out(text))


def to_leave_out(text: str, known: Collection[str] = tuple(PARTS)) -> set[str]:
    """Which of the parts."""
    plain = fold(text)
    return {part for part, pattern in PARTS.items() if part in known and re.search(rf"\b(?:{pattern})\b", plain)}


def _item(fact: Fact) -> str:
    return str(fact.value) if fact.field == "need" else fact.field


def _say(key: str, language: str, value: str) -> str:
    placeholder = {"why": "reason", "done": "jobs", "can": "skills", "when": "hours"}[key]
    return WORDS[key][wording.COLUMN[language]].format(**{placeholder: value})


def _who(draft: Draft, language: str) -> str:
    column = wording.COLUMN[language]
    name = next((str(f.value) for f in reversed(draft.facts) if f.field == "name"), "")
    who = WORDS["who" if name and "name" not in draft.left_out else "nameless"][column].format(name=name)
    return who + (WORDS["as"][column].format(title=draft.title) if draft.title else "")


def _told(reason: str) -> str:
    """What it tells: a question or a doubt is for us, not for the employer."""
    parts = (part.strip() for part in PART.findall(reason))
    return " ".join(part for part in parts if not part.endswith("?") and not DOUBT.search(part))


def _why(draft: Draft) -> str:
    """The worker's reason, unless it tells of something that they did not agree to."""
    reason = PICK.sub("", _told(draft.reason or "")).strip()
    private = [fact for fact in draft.facts if fact.sensitive and _item(fact) not in draft.agreed - draft.left_out]
    told = any(fact.text and fact.text.casefold() in reason.casefold() for fact in private)
    if told or to_leave_out(reason, {_item(fact) for fact in private}):
        return ""
    return reason if len(reason) <= LONGEST_REASON else reason[:LONGEST_REASON].rsplit(" ", 1)[0] + "..."


def _done(draft: Draft) -> str:
    titles = [str(f.value["title"]) for f in draft.facts if f.field == "job" and f.polarity == "have"]
    return ", ".join(list(dict.fromkeys(titles))[:MOST])


def _can(draft: Draft, language: str) -> str:
    found = [wording.term("licence", f.value, language) for f in draft.facts if f.field == "licence" and f.polarity == "have"]
    found += [str(f.value) for f in draft.facts if f.field == "skill" and f.polarity == "have"]
    return ", ".join(list(dict.fromkeys(found))[:MOST])


def _when(draft: Draft, language: str) -> str:
    told = wording.facts_words([f for f in draft.facts if f.field in HOURS], language)
    return ", ".join(list(dict.fromkeys(told))[: MOST + 1])


def _sentence(part: str) -> str:
    return wording.sentence(part if part.endswith((".", "!", "?")) else f"{part}.")
