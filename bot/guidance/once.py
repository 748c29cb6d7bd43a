"""What is the same for everybody who is matched against an index is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from bot.directory.index import Index

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def once(work: Callable[[Index, *Ts], T]) -> Callable[[Index, *Ts], T]:
    """`work(index, ...)`, whose last result is kept as long as the index, until it is asked for something else. Never change it."""
    @wraps(work)
    def known(index: Index, *asked: *Ts) -> T:
        before: tuple[tuple[*Ts], T] | None = index.once.get(work)
        if before is None or before[0] != asked:
            before = index.once[work] = (asked, work(index, *asked))
        return before[1]

    return known
