"""The forty cases that were written before the match."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support import match_cases as cases


@pytest.mark.parametrize("case", cases.BOOK["cases"], ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    given = cases.run(case)
    assert cases.faults(case, given) == []
    if fields := case.get("same_as_without"):
        without = cases.run(case, without=frozenset(fields))
        assert given.ids == without.ids
        assert [m.score for m in given.offers] == [m.score for m in without.offers]


def test_every_case_names_every_opening_and_only_its_own() -> None:
    for case in cases.BOOK["cases"]:
        placed = [*case["shown"], *case.get("apart", []), *case.get("not_shown", [])]
        assert sorted(placed) == sorted(case["openings"]), case["name"]


def test_the_page_says_what_the_system_gives() -> None:
    assert cases.PAGE.read_text("utf-8") == cases.page(), "run: make cases"
