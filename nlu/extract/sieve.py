"""A quick sieve before Python's patterns: they are tried only where something stands that a match of them opens with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nlu.extract.openings import Openings, alternatives


class Wordings:
    """Patterns that are looked for together: at each place the first that matches is taken."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(map(re.compile, patterns))

    @classmethod
    def of(cls, table: Mapping[str, str], before: str, after: str) -> Wordings:
        """A table of name to wording, what may stand `before` and `after` one included; the group that matches is the name."""
        return cls([rf"{before}(?P<{name}>(?:{one}){after})" for name, wording in table.items() for one in alternatives(wording)])


class Sieve:
    """A plain text in which patterns are looked for; what is found is kept. No match begins within a word or with a space."""

    def __init__(self, norm: str) -> None:
        self.norm = norm
        self._places, self._known = _OPENINGS.places(norm), _OPENINGS.count
        self._found: dict[int, list[re.Match[str]]] = {}

    def find(self, pattern: re.Pattern[str] | Wordings) -> list[re.Match[str]]:
        """What `pattern.finditer` finds, for a pattern that takes a character at least."""
        known = self._found.get(id(pattern))
        if known is None:
            known = self._found[id(pattern)] = self._tried(pattern)
        return known

    def _tried(self, pattern: re.Pattern[str] | Wordings) -> list[re.Match[str]]:
        _, number, patterns = _SEARCHES.get(id(pattern)) or _search(pattern)
        if number >= self._known:  # looked for the first time since this text was read
            self._places, self._known = _OPENINGS.places(self.norm), _OPENINGS.count
        found: list[re.Match[str]] = []
        at = 0
        for place, part in self._places.get(number, ()):
            if place >= at and (one := patterns[part].match(self.norm, place)):
                found.append(one)
                at = one.end()
        return found


_OPENINGS = Openings()
_Search = tuple[re.Pattern[str] | Wordings, int, tuple[re.Pattern[str], ...]]
_SEARCHES: dict[int, _Search] = {}  # by identity, since to hash a pattern takes longer than to look for it


def _search(pattern: re.Pattern[str] | Wordings) -> _Search:
    """A search for a pattern, its number and its patterns, from now on known; ValueError for one with flags, which the openings would not heed."""
    patterns = pattern.patterns if isinstance(pattern, Wordings) else (pattern,)
    if flagged := next((one for one in patterns if one.flags != re.UNICODE), None):
        raise ValueError(f"{flagged.pattern[:40]!r} has flags")
    made = _SEARCHES[id(pattern)] = pattern, _OPENINGS.add([one.pattern for one in patterns]), patterns
    return made
