"""Whether this process lives, and whether it can serve: each check is a sentence or nothing."""

from __future__ import annotations

from bot.app import App
from bot.store import migrate
from bot.turn import queues

STUCK = 120.0  # seconds without a sign of a thread after which it is taken for stuck
Checks = dict[str, str]
OK = "ok"


def live(app: App) -> Checks:
    """What only a restart mends: threads that ended or hang."""
    return {"threads": OK if app.worker.sound(STUCK) else "A thread has ended or hangs."}


def ready(app: App) -> Checks:
    """All that a message needs on its way: each check by name, `ok` or what is wrong."""
    return {**live(app), "model": _model(app), **_stored(app)}


def _model(app: App) -> str:
    try:
        return OK if app.engine.understand("hello").act else "The model understands nothing."
    except Exception as error:
        return f"The model fails: {type(error).__name__}."


def _stored(app: App) -> Checks:
    try:
        schema = migrate.current(app.database)
        with app.database.read() as session:
            oldest = queues.look(session, app.now())["inbox"].oldest
    except Exception as error:
        return {"database": f"The database does not answer: {type(error).__name__}."}
    limit = app.settings.ready_longest_wait
    return {
        "database": OK,
        "schema": OK if schema == migrate.newest() else f"The schema is {schema}, not {migrate.newest()}: run `causeway migrate`.",
        "inbox": OK if oldest <= limit else f"A message has waited for {oldest:.0f} seconds.",
    }
