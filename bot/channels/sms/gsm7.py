"""The GSM-7 alphabet (3GPP TS 23.038), one septet a byte, as SMPP gateways hand it over."""

from __future__ import annotations

BASIC = (  # by code; the escape's place holds no character
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
ESCAPE = 0x1B
EXTENDED = {  # each costs two
    "\f": 0x0A, "^": 0x14, "{": 0x28, "}": 0x29, "\\": 0x2F, "[": 0x3C, "~": 0x3D, "]": 0x3E, "|": 0x40, "€": 0x65,
}  # fmt: skip
_CODES = {char: code for code, char in enumerate(BASIC) if code != ESCAPE}
_ESCAPED = {code: char for char, code in EXTENDED.items()}


def fits(text: str) -> bool:
    """Whether every character is in the alphabet."""
    return all(char in _CODES or char in EXTENDED for char in text)


def encode(text: str) -> bytes:
    """The text's septets. Raises KeyError for what is not in the alphabet."""
    return b"".join(bytes([ESCAPE, EXTENDED[char]]) if char in EXTENDED else bytes([_CODES[char]]) for char in text)


def decode(septets: bytes) -> str:
    """The text; after an escape, a code without a meaning of its own is read as if there were none."""
    read, escaped = [], False
    for code in septets:
        if escaped:
            read.append(_ESCAPED.get(code) or BASIC[code & 0x7F])
        elif code != ESCAPE:
            read.append(BASIC[code & 0x7F])
        escaped = code == ESCAPE and not escaped
    return "".join(read)
