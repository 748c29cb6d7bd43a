"""`make bench-turn`: where each millisecond of a turn goes, in one process with its commits on SQLite, and how turns grow."""

from __future__ import annotations

import asyncio
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from rich.console import Console
from rich.table import Table

from bench.conversations import LANGUAGES, long_script, script
from bench.page import Target
from bench.servers import our_model
from bench.spans import Spans
from bot.settings import Settings

CONVERSATIONS, WARM = 40, 8  # conversations of a round, and those before the first one, which fill the caches
ROUNDS = 3
SHORT, LONG = 5, 1000  # turns that are compared
TARGET_P95, TARGET_GROWTH = 10.0, 1.2


@contextmanager
def causeway() -> Iterator[Any]:
    """A Causeway on a fresh SQLite file with the sample programme, its threads not started."""
    from bot.app import bootstrap
    from bot.serving import prepare_sample

    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=Path(folder))  # type: ignore[call-arg]
        settings.models.mkdir()
        shutil.copy(our_model(), settings.models)
        app = bootstrap(settings)
        prepare_sample(app)
        yield app
        app.close()


def measure(spans: Spans) -> None:
    """Wrap what a turn is made of."""
    from sqlalchemy.orm import Session

    from bot.engine.endpoint import LocalAction
    from bot.engine.engine import Engine
    from bot.engine.processor import TurnProcessor
    from bot.engine.tracker_store import TurnTrackerStore
    from bot.intake.choosing import offers
    from bot.leads.profile import Profile
    from bot.turn import inbox, run
    from bot.turn.run import TurnRunner
    from nlu import answers, optout, safety
    from nlu.components.act_classifier import ActClassifier
    from nlu.components.fact_component import FactComponent

    for owner, name, label in (
        (inbox, "claim", "claim, its own commit"),
        (TurnRunner, "_context", "reading the conversation"),
        (Profile, "__init__", "reading the profile"),
        (safety, "assess", "text rules"),
        (answers, "answer", "text rules"),
        (optout, "keyword", "text rules"),
        (FactComponent, "process", "parse: facts"),
        (ActClassifier, "process", "parse: act"),
        (Engine, "understand", "parse: the rest of the graph"),
        (Engine, "respond", "Rasa's processor"),
        (TurnTrackerStore, "retrieve", "tracker"),
        (TurnTrackerStore, "save", "tracker"),
        (TurnProcessor, "predict_next_with_tracker_if_should", "policies"),
        (LocalAction, "run", "actions"),
        (offers, "find", "match"),
        (TurnRunner, "_write", "writing"),
        (Session, "flush", "SQL writes"),
        (run, "write_out", "SQL writes"),
        (Session, "commit", "commit"),
        (TurnRunner, "run", "the turn itself"),
    ):
        spans.wrap(owner, name, label)


class Talk:
    """One conversation, a turn at a time."""

    def __init__(self, app: Any, language: str) -> None:
        from bot.channels.chat import service

        self._app, self._service = app, service
        opened = service.open_session(app, "terminal", language)
        self._chat = service.find(app, opened.token)

    def turn(self, loop: Any, text: str) -> float:
        """Store a message, then run its turn; returns the turn's milliseconds from the claim to the commit."""
        self._service.receive(self._app, self._chat, str(uuid4()), text)
        began = time.perf_counter()
        loop.get_loop().run_until_complete(self._app.worker._turns())  # not `run`, which sets up signals for each
        return (time.perf_counter() - began) * 1000


def main() -> int:
    """Print the tables; the exit code is 1 if a target is missed."""
    with causeway() as app, asyncio.Runner() as loop:
        _round(app, loop, WARM)
        rounds = [sorted(_round(app, loop, CONVERSATIONS)) for _ in range(ROUNDS)]
        grown = [_growth(app, loop) for _ in range(ROUNDS)]
    _print_steps(_steps())
    return _print_whole(rounds, grown)


def _round(app: Any, loop: asyncio.Runner, conversations: int) -> list[float]:
    """Milliseconds of each turn of so many conversations."""
    return [ms for number in range(conversations) for ms in _conversation(app, loop, LANGUAGES[number % 2])]


def _conversation(app: Any, loop: asyncio.Runner, language: str) -> Iterator[float]:
    app.database.checkpoint()  # what the thread beside does in a server: a log that only grows makes each commit dearer
    talk = Talk(app, language)
    return (talk.turn(loop, text) for text in script(language))


def _growth(app: Any, loop: asyncio.Runner) -> tuple[float, float]:
    """Median milliseconds of the ten turns around the short mark of new conversations, and around the long mark of old ones, in turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for language in LANGUAGES:
        new, old = Talk(app, language), Talk(app, language)
        for text in long_script(language, LONG - SHORT):
            old.turn(loop, text)
        for text in long_script(language, 2 * SHORT):
            times[0].append(new.turn(loop, text))
            times[1].append(old.turn(loop, text))
    return statistics.median(times[0]), statistics.median(times[1])


def _steps() -> list[dict[str, float]]:
    """Milliseconds of each turn's steps. Apart from the rest, which is measured without the time that it takes to measure these."""
    spans = Spans()
    measure(spans)  # before the model is loaded: the graph keeps the functions that it finds then
    steps = []
    with causeway() as app, asyncio.Runner() as loop:
        _round(app, loop, WARM)
        for number in range(CONVERSATIONS):
            spans.take()
            steps += [spans.take() for _ in _conversation(app, loop, LANGUAGES[number % 2])]
    return steps


def _print_steps(steps: list[dict[str, float]]) -> None:
    table = Table("step (time in it and in nothing named within)", "mean ms", "p50", "p95", "share")
    labels = {label for spent in steps for label in spent}
    means = {label: statistics.mean(spent.get(label, 0.0) for spent in steps) for label in labels}
    for label in sorted(labels, key=lambda name: -means[name]):
        values = sorted(spent.get(label, 0.0) for spent in steps)
        share = f"{means[label] / sum(means.values()):.0%}"
        table.add_row(label, f"{means[label]:.2f}", f"{_at(values, 0.5):.2f}", f"{_at(values, 0.95):.2f}", share)
    Console(width=100).print(table)


def _print_whole(rounds: list[list[float]], grown: list[tuple[float, float]]) -> int:
    """The turn as a whole, round by round; the medians of the rounds are what counts."""
    p95, ratios = [_at(times, 0.95) for times in rounds], [old / new for new, old in grown]
    print(f"A turn, claim and commit included, {ROUNDS} rounds of {len(rounds[0])}: p50 {_listed(_at(times, 0.5) for times in rounds)} ms, p95 {_listed(p95)} ms")
    print(f"Turn {SHORT}: {_listed(new for new, _ in grown)} ms; turn {LONG}: {_listed(old for _, old in grown)} ms; ratio {_listed(ratios)}")
    targets = [
        Target("p95 of a turn, ms", statistics.median(p95), TARGET_P95),
        Target(f"turn {LONG}, times turn {SHORT}", statistics.median(ratios), TARGET_GROWTH),
    ]
    print("\n".join(target.line() for target in targets))
    return int(not all(target.met for target in targets))


def _listed(values: Iterable[float]) -> str:
    return ", ".join(f"{value:.2f}" for value in values)


def _at(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


if __name__ == "__main__":
    sys.exit(main())
