"""Safety is answered first and the opt-out honoured with it; unclear wording pauses our messages and asks once."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from bot.store.conversation import Holder
from bot.turn import guards
from nlu import safety
from nlu.contract import Fact, Understanding

NOW = datetime(2026, 11, 25, tzinfo=UTC)


class Profile:
    """How far questions got."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}

    def state(self, question: str) -> str | None:
        return self.asked[question].state if question in self.asked else None

    def times(self, question: str) -> int:
        return self.asked[question].times if question in self.asked else 0

    def mark(self, question: str, state: str, at: datetime) -> None:
        self.asked[question] = SimpleNamespace(state=state, times=self.times(question) + 1)

    def recount(self, question: str, times: int) -> None:
        self.asked[question].times = times


class Turn(SimpleNamespace):
    """What the guards use of a turn."""

    def alert(self, kind: str) -> None:
        self.alerts.append(kind)

    def want_person(self, reason: str) -> None:
        self.wanted.append(reason)

    @property
    def profile(self) -> Any:
        return self.asked

    @property
    def question(self) -> str | None:
        return self.conversation.question  # type: ignore[no-any-return]


def turn(text: str, act: str = "inform", confidence: float = 0.9, **more: Any) -> Any:
    understood = Understanding("en", act, confidence, more.get("answer"), safety=safety.assess(text), facts=more.get("facts", ()))
    conversation = SimpleNamespace(question=more.get("question"), holder=more.get("holder", Holder.BOT), channel="kiosk")
    person = SimpleNamespace(opted_out_at=more.get("opted_out_at"))
    return Turn(text=text, chosen=more.get("chosen"), understood=understood, conversation=conversation, person=person, now=NOW, alerts=[], wanted=[], asked=Profile())


def names(replies: Any) -> list[str] | None:
    return None if replies is None else [reply.name for reply in replies]


def test_safety_is_answered_first_and_the_opt_out_honoured_with_it() -> None:
    one = turn("i want to kill myself, stop texting me")
    assert names(guards.safety(one)) == ["utter_safety_crisis_self"]
    assert one.person.opted_out_at == NOW
    assert one.alerts == one.wanted == ["safety_crisis_self"]


def test_safety_alone_opts_nobody_out() -> None:
    one = turn("my husband hits me", act="stop")
    assert names(guards.safety(one)) == ["utter_safety_violence_at_home"]
    assert one.person.opted_out_at is None


@pytest.mark.parametrize("holder", [Holder.BOT, Holder.HUMAN])
def test_sure_wording_stops_whoever_holds_the_conversation(holder: Holder) -> None:
    one = turn("ya no me manden mensajes", holder=holder)
    assert names(guards.opt_out(one)) == ["utter_stopped_chat"]
    assert one.person.opted_out_at == NOW


@pytest.mark.parametrize(("text", "act"), [("enough", "inform"), ("ya basta", "other"), ("all this again", "stop")])
def test_unclear_wording_pauses_and_asks(text: str, act: str) -> None:
    one = turn(text, act=act, question="schedule")
    assert names(guards.opt_out(one)) == ["utter_ask_stop"]
    assert guards.silent(one)


def test_job_talk_is_no_opt_out() -> None:
    one = turn("I want to stop working nights")
    assert guards.opt_out(one) is None
    assert not guards.silent(one)


@pytest.mark.parametrize("more", [{"answer": "yes", "text": "yes"}, {"text": "stop it"}])
def test_a_yes_to_the_question_stops_and_it_is_asked_only_once(more: dict[str, str]) -> None:
    one = turn(question="clarify", opted_out_at=NOW, **more)
    assert names(guards.opt_out(one)) == ["utter_stopped_chat"]
    assert guards.silent(one)
    assert guards.opt_out(turn("enough", opted_out_at=NOW)) is None


def test_a_no_lifts_the_pause_though_a_person_holds_the_conversation() -> None:
    one = turn("no", answer="no", question="clarify", opted_out_at=NOW, holder=Holder.HUMAN)
    assert names(guards.opt_out(one)) == ["utter_started"]
    assert one.person.opted_out_at is None


def test_to_refuse_a_kind_of_work_is_no_opt_out() -> None:
    one = turn("ya no quiero cocinas", facts=(Fact("job", {"title": "cocinas", "soc": None}, "avoid", True),))
    assert guards.opt_out(one) is None


def test_whoever_talks_on_is_heard_again() -> None:
    one = turn("i meant mondays", question="clarify", opted_out_at=NOW)
    assert guards.opt_out(one) is None
    assert not guards.silent(one)


def test_somebody_opted_out_stays_so_without_a_second_confirmation() -> None:
    one = turn("leave me alone", opted_out_at=NOW)
    assert guards.opt_out(one) == []


def test_a_pressed_button_is_no_wording() -> None:
    assert guards.opt_out(turn("no more texts", chosen="no")) is None
