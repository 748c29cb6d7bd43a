"""Statements that every message runs: compiled once, and on SQLite given to the driver itself.

There SQLAlchemy's way to the driver costs four times what SQLite does with most of them. Statements, types, connections and
transactions stay SQLAlchemy's, and so do errors: what the driver refuses is run once more the usual way, which says it in its words.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Connection, Insert, Select, Update, Uuid
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.orm import Session

Statement = Select[*tuple[Any, ...]] | Insert | Update
Process = Callable[[Any], Any] | None
_DIALECT = SQLiteDialect_pysqlite()
_DECODE = json.JSONDecoder().raw_decode  # for text without spaces around it, as we write it: a quarter of what `json.loads` takes


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


def run_each(on: Session | Connection, statement: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write rows, if there are any, of which all give values to the same columns."""
    if not rows:
        return
    connection = on if isinstance(on, Connection) else _connection(on)
    if connection.dialect.name == "sqlite":
        try:
            return _prepared(statement, tuple(rows[0])).run_each(connection, rows)
        except sqlite3.Error:
            pass
    connection.execute(statement, rows)


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
        defaults = {column.key: column.default for column in compiled.insert_prefetch or ()}
        self._made = {name: default.arg for name, default in defaults.items() if default.is_callable}
        self._row: list[Any] = []  # with what is the same each time
        self._given: list[tuple[int, str, Process]] = []  # where the values go
        for place, name in enumerate(compiled.positiontup):
            bind, default = compiled.binds[name], defaults.get(name)
            process = bind.type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
            if is_given := name in names or name in self._made or bind.required:
                self._given.append((place, name, process))
            same = None if is_given else default.arg if default else bind.effective_value
            self._row.append(same if is_given or process is None else process(same))
        readers = [_reader(column.type.dialect_impl(_DIALECT)) for column in statement.exported_columns]
        self._readers = tuple((place, read) for place, read in enumerate(readers) if read is not None)

    def run(self, connection: Connection, values: Mapping[str, Any]) -> list[list[Any]]:
        """Run it on the connection's driver."""
        found = _driver(connection).execute(self._text, self._bound(values)).fetchall()
        return [self._read(list(row)) for row in found]

    def run_each(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it for each of some values."""
        _driver(connection).executemany(self._text, list(map(self._bound, rows)))

    def _bound(self, values: Mapping[str, Any]) -> list[Any]:
        row = self._row.copy()
        if self._made:
            values = {**{name: make(None) for name, make in self._made.items()}, **values}
        for place, name, process in self._given:
            row[place] = values[name] if process is None else process(values[name])
        return row

    def _read(self, row: list[Any]) -> list[Any]:
        for place, read in self._readers:
            row[place] = read(row[place])
        return row


def _reader(kind: Any) -> Process:
    if isinstance(kind, Uuid):
        return _uuid
    reader: Process = _json if isinstance(kind, JSON) else kind.result_processor(_DIALECT, None)
    return reader


@lru_cache(maxsize=4096)
def _uuid(text: str | None) -> UUID | None:
    """The same few keys come again and again: those of the people who write just now."""
    return None if text is None else UUID(text)


def _json(stored: Any) -> Any:
    """What a column of JSON holds; where that is a number, SQLite keeps a number."""
    return _DECODE(stored)[0] if isinstance(stored, str) else stored


@cache
def _prepared(statement: Statement, names: tuple[str, ...]) -> _Prepared:
    return _Prepared(statement, names)
