"""Statements that every message runs: compiled once, and on SQLite given to the driver itself.

There SQLAlchemy's way to the driver costs four times what SQLite does with most of them. Statements, types, connections and
transactions stay SQLAlchemy's, and so do errors: what the driver refuses is run once more the usual way, which says it in its words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Insert, Select, Update, Uuid
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.orm import Session

Statement = Select[*tuple[Any, ...]] | Insert | Update
Process = Callable[[Any], Any] | None
_DIALECT = SQLiteDialect_pysqlite()


def run(on: Session | Connection, statement: Statement, values: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
    """The rows that a statement gives, none for one that gives none. It is kept: build it once, without expanding parameters."""
    connection = on if isinstance(on, Connection) else _connection(on)
    if connection.dialect.name == "sqlite":
        try:
            return _prepared(statement, tuple(values)).run(connection, values)
        except sqlite3.Error:
            pass
    result = connection.execute(statement, values)
    return result.all() if result.returns_rows else []


def _connection(session: Session) -> Connection:
    """The session's connection, looked up once in each of its transactions."""
    known: Connection | None = session.info.get("connection")
    if known is None or known.closed:
        known = session.info["connection"] = session.connection()
    return known


def command(connection: Connection, text: str) -> None:
    """Give SQLite a command without values, such as the one that takes its write lock."""
    try:
        _driver(connection).execute(text)
    except sqlite3.Error:
        connection.exec_driver_sql(text)


def _driver(connection: Connection) -> sqlite3.Connection:
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return driver


class _Prepared:
    """A statement's text with what turns values into the driver's and back."""

    def __init__(self, statement: Statement, names: tuple[str, ...]) -> None:
        compiled: Any = statement.compile(dialect=_DIALECT, column_keys=names)
        self._text = compiled.string
        if "[POSTCOMPILE" in self._text:
            raise TypeError("a statement with expanding parameters has another text each time")
        self._order = tuple(compiled.positiontup)
        self._constants = {name: bind.effective_value for name, bind in compiled.binds.items() if name not in names and not bind.required}
        defaults = {column.key: column.default for column in compiled.insert_prefetch or ()}
        self._constants |= {name: default.arg for name, default in defaults.items() if default.is_scalar}
        self._made = {name: default.arg for name, default in defaults.items() if default.is_callable}
        kinds = [compiled.binds[name].type.dialect_impl(_DIALECT) for name in self._order]
        self._binders = _those([kind.bind_processor(_DIALECT) for kind in kinds])
        kinds = [column.type.dialect_impl(_DIALECT) for column in statement.exported_columns]
        self._readers = _those([_uuid if isinstance(kind, Uuid) else kind.result_processor(_DIALECT, None) for kind in kinds])

    def run(self, connection: Connection, values: Mapping[str, Any]) -> list[list[Any]]:
        """Run it on the connection's driver."""
        given = {**self._constants, **{name: make(None) for name, make in self._made.items()}, **values}
        bound = _made(list(map(given.__getitem__, self._order)), self._binders)
        found = _driver(connection).execute(self._text, bound).fetchall()
        return [_made(list(row), self._readers) for row in found]


@lru_cache(maxsize=4096)
def _uuid(text: str | None) -> UUID | None:
    """The same few keys come again and again: those of the people who write just now."""
    return None if text is None else UUID(text)


@cache
def _prepared(statement: Statement, names: tuple[str, ...]) -> _Prepared:
    return _Prepared(statement, names)


def _those(processes: Iterable[Process]) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    return tuple((place, process) for place, process in enumerate(processes) if process is not None)


def _made(values: list[Any], processes: tuple[tuple[int, Callable[[Any], Any]], ...]) -> list[Any]:
    for place, process in processes:
        values[place] = process(values[place])
    return values
