"""How many SMS segments a text costs (3GPP TS 23.038), and what keeps it low."""

from __future__ import annotations

import unicodedata

from bot.channels.sms.gsm7 import EXTENDED, fits

TYPOGRAPHIC = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2026": "...",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2022": "-",
        "\t": " ",
    }
)
GSM7, UCS2 = (160, 153), (70, 67)  # units of a single message, and of each part of a longer one


def plain(text: str, fold_accents: bool = False) -> str:
    """The text with typographic signs in ASCII; with `fold_accents` also without the accents that GSM-7 lacks."""
    written = text.translate(TYPOGRAPHIC)
    return "".join(_folded(char) for char in written) if fold_accents else written


def count(text: str) -> int:
    """The number of segments; 1 for an empty text."""
    units, (single, part) = ([1 + (c in EXTENDED) for c in text], GSM7) if fits(text) else ([1 + (ord(c) > 0xFFFF) for c in text], UCS2)
    if sum(units) <= single:
        return 1
    segments, room = 1, part
    for unit in units:  # a pair may not be split over two parts
        if unit > room:
            segments, room = segments + 1, part
        room -= unit
    return segments


def _folded(char: str) -> str:
    if fits(char):
        return char
    bare = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    return bare if bare and fits(bare) else char
