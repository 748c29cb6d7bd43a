"""Occupations from O*NET's text files, in old and new layouts."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.directory.importers import import_path, kind_of
from bot.store.database import Database
from bot.store.directory import OccupationRow

TODAY = date(2026, 11, 24)
PICKER, NEW = "53-7065.00", "99-0001.00"
SKILLS = {PICKER: (3.0, 2.0, 1.0), NEW: (3.1, 2.0, 1.2), "29-2061.00": (1.0, 2.1, 4.0)}


@pytest.fixture
def database(tmp_path: Path, sample_database: Path) -> Database:
    shutil.copy(sample_database, tmp_path / "x.db")
    return Database(f"sqlite:///{tmp_path}/x.db")


def release(path: Path, interests: str = "Interests.txt", newline: str = "\n") -> Path:
    """A small release."""
    path.mkdir()
    files = {
        "Occupation Data.txt": ["O*NET-SOC Code\tTitle\tDescription", f"{PICKER}\tStockers\tThey \"stock", f"{NEW}\tMoon Gardeners\tn/a", "n/a\tNobody\tx"],
        "Job Zones.txt": ["O*NET-SOC Code\tJob Zone\tDate\tDomain Source", f"{PICKER}\t1\t08/2026\tAnalyst", f"{NEW}\tn/a\t08/2026\tAnalyst"],
        interests: [
            "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source",
            f"{PICKER}\t1.B.1.a\tRealistic\tOI\t6.67\t08/2026\tx",
            *(f"{PICKER}\t1.B.1.{e}\tHigh\tIH\t{v}\t08/2026\tx" for e, v in zip("ghi", ("6.00", "1.00", "0.00"), strict=True)),
        ],
        "Related Occupations.txt": [
            "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex",
            f"{PICKER}\t43-5071.00\tPrimary-Long\t6",
            f"{PICKER}\t53-7062.00\tPrimary-Short\t1",
            f"{PICKER}\t11-1011.00\tSupplemental\t11",
        ],
        "Skills.txt": [
            "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tRecommend Suppress",
            *(f"{soc}\t2.A.1.{e}\tSkill\tIM\t{v}\t8\tN" for soc, values in SKILLS.items() for e, v in zip("abc", values, strict=True)),
            f"{PICKER}\t2.A.1.a\tSkill\tLV\t7.0\t8\tN",
            f"{PICKER}\t2.A.1.b\tSkill\tIM\tmuch\t8\tN",
        ],
    }
    for name, lines in files.items():
        (path / name).write_bytes((newline.join(lines) + newline).encode("utf-8-sig"))
    return path


@pytest.mark.parametrize(("interests", "newline"), [("Interests.txt", "\n"), ("Career Interest Types.txt", "\r\n")])
def test_both_layouts_give_the_same(database: Database, tmp_path: Path, interests: str, newline: str) -> None:
    folder = release(tmp_path / "onet", interests, newline)
    assert kind_of(folder) == "onet"
    with database.read() as session:
        before = session.get_one(OccupationRow, PICKER)
    with database.write() as session:
        report = import_path(session, folder, TODAY)
        after, new = session.get_one(OccupationRow, PICKER), session.get_one(OccupationRow, NEW)
    assert (after.riasec, after.job_zone, after.related_soc) == ("CR", 1, ["53-7062.00", "43-5071.00"])
    assert (after.alike_soc, new.alike_soc) == ([NEW], [PICKER])
    assert (after.title_es, after.names_en) == (before.title_es, before.names_en)
    assert (new.title_en, new.job_zone, new.related_soc) == ("Moon Gardeners", None, [])
    assert sorted((p.file, p.row) for p in report.problems) == [("Job Zones.txt", "row 3"), ("Occupation Data.txt", "row 4"), ("Skills.txt", "row 12")]
    with database.write() as session:
        assert import_path(session, folder, TODAY).changes == 0


def test_a_missing_file_leaves_what_is_there(database: Database, tmp_path: Path) -> None:
    folder = release(tmp_path / "onet")
    (folder / "Related Occupations.txt").unlink()
    with database.read() as session:
        before = session.get_one(OccupationRow, PICKER)
    with database.write() as session:
        report = import_path(session, folder, TODAY)
        assert session.get_one(OccupationRow, PICKER).related_soc == before.related_soc
    assert ("Related Occupations.txt", True) in [(p.file, p.kept) for p in report.problems]


RELEASE = os.environ.get("CAUSEWAY_ONET")


@pytest.mark.skipif(not RELEASE, reason="CAUSEWAY_ONET names no folder with an O*NET release")
def test_a_whole_release(database: Database) -> None:
    with database.write() as session:
        report = import_path(session, Path(str(RELEASE)), TODAY)
        count = session.scalar(select(func.count()).select_from(OccupationRow))
        picker = session.get_one(OccupationRow, PICKER)
    assert {p.file for p in report.problems} <= {"Skills.txt"} and count is not None and count >= 1016
    assert len(picker.related_soc) == 10 and set(picker.riasec) <= set("RIASEC") and picker.job_zone
