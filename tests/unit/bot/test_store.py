"""Storage: the migrations are the tables, times are UTC, what is personal is declared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import StatementError

from bot.store import migrate
from bot.store.database import Database
from bot.store.person import Person
from bot.store.privacy import every_personal_column
from bot.store.tables import Base


@pytest.fixture
def database(tmp_path: object) -> Database:
    fresh = Database(f"sqlite:///{tmp_path}/x.db")
    migrate.migrate(fresh)
    return fresh


def test_migrations_make_the_tables(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    assert migrate.migrate(database) is False


def test_times_come_back_as_utc(database: Database) -> None:
    there = datetime(2026, 11, 24, 10, tzinfo=timezone(timedelta(hours=-8)))
    with database.write() as session:
        session.add(Person(created_at=there))
    with database.read() as session:
        found = session.query(Person).one()
    assert found.created_at == there
    assert found.created_at.tzinfo is UTC
    assert found.id.version == 7


def test_naive_time_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="without a zone"), database.write() as session:
        session.add(Person(created_at=datetime(2026, 1, 1)))


def test_personal_columns_are_declared() -> None:
    declared = every_personal_column()
    assert {"text", "choice", "choices", "understanding"} <= set(declared["message"])
    assert {"value", "text"} <= set(declared["fact"])
    assert declared["address"] == ["value"]
