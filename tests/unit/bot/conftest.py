"""What several tests of the parts stand on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.store import migrate
from bot.store.database import Database


@pytest.fixture
def database(empty_database: str) -> Iterator[Database]:
    """A database with its tables and nothing in it."""
    fresh = Database(empty_database)
    migrate.migrate(fresh)
    yield fresh
    fresh.close()
