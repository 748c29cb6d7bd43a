"""The driver: a process of its own that holds the scripted conversations with a server and prints what it measured as JSON."""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import time
from itertools import count, cycle
from typing import Any, Protocol
from uuid import uuid4

import aiohttp

from bench.conversations import LANGUAGES, long_script, script

PATIENCE = 60.0  # seconds for one message
CYCLE = 10  # messages of a long conversation that come again and again: a turn's latency is the median of one such round


class Talk(Protocol):
    """One conversation with a server."""

    async def say(self, text: str) -> int:
        """Write, and wait for the answer; returns how many messages came back."""


class CausewayTalk:
    """The web chat API, which answers with the replies once they are committed."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http, self._url, self._cursor, self._headers = http, url, 0, {}

    async def begin(self) -> CausewayTalk:
        """Start a session."""
        async with self._http.post(f"{self._url}/api/chat/sessions", json={}) as response:
            response.raise_for_status()
            opened = await response.json()
        self._cursor, self._headers = opened["cursor"], {"Authorization": f"Bearer {opened['token']}"}
        return self

    async def say(self, text: str) -> int:
        """Send, and wait in the same call for what is new."""
        address, message = f"{self._url}/api/chat/messages", {"id": str(uuid4()), "text": text}
        query = {"after": self._cursor, "wait": 30}
        async with self._http.post(address, json=message, params=query, headers=self._headers) as response:
            response.raise_for_status()
            page = await response.json()
        self._cursor = page["cursor"]
        return len(page["messages"])


class StockTalk:
    """Rasa's REST channel: the answer is the replies."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http, self._url, self._sender = http, url, str(uuid4())

    async def begin(self) -> StockTalk:
        """Nothing to start."""
        return self

    async def say(self, text: str) -> int:
        """Send and read."""
        async with self._http.post(f"{self._url}/webhooks/rest/webhook", json={"sender": self._sender, "message": text}) as response:
            response.raise_for_status()
            return len(await response.json())


TALKS = {"causeway": CausewayTalk, "stock": StockTalk}


async def load(http: aiohttp.ClientSession, kind: str, url: str, clients: int, seconds: float) -> dict[str, Any]:
    """Clients that talk without a pause, each one conversation after the other, until the time is up."""
    latencies: list[float] = []
    began, numbers = time.perf_counter(), count()

    async def client(first: int) -> int:
        unanswered = 0
        for language in cycle(LANGUAGES[first % 2 :] + LANGUAGES[: first % 2]):
            talk = await TALKS[kind](http, url).begin()
            for text in script(language):
                sent = time.perf_counter()
                unanswered += not await talk.say(text)
                latencies.append(time.perf_counter() - sent)
                if time.perf_counter() - began > seconds:
                    return unanswered
        return unanswered

    unanswered = sum(await asyncio.gather(*(client(next(numbers)) for _ in range(clients))))
    return {"unanswered": unanswered, **summary(latencies, time.perf_counter() - began)}


async def growth(http: aiohttp.ClientSession, kind: str, url: str, marks: list[int]) -> dict[str, float]:
    """Milliseconds of a message at each of these turns, one long conversation in each language."""
    found: dict[int, list[float]] = {mark: [] for mark in marks}
    for language in LANGUAGES:
        talk = await TALKS[kind](http, url).begin()
        latencies = []
        for text in long_script(language, max(marks) + CYCLE // 2):
            sent = time.perf_counter()
            await talk.say(text)
            latencies.append((time.perf_counter() - sent) * 1000)
        for mark in marks:
            found[mark] += around(latencies, mark)
    return {str(mark): statistics.median(values) for mark, values in found.items()}


def around(latencies: list[float], turn: int) -> list[float]:
    """The latencies of the one round of messages that has this turn in its middle; turns count from 1."""
    first = max(0, turn - CYCLE // 2)
    return latencies[first : first + CYCLE]


def summary(latencies: list[float], seconds: float) -> dict[str, Any]:
    """Rate a second, and percentiles in milliseconds."""
    cuts = statistics.quantiles(latencies, n=100, method="inclusive")
    return {
        "messages": len(latencies),
        "rate": len(latencies) / seconds,
        "p50_ms": cuts[49] * 1000,
        "p95_ms": cuts[94] * 1000,
    }


async def _first(http: aiohttp.ClientSession, kind: str, url: str, deadline: float) -> dict[str, Any]:
    """Try until somebody answers; how many messages that was."""
    while True:
        try:
            talk = await TALKS[kind](http, url).begin()
            if answered := await talk.say("hi"):
                return {"answered": answered, "at": time.time()}
        except aiohttp.ClientError:
            pass
        if time.time() > deadline:
            raise TimeoutError(f"{url} did not answer")
        await asyncio.sleep(0.05)


async def drive(job: dict[str, Any]) -> dict[str, Any]:
    """Do one job: `first`, `load` or `growth`."""
    kind, url = job["kind"], job["url"]
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as http:
        if job["do"] == "first":
            return await _first(http, kind, url, job["deadline"])
        if job["do"] == "load":
            return await load(http, kind, url, job["clients"], job["seconds"])
        return await growth(http, kind, url, job["marks"])


def main() -> None:
    """Jobs come as lines of JSON on standard input, results go out the same way."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with asyncio.Runner() as loop:
        for line in sys.stdin:
            print(json.dumps(loop.run(drive(json.loads(line)))), flush=True)


if __name__ == "__main__":
    main()
