"""A quick sieve before Python's patterns: RE2 says where the same pattern, without its look-arounds, matches; only there it is tried."""

from __future__ import annotations

import re
from typing import Any

import re2

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?[=!]|.", re.DOTALL)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_ENDS = ("^", "$")  # which RE2 understands otherwise
_LATIN = "latin-1"  # a byte a character, so that RE2's offsets are ours


class Sieve:
    """A plain text in which patterns are looked for; what is found is kept."""

    def __init__(self, norm: str) -> None:
        self.norm, self._bytes = norm, norm.encode(_LATIN, "replace")
        self._found: dict[int, list[re.Match[str]]] = {}

    def find(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """What `pattern.finditer` finds, for a pattern that takes a character at least."""
        known = self._found.get(id(pattern))
        if known is None:
            known = self._found[id(pattern)] = self._tried(pattern)
        return known

    def _tried(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        found: list[re.Match[str]] = []
        search, at = _loose(pattern), 0
        while may := search(self._bytes, at):
            at = may.start() + 1
            if match := pattern.match(self.norm, at - 1):
                found.append(match)
                at = max(at, match.end())
        return found


_LOOSE: dict[int, tuple[re.Pattern[str], Any]] = {}  # by identity, since to hash a pattern takes longer than to look for it


def _loose(pattern: re.Pattern[str]) -> Any:
    """The search for RE2's form of a pattern without its look-arounds, which matches wherever the pattern does, and in some places more.

    Raises ValueError for a pattern with flags, which RE2 would not heed.
    """
    if id(pattern) not in _LOOSE:
        if pattern.flags != re.UNICODE:
            raise ValueError(f"{pattern.pattern[:40]!r} has flags")
        options = re2.Options()
        options.encoding, options.never_capture = re2.Options.Encoding.LATIN1, True
        _LOOSE[id(pattern)] = pattern, re2.compile(_without_looks(pattern.pattern).encode(_LATIN), options).search
    return _LOOSE[id(pattern)][1]


def _without_looks(pattern: str) -> str:
    kept, depth = "", 0  # within a look-around, and the groups in it
    for piece in _PIECE.findall(pattern):
        if depth or piece in _LOOKS:
            depth += piece.startswith("(") - (piece == ")")
        elif piece not in _ENDS:
            kept += piece
    return kept
