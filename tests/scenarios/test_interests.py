"""The interest check: on request, to be left and taken up again, for the person alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.intake.answers import inventory
from bot.intake.answers.inventory import ROUNDS, areas
from bot.leads import summary
from bot.store.tables import FactRow, Liking
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]


def on_offer(worker: Talk) -> list[str]:
    found = next(m["choices"] for m in reversed(worker.said) if any(c["value"].startswith("opening:") for c in m["choices"]))
    return [c["value"] for c in found]


def to_offers(worker: Talk) -> list[str]:
    for text in ("90011", "skip", "skip"):
        worker.say(text)
    assert worker.question == "choice", worker.said[-3:]
    return on_offer(worker)


def test_left_taken_up_again_and_shown_to_nobody(app: Any) -> None:
    worker, other = Talk(app, "en"), Talk(app, "en")
    for talk in (worker, other):
        talk.say("yes")
    assert "Four short rounds" in worker.say("is there an interest quiz?") and worker.question == "interests"
    worker.say("1 and 2")
    worker.press("interests:none")
    assert "3 of 4" in worker.said[-1]["text"]
    told = worker.say("enough")
    assert "with your hands and help people" in told and "Work here that goes with it" in told and worker.question == "goal"
    assert "3 of 4" in worker.say("the interest check again please")
    worker.say("what jobs do you have?")  # leaves it for later
    assert worker.question != "interests"
    worker.say("interest test")
    worker.press("liking:1")
    assert "help people" in worker.say("none") and worker.question == "goal"
    for talk in (worker, other):
        talk.say("any work is fine")
    assert to_offers(worker) == to_offers(other)  # what was liked ranks nothing
    for talk in (worker, other):
        talk.say("1")
    worker.say("skip")
    worker.say("Ana 213 555 0123")
    lead = worker.lead()
    assert lead is not None
    with app.database.read() as session:
        assert len(list(session.scalars(select(Liking).where(Liking.person_id == lead.person_id)))) == 12
        shown = json.dumps(summary.of_lead(session, lead))
        assert not any(f.field == "interest" for f in session.scalars(select(FactRow).where(FactRow.person_id == lead.person_id)))
    assert "help people" not in shown and not any(one["item"] in shown.split('"') for round_ in ROUNDS for one in round_)
    worker.say("delete everything")
    worker.say("yes")
    with app.database.read() as session:
        assert list(session.scalars(select(Liking))) == []


def test_in_spanish_and_only_where_it_may_be_kept(talk: Begin) -> None:
    worker = talk("es")
    worker.say("hay un test de intereses?")
    assert worker.question == "consent"
    worker.say("sí")
    worker.say("un test de mis intereses")
    assert worker.question == "interests"
    worker.say("la 1 y la 3")
    for _ in ROUNDS[1:]:
        worker.say("ninguna")
    assert any("tener todo en orden" in m["text"] for m in worker.said[-2:])


def test_nothing_that_others_see_reads_what_was_liked() -> None:
    from bot.settings import ROOT

    readers = {p.stem for p in (ROOT / "bot").rglob("*.py") if "Liking" in p.read_text("utf-8")}
    assert readers == {"profile", "tables", "privacy", "identity", "parting", "inventory"}


@pytest.mark.parametrize(
    ("liked", "expected"),
    [([], []), (["fix", "outdoors"], ["R"]), (["fix", "outdoors", "care"], ["R", "S"]), (["fix", "care"], ["R", "S"]), (["fix"], ["R"])],
)
def test_no_single_area_where_two_are_close(liked: list[str], expected: list[str]) -> None:
    every = [one["item"] for round_ in ROUNDS for one in round_]
    assert areas([Liking(item=item, liked=item in liked) for item in every]) == expected


def test_each_area_has_two_things_and_each_round_three_areas() -> None:
    letters = [one["area"] for round_ in ROUNDS for one in round_]
    assert all(letters.count(area) == 2 for area in inventory.FORM["areas"]) and all(len({o["area"] for o in r}) == 3 for r in ROUNDS)
