"""The kiosk's page, and the address by which a device is registered. Everything else happens through the chat API."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from bot.app import App
from bot.channels.kiosk import devices
from bot.web.pages import render
from bot.web.problems import Problem

router = APIRouter(include_in_schema=False)


@router.get("/kiosk")
def kiosk(request: Request) -> Response:
    """The page."""
    return render(request, "kiosk.html")


@router.get("/kiosk/register/{secret}")
def register(request: Request, secret: str) -> Response:
    """The one-time address of a new device: it gets its cookie and goes to the page."""
    app: App = request.app.state.causeway
    with app.database.write() as session:
        token = devices.open_address(session, secret, app.now())
    if token is None:
        raise Problem(410, "This address does not work any more. Ask a coordinator for a new one.")
    response = RedirectResponse("/kiosk", 303)
    age = devices.COOKIE_DAYS * 24 * 3600
    response.set_cookie(devices.COOKIE, token, max_age=age, httponly=True, samesite="strict", secure=app.settings.secure_cookies)
    return response
