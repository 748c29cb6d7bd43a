"""Spanish verbs of work in the forms in which people tell of themselves: "limpio", "limpiaba", "empaqué", "he surtido"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nlu.extract.normal import read_column

Tense = Literal["past", "present", "gerund", "participle"]
_SOFT = {"c": "qu", "g": "gu", "z": "c"}  # how a sound is spelled before "e"


def forms(infinitive: str, present: str = "", preterite: str = "") -> Iterator[tuple[str, Tense]]:
    """The first-person and impersonal forms of an infinitive, without accents; irregular ones are given."""
    stem, kind = infinitive[:-2], infinitive[-2:]
    yield present or f"{stem}o", "present"
    if kind == "ar":
        yield preterite or f"{stem[:-1]}{_SOFT.get(stem[-1], stem[-1])}e", "past"
        yield from ((f"{stem}{end}", "past") for end in ("aba", "abamos"))
        yield from ((f"{stem}ando", "gerund"), (f"{stem}ado", "participle"))
        return
    yield preterite or f"{stem}i", "past"
    yield from ((f"{stem}{end}", "past") for end in ("ia", "iamos"))
    yield f"{stem}{'y' if stem[-1] in 'aeiou' else 'i'}endo", "gerund"
    yield {"hacer": "hecho", "poner": "puesto", "componer": "compuesto"}.get(infinitive, f"{stem}ido"), "participle"


_ALL = {form: (row[0], tense) for row in read_column("verbs.csv") for form, tense in forms(*row)}


def infinitive(word: str) -> str:
    """The infinitive of a form of a known verb, else the word itself."""
    return _ALL[word][0] if word in _ALL else word


def tense(word: str) -> Tense | None:
    """The tense of a form of a known verb."""
    return _ALL[word][1] if word in _ALL else None


def imperfects() -> tuple[str, ...]:
    """What known verbs tell of a time that is over: "surtía", "empacábamos"; not a preterite, which may be a command."""
    return tuple(form for form, (name, when) in _ALL.items() if when == "past" and form.startswith(name[:-2]) and form.endswith(("aba", "abamos", "ia", "iamos")))


def told(infinitive: str) -> tuple[str, ...]:
    """The forms of a known verb that tell of what was done."""
    return tuple(form for form, (name, when) in _ALL.items() if name == infinitive and when in {"past", "participle"})


def gerund(infinitive: str) -> str | None:
    """The gerund of a known verb."""
    return next((form for form, (name, when) in _ALL.items() if name == infinitive and when == "gerund"), None)
