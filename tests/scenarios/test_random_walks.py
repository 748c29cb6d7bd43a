"""Random and adversarial conversations: no exception, no loop, always a way to a person."""

from __future__ import annotations

from typing import Any

import pytest

from bot.app import bootstrap
from bot.settings import Settings
from tests.support.simulator.walk import walk

pytestmark = pytest.mark.slow
SAMPLE, ALL, TOGETHER = 20, 2000, 50


@pytest.mark.parametrize("first", range(0, SAMPLE, 10))
def test_some_random_walks(app: Any, first: int) -> None:
    assert [wrong for seed in range(first, first + 10) for wrong in walk(app, seed)] == []


@pytest.mark.prove
@pytest.mark.parametrize("first", range(0, ALL, TOGETHER))
def test_many_random_walks(settings: Settings, engine: Any, first: int) -> None:
    app = bootstrap(settings, engine=engine)
    try:
        assert [wrong for seed in range(first, first + TOGETHER) for wrong in walk(app, seed)] == []
    finally:
        app.close()
