"""Import: a bad row is reported with its place, the rest goes in, twice changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.directory.importers import FILES, csv_files, import_folder, import_path
from bot.directory.snapshot import version
from bot.settings import ROOT
from bot.store.database import Database
from bot.store.directory import Incentive, Opening, Training
from bot.store.migrate import migrate

TODAY = date(2026, 11, 24)
ROW = "ojt,On-the-job training,support,employer,active,,,Half the wage,Ask,State,https://example.org,+0d\n"
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
        assert [str(p) for p in report.problems] == ["incentives.csv, row 3, last_verified: 'yesterday' is not a date such as 2026-11-24 or +30d"]
        assert session.scalars(select(Incentive.last_verified)).all() == [TODAY]


OPENING = {"id": "a", "employer_id": "tres-faroles", "title_en": "Cook", "source": "visit"}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"days": "Sunday|Tues", "arrangement": "Temp to hire", "salary_unit": "Hourly"}, {"days": ["sun", "tue"], "arrangement": "temp_to_hire", "salary_unit": "hour"}),
        ({"demands": "Lifting|other:cold", "licences": "CDL A"}, {"demands": ["lifting", "other:cold"], "licences": ["cdl_a"]}),
        ({"days": "every day"}, "days: 'every day' is none of mon, tue"),
        ({"demands": "liftng"}, "demands: 'liftng' is none of none, lifting"),
        ({"arrangement": "Temp"}, "arrangement: 'Temp' is none of direct"),
        ({"base_salary_min": "25", "base_salary_max": "20"}, "base_salary_max: 20 is less than base_salary_min, 25"),
        ({"hours_min": "-5"}, "hours_min: -5 is less than nothing"),
        ({"longitude": "-118", "latitude": "340"}, "latitude: 340 is more than 90 degrees"),
    ],
)
def test_the_rules_words_and_numbers_are_read_or_said_to_be_wrong(database: Database, tmp_path: Path, cells: dict[str, str], expected: dict[str, object] | str) -> None:
    values = {**OPENING, **cells}
    (tmp_path / "openings.csv").write_text(f"{','.join(values)}\n{','.join(values.values())}\n", "utf-8")
    with database.write() as session:
        import_folder(session, ROOT / "bot" / "sample", TODAY)
        report = import_path(session, tmp_path / "openings.csv", TODAY)
        row = session.get(Opening, "a")
    if isinstance(expected, str):
        assert [f"openings.csv, row 2, {expected}" in str(p) for p in report.problems] == [True] and row is None
    else:
        assert report.problems == [] and {name: getattr(row, name) for name in expected} == expected


def test_twice_changes_nothing(database: Database) -> None:
    for changes in (True, False):
        with database.write() as session:
            report = import_folder(session, ROOT / "bot" / "sample", TODAY)
            assert report.problems == []
            assert bool(report.changes) is changes
            assert version(session) == 1
            openings = session.scalar(select(func.count()).select_from(Opening))
    assert openings is not None and openings >= 120


def test_export_is_read_again_without_a_change(database: Database, tmp_path: Path) -> None:
    with database.write() as session:
        import_folder(session, ROOT / "bot" / "sample", TODAY)
    with database.write() as session:
        rows = csv_files.export(session, tmp_path / "out")
        report = import_folder(session, tmp_path / "out", TODAY)
    assert set(rows) == set(FILES)
    assert (report.problems, report.changes) == ([], 0)
    other = Database(f"sqlite:///{tmp_path}/other.db")
    migrate(other)
    with other.write() as session:
        assert import_folder(session, tmp_path / "out", TODAY).problems == []
        assert csv_files.export(session, tmp_path / "again") == rows
    for name in FILES:
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_a_dry_run_says_what_would_change_and_changes_nothing(database: Database, tmp_path: Path) -> None:
    (tmp_path / "incentives.csv").write_text(HEADER + ROW, "utf-8")
    with database.write() as session:
        import_folder(session, tmp_path, TODAY)
    (tmp_path / "incentives.csv").write_text(HEADER + ROW.replace("Half", "All") + ROW.replace("ojt", "new"), "utf-8")
    with database.write() as session:
        report = import_folder(session, tmp_path, TODAY)
        session.rollback()
    assert (report.new["incentive"], report.changed["incentive"]) == (1, 1)
    assert report.examples == ["incentive ojt: summary_en Half the wage to All the wage"]
    with database.read() as session:
        assert session.scalars(select(Incentive.summary_en)).all() == ["Half the wage"]
        assert version(session) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16", "utf-16-le"])
def test_every_usual_encoding_is_read(database: Database, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "incentives.csv").write_bytes((HEADER + ROW.replace("Ask", "Pregunta a José y a la señora Muñoz")).encode(encoding))
    with database.write() as session:
        assert import_folder(session, tmp_path, TODAY).problems == []
        assert session.scalars(select(Incentive.how_to_claim_en)).all() == ["Pregunta a José y a la señora Muñoz"]


def test_the_same_row_twice_and_unknown_columns_are_said(database: Database, tmp_path: Path) -> None:
    lines = [HEADER.strip() + ",colour", ROW.strip() + ",red", ROW.strip() + ",blue", ROW.strip().replace("ojt", "b") + ",x,more"]
    (tmp_path / "incentives.csv").write_text("\n".join(lines), "utf-8")
    with database.write() as session:
        report = import_folder(session, tmp_path, TODAY)
    assert [str(p) for p in report.problems] == [
        "incentives.csv, row 1, colour: this column is not known and was left out (the rest of the record goes in)",
        "incentives.csv, row 3, code: 'ojt' is already in incentives.csv, row 2",
        "incentives.csv, row 4: it has 14 cells where the header has 13",
    ]
    assert report.rows["incentive"] == 1


def test_a_reference_to_nothing_is_said(database: Database, tmp_path: Path) -> None:
    (tmp_path / "employers.csv").write_text("id,name,relationship_stage,source\na,A,partner,visit\n", "utf-8")
    (tmp_path / "openings.csv").write_text("id,employer_id,title_en,source\n1,a,Cook,visit\n2,b,Cook,visit\n", "utf-8")
    with database.write() as session:
        report = import_folder(session, tmp_path, TODAY)
    assert [str(p) for p in report.problems] == ["openings.csv, row 3, employer_id: there is no employer 'b'"]
    assert report.rows == {"employer": 1, "opening": 1}


def test_trainings_as_states_report_them(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "etpl_2026.csv"
    file.write_text(
        "Provider Name,Program Name,CIP Code,SOC Code 1,SOC Code 2,Program Length Weeks,Out of Pocket Cost,ZIP,Total Completed,Employed 2nd Quarter\n"
        'Bay College,Welding,48.0508,51-4121,51-4122,16,"$1,250.00",2134,40,-1\n'
        "Bay College,Welding II,48.0508,51-4121,,16,free,02134,40,31\n",
        "utf-8",
    )
    with database.write() as session:
        report = import_path(session, file, TODAY, kind="trainings")
        found = session.scalars(select(Training)).one()
    assert [str(p) for p in report.problems] == ["etpl_2026.csv, row 3, cost_total: 'free' is not a number"]
    assert (found.occupational_categories, found.weeks, found.cost_total, found.postal_code) == (["51-4121.00", "51-4122.00"], 16, 1250, "02134")
    assert (found.completed, found.employed_q2) == (40, None)  # -1 is suppressed, not zero


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


def test_the_page_on_importing_names_every_column() -> None:
    page = (ROOT / "docs" / "guidance" / "import.md").read_text("utf-8")
    lines = {line.split("**")[1]: line for line in page.splitlines() if line.startswith("- **") and ".csv" in line}
    for name, table in FILES.items():
        assert [part.strip("`\\ ,*") for part in lines[name].split(": ", 1)[1].split(", ")] == [c.name for c in table.__table__.columns], name
