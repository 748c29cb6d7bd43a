"""What the tests share: one loaded engine for all, and a fresh database with the sample programme for each."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.settings import ROOT, Settings
from tests.support.clock import Clock
from tests.support.postgres import NoPostgres, Server, name_in, server


@pytest.fixture(scope="session")
def engine() -> Any:
    """The trained model, loaded once; its catalogue notes what was said."""
    from bot.engine.engine import Engine
    from bot.settings import load
    from bot.training import latest_model
    from tests.support.simulator.world import Heard

    return Engine(latest_model(load()), Heard())


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database with the sample programme, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "causeway.db"
    fill(f"sqlite:///{path}")
    return path


def fill(url: str) -> None:
    """Migrate a database and put the sample programme into it."""
    from bot.directory.importers import import_folder
    from bot.store.database import Database
    from bot.store.migrate import migrate

    database = Database(url)
    migrate(database)
    with database.write() as session:
        report = import_folder(session, ROOT / "bot" / "sample", datetime.now(UTC).date())
    assert report.problems == []
    database.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server that the tests start for themselves."""
    try:
        with server() as running:
            yield running
    except NoPostgres as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def postgres_sample(postgres: Server) -> str:
    """The name of a migrated PostgreSQL database with the sample programme, to be copied."""
    url = postgres.database()
    fill(url)
    return name_in(url)


@pytest.fixture
def storage(request: pytest.FixtureRequest) -> str:
    """The kind of database: SQLite, unless the test asks for others (see `tests/support/postgres.py`)."""
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture
def settings(tmp_path: Path, storage: str, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """Settings with a data folder and a database of the test's own."""
    if storage == "sqlite":
        shutil.copy(request.getfixturevalue("sample_database"), tmp_path / "causeway.db")
        yield Settings(_env_file=None, data_dir=tmp_path, demo_password="correct horse")  # type: ignore[call-arg]
        return
    running: Server = request.getfixturevalue("postgres")
    url = running.database(request.getfixturevalue("postgres_sample"))
    yield Settings(_env_file=None, data_dir=tmp_path, demo_password="correct horse", database_url=url)  # type: ignore[call-arg]
    running.drop(url)


@pytest.fixture
def empty_database(tmp_path: Path, storage: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without any table."""
    if storage == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
        return
    running: Server = request.getfixturevalue("postgres")
    url = running.database()
    yield url
    running.drop(url)


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
