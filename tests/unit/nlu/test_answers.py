"""Yes, no and skip beside the act."""

from __future__ import annotations

import pytest

from nlu.answers import answer


@pytest.mark.parametrize(
    ("text", "question", "act", "said"),
    [
        ("yes, and who do you work with?", "consent", "ask_employers", "yes"),
        ("sí, y una pregunta, ¿con quién trabajan?", "consent", "ask_employers", "yes"),
        ("no", "needs", "deny", "no"),
        ("pass", "pay", "skip", "skip"),
        ("prefiero no decir", "limits", "skip", "skip"),
        ("idk", "pay", "inform", "skip"),
        ("I guess so", "consent", "affirm", "yes"),
        ("not sure", "consent", "affirm", "skip"),
        ("y", "consent", "affirm", "yes"),
        ("simón", "consent", "affirm", "yes"),
        ("nel", "confirm", "deny", "no"),
        ("no it's 90813 not 90810", "confirm", "correct", "no"),
        ("wrong, I said NO nights", "confirm", "correct", "no"),
        ("no, and erase what I already told you", "share", "erase", "no"),
        ("yeah the last one", "choice", "choose", "yes"),
        ("looks right, but I can do saturdays too", "confirm", "affirm", "yes"),
        ("todavía no sé", "consent", "skip", "skip"),
        ("is it safe to say yes? ok yes", "consent", "affirm", "yes"),
        ("who sees it? no thanks", "consent", "ask_privacy", "no"),
        ("no thx i dont want my stuff saved", "consent", "erase", "no"),
        ("I'd rather you not keep my info", "consent", "inform", "no"),
        ("no quiero que guarden mis datos", "consent", "erase", "no"),
        ("fine you can save it", "consent", "inform", "yes"),
        ("👍", "consent", "inform", "yes"),
        ("👎🏽", "consent", "inform", "no"),
        ("puedes guardarlo", "consent", "inform", "yes"),
        ("yes but don't share it with my old boss", "consent", "affirm", "yes"),
    ],
)
def test_answers(text: str, question: str, act: str, said: str) -> None:
    assert answer(text, question, act) == said


@pytest.mark.parametrize(
    ("text", "question", "act"),
    [
        ("who will see this?", "consent", "ask_privacy"),
        ("¿y quién va a leer todo eso?", "consent", "ask_privacy"),
        ("can you save it for later?", "consent", "other"),
        ("what happens if i say yes?", "consent", "ask_privacy"),
        ("no nights", "schedule", "inform"),
        ("no car", "transport", "inform"),
        ("no puedo cargar", "limits", "inform"),
        ("okay my week is messy, mondays I have class", "schedule", "inform"),
        ("si me contratan, ¿pierdo el Medi-Cal?", "consent", "ask_benefits"),
        ("ya agarré otro trabajo", "check_in", "inform"),
        ("I guess I'm creative", "interests", "inform"),
        ("right now I work nights", "schedule", "inform"),
        ("90011", "zip", "inform"),
    ],
)
def test_no_answer(text: str, question: str, act: str) -> None:
    assert answer(text, question, act) is None


@pytest.mark.parametrize(("act", "said"), [("affirm", "yes"), ("deny", "no"), ("skip", "skip"), ("inform", None), ("ask_jobs", None)])
def test_without_a_question_only_the_act_answers(act: str, said: str | None) -> None:
    assert answer("yes", None, act) == said


@pytest.mark.parametrize(
    "text", ["no", "nope", "not sure", "maybe", "maybe later", "why?", "no thanks", "what for", "who sees it", "ok no", "yes but no", "mejor no", "tal vez", "¿para qué?", "nah im good", "not yet", "no quiero", "never", "I don't think so", "let me think about it"],
)
@pytest.mark.parametrize("act", ["affirm", "inform", "deny"])
def test_consent_is_never_read_out_of_doubt(text: str, act: str) -> None:
    assert answer(text, "consent", act) != "yes"


@pytest.mark.parametrize("text", ["yes", "Yes.", "yeah", "sure", "ok", "sí", "si", "claro que sí", "está bien", "de acuerdo", "go ahead", "i agree", "yes please", "sí acepto", "dale", "ok, just don't tell my old boss"])
def test_consent_is_heard(text: str) -> None:
    assert answer(text, "consent", "affirm") == "yes"
