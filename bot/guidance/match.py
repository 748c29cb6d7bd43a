"""The match: openings that break no must, in the order of what the person wants, each with its reasons. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.directory.freshness import STALE_DAYS
from bot.directory.index import Index
from bot.directory.snapshot import Directory
from bot.guidance import scores, travel
from bot.guidance.constraints import ASK, BREAKS, Verdicts, distances, live, of_kind, verdicts
from bot.guidance.wishes import Wishes
from bot.store.directory import Employer, Opening

STEPPING = {"temp_to_hire", "seasonal", "temporary", "agency_temp", "ojt"}
TOP = 48  # how many of the best are looked at again as whole records
CAP = 8  # contacts a month that an employer gets where it named no number
MOVABLE = ("travel", "day", "shift", "clock", "pay", "hours", "arrangement", "start")
Rows = NDArray[np.int64]
Load = Mapping[str, int]


@dataclass(frozen=True)
class Match:
    """An opening for a person. `reasons`, `labels` and `ask` are codes that `bot/intake/wording.py` says in words.

    `ask` names the musts of which the record does not say enough.
    """

    opening: Opening
    employer: Employer
    score: float
    reasons: tuple[str, ...]
    minutes: int | None
    mode: str | None = None
    labels: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()

    @property
    def is_stepping_stone(self) -> bool:
        """Whether it is temporary or training work that leads on."""
        return self.opening.arrangement in STEPPING or self.opening.next_soc is not None


@dataclass(frozen=True)
class Found:
    """What fits one person, as rows of the index; whole records only of those that are looked at."""

    directory: Directory
    wishes: Wishes
    today: date
    load: Load
    index: Index
    stale_days: int = STALE_DAYS

    @cached_property
    def judged(self) -> dict[str, Verdicts]:
        """What each of the person's musts says of each opening."""
        return verdicts(self.index, self.wishes)

    @cached_property
    def live(self) -> NDArray[np.bool_]:
        """Openings that can be offered at all."""
        return live(self.index, self.today)

    @cached_property
    def broken(self) -> NDArray[np.int8]:
        """How many musts each opening breaks."""
        return sum(((v == BREAKS).view(np.int8) for v in self.judged.values()), np.zeros(len(self.live), np.int8))

    @cached_property
    def rows(self) -> Rows:
        """Rows that break no must."""
        return np.flatnonzero(self.live & (self.broken == 0))

    @cached_property
    def apart_rows(self) -> Rows:
        """Rows that only a physical limit keeps out: they may do with a change to the job."""
        return np.flatnonzero(self._only("limit")) if "limit" in self.judged else np.empty(0, np.int64)

    @cached_property
    def by_occupation(self) -> dict[str, Rows]:
        """Rows that break no must, by the code of their occupation."""
        index = self.index
        codes = index.soc_of[self.rows]
        order = np.argsort(codes, kind="stable")
        parts = np.split(self.rows[order], np.flatnonzero(np.diff(codes[order])) + 1)
        return {soc: part for part in parts if len(part) and (soc := index.socs[index.soc_of[part[0]]])}

    def near_misses(self, looked_for: bool = False) -> dict[str, int]:
        """For each must that could be moved, how many openings it alone keeps out, the most first.

        `looked_for` counts only those in the work that the person looks for.
        """
        within = self._of_kind if looked_for else np.True_
        counts = {name: int(np.count_nonzero(self._only(name) & within)) for name in MOVABLE if name in self.judged}
        return dict(sorted(((n, c) for n, c in counts.items() if c), key=lambda item: (-item[1], item[0])))

    def offer(self, count: int = 3, without: Iterable[str] = (), apart: bool = False) -> list[Match]:
        """A few to choose from: one an employer, and at least one stepping stone where there is any.

        `without` leaves out the ids that were shown. `apart` offers of those that a physical limit alone keeps out.
        """
        rows = self._top(apart, frozenset(without))
        while len(rows):
            picked = _pick(self.index, rows, count)
            matches = self._records(picked, apart)
            if len(matches) == len(picked):
                return matches
            kept = {match.opening.id for match in matches}
            rows = [row for row in rows if row not in picked or self.index.ids[row] in kept]
        return []

    def best(self, without: Iterable[str] = (), apart: bool = False) -> list[Match]:
        """The best openings, best first, at most `TOP`."""
        return self._records(self._top(apart, frozenset(without)), apart)

    def again(self, openings: Iterable[Opening], apart: bool = False) -> list[Match]:
        """Those of some openings that still break no must, in their order; with `apart` also those that may do with a change."""
        return [match for match in self._whole(opening.id for opening in openings) if apart or "change_needed" not in match.labels]

    def ranked(self, rows: Rows, count: int = TOP) -> tuple[Rows, Scores]:
        """The best of some rows in order, with their scores."""
        total = self._scores[rows] + scores.UNSAID * self._asks[rows]
        best = _in_reach(total, count)
        best = best[_highest(np.rint(total[best] * 10).astype(np.int64), count)]
        best = best[_ordered(self.index, rows[best], total[best], self.load)][:count]
        return rows[best], total[best]

    @cached_property
    def _scores(self) -> Scores:
        return scores.total(self.index, self._personal, self.today, self.stale_days)

    @cached_property
    def _personal(self) -> list[scores.Part]:
        return scores.personal(self.index, self.wishes, self.directory.occupations, self.today)

    @cached_property
    def _asks(self) -> NDArray[np.int8]:
        """How many musts each opening leaves open; age is left out, since it is not asked to be ranked by."""
        return sum(((v == ASK).view(np.int8) for name, v in self.judged.items() if name != "age"), np.zeros(len(self.live), np.int8))

    @cached_property
    def _of_kind(self) -> NDArray[np.bool_]:
        """Openings in the work that is wanted, or that was done where none was named."""
        result: NDArray[np.bool_] = of_kind(self.index, *self.wishes.looked_for)[self.index.soc_of]
        return result

    @cached_property
    def _single(self) -> NDArray[np.bool_]:
        result: NDArray[np.bool_] = self.live & (self.broken == 1)
        return result

    def _only(self, name: str) -> NDArray[np.bool_]:
        result: NDArray[np.bool_] = self._single & (self.judged[name] == BREAKS)
        return result

    def _top(self, apart: bool, without: frozenset[str]) -> list[int]:
        rows, _ = self.ranked(self.apart_rows if apart else self.rows, TOP + len(without))
        return [row for row in rows.tolist() if not without or self.index.ids[row] not in without]

    def _records(self, rows: list[int], apart: bool) -> list[Match]:
        return [match for match in self._whole(self.index.ids[row] for row in rows) if ("change_needed" in match.labels) == apart]

    def _whole(self, ids: Iterable[str]) -> list[Match]:
        """Whole records that break no must, a physical limit left aside; held against the musts once more if newer than the index."""
        few = self.directory.openings.few(ids)
        known = self if few.index is None else replace(self, index=few.index)
        rows = ((opening, known.index.row_of(opening.id)) for opening in few.openings)
        return [_match(o, few.employers[o.employer_id], known, row) for o, row in rows if row is not None and known._stands(row)]

    def _stands(self, row: int) -> bool:
        """Whether it can be offered and breaks no must other than a physical limit."""
        return bool(self.live[row]) and not any(v[row] == BREAKS for name, v in self.judged.items() if name != "limit")

    def parts(self, row: int) -> dict[str, float]:
        """What each part of the score gives an opening, by name."""
        found: dict[str, float] = {}
        for part in (*scores.general(self.index, self.today, self.stale_days), *self._personal):
            found[part.name] = found.get(part.name, 0.0) + float(part.values[row if part.of is None else part.of[row]])
        return found


