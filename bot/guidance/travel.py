"""Where places are and how long it takes between them: straight lines and usual speeds, said as an estimate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import Any

import zipcodes

EARTH_MILES = 3958.8
# Miles an hour door to door in a city, and minutes of waiting and walking; our own estimate, to be replaced by a router.
SPEEDS = {"car": (22, 5), "ride": (22, 10), "train": (18, 15), "bus": (10, 12), "bike": (9, 2), "walk": (3, 0)}
DETOUR = 1.3  # streets are longer than straight lines


@dataclass(frozen=True)
class Place:
    """A point, with the words for it."""

    latitude: float
    longitude: float
    city: str
    county: str
    state: str


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


def miles(a: Place, b: Place) -> float:
    """Distance on the great circle (haversine), in miles."""
    dlat, dlon = radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)
    h = sin(dlat / 2) ** 2 + cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(dlon / 2) ** 2
    return 2 * EARTH_MILES * asin(sqrt(h))


def minutes(a: Place, b: Place, mode: str) -> int:
    """Estimated minutes one way, rounded to five."""
    speed, waiting = SPEEDS[mode]
    return max(5, 5 * round((miles(a, b) * DETOUR / speed * 60 + waiting) / 5))
