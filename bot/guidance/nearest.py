"""The ZIP code nearest to a point."""

from __future__ import annotations

from functools import cache

import numpy as np
import zipcodes
from numpy.typing import NDArray

FARTHEST = 25.0  # miles: a point farther from any ZIP code is outside the country
MILES_A_DEGREE = 69.0


def nearest_zip(latitude: float, longitude: float) -> str | None:
    """The nearest ZIP code that people live in; None where there is none near. Degrees, straight lines."""
    codes, places = _table()
    east = np.cos(np.radians(latitude))
    apart = (places - np.array([latitude, longitude], dtype=np.float32)) * np.array([1.0, east], dtype=np.float32)
    distances = np.hypot(apart[:, 0], apart[:, 1]) * MILES_A_DEGREE
    best = int(distances.argmin())
    return codes[best] if distances[best] <= FARTHEST else None


@cache
def _table() -> tuple[list[str], NDArray[np.float32]]:
    rows = [row for row in zipcodes.list_all() if row["zip_code_type"] == "STANDARD" and row["active"] and row["lat"]]
    return [row["zip_code"] for row in rows], np.array([[float(row["lat"]), float(row["long"])] for row in rows], dtype=np.float32)
