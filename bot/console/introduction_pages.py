"""The page of one introduction: what a worker approved for an employer, to be read out or printed, and nothing else."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request
from sqlalchemy.orm import Session
from starlette.responses import Response

from bot.channels.chat.api import Running
from bot.console.pages import Checked, Me, change, page
from bot.leads import adults, introductions
from bot.store.directory import Employer
from bot.store.lead import Introduction
from bot.web.problems import Problem

router = APIRouter(prefix="/console/introductions", include_in_schema=False)


def _approved(session: Session, introduction_id: UUID) -> Introduction:
    row = session.get(Introduction, introduction_id)
    if row is None or not introductions.approved(row):
        raise Problem(404, "There is no introduction here that the person agreed to.")
    if reason := adults.why_not(session, row.person_id):
        raise Problem(409, reason)
    return row


@router.get("/{introduction_id}")
def introduction(request: Request, app: Running, me: Me, introduction_id: UUID) -> Response:
    """The approved words."""
    with app.database.read() as session:
        row = _approved(session, introduction_id)
        employer = session.get_one(Employer, row.employer_id)
        programme = app.snapshots.get(session).programme
        return page(request, me, "introduction.html", row=row, employer=employer, programme=programme)


@router.post("/{introduction_id}/passed-on", dependencies=[Checked])
def passed_on(app: Running, me: Me, introduction_id: UUID) -> Response:
    """The employer has the words now."""
    back = f"/console/introductions/{introduction_id}"
    return change(app, back, lambda session: introductions.passed_on(session, introduction_id, me.id, app.now()))
