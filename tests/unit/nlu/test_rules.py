"""The small language of rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.rules import Rules, read

CLASSES = {"want": "want to, wanna", "DIE": "die, be dead, end {it}", "it": "it all, it"}


@pytest.mark.parametrize(
    ("rule", "text", "matches"),
    [
        ("{want} ~1 {DIE}", "i want to just die", True),
        ("{want} ~1 {DIE}", "i want to just really die", False),
        ("{want} ~1 {DIE}", "i want to end it all", True),
        ("{want} {DIE}", "i want to. die", False),
        ("tired of living !in/at", "tired of living in a car", False),
        ("tired of living !in/at", "so tired of living", True),
        ("killing me ~2 !softly", "killing me so softly", False),
        ("go on $", "i can't go on, sorry", True),
        ("go on $", "i can't go on mondays", False),
        ("^ enough $", "ok, enough", True),
        ("^ enough $", "not enough", False),
        ("suicid*", "feeling suicidal", True),
        ("incomprehensib*", "how incomprehensible", True),
        ("incomprehensib*", "how incomprehending", False),
        ("not too? bad", "not bad", True),
        ("good_morning/hello there", "good morning there", True),
    ],
)
def test_a_rule(rule: str, text: str, matches: bool) -> None:
    assert Rules(rule, CLASSES).any(read(text)) is matches


def test_words_made_unreadable_match_nothing() -> None:
    rules, text = Rules("want to die", {}), read("want to die")
    assert not rules.any(text.without(list(rules.find(text))))


@pytest.mark.parametrize("rule", ["{unknown} word", "a* b?"])
def test_a_rule_that_cannot_work_is_refused(rule: str) -> None:
    with pytest.raises(ValueError, match=r"word|short"):
        Rules(rule, {})


@pytest.mark.parametrize("text", ["", "...", "~", "a" * 5000, "\n\n", "'''"])
def test_any_text_is_read(text: str) -> None:
    assert not Rules("want to die", {}).any(read(text))


WORD = st.text("abc", min_size=2, max_size=4)
PHRASE = st.lists(st.tuples(WORD, st.sampled_from(["", "", "*"])), min_size=1, max_size=3)
PARTS = st.lists(st.tuples(st.lists(PHRASE, min_size=1, max_size=4), st.integers(0, 2)), min_size=1, max_size=4)


@given(PARTS, st.data())
def test_the_looking_up_hides_no_match(parts: list[tuple[list[list[tuple[str, str]]], int]], data: st.DataObject) -> None:
    rule = " ".join("/".join("_".join(word + star for word, star in phrase) for phrase in phrases) + f" ~{gap}" for phrases, gap in parts)
    said = data.draw(st.lists(WORD, max_size=3))
    for phrases, gap in parts:
        chosen = data.draw(st.sampled_from(phrases))
        said += [word + (data.draw(WORD) if star else "") for word, star in chosen]
        said += data.draw(st.lists(WORD, max_size=gap))
    assert Rules(rule, {}).any(read(" ".join(said)))
