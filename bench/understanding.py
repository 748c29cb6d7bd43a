"""`make bench-understand`: messages a second and milliseconds a message of `causeway understand`, by processor time, on the development sets."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot import understanding
from bot.engine.engine import Engine
from bot.settings import ROOT, load

SHORT, LONG = 100, 250  # characters
TARGET_RATE, TARGET_P95, TARGET_GROWTH = 300.0, 5.0, 4.0
Message = tuple[str, str | None]


def messages(folder: Path = ROOT / "nlu" / "eval") -> list[Message]:
    """The messages of the development sets, with their questions."""
    forms = [json.loads(line) for path in sorted(folder.glob("*dev_*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(form["text"], form.get("context")) for form in forms]


def spent(engine: Engine, said: list[Message]) -> list[float]:
    """Milliseconds of processor time for each message, its JSON included."""
    return [_one(engine, text, question) for text, question in said]


def growth(engine: Engine, said: list[Message], start: int = 1000, end: int = 4000, pieces: int = 20) -> float:
    """How many times longer a ramble of `end` characters takes than one of `start`."""
    ramble = " ".join(text for text, _ in said if len(text) > LONG)
    times = [[_one(engine, ramble[at * 1000 : at * 1000 + size], None) for at in range(pieces)] for size in (start, end)]
    return _at(times[1], 0.5) / _at(times[0], 0.5)


def _one(engine: Engine, text: str, question: str | None) -> float:
    began = time.thread_time()
    json.dumps(understanding.one(engine, text, question))
    return (time.thread_time() - began) * 1000


def _at(times: list[float], share: float) -> float:
    return sorted(times)[int((len(times) - 1) * share)]


def main() -> int:
    """Print the table; the exit code is 1 if a target is missed."""
    out, engine, said = Console(width=100), understanding.load(load()), messages()
    spent(engine, said[::3])  # the first ones warm the caches
    times = spent(engine, said)
    table = Table("messages of the development sets", "count", "a second", "p50 ms", "p95 ms", "p99 ms")
    for name, low, high in (("all", 0, 10_000), (f"of {SHORT} characters at most", 0, SHORT), (f"of more than {LONG}", LONG + 1, 10_000)):
        some = [ms for ms, (text, _) in zip(times, said, strict=True) if low <= len(text) <= high]
        table.add_row(name, str(len(some)), f"{_rate(some):.0f}", *(f"{_at(some, share):.2f}" for share in (0.5, 0.95, 0.99)))
    out.print(table)
    rate, p95, grown = _rate(times), _at(times, 0.95), growth(engine, said)
    met = [rate >= TARGET_RATE, p95 <= TARGET_P95, grown <= TARGET_GROWTH]
    out.print(f"{'PASS' if met[0] else 'FAIL'}  messages a second of processor time: {rate:.0f} (at least {TARGET_RATE:g})")
    out.print(f"{'PASS' if met[1] else 'FAIL'}  p95 of a message: {p95:.2f} ms of processor time (at most {TARGET_P95:g})")
    out.print(f"{'PASS' if met[2] else 'FAIL'}  4,000 characters, times 1,000 characters: {grown:.2f} (at most {TARGET_GROWTH:g})")
    return int(not all(met))


def _rate(times: list[float]) -> float:
    return 1000 * len(times) / sum(times)


if __name__ == "__main__":
    sys.exit(main())
