"""A message that always fails, a takeover during a turn, a gateway that does not answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.app import bootstrap
from bot.console import accounts
from bot.store.tables import Alert, Conversation, Message, Turn
from bot.turn import inbox, ownership
from bot.turn.outbox import Outcome, Outgoing, Result
from tests.support.postgres import both
from tests.support.statements import told
from tests.support.talk import Talk

pytestmark = [pytest.mark.slow, both]


class Breaks:
    """Raises at a step, for the message that says so."""

    def __init__(self) -> None:
        self.broken = True

    def __call__(self, step: str) -> None:
        if self.broken and step == "computed":
            raise RuntimeError("a part outside our control")


def test_third_failure_apologises_alerts_and_asks_for_a_person(settings: Any, engine: Any, clock: Any) -> None:
    breaks = Breaks()
    app = bootstrap(settings, engine=engine, now=clock, on_step=breaks)
    talk = Talk(app, "en")
    answer = talk.say("yes")
    assert "Something went wrong on our side" in answer
    with app.database.read() as session:
        assert [a.kind for a in session.scalars(select(Alert))] == ["failed_turn"]
        message = session.scalars(select(Message).where(Message.author == "worker")).one()
        assert (message.status, message.attempts) == ("failed", 3)
        assert [t.outcome for t in session.scalars(select(Turn).order_by(Turn.committed_at))] == ["opening", "failed"]
    assert talk.conversation().holder == "requested"
    breaks.broken = False
    assert "kind of work" in talk.say("yes")
    app.close()


def waiting_people(app: Any, people: int) -> list[UUID]:
    """So many people, each with a message that waits."""
    with app.database.write() as session:
        found = [inbox.open_conversation(session, "terminal", f"person {number}", "en", app.now()).id for number in range(people)]
        for number, conversation_id in enumerate(found):
            inbox.receive(session, conversation_id, f"m{number}", app.now(), "yes")
    return found


def test_where_many_wait_each_turn_takes_the_next_claim_along(settings: Any, engine: Any, clock: Any) -> None:
    app = bootstrap(settings, engine=engine, now=clock)
    with app.database.read() as session:
        app.snapshots.get(session)
    waiting_people(app, 4)
    seen = told(app.database) if app.database.is_sqlite else None
    assert app.worker.drain() == 4
    with app.database.read() as session:
        done = session.execute(select(Message.status, Message.attempts).where(Message.author == "worker")).all()
        assert [tuple(row) for row in done] == [("done", 1)] * 4
        assert session.scalars(select(Conversation.leased_until).where(Conversation.leased_until.is_not(None))).all() == []
    if seen is not None:  # a claim of its own is the only write that does not wait for the disk
        assert [said for said, _ in seen].count("PRAGMA synchronous=NORMAL") == 1
        looks = [said for said, _ in seen if "ORDER BY message_1.seq" in said]
        assert len(looks) == 1 + 4  # the first claim's, and one with each commit: the last, which found nobody, is believed
    app.close()


def test_a_turn_that_fails_takes_nothing_along_and_holds_nobody_up(settings: Any, engine: Any, clock: Any) -> None:
    reached: list[str] = []

    def breaks(step: str) -> None:
        reached.append(step)
        if reached.count("queued") == 1 and step == "queued":
            raise RuntimeError("a part outside our control")

    app = bootstrap(settings, engine=engine, now=clock, on_step=breaks)
    people = waiting_people(app, 3)
    app.worker.drain()
    with app.database.read() as session:
        attempts = {row.conversation_id: (row.status, row.attempts) for row in session.scalars(select(Message).where(Message.author == "worker"))}
        turns = session.scalars(select(Turn.conversation_id).where(Turn.conversation_id.in_(people))).all()
    assert sorted(attempts.values()) == [("done", 1), ("done", 1), ("done", 2)] and attempts[people[0]] == ("done", 2)
    assert sorted(turns) == sorted(people)
    app.close()


class TakesOver:
    """A coordinator takes the conversation over while the turn is computed."""

    def __init__(self) -> None:
        self.act: Callable[[], None] | None = None

    def __call__(self, step: str) -> None:
        if step == "computed" and self.act:
            act, self.act = self.act, None
            act()


def test_takeover_during_a_turn_silences_the_bot(settings: Any, engine: Any, clock: Any) -> None:
    hook = TakesOver()
    app = bootstrap(settings, engine=engine, now=clock, on_step=hook)
    talk = Talk(app, "en")
    with app.database.write() as session:
        me = accounts.add(session, "Pat", "pat@example.org", "secret").id

    def take() -> None:
        with app.database.write() as session:
            ownership.take_over(session, talk.conversation_id, me, clock())

    hook.act = take
    assert talk.say("yes") == ""
    assert talk.conversation().epoch == 1
    with app.database.write() as session:
        ownership.reply(session, talk.conversation_id, me, "Hello, I am Pat.", clock())
    assert talk.read() == "Hello, I am Pat."
    with app.database.write() as session:
        ownership.give_back(session, talk.conversation_id, me)
    assert "yes" in talk.say("hello").lower()
    app.close()


def test_a_turn_overtaken_twice_gives_its_claim_back_at_once(settings: Any, engine: Any, clock: Any) -> None:
    hook, left = TakesOver(), iter(range(2))
    app = bootstrap(settings, engine=engine, now=clock, on_step=hook)
    talk = Talk(app, "en")

    def move() -> None:
        with app.database.write() as session:
            ownership.lock(session, talk.conversation_id).epoch += 1
        hook.act = move if next(left, None) is not None else None

    hook.act = move
    assert "work" in talk.say("yes")
    assert talk.conversation().leased_until is None and talk.conversation().epoch == 3
    app.close()


class Gateway:
    """Answers as it is told, and remembers what it was given."""

    at_once, idempotent = 8, False

    def __init__(self, *results: Outcome) -> None:
        self.results, self.sent = list(results), list[UUID]()

    async def send(self, message: Outgoing) -> Outcome:
        self.sent.append(message.id)
        return self.results.pop(0) if self.results else Outcome(Result.SENT)

    async def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(
    ("results", "status", "calls"),
    [
        ([Outcome(Result.RETRY, "429"), Outcome(Result.SENT)], "sent", 2),
        ([Outcome(Result.RETRY, "503")] * 3, "failed", 3),
        ([Outcome(Result.UNKNOWN, "read time-out")], "unknown", 1),
        ([Outcome(Result.FAILED, "400")], "failed", 1),
    ],
)
def test_sending(settings: Any, engine: Any, clock: Any, results: list[Outcome], status: str, calls: int) -> None:
    gateway = Gateway(*results)
    app = bootstrap(settings, engine=engine, now=clock, senders={"sms": gateway})
    with app.database.write() as session:
        conversation = inbox.open_conversation(session, "sms", "+12135550142", "en", clock())
        inbox.receive(session, conversation.id, "SM1", clock(), "hello")
    for _ in range(6):
        app.worker.drain()
        clock.forward(minutes=30)
    with app.database.read() as session:
        first = session.scalars(select(Message).where(Message.author == "bot").order_by(Message.seq)).first()
        assert first is not None
        assert (first.status, gateway.sent.count(first.id)) == (status, calls)
    app.close()


def test_stop_cancels_what_is_queued_but_its_one_confirmation(settings: Any, engine: Any, clock: Any) -> None:
    gateway = Gateway(*[Outcome(Result.RETRY, "503")])
    app = bootstrap(settings, engine=engine, now=clock, senders={"sms": gateway})
    with app.database.write() as session:
        conversation = inbox.open_conversation(session, "sms", "+12135550143", "en", clock())
        inbox.receive(session, conversation.id, "SM1", clock(), "hello")
    app.worker.drain()
    with app.database.write() as session:
        again = inbox.open_conversation(session, "sms", "+12135550143", "en", clock())
        inbox.receive(session, again.id, "SM2", clock(), "STOP")
    clock.forward(hours=1)
    app.worker.drain()
    with app.database.read() as session:
        sent = session.scalars(select(Message).where(Message.author == "bot", Message.status == "sent")).all()
        assert ["no more messages" in (m.text or "") for m in sent] == [True]
    app.close()
