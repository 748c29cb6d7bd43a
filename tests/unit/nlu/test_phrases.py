"""Word lists looked up in a message."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlu.extract.normal import read_column
from nlu.extract.phrases import PhraseBook

NAMES = sorted({row[0] for row in read_column("employers.csv")})
BOOK = PhraseBook((name, name) for name in NAMES)


@given(st.sampled_from(NAMES), st.sampled_from(["", "i worked at ", "the ", "no, "]), st.sampled_from(["", " in 2019", ", ok"]))
def test_each_phrase_is_found_wherever_it_stands(name: str, before: str, after: str) -> None:
    plain = name.lower()
    if plain.isascii() and not any(mark in plain for mark in ".,;:!?"):
        assert any(start <= len(before) and len(before + plain) <= end for _, start, end in BOOK.find(before + plain + after))
