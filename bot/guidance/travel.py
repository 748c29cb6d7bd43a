"""How long it takes from place to place: straight lines and usual speeds, said as an estimate. A router can replace `minutes`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.directory.places import Place as Place
from bot.directory.places import place_of_city as place_of_city
from bot.directory.places import place_of_zip as place_of_zip

Floats = NDArray[np.float64]
EARTH_MILES = 3958.8
# Miles an hour door to door in a city, and minutes of waiting and walking; our own estimate.
SPEEDS = {"car": (22, 5), "ride": (22, 10), "train": (18, 15), "bus": (10, 12), "bike": (9, 2), "walk": (3, 0)}
DETOUR = 1.3  # streets are longer than straight lines
BUS_HOURS = (6 * 60, 22 * 60)  # outside of these buses and trains are to be checked
PUBLIC = frozenset({"bus", "train"})
USUAL = "bus"  # what is reckoned with where the person named no way of getting about
FASTEST = "car"


def miles_between(here: Place, latitudes: Any, longitudes: Any) -> Floats:
    """Distance on the great circle (haversine), in miles; arrays of degrees in, an array of the same shape out."""
    north, east = np.radians(latitudes), np.radians(longitudes)
    dlat, dlon = north - np.radians(here.latitude), east - np.radians(here.longitude)
    h = np.sin(dlat / 2) ** 2 + np.cos(np.radians(here.latitude)) * np.cos(north) * np.sin(dlon / 2) ** 2
    result: Floats = 2 * EARTH_MILES * np.arcsin(np.sqrt(h))
    return result


def miles(a: Place, b: Place) -> float:
    """Distance between two places, in miles."""
    return float(miles_between(a, b.latitude, b.longitude))


def minutes(distance: Any, mode: str) -> Floats:
    """Estimated minutes one way for distances in miles, rounded to five; NaN stays NaN."""
    speed, waiting = SPEEDS[mode]
    result: Floats = np.maximum(5.0, 5 * np.rint((distance * DETOUR / speed * 60 + waiting) / 5))
    return result


def soonest(distance: Any, modes: Iterable[str]) -> Floats:
    """The same by whichever of the modes, at least one, is the quickest there."""
    result: Floats = np.minimum.reduce([minutes(distance, mode) for mode in modes])
    return result


def quickest(distance: float, modes: Iterable[str]) -> tuple[int, str]:
    """Minutes one way by the quickest of the modes, and which it is; by bus where there is none."""
    took = [(int(minutes(distance, mode)), mode) for mode in modes] or [(int(minutes(distance, USUAL)), USUAL)]
    return min(took)
