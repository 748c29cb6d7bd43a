"""Five minutes of failing sends and killed processes, and a backlog of ten thousand messages."""

from __future__ import annotations

import time
from typing import Any

import pytest
from sqlalchemy import select

from bench.load import FINAL, Plan, one
from bot.app import bootstrap
from bot.store.tables import Message, Turn
from bot.turn import inbox
from tests.support.postgres import Server, only_postgres

pytestmark = [pytest.mark.slow, pytest.mark.prove]
FIVE_MINUTES = 300.0


def test_every_message_ends_as_sent_failed_or_unknown(postgres: Server) -> None:
    """One round after the other until five minutes are over; each on an empty database, checked against what the providers took."""
    began, kills, seed = time.monotonic(), 0, 1
    while time.monotonic() - began < FIVE_MINUTES:
        report = one("PostgreSQL", postgres.database(), 2, Plan(people=300, messages=4, faults=0.2, kill_every=15, seed=seed), postgres.pid, 1200)
        assert set(report.statuses) <= set(FINAL), report
        assert (report.lost, report.doubled, report.swapped, report.open) == (0, 0, 0, 0), report
        kills, seed = kills + report.kills, seed + 1
    assert kills >= 5


@only_postgres
def test_a_backlog_of_ten_thousand_starves_nobody(settings: Any, engine: Any) -> None:
    """A message's turn comes after at most as many turns as messages came before it."""
    app = bootstrap(settings, engine=engine)
    with app.database.write() as session:
        opened = [inbox.open_conversation(session, "terminal", f"person {number}", "en", app.now()) for number in range(500)]
        for number in range(10_000):
            busy = number % 2  # one person writes half of all
            inbox.receive(session, opened[0 if busy else number % 500].id, f"m{number}", app.now(), "what do you do?")
    app.worker.drain()
    with app.database.read() as session:
        arrived = session.execute(select(Message.turn_id, Message.status).where(Message.author == "worker").order_by(Message.id)).all()
        ranks = {turn: rank for rank, turn in enumerate(session.scalars(select(Turn.id).order_by(Turn.id)))}
    assert {status for _, status in arrived} == {"done"} and len(arrived) == 10_000
    assert all(ranks[turn] <= place for place, (turn, _) in enumerate(arrived))
    app.close()
