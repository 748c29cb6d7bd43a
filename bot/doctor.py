"""`causeway doctor`: looks at everything that a running Causeway needs, and says what to do."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

from rich.console import Console
from sqlalchemy import func, select

from bot.app import channels_of
from bot.logs import LEVELS
from bot.settings import Settings
from bot.store import migrate
from bot.store.coordinator import Coordinator
from bot.store.database import Database
from bot.store.directory import Employer, Programme
from bot.training import latest_model


def run(settings: Settings, out: Console) -> bool:
    """Print what was looked at and what is wrong; True if nothing is."""
    sound = True
    for name, look in PARTS.items():
        wrong = list(_carefully(look, settings))
        sound = sound and not wrong
        out.print(f"{name:<10} {'wrong' if wrong else 'ok'}", style="red" if wrong else "green", highlight=False)
        for sentence in wrong:
            out.print(f"    {sentence}", markup=False, highlight=False)
    return sound


def _carefully(look: Callable[[Settings], Iterator[str]], settings: Settings) -> Iterator[str]:
    """What a look finds; that it failed is a finding too. An error's text may hold a password, so only its type is told."""
    try:
        yield from look(settings)
    except Exception as error:
        yield f"This could not be looked at: {type(error).__name__}."


def _settings(settings: Settings) -> Iterator[str]:
    try:
        ZoneInfo(settings.timezone)
    except (KeyError, ValueError):
        yield f"CAUSEWAY_TIMEZONE={settings.timezone} is no time zone: set one such as America/Los_Angeles."
    if settings.log_level not in LEVELS:
        yield f"CAUSEWAY_LOG_LEVEL={settings.log_level} is no level: set one of {', '.join(LEVELS)}."
    public = settings.public_url
    if public and not public.startswith("https://"):
        yield "CAUSEWAY_PUBLIC_URL should begin with https://: gateways send people's words to it."
    if public.startswith("https://") and not settings.secure_cookies:
        yield "Set CAUSEWAY_SECURE_COOKIES=true: the server is reached over HTTPS."
    if settings.metrics and not settings.metrics_token.get_secret_value() and settings.host not in ("127.0.0.1", "::1", "localhost"):
        yield "Anybody can read /metrics: set CAUSEWAY_METRICS_TOKEN or CAUSEWAY_METRICS=false."


def _folder(settings: Settings) -> Iterator[str]:
    if not os.access(settings.data_dir, os.W_OK | os.X_OK):
        yield f"The data folder {settings.data_dir} cannot be written to: change its owner or set CAUSEWAY_DATA_DIR."


def _model(settings: Settings) -> Iterator[str]:
    try:
        latest_model(settings)
    except FileNotFoundError as error:
        yield str(error)


def _database(settings: Settings) -> Iterator[str]:
    database = Database(settings.database)
    try:
        if database.is_sqlite and not (settings.data_dir / "causeway.db").exists() and not settings.database_url:
            yield "There is no database yet: run `causeway migrate` or `causeway serve`."
            return
        schema = migrate.current(database)
        if schema != migrate.newest():
            yield f"The schema is {schema or 'empty'}, not {migrate.newest()}: run `causeway migrate`."
            return
        yield from _content(database, settings)
    except Exception as error:
        yield f"The database does not answer ({type(error).__name__}): check CAUSEWAY_DATABASE_URL and that the server runs."
    finally:
        database.close()


def _content(database: Database, settings: Settings) -> Iterator[str]:
    with database.read() as session:
        programmes = list(session.scalars(select(Programme.id)))
        employers = session.scalar(select(func.count()).select_from(Employer))
        coordinators = session.scalar(select(func.count()).select_from(Coordinator))
    if not programmes or not employers:
        yield "The directory is empty: run `causeway import FOLDER`, or `causeway import --sample` for a first look."
    elif settings.programme and settings.programme not in programmes:
        yield f"CAUSEWAY_PROGRAMME={settings.programme} was never imported; there is {', '.join(programmes)}."
    if not coordinators:
        yield "There is no coordinator, so nobody can sign in to the console: run `causeway account EMAIL --name NAME`."


def _channels(settings: Settings) -> Iterator[str]:
    database = Database(settings.database)
    for channel in channels_of(settings, database):
        yield from asyncio.run(channel.check())
    database.close()


PARTS: dict[str, Callable[[Settings], Iterator[str]]] = {
    "settings": _settings,
    "folder": _folder,
    "model": _model,
    "database": _database,
    "channels": _channels,
}
