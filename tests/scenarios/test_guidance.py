"""Guidance in the talk: work that may do with a change is shown on request; roads, training and help with their dates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.leads import summary
from bot.store.directory import Opening
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]


def until_the_choice(worker: Talk, goal: str, pay: str = "18") -> str:
    """Answer up to the offers; what was said with them."""
    said = ""
    for text in ("yes", goal, "90058", "car", "any day", pay, "no"):
        said = worker.say(text)
        if worker.question == "choice":
            break
    assert worker.question == "choice", said
    return said


def offered(worker: Talk) -> list[Any]:
    """The openings on the last buttons."""
    values = [choice["value"] for choice in worker.said[-1]["choices"]]
    ids = [value.removeprefix("opening:") for value in values if value.startswith("opening:")]
    with worker.app.database.read() as session:
        return [session.get_one(Opening, id_) for id_ in ids]


def test_work_beyond_a_limit_is_shown_only_on_request(talk: Begin) -> None:
    worker = talk("en")
    until_the_choice(worker, "warehouse work, I can't lift more than 20 pounds")
    assert offered(worker) and all((o.lifting_lb or 0) <= 20 for o in offered(worker))
    assert "apart" in [choice["value"] for choice in worker.said[-1]["choices"]]
    said = worker.press("apart")
    assert "may do with a change" in said
    assert offered(worker) and all(o.lifting_lb > 20 for o in offered(worker))
    assert worker.question == "choice"
    worker.press(f"opening:{offered(worker)[0].id}")
    assert worker.question != "choice"


def test_why_gives_the_reasons_of_what_was_shown(talk: Begin) -> None:
    worker = talk("en")
    until_the_choice(worker, "warehouse work")
    titles = [opening.title_en for opening in offered(worker)]
    said = worker.say("why those?")
    assert titles and all(f"- {title}: " in said for title in titles)
    assert "close to you" in said or "starts soon" in said


def test_few_offers_say_what_one_change_would_open(talk: Begin) -> None:
    worker = talk("en")
    said = until_the_choice(worker, "warehouse work, at least 33 an hour")
    assert 0 < len(offered(worker)) < 3
    assert "If the pay could be different" in said


def test_without_a_limit_nothing_is_apart(talk: Begin) -> None:
    worker = talk("en")
    until_the_choice(worker, "warehouse work")
    assert "apart" not in [choice["value"] for choice in worker.said[-1]["choices"]]


def test_roads_training_and_help_are_answered_from_the_directory(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    worker.say("I want to be a forklift operator")
    assert "Ways to this work here" in worker.say("how do I become one?")
    assert "who finished had work later" in worker.say("what training is there?")
    assert "(checked " in worker.say("I need help with bus fare")


@pytest.mark.parametrize(
    ("language", "asks", "fears"),
    [
        ("en", "will I lose my SSI if I take a job?", "I'm scared of losing my Medi-Cal"),
        ("es", "¿me van a quitar el SSI si trabajo?", "me da miedo perder mi Medi-Cal"),
    ],
)
def test_a_worry_about_benefits_goes_to_a_counselor_before_the_start(app: Any, language: str, asks: str, fears: str) -> None:
    for words in (asks, fears):
        worker = Talk(app, language)
        worker.say({"en": "yes", "es": "sí"}[language])
        told = worker.say(words)
        assert {"en": "to refuse a job offer", "es": "rechazar una oferta"}[language] in told
        assert {"en": "(checked Nov 23)", "es": "(revisado 23 nov)"}[language] in told
        for text in ("cashier", "90011", "skip", "skip", "1", "skip", "Ana 213 555 0123"):
            worker.say(text)
        lead = worker.lead()
        assert lead is not None
        with app.database.read() as session:
            assert summary.of_lead(session, lead)["benefits_first"]
