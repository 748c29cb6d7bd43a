"""Thousands of conversations over Telegram, SMS and the kiosk at once, against providers on loopback that fail.

`make bench-load` prints messages/s with one process on SQLite and with one and two on PostgreSQL, the oldest message's age,
what was lost, doubled or out of order, and the CPU time of a message: A in our processes, B in the database, the providers
and the load generator.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiohttp
from rich.console import Console
from rich.table import Table
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from bot.settings import ROOT, Settings
from bot.store.database import Database
from bot.store.tables import Address, Conversation, Message
from tests.conftest import fill
from tests.support.gateways import TwilioWorld
from tests.support.postgres import server

LINES = ("yes", "warehouse work", "90011", "bus", "no nights", "18 an hour", "no", "the first one", "what do you do?", "any jobs now?")
SID, SECRET, TOKEN = "AC" + "1" * 32, "a secret of the load", "7:TOKEN"
TRIES = 40  # times that a provider calls us with the same message until we answer 2xx
FINAL = ("sent", "accepted", "delivered", "read", "failed", "unknown", "cancelled")
TAKEN = ("sent", "accepted", "delivered", "read")


@dataclass
class Plan:
    """What is done to the system."""

    people: int = 600
    messages: int = 4
    faults: float = 0.1  # share of sends that fail
    duplicates: float = 0.1  # share of messages that providers deliver twice
    side_by_side: int = 60  # people who write at the same time
    kill_every: float = 0.0  # seconds between two SIGKILLs of a serving process; 0 for none
    seed: int = 7


@dataclass
class Report:
    """What came of it. CPU times are seconds a message."""

    name: str
    stored: int = 0
    seconds: float = 0.0
    oldest: float = 0.0
    a: float = 0.0
    b: float = 0.0
    lost: int = 0
    doubled: int = 0
    swapped: int = 0
    open: int = 0
    kills: int = 0
    statuses: Counter[str] = field(default_factory=Counter)

    @property
    def per_second(self) -> float:
        """Inbound messages answered a second."""
        return self.stored / self.seconds if self.seconds else 0.0


def port() -> int:
    """A free port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@contextmanager
