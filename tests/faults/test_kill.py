"""The process is killed in every step of the turn: nothing is lost, doubled or reordered, and the state is as if nothing had been."""

from __future__ import annotations

import os
import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.store.database import Database
from bot.store.tables import Conversation, Dialogue, FactRow, Message, Turn
from bot.turn import inbox
from tests.support.postgres import both

pytestmark = pytest.mark.slow

STEPS = ("claimed", "understood", "computed", "locked", "recorded", "queued", "committed")
AT = datetime(2026, 11, 24, 18, tzinfo=UTC)
SCRIPTS = (
    [
        "english",
        "yes",
        "i lost my warehouse job, want warehouse work",
        "90011",
        "bus",
        "no nights",
        "18 an hour",
        "no",
        "the first one",
        "Ana 213-555-0123",
    ],
    [
        "español",
        "sí",
        "busco trabajo de limpieza",
        "90022",
        "no tengo carro",
        "fines de semana no",
        "20",
        "necesito guardería",
        "la segunda",
        "me llamo Luis, 323-555-0145",
    ],
    [
        "hi",
        "who do you work with?",
        "yes",
        "cashier",
        "what do you do?",
        "91331",
        "skip",
        "any jobs now?",
        "mornings only",
        "i want to talk to a person",
    ],
    ["hello", "no", "any jobs?", "thanks", "delete everything", "yes", "hi again", "english", "yes", "driver"],
)


class Killer:
    """Kills its own process the `nth` time that the turn comes to `step`."""

    def __init__(self, step: str | None, nth: int) -> None:
        self.step, self.left = step, nth

    def __call__(self, step: str) -> None:
        if step == self.step:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def scripted(settings: Any, engine: Any, messages: int) -> None:
    """Store all messages, the conversations in turns, before anything runs."""
    app = boot(settings, engine, None, 0)
    with app.database.write() as session:
        for number in range(messages):
            script = number % 8
            lines = SCRIPTS[script % len(SCRIPTS)]
            text = lines[(number // 8) % len(lines)]
            conversation = inbox.open_conversation(session, "terminal", f"person {script}", None, AT)
            inbox.receive(session, conversation.id, f"m{number}", AT, text)
    app.database.close()


def boot(settings: Any, engine: Any, step: str | None, nth: int) -> Any:
    from bot.app import bootstrap

    return bootstrap(settings, engine=engine, now=lambda: AT, on_step=Killer(step, nth), burst=1)


def run_child(settings: Any, engine: Any, step: str | None, nth: int) -> bool:
    """Work in a child process until done or killed; True if it was killed."""
    child = os.fork()
    if child == 0:
        try:
            app = boot(settings, engine, step, nth)
            inbox.release_all(app.database)
            app.worker.drain()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def state(url: str) -> dict[str, Any]:
    """What the world looks like: transcripts, facts, questions, slots, by the person's address."""
    database = Database(url)
    seen: dict[str, Any] = {}
    with database.read() as session:
        for row in session.scalars(select(Conversation).order_by(Conversation.created_at, Conversation.id)):
            messages = session.scalars(select(Message).where(Message.conversation_id == row.id).order_by(Message.seq))
            facts = session.scalars(select(FactRow).where(FactRow.person_id == row.person_id).order_by(FactRow.id))
            dialogue = session.get(Dialogue, row.id)
            said = [m.text for m in messages if m.author == "bot"]
            held = [(f.field, f.value, f.polarity, f.superseded_at is None) for f in facts]
            key = session.scalars(select(Message.provider_id).where(Message.conversation_id == row.id, Message.seq == 1)).one()
            seen[str(key)] = (said, held, row.question, row.holder, dialogue.slots if dialogue else None)
    database.close()
    return seen


def check_ledger(url: str, messages: int) -> None:
    """Every message in exactly one turn; every turn's replies there once, numbered one after the other, turns in order."""
    database = Database(url)
    with database.read() as session:
        inbound = session.scalars(select(Message).where(Message.author == "worker").order_by(Message.conversation_id, Message.seq)).all()
        assert len(inbound) == messages
        assert {m.status for m in inbound} == {"done"}
        assert max(Counter(m.turn_id for m in inbound).values()) == 1
        turns = {turn.id: turn for turn in session.scalars(select(Turn))}
        assert len(turns) == messages
        count = select(Message.turn_id, func.count(), func.min(Message.seq), func.max(Message.seq)).where(Message.author == "bot")
        replies = {turn: (n, low, high) for turn, n, low, high in session.execute(count.group_by(Message.turn_id))}
        assert {i: turns[i].replies for i in turns if turns[i].replies} == {i: n for i, (n, _, _) in replies.items()}
        assert all(high - low + 1 == n for n, low, high in replies.values())
        answered = [replies[m.turn_id][1] for m in inbound if m.turn_id in replies]
        by_conversation: dict[Any, list[int]] = {}
        for message in inbound:
            if message.turn_id in replies:
                by_conversation.setdefault(message.conversation_id, []).append(replies[message.turn_id][1])
        assert answered and all(order == sorted(order) for order in by_conversation.values())
    database.close()


def prove(settings: Any, engine: Any, calm_url: str, messages: int, kills: int) -> None:
    calm = settings.model_copy(update={"database_url": calm_url})
    scripted(calm, engine, messages)
    assert not run_child(calm, engine, None, 0)
    scripted(settings, engine, messages)
    killed = Counter[str]()
    for number in range(kills):
        step = STEPS[number % len(STEPS)]
        if run_child(settings, engine, step, 1 + (number * 3) % 5):
            killed[step] += 1
    assert not run_child(settings, engine, None, 0)
    assert sum(killed.values()) == kills and set(killed) == set(STEPS), killed
    check_ledger(settings.database, messages)
    assert state(settings.database) == state(calm.database)


@pytest.fixture
def calm_url(storage: str, tmp_path: Path, settings: Any, request: pytest.FixtureRequest) -> Iterator[str]:
    """A second database like the first: there nothing is killed."""
    if storage == "sqlite":
        shutil.copy(tmp_path / "causeway.db", tmp_path / "calm.db")
        yield f"sqlite:///{tmp_path}/calm.db"
        return
    running = request.getfixturevalue("postgres")
    url = running.database(request.getfixturevalue("postgres_sample"))
    yield url
    running.drop(url)


@both
def test_killed_in_each_step(settings: Any, engine: Any, calm_url: str) -> None:
    prove(settings, engine, calm_url, messages=64, kills=7)


@pytest.mark.prove
def test_killed_twenty_eight_times(settings: Any, engine: Any, calm_url: str) -> None:
    prove(settings, engine, calm_url, messages=200, kills=28)
