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
from nlu.extract.sieve import Sieve, Wordings

EVAL = Path(nlu.extract.__file__).parents[1] / "eval"


def _patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of all families, but those that may be empty, refer back to what they found, or have flags: these look at words, not for them."""
    modules = [importlib.import_module(f"nlu.extract.{module.name}") for module in pkgutil.iter_modules(nlu.extract.__path__)]
    named = {f"{module.__name__}.{name}": value for module in modules for name, value in vars(module).items() if isinstance(value, re.Pattern)}
    return {name: one for name, one in named.items() if one.pattern.isascii() and one.flags == re.UNICODE and not one.match("") and r"\1" not in one.pattern}


def _tables() -> dict[str, Wordings]:
    """The tables of wordings of all families."""
    modules = [importlib.import_module(f"nlu.extract.{module.name}") for module in pkgutil.iter_modules(nlu.extract.__path__)]
    return {f"{module.__name__}.{name}": value for module in modules for name, value in vars(module).items() if isinstance(value, Wordings)}


def _from_a_word(pattern: str) -> re.Pattern[str]:
    """A pattern of which no match begins within a word or with a space."""
    return re.compile(rf"(?:(?<![a-z])|(?![a-z]))(?! )(?:{pattern})")


SEARCHES: dict[str, tuple[re.Pattern[str] | Wordings, re.Pattern[str]]] = {
    **{name: (pattern, _from_a_word(pattern.pattern)) for name, pattern in _patterns().items()},
    **{name: (table, _from_a_word("|".join(re.sub(r"\(\?P<\w+>", "(", one.pattern) for one in table.patterns))) for name, table in _tables().items()},
}
SAID = [plain(text).split(" ") for path in sorted(EVAL.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if (text := json.loads(line).get("text"))]
PIECE = st.tuples(st.sampled_from(SAID), st.integers(0, 60), st.integers(1, 12)).map(lambda cut: " ".join(cut[0][cut[1] : cut[1] + cut[2]]))
TEXT = st.lists(st.one_of(PIECE, st.sampled_from([",", ".", " ", "\n", "$", "'", "?", "18", "9:30", "-"]), st.text(max_size=5).map(plain)), max_size=10)


def _same(text: str) -> None:
    sieve = Sieve(text)
    for name, (wanted, whole) in SEARCHES.items():
        assert [match.span() for match in sieve.find(wanted)] == [match.span() for match in whole.finditer(text)], name


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
        (r"(?:^|[.,])\s?so\b", "so, so is so. so"),
        (r"[(?=)]x|\(?!", "(x =x (! !"),
        (r"a(?!(?:b|c(?=d))e)", "abe acde ace acd"),
        (r"\bx|\b5", "ax x 5x x5"),
        (r"(?:very )*(?:good|[a-z]+ly)", "very very good, really good, verily"),
        (r"\d{2,3}(?:[.:]\d)?", "12 123.4 7 99:1"),
        (r"\(?\$?(?P<n>\d+)(?P=n)?", "$11 (5 ($77"),
    ],
)
def test_all_ways_to_begin_are_known(pattern: str, text: str) -> None:
    found = _from_a_word(pattern)
    assert [match.span() for match in Sieve(text).find(re.compile(pattern))] == [match.span() for match in found.finditer(text)] != []


def test_of_several_wordings_the_first_that_matches_is_taken() -> None:
    table = Wordings.of({"bread": "rye|loaf(?: of (?:rye|wheat))?", "grain": "rye(?: flour)?|wheat"}, r"\b", r"(?!\w)")
    assert [(match.lastgroup, match[0]) for match in Sieve("rye flour, a loaf of rye, wheat").find(table)] == [("bread", "rye"), ("bread", "loaf of rye"), ("grain", "wheat")]


def test_a_pattern_with_flags_is_refused() -> None:
    with pytest.raises(ValueError, match="flags"):
        Sieve("A").find(re.compile("a", re.IGNORECASE))
