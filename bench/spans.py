"""Where time goes: functions are wrapped, and each label gets the time spent in it and not in a label inside it."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Callable
from time import perf_counter
from typing import Any


class Spans:
    """Exclusive times of labels, for one thread. `take` ends a round and returns its milliseconds by label."""

    def __init__(self) -> None:
        self._open: list[float] = []  # for each open label, the time that labels inside it took
        self._spent: dict[str, float] = defaultdict(float)

    def wrap(self, owner: Any, name: str, label: str) -> None:
        """Measure a function or a method, synchronous or not, from now on."""
        inner = inspect.getattr_static(owner, name)
        plain = inner.__func__ if isinstance(inner, staticmethod | classmethod) else inner
        outer = self._asynchronous(plain, label) if inspect.iscoroutinefunction(plain) else self._synchronous(plain, label)
        setattr(owner, name, type(inner)(outer) if isinstance(inner, staticmethod | classmethod) else outer)

    def take(self) -> dict[str, float]:
        """Milliseconds of each label since the last call."""
        spent, self._spent = self._spent, defaultdict(float)
        return {label: seconds * 1000 for label, seconds in spent.items()}

    def begin(self) -> float:
        """Open a label; returns what `end` wants."""
        self._open.append(0.0)
        return perf_counter()

    def end(self, label: str, began: float) -> None:
        """Close the label that was opened last."""
        whole = perf_counter() - began
        self._spent[label] += whole - self._open.pop()
        if self._open:
            self._open[-1] += whole

    def _synchronous(self, plain: Callable[..., Any], label: str) -> Callable[..., Any]:
        def measured(*args: Any, **kwargs: Any) -> Any:
            began = self.begin()
            try:
                return plain(*args, **kwargs)
            finally:
                self.end(label, began)

        return measured

    def _asynchronous(self, plain: Callable[..., Any], label: str) -> Callable[..., Any]:
        async def measured(*args: Any, **kwargs: Any) -> Any:
            began = self.begin()
            try:
                return await plain(*args, **kwargs)
            finally:
                self.end(label, began)

        return measured
