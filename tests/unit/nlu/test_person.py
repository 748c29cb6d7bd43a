"""Name, phone, e-mail, adult and how work stands."""

from __future__ import annotations

import pytest

from tests.unit.nlu.reading import expected, read


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("Ana 213 555 0123", "contact", "name=Ana:have phone=+12135550123:have"),
        ("my name is Deshawn Carter", None, "name=Deshawn_Carter:have"),
        ("me llamo Guadalupe", None, "name=Guadalupe:have"),
        ("soy Chuy", None, "name=Chuy:have"),
        ("Rosa 323 555 0142", "pay", "name=Rosa:have phone=+13235550142:have"),
        ("Deshawn, 323-555-0177 anytime", "choice", "name=Deshawn:have phone=+13235550177:have"),
        ("text me 323 555 0142", "pay", "phone=+13235550142:have"),
        ("warehouse 323 555 0142", "choice", "phone=+13235550142:have"),
        ("i'm tired", None, ""),
        ("(323) 555-0166", "contact", "phone=+13235550166:have"),
        ("mi cel es el 3235550142", "contact", "phone=+13235550142:have"),
        ("Tanya Brooks, tbrooks.la@example.com", "contact", "name=Tanya_Brooks:have email=tbrooks.la@example.com:have"),
        ("ANA.RUIZ@EXAMPLE.COM", "contact", "email=ana.ruiz@example.com:have"),
        ("yes", "adult", "adult=true:have"),
        ("19", "adult", "adult=true:have"),
        ("no, tengo 17", "adult", "adult=false:have"),
        ("yea im 34", "adult", "adult=true:have"),
        ("not yet, I'm 17", "adult", "adult=false:have"),
        ("I'm in 90255", None, "zip=90255:have"),
        ("Nothing under 18 an hour", None, "pay_floor={amount:18,per:hour}:want"),
        ("yes still there", "check_in", "work_status=same_job:have"),
        ("got an offer", "check_in", "work_status=offer:have"),
        ("no, ahorita no estoy trabajando", "check_in", "work_status=not_working:have"),
        ("me dieron una entrevista", "check_in", "work_status=interview:have"),
        ("encontré otro trabajo", "check_in", "work_status=other_job:have"),
    ],
)
def test_person(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)
