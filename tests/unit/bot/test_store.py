"""Storage: the migrations are the tables, times are UTC, what is personal is declared."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, Table, event, inspect, text
from sqlalchemy.exc import StatementError

from bot.settings import ROOT
from bot.store import migrate
from bot.store.database import Database
from bot.store.person import Person
from bot.store.privacy import every_personal_column
from bot.store.tables import Base
from tests.support.postgres import both, only_postgres


@both
def test_migrations_make_the_tables(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    assert migrate.migrate(database) is False
    assert migrate.current(database) == migrate.newest() == ScriptDirectory(str(migrate.FOLDER)).get_current_head()


@both
def test_migrations_leave_the_same_rows_out_of_indexes_as_the_tables_say(database: Database) -> None:
    """What compares columns and names does not look at an index's condition."""
    looked_at, kind = inspect(database.engine), database.engine.dialect.name
    for table in Base.metadata.sorted_tables:
        there = {index["name"]: index for index in looked_at.get_indexes(table.name)}
        for index in table.indexes:
            said, found = index.dialect_options[kind]["where"], there[index.name].get("dialect_options", {}).get(f"{kind}_where")
            assert (there[index.name]["unique"], found is None) == (bool(index.unique), said is None), index.name
            if found is not None:  # PostgreSQL writes the rest in its own way
                assert _column_and_words(found) == _column_and_words(said), index.name


def _column_and_words(condition: Any) -> tuple[str, set[str]]:
    return re.findall(r"\w+", str(condition))[0], set(re.findall(r"'\w+'", str(condition)))


@both
def test_migrating_keeps_what_is_there(empty_database: str) -> None:
    old = Database(empty_database)
    migrate.migrate(old, "0001")
    ids = {name: f"{n:032x}" for n, name in enumerate(("person", "address", "conversation", "message", "fact"), 1)}
    with old.engine.connect() as connection:
        for table, id_ in ids.items():
            values = {"id": id_} | {c.name: _some(c) for c in _not_null(old, table) if c.name != "id"}
            values |= {f"{name}_id": other for name, other in ids.items() if f"{name}_id" in _columns(old, table)}
            names = ", ".join(f'"{name}"' for name in values)
            connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({', '.join(':' + n for n in values)})"), values)
        connection.commit()
    assert migrate.migrate(old) is True
    with old.engine.connect() as connection:
        for table, id_ in ids.items():
            assert connection.scalar(text(f"SELECT count(*) FROM {table} WHERE id = '{id_}'")) == 1, table
        if old.is_sqlite:
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    old.close()


def _columns(database: Database, table: str) -> dict[str, Any]:
    return {c["name"]: c for c in inspect(database.engine).get_columns(table)}


def _not_null(database: Database, table: str) -> list[Any]:
    reflected = Table(table, MetaData(), autoload_with=database.engine)
    return [c for c in reflected.columns if not c.nullable and not c.foreign_keys]


def _some(column: Any) -> Any:
    kind = str(column.type)
    return "2026-01-01 00:00:00" if "DATE" in kind or "TIMESTAMP" in kind else False if kind == "BOOLEAN" else 0 if kind == "INTEGER" else "{}" if kind == "JSON" else "x"


@pytest.fixture
def beside(empty_database: str) -> Iterator[psycopg.Connection[Any]]:
    """A connection of its own to the database."""
    with psycopg.connect(empty_database, autocommit=True) as connection:
        yield connection


@only_postgres
def test_a_connection_that_the_server_ended_is_noticed_before_it_is_used(database: Database, beside: psycopg.Connection[Any]) -> None:
    gone = _backends(database)
    for pid in gone:
        assert beside.execute("SELECT pg_terminate_backend(%s, 5000)", [pid]).fetchone() == (True,)
    assert not gone & _backends(database)


def _backends(database: Database) -> set[int]:
    with database.read() as one, database.read() as two:
        return {session.scalar(text("SELECT pg_backend_pid()")) for session in (one, two)}


@only_postgres
@pytest.mark.parametrize("idle", [0, 60], ids=["just used", "idle"])
def test_only_a_connection_that_lay_idle_is_asked_before_it_is_used(database: Database, beside: psycopg.Connection[Any], idle: int) -> None:
    event.listen(database.engine, "checkin", lambda _, record: record.info.update(returned=record.info["returned"] - idle))
    with database.read() as session:
        pid = session.scalar(text("SELECT pg_backend_pid()"))
    before = _last_query(beside, pid)
    with database.read() as session:
        session.connection()
    assert (_last_query(beside, pid) != before) == bool(idle)


