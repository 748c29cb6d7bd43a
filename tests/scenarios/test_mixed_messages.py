"""Messages that do two things at once, or speak of something else than what was asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]


def test_a_no_that_forbids_keeping_answers_the_question(talk: Begin) -> None:
    worker = talk("en")
    assert "deleted what you wrote" in worker.say("no, don't save anything about me")
    assert worker.question is None


def test_words_about_something_else_leave_the_question_open(talk: Begin) -> None:
    worker = talk("en")
    answers = {"consent": "yes", "goal": "warehouse", "zip": "90011", "transport": "bus", "pay": "18"}
    while worker.question in answers:
        worker.say(answers[worker.question])
    assert worker.question == "schedule"
    worker.say("actually my zip is 90033")
    assert worker.question == "schedule" and ("zip", "90033", "have") in worker.facts()
    worker.say("full time")
    assert worker.question != "schedule"


@pytest.mark.parametrize(("question", "text"), [("transport", "I use a skateboard"), ("pay", "minimum wage is fine")])
def test_words_without_facts_answer_what_was_asked(talk: Begin, question: str, text: str) -> None:
    worker = talk("en")
    worker.say("yes")
    worker.say("skip" if question == "pay" else "warehouse")
    answers = {"zip": "90011", "transport": "bus", "schedule": "no nights", "pay": "18", "choice": "the first one"}
    answers |= {"contact": "Ana 213-555-0123", "callback": "skip", "adult": "yes", "share": "no"}
    while worker.question != question:
        worker.say(answers[str(worker.question)])
    worker.say(text)
    assert worker.question != question


def test_a_wish_for_a_language_counts_with_what_else_is_said(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    worker.say("office cleaning")
    first = worker.say("prefiero en español, vivo en el 90023")
    asked = worker.question
    assert "¿" in first and ("zip", "90023", "have") in worker.facts()
    again = worker.say("prefiero español")
    assert worker.question == asked and "¿" in again and (first + again).count("Muy bien, en español") == 1  # not said twice in a row


def test_words_that_are_surely_of_the_other_language_change_it(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    assert "código postal" in worker.say("busco trabajo de limpieza, trabajé cinco años en eso")


def test_who_answers_and_wants_a_person_is_asked_on(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    said = worker.say("I drove a forklift, can I talk to someone?")
    assert "coordinators" in said and worker.conversation().holder == "requested"
    assert worker.question in ("goal", "zip", "contact")


def test_who_is_not_to_be_stopped_is_asked_on(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    assert "stop writing" in worker.say("enough")
    assert worker.say("no, go on") and worker.question == "goal"
