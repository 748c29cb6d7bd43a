"""SQLite serves one process; the lock ends with its holder."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from bot.store.alone import hold


def test_more_workers_need_postgresql(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="needs PostgreSQL: set CAUSEWAY_DATABASE_URL"):
        hold(f"sqlite:///{tmp_path}/x.db", workers=2)
    assert hold("postgresql://nowhere/x", workers=2) is None


def test_a_second_process_is_refused_until_the_first_is_killed(tmp_path: Path) -> None:
    url, (read, write) = f"sqlite:///{tmp_path}/x.db", os.pipe()
    child = os.fork()
    if child == 0:
        kept = hold(url)
        os.write(write, b"1" if kept else b"0")
        signal.pause()
    assert os.read(read, 1) == b"1"
    with pytest.raises(ValueError, match="Another `causeway serve` already uses"):
        hold(url)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    for end in (read, write):
        os.close(end)
    taken = hold(url)
    assert taken is not None
    taken.close()
