"""The kiosk's page. Everything in it happens through the chat API."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from bot.web.pages import render

router = APIRouter(include_in_schema=False)


@router.get("/kiosk")
def kiosk(request: Request) -> Response:
    """The page."""
    return render(request, "kiosk.html")
