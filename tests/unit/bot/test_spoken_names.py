"""An employer named as people name it."""

from __future__ import annotations

import pytest

from bot.intake.questions import _spoken_of

NAMES = ("tres faroles fulfillment", "panadería dos molinos", "panadería el sol", "casa alta", "casa alta norte")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("tell me about Tres Faroles", ["tres faroles fulfillment"]),
        ("what is Panaderia Dos Molinos like", ["panadería dos molinos"]),
        ("una panadería", []),
        ("casa alta", ["casa alta"]),
        ("who do you work with", []),
    ],
)
def test_spoken_of(text: str, named: list[str]) -> None:
    assert _spoken_of(text, NAMES) == named
