"""Memory that loading used and freed, given back to the system."""

from __future__ import annotations

import ctypes


def give_back() -> bool:
    """Have the C library return its free pages; False where it cannot (only glibc can)."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return False
    return bool(trim(0))
