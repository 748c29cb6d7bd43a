"""What columns may say that rules go by.

Another word would never match anything: a Sunday that is written otherwise would break a must.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.directory.importers.posting_words import UNITS
from bot.directory.index import HOURS_PER, NO_PARTNER, PAUSED, WEEK

WORDS: dict[str, tuple[str, ...]] = {
    "days": WEEK,
    "arrangement": ("direct", "temp_to_hire", "agency_temp", "temporary", "seasonal", "ojt", "apprenticeship"),
    "employment_type": ("full_time", "part_time", "on_call"),
    "salary_unit": tuple(HOURS_PER),
    "demands": ("none", "lifting", "standing", "driving", "heights", "heat", "noise", "reading", "computer", "kneeling"),
    "relationship_stage": (NO_PARTNER, "new", "met", "partner", "hired", "repeat", PAUSED),
}
OPEN = frozenset({"licences", "traits", "work_styles", "category", "status", "kind", "audience"})  # more words may come
COLUMNS = OPEN | set(WORDS)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OTHER = "other:"  # a demand that no word is there for
RANGES = (("hours_min", "hours_max"), ("base_salary_min", "base_salary_max"))
DEGREES = {"latitude": 90, "longitude": 180}


def word(column: str, text: str) -> str:
    """What a column is to say for a text. Raises ValueError, with the words there are, where none fits."""
    plain = re.sub(r"[\s-]+", "_", text.strip().casefold().rstrip("."))
    if column == "days" and len(plain) >= 3:
        plain = next((day[:3] for day in WEEKDAYS if day.startswith(plain)), plain)
    if column == "salary_unit":
        plain = UNITS.get(plain.upper(), plain)
    allowed = WORDS.get(column)
    if allowed and plain not in allowed and not (column == "demands" and plain.startswith(OTHER)):
        raise ValueError(f"{text.strip()!r} is none of {', '.join(allowed)}")
    return plain


def unsound(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Numbers that cannot be, with what is wrong about each."""
    for name, value in values.items():
        if isinstance(value, int | float) and abs(value) > DEGREES.get(name, float("inf")):
            yield name, f"{value:g} is more than {DEGREES[name]} degrees"
        elif isinstance(value, int | float) and value < 0 and name not in DEGREES:
            yield name, f"{value:g} is less than nothing"
    for low, high in RANGES:
        if (least := values.get(low)) is not None and (most := values.get(high)) is not None and least > most:
            yield high, f"{most:g} is less than {low}, {least:g}"
