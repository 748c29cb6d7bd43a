"""Sending over Telegram with python-telegram-bot; each failure is classified by what is known of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

import httpx
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, TelegramError
from telegram.request import HTTPXRequest

from bot.channels.channel import PerLoop
from bot.channels.http import NOT_SENT, RETRIED
from bot.channels.pace import Pace
from bot.turn.outbox import Outcome, Outgoing, Result

PER_SECOND, APART = 30, 1.0  # Telegram's limits: messages a second in all, seconds between two to one chat
AT_ONCE = 40
LONGEST_TITLE = 60


class NotSent(NetworkError):
    """Telegram said that it did not take the message, and perhaps for how many seconds to wait."""

    def __init__(self, code: int, seconds: float) -> None:
        super().__init__(str(code))
        self.seconds = seconds


class Request(HTTPXRequest):
    """PTB's request, which also tells apart what surely was not sent."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """The status and the body; an error that is told in the body of a 200 counts by its own code."""
        code, body = await super().do_request(*args, **kwargs)
        told = _told(body) if code in RETRIED or code == HTTPStatus.OK else {}
        code = int(told.get("error_code", code)) if told.get("ok") is False else code
        if code in RETRIED:
            raise NotSent(code, float((told.get("parameters") or {}).get("retry_after") or 0))
        return code, body


def _told(body: bytes) -> dict[str, Any]:
    if b'"error_code"' not in body:
        return {}
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


class TelegramSender:
    """Sends one message a call, at Telegram's pace."""

    at_once, idempotent = AT_ONCE, False

    def __init__(self, token: str, api_url: str, pace: float = 1.0) -> None:
        base = api_url.rstrip("/")

        def make() -> tuple[Bot, Request]:
            request = Request(connection_pool_size=AT_ONCE + 10, connect_timeout=5, read_timeout=20, pool_timeout=10)
            bot = Bot(token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot", request=request, get_updates_request=request)
            return bot, request

        self._bots = PerLoop(make)
        self._pace = PerLoop(lambda: Pace(PER_SECOND, APART, pace))

    @property
    def bot(self) -> Bot:
        """The running loop's bot."""
        return self._bots()[0]

    async def close(self) -> None:
        """Close the running loop's connections."""
        if made := self._bots.taken():
            await made[1].shutdown()

    async def send(self, message: Outgoing) -> Outcome:
        """Send one message with its buttons."""
        await self._pace().turn(message.address)
        try:
            sent = await self.bot.send_message(
                chat_id=int(message.address),
                text=message.text,
                reply_markup=keyboard(message),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        except NotSent as error:
            self._pace().pause(error.seconds)
            return Outcome(Result.RETRY, str(error), not_before=datetime.now(UTC) + timedelta(seconds=error.seconds))
        except (TelegramError, ValueError) as error:
            return outcome_of(error)
        return Outcome(Result.SENT, gateway_id=f"{message.address}:{sent.message_id}")


def keyboard(message: Outgoing) -> InlineKeyboardMarkup | None:
    """One button a row. Its data is the message and the place of the choice: 35 bytes, and nothing of the value."""
    rows = [
        [InlineKeyboardButton(choice["title"][:LONGEST_TITLE], callback_data=f"{message.id.hex}:{place}")]
        for place, choice in enumerate(message.choices)
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def outcome_of(error: Exception) -> Outcome:
    """What an error of PTB says about the message."""
    reason = type(error).__name__
    if isinstance(error, Forbidden):
        return Outcome(Result.FAILED, "403 blocked by the person", blocked=True)
    if isinstance(error, BadRequest | InvalidToken | ChatMigrated | Conflict | ValueError):
        return Outcome(Result.FAILED, reason)
    cause = error.__cause__
    if isinstance(cause, NOT_SENT) or "pool" in str(error).lower():
        return Outcome(Result.RETRY, reason)
    return Outcome(Result.UNKNOWN, type(cause).__name__ if isinstance(cause, httpx.HTTPError) else reason)
