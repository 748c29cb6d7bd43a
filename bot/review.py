"""`causeway review`: the messages understood with least confidence, set right, become training data and evaluation cases."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml
from rich.console import Console
from sqlalchemy import select

from bot.settings import ROOT
from bot.store.conversation import Message
from bot.store.database import Database
from nlu.contract import ACTS, FIELDS, QUESTIONS

TRAINING = ROOT / "nlu" / "review" / "reviewed.yml"
FACTS = ROOT / "nlu" / "review" / "facts.jsonl"
CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w+|https?://\S+|\+?\d[\d\s().-]{3,}\d|\d{3,}")
HIDDEN = {"name": "NAME", "phone": "NUMBER", "email": "MAIL"}
Ask = Callable[[str], str]


@dataclass(frozen=True)
class Heard:
    """A worker's message as it was understood, and the question that it followed."""

    text: str
    understanding: dict[str, Any]
    question: str | None

    @property
    def confidence(self) -> float:
        """Of the act."""
        return float(self.understanding["act"]["confidence"])


def least_sure(database: Database, count: int) -> list[Heard]:
    """The workers' messages whose act was read with least confidence, least sure first."""
    heard: list[Heard] = []
    with database.read() as session:
        asked: dict[UUID, str | None] = {}
        for message in session.scalars(select(Message).order_by(Message.conversation_id, Message.seq)):
            if message.author == "bot" and message.question:
                asked[message.conversation_id] = message.question
            elif message.author == "worker" and message.text and "act" in (message.understanding or {}):
                heard.append(Heard(message.text, message.understanding or {}, asked.pop(message.conversation_id, None)))
    return sorted(heard, key=lambda one: one.confidence)[:count]


def masked(text: str, facts: list[dict[str, Any]]) -> str:
    """The text without names, mail addresses and numbers of three digits or more, whether the extractor saw them or not."""
    for fact in sorted(facts, key=lambda fact: -int(fact["start"])):
        if fact["field"] in HIDDEN:
            text = text[: fact["start"]] + HIDDEN[fact["field"]] + text[fact["end"] :]
    return CONTACT.sub(lambda found: "MAIL" if "@" in found[0] else re.sub(r"\d", "0", found[0]), text)


def add(
    text: str, act: str, facts: list[dict[str, Any]], question: str | None, training: Path = TRAINING, evaluation: Path = FACTS
) -> None:
    """Keep a masked message: its act as training data, its facts as a case. Raises ValueError for names not in the contract."""
    if act not in ACTS:
        raise ValueError(f"{act!r} is no act; the acts are {', '.join(ACTS)}.")
    for fact in facts:
        if fact.get("polarity") not in FIELDS.get(str(fact.get("field")), ()):
            raise ValueError(f"{fact!r} is no fact of the contract.")
    form = yaml.safe_load(training.read_text(encoding="utf-8")) if training.exists() else {"version": "3.1", "nlu": []}
    example = {"text": text} | ({"metadata": {"question": question}} if question in QUESTIONS else {})
    form["nlu"] = [*(form["nlu"] or []), {"intent": act, "examples": [example]}]
    training.write_text(yaml.safe_dump(form, allow_unicode=True, sort_keys=False), encoding="utf-8")
    case = {"text": text, "context": question, "expected": {"act": act, "facts": facts}}
    with evaluation.open("a", encoding="utf-8") as file:
        file.write(json.dumps(case, ensure_ascii=False) + "\n")


def run(database: Database, count: int, ask: Ask, out: Console, training: Path = TRAINING, evaluation: Path = FACTS) -> int:
    """Ask for the right act and facts of each; an empty act leaves the message out. Gives how many were kept."""
    kept = 0
    for heard in least_sure(database, count):
        facts = heard.understanding.get("facts", [])
        text = masked(heard.text, facts)
        shown = json.dumps([_plain(fact) for fact in facts if fact["field"] not in HIDDEN], ensure_ascii=False)
        out.print(f"[{heard.question or '-'}] {text}", markup=False)
        out.print(f"    {heard.understanding['act']['name']} {heard.confidence:.2f}  {shown}", markup=False)
        if not (act := ask("act (empty: leave out)").strip()):
            continue
        try:
            add(text, act, json.loads(ask("facts as JSON (empty: as shown)") or shown), heard.question, training, evaluation)
        except ValueError as error:
            out.print(f"    left out: {error}", markup=False)
            continue
        kept += 1
    return kept


def _plain(fact: dict[str, Any]) -> dict[str, Any]:
    return {key: fact[key] for key in ("field", "value", "polarity")}
