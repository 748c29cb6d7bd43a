"""The web server over a running Causeway."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import RedirectResponse
from starlette.staticfiles import StaticFiles

from bot.app import App
from bot.channels.chat import api
from bot.channels.kiosk import page as kiosk
from bot.console import delivery, directory_editing, employer_pages, introduction_pages, kiosks
from bot.console import pages as console
from bot.store.signals import TALK
from bot.web import problems, watch
from bot.web.headers import SecurityHeaders
from bot.web.limits import BodyLimit, RateLimit
from bot.web.news import News

SIGN_INS = 10  # that one address may try a minute


def create(app: App, start_worker: bool = True) -> FastAPI:
    """The ASGI application; its lifespan starts and stops the worker's threads."""
    news = News()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        news.bind()
        app.database.signals.on(TALK, news.tell)
        if start_worker:
            app.worker.start()
        yield
        if start_worker:
            app.worker.stop()
        for channel in app.channels:
            await channel.sender.close()

    web = FastAPI(title="Causeway", version="1", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    web.state.causeway, web.state.news = app, news
    web.state.message_limit = RateLimit("message", app.settings.chat_rate_per_minute, app.database)
    web.state.sign_in_limit = RateLimit("sign-in", SIGN_INS, app.database)
    web.state.session_limit = RateLimit("session", app.settings.session_rate_per_minute, app.database)
    problems.install(web)
    web.add_middleware(BodyLimit)
    web.add_middleware(SecurityHeaders)
    pages = (console.router, employer_pages.router, introduction_pages.router, delivery.router, kiosks.router)
    own = (api.router, kiosk.router, *pages, watch.router)
    for router in (*own, *(channel.router() for channel in app.channels)):
        web.include_router(router)
    directory_editing.install(web, app)
    web.mount("/static", StaticFiles(directory=Path(__file__).with_name("static")), name="static")
    web.add_api_route("/", lambda: RedirectResponse("/kiosk"), include_in_schema=False)
    return web
