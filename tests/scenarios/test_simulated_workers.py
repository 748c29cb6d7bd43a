"""Simulated workers on every channel: all invariants hold, and they get what they want (`make simulate` writes the pages)."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.simulator import report
from tests.support.simulator.run import Run, talk
from tests.support.simulator.worker import Worker, workers
from tests.support.simulator.world import CHANNELS, sample, world

pytestmark = pytest.mark.slow
SAMPLE = [(worker, CHANNELS[place % len(CHANNELS)]) for place, worker in enumerate(workers()[1::8])]


@pytest.fixture(scope="module")
def sampled() -> Iterator[Path]:
    """The database that each talk gets a copy of."""
    with sample() as folder:
        yield folder


def test_there_are_workers_enough_in_both_languages() -> None:
    languages = [worker.language for worker in workers()]
    assert languages.count("en") >= 30 and languages.count("es") >= 30
    assert len({worker.id for worker in workers()}) == len(languages)


@pytest.mark.parametrize(("worker", "channel"), SAMPLE, ids=[f"{worker.id}-{channel}" for worker, channel in SAMPLE])
def test_a_simulated_worker(sampled: Path, engine: Any, worker: Worker, channel: str) -> None:
    with world(engine, sampled) as fresh:
        run = talk(fresh, worker, channel, engine.catalogue.names)
    assert run.wrong == [], run.transcript()


@pytest.mark.prove
def test_all_simulated_workers(engine: Any) -> None:
    runs: list[Run] = list(report.run_all(engine, engine.catalogue, workers()))
    faulty = [run.transcript() for run in runs if run.wrong]
    assert not faulty, "\n\n".join(faulty)
    assert statistics.median(report.texts_to_lead(runs)) <= report.MOST_MEDIAN
    assert report.share_reached(runs) >= report.LEAST_REACHED
