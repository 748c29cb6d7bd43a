"""Stock Rasa's action server for the comparison: every action answers a fixed text. Runs in the stock environment."""

import json
from pathlib import Path

from rasa_sdk import Action

TEXTS = json.loads(Path(__file__).with_name("texts.json").read_text("utf-8"))


class FixedAction(Action):
    """An action of a name and a text; the SDK registers its subclasses."""

    text = ""

    def name(self):
        """The action's name in the domain."""
        return type(self).__name__

    def run(self, dispatcher, tracker, domain):
        """Say the text."""
        dispatcher.utter_message(text=self.text)
        return []


for _name, _text in TEXTS.items():
    globals()[_name] = type(_name, (FixedAction,), {"text": _text})
del _name, _text
