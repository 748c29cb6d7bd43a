"""How often the title index finds the occupation of a title that it has not seen.

    make bench-titles ONET=FOLDER, a folder with the text files of an O*NET release

2,000 unambiguous alternate titles (one six-digit SOC code after folding; seed 0) are taken out and asked for. Then 200
everyday titles in both languages are asked of an index over the sample programme's occupations and the whole release.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from bot.directory.importers import onet
from bot.settings import ROOT
from nlu.extract.occupations import pairs as sample_pairs
from nlu.extract.occupations import read_occupations
from nlu.extract.title_training import build
from nlu.extract.titles import plain

ASKED, SIX = 2000, 7  # titles; characters of a six-digit SOC code with its dash


def unseen(release: onet.Onet, seed: int = 0) -> dict[str, float]:
    """The share of titles found first and among three, of those taken out of the index."""
    codes: dict[str, set[str]] = defaultdict(set)
    for title, soc in release.alternate:
        codes[plain(title)].add(soc[:SIX])
    asked = random.Random(seed).sample(sorted(title for title, found in codes.items() if len(found) == 1), ASKED)
    out = set(asked)
    index = build((title, soc[:SIX]) for title, soc in release.titles if plain(title) not in out)
    return _shares([[one.soc for one in index.find(title)] for title in asked], [next(iter(codes[title])) for title in asked])


def everyday(pairs: Sequence[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """The same for everyday titles, by language."""
    index = build(pairs)
    lines = (ROOT / "nlu" / "eval" / "everyday_titles.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    groups = {language: [case for case in cases if case["language"] == language] for language in ("en", "es")}
    found = {language: [[one.soc[:SIX] for one in index.find(case["title"])] for case in group] for language, group in groups.items()}
    if "--wrong" in sys.argv:
        told = [(case, socs) for name in groups for case, socs in zip(groups[name], found[name], strict=True)]
        print(*((case["title"], case["soc"], socs) for case, socs in told if case["soc"] not in socs[:1]), sep="\n")
    return {language: _shares(found[language], [case["soc"] for case in group]) for language, group in groups.items()}


def _shares(found: Sequence[Sequence[str]], right: Sequence[str]) -> dict[str, float]:
    first = sum(soc in socs[:1] for socs, soc in zip(found, right, strict=True))
    three = sum(soc in socs[:3] for socs, soc in zip(found, right, strict=True))
    return {"asked": len(right), "first": round(first / len(right), 3), "among three": round(three / len(right), 3)}


def main() -> None:
    """Print the figures, or why there are none."""
    folders = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    sample = list(sample_pairs(read_occupations(ROOT / "bot" / "sample" / "occupations.csv")))
    print("everyday titles, sample programme:", everyday(sample))
    if not folders or not folders[0].exists():
        print("There is no O*NET release: the figures over its titles are left out. Say where one is: make bench-titles ONET=FOLDER")
        return
    release = onet.read(folders[0])
    print("everyday titles, sample and release:", everyday([*sample, *release.titles]))
    print("titles taken out of the release:", unseen(release))


if __name__ == "__main__":
    main()
