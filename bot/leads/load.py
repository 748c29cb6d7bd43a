"""How many people each employer was chosen by of late: fairness among partners."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from bot.store import direct
from bot.store.lead import Choice

MONTH = timedelta(days=30)
_PEOPLE = func.count(func.distinct(Choice.person_id))
_RECENT = select(Choice.employer_id, _PEOPLE).where(Choice.created_at > bindparam("since"), Choice.withdrawn_at.is_(None))
_RECENT = _RECENT.group_by(Choice.employer_id)


def chosen_lately(session: Session, now: datetime) -> dict[str, int]:
    """People by employer in the last 30 days, withdrawn choices left out."""
    return {employer: count for employer, count in direct.run(session, _RECENT, {"since": now - MONTH})}
