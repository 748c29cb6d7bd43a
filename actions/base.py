"""What all actions share: they hand the turn to `bot/intake` and say what comes back."""

from __future__ import annotations

from typing import Any

from bot.intake.context import TurnContext, current
from bot.intake.replies import Reply
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher


class JourneyAction(Action):
    """An action whose `journey` returns what is to be said."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """What to do and say; each action has its own."""
        raise NotImplementedError

    def name(self) -> str:
        """`ActionAskWhy` is `action_ask_why`."""
        words = "".join(f"_{c.lower()}" if c.isupper() else c for c in type(self).__name__)
        return words.lstrip("_")

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Rasa's entry."""
        turn = current()
        for reply in self.journey(turn):
            buttons = [choice.as_button() for choice in reply.choices]
            dispatcher.utter_message(response=reply.name, buttons=buttons, values=reply.values, language=turn.language)
        same = tracker.get_slot("language") == turn.language
        return [] if same else [{"event": "slot", "name": "language", "value": turn.language, "timestamp": None}]
