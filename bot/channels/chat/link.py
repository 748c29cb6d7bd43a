"""Going on from a phone: what is possible here, and the offer with its QR code. No web framework here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import segno

from bot.app import App
from bot.store.conversation import Conversation
from bot.store.person import Person
from bot.turn import identity


class Impossible(Exception):
    """No channel is set up that a phone could go on with."""


class OptedOut(Exception):
    """The person wants no messages."""


def possible(app: App) -> bool:
    """Whether a talk can move to a phone."""
    return _telegram(app) or _sms(app)


def offer(app: App, conversation_id: UUID) -> dict[str, Any]:
    """A fresh offer in the API's form; earlier ones are void. Raises Impossible and OptedOut."""
    if not possible(app):
        raise Impossible
    with app.database.write() as session:
        if session.get_one(Person, session.get_one(Conversation, conversation_id).person_id).opted_out_at is not None:
            raise OptedOut
        made = identity.offer(session, conversation_id, app.now())
    number = app.settings.sms_number
    telegram = f"https://t.me/{app.settings.telegram_bot_name.lstrip('@')}?start={made.token}" if _telegram(app) else None
    sms = {"number": number, "code": made.code, "link": f"SMSTO:{number}:JOIN {made.code}"} if _sms(app) else None
    best = telegram or (sms or {})["link"]
    return {"telegram": telegram, "sms": sms, "qr": drawn(best), "expires_at": made.expires_at.isoformat()}


def revoke(app: App, conversation_id: UUID) -> None:
    """ "That was not me": open offers are void, and whoever used one lately is cut off."""
    with app.database.write() as session:
        identity.withdraw(session, conversation_id, app.now())
        identity.disown(session, conversation_id, app.now())


def drawn(text: str) -> str:
    """The text as a QR code, in SVG."""
    return segno.make(text, error="m", micro=False).svg_inline(scale=6, border=4, light="#fff", omitsize=True)


def _telegram(app: App) -> bool:
    return bool(app.settings.telegram_bot_name) and any(channel.name == "telegram" for channel in app.channels)


def _sms(app: App) -> bool:
    return bool(app.settings.sms_number) and any(channel.name == "sms" for channel in app.channels)
