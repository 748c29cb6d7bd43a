"""The console's pages. They translate and call; each change is one transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Form, Request
from sqlalchemy.orm import Session
from starlette.responses import RedirectResponse, Response

from bot.app import App
from bot.channels.chat.api import Running, app_of
from bot.console import accounts, roles, views
from bot.leads import adults, check_ins, work
from bot.store.coordinator import Coordinator, Role
from bot.turn import identity, outbox, ownership
from bot.web.pages import render
from bot.web.problems import Problem

router = APIRouter(prefix="/console", include_in_schema=False)
COOKIE = "causeway_console"


def coordinator_of(request: Request, app: Running) -> Coordinator:
    """The signed-in coordinator, where their role opens this page; the sign-in page or their own first page otherwise."""
    with app.database.read() as session:
        found = accounts.signed_in(session, request.cookies.get(COOKIE), app.now())
    if found is None:
        raise Problem(303, "Please sign in.", {"Location": "/console/sign-in"})
    role = Role(found.role)
    if not roles.may(role, request.url.path):
        if request.url.path == "/console":
            raise Problem(303, "Your pages are elsewhere.", {"Location": roles.home(role)})
        raise Problem(403, "Your account does not open this page. Ask whoever gave you the account.")
    return found


def checked(request: Request, form_token: Annotated[str, Form()]) -> None:
    """Refuse a form that this console did not make."""
    if form_token != accounts.form_token(request.cookies.get(COOKIE, "")):
        raise Problem(403, "This form is too old. Load the page again.")


Me = Annotated[Coordinator, Depends(coordinator_of)]
Checked = Depends(checked)


def page(request: Request, me: Coordinator, template: str, **values: Any) -> Response:
    """A page of a signed-in coordinator; its navigation counts the messages in doubt."""
    token = accounts.form_token(request.cookies.get(COOKIE, ""))
    with app_of(request).database.read() as session:
        in_doubt = len(outbox.undelivered(session))
    areas = roles.MAY[Role(me.role)]
    return render(request, f"console/{template}", me=me, areas=areas, form_token=token, in_doubt=in_doubt, **values)


def change(app: App, back: str, change: Callable[[Session], object]) -> Response:
    """Do one change and go back to the page; what is not allowed is said there."""
    try:
        with app.database.write() as session:
            change(session)
    except (ownership.NotAllowed, ValueError) as error:
        raise Problem(409, str(error)) from None
    return RedirectResponse(back, 303)


@router.get("/sign-in")
def sign_in_page(request: Request) -> Response:
    """The sign-in form."""
    return render(request, "console/sign_in.html")


@router.post("/sign-in")
def sign_in(request: Request, app: Running, email: Annotated[str, Form()], password: Annotated[str, Form()]) -> Response:
    """Sign in."""
    request.app.state.sign_in_limit.take(request.client.host if request.client else "unknown")
    with app.database.write() as session:
        token = accounts.sign_in(session, email, password, app.now())
    if token is None:
        return render(request, "console/sign_in.html", 401, wrong=True, email=email)
    response = RedirectResponse("/console", 303)
    response.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=app.settings.secure_cookies)
    return response


@router.post("/sign-out", dependencies=[Checked])
def sign_out(request: Request, app: Running) -> Response:
    """Sign out."""
    with app.database.write() as session:
        accounts.sign_out(session, request.cookies.get(COOKIE), app.now())
    response = RedirectResponse("/console/sign-in", 303)
    response.delete_cookie(COOKIE)
    return response


@router.get("")
def queue(request: Request, app: Running, me: Me) -> Response:
    """Alerts, conversations that need a person, leads."""
    with app.database.read() as session:
        return page(request, me, "queue.html", **views.queue(session, app.settings, app.now()))


@router.get("/conversations/{conversation_id}")
def conversation(request: Request, app: Running, me: Me, conversation_id: UUID) -> Response:
    """One conversation with its lead, if there is one."""
    with app.database.read() as session:
        seen = views.conversation(session, conversation_id, app.settings, app.now())
        if seen is None:
            raise Problem(404, "There is no such conversation.")
        return page(request, me, "conversation.html", **seen)


@router.get("/leads/{lead_id}")
def lead(app: Running, me: Me, lead_id: UUID) -> Response:
    """A lead's page is its conversation's."""
    with app.database.read() as session:
        found = work.find(session, lead_id)
    if found is None:
        raise Problem(404, "There is no such lead.")
    return RedirectResponse(f"/console/conversations/{found.conversation_id}", 303)


@router.post("/conversations/{conversation_id}/take-over", dependencies=[Checked])
def take_over(app: Running, me: Me, conversation_id: UUID) -> Response:
    """Take the conversation over."""
    back = f"/console/conversations/{conversation_id}"
    return change(app, back, lambda session: ownership.take_over(session, conversation_id, me.id, app.now()))


@router.post("/conversations/{conversation_id}/give-back", dependencies=[Checked])
def give_back(app: Running, me: Me, conversation_id: UUID) -> Response:
    """Give it back to the assistant."""
    back = f"/console/conversations/{conversation_id}"
    return change(app, back, lambda session: ownership.give_back(session, conversation_id, me.id))


@router.post("/conversations/{conversation_id}/reply", dependencies=[Checked])
def reply(app: Running, me: Me, conversation_id: UUID, text: Annotated[str, Form(max_length=2000)]) -> Response:
    """Write to the person."""
    back = f"/console/conversations/{conversation_id}#reply"
    return change(app, back, lambda session: ownership.reply(session, conversation_id, me.id, text, app.now()))


@router.post("/conversations/{conversation_id}/changed-hands", dependencies=[Checked])
def changed_hands(app: Running, me: Me, conversation_id: UUID) -> Response:
    """The number or chat of this conversation belongs to somebody else now."""
    back = f"/console/conversations/{conversation_id}"
    return change(app, back, lambda session: identity.changed_hands(session, conversation_id, me.id, app.now()))


@router.post("/leads/{lead_id}/contacted", dependencies=[Checked])
def contacted(
    app: Running,
    me: Me,
    lead_id: UUID,
    reached: Annotated[bool, Form()] = False,
    note: Annotated[str, Form(max_length=2000)] = "",
) -> Response:
    """Note a call."""
    return change(app, f"/console/leads/{lead_id}", lambda s: work.contacted(s, lead_id, me.id, reached, note, app.now()))


@router.post("/leads/{lead_id}/age", dependencies=[Checked])
def age(app: Running, me: Me, lead_id: UUID, adult: Annotated[bool, Form()]) -> Response:
    """Note whether the person is 18 or older, once they were asked."""
    return change(app, f"/console/leads/{lead_id}", lambda s: adults.clarify(s, lead_id, adult, me.id, app.now()))


@router.post("/leads/{lead_id}/placement", dependencies=[Checked])
def placement(
    app: Running,
    me: Me,
    lead_id: UUID,
    employer_id: Annotated[str, Form()],
    title: Annotated[str, Form(max_length=200)],
    arrangement: Annotated[str, Form()],
    starts_on: Annotated[date, Form()],
    wage: Annotated[float | None, Form(ge=0, le=500)] = None,
    hours_per_week: Annotated[float | None, Form(ge=0, le=168)] = None,
) -> Response:
    """Record a job that came of the lead."""
    job = work.Job(employer_id, title, arrangement, starts_on, wage, hours_per_week)
    return change(app, f"/console/leads/{lead_id}", lambda s: work.place(s, lead_id, me.id, job, app.now(), app.settings.timezone))


@router.post("/leads/{lead_id}/check-ins/{check_in_id}", dependencies=[Checked])
def check_in(
    app: Running,
    me: Me,
    lead_id: UUID,
    check_in_id: UUID,
    working: Annotated[bool, Form()],
    same_place: Annotated[bool, Form()] = False,
    feeling: Annotated[str, Form()] = "",
) -> Response:
    """Note how the job goes, heard by phone."""
    told = (working, same_place, feeling or None)
    return change(app, f"/console/leads/{lead_id}", lambda s: check_ins.record(s, check_in_id, *told, app.now()))


@router.get("/free-times")
def free_times(request: Request, app: Running, me: Me) -> Response:
    """One's own free times."""
    with app.database.read() as session:
        return page(
            request, me, "free_times.html", times=views.free_times(session, me, app.settings, app.now()), zone=app.settings.timezone
        )


@router.post("/free-times", dependencies=[Checked])
def add_free_time(app: Running, me: Me, starts_at: Annotated[datetime, Form()]) -> Response:
    """Add a free time, given in the programme's time zone."""
    at = starts_at.replace(tzinfo=ZoneInfo(app.settings.timezone))
    return change(app, "/console/free-times", lambda session: work.add_free_time(session, me.id, at, app.now()))


@router.post("/free-times/{free_time_id}/remove", dependencies=[Checked])
def remove_free_time(app: Running, me: Me, free_time_id: UUID) -> Response:
    """Remove a free time that nobody booked."""
    return change(app, "/console/free-times", lambda session: work.remove_free_time(session, me.id, free_time_id))


@router.post("/alerts/{alert_id}/acknowledge", dependencies=[Checked])
def acknowledge(app: Running, me: Me, alert_id: UUID) -> Response:
    """Somebody has seen to it."""
    return change(app, "/console", lambda session: work.acknowledge(session, alert_id, me.id, app.now()))
