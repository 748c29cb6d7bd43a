"""SQLite serves one process: a lock file beside the database says that it is taken."""

from __future__ import annotations

import fcntl
from pathlib import Path
from typing import IO

from sqlalchemy.engine import make_url

WITH_POSTGRES = "With PostgreSQL (CAUSEWAY_DATABASE_URL) any number of processes may serve."


def hold(url: str, workers: int = 1) -> IO[str] | None:
    """Take the SQLite file at `url` for this process; the lock ends with the process, however it ends. None for other databases.

    Raises ValueError with what to do if `workers` is more than one, or another process holds the file.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return None
    if workers > 1:
        raise ValueError(f"SQLite serves one process only, so --workers {workers} needs PostgreSQL: set CAUSEWAY_DATABASE_URL.")
    if not address.database or address.database == ":memory:":
        raise ValueError("Causeway needs a SQLite file, not one in memory: set CAUSEWAY_DATABASE_URL or leave it empty.")
    file = Path(f"{address.database}.lock").open("a", encoding="utf-8")  # noqa: SIM115 - it stays open as long as the lock
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise ValueError(f"Another `causeway serve` already uses {address.database}. {WITH_POSTGRES}") from None
    return file
