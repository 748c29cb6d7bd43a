"""The understanding contract: the names of acts, questions and facts, and the shapes that carry them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal

Polarity = Literal["want", "avoid", "have", "lack"]
Answer = Literal["yes", "no", "skip"]
Language = Literal["en", "es"]

ACTS = [
    "greet",
    "goodbye",
    "thanks",
    "affirm",
    "deny",
    "inform",
    "skip",
    "correct",
    "repeat",
    "help",
    "restart",
    "ask_human",
    "ask_jobs",
    "ask_employers",
    "ask_training",
    "ask_career",
    "ask_benefits",
    "ask_resource",
    "ask_why",
    "ask_status",
    "ask_privacy",
    "erase",
    "stop",
    "start",
    "switch_language",
    "book",
    "choose",
    "bot_question",
    "insult",
    "other",
]

QUESTIONS = [
    "language",
    "consent",
    "goal",
    "past_jobs",
    "zip",
    "transport",
    "schedule",
    "start",
    "pay",
    "licence",
    "needs",
    "limits",
    "interests",
    "choice",
    "contact",
    "callback",
    "share",
    "confirm",
    "adult",
    "check_in",
    "clarify",
]

SAFETY = ("crisis_self", "crisis_other", "violence_at_home", "medical_emergency", "threat")

# The polarities that each field may carry.
FIELDS: dict[str, tuple[Polarity, ...]] = {
    "zip": ("have",),
    "city": ("have",),
    "transport": ("have", "lack"),
    "commute_max": ("want",),
    "start": ("want",),
    "hours_per_week": ("want",),
    "arrangement": ("want", "avoid"),
    "day": ("want", "avoid"),
    "shift": ("want", "avoid"),
    "clock": ("want", "avoid"),
    "pay_floor": ("want",),
    "job": ("want", "avoid", "have"),
    "years": ("have",),
    "skill": ("have", "lack"),
    "licence": ("have", "lack"),
    "education": ("have",),
    "interest": ("want", "avoid"),
    "work_style": ("want", "avoid"),
    "limit": ("avoid",),
    "care": ("have",),
    "need": ("lack",),
    "benefit": ("have",),
    "language_spoken": ("have", "lack"),
    "employer_trait": ("want", "avoid"),
    "employer": ("want", "avoid", "have"),
    "record": ("have",),
    "name": ("have",),
    "phone": ("have",),
    "email": ("have",),
    "adult": ("have",),
    "work_status": ("have",),
    "wage_now": ("have",),
    "best_time": ("want",),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a message says about the worker; `start` and `end` are character offsets of `text` in the message."""

    field: str
    value: Any
    polarity: Polarity
    hard: bool = False
    text: str = ""
    start: int = 0
    end: int = 0
    of: str | None = None
    max_lb: int | None = None

    @property
    def sensitive(self) -> bool:
        """Whether the fact is kept from others until the worker has agreed to that item."""
        return self.field in {"record", "benefit", "limit", "care"} or (self.field == "need" and self.value in ("mental_health", "legal"))

    def as_json(self) -> dict[str, Any]:
        """The contract's form of the fact: optional keys appear only where they are set."""
        form: dict[str, Any] = {
            "field": self.field,
            "value": self.value,
            "polarity": self.polarity,
            "hard": self.hard,
            "text": self.text,
            "start": self.start,
            "end": self.end,
        }
        return form | {key: value for key in ("of", "max_lb") if (value := getattr(self, key)) is not None}

    def moved(self, by: int) -> Fact:
        """The same fact with its offsets moved by `by` characters."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Understanding:
    """What one message was taken to mean. `alternatives` are (act, confidence), likeliest first."""

    language: Language
    act: str
    confidence: float = 1.0
    answer: Answer | None = None
    alternatives: tuple[tuple[str, float], ...] = ()
    safety: str | None = None
    facts: tuple[Fact, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """The contract's JSON form."""
        return {
            "language": self.language,
            "act": {"name": self.act, "confidence": round(self.confidence, 4)},
            "answer": self.answer,
            "alternatives": [{"name": name, "confidence": round(value, 4)} for name, value in self.alternatives],
            "safety": self.safety,
            "facts": [fact.as_json() for fact in self.facts],
        }
