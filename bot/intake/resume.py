"""A pasted résumé: what stands in it was done, unless it says that it is looked for; its years are no hours of the day."""

from __future__ import annotations

import re
from dataclasses import replace

from nlu.contract import Fact, Understanding

LEAST_WORDS = 30
HEADINGS = re.compile(
    r"\b(?:experience|employment|education|skills|objective|references|r[eé]sum[eé]|curriculum|"
    r"experiencia|educaci[oó]n|estudios|habilidades|objetivo|referencias)\b",
    re.IGNORECASE,
)
YEARS = re.compile(r"(?:19|20)\d\d\D{1,5}(?:(?:19|20)?\d\d|present|actual|now)", re.IGNORECASE)
AIM = re.compile(r"\b(?:looking for|seeking|objective|want|busco|buscando|objetivo|quiero|deseo)\b[^\n.]*$", re.IGNORECASE)


def looks_like(text: str) -> bool:
    """Long, with at least two of the usual headings or a year range."""
    headings = {found.lower() for found in HEADINGS.findall(text)}
    return len(text.split()) >= LEAST_WORDS and (len(headings) >= 2 or bool(headings and YEARS.search(text)))


def read(understood: Understanding, text: str) -> Understanding:
    """The understanding of a résumé; of any other text it stays as it is."""
    if not looks_like(text):
        return understood
    facts = [fact for fact in understood.facts if not _is_years(fact, text)]
    return replace(understood, act="inform", facts=tuple(_first_of_lines([_done(fact, text) for fact in facts], text)))


def _is_years(fact: Fact, text: str) -> bool:
    return fact.field == "clock" and any(span.start() <= fact.start < span.end() for span in YEARS.finditer(text))


def _done(fact: Fact, text: str) -> Fact:
    """A job is one that was had, or the one that the sentence says is sought."""
    if fact.field != "job" or fact.polarity == "avoid":
        return fact
    return replace(fact, polarity="want" if AIM.search(text[: fact.start]) else "have", hard=False)


def _first_of_lines(facts: list[Fact], text: str) -> list[Fact]:
    """Of the jobs of one line the first: the others are the employer's name ("Cashier, Harbor Logistics")."""
    seen: set[int] = set()
    kept = []
    for fact in facts:
        line = max(text.rfind(mark, 0, fact.start) for mark in ("\n", ". ", ") "))
        if fact.field == "job" and fact.polarity == "have" and line in seen:
            continue
        if fact.field == "job":
            seen.add(line)
        kept.append(fact)
    return kept
