"""Several processes with one loaded model: the parent loads, then forks; a child that dies is replaced.

Forked children share the model's memory; processes that each load their own do not (docs/decisions/006-processes.md).
"""

from __future__ import annotations

import gc
import os
import signal
import time
from collections.abc import Callable
from types import FrameType

import structlog

log = structlog.get_logger()
AGAIN = 1.0  # seconds before a child that died is replaced
PATIENCE = 40.0  # seconds that children have to finish their turns at the end


class Supervisor:
    """Runs `work` in `count` child processes until it is told to end by SIGTERM or SIGINT."""

    def __init__(self, count: int, work: Callable[[], None]) -> None:
        self._count, self._work = count, work
        self._children: set[int] = set()
        self._ending = False

    def run(self) -> None:
        """Start the children and look after them."""
        gc.collect()
        gc.freeze()  # what is loaded is never looked through again, so that its pages stay shared
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)
        for _ in range(self._count):
            self._start()
        while self._children:
            self._wait()

    def _start(self) -> None:
        child = os.fork()
        if child:
            self._children.add(child)
            return
        status = 1
        try:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            self._work()
            status = 0
        except BaseException as error:
            log.error("process_failed", error=error)
        finally:
            os._exit(status)

    def _wait(self) -> None:
        """Until a child ends; it is replaced unless all are to end."""
        try:
            child, status = os.waitpid(-1, 0)
        except InterruptedError:
            return
        self._children.discard(child)
        if not self._ending:
            log.error("process_died", pid=child, status=status)
            time.sleep(AGAIN)
        if not self._ending:
            self._start()

    def _end(self, number: int, frame: FrameType | None) -> None:
        self._ending = True
        for child in self._children:
            os.kill(child, signal.SIGTERM)
        signal.signal(signal.SIGALRM, self._kill)
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)

    def _kill(self, number: int, frame: FrameType | None) -> None:
        for child in self._children:
            os.kill(child, signal.SIGKILL)
