"""What is said of training, careers and roads: with numbers, or "not known"; in plain words."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.directory.snapshot import read
from bot.intake.answers import growth
from bot.intake.choosing import offers
from bot.store.database import Database
from bot.store.directory import Training
from nlu.contract import Fact
from tests.support.reading import fernandez_huerta, flesch_kincaid

FORKLIFT, PICKER = "53-7051.00", "53-7065.00"


@pytest.fixture
def turn(tmp_path: Path, sample_database: Path) -> Any:
    """A turn as far as these answers look at it."""
    shutil.copy(sample_database, tmp_path / "x.db")
    database = Database(f"sqlite:///{tmp_path}/x.db")
    with database.read() as session:
        directory = read(session)
    with database.read() as session:
        facts = [Fact("zip", "90058", "have", False)]  # type: ignore[arg-type]
        settings = SimpleNamespace(stale_days=90)
        yield SimpleNamespace(language="en", found=None, wished=None, settings=settings, directory=directory, session=session, now=datetime.now(UTC), profile=SimpleNamespace(facts=facts))


def want(turn: Any, soc: str, polarity: str = "want") -> None:
    turn.profile.facts.append(Fact("job", {"title": "x", "soc": soc}, polarity, False))  # type: ignore[arg-type]


def test_training_says_what_came_of_it_or_that_it_is_not_known(turn: Any) -> None:
    rows = turn.directory.trainings
    done = next(t for t in rows.values() if t.completed and t.completed >= 10 and t.employed_q2 is not None)
    assert f"{done.employed_q2} of {done.completed} who finished had work later." in growth.training_words(turn, done)
    bare = Training(id="x", provider="P", program_name_en="Welding", hiring_employer_ids=[], completed=9, employed_q2=9)
    assert growth.training_words(turn, bare) == "Welding (P), cost not known. No employer here has said they hire from it. Too few have finished to say how many got work."
    bare.exited = 40  # reports count all who left
    assert growth.training_words(turn, bare).endswith("9 of 40 who took it had work later.")
    bare.exited = 8  # fewer than had work
    assert growth.training_words(turn, bare).endswith("How many got work is not known.")
    bare.employed_q2 = None
    assert growth.training_words(turn, bare).endswith("How many got work is not known.")


def test_training_that_nobody_checked_for_long_comes_last(turn: Any) -> None:
    first = growth.training(turn)[0].values["trainings"]
    fresh = [t for t in turn.directory.trainings.values() if growth.training_words(turn, t) in first]
    assert len(fresh) == growth.SHOWN
    fresh[0].assured_date = date(2020, 1, 1)
    assert growth.training_words(turn, fresh[0]) not in growth.training(turn)[0].values["trainings"]


def test_a_wanted_work_gives_roads_that_name_who_hires(turn: Any) -> None:
    want(turn, FORKLIFT)
    (reply,) = growth.careers(turn)
    assert reply.name == "utter_roads"
    lines = reply.values["roads"].splitlines()
    assert 1 <= len(lines) <= 3 and all(any(word in line for word in ("Hiring now", "said they hire")) for line in lines)
    assert any("class:" in line.lower() for line in lines)


def test_experience_gives_work_that_is_here_with_its_reason(turn: Any) -> None:
    want(turn, PICKER, "have")
    for language in ("en", "es"):
        turn.language = language
        (reply,) = growth.careers(turn)
        assert reply.name == "utter_career"
        assert all(("open jobs" if language == "en" else "puestos") in line for line in reply.values["careers"].splitlines())


def test_nothing_known_asks_for_it(turn: Any) -> None:
    assert [r.name for r in growth.careers(turn)] == ["utter_career_unknown"]


def test_the_words_are_plain_and_the_same_in_both_languages() -> None:
    assert growth.WORDS["en"].keys() == growth.WORDS["es"].keys()
    for key, text in growth.WORDS["en"].items():
        assert text.count("{") == growth.WORDS["es"][key].count("{"), key
    assert flesch_kincaid(". ".join(growth.WORDS["en"].values())) <= 6
    assert fernandez_huerta(". ".join(growth.WORDS["es"].values())) >= 70


def test_what_fits_is_held_again_only_when_something_new_is_known(turn: Any) -> None:
    found = offers.find(turn)
    assert offers.find(turn) is found
    want(turn, FORKLIFT)
    assert offers.find(turn).wishes.jobs_wanted != found.wishes.jobs_wanted
