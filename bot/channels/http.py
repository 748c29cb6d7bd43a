"""What a call to a gateway over HTTP came to (channels_and_handoff, 2.4)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from bot.turn.outbox import Outcome, Result

TIMEOUT = httpx.Timeout(20, connect=5)
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL)
RETRIED = frozenset({429, 500, 503})
LONGEST_WAIT = timedelta(hours=1)


def failed_call(error: Exception) -> Outcome:
    """A call that got no answer: surely not sent, or perhaps sent."""
    sure = isinstance(error, NOT_SENT)
    return Outcome(Result.RETRY if sure else Result.UNKNOWN, type(error).__name__)


def refused(response: httpx.Response, reason: str | None = None, blocked: bool = False) -> Outcome:
    """An answer other than 2xx, by its status first."""
    status, said = response.status_code, f"{response.status_code} {reason or ''}".strip()
    if status in RETRIED:
        return Outcome(Result.RETRY, said, not_before=retry_after(response.headers.get("Retry-After")))
    return Outcome(Result.UNKNOWN if status >= 500 else Result.FAILED, said, blocked=blocked)


def retry_after(value: str | None) -> datetime | None:
    """The time that a Retry-After header names, as seconds or as a date; never more than an hour away."""
    now = datetime.now(UTC)
    try:
        at = now + timedelta(seconds=float(value)) if value and value.strip().isdigit() else parsedate_to_datetime(value or "")
    except ValueError:
        return None
    return min(at if at.tzinfo else at.replace(tzinfo=UTC), now + LONGEST_WAIT)
