"""For machines that watch: /health/live, /health/ready and /metrics."""

from __future__ import annotations

import hmac

from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from bot.app import App
from bot.observe import health, metrics
from bot.web.problems import Problem

router = APIRouter(tags=["health"], responses={503: {"description": "What fails"}})


@router.get("/health/live")
async def live(request: Request) -> Response:
    """200 while the process works; 503 when only a restart helps."""
    return _answer(health.live(_app(request)))


@router.get("/health/ready")
async def ready(request: Request) -> Response:
    """200 when a message that comes in now will be answered; else 503 and what is wrong."""
    return _answer(await run_in_threadpool(health.ready, _app(request)))


@router.get("/metrics", include_in_schema=False)
async def metrics_(request: Request) -> Response:
    """Prometheus's text form, if it is switched on and the token is right."""
    app = _app(request)
    if not app.settings.metrics:
        raise Problem(404, "There is nothing at this address.")
    token = app.settings.metrics_token.get_secret_value()
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and not hmac.compare_digest(given.encode(), token.encode()):
        raise Problem(401, "Send the metrics token as a bearer token.", {"WWW-Authenticate": "Bearer"})
    return Response(await run_in_threadpool(metrics.exposition, app.database, app.now), media_type=CONTENT_TYPE_LATEST)


def _app(request: Request) -> App:
    return request.app.state.causeway  # type: ignore[no-any-return]


def _answer(checks: health.Checks) -> Response:
    fine = all(result == health.OK for result in checks.values())
    return JSONResponse({"status": "ok" if fine else "failing", "checks": checks}, 200 if fine else 503)
