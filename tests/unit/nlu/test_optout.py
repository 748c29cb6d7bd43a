"""Keywords count only as the whole message."""

from __future__ import annotations

import pytest

from nlu.optout import keyword


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
