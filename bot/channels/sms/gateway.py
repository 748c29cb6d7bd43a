"""The one small interface that every SMS gateway implements."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol
from urllib.parse import parse_qsl

import httpx

from bot.store.conversation import Status
from bot.turn.outbox import Outcome


@dataclass(frozen=True)
class Call:
    """A gateway's call, raw: what signatures are made of. `urls` are the addresses under which it may have been made."""

    urls: tuple[str, ...]
    headers: dict[str, str]  # names in lower case
    query: str
    body: bytes

    @cached_property
    def form(self) -> list[tuple[str, str]]:
        """The body's fields, empty ones too; of the query where there is no body."""
        return parse_qsl(self.body.decode("utf-8", "replace") if self.body else self.query, keep_blank_values=True)

    @cached_property
    def json(self) -> dict[str, Any]:
        """The body's object. Raises ValueError if it is none."""
        try:
            found = json.loads(self.body)
        except RecursionError:
            raise ValueError("too deep") from None
        if not isinstance(found, dict):
            raise ValueError("not an object")
        return found


@dataclass(frozen=True)
class Sms:
    """One inbound SMS, or one part of a long one. `sender` as the gateway writes it."""

    sender: str
    provider_id: str  # empty where the gateway tells nothing that is unique
    text: str
    media: bool = False
    answered: bool = False  # a keyword that the gateway has answered itself
    keyword: str | None = None  # stop, start or help, where the gateway says so itself, whatever the words
    part: tuple[str, int, int] | None = None  # reference, number from 1, total


@dataclass(frozen=True)
class Receipt:
    """What became of a message: named by our id, or by the gateway's."""

    status: Status
    message_id: str | None = None
    gateway_id: str | None = None
    reason: str | None = None
    retry: bool = False  # not delivered for now: one more try is of use
    stopped: bool = False  # the person told the provider that they want no messages


class Gateway(Protocol):
    """One gateway's protocol. It verifies, translates and sends."""

    name: str
    idempotent: bool
    per_second: float
    one_address: bool  # whether its receipts come to the address for messages

    def verify(self, call: Call) -> bool:
        """Whether the call comes from the gateway and is fresh. Compares in constant time."""

    def inbound(self, call: Call) -> list[Sms]:
        """The messages in a verified call. Raises ValueError for what is none."""

    def receipts(self, call: Call) -> list[Receipt]:
        """The receipts in a verified call. Raises ValueError for what is none."""

    def acknowledgement(self) -> tuple[str, str]:
        """The body, and its media type, that tells the gateway that we have it."""

    async def send(self, client: httpx.AsyncClient, message_id: str, to: str, text: str) -> Outcome:
        """Send a text to a number in E.164."""

    async def check(self, client: httpx.AsyncClient) -> list[str]:
        """What is wrong with the settings or the gateway, each in a sentence that says what to do."""
