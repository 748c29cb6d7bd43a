"""The threads of a process: one runs turns on an event loop of its own; one sends, schedules and tidies where it leads."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session

from bot.store import privacy, rates
from bot.store.base import now as clock
from bot.store.database import Database
from bot.store.leader import Leader
from bot.store.signals import INBOX, OUTBOX
from bot.turn import asking, inbox, schedule, unfinished
from bot.turn.outbox import Outbox
from bot.turn.run import TurnRunner

log = structlog.get_logger()
AFTER_FAILURE = 2.0  # seconds before a thread that failed, for want of a database say, tries again
PAUSE = 0.5  # seconds between looks when nothing wakes a thread
SENDING_PAUSE = 0.05  # seconds that new messages wait at most while others are being sent
TEND_EVERY = timedelta(seconds=5)  # schedules that fell due, and what dead processes left
TIDY_EVERY = timedelta(minutes=5)
TALK_IS_OVER = timedelta(hours=1)  # of silence, after which the words of who said no to keeping are erased


Beside = Callable[[Callable[[], bool], Callable[[], bool]], None]  # a channel's own work: given `leads` and `stopped`


class Worker:
    """Works on the inbox and the outbox until stopped."""

    def __init__(
        self,
        database: Database,
        runner: TurnRunner,
        outbox: Outbox,
        pending: timedelta,
        burst: int = inbox.BURST,
        now: Callable[[], datetime] = clock,
        beside: Sequence[Beside] = (),
    ) -> None:
        self._database, self._runner, self._outbox, self._pending = database, runner, outbox, pending
        self._burst, self._now, self._leader = burst, now, Leader(database)
        self._came, self._queued, self._stopped = threading.Event(), threading.Event(), threading.Event()
        self._threads: list[threading.Thread] = []
        self._signs: dict[str, float] = {}
        self._beside, self._leading = beside, False
        self._tended: datetime | None = None
        self._tidied: datetime | None = None
        database.signals.on(INBOX, lambda _: self._came.set())
        database.signals.on(OUTBOX, lambda _: self._queued.set())

    @property
    def alive(self) -> bool:
        """Whether all threads that were started run."""
        return bool(self._threads) and all(thread.is_alive() for thread in self._threads)

    def sound(self, seconds: float) -> bool:
        """Whether all threads run and each gave a sign within `seconds`."""
        return self.alive and all(time.monotonic() - last < seconds for last in tuple(self._signs.values()))

    def _sign(self) -> None:
        self._signs[threading.current_thread().name] = time.monotonic()

    def start(self) -> None:
        """Void a dead process's claims where nobody else can hold any, and start the threads."""
        if self._database.is_sqlite:
            inbox.release_all(self._database)
            self._outbox.recover(at_start=True)
        self._database.signals.start()
        for work in (self._run_turns, self._send):
            self._threads.append(threading.Thread(target=work, name=work.__name__, daemon=True))
        for run in self._beside:
            arguments = (lambda: self._leading, self._stopped.is_set)
            threading.Thread(target=run, args=arguments, name="channel", daemon=True).start()
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish the turn at hand and end."""
        self._stopped.set()
        self._came.set()
        self._queued.set()
        for thread in self._threads:
            thread.join(timeout=30)
        self._leader.resign()

    def drain(self) -> int:
        """Run every waiting turn and send every due message, here and now; returns how many turns ran."""
        with asyncio.Runner() as loop:
            ran = loop.run(self._turns())
            self._tend()
            loop.run(self._outbox.drain())
        return ran

    def _run_turns(self) -> None:
        with asyncio.Runner() as loop:
            while not self._stopped.is_set():
                self._sign()
                self._guarded(lambda: loop.run(self._turns()))
                self._came.wait(PAUSE)
                self._came.clear()

    async def _turns(self) -> int:
        ran, claim = 0, self._claim()
        while claim is not None:
            committed, claim = await self._runner.run(claim, self._along)
            claim = claim if committed else self._claim()  # what comes after a commit that took none along wakes this thread
            self._sign()
            ran += 1
        return ran

    def _claim(self) -> inbox.Claim | None:
        return None if self._stopped.is_set() else inbox.claim(self._database, self._now(), self._burst)

    def _along(self, session: Session) -> inbox.Claim | None:
        """The next claim, committed with a turn, so that where many wait it costs no transaction of its own."""
        return None if self._stopped.is_set() else inbox.claim_along(session, self._now(), self._burst)

    def _send(self) -> None:
        with asyncio.Runner() as loop:
            while not self._stopped.is_set():
                self._sign()
                sent = self._guarded(lambda: self._lead(loop)) or 0
                if not sent:
                    self._queued.wait(PAUSE)
                    self._queued.clear()
            loop.run(self._outbox.close())

    def _lead(self, loop: asyncio.Runner) -> int:
        """Where this process leads: tend to what is due and send; returns how many messages were handled or are under way."""
        self._leading = self._leader.leads()
        if not self._leading:
            return 0
        self._tend()
        return loop.run(self._outbox.step(SENDING_PAUSE)) + self._outbox.under_way

    def _tend(self) -> None:
        now = self._now()
        if self._tended is None or now - self._tended > TEND_EVERY or now < self._tended:
            self._tended = now
            self._outbox.recover()
            asking.ask_due(self._database, self._runner.catalogue, now)
            schedule.release_due(self._database, now)
            self._database.checkpoint()
        if self._tidied is None or now - self._tidied > TIDY_EVERY or now < self._tidied:
            self._tidied = now
            unfinished.lead_on(self._database, self._runner.catalogue, self._runner.settings, now)
            with self._database.write() as session:
                privacy.expire_pending(session, now - self._pending)
                privacy.forget_refused(session, now - TALK_IS_OVER)
                rates.forget(session, now - TIDY_EVERY)

    def _guarded(self, work: Callable[[], int]) -> int | None:
        try:
            return work()
        except Exception as error:
            log.error("worker_failed", error=error)
            self._stopped.wait(AFTER_FAILURE)
            return None
