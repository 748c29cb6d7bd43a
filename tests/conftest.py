"""What the tests share: one loaded engine for all, and a fresh database with the sample programme for each."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.settings import ROOT, Settings
from tests.support.clock import Clock


@pytest.fixture(scope="session")
def engine() -> Any:
    """The trained model, loaded once."""
    from bot.settings import load
    from bot.understanding import load as load_engine

    return load_engine(load())


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database with the sample programme, to be copied."""
    from bot.directory.importers import import_folder
    from bot.store.database import Database
    from bot.store.migrate import migrate

    path = tmp_path_factory.mktemp("sample") / "causeway.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    with database.write() as session:
        report = import_folder(session, ROOT / "bot" / "sample", datetime.now(UTC).date())
    assert report.problems == []
    database.close()
    return path


@pytest.fixture
def settings(tmp_path: Path, sample_database: Path) -> Settings:
    """Settings with a data folder of the test's own."""
    shutil.copy(sample_database, tmp_path / "causeway.db")
    return Settings(_env_file=None, data_dir=tmp_path, demo_password="correct horse")  # type: ignore[call-arg]


@pytest.fixture
def clock() -> Clock:
    """A clock that tests move."""
    return Clock()


@pytest.fixture
def app(settings: Settings, engine: Any, clock: Clock) -> Iterator[Any]:
    """A Causeway whose threads are not started: tests drain it."""
    from bot.app import bootstrap

    running = bootstrap(settings, engine=engine, now=clock)
    yield running
    running.close()


@pytest.fixture
def talk(app: Any) -> Callable[..., Any]:
    """Begin a conversation."""
    from tests.support.talk import Talk

    return lambda language=None: Talk(app, language)