Scores = NDArray[np.float64]


def find(directory: Directory, wishes: Wishes, today: date, load: Load | None = None, stale_days: int = STALE_DAYS) -> Found:
    """Hold every opening against a person's musts. `load` is how many people each employer was sent in the last month.

    Records that nobody looked at for more than `stale_days` days sink.
    """
    return Found(directory, wishes, today, load or {}, directory.index, stale_days)


def _pick(index: Index, rows: list[int], count: int) -> list[int]:
    """The first rows of different employers; the last gives way to a stepping stone if there is none among them."""
    picked: dict[int, int] = {}
    for row in rows:
        if len(picked) < count:
            picked.setdefault(int(index.employer_of[row]), row)
    chosen = list(picked.values())
    others = {int(index.employer_of[row]) for row in chosen[:-1]}
    stones = (row for row in rows if _is_stone(index, row) and int(index.employer_of[row]) not in others)
    if chosen and not any(_is_stone(index, row) for row in chosen):
        chosen[-1] = next(stones, chosen[-1])
    return chosen


def _is_stone(index: Index, row: int) -> bool:
    return index.contracts[index.contract_of[row]][0] in STEPPING or index.socs[index.next_soc_of[row]] is not None


def _in_reach(total: Scores, count: int) -> Rows:
    """Places of the highest scores, at least `count` of them, and of all that are the same to a tenth: few enough to look at closely."""
    best, width = total.max(initial=0.0), 1.0
    while np.count_nonzero(total >= best - width) < min(count, len(total)):
        width *= 2
    return np.flatnonzero(total >= best - width - 0.1)


