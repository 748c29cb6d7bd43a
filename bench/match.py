"""How long one person's match takes, how long the index takes to build and how much memory it needs, as the directory grows.

`make bench-match` prints the table and writes docs/benchmarks/match.md and match.svg. Directories and persons are made up
(tests/support/made_up.py, fixed seeds). PostgreSQL is measured too where one can be started.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table
from sqlalchemy import insert

from bot.directory.snapshot import read
from bot.guidance.match import find
from bot.guidance.wishes import from_facts
from bot.settings import ROOT
from bot.store.database import Database
from bot.store.directory import Employer, OccupationRow, Opening
from bot.store.tables import Base
from tests.support import made_up
from tests.support.postgres import NoPostgres, server

TODAY = date(2026, 11, 23)
SIZES = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000]
PERSONS = 300
FOLDER = ROOT / "docs" / "benchmarks"


@dataclass
class Line:
    """One row of the table: seconds, milliseconds, megabytes."""

    database: str
    openings: int
    employers: int
    build: float
    p50: float
    p95: float
    p99: float
    memory: float


def fill(database: Database, count: int) -> int:
    """Make a directory; returns the number of employers."""
    chance = random.Random(count)
    partners = made_up.employers(max(100, min(10_000, count // 10)), chance)
    kin = [_occupation(n, soc) for n, soc in enumerate(made_up.SOCS)]
    with database.write() as session:
        session.execute(insert(Employer), partners)
        session.execute(insert(OccupationRow), kin)
        for start in range(0, count, 10_000):
            rows = made_up.openings(min(count, 10_000), partners, chance, TODAY)
            for n, row in enumerate(rows):
                row["id"] = f"o{start + n:07d}"
            session.execute(insert(Opening), rows)
    return len(partners)


def _occupation(n: int, soc: str) -> dict[str, Any]:
    names: dict[str, Any] = {"title_en": soc, "title_es": soc, "names_en": [], "names_es": []}
    return {"soc": soc, "riasec": "RSC", "job_zone": 2, "related_soc": made_up.SOCS[n : n + 5], **names}


def measure(name: str, database: Database, count: int) -> Line:
    """Fill, build and match."""
    Base.metadata.create_all(database.engine)
    partners = fill(database, count)
    gc.collect()
    before, began = resident(), time.perf_counter()
    with database.read() as session:
        directory = read(session)
    build, memory = time.perf_counter() - began, resident() - before
    chance = random.Random(1)
    load = {f"e{n:06d}": chance.randrange(12) for n in range(0, partners, 7)}
    took = [one(directory, made_up.person(chance), load) for _ in range(PERSONS)]
    p50, p95, p99 = np.percentile(took, [50, 95, 99])
    return Line(name, count, partners, build, p50, p95, p99, memory)


def one(directory: Any, facts: Any, load: dict[str, int]) -> float:
    """Milliseconds from facts to three offers with reasons and near misses."""
    began = time.perf_counter()
    found = find(directory, from_facts(facts, TODAY), TODAY, load)
    found.offer()
    found.near_misses()
    return (time.perf_counter() - began) * 1000


def resident() -> float:
    """Megabytes of memory that the process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def every(sizes: list[int]) -> list[Line]:
    """All sizes on SQLite, and on PostgreSQL where there is one."""
    lines = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            lines.append(measure("SQLite", Database(f"sqlite:///{folder}/bench.db"), size))
        with suppress(NoPostgres), server() as running:
            lines.append(measure("PostgreSQL", Database(running.database()), size))
    return lines


HEAD = ("database", "openings", "employers", "index built, s", "match p50, ms", "p95, ms", "p99, ms", "memory, MB")


def cells(line: Line) -> list[str]:
    """A row in words."""
    numbers = [f"{line.build:.2f}", f"{line.p50:.1f}", f"{line.p95:.1f}", f"{line.p99:.1f}", f"{line.memory:.0f}"]
    return [line.database, f"{line.openings:,}", f"{line.employers:,}", *numbers]


def page(lines: list[Line]) -> str:
    """The table as Markdown."""
    rows = [f"| {' | '.join(cells(line))} |" for line in lines]
    about = "One match is facts to three offers with reasons and near misses, whole records read from the database; "
    about += f"{PERSONS} made-up persons. Memory is what the process grew by, allocator included. `make bench-match` measures anew."
    table = [f"| {' | '.join(HEAD)} |", "|" + "---|" * len(HEAD), *rows]
    return "\n".join(["# The match as the directory grows\n", about, "", *table, "", "![plot](match.svg)", ""])


def plot(lines: list[Line], path: Path) -> None:
    """p50 and p95 over the number of openings."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "causeway"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4))
    for name in dict.fromkeys(line.database for line in lines):
        mine = [line for line in lines if line.database == name]
        axes.plot([x.openings for x in mine], [x.p95 for x in mine], marker="o", label=f"{name}, p95")
        axes.plot([x.openings for x in mine], [x.p50 for x in mine], marker=".", linestyle="--", label=f"{name}, p50")
    axes.axhline(10, color="grey", linewidth=0.8)
    axes.set(xscale="log", xlabel="openings", ylabel="milliseconds for one match", title="Match of one person")
    axes.legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    """Measure, print, write."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    lines = every(sizes)
    table = Table(*HEAD)
    for line in lines:
        table.add_row(*cells(line))
    Console().print(table)
    if sizes == SIZES:
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / "match.md").write_text(page(lines), "utf-8")
        plot(lines, FOLDER / "match.svg")


if __name__ == "__main__":
    main()
