"""Rasa's response generator over our catalogue."""

from __future__ import annotations

from typing import Any

from bot.catalogue import Catalogue
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.trackers import DialogueStateTracker


class Responses(NaturalLanguageGenerator):
    """Rasa's response generator: the person's language is a slot, the channel is the output channel's name."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    async def generate(self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any) -> dict[str, Any]:
        """The draft that Rasa sends on."""
        language = kwargs.get("language") or tracker.get_slot("language") or "en"
        said = self.catalogue.say(utter_action, language, output_channel, **(kwargs.get("values") or {}))
        return {"text": said.text, "buttons": said.buttons, "question": said.question, "others": said.others}
