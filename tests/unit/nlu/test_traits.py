"""Interests, work style and who the worker wants to work for."""

from __future__ import annotations

import pytest

from tests.unit.nlu.reading import read


@pytest.mark.parametrize(
    ("text", "question", "fact"),
    [
        ("drawing and making music", "interests", "interest=artistic:want"),
        ("me gusta ayudar a la gente", None, "interest=social:want"),
        ("I like fixing things", None, "interest=realistic:want"),
        ("vender, soy buena para convencer", "interests", "interest=enterprising:want"),
        ("I like to organize things and keep records", None, "interest=conventional:want"),
        ("I like figuring out how things work", None, "interest=investigative:want"),
        ("I want to work outside", None, "work_style=outdoors:want"),
        ("I don't want to be stuck at a desk", None, "work_style=desk:avoid"),
        ("prefiero trabajar solo", None, "work_style=alone:want"),
        ("I'd rather work on a team", None, "work_style=team:want"),
        ("algo tranquilo", "interests", "work_style=quiet:want"),
        ("I like working with my hands", None, "work_style=hands_on:want"),
        ("I want a small company", None, "employer_trait=small:want"),
        ("somewhere with a mentor", None, "employer_trait=mentor:want"),
        ("a place that gives second chances", None, "employer_trait=fair_chance:want"),
        ("donde hablen español", None, "employer_trait=spanish_speaking:want"),
        ("union job if possible", None, "employer_trait=unionised:want"),
        ("negocio familiar", None, "employer_trait=family_run:want"),
        ("somewhere I can move up", None, "employer_trait=promotes_from_within:want"),
        ("horario flexible", None, "employer_trait=flexible:want"),
        ("no big corporations", None, "employer_trait=large:avoid"),
    ],
)
def test_traits(text: str, question: str | None, fact: str) -> None:
    assert fact in read(text, question)


@pytest.mark.parametrize(
    ("text", "field"),
    [("my friend likes to draw", "interest"), ("I'm flexible with my schedule", "employer_trait"), ("my routine checkup is monday", "work_style"),
     ("leave me alone", "work_style"), ("I can't stand all day on my feet", "work_style")],
)
def test_not_a_trait(text: str, field: str) -> None:
    assert not {part for part in read(text) if part.startswith(field)}
