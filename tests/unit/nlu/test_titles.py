"""The title index: exact names, misspelt ones, near ones, and no guess where nothing is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlu.extract import FactExtractor
from nlu.extract.occupations import Occupation
from nlu.extract.title_training import build
from nlu.extract.titles import TitleIndex

PAIRS = [
    ("kite maker", "99-1011.00"), ("kite builder", "99-1011.00"), ("kite assembler", "99-1011.00"), ("fabricante de papalotes", "99-1011.00"),
    ("boat painter", "99-2022.00"), ("boat finisher", "99-2022.00"), ("ship painter", "99-2022.00"), ("pintor de barcos", "99-2022.00"),
    ("boat cleaner", "99-3033.00"), ("ship cleaner", "99-3033.00"), ("helper", "99-1011.00"), ("helper", "99-3033.00"),
]


@pytest.fixture(scope="module")
def index() -> TitleIndex:
    return build(PAIRS)


@pytest.mark.parametrize(("title", "soc"), [("Kite Maker", "99-1011.00"), ("pintór de barcos", "99-2022.00"), ("kite mkaer", "99-1011.00"), ("made kites for a shop", "99-1011.00"), ("cleaned ships", "99-3033.00")])
def test_first(index: TitleIndex, title: str, soc: str) -> None:
    assert index.find(title)[0].soc == soc


def test_an_exact_name_is_sure_and_a_shared_one_has_its_occupations(index: TitleIndex) -> None:
    assert [one.confidence for one in index.find("ship painter")] == [1.0]
    assert {one.soc for one in index.find("helper")} == {"99-1011.00", "99-3033.00"}


def test_up_to_three_candidates_whose_confidences_fall(index: TitleIndex) -> None:
    found = index.find("boat work")
    assert len(found) == 3
    assert found == sorted(found, key=lambda one: -one.confidence)
    assert 0 < sum(one.confidence for one in found) <= 1.001


@pytest.mark.parametrize("title", ["", "!!!", "zzzqqq"])
def test_nothing_known_gives_nothing(index: TitleIndex, title: str) -> None:
    assert index.find(title) == []


def test_kept_and_read_again(index: TitleIndex, tmp_path: Path) -> None:
    index.save(tmp_path / "titles.npz")
    again = TitleIndex.load(tmp_path / "titles.npz")
    assert [again.find(title) for title, _ in PAIRS] == [index.find(title) for title, _ in PAIRS]


def test_the_same_pairs_give_the_same_index(index: TitleIndex) -> None:
    assert build(reversed(PAIRS)).find("painted a boat") == index.find("painted a boat")


def test_a_title_is_taken_to_its_end(index: TitleIndex) -> None:
    other = Occupation("99-9999.00", "Others", "Otros", (), (), "", 0, ())
    found = FactExtractor([other], index).extract("I worked as a boat painter and a driver")
    assert {"title": "boat painter", "soc": "99-2022.00"} in [fact.value for fact in found if fact.field == "job"]


def test_a_job_that_no_list_has_gets_its_code(index: TitleIndex) -> None:
    other = Occupation("99-9999.00", "Others", "Otros", (), (), "", 0, ())
    for titles, soc in ((index, "99-1011.00"), (None, None)):
        found = FactExtractor([other], titles).extract("I worked as a kite assembler")
        assert [fact.value["soc"] for fact in found if fact.field == "job"] == [soc]
