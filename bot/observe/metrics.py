"""Prometheus metrics. Counters are each process's own and added up at a scrape; queues are read from the database."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from threading import local

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from sqlalchemy import event
from sqlalchemy.orm import Session

from bot.observe.shared import FOLDER
from bot.store.database import Database
from bot.turn import queues
from bot.turn.outbox import Outcome, Outgoing, Result, Sender

SECONDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30)
TURNS = Counter("causeway_turns", "Committed turns by outcome.", ["outcome"])
STEPS = Histogram("causeway_turn_step_seconds", "Seconds of a turn up to the named step, from the step before.", ["step"], buckets=SECONDS)
WHOLE = Histogram("causeway_turn_seconds", "Seconds of a whole turn, from its claim to its commit.", buckets=SECONDS)
SENDS = Counter("causeway_sends", "Calls to gateways by channel and result.", ["channel", "result"])
SEND_SECONDS = Histogram("causeway_send_seconds", "Seconds of a call to a gateway, with its pace.", ["channel"], buckets=SECONDS)
FAILURES = Counter("causeway_send_failures", "Calls to gateways that did not send, by channel and code.", ["channel", "code"])
_FIRST, _LAST = "claimed", "committed"


class TurnSteps:
    """The turn runner's `on_step`: times each step of the thread's turn."""

    def __init__(self) -> None:
        self._of = local()

    def __call__(self, step: str) -> None:
        """Note that a step was reached."""
        now = time.perf_counter()
        if step == _FIRST:
            self._of.began = now
        else:
            _of_step(step).observe(now - self._of.last)
        self._of.last = now
        if step == _LAST:
            WHOLE.observe(now - self._of.began)


@cache
def _of_step(step: str) -> Histogram:
    return STEPS.labels(step)


class Observed:
    """A sender whose results are counted."""

    def __init__(self, channel: str, sender: Sender) -> None:
        self._channel, self._sender = channel, sender

    @property
    def at_once(self) -> int:
        """As the sender's."""
        return self._sender.at_once

    @property
    def idempotent(self) -> bool:
        """As the sender's."""
        return self._sender.idempotent

    async def send(self, message: Outgoing) -> Outcome:
        """Send, and count what came of it."""
        with SEND_SECONDS.labels(self._channel).time():
            outcome = await self._sender.send(message)
        SENDS.labels(self._channel, outcome.result.value).inc()
        if outcome.result not in (Result.SENT, Result.ACCEPTED):
            FAILURES.labels(self._channel, code(outcome.reason)).inc()
        return outcome

    async def close(self) -> None:
        """Close the sender."""
        await self._sender.close()


def code(reason: str | None) -> str:
    """The code that a reason begins with: "403 blocked by the person" is 403; of words only the first, so that labels stay few."""
    return (reason or "none").split()[0][:40]


def count_turns(database: Database) -> None:
    """Count each turn of this process when its transaction is committed."""
    event.listen(database.sessions, "after_commit", _committed)
    event.listen(database.sessions, "after_rollback", lambda session: session.info.pop("turns", None))


def _committed(session: Session) -> None:
    for outcome in session.info.pop("turns", ()):
        TURNS.labels(outcome).inc()


class Queues(Collector):
    """The queues as gauges, read at each scrape."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database, self._now = database, now

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Length and oldest age of each queue, and open alerts."""
        with self._database.read() as session:
            found = queues.look(session, self._now())
            alerts = queues.open_alerts(session)
        length = GaugeMetricFamily("causeway_queue_messages", "Messages in the queue.", labels=["queue"])
        oldest = GaugeMetricFamily("causeway_queue_oldest_seconds", "Seconds that the queue's oldest message is due.", labels=["queue"])
        for name, queue in found.items():
            length.add_metric([name], queue.length)
            oldest.add_metric([name], queue.oldest)
        yield length
        yield oldest
        yield GaugeMetricFamily("causeway_open_alerts", "Alerts that nobody has acknowledged.", value=alerts)


def exposition(database: Database, now: Callable[[], datetime]) -> bytes:
    """All metrics in Prometheus's text form: of every process, where there are several."""
    own = CollectorRegistry()
    own.register(Queues(database, now))
    if os.environ.get(FOLDER):
        MultiProcessCollector(own)  # type: ignore[no-untyped-call]
        return generate_latest(own)
    return generate_latest(REGISTRY) + generate_latest(own)
