"""Rows that a session may change, read by plain statements: for the few rows of a turn its own loading costs twice as much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import Select, inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import instance_state

from bot.store import direct
from bot.store.base import Base

Row = TypeVar("Row", bound=Base)


def rows_of(session: Session, kind: type[Row], query: Select[Any], values: Mapping[str, Any]) -> list[Row]:
    """What a query for all columns of a table finds, as the session's objects."""
    return [loaded(session, kind, row) for row in looked_up(session, query, values)]


def looked_up(session: Session, query: Select[Any], values: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
    """The rows that a query finds, with what the session has written first where it does so by itself."""
    if session.autoflush:
        session.flush()
    return direct.run(session, query, values)


def loaded(session: Session, kind: type[Row], values: Sequence[Any]) -> Row:
    """The session's object for a row, of which these are all the columns in the table's order."""
    return held(session, kind, dict(zip(_columns(kind), values, strict=True)))


def held(session: Session, kind: type[Row], columns: dict[str, Any]) -> Row:
    """The session's object for a row that the database has, of which these columns, its key among them, are known.

    It is entered as the session's own loading enters it: to add it would look for related rows, at three times the cost.
    """
    mapper, key = _key(kind, columns)
    if (known := session.identity_map.get(key)) is not None:
        return cast(Row, known)
    row = cast(Row, mapper.class_manager.new_instance())
    vars(row).update(columns)
    state = instance_state(row)
    state.key, state.session_id = key, session.hash_key
    session.identity_map.add(state)
    return row


def _key(kind: type[Base], columns: dict[str, Any]) -> tuple[Any, Any]:
    mapper, names = _mapped(kind)
    return mapper, mapper.identity_key_from_primary_key(tuple([columns[name] for name in names]))


@cache
def _mapped(kind: type[Base]) -> tuple[Any, tuple[str, ...]]:
    mapper = inspect(kind)
    return mapper, tuple(column.name for column in mapper.primary_key)


@cache
def _columns(kind: type[Base]) -> tuple[str, ...]:
    return tuple(column.key for column in kind.__table__.columns)
