"""What is asked of an offer besides its pay, hours and way there, answered from the record or said to be not known."""

from __future__ import annotations

import re

from bot.guidance.match import Match
from bot.intake import wording
from bot.store.directory import Employer, Opening

ASPECTS = {
    "english": re.compile(r"\b(?:english|ingl[eé]s|spanish|espa[nñ]ol)\b", re.IGNORECASE),
    "record": re.compile(r"\b(?:my record|a record|background|felon\w*|convict\w*|jail|prison|antecedentes?|c[aá]rcel)\b", re.IGNORECASE),
    "experience": re.compile(r"\b(?:experienc\w+|train (?:me|you|us)|ense[nñ]an|capacitan)\b", re.IGNORECASE),
    "lifting": re.compile(r"\b(?:lift\w*|heavy|pounds|cargar|pesad[oa]s?|libras)\b", re.IGNORECASE),
    "payday": re.compile(
        r"\b(?:how often|cada cu[aá]ndo|cada cu[aá]nto)\b.*\bpa[gy]"
        r"|\b(?:pa(?:y|id)|pag\w+|cheques?)\b.*\b(?:week\w*|every|often|cash|daily|semanas?|quincenas?|cada|efectivo|diario)\b",
        re.IGNORECASE,
    ),
    "testing": re.compile(r"\b(?:drug[- ]?test\w*|urine|antidop\w+|examen m[eé]dico|prueba de drogas)\b", re.IGNORECASE),
    "benefits": re.compile(r"\b(?:insurance|benefits|health plan|seguro m[eé]dico|beneficios|prestaciones)\b", re.IGNORECASE),
}
# Words by which something is asked of the work, and not told of oneself: "do they", "is there", "hay que".
OF_THE_WORK = re.compile(
    r"\b(?:do(?:es)? (?:they(?: care)?|it|the \w+|that|this|i (?:need|have)|you need)|is (?:it|there|that)|are (?:they|there)|will they"
    r"|how (?:do|often)|hay que|se (?:necesita|ocupa|requiere)|(?:tengo|tiene uno) que"
    r"|(?:necesito|ocupo) (?:hablar|saber|tener|experiencia|ingl[eé]s)"
    r"|(?:me |te |les? )?(?:piden?|exigen|aceptan|contratan|dan|importa|ense[nñ]an|capacitan|revisan|checan|pagan|hacen))\b",
    re.IGNORECASE,
)


def asked(text: str) -> list[str]:
    """Which of them a message asks about; none where it tells and does not ask."""
    return [name for name, words in ASPECTS.items() if words.search(text)] if OF_THE_WORK.search(text) else []


def without(text: str) -> str:
    """The text without the words of the question, so that what is left may name an offer."""
    for words in (*ASPECTS.values(), OF_THE_WORK):
        text = words.sub(" ", text)
    return text


def words(match: Match, names: list[str], language: str) -> str:
    """What is known of them, in one sentence after the title."""
    said = [_said(name, match.opening, match.employer, language) for name in names]
    return f"{wording.title(match.opening, language)}: {'; '.join(said)}."


def _said(name: str, opening: Opening, employer: Employer, language: str) -> str:
    if name == "benefits" and opening.benefits:
        return opening.benefits
    if name == "lifting" and opening.lifting_lb:
        return wording.term("aspect", "lifting_known", language).format(opening.lifting_lb)
    known = {
        "english": "spanish_speaking" in employer.traits or "es" in employer.languages,
        "record": "fair_chance" in employer.traits,
        "experience": not opening.experience_required,
    }
    if name == "experience" and opening.experience_required:
        return wording.term("aspect", "experience_needed", language)
    return wording.term("aspect", f"{name}_known" if known.get(name) else f"{name}_unknown", language)
