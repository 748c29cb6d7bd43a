"""One process of many does what must be done once: sending, schedules, polling."""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from bot.store.database import Database

LOCK = 0x6C656164  # PostgreSQL's advisory lock of the leader


class Leader:
    """Whether this process leads. PostgreSQL gives the lock to one connection and takes it back when that is lost."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None

    def leads(self) -> bool:
        """Whether this process leads now; tries to, if nobody does. On SQLite there is only one process."""
        if self._database.is_sqlite:
            return True
        try:
            return self._still() or self._try()
        except SQLAlchemyError:
            self.resign()
            return False

    def resign(self) -> None:
        """Let another process lead."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            connection.invalidate()
            connection.close()

    def _still(self) -> bool:
        if self._connection is None:
            return False
        self._connection.execute(text("SELECT 1"))
        self._connection.rollback()
        return True

    def _try(self) -> bool:
        connection = self._database.engine.connect()
        won = bool(connection.scalar(text(f"SELECT pg_try_advisory_lock({LOCK})")))
        connection.rollback()
        if won:
            self._connection = connection
        else:
            connection.close()
        return won
