"""The review loop: least sure first, masked, and only what the contract knows is kept."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import yaml
from rich.console import Console

from bot import review
from bot.settings import Settings
from bot.store.conversation import Conversation, Message
from bot.store.database import Database
from bot.store.person import Address, Person


@pytest.fixture
def database(settings: Settings) -> Database:
    """Two messages of one worker, after a question, the second read with less confidence."""
    database = Database(settings.database)
    with database.write() as session:
        person = Person()
        session.add(person)
        session.flush()
        address = Address(person_id=person.id, channel="chat", value="x")
        session.add(address)
        session.flush()
        conversation = Conversation(person_id=person.id, address_id=address.id, channel="chat")
        session.add(conversation)
        session.flush()
        rows = [
            ("bot", "How much?", "pay", None),
            ("worker", "18 i guess", None, {"act": {"name": "inform", "confidence": 0.9}, "facts": []}),
            ("worker", "im Rosa, 323 555 0188", None, {"act": {"name": "greet", "confidence": 0.3}, "facts": [{"field": "name", "value": "Rosa", "polarity": "have", "start": 3, "end": 7}]}),
        ]
        for seq, (author, text, question, understanding) in enumerate(rows, 1):
            session.add(Message(conversation_id=conversation.id, seq=seq, channel="chat", author=author, status="done", text=text, question=question, understanding=understanding))
    return database


def test_least_sure_first_and_the_question_is_the_one_before(database: Database) -> None:
    heard = review.least_sure(database, 5)
    assert [(one.confidence, one.question) for one in heard] == [(0.3, None), (0.9, "pay")]
    assert len(review.least_sure(database, 1)) == 1


def test_what_is_set_right_is_written_masked(database: Database, tmp_path: Path) -> None:
    training, facts = tmp_path / "reviewed.yml", tmp_path / "facts.jsonl"
    answers = iter(["inform", "", "inform", '[{"field": "pay_floor", "value": {"amount": 18, "per": "hour"}, "polarity": "want"}]'])
    assert review.run(database, 5, lambda _: next(answers), Console(file=io.StringIO()), training, facts) == 2
    first, second = yaml.safe_load(training.read_text())["nlu"]
    assert first == {"intent": "inform", "examples": [{"text": "im NAME, 000 000 0000"}]}
    assert second["examples"][0]["metadata"] == {"question": "pay"}
    assert json.loads(facts.read_text().splitlines()[1])["expected"]["facts"][0]["field"] == "pay_floor"


@pytest.mark.parametrize(("act", "facts"), [("chat", []), ("inform", [{"field": "zip", "value": "1", "polarity": "want"}])])
def test_names_outside_the_contract_are_refused(act: str, facts: list[dict[str, object]], tmp_path: Path) -> None:
    with pytest.raises(ValueError):
        review.add("hi", act, facts, None, tmp_path / "r.yml", tmp_path / "f.jsonl")
    assert not (tmp_path / "r.yml").exists()
