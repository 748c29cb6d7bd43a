"""The SMS channel: the calls of every gateway that is set up, and sending through the one that the person wrote to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx
import structlog
from fastapi import APIRouter, Request, Response
from sqlalchemy.exc import DataError, SQLAlchemyError

from bot.channels.channel import PerLoop, rest
from bot.channels.http import TIMEOUT
from bot.channels.pace import Pace
from bot.channels.sms import parts
from bot.channels.sms.android import Android
from bot.channels.sms.gateway import Call, Gateway, Sms
from bot.channels.sms.plain_http import PlainHttp
from bot.channels.sms.segments import plain
from bot.channels.sms.twilio import Twilio
from bot.settings import Settings
from bot.store.database import Database
from bot.turn import inbox, receipts
from bot.turn.outbox import Outcome, Outgoing, Result
from bot.web.problems import DOCUMENTED, UNSTORABLE, Problem
from nlu.phone import to_e164

log = structlog.get_logger()
NAME = "sms"
LONGEST_TITLE = 46  # characters of a numbered choice
AT_ONCE = 20
LOOK_EVERY = 5.0  # seconds between looks for parts whose others never came
APART = 1.0  # seconds between two messages to one number, so that they arrive in order


def gateways(settings: Settings) -> dict[str, Gateway]:
    """The gateways that are set up, by name. A new gateway is one file and one line here."""
    found: list[Gateway] = []
    if settings.twilio_account_sid:
        found.append(Twilio(settings))
    if settings.android_url:
        found.append(Android(settings))
    if settings.sms_http is not None:
        found.append(PlainHttp(settings, settings.sms_http))
    return {gateway.name: gateway for gateway in found}


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 2].rstrip(' ,-')}.."


class SmsSender:
    """Sends through the gateway that the person last wrote to."""

    at_once = AT_ONCE

    def __init__(self, settings: Settings, known: dict[str, Gateway]) -> None:
        self._settings, self._known = settings, known
        self._client = PerLoop(lambda: httpx.AsyncClient(timeout=TIMEOUT))
        self._paces = PerLoop(lambda: {name: Pace(gateway.per_second, APART, settings.provider_pace) for name, gateway in known.items()})
        self.idempotent = all(gateway.idempotent for gateway in known.values())

    async def send(self, message: Outgoing) -> Outcome:
        """Send one message with its choices as a numbered list."""
        name = message.gateway if message.gateway in self._known else self._settings.sms_gateway or next(iter(self._known))
        gateway = self._known.get(name)
        if gateway is None:
            return Outcome(Result.FAILED, f"gateway {name} is not set up")
        await self._paces()[gateway.name].turn(message.address)
        return await gateway.send(self._client(), str(message.id), message.address, self.written(message))

    async def close(self) -> None:
        """Close the running loop's connections."""
        if client := self._client.taken():
            await client.aclose()

    def written(self, message: Outgoing) -> str:
        """The text as it goes out; long titles are cut, since what they stand for was said before."""
        numbered = [f"{number} {_short(choice['title'])}" for number, choice in enumerate(message.choices, 1)]
        return plain("\n".join([message.text, *numbered]), self._settings.sms_fold_accents)

    async def check(self) -> list[str]:
        """What is wrong with any gateway."""
        return [sentence for gateway in self._known.values() for sentence in await gateway.check(self._client())]


