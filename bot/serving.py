"""`causeway serve`: everything in one process."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog
import uvicorn
from rich.console import Console
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.app import App, bootstrap
from bot.console import accounts
from bot.directory.importers import import_folder
from bot.leads.workdays import is_working_day
from bot.settings import ROOT, Settings
from bot.store.coordinator import Coordinator
from bot.store.directory import Programme
from bot.store.lead import FreeTime
from bot.training import train

SAMPLE_EMAIL = "coordinator@example.org"


def serve(settings: Settings, demo: bool, out: Console) -> None:
    """Serve until interrupted. With `demo`, everything that a first look needs is made first."""
    _quiet(settings.log_level)
    if demo:
        with out.status("Training the model if its inputs changed (about a minute the first time)..."):
            train(settings)
    with out.status("Loading the model..."):
        app = bootstrap(settings)
    if demo:
        password = prepare_sample(app)
        out.print(f"Sign in  {SAMPLE_EMAIL}  {password}", highlight=False)
    from bot.web.server import create

    address = f"http://{settings.host}:{settings.port}"
    out.print(f"Kiosk    {address}/kiosk\nConsole  {address}/console\nAPI      {address}/api/openapi.json", highlight=False)
    uvicorn.run(create(app), host=settings.host, port=settings.port, log_level=settings.log_level, access_log=False, ws="none")


def prepare_sample(app: App) -> str:
    """The sample programme, coordinator and free times, where they are missing; returns the coordinator's password."""
    with app.database.write() as session:
        if session.scalar(select(Programme.id)) is None:
            import_folder(session, ROOT / "bot" / "sample", datetime.now(UTC).date())
        password = _sample_password(app.settings)
        coordinator = _sample_coordinator(session, password)
        _free_times(session, coordinator, app.now())
    return password


def _sample_password(settings: Settings) -> str:
    """The set password, or one that is made once and kept in the data folder."""
    if settings.demo_password:
        return settings.demo_password
    kept = settings.data_dir / "demo-password"
    if not kept.exists():
        _write_private(kept, secrets.token_urlsafe(9))
    return kept.read_text("utf-8").strip()


def _write_private(path: Path, text: str) -> None:
    path.touch(mode=0o600)
    path.write_text(text, "utf-8")


def _sample_coordinator(session: Session, password: str) -> Coordinator:
    found = session.scalar(select(Coordinator).where(Coordinator.email == SAMPLE_EMAIL))
    if found is None:
        return accounts.add(session, "Sam Rivera", SAMPLE_EMAIL, password)
    if not accounts.matches(found, password):
        found.password_hash = accounts.hashed(password)
    return found


def _free_times(session: Session, coordinator: Coordinator, now: datetime) -> None:
    """A few free times in the coming days, if there are none."""
    if session.scalar(select(FreeTime.id).where(FreeTime.starts_at > now + timedelta(days=1))) is not None:
        return
    noon = now.replace(hour=20, minute=0, second=0, microsecond=0)
    days = [day for n in range(1, 8) if is_working_day((day := noon + timedelta(days=n)).date())]
    for day in days:
        for hours in (-2, 0, 2):
            session.add(FreeTime(coordinator_id=coordinator.id, starts_at=day + timedelta(hours=hours)))


def _quiet(level: str) -> None:
    """Structured logs from `level` up; Rasa's debug events, which hold people's words, are never printed."""
    import logging

    number = getattr(logging, level.upper(), None)
    if not isinstance(number, int):
        raise ValueError(f"CAUSEWAY_LOG_LEVEL is {level!r}; it is one of debug, info, warning, error.")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(max(number, logging.INFO)))
