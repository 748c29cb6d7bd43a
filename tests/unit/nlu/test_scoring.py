"""Scoring follows the contract's rules for the evaluation."""

from __future__ import annotations

from nlu import scoring
from nlu.scoring import Case, Count


def fact(field: str, value: object, polarity: str = "have", **more: object) -> dict[str, object]:
    return {"field": field, "value": value, "polarity": polarity, **more}


def test_case_and_number_types_do_not_matter() -> None:
    assert scoring.same(fact("city", "Long Beach"), fact("city", "long beach"))
    assert scoring.same(fact("pay_floor", {"amount": 18, "per": "hour"}), fact("pay_floor", {"amount": 18.0, "per": "hour"}))


def test_polarity_matters_and_hardness_and_offsets_do_not() -> None:
    assert not scoring.same(fact("day", "sun", "want"), fact("day", "sun", "avoid"))
    assert scoring.same(fact("day", "sun", "want", hard=True, start=3), fact("day", "sun", "want", hard=False, start=9))


def test_true_is_not_one() -> None:
    assert not scoring.same(fact("adult", True), fact("adult", False))
    assert scoring.same(fact("record", True), fact("record", True))


def test_jobs_compare_on_the_six_digit_occupation_else_on_the_title() -> None:
    cook = {"title": "line cook", "soc": "35-2014.00"}
    assert scoring.same(fact("job", cook), fact("job", {"title": "cocinero", "soc": "35-2014.01"}))
    assert not scoring.same(fact("job", cook), fact("job", {"title": "line cook", "soc": "35-2011.00"}))
    assert scoring.same(fact("job", cook), fact("job", {"title": "Line Cook", "soc": None}))


def test_every_missed_and_invented_fact_counts_once() -> None:
    expected = [fact("day", "mon", "want"), fact("day", "tue", "want"), fact("zip", "90011")]
    found = [fact("day", "mon", "want"), fact("day", "mon", "want"), fact("zip", "90012")]
    compared = scoring.compare(expected, found)
    assert (len(compared.right), len(compared.missed), len(compared.invented)) == (1, 2, 2)
    assert compared.count.f1 == 2 / (2 + 2 + 2)


def test_nothing_expected_and_nothing_found_is_perfect() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (1.0, 1.0, 1.0)


def test_sums_over_messages() -> None:
    case = Case("1", "mondays in 90011", {"act": "inform", "facts": [fact("day", "mon", "want"), fact("zip", "90011")]})
    understood = {"act": {"name": "inform"}, "facts": [fact("day", "mon", "want")]}
    assert scoring.facts_count([(case, understood)]) == Count(right=1, missed=1)
    assert scoring.by_field([(case, understood)]) == {"day": Count(right=1), "zip": Count(missed=1)}
    assert scoring.accuracy([(case, understood), (case, {"act": {"name": "ask_jobs"}, "facts": []})]) == 0.5
