"""`causeway serve`: everything in one process, or in several alike on PostgreSQL."""

from __future__ import annotations

import os
import secrets
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import uvicorn
from rich.console import Console
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import logs
from bot.app import App, bootstrap
from bot.console import accounts
from bot.directory.importers import import_folder
from bot.leads.workdays import is_working_day
from bot.settings import ROOT, Settings
from bot.store.alone import hold
from bot.store.coordinator import Coordinator
from bot.store.directory import Programme
from bot.store.lead import FreeTime
from bot.training import train
from bot.workers import Supervisor

BACKLOG = 2048
SAMPLE_EMAIL = "coordinator@example.org"


def serve(settings: Settings, demo: bool, out: Console, workers: int = 1) -> None:
    """Serve until interrupted, in `workers` processes. With `demo`, everything that a first look needs is made first.

    Raises ValueError if SQLite is asked for more than one process.
    """
    logs.configure(settings.log_level)
    taken = hold(settings.database, workers)
    if demo:
        with out.status("Training the model if its inputs changed (about a minute the first time)..."):
            train(settings)
    with out.status("Loading the model..."):
        app = bootstrap(settings)
    if demo:
        password = prepare_sample(app)
        out.print(f"Sign in  {SAMPLE_EMAIL}  {password}", highlight=False)
    with socket.create_server((settings.host, settings.port), backlog=BACKLOG) as listener:
        address = f"http://{settings.host}:{listener.getsockname()[1]}"
        out.print(f"Kiosk    {address}/kiosk\nConsole  {address}/console\nAPI      {address}/api/openapi.json", highlight=False)
        if workers == 1:
            answer(app, listener)
        else:
            several(app, listener, workers)
    if taken:
        taken.close()


def several(app: App, listener: socket.socket, workers: int) -> None:
    """Serve in forked processes that share what is loaded; each opens its own connections."""
    app.close()
    Supervisor(workers, lambda: answer(bootstrap(app.settings, engine=app.engine), listener)).run()


def answer(app: App, listener: socket.socket) -> None:
    """Serve in this process until interrupted."""
    from bot.web.server import create

    settle_down(app)
    config = uvicorn.Config(create(app), log_config=None, access_log=False, ws="none")
    uvicorn.Server(config).run(sockets=[listener])
    app.close()


def settle_down(app: App) -> None:
    """Keep to one core where this process serves alone, on SQLite."""
    if app.settings.one_core and app.database.is_sqlite:
        keep_to_one_core()


def keep_to_one_core() -> None:
    """Let this thread, and those it starts, run on one of the cores they may run on.

    Python runs one of them at a time, and from core to core each hand-over costs more (docs/decisions/009-one-core.md).
    """
    if hasattr(os, "sched_setaffinity"):  # on Linux
        allowed = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {allowed[os.getpid() % len(allowed)]})


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