def _last_query(beside: psycopg.Connection[Any], pid: Any) -> Any:
    return beside.execute("SELECT query, query_start FROM pg_stat_activity WHERE pid = %s", [pid]).fetchone()


@both
def test_times_come_back_as_utc(database: Database) -> None:
    there = datetime(2026, 11, 24, 10, tzinfo=timezone(timedelta(hours=-8)))
    with database.write() as session:
        session.add(Person(created_at=there))
    with database.read() as session:
        found = session.query(Person).one()
    assert found.created_at == there
    assert found.created_at.tzinfo is UTC
    assert found.id.version == 7


@both
def test_naive_time_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="without a zone"), database.write() as session:
        session.add(Person(created_at=datetime(2026, 1, 1)))


def test_personal_columns_are_declared() -> None:
    declared = every_personal_column()
    assert {"text", "choice", "choices", "understanding"} <= set(declared["message"])
    assert {"value", "text"} <= set(declared["fact"])
    assert declared["address"] == ["value"]
    assert "attachment" in declared["message"]


def test_the_directory_migration_keeps_rows_and_references(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/old.db")
    migrate.migrate(database, "0001")
    with database.engine.begin() as connection:
        columns = "id, name, industry, description_en, description_es, address, city, postal_code, telephone, email, contact_name, size_band, traits, work_styles, languages, relationship_stage, paused, source, assured_date"
        connection.execute(text(f"INSERT INTO employer ({columns}) VALUES ('a','A','','','','','','','','','','','[]','[]','[]','met',0,'','2026-01-01')"))
        connection.execute(text("INSERT INTO person (id, created_at) VALUES ('0190a0000000700080000000000000aa', '2026-01-01')"))
        connection.execute(text("INSERT INTO choice (id, person_id, employer_id, created_at) VALUES ('0190a0000000700080000000000000bb', '0190a0000000700080000000000000aa', 'a', '2026-01-01')"))
    assert migrate.migrate(database) is True
    with database.engine.connect() as connection:
        assert connection.execute(text("SELECT id, paused_until FROM employer")).all() == [("a", None)]
        assert connection.execute(text("SELECT employer_id FROM choice")).all() == [("a",)]
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_statements_that_modules_hold_know_their_types_whatever_is_imported_first() -> None:
    asks = "import bot.leads.profile as p; print({str(bind.type) for s in (p._CURRENT, p._ASKED) for bind in s.compile().binds.values()})"
    told = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert "NULL" not in told and "CHAR" in told


def test_only_a_hasty_write_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/x.db")

    def synchronous(durable: bool) -> Any:
        with database.turn() as session:
            database.begin_write(session, durable=durable)
            return session.scalar(text("PRAGMA synchronous"))

    assert [synchronous(durable) for durable in (True, False, True)] == [2, 1, 2]
    database.close()


def _nobody_waits(database: Database) -> None:
    """SQLite's own wait for its lock is off: a second writer fails at once, unless it waited before it asked."""
    database.engine.dispose()
    event.listen(database.engine, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout=0"))


def test_writers_of_one_process_wait_for_each_other_before_they_ask_sqlite(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'causeway.db'}")
    migrate.migrate(database)
    _nobody_waits(database)
    at = datetime(2026, 1, 1, tzinfo=UTC)

    def write(number: int) -> None:
        with database.write() as session:
            session.add(Person(language="en", created_at=at))
            session.flush()
            time.sleep(0.01)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(12)))
    with database.read() as session:
        assert session.query(Person).count() == 12
    database.close()


def test_a_write_that_fails_lets_the_next_one_in(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'causeway.db'}")
    migrate.migrate(database)
    with pytest.raises(ValueError, match="broken"), database.write():
        raise ValueError("broken")
    with database.engine.connect() as connection:
        database.begin_write(connection)  # and one that is given up
    next_one = threading.Thread(target=_write_nothing, args=[database], daemon=True)
    next_one.start()
    next_one.join(5)
    assert not next_one.is_alive()
    database.close()


@both
def test_what_comes_in_is_stored_by_one_thread_on_sqlite_and_by_several_on_postgresql(database: Database) -> None:
    together = threading.Barrier(2)

    def write() -> int:
        with suppress(threading.BrokenBarrierError):
            together.wait(0.2)
        return threading.get_ident()

    async def all_at_once() -> list[int]:
        return await asyncio.gather(*(database.keep(write) for _ in range(2)))

    assert len(set(asyncio.run(all_at_once()))) == (1 if database.is_sqlite else 2)


@both
def test_what_cannot_be_stored_is_raised_where_it_came_from(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        asyncio.run(database.keep(lambda: 1 // 0))


def _write_nothing(database: Database) -> None:
    with database.write():
        pass
