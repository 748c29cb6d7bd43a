"""Telling waiting readers, on the web server's loop, that their conversation has something new."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID


class News:
    """Readers wait for one conversation each; a signal wakes those of that conversation only."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._readers: dict[str, set[asyncio.Event]] = {}

    def bind(self) -> None:
        """Belong to the running loop."""
        self._loop = asyncio.get_running_loop()

    def tell(self, conversation_id: str) -> None:
        """The conversation has something new. From any thread."""
        if conversation_id in self._readers and self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake, conversation_id)

    def _wake(self, conversation_id: str) -> None:
        for reader in self._readers.get(conversation_id, ()):
            reader.set()

    @contextmanager
    def reader(self, conversation_id: UUID) -> Iterator[Reader]:
        """Begin to listen before looking, so that nothing falls between."""
        came, key = asyncio.Event(), str(conversation_id)
        self._readers.setdefault(key, set()).add(came)
        try:
            yield Reader(came)
        finally:
            self._readers[key].discard(came)
            if not self._readers[key]:
                del self._readers[key]


class Reader:
    """One reader's wait."""

    def __init__(self, came: asyncio.Event) -> None:
        self._came = came

    async def wait(self, seconds: float) -> None:
        """Until something came since the last wait, or the time is up."""
        over = asyncio.get_running_loop().call_later(seconds, self._came.set)
        try:
            await self._came.wait()
        finally:
            over.cancel()
        self._came.clear()
