"""Noise as people make it on a phone: typos, no accents, SMS spelling, case, punctuation. For training and for the report.

Digits stay as they are, so that what a message says stays the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random

KEYS = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
NEIGHBOURS = {
    key: "".join(row[max(0, i - 1) : i] + row[i + 1 : i + 2]) for row in KEYS for i, key in enumerate(row)
}  # on the same row of the keyboard
# What people write -> how they shorten it. Words of both languages: a mixed message is shortened in both.
SHORT = {
    "you": "u", "your": "ur", "you're": "ur", "are": "r", "to": "2", "for": "4", "because": "cuz", "please": "pls", "thanks": "thx", "people": "ppl",
    "what": "wat", "tomorrow": "tmrw", "today": "2day", "weekends": "wknds", "weekend": "wknd", "with": "w", "and": "n", "work": "wrk", "about": "abt",
    "something": "smth", "someone": "sum1", "right now": "rn", "want to": "wanna", "going to": "gonna", "got to": "gotta", "i don't know": "idk",
    "okay": "k", "morning": "mornin", "nights": "nites", "night": "nite", "through": "thru", "though": "tho", "the": "da", "this": "dis",
    "hours": "hrs", "hour": "hr", "message": "msg", "messages": "msgs", "probably": "prolly", "really": "rly", "minutes": "mins", "years": "yrs",
    "que": "q", "por": "x", "porque": "xq", "de": "d", "también": "tmb", "para": "pa", "está": "ta", "estoy": "toy", "quiero": "kiero", "mañana": "mñn",
    "mensajes": "msjs", "mensaje": "msj", "trabajo": "trbjo", "por favor": "xfa", "gracias": "grax", "bueno": "weno", "aquí": "aki", "quien": "kien",
    "como": "cm", "cuando": "cdo", "donde": "dnd", "te": "t", "se": "c", "nada": "nd", "bien": "bn", "todo": "to2", "saludos": "slds", "verdad": "vdd",
}  # fmt: skip
BY_EAR = (
    ("qu(?=[eiéí])", "k"), ("v", "b"), ("b(?=[aeiou])", "v"), (r"\bh(?=[aeiouáéíóú])", ""), ("ll", "y"), ("z(?=[aou])", "s"), ("c(?=[eié])", "s"),
    ("s(?=[ei])", "c"), ("g(?=[ei])", "j"), (r"\bhu", "w"), ("mb", "nv"),
)  # fmt: skip  # Spanish as it sounds
APOSTROPHES = re.compile(r"['’]")


def unaccented(text: str, rng: Random) -> str:
    """Without accents; ñ stays for half of the writers."""
    keep = "ñÑ" if rng.random() < 0.5 else ""
    return "".join(c if c in keep else _base(c) for c in text)


def shortened(text: str, rng: Random) -> str:
    """Words written the SMS way, each with even odds."""
    for word, short in SHORT.items():
        if rng.random() < 0.5:
            text = re.sub(rf"\b{re.escape(word)}\b", short, text, flags=re.IGNORECASE)
    return text


def by_ear(text: str, rng: Random) -> str:
    """One or two Spanish spellings by ear, each in one place."""
    for pattern, sound in rng.sample(BY_EAR, 4):
        places = list(re.finditer(pattern, text))
        if places:
            place = rng.choice(places)
            text = text[: place.start()] + sound + text[place.end() :]
    return text


def mistyped(text: str, rng: Random) -> str:
    """A slip of the thumb in about every twelfth letter: left out, doubled, swapped or the key beside it."""
    letters = [i for i, c in enumerate(text) if c.isalpha()]
    for i in sorted(rng.sample(letters, min(len(letters) // 6, 1 + len(letters) // 14)), reverse=True):
        text = text[:i] + rng.choice(SLIPS)(text[i : i + 2], rng) + text[i + 2 :]
    return text


def unpunctuated(text: str, rng: Random) -> str:
    """Without apostrophes, and without other marks between words."""
    return " ".join(re.sub(r"[¿¡?!,;:.]+(?=\s|$)|[¿¡]", "", APOSTROPHES.sub("", text)).split())


def recased(text: str, rng: Random) -> str:
    """All lower, all capitals, or each word with a capital."""
    return rng.choice((str.lower, str.lower, str.upper, str.title))(text)


def spaced(text: str, rng: Random) -> str:
    """Spaces doubled, or one of them lost."""
    gaps = [m.start() for m in re.finditer(r"(?<=[^\W\d]) (?=[^\W\d])", text)]
    if not gaps:
        return text
    gap = rng.choice(gaps)
    return text[:gap] + rng.choice(("", "  ", " ... ")) + text[gap + 1 :]


Noise = Callable[[str, Random], str]
SLIPS: tuple[Noise, ...] = (
    lambda pair, rng: pair[1:],
    lambda pair, rng: pair[0] + pair,
    lambda pair, rng: pair[::-1] if pair.isalpha() else pair,
    lambda pair, rng: rng.choice(NEIGHBOURS.get(pair[0].lower()) or pair[0]) + pair[1:],
)
WAYS: tuple[Noise, ...] = (unaccented, unaccented, shortened, by_ear, mistyped, mistyped, unpunctuated, unpunctuated, recased, spaced)


def noisy(text: str, rng: Random) -> str:
    """The message with one to three kinds of noise. The same `rng` state gives the same noise.

    It differs from `text` wherever some kind of noise can change it, and is never blank.
    """
    changed, wanted = text, rng.randint(1, 3)
    for way in rng.sample(WAYS, len(WAYS)):
        after = way(changed, rng)
        if after.strip() and after != changed:
            changed, wanted = after, wanted - 1
        if not wanted:
            break
    return changed


def _base(character: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
