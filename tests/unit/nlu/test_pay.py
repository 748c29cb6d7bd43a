"""The least pay, and what is earned now."""

from __future__ import annotations

import pytest

from tests.unit.nlu.reading import expected, read


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("18", "pay", "pay_floor={amount:18,per:hour}:want"),
        ("18.50", "pay", "pay_floor={amount:18.5,per:hour}:want"),
        ("eighteen fifty", "pay", "pay_floor={amount:18.5,per:hour}:want"),
        ("dieciocho cincuenta", "pay", "pay_floor={amount:18.5,per:hour}:want"),
        ("17 to 19", "pay", "pay_floor={amount:17,per:hour}:want"),
        ("120 a day", "pay", "pay_floor={amount:120,per:day}:want"),
        ("at least $20 an hour", None, "pay_floor={amount:20,per:hour}:want"),
        ("19 an hour at least", "pay", "pay_floor={amount:19,per:hour}:want"),
        ("20 an hour at Target", None, ""),
        ("mínimo 20 la hora", None, "pay_floor={amount:20,per:hour}:want"),
        ("veintidós la hora por lo menos", None, "pay_floor={amount:22,per:hour}:want"),
        ("800 a la semana", "pay", "pay_floor={amount:800,per:week}:want"),
        ("can't take less than 19", "pay", "pay_floor={amount:19,per:hour}:want"),
        ("I want 40k a year", None, "pay_floor={amount:40000,per:year}:want"),
        ("i made 22 an hour at my last job", None, ""),
        ("ganaba 25 la hora", None, ""),
        ("ganaba 25, pero con 20 me conformo", "pay", "pay_floor={amount:20,per:hour}:want"),
        ("my husband makes 30 an hour", None, ""),
        ("started monday, 19.25 an hour", "check_in", "wage_now={amount:19.25,per:hour}:have work_status=started:have"),
        ("sigo ahí y me pagan 21 la hora", "check_in", "wage_now={amount:21,per:hour}:have work_status=same_job:have"),
        ("my rent is 1900", None, ""),
        ("18 would be ok, 17.50 lowest", "choice", "pay_floor={amount:17.5,per:hour}:want"),
        ("con 19 me alcanza", "choice", "pay_floor={amount:19,per:hour}:want"),
    ],
)
def test_pay(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)
