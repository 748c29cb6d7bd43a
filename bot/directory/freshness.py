"""How old what we know is: records nobody has looked at for long sink and are shown to coordinators; what has lapsed is never live."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from bot.store.directory import Employer, Incentive, Opening, Resource, Training

STALE_DAYS = 90
TABLES: dict[str, tuple[Any, Any, Any]] = {  # what it is called: the table, its date, its name
    "openings": (Opening, Opening.assured_date, Opening.title_en),
    "employers": (Employer, Employer.assured_date, Employer.name),
    "trainings": (Training, Training.assured_date, Training.program_name_en),
    "resources": (Resource, Resource.assured_date, Resource.name_en),
    "incentives": (Incentive, Incentive.last_verified, Incentive.name_en),
}
LIVE = frozenset({"active", "local"})


@dataclass(frozen=True)
class Stale:
    """A record to be looked at again."""

    table: str
    id: str
    name: str
    checked: date | None
    source: str


def is_stale(checked: date | None, today: date, days: int = STALE_DAYS) -> bool:
    """Whether nobody has looked at a record for more than so many days, or ever."""
    return checked is None or (today - checked).days > days


def is_live(incentive: Incentive, today: date) -> bool:
    """Whether an incentive can be had today: said to be, begun, and not ended."""
    begun = incentive.effective_from is None or incentive.effective_from <= today
    return incentive.status in LIVE and begun and (incentive.effective_to is None or incentive.effective_to >= today)


def counts(session: Session, today: date, days: int = STALE_DAYS) -> dict[str, tuple[int, int]]:
    """By table: how many records are stale, and how many there are. Expired openings are not counted."""
    found = {}
    for name, (table, checked, _) in TABLES.items():
        kept = _not_expired(table, today)
        all_ = session.scalar(select(func.count()).select_from(table).where(*kept)) or 0
        stale = session.scalar(select(func.count()).select_from(table).where(_old(checked, today, days), *kept)) or 0
        found[name] = (stale, all_)
    return found


def stale(session: Session, table: str, today: date, days: int = STALE_DAYS, limit: int = 100) -> list[Stale]:
    """The records of a table that were not looked at for longest, the oldest first."""
    model, checked, name = TABLES[table]
    key = model.__mapper__.primary_key[0]
    source = getattr(model, "source", None) or model.source_name
    wanted = select(key, name, checked, source).where(_old(checked, today, days), *_not_expired(model, today))
    rows = session.execute(wanted.order_by(checked.is_not(None), checked, key).limit(limit))
    return [Stale(table, *row) for row in rows]


def _old(column: Any, today: date, days: int) -> Any:
    return or_(column.is_(None), column < today - timedelta(days=days))


def _not_expired(table: Any, today: date) -> list[Any]:
    return [or_(Opening.valid_through.is_(None), Opening.valid_through >= today)] if table is Opening else []


def live_incentives(rows: Iterable[Incentive], today: date) -> list[Incentive]:
    """Those that can be had today."""
    return [row for row in rows if is_live(row, today)]
