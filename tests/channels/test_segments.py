"""SMS segments: the table of the reference, and a second count in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.sms import gsm7
from bot.channels.sms.gsm7 import EXTENDED, fits
from bot.channels.sms.segments import count, plain

ALPHABET = sorted({*gsm7.BASIC, *EXTENDED} - {"\x1b"})


@pytest.mark.parametrize(
    ("text", "septets"), [("@", "00"), ("é", "05"), ("ñ", "7d"), ("Ñ", "5d"), ("¿¡", "6040"), ("€", "1b65"), ("[a]", "1b3c611b3e"), ("ü", "7e")]
)
def test_codes_of_the_standard(text: str, septets: str) -> None:
    assert gsm7.encode(text).hex() == septets and gsm7.decode(bytes.fromhex(septets)) == text


@given(st.text(st.sampled_from(ALPHABET)))
def test_what_is_encoded_is_read_back(text: str) -> None:
    assert gsm7.decode(gsm7.encode(text)) == text


@given(st.binary())
def test_any_bytes_are_read(raw: bytes) -> None:
    gsm7.decode(raw)


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("я" * 70, 1),
        ("я" * 71, 2),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("é è à ì ò ù ñ Ñ ü ö ä Ç ¿ ¡", 1),
    ],
)
def test_the_reference(text: str, segments: int) -> None:
    assert count(text) == segments


def test_some_spanish_is_not_in_gsm7() -> None:
    assert fits("mañana, ¿qué?") and not fits("¿Cómo estás?")
    assert fits(plain("¿Cómo estás? “Sí”…", fold_accents=True))
    assert plain("mañana", fold_accents=True) == "mañana"


@given(st.text(st.sampled_from(ALPHABET), max_size=700))
def test_packing_never_splits_a_pair(text: str) -> None:
    """Counted by filling parts one by one."""
    units = [2 if c in EXTENDED else 1 for c in text]
    if sum(units) <= 160:
        assert count(text) == 1
        return
    parts = [0]
    for unit in units:
        if parts[-1] + unit > 153:
            parts.append(0)
        parts[-1] += unit
    assert count(text) == len(parts)
