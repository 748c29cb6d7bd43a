"""Import: a bad row is reported with its place, the rest goes in, twice changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.directory.csv_import import FILES, import_folder
from bot.directory.snapshot import version
from bot.settings import ROOT
from bot.store.database import Database
from bot.store.directory import Incentive, Opening
from bot.store.migrate import migrate

TODAY = date(2026, 11, 24)
HEADER = "code,name_en,kind,audience,status,effective_from,effective_to,summary_en,how_to_claim_en,source_name,source_url,last_verified\n"


@pytest.fixture
def database(tmp_path: Path) -> Database:
    fresh = Database(f"sqlite:///{tmp_path}/x.db")
    migrate(fresh)
    return fresh


def test_bad_rows_are_reported_and_good_ones_kept(database: Database, tmp_path: Path) -> None:
    good = "ojt,On-the-job training,support,employer,active,,,Half the wage,Ask,State,https://example.org,+0d\n"
    (tmp_path / "incentives.csv").write_text(HEADER + good + good.replace("ojt", "x").replace("+0d", "yesterday"), "utf-8")
    with database.write() as session:
        report = import_folder(session, tmp_path, TODAY)
        assert report.problems == ["incentives.csv, row 3, last_verified: 'yesterday' is not a date such as 2026-11-24 or +30d"]
        assert session.scalars(select(Incentive.last_verified)).all() == [TODAY]


def test_twice_changes_nothing_but_the_version(database: Database) -> None:
    for count in (1, 2):
        with database.write() as session:
            assert import_folder(session, ROOT / "bot" / "sample", TODAY).problems == []
            assert version(session) == count
            openings = session.scalar(select(func.count()).select_from(Opening))
    assert openings is not None and openings >= 120


def test_sample_has_what_it_promises() -> None:
    counts = {name: len((ROOT / "bot" / "sample" / name).read_text("utf-8").splitlines()) - 1 for name in FILES}
    least = {
        "employers.csv": 40,
        "openings.csv": 120,
        "trainings.csv": 30,
        "resources.csv": 60,
        "incentives.csv": 12,
        "occupations.csv": 200,
    }
    assert all(counts[name] >= least[name] for name in least), counts


def test_empty_folder_says_what_is_missing(database: Database, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    with pytest.raises(FileNotFoundError, match=r"none of the files programmes\.csv"), database.write() as session:
        import_folder(session, tmp_path / "sub", TODAY)
