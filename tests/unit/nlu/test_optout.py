"""Keywords count only as the whole message."""

from __future__ import annotations

import pytest

from nlu.optout import keyword, wording


@pytest.mark.parametrize(
    "text",
    ["STOP", "stop.", " Stop All ", "STOPALL", "unsubscribe!", "END", "quit", "REVOKE", "opt out", "OPT-OUT", "optout", "cancel", "PARAR", "¡Alto!", "baja", "ARRÊT", "td", "/stop"],
)
def test_stop(text: str) -> None:
    assert keyword(text) == "stop"


@pytest.mark.parametrize(("text", "word"), [("START", "start"), ("unstop", "start"), ("/start", "start"), ("help?", "help"), ("INFO", "help"), ("ayuda", "help")])
def test_start_and_help(text: str, word: str) -> None:
    assert keyword(text) == word


@pytest.mark.parametrize(
    "text", ["stop please", "/start kiosk42", "I can't stop", "help me find a job", "yes", "no", "", "cancel my call", "start monday", "end of the month", "stop" * 20, "doy de baja"],
)
def test_anything_longer_is_not(text: str) -> None:
    assert keyword(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "leave me alone", "ya no me manden mensajes", "quit texting me", "STOP PLEASE", "take me off ur list", "dont text me anymore", "dejen de escribirme",
        "déjenme en paz", "no quiero mas mensajes", "quiero darme de baja", "how do i stop getting these texts", "wrong number stop texting", "STOP",
        "please stop sending me job stuff", "ya no me manden eso de los empleos", "no me molesten mas con los mensajes",
    ],
)
def test_free_wording(text: str) -> None:
    assert wording(text) == "stop"


@pytest.mark.parametrize("text", ["enough", "stop it", "no me interesa", "why are you texting me"])
def test_unclear_wording(text: str) -> None:
    assert wording(text) == "unclear"


@pytest.mark.parametrize("text", ["ya basta", "BASTA", "ya no más", "no more please"])
def test_no_more_out_of_the_blue_is_of_our_messages_and_after_a_question_unclear(text: str) -> None:
    assert wording(text) == "stop"
    assert wording(text, "anything_else") == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        "I want to stop working nights", "stop by", "leave my job", "no me llamen por la mañana", "don't call me at work", "my ex wont stop texting me", "i want a job where they leave me alone",
        "dont text me before 9", "stop sending me warehouse jobs", "don't stop", "dejen un mensaje", "no more nights", "ya no más noches", "remove monday, rest is right", "cancel my appointment", "quiero dejar de trabajar de noche", "",
    ],
)
def test_job_talk_is_no_opt_out(text: str) -> None:
    assert wording(text) is None
