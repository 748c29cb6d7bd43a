"""A rate holds over all processes, and costs an ordinary talk next to nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, func, select, text

from bot.store import rates
from bot.store.base import now
from bot.store.database import Database
from bot.store.rates import Rate
from bot.web.limits import RateLimit
from bot.web.problems import Problem
from tests.support.postgres import both, only_postgres

Process = Callable[[], RateLimit]


@pytest.fixture
def process(settings: Any) -> Iterator[Process]:
    """A limit of sixty a minute as each process has its own, on one database."""
    opened: list[Database] = []

    def start() -> RateLimit:
        opened.append(Database(settings.database))
        return RateLimit("message", 60, opened[-1])

    yield start
    for database in opened:
        database.close()


def taken(limits: list[RateLimit], key: str, tries: int) -> int:
    """How many of so many tries, one process after the other, are let through."""
    passed = 0
    for number in range(tries):
        try:
            limits[number % len(limits)].take(key)
            passed += 1
        except Problem as problem:
            assert problem.status == 429 and problem.headers == {"Retry-After": "5"}
    return passed


@both
def test_one_process(process: Process) -> None:
    assert 60 <= taken([process()], "a", 100) <= 63  # some fill up again meanwhile


@only_postgres
def test_four_processes_together_let_no_more_through(process: Process) -> None:
    limits = [process() for _ in range(4)]
    assert 60 <= taken(limits, "a", 300) <= 66
    assert taken(limits, "another", 20) == 20


@only_postgres
def test_the_bucket_fills_in_a_minute_and_never_over(process: Process, settings: Any) -> None:
    limits, database = [process(), process()], Database(settings.database)
    taken(limits, "a", 200)
    for seconds, most in ((30, 33), (600, 63)):
        with database.write() as session:
            session.execute(text(f"UPDATE rate SET at = at - interval '{seconds} seconds'"))
        assert most - 3 <= taken(limits, "a", 200) <= most
    database.close()


@only_postgres
def test_an_ordinary_talk_asks_the_database_twice(process: Process) -> None:
    limit, asked = process(), []
    event.listen(limit._database.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    assert taken([limit], "a", 12) == 12
    assert sum("INSERT INTO rate" in statement for statement in asked) == 2


@only_postgres
def test_old_rates_are_forgotten(process: Process, settings: Any) -> None:
    taken([process()], "a", 1)
    database = Database(settings.database)
    with database.write() as session:
        rates.forget(session, now() - timedelta(minutes=5))
        assert session.scalar(select(func.count()).select_from(Rate)) == 1
        rates.forget(session, now() + timedelta(seconds=1))
        assert session.scalar(select(func.count()).select_from(Rate)) == 0
    database.close()
