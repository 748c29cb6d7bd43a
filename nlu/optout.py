"""Opt-out, opt-in and help keywords: they count only as the whole message."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Keyword = Literal["stop", "start", "help"]
# The carriers' and gateways' words, those that the FCC names, and Spanish ones (channels_and_handoff, 3.8).
WORDS: dict[Keyword, tuple[str, ...]] = {
    "stop": (
        "stop", "stop all", "stopall", "unsubscribe", "end", "quit", "revoke", "opt out", "optout", "cancel",
        "parar", "alto", "baja", "arret", "td",
    ),
    "start": ("start", "unstop"),
    "help": ("help", "info", "ayuda"),
}
_BY_WORD: dict[str, Keyword] = {word: name for name, words in WORDS.items() for word in words}
_LONGEST = 40


def keyword(text: str) -> Keyword | None:
    """The keyword that the whole message is; None for anything longer or other ("/start" with a payload included)."""
    if len(text) > _LONGEST:
        return None
    plain = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return _BY_WORD.get(" ".join(re.findall(r"\w+", plain.replace("_", " "))))
