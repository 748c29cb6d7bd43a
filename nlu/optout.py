"""Opt-out, opt-in and help keywords: they count only as the whole message."""

from __future__ import annotations

import re
from typing import Literal

Keyword = Literal["stop", "start", "help"]
# The carriers' and gateways' words, those that the FCC names, and Spanish ones (channels_and_handoff, 3.8).
WORDS: dict[Keyword, frozenset[str]] = {
    "stop": frozenset(["stop", "stop all", "stopall", "unsubscribe", "end", "quit", "revoke", "opt out", "optout", "opt-out", "cancel", "parar", "alto", "baja", "arret", "td"]),
    "start": frozenset(["start", "unstop"]),
    "help": frozenset(["help", "info", "ayuda"]),
}


def keyword(text: str) -> Keyword | None:
    """The keyword that the message is; None for anything longer or other."""
    bare = re.sub(r"[^\w\s-]", " ", text.casefold()).strip(" -_")
    folded = " ".join(bare.split())
    return next((name for name, words in WORDS.items() if folded in words), None)
