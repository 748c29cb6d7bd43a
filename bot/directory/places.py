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


BEGINNINGS = {"st": "saint", "ft": "fort", "mt": "mount"}
SHORT = {"la": "los angeles", "dtla": "los angeles", "sf": "san francisco"}  # as the last word


@cache
def place_of_city(name: str, state: str = "CA") -> Place | None:
    """Where a city, or what the post office takes for one, is, by its first ZIP code; None if it is not known."""
    city = _whole_name(name)
    found = zipcodes.filter_by(city=city, state=state) or [r for r in zipcodes.filter_by(state=state) if city in r["acceptable_cities"]]
    return _place(found[0]) if found else None


def _whole_name(name: str) -> str:
    """ "east la" is East Los Angeles, "st helena" Saint Helena."""
    words = name.lower().replace(".", "").split()
    if len(words) > 1:
        words[0] = BEGINNINGS.get(words[0], words[0])
    return " ".join([*words[:-1], *(SHORT.get(word, word) for word in words[-1:])]).title()


def _place(record: dict[str, Any]) -> Place:
    return Place(float(record["lat"]), float(record["long"]), record["city"], record["county"], record["state"])
