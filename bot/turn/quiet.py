"""Quiet hours: messages that we start wait for the person's day (8:00 to 21:00 where they are)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
import zipcodes
from phonenumbers import timezone
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.person import Address
from bot.store.profile import FactRow

OPENS, CLOSES = time(8), time(21)


def until(at: datetime, zone: str) -> datetime | None:
    """When the quiet hours that hold at `at` end, by the clocks of `zone`; None outside quiet hours."""
    local = at.astimezone(ZoneInfo(zone))
    if OPENS <= local.time() < CLOSES:
        return None
    day = local.date() + timedelta(days=local.time() >= CLOSES)
    return datetime.combine(day, OPENS, local.tzinfo)


def zone_of(session: Session, person_id: UUID, address: Address, otherwise: str) -> str:
    """The person's time zone: by their ZIP code, else by their number, else the programme's."""
    told = select(FactRow.value).where(FactRow.person_id == person_id, FactRow.field == "zip", FactRow.superseded_at.is_(None))
    named = _zone_of_zip(str(session.scalar(told) or "")) or (_zone_of_number(address.value) if address.channel == "sms" else "")
    try:
        return ZoneInfo(named).key if named else otherwise
    except (ZoneInfoNotFoundError, ValueError):
        return otherwise


def _zone_of_zip(code: str) -> str:
    found = zipcodes.matching(code) if len(code) == 5 and code.isdigit() else []
    return str(found[0]["timezone"]) if found else ""


def _zone_of_number(number: str) -> str:
    try:
        zones = timezone.time_zones_for_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return ""
    return zones[0] if len(zones) == 1 and not zones[0].startswith("Etc") else ""
