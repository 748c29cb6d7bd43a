"""The console's page of messages that did not arrive, or may not have."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from sqlalchemy.orm import Session
from starlette.responses import Response

from bot.channels.chat.api import Running
from bot.console import views
from bot.console.pages import Checked, Me, change, page
from bot.settings import Settings
from bot.store.conversation import Message
from bot.turn import outbox, resending

router = APIRouter(prefix="/console/delivery", include_in_schema=False)
# What a failure's code or name means, the first that fits; the code itself is shown beside it.
REASONS = (
    (r"21610|40300|blocked|opt_out", "The person stopped messages from us at their phone company or app."),
    (r"21211|21614|30005|30006|invalid.*(number|chat)|chat not found", "This number or chat does not take messages."),
    (r"30003|30004", "The phone was off, out of reach, or blocks messages."),
    (r"30007|30034|spam", "The phone company filtered the message."),
    (r"63018|429|RetryAfter", "Too many messages went out at once; it was tried three times."),
    (r"not set up", "The gateway for this message is no longer set up."),
    (r"401|403|20003|Unauthorized|Forbidden|InvalidToken", "The gateway refused us. Have the settings checked."),
    (r"stopped while sending", "The server stopped while the message was on its way."),
    (r"Read|Write|Timed|timeout|time-out|Remote|502|504", "The gateway gave no clear answer, so the message may have arrived."),
    (r"Connect|Pool|500|503", "The gateway could not be reached; it was tried three times."),
)


def plainly(failure: str | None) -> str:
    """A failure in plain words."""
    known = (words for pattern, words in REASONS if re.search(pattern, failure or "", re.IGNORECASE))
    return next(known, "The gateway did not say why.")


def lines(session: Session, settings: Settings, now: datetime) -> list[dict[str, Any]]:
    """The messages in doubt, the latest first."""
    return [_line(message, settings) for message in outbox.undelivered(session)]


def _line(message: Message, settings: Settings) -> dict[str, Any]:
    return {
        "id": message.id,
        "conversation": message.conversation_id,
        "channel": message.channel,
        "at": views.time_of(message.created_at, settings),
        "status": {"failed": "Did not arrive", "unknown": "May not have arrived"}[message.status],
        "reason": plainly(message.failure),
        "code": message.failure,
    }


@router.get("")
def delivery(request: Request, app: Running, me: Me) -> Response:
    """Messages in doubt."""
    with app.database.read() as session:
        found = lines(session, app.settings, app.now())
    return page(request, me, "delivery.html", lines=found)


@router.post("/{message_id}/again", dependencies=[Checked])
def again(app: Running, me: Me, message_id: UUID) -> Response:
    """Send it once more, as a new message."""
    return change(app, "/console/delivery", lambda session: resending.send_again(session, message_id, me.id, app.now()))


@router.post("/{message_id}/arrived", dependencies=[Checked])
def arrived(app: Running, me: Me, message_id: UUID) -> Response:
    """Somebody knows that it arrived."""
    return change(app, "/console/delivery", lambda session: resending.arrived(session, message_id))
