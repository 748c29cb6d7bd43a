"""The directory that turns read: a change is read by a thread of its own, and the turn never waits for it."""

from __future__ import annotations

import shutil
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.directory.importers import import_folder
from bot.directory.importers.records import raise_version
from bot.directory.snapshot import Directory, Snapshots, read
from bot.guidance.match import find
from bot.guidance.wishes import Wishes
from bot.settings import ROOT
from bot.store.database import Database
from bot.store.directory import Opening
from bot.store.migrate import migrate
from tests.support.postgres import Server

TODAY = datetime.now(UTC).date()


@pytest.fixture
def database(tmp_path: Path, sample_database: Path) -> Database:
    shutil.copy(sample_database, tmp_path / "x.db")
    return Database(f"sqlite:///{tmp_path}/x.db")


def got(snapshots: Snapshots, database: Database) -> Directory:
    with database.read() as session:
        return snapshots.get(session)


def test_a_change_is_read_meanwhile_and_then_used(database: Database) -> None:
    go = threading.Event()
    readers: list[str] = []

    def slow(*args: Any) -> Directory:
        readers.append(threading.current_thread().name)
        if len(readers) > 1:
            go.wait(10)
        return read(*args)

    snapshots = Snapshots("", slow)
    before = got(snapshots, database)
    assert got(snapshots, database) is before
    with database.write() as session:
        opening = session.scalars(select(Opening).order_by(Opening.id)).first()
        assert opening is not None
        opening.valid_through = None
        session.add(Opening(id="zz-new", employer_id=opening.employer_id, title_en="New", source="visit"))
        raise_version(session)
    assert got(snapshots, database) is before  # the turn goes on with what there is
    assert got(snapshots, database) is before  # and does not start a second reading
    go.set()
    snapshots.wait()
    assert "zz-new" in got(snapshots, database).index.ids
    assert readers == [threading.current_thread().name, "directory"]


def test_records_are_kept_until_the_directory_has_changed(database: Database) -> None:
    go = threading.Event()
    go.set()

    def held(*args: Any) -> Directory:
        go.wait(10)
        return read(*args)

    snapshots = Snapshots("", held)
    directory = got(snapshots, database)
    go.clear()
    ids = directory.index.ids[:3][::-1]
    few = directory.openings.few(ids)
    assert [opening.id for opening in few.openings] == ids and few.index is None
    assert directory.openings.few(ids) is few and directory.openings.many(ids)[ids[0]] is directory.openings[ids[0]]
    with database.write() as session:
        session.get_one(Opening, ids[0]).title_en = "Changed"
        session.delete(session.get_one(Opening, ids[1]))
        raise_version(session)
    assert got(snapshots, database) is directory  # the changed one is still being read
    now = directory.openings.few(ids)
    assert now.index is not None and now.index.ids == sorted({*ids} - {ids[1]})
    assert [(o.id, o.title_en) for o in now.openings if o.id == ids[0]] == [(ids[0], "Changed")] and len(now.openings) == 2
    assert directory.openings.many(ids)[ids[0]].title_en == "Changed" and ids[1] not in directory.openings.many(ids)
    go.set()
    snapshots.wait()


def test_a_reading_that_fails_leaves_the_one_before(database: Database) -> None:
    read_once = iter([read])
    snapshots = Snapshots("", lambda *args: next(read_once)(*args))
    before = got(snapshots, database)
    with database.write() as session:
        raise_version(session)
    assert got(snapshots, database) is before
    snapshots.wait()
    assert got(snapshots, database) is before


def test_what_is_no_time_or_no_list_does_not_stop_a_reading(database: Database) -> None:
    with database.write() as session:
        for row in session.scalars(select(Opening).limit(3)):
            row.opens_at = "late"
    with database.read() as session:
        assert len(read(session).index) > 100


def test_postgresql_gives_the_same_match_as_sqlite(postgres: Server, database: Database) -> None:
    other = Database(postgres.database())
    migrate(other)
    for again in (False, True):
        with other.write() as session:
            report = import_folder(session, ROOT / "bot" / "sample", TODAY)
            assert report.problems == [] and (report.changes == 0) is again
    given = []
    for each in (other, database):
        with each.read() as session:
            found = find(read(session), Wishes(), TODAY)
        given.append([(m.opening.id, m.reasons, m.ask, m.labels) for m in found.best()])
    assert given[0] == given[1] and len(given[0]) > 40
    other.close()
