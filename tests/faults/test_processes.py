"""Several processes on one PostgreSQL: no conversation twice at a time, claims of the dead taken over, one leader."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.app import bootstrap
from bot.store.database import Database
from bot.store.leader import Leader
from bot.store.signals import TALK, mark
from bot.store.tables import Conversation, Message
from bot.turn import inbox
from bot.turn.outbox import Outcome, Outgoing, Result
from bot.workers import Supervisor
from tests.faults.test_kill import check_ledger
from tests.support.postgres import only_postgres

pytestmark = pytest.mark.slow
TAKEN_OVER = 30.0  # seconds: issue 4, point 6


def until(true: Callable[[], bool], seconds: float) -> float:
    """Wait for it; returns the seconds that it took."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < seconds, "it did not come to pass"
        time.sleep(0.05)
    return time.monotonic() - began


def fork(work: Callable[[], None]) -> int:
    """Run `work` in a child process."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return child


def end(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def store(database: Database, at: Any, people: int, messages: int) -> None:
    """So many messages of so many people, in turns."""
    with database.write() as session:
        for number in range(messages):
            conversation = inbox.open_conversation(session, "terminal", f"person {number % people}", "en", at)
            inbox.receive(session, conversation.id, f"m{number}", at, "yes")


def waiting(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).where(Message.status == "waiting")) or 0


def drains(settings: Any, engine: Any) -> Callable[[], None]:
    """What a child does: turn after turn, until nothing waits."""

    def work() -> None:
        app = bootstrap(settings, engine=engine, burst=1)
        while waiting(app.database):
            app.worker.drain()

    return work


@only_postgres
def test_two_processes_share_the_work_and_never_a_conversation(settings: Any, engine: Any) -> None:
    app = bootstrap(settings, engine=engine)
    store(app.database, app.now(), people=5, messages=60)
    for child in [fork(drains(settings, engine)) for _ in range(2)]:
        os.waitpid(child, 0)
    check_ledger(settings.database, 60)
    app.close()


@only_postgres
def test_a_claimed_conversation_is_not_claimed_again(settings: Any, engine: Any, clock: Any) -> None:
    app = bootstrap(settings, engine=engine, now=clock)
    store(app.database, clock(), people=2, messages=6)
    claims = [inbox.claim(app.database, clock()) for _ in range(3)]
    assert claims[2] is None
    assert len({claim.conversation_id for claim in claims[:2] if claim}) == 2
    clock.forward(seconds=inbox.LEASE.total_seconds() + 1)
    assert inbox.claim(app.database, clock()) is not None
    app.close()


@only_postgres
def test_claims_of_a_killed_process_are_taken_over(settings: Any, engine: Any) -> None:
    app = bootstrap(settings, engine=engine)
    store(app.database, app.now(), people=1, messages=1)

    def hang() -> None:
        stuck = bootstrap(settings, engine=engine, on_step=lambda step: time.sleep(600) if step == "computed" else None)
        stuck.worker.drain()

    def claimed() -> bool:
        with app.database.read() as session:
            return session.scalar(select(Conversation.leased_until)) is not None

    child = fork(hang)
    until(claimed, 20)
    end(child)
    app.worker.start()
    until(lambda: waiting(app.database) == 0, TAKEN_OVER)
    app.close()
    check_ledger(settings.database, 1)


@only_postgres
def test_another_leads_when_the_leader_dies(settings: Any) -> None:
    first, second = Database(settings.database), Database(settings.database)
    leaders = Leader(first), Leader(second)
    assert [leader.leads() for leader in leaders] == [True, False]
    assert [leader.leads() for leader in leaders] == [True, False]
    read, write = os.pipe()

    def lead() -> None:
        with_lock = Leader(Database(settings.database))
        until(with_lock.leads, 20)
        os.write(write, b"1")
        signal.pause()

    leaders[0].resign()
    child = fork(lead)
    assert os.read(read, 1) == b"1"
    assert not leaders[1].leads()
    end(child)
    assert until(leaders[1].leads, TAKEN_OVER) < 5
    leaders[1].resign()
    for each in (first, second):
        each.close()
    os.close(read)
    os.close(write)


@only_postgres
def test_another_process_hears_a_commit(settings: Any) -> None:
    here, there = Database(settings.database), Database(settings.database)
    heard: list[str] = []
    there.signals.on(TALK, heard.append)
    there.signals.start()
    time.sleep(0.5)
    with here.write() as session:
        mark(session, TALK, "a conversation")
    until(lambda: heard == ["a conversation"], 10)
    here.close()
    there.close()


class Dies:
    """A gateway that takes a message and then takes the process with it, once."""

    at_once, idempotent = 4, False

    async def send(self, message: Outgoing) -> Outcome:
        os.kill(os.getpid(), signal.SIGKILL)
        return Outcome(Result.SENT)

    async def close(self) -> None:
        pass


class Takes(Dies):
    async def send(self, message: Outgoing) -> Outcome:
        await asyncio.sleep(0)
        return Outcome(Result.SENT)


@only_postgres
def test_what_a_killed_process_was_sending_is_unknown(settings: Any, engine: Any, clock: Any) -> None:
    app = bootstrap(settings, engine=engine, now=clock, senders={"sms": Takes()})
    inbox.accept(app.database, inbox.Inbound("sms", "+12135550142", "SM1", "hello"), clock())

    def work() -> None:
        bootstrap(settings, engine=engine, now=clock, senders={"sms": Dies()}).worker.drain()

    child = fork(work)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    clock.forward(seconds=timedelta(minutes=5).total_seconds())
    app.worker.drain()
    with app.database.read() as session:
        statuses = [m.status for m in session.scalars(select(Message).where(Message.author == "bot").order_by(Message.seq))]
    assert statuses[0] == "unknown" and set(statuses[1:]) <= {"sent"}
    app.close()


def test_a_child_that_dies_is_replaced_until_the_end(tmp_path: Any) -> None:
    log = tmp_path / "children"

    def work() -> None:
        with log.open("a") as file:
            file.write(f"{os.getpid()}\n")
        signal.pause()

    def children() -> list[int]:
        return [int(line) for line in log.read_text().split()] if log.exists() else []

    parent = fork(Supervisor(2, work).run)
    until(lambda: len(children()) == 2, 20)
    os.kill(children()[0], signal.SIGKILL)
    until(lambda: len(children()) == 3, 20)
    os.kill(parent, signal.SIGTERM)
    os.waitpid(parent, 0)
    assert all(not _alive(child) for child in children())


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
