"""The threads of a process: one runs turns on an event loop of its own, one sends, one tidies."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.store import privacy
from bot.store.base import now as clock
from bot.store.database import Database
from bot.turn import inbox
from bot.turn.outbox import Outbox
from bot.turn.run import TurnRunner

log = structlog.get_logger()
PAUSE = 0.5  # seconds between looks when nothing wakes a thread
TIDY_EVERY = timedelta(minutes=5)


class Worker:
    """Works on the inbox and the outbox until stopped. `wake` is called when something came in."""

    def __init__(
        self,
        database: Database,
        runner: TurnRunner,
        outbox: Outbox,
        pending: timedelta,
        burst: int = inbox.BURST,
        now: Callable[[], datetime] = clock,
    ) -> None:
        self._database, self._runner, self._outbox, self._pending = database, runner, outbox, pending
        self._burst, self._now = burst, now
        self._came, self._queued, self._stopped = threading.Event(), threading.Event(), threading.Event()
        self._threads: list[threading.Thread] = []
        self._tidied: datetime | None = None
        self.on_commit: list[Callable[[], None]] = []

    def start(self) -> None:
        """Void old claims and start the threads."""
        if self._database.is_sqlite:
            inbox.release_all(self._database)
        self._outbox.recover()
        for name, work in (("turns", self._run_turns), ("sending", self._send)):
            self._threads.append(threading.Thread(target=work, name=name, daemon=True))
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Something came in."""
        self._came.set()

    def wake_sender(self) -> None:
        """Something was queued."""
        self._queued.set()

    def stop(self) -> None:
        """Finish the turn at hand and end."""
        self._stopped.set()
        self._came.set()
        self._queued.set()
        for thread in self._threads:
            thread.join(timeout=30)

    def drain(self) -> int:
        """Run every waiting turn and send every due message, here and now; returns how many turns ran."""
        with asyncio.Runner() as loop:
            ran = self._turns(loop)
        self._sends()
        return ran

    def _run_turns(self) -> None:
        with asyncio.Runner() as loop:
            self._repeat(lambda: self._turns(loop), self._came)

    def _send(self) -> None:
        self._repeat(self._sends, self._queued)

    def _repeat(self, work: Callable[[], int], event: threading.Event) -> None:
        while not self._stopped.is_set():
            try:
                work()
            except Exception as error:
                log.error("worker_failed", error=repr(error))
            event.wait(PAUSE)
            event.clear()

    def _turns(self, loop: asyncio.Runner) -> int:
        ran = 0
        while not self._stopped.is_set() and (claim := inbox.claim(self._database, self._now(), self._burst)) is not None:
            loop.run(self._runner.run(claim))
            ran += 1
            self._queued.set()
            for tell in self.on_commit:
                tell()
        return ran

    def _sends(self) -> int:
        sent = self._outbox.deliver_due()
        if sent:
            for tell in self.on_commit:
                tell()
        self._tidy()
        return sent

    def _tidy(self) -> None:
        if self._tidied is None or self._now() - self._tidied > TIDY_EVERY:
            self._tidied = self._now()
            with self._database.write() as session:
                privacy.expire_pending(session, self._tidied - self._pending)
