"""The load's own check finds what is lost, doubled or swapped, and lets what is unknown be either."""

from __future__ import annotations

import pytest

from bench.load import Report, _compare


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("a:sent b:sent", "a b", (0, 0, 0)),
        ("a:sent b:sent", "a", (1, 0, 0)),
        ("a:sent b:sent", "a b b", (0, 1, 0)),
        ("a:sent b:sent", "b a", (0, 0, 1)),
        ("a:unknown a:sent b:sent", "a b", (0, 0, 0)),
        ("a:unknown b:sent", "a b", (0, 0, 0)),
        ("a:failed b:cancelled c:sent", "c", (0, 0, 0)),
        ("a:failed b:sent", "a b", (0, 1, 0)),
    ],
)
def test_what_the_check_finds(ours: str, theirs: str, found: tuple[int, int, int]) -> None:
    report = Report("x")
    _compare([(text, status) for text, _, status in (word.partition(":") for word in ours.split())], theirs.split(), report)
    assert (report.lost, report.doubled, report.swapped) == found
