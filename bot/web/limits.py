"""Limits of rate and size. In memory: each process counts for itself."""

from __future__ import annotations

import time
from collections import OrderedDict
from threading import Lock

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.problems import Problem, respond

REMEMBERED = 10_000
LARGEST_BODY = 256 * 1024  # bytes


class RateLimit:
    """A token bucket a key: `per_minute` at once, then as many a minute."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str) -> None:
        """Count one. Raises Problem 429 with Retry-After when the bucket is empty."""
        with self._lock:
            now = time.monotonic()
            tokens, then = self._buckets.pop(key, (float(self._per_minute), now))
            tokens = min(self._per_minute, tokens + (now - then) * self._per_minute / 60)
            self._buckets[key] = (tokens - 1 if tokens >= 1 else tokens, now)
            if len(self._buckets) > REMEMBERED:
                self._buckets.popitem(last=False)
        if tokens < 1:
            raise Problem(429, "Too many messages at once. Wait a few seconds and try again.", {"Retry-After": "5"})


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
