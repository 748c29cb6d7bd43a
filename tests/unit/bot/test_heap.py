"""Freed memory goes back to the system."""

import os
import platform
from pathlib import Path

import pytest

from bot.engine.heap import give_back


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can")
def test_freed_blocks_below_one_still_used_leave_the_process() -> None:
    blocks = [b"x" * 60_000 for _ in range(1000)]
    used = blocks[-1]
    del blocks
    before = _resident()
    give_back()
    assert before - _resident() > 40e6
    assert used


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
