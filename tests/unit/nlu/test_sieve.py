"""The sieve before the patterns: what it lets through is all that they find."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nlu.extract
from nlu.extract.normal import plain
from nlu.extract.sieve import Sieve

EVAL = Path(nlu.extract.__file__).parents[1] / "eval"


def _patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of all families, but those that may be empty, refer back to what they found, or have flags: these look at words, not for them."""
    modules = [importlib.import_module(f"nlu.extract.{module.name}") for module in pkgutil.iter_modules(nlu.extract.__path__)]
    named = {f"{module.__name__}.{name}": value for module in modules for name, value in vars(module).items() if isinstance(value, re.Pattern)}
    return {name: one for name, one in named.items() if one.pattern.isascii() and one.flags == re.UNICODE and not one.match("") and r"\1" not in one.pattern}


PATTERNS = _patterns()
SAID = [plain(text).split(" ") for path in sorted(EVAL.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if (text := json.loads(line).get("text"))]
PIECE = st.tuples(st.sampled_from(SAID), st.integers(0, 60), st.integers(1, 12)).map(lambda cut: " ".join(cut[0][cut[1] : cut[1] + cut[2]]))
TEXT = st.lists(st.one_of(PIECE, st.sampled_from([",", ".", " ", "\n", "$", "'", "?", "18", "9:30", "-"]), st.text(max_size=5).map(plain)), max_size=10)


def _same(text: str) -> None:
    sieve = Sieve(text)
    for name, pattern in PATTERNS.items():
        assert [match.span() for match in sieve.find(pattern)] == [match.span() for match in pattern.finditer(text)], name


@settings(max_examples=60, deadline=None)
@given(TEXT, st.sampled_from(["", " "]))
def test_it_hides_no_match(pieces: list[str], joint: str) -> None:
    _same(joint.join(pieces))


def test_it_hides_no_match_in_the_development_sets() -> None:
    for words in SAID[::25]:
        _same(" ".join(words))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?<!no )car(?! wash)", "no car, a car wash, my car"),
        (r"(?:^|\W)so(?:$|\W)", "so, so is so"),
        (r"[(?=)]x|\(?!", "(x =x (! !"),
        (r"a(?!(?:b|c(?=d))e)", "abe acde ace acd"),
        (r"\bx|\b5", "ax x 5x x5"),
    ],
)
def test_look_arounds_are_left_out_and_asked_after_all(pattern: str, text: str) -> None:
    found = re.compile(pattern)
    assert [match.span() for match in Sieve(text).find(found)] == [match.span() for match in found.finditer(text)] != []


def test_a_pattern_with_flags_is_refused() -> None:
    with pytest.raises(ValueError, match="flags"):
        Sieve("A").find(re.compile("a", re.IGNORECASE))
