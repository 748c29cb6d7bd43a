"""`make bench-turn`: where each millisecond of a turn goes, in one process with its commits on SQLite, and how turns grow."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from rich.console import Console
from rich.table import Table

from bench.conversations import long_script, script
from bench.servers import our_model
from bench.spans import Spans
from bot.settings import Settings

CONVERSATIONS = 40
MARKS = (5, 100, 1000)
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
        loop.run(self._app.worker._turns())
        return (time.perf_counter() - began) * 1000


def main() -> int:
    """Print the tables; the exit code is 1 if a target is missed."""
    import asyncio

    out, spans = Console(width=100), Spans()
    measure(spans)  # before the model is loaded: the graph keeps the functions that it finds then
    with causeway() as app, asyncio.Runner() as loop:
        whole = [ms for number in range(CONVERSATIONS) for ms in _conversation(app, loop, number)]
        whole = whole[len(whole) // 5 :]  # the first ones warm the caches
        rounds: list[dict[str, float]] = []
        for number in range(CONVERSATIONS):
            talk = Talk(app, ("en", "es")[number % 2])
            spans.take()
            for text in script(("en", "es")[number % 2]):
                talk.turn(loop, text)
                rounds.append(spans.take())
        grown = _growth(app, loop)
    return _print(out, whole, rounds, grown)


def _conversation(app: Any, loop: Any, number: int) -> list[float]:
    language = ("en", "es")[number % 2]
    talk = Talk(app, language)
    return [talk.turn(loop, text) for text in script(language)]


def _growth(app: Any, loop: Any) -> dict[int, float]:
    """Median milliseconds of the ten turns around each mark of one long conversation."""
    talk = Talk(app, "en")
    times = [talk.turn(loop, text) for text in long_script("en", max(MARKS) + 5)]
    return {mark: statistics.median(times[max(0, mark - 5) : max(0, mark - 5) + 10]) for mark in MARKS}


def _print(out: Console, whole: list[float], rounds: list[dict[str, float]], grown: dict[int, float]) -> int:
    table = Table("step (time in it and in nothing named within)", "mean ms", "p50", "p95", "share")
    labels = {label for spent in rounds for label in spent}
    means = {label: statistics.mean(spent.get(label, 0.0) for spent in rounds) for label in labels}
    for label in sorted(labels, key=lambda name: -means[name]):
        values = sorted(spent.get(label, 0.0) for spent in rounds)
        share = f"{means[label] / sum(means.values()):.0%}"
        table.add_row(label, f"{means[label]:.2f}", f"{_at(values, 0.5):.2f}", f"{_at(values, 0.95):.2f}", share)
    out.print(table)
    whole.sort()
    p95, growth = _at(whole, 0.95), grown[max(MARKS)] / grown[min(MARKS)]
    out.print(f"A turn: p50 {_at(whole, 0.5):.2f} ms, p95 {p95:.2f} ms over {len(whole)} turns, claim and commit included.")
    out.print("Turns of a long conversation: " + ", ".join(f"{mark}: {ms:.2f} ms" for mark, ms in grown.items()))
    met = [p95 <= TARGET_P95, growth <= TARGET_GROWTH]
    out.print(f"{'PASS' if met[0] else 'FAIL'}  p95 of a turn: {p95:.2f} ms (at most {TARGET_P95:g})")
    out.print(f"{'PASS' if met[1] else 'FAIL'}  turn {max(MARKS)}, times turn {min(MARKS)}: {growth:.2f} (at most {TARGET_GROWTH})")
    return int(not all(met))


def _at(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


if __name__ == "__main__":
    sys.exit(main())
