"""What a channel is: a name, the calls it takes, a sender, and perhaps something that runs where this process leads."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar
from weakref import WeakKeyDictionary

from fastapi import APIRouter

from bot.turn.outbox import Sender

T = TypeVar("T")


class Channel(Protocol):
    """A way to talk with people. Channels verify, translate and send; they decide nothing."""

    name: str

    @property
    def sender(self) -> Sender:
        """Its sending half."""

    def router(self) -> APIRouter:
        """The calls that the provider makes."""

    def run(self, leads: Callable[[], bool], stopped: Callable[[], bool]) -> None:
        """Work beside the calls, in a thread of its own, until `stopped`: only while this process `leads`."""

    async def check(self) -> list[str]:
        """What is wrong with the channel's settings or its provider, each in one sentence that says what to do."""


def rest(seconds: float, stopped: Callable[[], bool]) -> None:
    """Wait in a thread of one's own, but not past the moment of being stopped."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and not stopped():
        time.sleep(0.1)


class PerLoop(Generic[T]):
    """Something that belongs to one event loop, made anew for each: a client with open connections."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: WeakKeyDictionary[asyncio.AbstractEventLoop, T] = WeakKeyDictionary()

    def __call__(self) -> T:
        """The running loop's own."""
        loop = asyncio.get_running_loop()
        if loop not in self._made:
            self._made[loop] = self._make()
        return self._made[loop]

    def taken(self) -> T | None:
        """The running loop's own, no longer kept, for closing; None if there is none."""
        return self._made.pop(asyncio.get_running_loop(), None)