def _highest(values: NDArray[np.int64], count: int) -> Rows:
    """Places of the highest values, with all that tie with the last of them."""
    if len(values) <= count:
        return np.arange(len(values))
    from_top = np.bincount(values.max() - values).cumsum()
    return np.flatnonzero(values >= values.max() - int(np.searchsorted(from_top, count)))


def _ordered(index: Index, rows: Rows, total: Scores, load: Load) -> Rows:
    """Places of the rows, the best first: score to a tenth, then fairness among partners, then the finer score, then id.

    Fairness decides only among openings whose scores are the same to a tenth; no two ids are the same, so input order never counts.
    """
    employers = index.employer_of[rows]
    sent = np.array([load.get(index.employers.ids[n], 0) for n in employers.tolist()], np.int64)
    cap = index.employers.cap[employers]
    capped = sent >= np.where(np.isnan(cap), CAP, cap)
    tenths = np.rint(total * 10)
    finer = np.rint((total * 10 - tenths) * 1000)
    order: Rows = np.lexsort((rows, -finer, sent, capped, -tenths))
    return order


def _match(opening: Opening, employer: Employer, found: Found, row: int) -> Match:
    parts = found.parts(row)
    reasons = tuple(name for name, value in sorted(parts.items(), key=lambda p: (-p[1], p[0])) if value > 0 and name[0] != "_")
    ask = tuple(name for name, v in found.judged.items() if v[row] == ASK)
    far = distances(found.index, found.wishes)
    distance = float(far[found.index.place_of[row]]) if far is not None else np.nan
    took, mode = (None, None) if np.isnan(distance) else travel.quickest(distance, found.wishes.modes)
    labels = tuple(name for name, holds in _labels(opening, parts, found, row).items() if holds and (name != "check_travel" or took))
    return Match(opening, employer, sum(parts.values()), reasons, took, mode, labels, ask)


def _labels(opening: Opening, parts: Mapping[str, float], found: Found, row: int) -> dict[str, bool]:
    return {
        "agency": opening.arrangement == "agency_temp",
        "stale": parts["_stale"] < 0,
        "change_needed": "limit" in found.judged and found.judged["limit"][row] == BREAKS,
        "check_travel": bool(found.wishes.modes) and "travel" in found.judged and found.judged["travel"][row] == ASK,
    }
