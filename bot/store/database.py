"""The database: SQLite in one file, or PostgreSQL; the same code on both.

On SQLite a session reads without a transaction and writes in one that starts with BEGIN IMMEDIATE, so that no
read is ever upgraded to a write (which would fail at once when somebody else wrote in between).
"""

from __future__ import annotations

import asyncio
import select
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Select, create_engine, event
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import Session, sessionmaker

from bot.store import direct
from bot.store.signals import Signals

T = TypeVar("T")
LOCKED_SECONDS = 15  # that a writer waits for another
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={LOCKED_SECONDS * 1000}",
    "PRAGMA secure_delete=ON",
    "PRAGMA wal_autocheckpoint=16000",  # pages: only if nobody calls `checkpoint`, which would otherwise fall on some turn's commit
)

# A server that does not answer is noticed within seconds; one that was restarted before a connection is used: `_ping_if_doubtful`.
POSTGRES: dict[str, Any] = {"pool_size": 10, "max_overflow": 40, "connect_args": {"connect_timeout": 5}}
SQLITE: dict[str, Any] = {"pool_use_lifo": True}  # the connection that wrote last has what it wrote in memory; the others read it again
IDLE_SECONDS = 5.0  # a connection that lay longer may be gone without a word


class Database:
    """Sessions on one database. Opening it does not connect yet."""

    def __init__(self, url: str) -> None:
        address = make_url(url)
        if address.drivername in ("postgres", "postgresql"):
            address = address.set(drivername="postgresql+psycopg")
        self.is_sqlite = address.get_backend_name() == "sqlite"
        self._writing = threading.Lock()
        self._threads = ThreadPoolExecutor(1 if self.is_sqlite else POSTGRES["max_overflow"], "database")
        self.engine: Engine = create_engine(address, **(SQLITE if self.is_sqlite else POSTGRES))
        if self.is_sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "checkin", _written)
        else:
            event.listen(self.engine, "checkin", _note_return)
            event.listen(self.engine, "checkout", partial(_ping_if_doubtful, self.engine.dialect))
        self.sessions = sessionmaker(self.engine, expire_on_commit=False)
        plain = address.set(drivername="postgresql").render_as_string(hide_password=False)
        self.signals = Signals(self.sessions, None if self.is_sqlite else plain)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for looking only."""
        with self._session() as session:
            yield session

    def rows(self, query: Select[*tuple[Any, ...]], values: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """One look at plain columns, without a session, which would take as long again."""
        with self.engine.connect() as connection:
            return direct.run(connection, query, values)

    async def look(self, work: Callable[..., T], *arguments: Any) -> T:
        """Run a short reading for an event loop: on SQLite at once, where readers wait for nobody; else in a thread."""
        return work(*arguments) if self.is_sqlite else await self.keep(work, *arguments)

    async def keep(self, work: Callable[..., T], *arguments: Any) -> T:
        """Run a short writing for an event loop in a thread: the same one on SQLite, where threads would only wait for each other."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *arguments)

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: committed on leaving, rolled back on an error. Never await inside."""
        with self._session() as session:
            self.begin_write(session)
            yield session
            session.commit()

    @contextmanager
    def turn(self) -> Iterator[Session]:
        """A session that reads first and writes at its end: see `bot/turn/run.py`."""
        with self._session() as session:
            session.autoflush = False
            yield session

    def begin_write(self, on: Session | Connection, durable: bool = True) -> None:
        """Take SQLite's write lock now; PostgreSQL locks rows instead.

        What is not `durable` outlives the process, but on SQLite a power cut may take it: no wait for the disk.
        """
        if self.is_sqlite:
            connection = on if isinstance(on, Connection) else on.connection()
            if not connection.in_transaction():
                connection.begin()
            self._wait_for_others(connection)
            if not durable:
                connection.info["hasty"] = True
                direct.command(connection, "PRAGMA synchronous=NORMAL")
            direct.command(connection, "BEGIN IMMEDIATE")

    def _wait_for_others(self, connection: Connection) -> None:
        """Wait until no other thread writes: SQLite's own wait sleeps longer than most writes take."""
        if "writing" not in connection.info and self._writing.acquire(timeout=LOCKED_SECONDS):
            connection.info["writing"] = self._writing

    def checkpoint(self) -> None:
        """Move SQLite's log into its file, beside readers and writers; call it now and then from a thread that can wait."""
        if self.is_sqlite:
            with self.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with self.sessions() as session:
            yield session

    def close(self) -> None:
        """Close all connections."""
        self.signals.stop()
        self._threads.shutdown()
        self.engine.dispose()


def _written(connection: Any, record: Any) -> None:
    if (writing := record.info.pop("writing", None)) is not None:
        writing.release()
    if record.info.pop("hasty", False):
        connection.execute("PRAGMA synchronous=FULL")


def _note_return(_connection: Any, record: Any) -> None:
    record.info["returned"] = time.monotonic()


def _ping_if_doubtful(dialect: Dialect, connection: Any, record: Any, _proxy: Any) -> None:
    """Ask the server only if the connection lay idle, or if there is something to be read on it: most often its end.

    A ping each time would be a round trip more for every look.
    """
    idle = time.monotonic() - record.info.get("returned", time.monotonic())
    try:
        if idle > IDLE_SECONDS or _has_something_to_say(connection.fileno()):
            dialect.do_ping(connection)
    except connection.Error as error:
        raise DisconnectionError from error


def _has_something_to_say(socket: int) -> bool:
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return bool(poll.poll(0))


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's driver would otherwise begin transactions of its own
    for pragma in PRAGMAS:
        connection.execute(pragma)
