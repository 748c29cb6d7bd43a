"""The kiosk's page, and the address by which a device is registered. Everything else happens through the chat API."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from bot.app import App
from bot.channels.kiosk import devices
from bot.web.pages import render
from bot.web.problems import Problem

router = APIRouter(include_in_schema=False)
SPENT = "This address does not work any more. Ask a coordinator for a new one."


@router.get("/kiosk")
def kiosk(request: Request) -> Response:
    """The page."""
    return render(request, "kiosk.html")


@router.get("/kiosk/register/{secret}")
def ask(request: Request, secret: str) -> Response:
    """The one-time address of a new device. To look at it spends nothing, since programs that preview links look too."""
    app: App = request.app.state.causeway
    with app.database.read() as session:
        device = devices.waits(session, secret, app.now())
    if device is None:
        raise Problem(410, SPENT)
    return render(request, "kiosk_register.html", name=device.name)


@router.post("/kiosk/register/{secret}")
def register(request: Request, secret: str) -> Response:
    """The device gets its cookie, once, and goes to the page."""
    app: App = request.app.state.causeway
    with app.database.write() as session:
        token = devices.open_address(session, secret, app.now())
    if token is None:
        raise Problem(410, SPENT)
    response = RedirectResponse("/kiosk", 303)
    age, secure = devices.COOKIE_DAYS * 24 * 3600, app.settings.secure_cookies
    response.set_cookie(devices.COOKIE, token, age, path=devices.COOKIE_PATH, httponly=True, samesite="strict", secure=secure)
    return response
