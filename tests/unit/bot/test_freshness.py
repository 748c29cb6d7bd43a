"""Freshness: what is old is listed, what has lapsed is not live."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.directory import freshness
from bot.store.database import Database
from bot.store.directory import Incentive, Opening

TODAY = datetime.now(UTC).date()


@pytest.fixture
def database(tmp_path: Path, sample_database: Path) -> Database:
    shutil.copy(sample_database, tmp_path / "x.db")
    return Database(f"sqlite:///{tmp_path}/x.db")


def test_old_and_never_checked_records_are_listed_oldest_first(database: Database) -> None:
    with database.write() as session:
        first, second, third, gone = session.scalars(select(Opening).order_by(Opening.id).limit(4))
        first.assured_date, second.assured_date, third.assured_date = TODAY - timedelta(days=90), TODAY - timedelta(days=91), None
        gone.assured_date, gone.valid_through = None, TODAY - timedelta(days=1)
        ids = [third.id, second.id]
    with database.read() as session:
        before = freshness.counts(session, TODAY)["openings"]
        found = [row.id for row in freshness.stale(session, "openings", TODAY)]
        assert found[:1] == ids[:1] and ids[1] in found and first.id not in found and gone.id not in found
        assert before == (len(found), before[1]) and before[1] > 100
        assert all(freshness.stale(session, table, TODAY, 0) is not None for table in freshness.TABLES)


@pytest.mark.parametrize(
    ("status", "begins", "ends", "live"),
    [("active", None, None, True), ("active", None, 0, True), ("active", None, -1, False), ("active", 1, None, False), ("lapsed", None, None, False), ("local", -5, 5, True)],
)
def test_an_incentive_is_live_only_while_it_is(status: str, begins: int | None, ends: int | None, live: bool) -> None:
    dates = [None if d is None else TODAY + timedelta(days=d) for d in (begins, ends)]
    assert freshness.is_live(Incentive(status=status, effective_from=dates[0], effective_to=dates[1]), TODAY) is live


def test_the_lapsed_credits_of_the_sample_are_never_live(database: Database) -> None:
    with database.read() as session:
        rows = session.scalars(select(Incentive)).all()
    assert {"wotc"} <= {row.code for row in rows}
    live = {row.code for row in freshness.live_incentives(rows, date(2026, 11, 23))}
    assert live and not any("wotc" in code or "nec" in code for code in live)
