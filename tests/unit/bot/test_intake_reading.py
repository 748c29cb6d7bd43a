"""What a message does to the offers and the intake, read from its words."""

from __future__ import annotations

import pytest

from bot.intake import resume
from bot.intake.choosing.declining import reason_of
from nlu.contract import Fact, Understanding


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("they're all too far", "far"),
        ("that is so far from me", "far"),
        ("queda muy lejos", "far"),
        ("it pays too little", "pay"),
        ("pagan muy poco", "pay"),
        ("the hours don't work, no", "time"),
        ("muy temprano para mi", "time"),
        ("I hate cleaning", "kind"),
        ("no me gustan esos", "kind"),
        ("I don't want an agency", "agency"),
        ("it is not too far", None),
        ("no queda lejos", None),
        ("the second one", None),
        ("because they train you", None),
    ],
)
def test_reasons_against(words: str, reason: str | None) -> None:
    assert reason_of(words) == reason


RESUME = (
    "Experience:\nCook, Harbor Grill, 2019 - 2023\nPrep, Sol Foods 2016-2019\nEducation:\nHigh school 2015\n"
    "Skills: knives, stock taking, food handler card, English, Spanish, quick on my feet, team work. Seeking kitchen work"
)


def test_years_are_no_hours_and_past_work_is_past() -> None:
    def at(words: str) -> tuple[str, int, int]:
        start = RESUME.index(words)
        return words, start, start + len(words)

    facts = (
        Fact("job", {"title": "Cook", "soc": None}, "want", False, *at("Cook")),
        Fact("job", {"title": "Grill", "soc": None}, "want", False, *at("Grill")),
        Fact("clock", {"from": "20:16", "to": "20:19"}, "want", False, *at("2016-2019")),
        Fact("job", {"title": "kitchen", "soc": None}, "want", False, *at("kitchen")),
    )
    read = resume.read(Understanding("en", "ask_training", facts=facts), RESUME)
    assert read.act == "inform"
    assert [(f.field, f.value["title"], f.polarity) for f in read.facts] == [("job", "Cook", "have"), ("job", "kitchen", "want")]


@pytest.mark.parametrize("text", ["I have experience and skills", "no education, want work " * 9])
def test_other_texts_are_no_resumes(text: str) -> None:
    assert not resume.looks_like(text)
