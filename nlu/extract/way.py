"""The way back from a rewritten text: where each of its characters stands in the one it was made of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Change(NamedTuple):
    """A new wording of what stands from `start` to `end`; nothing stands there where it is put in."""

    text: str
    start: int
    end: int


def rewritten(text: str, changes: Iterable[Change]) -> str:
    """The text with changes, given in their order."""
    parts, at = [], 0
    for change in changes:
        parts += [text[at : change.start], change.text]
        at = change.end
    return "".join((*parts, text[at:]))


class Way:
    """Leads from a text with changes back to the places of the characters that it was made of."""

    def __init__(self, changes: Sequence[Change], where: Sequence[int]) -> None:
        """`where` says where the characters stood of the text without the changes."""
        self._changes, self._where = changes, where
        self._begins: list[int] = []  # where the changes begin in the new text
        moved = 0
        for change in changes:
            self._begins.append(change.start + moved)
            moved += len(change.text) - (change.end - change.start)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span that a span of the new text was made of."""
        return self._where[self._place(start)[0]], self._where[self._place(end - 1)[1] - 1] + 1

    def _place(self, at: int) -> tuple[int, int]:
        """What a character of the new text was made of: itself, all that its change stands for, or what it was put in after."""
        last = bisect_right(self._begins, at) - 1
        if last < 0:
            return at, at + 1
        (text, start, end), begin = self._changes[last], self._begins[last]
        if at < begin + len(text):
            return (start, end) if start < end else (start - 1, start)
        at += end - begin - len(text)
        return at, at + 1
