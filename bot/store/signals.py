"""Telling waiting threads, and on PostgreSQL other processes, that something was committed.

A session marks what it changed; the commit tells it: at once in this process, and through NOTIFY in the others.
A signal may be lost: whoever waits also looks by itself now and then.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy import event, text
from sqlalchemy.orm import Session, sessionmaker

if TYPE_CHECKING:
    import psycopg

log = structlog.get_logger()
CHANNEL = "causeway"
INBOX, OUTBOX, TALK = "inbox", "outbox", "talk"  # a message came in; one is to be sent; a conversation has something new
Listener = Callable[[str], None]
PAUSE = 2.0  # seconds before a lost connection is made anew


def mark(session: Session, topic: str, about: object = "") -> None:
    """Let the session's commit tell `topic`."""
    session.info.setdefault("signals", {})[f"{topic}:{about}"] = None


class Signals:
    """Who listens to what."""

    def __init__(self, sessions: sessionmaker[Session], postgres: str | None) -> None:
        self._listeners: dict[str, list[Listener]] = {}
        self._postgres, self._stopped = postgres, threading.Event()
        self._thread: threading.Thread | None = None
        event.listen(sessions, "before_commit", self._announce)
        event.listen(sessions, "after_commit", self._told)
        event.listen(sessions, "after_rollback", lambda session: session.info.pop("signals", None))

    def on(self, topic: str, listener: Listener) -> None:
        """Call `listener` with what the signal is about, from any thread."""
        self._listeners.setdefault(topic, []).append(listener)

    def start(self) -> None:
        """Hear other processes too; nothing to do on SQLite."""
        if self._postgres and self._thread is None:
            self._thread = threading.Thread(target=self._listen, name="signals", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End the listening."""
        self._stopped.set()
        if self._thread:
            self._thread.join(timeout=10)

    def _announce(self, session: Session) -> None:
        if self._postgres:
            for signal in session.info.get("signals", ()):
                session.execute(text("SELECT pg_notify(:channel, :signal)"), {"channel": CHANNEL, "signal": signal})

    def _told(self, session: Session) -> None:
        for signal in session.info.pop("signals", ()):
            self._tell(signal)

    def _tell(self, signal: str) -> None:
        topic, _, about = signal.partition(":")
        for listener in self._listeners.get(topic, ()):
            listener(about)

    def _listen(self) -> None:
        import psycopg  # a SQLite installation does without its 8 MB

        while not self._stopped.is_set():
            try:
                with psycopg.connect(str(self._postgres), autocommit=True) as connection:
                    self._hear(connection)
            except psycopg.Error as error:
                log.warning("signals_lost", error=type(error).__name__)
                self._stopped.wait(PAUSE)

    def _hear(self, connection: psycopg.Connection[Any]) -> None:
        connection.execute(f"LISTEN {CHANNEL}")
        while not self._stopped.is_set():
            for notice in connection.notifies(timeout=1.0):
                with suppress(RuntimeError):  # a listener's loop may have closed
                    self._tell(notice.payload)
