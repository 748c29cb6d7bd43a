"""Bringing a database to the newest schema."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text

from bot.store.database import Database

FOLDER = Path(__file__).with_name("migrations")
LOCK = 0x63617573  # PostgreSQL's advisory lock for migrations


def _config() -> Any:
    from alembic.config import Config  # Alembic and its templates are for those who change a schema: 10 MB

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config


def newest() -> str:
    """The revision that the code expects: the last of those that are there, which are numbered."""
    return max(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def current(database: Database) -> str | None:
    """The revision that the database is at; None for an empty one."""
    with database.engine.connect() as connection:
        made = inspect(connection).has_table("alembic_version")
        return connection.scalar(text("SELECT version_num FROM alembic_version")) if made else None


def migrate(database: Database, to: str = "head") -> bool:
    """Run what is missing, all or nothing; True if anything was. Several processes may call it at once."""
    if current(database) == newest():
        return False
    from alembic import command

    config = _config()
    with _alone(database) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)
    return True


@contextmanager
def _alone(database: Database) -> Iterator[Connection]:
    """A connection in a transaction that no other migration shares."""
    with database.engine.connect() as connection:
        if database.is_sqlite:
            # To change a table SQLite drops it, which must not delete what refers to it.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        yield connection
        connection.commit()
        if database.is_sqlite:
            connection.exec_driver_sql("PRAGMA foreign_keys=ON")


def write_revision(database: Database, message: str, revision_id: str) -> None:
    """For developers: write a migration for what the tables have and the database has not."""
    from alembic import command

    config = _config()
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.revision(config, message=message, autogenerate=True, rev_id=revision_id)
