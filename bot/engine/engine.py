"""Rasa hosted: understanding a text, and running the dialogue with what was understood."""

from __future__ import annotations

import gc
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.catalogue import Catalogue, Said
from bot.engine.endpoint import InProcessActions
from bot.engine.heap import give_back
from bot.engine.processor import Collector, TurnProcessor
from bot.engine.responses import Responses
from bot.engine.tracker_store import TurnTrackerStore
from nlu import answers, language, optout, safety
from nlu.coherence import coherent, told
from nlu.contract import Fact, Understanding
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.trackers import DialogueStateTracker

COMMAND = re.compile(r"\s*/\w+\s*\{.*\}\s*$", re.DOTALL)  # Rasa's own way to name an intent: nothing that a person says
LONGEST = 4000  # characters of one message that are understood; the rest is kept in the transcript


@dataclass(frozen=True)
class Answered:
    """What the dialogue said, and the slots it left."""

    replies: list[Said]
    slots: dict[str, Any]


class Engine:
    """A loaded model. `understand` is safe from any thread; `respond` belongs to the turn's thread."""

    def __init__(self, model: Path, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._store = TurnTrackerStore()
        self._processor = TurnProcessor(
            model,
            tracker_store=self._store,
            lock_store=InMemoryLockStore(),
            generator=Responses(catalogue),
            action_endpoint=InProcessActions("actions"),
        )
        self._store.domain = self._processor.domain
        self._blank = DialogueStateTracker.from_events("understanding", [])
        gc.collect()
        gc.freeze()  # what is loaded stays: to look it through again for garbage takes longer than a turn
        give_back()

    def understand(
        self, text: str, question: str | None = None, now: datetime | None = None, person_language: str | None = None
    ) -> Understanding:
        """The contract's reading of one message. `question` is the one just asked; "tomorrow" counts from `now`."""
        if COMMAND.match(text):
            return Understanding(_language("", person_language), "other")
        heard = _harmless(text)
        at = now.isoformat() if now else None
        message = UserMessage(heard, message_id="", metadata={"question": question, "now": at})  # Rasa would draw an id, which nobody reads
        parsed = self._processor._parse_message_with_graph(message, self._blank)
        ranking = [(item["name"], float(item["confidence"])) for item in parsed.get("intent_ranking", [])]
        if optout.wording(heard, question) == "stop" and ranking and ranking[0][0] != "erase":
            ranking.insert(0, ("stop", 1.0))
        act, confidence = ranking[0] if heard.strip() and ranking else ("other", 0.0)
        facts = [Fact(**form) for form in parsed.get("facts", [])]
        act = told(act, facts, heard, question)
        return Understanding(
            language=_language(heard, person_language),
            act=act,
            confidence=confidence,
            answer=answers.answer(heard, question, act),
            alternatives=tuple(ranking[1:4]),
            safety=safety.assess(heard),
            facts=coherent(facts, act, confidence, question),
        )

    async def respond(self, conversation: str, text: str, understood: Understanding, channel: str, slots: dict[str, Any]) -> Answered:
        """Run the dialogue with a message that is already understood. Whatever an action raises is raised."""
        self._store.slots = dict(slots)
        text = _harmless(text)
        intent = {"name": understood.act, "confidence": understood.confidence}
        parsed = {"text": text, "intent": intent, "entities": []}
        message = UserMessage(text, Collector(channel), conversation, parse_data=parsed, message_id="")
        messages = await self._processor.handle_message(message) or []
        return Answered([_said(message) for message in messages], self._store.slots)


def _harmless(text: str) -> str:
    """The text without a leading slash, which Rasa would take for a command; of the same offsets and bounded length."""
    blank = len(text) - len(text.lstrip("/ \n"))
    return (" " * blank + text[blank:])[:LONGEST]


def _language(text: str, person_language: str | None) -> Any:
    guess, confidence = language.detect(text)
    return person_language if person_language and confidence < 0.7 else guess


def _said(message: dict[str, Any]) -> Said:
    return Said(message["text"], message.get("buttons") or [], message.get("question"), message.get("others") or [])
