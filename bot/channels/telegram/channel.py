"""The Telegram channel: called by webhook, or fetching for itself. Either way a message is stored before Telegram is told."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import structlog
from fastapi import APIRouter, Request, Response
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from starlette.background import BackgroundTask
from telegram import Update
from telegram.error import TelegramError

from bot.channels.channel import rest
from bot.channels.telegram.sender import TelegramSender
from bot.channels.telegram.updates import NAME, Membership, translate
from bot.settings import Settings
from bot.store.conversation import Conversation, Message
from bot.store.database import Database
from bot.store.person import Address
from bot.turn import inbox
from bot.web.problems import DOCUMENTED, Problem

log = structlog.get_logger()
WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]
PATH = "/channels/telegram/webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
POLL_SECONDS = 20
LASTING = ("opening:", "employer:", "slot:", "act:", "lang:")  # choices that mean the same whatever was asked since
REST = 1.0  # seconds before a failed call is made again
Work = Callable[[Callable[[], bool], Callable[[], bool]], Awaitable[bool]]


class TelegramChannel:
    """One bot."""

    name = NAME

    def __init__(self, settings: Settings, database: Database, now: Callable[[], datetime]) -> None:
        self._settings, self._database, self._now = settings, database, now
        token = settings.telegram_token.get_secret_value()
        self.sender = TelegramSender(token, settings.telegram_api_url, settings.provider_pace)
        derived = hmac.new(token.encode(), b"causeway webhook", hashlib.sha256).hexdigest()
        self.secret = settings.telegram_secret.get_secret_value() or derived

    def router(self) -> APIRouter:
        """The webhook."""
        router = APIRouter(tags=["channels"], responses=DOCUMENTED)

        @router.post(PATH, response_class=Response)
        async def webhook(request: Request) -> Response:
            """Telegram's updates; only with the secret that was set for them."""
            given = request.headers.get(HEADER, "")
            if not hmac.compare_digest(given.encode(), self.secret.encode()):
                raise Problem(403, "This is not from Telegram.")
            update = self._update(await _json(request))
            if update is None:
                return Response()
            await self._database.keep(self.take, update)
            query = update.callback_query
            return Response(background=BackgroundTask(self._answer, query.id) if query else None)

        return router

    def take(self, update: Update) -> None:
        """Store what an update brings. Raises Problem 503 if that fails, so that Telegram tries again."""
        found = translate(update)
        try:
            if isinstance(found, Membership):
                self._member(found)
            elif found is not None:
                inbox.accept(self._database, self._with_choice(found), self._now())
        except SQLAlchemyError as error:
            log.error("inbox_failed", channel=NAME, error=type(error).__name__)
            raise Problem(503, "The message could not be stored. Please send it again.") from None

    def run(self, leads: Callable[[], bool], stopped: Callable[[], bool]) -> None:
        """Register the webhook, or fetch updates, while this process leads."""
        work = self._poll if self._settings.telegram_polling else self._register
        with asyncio.Runner() as loop:
            while not stopped() and not loop.run(self._tried(work, leads, stopped)):
                rest(REST, stopped)
            loop.run(self.sender.close())

    async def _tried(self, work: Work, leads: Callable[[], bool], stopped: Callable[[], bool]) -> bool:
        """Whether the work is done for good."""
        if not leads():
            return False
        try:
            return await work(leads, stopped)
        except (TelegramError, Problem) as error:
            log.warning("telegram_unreachable", error=type(error).__name__)
            return False

    async def check(self) -> list[str]:
        """What is wrong with the bot."""
        try:
            me = await self.sender.bot.get_me()
            hook = await self.sender.bot.get_webhook_info()
        except TelegramError as error:
            return [f"Telegram does not answer ({error}): check CAUSEWAY_TELEGRAM_TOKEN and the network."]
        wrong = [] if me.username == self._settings.telegram_bot_name else [f"Set CAUSEWAY_TELEGRAM_BOT_NAME={me.username}."]
        if not self._settings.telegram_polling and hook.url != self._settings.public_url.rstrip("/") + PATH:
            wrong.append("Telegram calls another address: set CAUSEWAY_PUBLIC_URL and restart, or set CAUSEWAY_TELEGRAM_POLLING=true.")
        if hook.last_error_message:
            wrong.append(f"Telegram could not reach this server: {hook.last_error_message}.")
        return wrong

    async def _register(self, leads: Callable[[], bool], stopped: Callable[[], bool]) -> bool:
        if not self._settings.public_url:
            log.warning("telegram_without_address", hint="set CAUSEWAY_PUBLIC_URL or CAUSEWAY_TELEGRAM_POLLING=true")
            return True
        url = self._settings.public_url.rstrip("/") + PATH
        await self.sender.bot.set_webhook(url, secret_token=self.secret, allowed_updates=WANTED)
        return True

    async def _poll(self, leads: Callable[[], bool], stopped: Callable[[], bool]) -> bool:
        """Fetch, store, commit; only then does the next call confirm."""
        bot, offset = self.sender.bot, 0
        with suppress(TelegramError):
            await bot.delete_webhook()
        while leads() and not stopped():
            updates = await bot.get_updates(offset=offset, timeout=POLL_SECONDS, allowed_updates=WANTED, read_timeout=POLL_SECONDS + 10)
            for update in updates:
                self.take(update)
                offset = update.update_id + 1
                if update.callback_query:
                    await self._answer(update.callback_query.id)
        return False

    async def _answer(self, query_id: str) -> None:
        """Stop the button's clock. Of no consequence if it fails."""
        with suppress(TelegramError):
            await self.sender.bot.answer_callback_query(query_id)

    def _update(self, data: Any) -> Update | None:
        try:
            return Update.de_json(data, None) if isinstance(data, dict) else None
        except (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError):  # the last two: dates that no clock knows
            return None

    def _with_choice(self, found: inbox.Inbound) -> inbox.Inbound:
        """A pressed button's place, turned into the value that was offered there."""
        if found.kind != "press":
            return found
        with self._database.read() as session:
            return replace(found, choice=_value(session, found.address, found.choice or "") or "closed")

    def _member(self, member: Membership) -> None:
        with self._database.write() as session:
            known = session.scalar(select(Address).where(Address.channel == NAME, Address.value == member.address))
            if known is not None:
                known.blocked_at = self._now() if member.blocked else None


async def _json(request: Request) -> Any:
    try:
        return await request.json()
    except (ValueError, RecursionError):
        raise Problem(400, "The body is not valid JSON.") from None


def _value(session: Session, address: str, data: str) -> str | None:
    """The value that was offered at that place of that message, if it may still be chosen."""
    message_id, _, place = data.partition(":")
    try:
        offered = session.get(Message, UUID(message_id))
        value = str(offered.choices[int(place)]["value"]) if offered else None
    except (ValueError, IndexError, KeyError, TypeError):
        return None
    if offered is None or value is None or not _belongs(session, offered, address):
        return None
    return value if value.startswith(LASTING) or not _asked_since(session, offered) else None


def _belongs(session: Session, offered: Message, address: str) -> bool:
    here = select(Address.id).join(Conversation, Conversation.address_id == Address.id)
    here = here.where(Conversation.id == offered.conversation_id, Address.channel == NAME, Address.value == address)
    return session.scalar(here) is not None


def _asked_since(session: Session, offered: Message) -> bool:
    later = select(Message.id).where(Message.conversation_id == offered.conversation_id, Message.seq > offered.seq)
    return session.scalar(later.where(Message.author == "bot", Message.question.is_not(None)).limit(1)) is not None
