"""SMS segments: the table of the reference, and a second count in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.sms.segments import BASIC, EXTENDED, count, is_gsm7, plain


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
    assert is_gsm7("mañana, ¿qué?") and not is_gsm7("¿Cómo estás?")
    assert is_gsm7(plain("¿Cómo estás? “Sí”…", fold_accents=True))
    assert plain("mañana", fold_accents=True) == "mañana"


@given(st.text(st.sampled_from(sorted(BASIC | EXTENDED)), max_size=700))
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
