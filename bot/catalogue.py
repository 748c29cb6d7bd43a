"""What the assistant says: the catalogues in `stories/responses/`, by language and channel."""

from __future__ import annotations

import string
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from nlu.phone import spoken

FOLDER = Path(__file__).resolve().parents[1] / "stories" / "responses"
LANGUAGES = ("en", "es")


@dataclass(frozen=True)
class Variant:
    """One wording of a response."""

    text: str
    channel: str | None = None
    buttons: tuple[dict[str, str], ...] = ()
    question: str | None = None

    @property
    def placeholders(self) -> set[str]:
        """The names that must be given to say it."""
        return {name for _, name, _, _ in string.Formatter().parse(self.text) if name}


@dataclass(frozen=True)
class Said:
    """A response ready to be sent."""

    text: str
    buttons: list[dict[str, str]] = field(default_factory=list)
    question: str | None = None
    others: list[str] = field(default_factory=list)  # its further wordings


class Catalogue:
    """Every response in every language."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.variants = {language: _read(folder / language) for language in LANGUAGES}

    def has(self, name: str) -> bool:
        """Whether there is such a response."""
        return name in self.variants["en"]

    def say(self, name: str, language: str, channel: str, /, variant: int = 0, **values: Any) -> Said:
        """The response in words. A wording for the channel goes before a general one; `variant` counts repetitions."""
        if "phone" in values:
            values["phone"] = spoken(values["phone"])
        known = self.variants[language][name]
        fitting = [v for v in known if v.channel == channel] or [v for v in known if v.channel is None]
        at = variant % len(fitting)
        chosen, *others = fitting[at:] + fitting[:at]
        buttons = [dict(button) for button in chosen.buttons]
        text, *more = (one.text.format(**values).strip() for one in (chosen, *others))
        return Said(text, buttons, chosen.question, more)


def _read(folder: Path) -> dict[str, list[Variant]]:
    catalogue: dict[str, list[Variant]] = {}
    for path in sorted(folder.glob("*.yml")):
        for name, variants in yaml.safe_load(path.read_text("utf-8"))["responses"].items():
            catalogue[name] = [_variant(form) for form in variants]
    return catalogue


def _variant(form: dict[str, Any]) -> Variant:
    return Variant(
        text=form["text"].strip(),
        channel=form.get("channel"),
        buttons=tuple(form.get("buttons", ())),
        question=form.get("metadata", {}).get("question"),
    )
