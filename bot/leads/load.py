"""How many people each employer was chosen by of late: fairness among partners."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.store.lead import Choice

MONTH = timedelta(days=30)


def chosen_lately(session: Session, now: datetime) -> dict[str, int]:
    """People by employer in the last 30 days, withdrawn choices left out."""
    people = func.count(func.distinct(Choice.person_id))
    recent = select(Choice.employer_id, people).where(Choice.created_at > now - MONTH, Choice.withdrawn_at.is_(None))
    return {employer: count for employer, count in session.execute(recent.group_by(Choice.employer_id))}
