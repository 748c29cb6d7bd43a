"""Which words take back what was agreed to."""

import pytest

from bot.intake.handover.withdrawal_words import of_calls_alone, scope_of

CALLS = [
    "ya no quiero que me llamen", "please don't call me anymore", "no more calls please", "no me llamen por favor", "I don't want anyone to call me",
    "dejen de llamarme", "ya no quiero llamadas", "I don't want to be called", "I'd rather you didn't call me",
]  # fmt: skip
EMPLOYERS = [
    "I don't want you to share that any more", "ya no compartan mis datos", "don't tell Arroyo Crossing about me anymore", "no le digan nada a la empresa",
    "no quiero que compartan eso con la panadería", "don't give my name to the bakery", "no quiero que le cuenten a nadie lo mío",
]  # fmt: skip
CHECK_INS = ["stop the check-ins", "don't ask me how the job is going anymore", "ya no me pregunten por el trabajo"]
ALL = ["I take it all back", "lo retiro todo", "I take back my permission", "retiro mi permiso", "I withdraw everything", "don't share any of it and don't call me"]
NONE = [
    "don't call me before 9", "no me llamen en la mañana", "don't call me at work", "no quiero un trabajo de llamadas", "I don't want a job making calls",
    "I don't share a car", "don't send me jobs with nights", "no me manden mensajes", "nobody called me", "don't forget to call me", "todavía no me llaman",
    "why don't you call me", "do not call me tomorrow, thursday is better", "cancel my call", "no", "no quiero nada de eso", "what do you share about me",
    "no calls yet", "no tengo quien me cuide a mis hijos",
]  # fmt: skip
EVERY = [(text, scope) for scope, texts in {"calls": CALLS, "employers": EMPLOYERS, "check_ins": CHECK_INS, "all": ALL, None: NONE}.items() for text in texts]


@pytest.mark.parametrize(("text", "scope"), EVERY)
def test_scope(text: str, scope: str | None) -> None:
    assert scope_of(text) == scope


@pytest.mark.parametrize("text", [*CALLS, "stop calling me", "quit calling me please", "don't call me ever again", "dejen de llamarme por favor"])
def test_calls_alone(text: str) -> None:
    assert of_calls_alone(text)


@pytest.mark.parametrize("text", ["stop calling me and stop texting me", "don't call or text me", "don't contact me", "no more calls. STOP", "no me llamen ni me escriban, borren mi número", "ya no me contacten"])
def test_more_than_calls(text: str) -> None:
    assert not of_calls_alone(text)
