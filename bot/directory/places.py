"""Where ZIP codes and cities are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import zipcodes


@dataclass(frozen=True)
class Place:
    """A point, with the words for it."""

    latitude: float
    longitude: float
    city: str = ""
    county: str = ""
    state: str = ""


@cache
def place_of_zip(code: str) -> Place | None:
    """Where a ZIP code is; None if there is no such code."""
    if not (code.isdigit() and len(code) == 5):
        return None
    found = zipcodes.matching(code)
    return _place(found[0]) if found else None


@cache
def place_of_city(name: str, state: str = "CA") -> Place | None:
    """Where a city is, by its first ZIP code; None if it is not known."""
    found = zipcodes.filter_by(city=name.title(), state=state)
    return _place(found[0]) if found else None


def _place(record: dict[str, Any]) -> Place:
    return Place(float(record["lat"]), float(record["long"]), record["city"], record["county"], record["state"])
