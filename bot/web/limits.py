"""Limits of rate and size. Where several processes serve, a rate holds over all of them."""

from __future__ import annotations

import time
from collections import OrderedDict
from threading import Lock

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.store import rates
from bot.store.base import digest
from bot.store.database import Database
from bot.web.problems import Problem, respond

REMEMBERED = 10_000
LARGEST_BODY = 256 * 1024  # bytes
PORTIONS = 10  # a minute's worth is shared out in so many: one call to the database in ten at most
LIFE = 60.0  # seconds that a portion may be kept


class RateLimit:
    """A bucket a key that holds `per_minute` and fills in a minute.

    On SQLite one process serves, and it is in memory. On PostgreSQL the bucket is in the database, and a process takes a portion
    out of it when its last is used up: an ordinary talk costs a call to the database now and then, a rude one is stopped everywhere.
    """

    def __init__(self, name: str, per_minute: int, database: Database) -> None:
        self._name, self._per_minute, self._database = name, per_minute, database
        self._portion = max(1, per_minute // PORTIONS)
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str) -> None:
        """Count one. Raises Problem 429 with Retry-After when the bucket is empty."""
        given = self._local(key) if self._database.is_sqlite else self._from_portion(key) or self._shared(key)
        if not given:
            raise Problem(429, "Too many messages at once. Wait a few seconds and try again.", {"Retry-After": "5"})

    def _local(self, key: str) -> bool:
        with self._lock:
            now = time.monotonic()
            tokens, then = self._held.pop(key, (float(self._per_minute), now))
            tokens = min(self._per_minute, tokens + (now - then) * self._per_minute / 60)
            self._keep(key, tokens - 1 if tokens >= 1 else tokens, now)
            return tokens >= 1

    def _from_portion(self, key: str) -> bool:
        with self._lock:
            left, since = self._held.pop(key, (0.0, 0.0))
            fresh = left >= 1 and time.monotonic() - since < LIFE
            if fresh:
                self._keep(key, left - 1, since)
            return fresh

    def _shared(self, key: str) -> bool:
        taken = rates.take(self._database, digest(f"{self._name}:{key}"), self._per_minute, self._portion)
        if taken:
            with self._lock:
                self._keep(key, taken - 1, time.monotonic())
        return taken > 0

    def _keep(self, key: str, tokens: float, at: float) -> None:
        self._held[key] = (tokens, at)
        if len(self._held) > REMEMBERED:
            self._held.popitem(last=False)


class BodyLimit:
    """Middleware that refuses bodies over `LARGEST_BODY`, declared or not."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the body while it comes in."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > LARGEST_BODY:
            await respond(413, "This is too large.")(scope, receive, send)
            return
        size = 0

        async def counted() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > LARGEST_BODY:
                raise Problem(413, "This is too large.")
            return message

        await self._app(scope, counted, send)
