"""How fast a provider may be called: so many a second in all, and one a second to each address."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict

REMEMBERED = 10_000


class Pace:
    """Callers wait for their turn. `per_second` counts all calls; `apart` is seconds between two to the same address.

    `times` is how many times as fast as that, which only fakes allow.
    """

    def __init__(self, per_second: float, apart: float, times: float = 1.0) -> None:
        self._gap, self._apart = 1 / per_second / times, apart / times
        self._next = 0.0
        self._last: OrderedDict[str, float] = OrderedDict()

    async def turn(self, address: str) -> None:
        """Wait until a call to the address may be made, and count it."""
        now = time.monotonic()
        at = max(now, self._next, self._last.pop(address, 0.0) + self._apart)
        self._next = max(now, self._next) + self._gap
        self._last[address] = at
        if len(self._last) > REMEMBERED:
            self._last.popitem(last=False)
        await asyncio.sleep(at - now)

    def pause(self, seconds: float) -> None:
        """Hold all calls back: the provider said so."""
        self._next = max(self._next, time.monotonic() + seconds)
