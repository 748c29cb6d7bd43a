"""The console's pages on employers and the directory's freshness. They translate and call."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form, Request
from sqlalchemy import func, or_, select
from starlette.responses import Response

from bot.channels.chat.api import Running
from bot.console.pages import Checked, Me, change, page
from bot.directory import freshness
from bot.intake import wording
from bot.leads import employer_work
from bot.leads.outreach import outreach as wanted
from bot.store.coordinator import Coordinator
from bot.store.directory import Employer
from bot.web.problems import Problem

router = APIRouter(prefix="/console", include_in_schema=False)
SHOWN = 100


@router.get("/employers")
def employers(request: Request, app: Running, me: Me, q: str = "") -> Response:
    """Employers by name, partners first."""
    columns = (Employer.name, Employer.industry)
    named = or_(*(func.lower(column).contains(q.lower(), autoescape=True) for column in columns))
    wanted = select(Employer).where(named).order_by(Employer.relationship_stage == "listed", Employer.name)
    with app.database.read() as session:
        rows = list(session.scalars(wanted.limit(SHOWN)))
        return page(request, me, "employers.html", rows=rows, q=q, shown=SHOWN)


@router.get("/employers/{employer_id}")
def employer(request: Request, app: Running, me: Me, employer_id: str) -> Response:
    """One employer with the contacts."""
    with app.database.read() as session:
        row = session.get(Employer, employer_id)
        if row is None:
            raise Problem(404, "There is no such employer.")
        names = {c.id: c.name for c in session.scalars(select(Coordinator))}
        values = {"contacts": employer_work.contacts(session, employer_id), "names": names}
        stale = freshness.is_stale(row.assured_date, app.now().date(), app.settings.stale_days)
        return page(
            request, me, "employer.html", employer=row, stale=stale, modes=employer_work.MODES, purposes=employer_work.PURPOSES, **values
        )


@router.get("/employers/{employer_id}/brief")
def brief(request: Request, app: Running, me: Me, employer_id: str) -> Response:
    """The brief, to be read or printed."""
    today = app.now().date()
    with app.database.read() as session:
        found = employer_work.brief(session, employer_id, today, app.settings.stale_days)
        if found is None:
            raise Problem(404, "There is no such employer.")
        programme = app.snapshots.get(session).programme
    asked = [(wording.term(field, value, "en").replace("_", " "), people) for field, value, people in found.asked]
    return page(request, me, "brief.html", brief=found, asked=asked, today=today, programme=programme, days=app.settings.stale_days)


Text = Annotated[str, Form(max_length=2000)]


@router.post("/employers/{employer_id}/contacts", dependencies=[Checked])
def add_contact(
    app: Running,
    me: Me,
    employer_id: str,
    mode: Annotated[str, Form()],
    purpose: Annotated[str, Form()],
    growth_need: Text = "",
    done: Text = "",
    outcome: Text = "",
) -> Response:
    """Note a contact with an employer."""
    note = (mode, purpose, growth_need, done, outcome)
    return change(app, f"/console/employers/{employer_id}", lambda s: employer_work.log_contact(s, employer_id, me.id, app.now(), *note))


@router.post("/employers/{employer_id}/contacts/{contact_id}/outcome", dependencies=[Checked])
def settle_contact(app: Running, me: Me, employer_id: str, contact_id: UUID, outcome: Text) -> Response:
    """Note what came of a contact."""
    return change(app, f"/console/employers/{employer_id}", lambda s: employer_work.settle(s, contact_id, outcome))


@router.get("/outreach")
def outreach(request: Request, app: Running, me: Me) -> Response:
    """What workers want that no partner offers."""
    with app.database.read() as session:
        directory = app.snapshots.get(session)
    with app.database.read() as session:
        return page(request, me, "outreach.html", found=wanted(session, directory, app.now().date()))


@router.get("/directory")
def directory(request: Request, app: Running, me: Me, table: str = "openings") -> Response:
    """What has not been looked at for long."""
    today, table = app.now().date(), table if table in freshness.TABLES else "openings"
    days = app.settings.stale_days
    with app.database.read() as session:
        values = {"counts": freshness.counts(session, today, days), "rows": freshness.stale(session, table, today, days)}
    return page(request, me, "directory.html", table=table, days=days, **values)