def process(*command: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process with a group of its own, ended afterwards."""
    started = subprocess.Popen(command, env={**os.environ, **environment}, cwd=ROOT, start_new_session=True)
    try:
        yield started
    finally:
        started.send_signal(signal.SIGTERM)
        try:
            started.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait(10)


def family(pid: int) -> list[int]:
    """The process and all its children."""
    found = [pid]
    for one in found:
        try:
            tasks = Path(f"/proc/{one}/task/{one}/children").read_text().split()
        except OSError:
            continue
        found += [int(child) for child in tasks]
    return found


def cpu(pids: list[int]) -> float:
    """CPU seconds of the processes and of their children that ended."""
    tick, total = os.sysconf("SC_CLK_TCK"), 0.0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(int(value) for value in fields[11:15]) / tick
    return total


class Load:
    """People who write through every channel, as their providers deliver it."""

    def __init__(self, url: str, plan: Plan, http: aiohttp.ClientSession) -> None:
        self._url, self._plan, self._http = url, plan, http
        self._random, self._twilio = random.Random(plan.seed), TwilioWorld()

    async def run(self) -> None:
        """All people, `side_by_side` at a time."""
        gate = asyncio.Semaphore(self._plan.side_by_side)

        async def one(number: int) -> None:
            async with gate:
                await (self._telegram, self._sms, self._kiosk)[number % 3](number)

        await asyncio.gather(*(one(number) for number in range(self._plan.people)))

    async def _telegram(self, number: int) -> None:
        for place in range(self._plan.messages):
            chat = {"id": 1000 + number, "type": "private"}
            sender = {"id": 1000 + number, "is_bot": False, "first_name": "P", "language_code": "en"}
            message = {"message_id": place + 1, "date": 1, "chat": chat, "from": sender, "text": LINES[place % len(LINES)]}
            body = json.dumps({"update_id": number * 1000 + place, "message": message}).encode()
            headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": SECRET}
            await self._deliver("/channels/telegram/webhook", body, headers)

    async def _sms(self, number: int) -> None:
        """Two messages at a time, so that the second may come first."""
        sender = f"+1213{5550000 + number:07d}"
        posts = [
            self._twilio.says(sender, LINES[place % len(LINES)], f"SM{number:08d}{place:024d}") for place in range(self._plan.messages)
        ]
        for pair in zip(posts[::2], [*posts[1::2], None], strict=False):
            await asyncio.gather(*(self._deliver(post.path, post.body, post.headers) for post in pair if post))

    async def _kiosk(self, number: int) -> None:
        opened = await self._deliver("/api/chat/sessions", b'{"channel": "kiosk", "language": "en"}', {"Content-Type": "application/json"})
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {json.loads(opened)['token']}"}
        for place in range(self._plan.messages):
            body = json.dumps({"id": str(uuid4()), "text": LINES[place % len(LINES)]}).encode()
            await self._deliver("/api/chat/messages", body, headers)

    async def _deliver(self, path: str, body: bytes, headers: dict[str, str]) -> bytes:
        """Until it is taken; some twice at once."""
        twice = path != "/api/chat/sessions" and self._random.random() < self._plan.duplicates
        answers = await asyncio.gather(*(self._post(path, body, headers) for _ in range(1 + twice)))
        return answers[0]

    async def _post(self, path: str, body: bytes, headers: dict[str, str]) -> bytes:
        for _ in range(TRIES):
            try:
                async with self._http.post(self._url + path, data=body, headers=headers) as response:
                    content = await response.read()
                    if response.status < 300:
                        return content
                    if response.status not in (429, 500, 503):
                        raise AssertionError(f"{path} answered {response.status}: {content!r}")
            except (aiohttp.ClientError, TimeoutError):
                pass
            await asyncio.sleep(0.5)
        raise AssertionError(f"{path} never took a message")


def counts(database: Database) -> tuple[int, int]:
    """Messages that wait to be answered, and that wait to be sent."""
    with database.read() as session:
        found = _by_status(session, select(Message.status, func.count()).group_by(Message.status))
    return found.get("waiting", 0), found.get("queued", 0) + found.get("sending", 0)


def _by_status(session: Session, counted: Select[Any]) -> dict[str, int]:
    return {status: count for status, count in session.execute(counted)}


async def drive(url: str, plan: Plan, database: Database, serving: int, report: Report, patience: float) -> None:
    """Write, until everything is answered and then sent; watch the oldest message, and kill if that is planned."""
    began, done = time.monotonic(), asyncio.Event()
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30), connector=aiohttp.TCPConnector(limit=200)) as http:
        watching = [asyncio.create_task(_watch(url, http, report, done)), asyncio.create_task(_kill(plan, serving, report, done))]
        await Load(url, plan, http).run()
        await _until(lambda: counts(database)[0] == 0, patience)
        report.seconds = time.monotonic() - began
        done.set()
        await asyncio.gather(*watching)
        await _until(lambda: counts(database)[1] == 0, patience)


async def _until(true: Any, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not await asyncio.to_thread(true) and time.monotonic() < deadline:
        await asyncio.sleep(0.25)


async def _watch(url: str, http: aiohttp.ClientSession, report: Report, done: asyncio.Event) -> None:
    wanted = 'causeway_queue_oldest_seconds{queue="inbox"} '
    while not done.is_set():
        try:
            async with http.get(url + "/metrics") as response:
                lines = (await response.text()).splitlines()
                report.oldest = max(report.oldest, *(float(line.split()[-1]) for line in lines if line.startswith(wanted)))
        except (aiohttp.ClientError, TimeoutError, TypeError):
            pass
        await asyncio.sleep(1)


async def _kill(plan: Plan, serving: int, report: Report, done: asyncio.Event) -> None:
    chance = random.Random(plan.seed)
    while plan.kill_every and not done.is_set():
        await asyncio.sleep(plan.kill_every * chance.uniform(0.5, 1.5))
        children = family(serving)[1:]
        if children and not done.is_set():
            os.kill(chance.choice(children), signal.SIGKILL)
            report.kills += 1


def check(database: Database, taken: dict[str, list[str]], plan: Plan, report: Report) -> None:
    """Compare what is stored with what the providers took."""
    with database.read() as session:
        inbound = select(Message.status, func.count()).where(Message.author == "worker").group_by(Message.status)
        answered = _by_status(session, inbound)
        rows = session.execute(
            select(Address.value, Message.text, Message.status)
            .join(Conversation, Conversation.address_id == Address.id)
            .join(Message, Message.conversation_id == Conversation.id)
            .where(Message.author == "bot", Message.channel != "kiosk")
            .order_by(Message.conversation_id, Message.seq)
        ).all()
    report.stored = sum(answered.values())
    report.lost = plan.people * plan.messages - answered.get("done", 0)
    report.statuses = Counter(status for _, _, status in rows)
    report.open = sum(count for status, count in report.statuses.items() if status not in FINAL)
    by_address: dict[str, list[tuple[str, str]]] = {}
    for address, text, status in rows:
        by_address.setdefault(address, []).append((text, status))
    for address, sent in by_address.items():
        _compare(sent, [_bare(text) for text in taken.get(address, [])], report)


def _bare(text: str) -> str:
    """The first line: numbered choices come after it over SMS."""
    return text.split("\n")[0]


def _compare(ours: list[tuple[str, str]], theirs: list[str], report: Report) -> None:
    """What the provider took must be what we sent, each once and in order; what may have been taken may be there."""
    sent = [(_bare(text), status) for text, status in ours if status in TAKEN or status not in FINAL or status == "unknown"]
    if _explains(sent, theirs):
        return
    sure, took = Counter(text for text, status in sent if status in TAKEN), Counter(theirs)
    lost, doubled = (sure - took).total(), (took - Counter(text for text, _ in sent)).total()
    report.lost, report.doubled = report.lost + lost, report.doubled + doubled
    report.swapped += not lost and not doubled


def _explains(sent: list[tuple[str, str]], theirs: list[str]) -> bool:
    """Whether the provider's list comes of ours in order, if those that may not have arrived are left in or out."""
    reached = {0}  # how many of theirs are explained
    for text, status in sent:
        taken = {place + 1 for place in reached if place < len(theirs) and theirs[place] == text}
        reached = taken if status in TAKEN else taken | reached
    return len(theirs) in reached


def one(name: str, database_url: str, workers: int, plan: Plan, postgres: int | None, patience: float = 600) -> Report:
    """One measurement on an empty database, in new processes."""
    report = Report(f"{name}, {workers} process{'es' if workers > 1 else ''}")
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (data / "models").symlink_to(Settings().models)  # type: ignore[call-arg]
        url = database_url or f"sqlite:///{data}/causeway.db"
        fill(url)
        database = Database(url)
        stack.callback(database.close)
        providers_port, serving_port = port(), port()
        python, faults = sys.executable, (str(plan.faults), str(plan.seed))
        providers = stack.enter_context(process(python, "-m", "bench.providers", str(providers_port), *faults))
        environment = _environment(data, url, providers_port, serving_port)
        serving = stack.enter_context(process(str(Path(python).with_name("causeway")), "serve", "--workers", str(workers), **environment))
        address = f"http://127.0.0.1:{serving_port}"
        asyncio.run(_ready(address))
        ours, rest = lambda: cpu(family(serving.pid)), lambda: cpu([os.getpid(), providers.pid, *(family(postgres) if postgres else [])])
        before = ours(), rest()
        asyncio.run(drive(address, plan, database, serving.pid, report, patience))
        after = ours(), rest()
        check(database, asyncio.run(_taken(providers_port)), plan, report)
        report.a, report.b = ((late - early) / max(1, report.stored) for early, late in zip(before, after, strict=True))
    return report


def _environment(data: Path, url: str, providers_port: int, serving_port: int) -> dict[str, str]:
    providers = f"http://127.0.0.1:{providers_port}"
    own = {
        "DATA_DIR": str(data), "DATABASE_URL": url, "PORT": str(serving_port), "PUBLIC_URL": "https://jobs.example.org",
        "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_SECRET": SECRET, "TELEGRAM_API_URL": providers, "TELEGRAM_BOT_NAME": "causeway_bot",
        "SMS_NUMBER": "+12135550100", "TWILIO_ACCOUNT_SID": SID, "TWILIO_AUTH_TOKEN": TwilioWorld.token.decode(),
        "TWILIO_API_URL": providers, "SESSION_RATE_PER_MINUTE": "1000000", "CHAT_RATE_PER_MINUTE": "1000000",
        "LOG_LEVEL": "error", "PROVIDER_PACE": "100000",
    }  # fmt: skip
    return {f"CAUSEWAY_{name}": value for name, value in own.items()}


async def _ready(url: str) -> None:
    async with aiohttp.ClientSession() as http:
        for _ in range(600):
            try:
                async with http.get(url + "/health/ready") as response:
                    if response.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.25)
    raise TimeoutError("causeway serve did not become ready")