class SmsChannel:
    """All SMS gateways behind one channel."""

    name = NAME

    def __init__(self, settings: Settings, database: Database, now: Callable[[], datetime]) -> None:
        self._settings, self._database, self._now = settings, database, now
        self.gateways = gateways(settings)
        self.sender = SmsSender(settings, self.gateways)

    def router(self) -> APIRouter:
        """Two addresses a gateway: messages, and what became of ours. Either takes both, where a gateway knows only one."""
        router = APIRouter(tags=["channels"], responses=DOCUMENTED)

        async def inbound(request: Request, gateway: str) -> Response:
            """A message from the gateway, verified by its signature or secret."""
            return await self._called(request, gateway, self.take)

        async def status(request: Request, gateway: str) -> Response:
            """What became of a message of ours, verified in the same way."""
            return await self._called(request, gateway, self.note)

        for name, called in (("inbound", inbound), ("status", status)):
            path = f"/channels/sms/{{gateway}}/{name}"
            for method, id_ in (("POST", name), ("GET", f"{name}_by_get")):
                router.add_api_route(path, called, methods=[method], response_class=Response, operation_id=id_)
        return router

    async def _called(self, request: Request, name: str, take: Callable[[Gateway, Call], None]) -> Response:
        gateway = self.gateways.get(name)
        if gateway is None:
            raise Problem(404, "This gateway is not set up.")
        call = await raw(request, self._settings.public_url)
        if not gateway.verify(call):
            raise Problem(403, "The signature or the secret is wrong, missing or too old.")
        try:
            await self._database.keep(take, gateway, call)
        except DataError:
            raise Problem(400, UNSTORABLE) from None
        except ValueError as error:
            raise Problem(400, f"This is not what the gateway sends: {error}.") from None
        except SQLAlchemyError as error:
            log.error("inbox_failed", channel=NAME, error=type(error).__name__)
            raise Problem(503, "The message could not be stored. Please send it again.") from None
        body, media_type = gateway.acknowledgement()
        return Response(body, media_type=media_type)

    def take(self, gateway: Gateway, call: Call) -> None:
        """Store what a call brings: messages, and receipts that came to the same address."""
        for sms in gateway.inbound(call):
            whole = parts.joined(self._database, gateway.name, sms, self._now()) if sms.part else sms
            if whole is not None:
                self._store(gateway.name, whole)
        if gateway.one_address:
            self.note(gateway, call)

    def _store(self, gateway: str, sms: Sms) -> None:
        number = number_of(sms.sender)
        if number is not None:
            inbox.accept(self._database, _inbound(gateway, number, sms), self._now())

    def note(self, gateway: Gateway, call: Call) -> None:
        """Take in what became of our messages."""
        for receipt in gateway.receipts(call):
            receipts.record(
                self._database,
                gateway.name,
                receipt.status,
                message_id=receipt.message_id,
                gateway_id=receipt.gateway_id,
                reason=receipt.reason,
                retry=receipt.retry,
                stopped=receipt.stopped,
                at=self._now(),
            )

    def run(self, leads: Callable[[], bool], stopped: Callable[[], bool]) -> None:
        """Nothing beside the calls, but parts of messages that never became whole are handed over as they are."""
        while not stopped():
            if leads():
                for gateway, sms in parts.overdue(self._database, self._now()):
                    self._store(gateway, sms)
            rest(LOOK_EVERY, stopped)

    async def check(self) -> list[str]:
        """What is wrong with any gateway."""
        return await self.sender.check()


def number_of(sender: str) -> str | None:
    """The sender in E.164; gateways leave the plus out. None for short codes and names, which cannot be answered."""
    return to_e164(sender if sender.startswith("+") or len(sender) <= 10 else f"+{sender}")


async def raw(request: Request, public_url: str) -> Call:
    """The call as it came, and the addresses that its sender may have signed: the public one, and those that proxies tell of."""
    scope, headers = request.scope, {name.lower(): str(value) for name, value in request.headers.items()}
    path = (scope.get("raw_path") or scope["path"].encode()).split(b"?")[0].decode("latin-1")
    query = scope["query_string"].decode("latin-1")
    tail = path + (f"?{query}" if query else "")
    told = {name: headers.get(f"x-forwarded-{name}", "").split(",")[0].strip() for name in ("proto", "host", "prefix")}
    scheme, host, prefix = told["proto"] or scope["scheme"], told["host"] or headers.get("host", ""), told["prefix"].rstrip("/")
    direct = f"{scope['scheme']}://{headers.get('host', '')}{tail}"
    urls = [*([public_url.rstrip("/") + tail] if public_url else []), f"{scheme}://{host}{prefix}{tail}", f"https://{host}{tail}", direct]
    return Call(tuple(dict.fromkeys(urls)), headers, query, await request.body())


def _inbound(gateway: str, number: str, sms: Sms) -> inbox.Inbound:
    kind = "picture" if sms.media and not sms.text.strip() else "text"
    attachment: dict[str, Any] | None = {"answered": True, "keyword": sms.keyword} if sms.answered else None
    key = f"{gateway}:{sms.provider_id}" if sms.provider_id else ""
    return inbox.Inbound(NAME, number, key, sms.text, kind=kind, attachment=attachment, gateway=gateway)
