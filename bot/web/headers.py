"""What every response says to the browser about safety."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECURITY = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


_KEPT = [(name.lower().encode(), value.encode()) for name, value in SECURITY.items()]
_NOT_KEPT = [*_KEPT, (b"cache-control", b"no-store")]


class SecurityHeaders:
    """Middleware that adds the headers which a response does not set itself; only static files may be kept by caches."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add them as the response starts."""

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = message.get("headers", ())
                own = {name for name, _ in given}
                usual = _KEPT if scope["path"].startswith("/static") else _NOT_KEPT
                message["headers"] = [*given, *(header for header in usual if header[0] not in own)]
            await send(message)

        await self._app(scope, receive, secured)