async def _taken(providers_port: int) -> dict[str, list[str]]:
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{providers_port}/taken") as response:
        return await response.json()  # type: ignore[no-any-return]


def show(reports: list[Report], out: Console) -> None:
    """The table, and the throughput line of the issue."""
    table = Table("", "messages/s", "oldest s", "A ms", "B ms", "lost", "doubled", "swapped", "open", "sends")
    for r in reports:
        ends = " ".join(f"{name} {n}" for name, n in sorted(r.statuses.items()))
        figures = f"{r.per_second:.1f}", f"{r.oldest:.1f}", f"{r.a * 1000:.1f}", f"{r.b * 1000:.1f}"
        table.add_row(r.name, *figures, *map(str, (r.lost, r.doubled, r.swapped, r.open)), ends)
    out.print(table)
    by_name = {r.name: r for r in reports}
    single, double = by_name.get("PostgreSQL, 1 process"), by_name.get("PostgreSQL, 2 processes")
    if single and double and single.per_second:
        bound = 2 * single.a / (single.a + single.b)
        out.print(f"Two processes: {double.per_second / single.per_second:.2f} of one; 0.85 x 2A/(A+B) = {0.85 * bound:.2f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("people", "messages", "side_by_side", "seed"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=getattr(Plan, name))
    for name in ("faults", "duplicates", "kill_every"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=float, default=getattr(Plan, name))
    parser.add_argument("--only", help="sqlite-1, postgresql-1 or postgresql-2")
    options = vars(parser.parse_args())
    only, plan = options.pop("only"), Plan(**options)
    reports = [one("SQLite", "", 1, plan, None)] if only in (None, "sqlite-1") else []
    with server() as postgres:
        for workers in (1, 2):
            if only in (None, f"postgresql-{workers}"):
                reports.append(one("PostgreSQL", postgres.database(), workers, plan, postgres.pid))
    show(reports, Console(width=160))


if __name__ == "__main__":
    main()
