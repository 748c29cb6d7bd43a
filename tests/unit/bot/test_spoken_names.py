"""An employer named as people name it."""

from __future__ import annotations

import pytest

from bot.intake.choosing.partner_names import SpokenNames

NAMES = ("tres faroles fulfillment", "panadería dos molinos", "panadería el sol", "casa alta", "casa alta norte", "longshadow staffing", "株式会社")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("tell me about Tres Faroles", ["tres faroles fulfillment"]),
        ("what is Panaderia Dos Molinos like", ["panadería dos molinos"]),
        ("una panadería", []),
        ("casa alta", ["casa alta"]),
        ("who do you work with", []),
        ("ok longshadow then", ["longshadow staffing"]),
        ("the casa on the corner", []),
    ],
)
def testspoken_of(text: str, named: list[str]) -> None:
    assert SpokenNames(NAMES).of(text) == named
