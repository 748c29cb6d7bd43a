"""What buttons mean."""

import pytest

from bot.intake.choices import means, pressed

OFFERED = [{"title": "Yes", "value": "yes"}, {"title": "No", "value": "no"}]


@pytest.mark.parametrize(
    ("value", "act", "answer", "facts"),
    [
        ("yes", "affirm", "yes", []),
        ("skip", "skip", "skip", []),
        ("transport=bus", "inform", None, [("transport", "bus", "have")]),
        ("shift!=overnight", "inform", None, [("shift", "overnight", "avoid")]),
        ("act:ask_human", "ask_human", None, []),
        ("opening:abc", "choose", None, []),
        ("apart", "choose", None, []),
        ("slot:123", "book", None, []),
        ("lang:es", "switch_language", None, []),
    ],
)
def test_means(value: str, act: str, answer: str | None, facts: list[tuple[str, str, str]]) -> None:
    understood = means(value, "en")
    assert (understood.act, understood.answer) == (act, answer)
    assert [(f.field, f.value, f.polarity) for f in understood.facts] == facts


def test_unknown_value_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown choice"):
        means("rm -rf", "en")


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("2", "consent", "no"),
        ("YES", "consent", "yes"),
        ("3", "consent", None),
        ("1", "pay", None),
        ("1.", None, "yes"),
        ("maybe", "consent", None),
    ],
)
def test_typed_number_or_title(text: str, question: str | None, value: str | None) -> None:
    assert pressed(text, OFFERED, question) == value


@pytest.mark.parametrize(("value", "hard"), [("shift!=overnight", True), ("day!=weekend", True), ("transport!=car", False), ("transport=bus", False)])
def test_a_button_that_rules_work_out_is_a_must(value: str, hard: bool) -> None:
    assert [fact.hard for fact in means(value, "en").facts] == [hard]
