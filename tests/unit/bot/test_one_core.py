"""A SQLite installation keeps to one core, with the threads it starts; nobody else's are touched."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest

from bot import serving

pytestmark = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="only Linux keeps threads to cores")


def cores() -> set[int]:
    return os.sched_getaffinity(0)


def cores_of_a_new_thread() -> set[int]:
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(cores).result()


def test_a_thread_and_those_it_starts_keep_to_one_allowed_core() -> None:
    def kept() -> tuple[set[int], set[int]]:
        serving.keep_to_one_core()
        return cores(), cores_of_a_new_thread()

    before = cores()
    with ThreadPoolExecutor(1) as thread:
        own, started = thread.submit(kept).result()
    assert len(own) == 1 and own <= before
    assert started == own
    assert cores() == before


@pytest.mark.parametrize(("one_core", "sqlite", "kept"), [(True, True, True), (True, False, False), (False, True, False)])
def test_only_a_process_that_is_alone_does(one_core: bool, sqlite: bool, kept: bool) -> None:
    app: Any = SimpleNamespace(settings=SimpleNamespace(one_core=one_core), database=SimpleNamespace(is_sqlite=sqlite))

    def settled() -> set[int]:
        serving.settle_down(app)
        return cores()

    with ThreadPoolExecutor(1) as thread:
        assert len(thread.submit(settled).result()) == (1 if kept else len(cores()))
