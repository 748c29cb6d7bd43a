"""Telegram and Twilio on loopback, in a process of their own, with faults: they remember what they took.

`python -m bench.providers PORT FAULTS SEED`; GET /taken tells {address: [text, ...]} in the order of taking.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections import defaultdict
from itertools import count

from aiohttp import web

# What a failing call comes to, and whether the message was taken all the same.
FAULTS = (("429", False), ("500", False), ("503", False), ("reset", False), ("reset", True), ("502", True), ("slow", True))
SLOW = 25.0  # seconds: longer than senders wait


class Providers:
    """Both providers; `faults` is the share of calls that fail."""

    def __init__(self, faults: float, seed: int) -> None:
        self._faults, self._random, self._ids = faults, random.Random(seed), count(1)
        self.taken: dict[str, list[str]] = defaultdict(list)

    async def telegram(self, request: web.Request) -> web.StreamResponse:
        """Any method; only sendMessage fails."""
        method, body = request.match_info["method"], await request.post()
        if method != "sendMessage":
            return web.json_response({"ok": True, "result": True})
        text, chat = str(body["text"]), str(body["chat_id"])
        message = {"message_id": next(self._ids), "date": 1, "chat": {"id": int(chat), "type": "private"}, "text": text}
        return await self._answer(request, chat, text, {"ok": True, "result": message}, telegram=True)

    async def twilio(self, request: web.Request) -> web.StreamResponse:
        """Sending."""
        body = await request.post()
        taken = {"sid": f"SM{next(self._ids):032d}", "status": "queued"}
        return await self._answer(request, str(body["To"]), str(body["Body"]), taken, telegram=False)

    async def _answer(self, request: web.Request, address: str, text: str, fine: object, telegram: bool) -> web.StreamResponse:
        fault, takes = self._random.choice(FAULTS) if self._random.random() < self._faults else ("", True)
        if takes:
            self.taken[address].append(text)
        if fault == "reset":
            assert request.transport is not None
            request.transport.abort()
        if fault == "slow":
            await asyncio.sleep(SLOW)
        if not fault.isdigit():
            return web.json_response(fine, status=200 if telegram else 201)
        told = {"ok": False, "error_code": int(fault), "description": "fault", "parameters": {"retry_after": 1}}
        return web.json_response(told, status=int(fault), headers={"Retry-After": "1"})

    async def tell(self, _: web.Request) -> web.Response:
        """What was taken."""
        return web.json_response(self.taken)


def main(port: int, faults: float, seed: int) -> None:
    """Serve until killed."""
    providers, app = Providers(faults, seed), web.Application()
    app.add_routes([
        web.get("/taken", providers.tell),
        web.route("*", "/bot{token}/{method}", providers.telegram),
        web.post("/2010-04-01/Accounts/{account}/Messages.json", providers.twilio),
    ])  # fmt: skip
    web.run_app(app, host="127.0.0.1", port=port, print=None, access_log=None, handle_signals=False)


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(json.loads(sys.argv[3])))
