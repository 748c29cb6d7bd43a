"""Random walks: conversations of random and adversarial messages, by seed, against what must never happen."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from bot.store.tables import Alert, Message
from tests.support.simulator.worker import Line, workers
from tests.support.talk import Talk

LENGTH = (5, 25)  # messages of a walk
WINDOW, MOST_ALIKE = 10, 2  # of ten messages of the bot, how many may be the same
HUMAN = {"en": "I want to talk to a person", "es": "quiero hablar con una persona"}
NASTY = (
    "", " ", ".", "?", "!!!", "\n\n", "0", "1", "2", "9", "999999999999", "90011", "00000", "12345-6789", "$$$", "yes no", "no yes", "si no si", "x" * 5000,
    "ja " * 800, "🙂", "😭😭😭", "👍", "👎", "\u202eabc", "\u200b", "a\x00b", "مرحبا", "你好", "Привет", "/start", "/stop@x", '/inform{"zip":"1"}', "{goal}",
    "%s %d", "'; DROP TABLE person;--", "<script>alert(1)</script>", "null", "None", "opening:1", "act:stop", "lang:fr", "yes" * 40, "STOP", "stop", "START",
    "HELP", "ayuda", "start over", "repeat", "otra vez", "what?", "cómo?", "no", "sí", "skip", "idk", "nada", "you suck", "cállate", "I am 12", "tengo 15",
    "delete my data", "borra todo", "call me tomorrow at 3", "mañana a las 10", "my number is 213 555 0123", "a@b.co", "why", "quién eres", "both", "the fifth one",
)  # fmt: skip


def walk(app: Any, seed: int) -> list[str]:
    """One random conversation; what was wrong with it, with the words that led there."""
    chance = random.Random(seed)
    language = chance.choice(["en", "es"])
    person, said = Talk(app, chance.choice([None, language])), list[str]()
    for _ in range(chance.randint(*LENGTH)):
        said.append(_one(person, chance))
        if found := [*_alike(app, person), *_failed(app, person)]:
            return [f"seed {seed}: {wrong} after {said}" for wrong in found]
    return [f"seed {seed}: {wrong} after {said}" for wrong in _to_a_person(person, language)]


def _one(person: Talk, chance: random.Random) -> str:
    """Press a button, or say something."""
    choices = person.said[-1]["choices"] if person.said else []
    if choices and chance.random() < 0.25:
        value = str(chance.choice(choices)["value"])
        person.press(value)
        return f"[{value}]"
    text = chance.choice(NASTY) if chance.random() < 0.3 else _words(chance)
    person.say(text)
    return text


def _words(chance: random.Random) -> str:
    """Something that a worker says, at any time, cut and glued at random."""
    worker = chance.choice(workers())
    lines: list[Line] = [line for told in worker.answers.values() for line in told] + list(worker.then)
    text = " ".join(chance.choice(lines).say) or "1"
    if chance.random() < 0.15:
        text = text[: chance.randrange(len(text)) + 1]
    if chance.random() < 0.15:
        text += " " + " ".join(chance.choice(lines).say)
    return "".join(c for c in text if chance.random() > 0.02)


def _alike(app: Any, person: Talk) -> Iterator[str]:
    """The same too often among the last messages that are still there: whoever had all deleted begins anew."""
    mine = select(Message.text).where(Message.conversation_id == person.conversation_id, Message.author != "worker")
    with app.database.read() as session:
        texts = list(session.scalars(mine.where(Message.text.is_not(None), Message.text != "").order_by(Message.seq.desc()).limit(WINDOW)))[::-1]
    if texts and texts.count(texts[-1]) > MOST_ALIKE:
        yield f"{texts.count(texts[-1])} times in {WINDOW}: {texts[-1]!r}"


def _failed(app: Any, person: Talk) -> Iterator[str]:
    with app.database.read() as session:
        mine = Alert.conversation_id == person.conversation_id
        if session.scalar(select(Alert.id).where(mine, Alert.kind == "failed_turn")) is not None:
            yield "a turn failed"
        waiting = Message.conversation_id == person.conversation_id
        if session.scalar(select(Message.id).where(waiting, Message.status == "waiting")) is not None:
            yield "a message still waits"


def _to_a_person(person: Talk, language: str) -> Iterator[str]:
    """Wherever the talk is, a person can be had: after START for who wanted no messages."""
    if person.conversation().needs_person_since is not None:
        return
    person.say("START")
    answer = person.say(HUMAN[language])
    if person.conversation().needs_person_since is None:
        yield f"no way to a person: {answer!r}"
