"""The console's page of kiosk devices."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from bot.channels.chat.api import Running
from bot.channels.kiosk import devices
from bot.console import views
from bot.console.pages import Checked, Me, change, page
from bot.settings import Settings
from bot.store.conversation import Kiosk
from bot.web.problems import Problem

router = APIRouter(prefix="/console/kiosks", include_in_schema=False)


@router.get("")
def kiosks(request: Request, app: Running, me: Me) -> Response:
    """The devices."""
    return _list(request, app, me)


@router.post("", dependencies=[Checked])
def register(request: Request, app: Running, me: Me, name: Annotated[str, Form(max_length=100)]) -> Response:
    """Register a device; its one-time address is shown in this answer and never again."""
    try:
        with app.database.write() as session:
            secret = devices.register(session, name, me.id, app.now())
    except ValueError as error:
        raise Problem(409, str(error)) from None
    base = app.settings.public_url.rstrip("/") or str(request.base_url).rstrip("/")
    return _list(request, app, me, address=f"{base}/kiosk/register/{secret}", named=name.strip())


@router.post("/{kiosk_id}/revoke", dependencies=[Checked])
def revoke(app: Running, me: Me, kiosk_id: UUID) -> Response:
    """Shut a device out."""
    return change(app, "/console/kiosks", lambda session: devices.revoke(session, kiosk_id, app.now()))


def _list(request: Request, app: Running, me: Me, **values: Any) -> Response:
    with app.database.read() as session:
        found = [_line(row, app.settings) for row in devices.every(session)]
    return page(request, me, "kiosks.html", kiosks=found, required=app.settings.kiosk_registration == "required", **values)


def _line(row: Kiosk, settings: Settings) -> dict[str, Any]:
    state = "Shut out" if row.revoked_at else "In use" if devices.opened(row) else "Waits for its address to be opened"
    since = views.time_of(row.created_at, settings)
    return {"id": row.id, "name": row.name, "since": since, "state": state, "live": row.revoked_at is None}
