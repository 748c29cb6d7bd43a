"""General facts on benefits: which are said, until when, and that no word of them is about one's own case."""

import re
from datetime import date, timedelta

import pytest

from bot.intake.answers.benefits import FACTS, HOLDS, WORRY, about

DAY = date(2026, 12, 1)
OWN_CASE = re.compile(r"\byou(?:r|'ll| will| may| can keep| lose| keep)\b|\b(?:tu|tus|vas|perderás|conservas)\b", re.IGNORECASE)
WHO_MAY_WORK = re.compile(r"immigra|visa|undocument|papers|citizen|inmigra|papeles|ciudadan", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "benefits", "names"),
    [
        ("what happens to my ssi", set(), ["ticket"]),
        ("will they cut me", {"ssdi"}, ["ticket"]),
        ("do I lose Medi-Cal", set(), ["medicaid_hours"]),
        ("qué pasa con mi seguro médico", set(), ["new_plan"]),
        ("me quitan los cupones", {"snap"}, []),
    ],
)
def test_each_question_gets_the_facts_that_bear_on_it(text: str, benefits: set[str], names: list[str]) -> None:
    assert about(text, benefits, DAY) == [FACTS[name] for name in names]


def test_a_fact_that_was_not_checked_for_a_year_is_not_said() -> None:
    checked = FACTS["ticket"]["checked"]
    assert about("ssi", set(), checked + HOLDS) and not about("ssi", set(), checked + HOLDS + timedelta(days=1))


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_has_its_source_and_is_about_nobody_in_person(name: str) -> None:
    fact = FACTS[name]
    assert fact["source"] and isinstance(fact["checked"], date)
    for words in (fact["en"], fact["es"]):
        assert not OWN_CASE.search(re.sub("your choice", "", words)) and not WHO_MAY_WORK.search(words) and len(words) < 280


@pytest.mark.parametrize("text", ["I'm scared of losing my SSI", "me da miedo que me quiten el Medi-Cal"])
def test_a_worry(text: str) -> None:
    assert WORRY.search(text)
