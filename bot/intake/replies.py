"""What an action wants said: a response's name, its values, and choices made of data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Choice:
    """A button: its title, and the value that comes back when it is pressed (see `bot/intake/choices.py`)."""

    title: str
    value: str

    def as_button(self) -> dict[str, str]:
        """Rasa's form of it."""
        return {"title": self.title, "payload": self.value}


@dataclass(frozen=True)
class Reply:
    """A response of the catalogue with its values."""

    name: str
    values: dict[str, Any] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
