"""Long messages that a gateway hands over in parts: kept until all are there, and a while longer to know repetitions."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from bot.channels.sms.gateway import Sms
from bot.store.conversation import Part
from bot.store.database import Database
from bot.turn.inbox import storable

PATIENCE = timedelta(minutes=2)  # how long the missing parts of a message are waited for
KEPT = timedelta(hours=1)


def joined(database: Database, gateway: str, sms: Sms, at: datetime) -> Sms | None:
    """Keep a part; the whole message once every part is there, else None. The same part again changes nothing."""
    assert sms.part is not None
    told, number, total = sms.part
    sender, reference, text = map(storable, (sms.sender, told, sms.text))
    part = Part(gateway=gateway, address=sender, reference=reference, number=number, total=total, text=text, created_at=at)
    with suppress(IntegrityError), database.write() as session:
        session.add(part)
    mine = select(Part).where(Part.gateway == gateway, Part.address == sender, Part.reference == reference)
    with database.read() as session:
        rows = session.scalars(mine.order_by(Part.number)).all()
    return _whole(rows, sms) if len(rows) >= total else None


def overdue(database: Database, at: datetime) -> list[tuple[str, Sms]]:
    """Gateway and what there is of messages whose other parts never came: better read in part than not at all.

    The same is returned again until it is old and forgotten; its id is the same, so that it is stored once.
    """
    old = select(Part).where(Part.created_at < at - PATIENCE).order_by(Part.gateway, Part.address, Part.reference, Part.number)
    with database.read() as session:
        groups = [list(rows) for _, rows in groupby(session.scalars(old).all(), lambda row: (row.gateway, row.address, row.reference))]
    if any(row.created_at < at - KEPT for rows in groups for row in rows):
        with database.write() as session:
            session.execute(delete(Part).where(Part.created_at < at - KEPT))
    missing = [rows for rows in groups if len(rows) < rows[0].total]
    return [(rows[0].gateway, _whole(rows, Sms(rows[0].address, "", ""))) for rows in missing]


def _whole(rows: Sequence[Part], sms: Sms) -> Sms:
    text = "".join(row.text for row in rows)
    made_of = hashlib.sha256(f"{rows[0].address}\0{text}".encode()).hexdigest()[:32]
    return replace(sms, provider_id=f"parts:{rows[0].reference}:{made_of}", text=text, part=None)
