"""The O*NET reader: layouts of several releases, untidy files."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.directory.importers import onet

DATA = "O*NET-SOC Code\tTitle\tDescription\n99-1011.00\tKite Makers\tMake kites.\n"
OLD = "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n99-1011.00\tKite Builder\tn/a\t08\n99-1011.00\tKiter\tKT\t08\n"
NEW = OLD.replace("Alternate Title", "Job Title")


def release(folder: Path, **files: str) -> Path:
    names = {"data": onet.OCCUPATIONS, "old": "Alternate Titles.txt", "new": "Job Titles.txt", "reported": "Sample of Reported Titles.txt"}
    for name, text in files.items():
        (folder / names[name]).write_bytes(text.encode())
    return folder


@pytest.mark.parametrize("titles", [{"old": OLD}, {"new": NEW}, {"old": OLD.replace("\n", "\r\n")}, {"old": "\ufeff" + OLD}, {"old": OLD.replace("n/a", "")}])
def test_layouts(tmp_path: Path, titles: dict[str, str]) -> None:
    found = onet.read(release(tmp_path, data=DATA, **titles))
    assert found.titles == [(title, "99-1011.00") for title in ("KT", "Kite Builder", "Kite Makers", "Kiter")]
    assert [title for title, _ in found.alternate] == ["Kite Builder", "Kiter"]
    assert found.occupations == {"99-1011.00": "Kite Makers"}
    assert found.problems == []


def test_missing_titles_are_said(tmp_path: Path) -> None:
    found = onet.read(release(tmp_path, data=DATA))
    assert found.titles == [("Kite Makers", "99-1011.00")]
    assert "Alternate Titles.txt" in found.problems[0]


def test_bad_rows_and_columns_are_said_and_the_rest_goes_in(tmp_path: Path) -> None:
    reported = "O*NET-SOC Code\tSomething\n99-1011.00\tx\n"
    found = onet.read(release(tmp_path, data=DATA, old=OLD + "99-1011.00\n\tNobody's\tn/a\t08\n", reported=reported))
    assert len(found.titles) == 4
    assert [problem.split(":")[0] for problem in found.problems] == ["Alternate Titles.txt, row 4", "Alternate Titles.txt, row 5", "Sample of Reported Titles.txt has no column Reported Job Title."]


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="Occupation Data"):
        onet.read(tmp_path)


def test_titles_are_kept_for_training(tmp_path: Path) -> None:
    from nlu.extract.occupations import read_pairs

    found = onet.read(release(tmp_path, data=DATA, old=OLD))
    onet.write_titles(found, tmp_path / "var" / "titles.tsv")
    assert read_pairs(tmp_path / "var" / "titles.tsv") == found.titles
    assert read_pairs(None) == []
