"""What a SQLite database is told, whichever way it is told."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import event

from bot.store.database import Database

Told = list[tuple[str, Any]]


def told(database: Database) -> Told:
    """A list that grows by each statement and its values from now on."""
    database.engine.dispose()
    seen: Told = []

    class Cursor(sqlite3.Cursor):
        def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
            seen.append((sql, tuple(parameters)))
            return super().execute(sql, parameters)

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def execute(self, sql: str, parameters: Any = ()) -> Any:
            return self.cursor().execute(sql, parameters)

    def connect(_dialect: Any, _record: Any, address: Any, options: Any) -> sqlite3.Connection:
        return sqlite3.connect(*address, **options, factory=Connection)

    event.listen(database.engine, "do_connect", connect)
    return seen
