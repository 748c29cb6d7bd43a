"""Openings as columns: what the match reads of 100,000 of them at once. Row order is the order of their ids."""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.directory.places import place_of_zip

Array = NDArray[Any]
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Hours in one unit of pay, to compare by the hour: a full-time year is 2,080 hours (BLS).
HOURS_PER = {"hour": 1.0, "day": 8.0, "week": 40.0, "month": 2080 / 12, "year": 2080.0}
NO_PARTNER = "listed"  # the stage of an employer known from a job board only
PAUSED = "paused"  # the stage of one who asked for a pause; the column of that name says the same
WORD = re.compile(r"\w+")
NEVER, FOREVER = 0, 10**7  # as days since year 1


class OpeningFields(NamedTuple):
    """What the index reads of an opening, by the table's names. Lists and dates may come as the database's text."""

    id: str
    employer_id: str
    title_en: str
    title_es: str | None
    occupational_category: str | None
    arrangement: str | None
    employment_type: str | None
    days: Any
    opens_at: str | None
    closes_at: str | None
    hours_min: float | None
    hours_max: float | None
    base_salary_min: float | None
    base_salary_max: float | None
    salary_unit: str | None
    postal_code: str | None
    latitude: float | None
    longitude: float | None
    licences: Any
    lifting_lb: int | None
    demands: Any
    minimum_age: int | None
    job_start_date: Any
    valid_through: Any
    next_soc: str | None
    next_wage: float | None
    months_to_next: float | None
    mentor: bool | None
    assured_date: Any


class EmployerFields(NamedTuple):
    """What the index reads of an employer."""

    id: str
    name: str
    traits: Any
    work_styles: Any
    relationship_stage: str
    monthly_contact_cap: int | None
    paused: bool | None
    paused_until: Any


def fields_of(row: Any, shape: type) -> Any:
    """A table's row as the tuple that the index reads."""
    return shape(*(getattr(row, name) for name in shape._fields))  # type: ignore[attr-defined]


class Codes:
    """A column of few distinct values: `values[codes[row]]` is the row's. `read` makes a value of what the database gave."""

    def __init__(self, read: Callable[[Any], Any] = lambda raw: raw) -> None:
        self.values: list[Any] = []
        self._read, self._raw, self._known = read, {}, {}  # type: ignore[var-annotated]

    def code(self, raw: Any) -> int:
        """The number of a value."""
        key: Hashable = tuple(raw) if isinstance(raw, list) else raw
        if (known := self._raw.get(key)) is None:
            value = self._read(raw)
            if value not in self._known:
                self._known[value] = len(self.values)
                self.values.append(value)
            known = self._raw[key] = self._known[value]
        return int(known)

    def array(self, kind: type = np.float64) -> Array:
        """The values as an array; None is NaN."""
        return np.array([np.nan if v is None else v for v in self.values], kind)


@dataclass(frozen=True, eq=False)
class Partners:
    """The employers as columns, in the order of their ids."""

    ids: list[str]
    number: dict[str, int]  # place by id
    names: dict[str, list[int]]  # places by case-folded name
    traits: list[frozenset[str]]
    traits_of: Array
    styles: list[frozenset[str]]
    styles_of: Array
    partner: Array
    paused_until: Array  # the last day of a pause; NEVER where there is none
    cap: Array  # contacts a month; NaN where none was named


@dataclass(frozen=True, eq=False)
class Index:
    """The columns. Every `*_of` holds a code a row, into the list or arrays of the same name."""

    ids: list[str]
    employers: Partners
    employer_of: Array
    socs: list[str | None]
    soc_numbers: dict[str, list[int]]  # places in `socs` by six-digit code
    soc_of: Array
    next_soc_of: Array
    latitudes: Array
    longitudes: Array
    place_of: Array
    day_sets: list[frozenset[str]]
    days_of: Array
    spans: Array  # (n, 2) minutes of the day, the end past 1440 if it is on the next day; NaN where unknown
    span_of: Array
    licences: list[frozenset[str]]
    licences_of: Array
    demands: list[frozenset[str]]  # {"none"} is known to be none; empty is unknown
    demands_of: Array
    contracts: list[tuple[str | None, str | None]]  # arrangement, employment type
    contract_of: Array
    hours: Array  # (rows, 2), a week
    pay: Array  # (rows, 2), dollars an hour
    pay_level: Array  # half of how far it pays above or below the middle opening, from -0.5 to 0.5
    lifting: Array
    minimum_age: Array
    starts: Array  # days since year 1; NaN where unknown
    valid_through: Array
    checked: Array
    mentor: Array
    next_step: Array  # (rows, 2): the next wage in dollars an hour, months until then; NaN where not said
    words: dict[str, Array]  # rows by the folded words of their titles
    once: dict[Any, Any] = field(default_factory=dict)  # what `bot/guidance/once.py` keeps

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def size(self) -> int:
        """Bytes of the arrays."""
        columns = [*vars(self).values(), *vars(self.employers).values(), *self.words.values()]
        return sum(v.nbytes for v in columns if isinstance(v, np.ndarray))

    def row_of(self, id_: str) -> int | None:
        """The row of an opening; None if it is not in the index."""
        row = bisect_left(self.ids, id_)
        return row if row < len(self.ids) and self.ids[row] == id_ else None

    def rows_named(self, phrase: str) -> Array:
        """Rows whose title has all the words of a phrase."""
        found = [self.words.get(word) for word in WORD.findall(fold(phrase))]
        if not found or any(rows is None for rows in found):
            return np.empty(0, np.int64)
        rows = found[0]
        for more in found[1:]:
            rows = np.intersect1d(rows, more, assume_unique=True)  # type: ignore[arg-type]
        return rows  # type: ignore[return-value]


def build(openings: Iterable[Sequence[Any]], employers: Iterable[Sequence[Any]]) -> Index:
    """An index of openings (as `OpeningFields`) and employers (as `EmployerFields`), in any order."""
    partners = sorted((EmployerFields(*row) for row in employers), key=lambda e: e.id)
    return _Builder(partners).build(openings)


def fold(text: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def _partners(rows: list[EmployerFields]) -> Partners:
    traits, styles = Codes(strings), Codes(strings)
    names: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        names[row.name.casefold()].append(place)
    pauses = [ordinal(row.paused_until) or (FOREVER if row.paused or row.relationship_stage == PAUSED else NEVER) for row in rows]
    return Partners(
        ids=[row.id for row in rows],
        number={row.id: place for place, row in enumerate(rows)},
        names=dict(names),
        traits_of=np.array([traits.code(row.traits) for row in rows], np.intp),
        traits=traits.values,
        styles_of=np.array([styles.code(row.work_styles) for row in rows], np.intp),
        styles=styles.values,
        partner=np.array([row.relationship_stage != NO_PARTNER for row in rows], bool),
        paused_until=np.array(pauses, np.int32),
        cap=np.array([_number(row.monthly_contact_cap) for row in rows], np.float32),
    )


class _Builder:
    def __init__(self, employers: list[EmployerFields]) -> None:
        self.employers = _partners(employers)
        self.number = self.employers.number
        self.soc, self.contract = Codes(), Codes()
        self.days, self.licences, self.demands = Codes(strings), Codes(strings), Codes(strings)
        self.span, self.place = Codes(_span), Codes(_place)
        self.date = Codes(ordinal)
        self.titles = Codes(lambda raw: frozenset(WORD.findall(fold(f"{raw[0]} {raw[1] or ''}"))))

    def build(self, openings: Iterable[Sequence[Any]]) -> Index:
        numbers, ids = [], []
        for row in openings:
            opening = OpeningFields(*row)
            if opening.employer_id in self.number:
                ids.append(opening.id)
                numbers.append(self._numbers(opening))
        order = np.array(sorted(range(len(ids)), key=ids.__getitem__), np.int64)
        table = np.array(numbers, np.float64).reshape(len(ids), 22)[order]
        codes = {n: table[:, n].astype(np.intp) for n in range(10)}  # what `take` wants: it would convert others each time
        return self._index([ids[n] for n in order], table, codes)

    def _numbers(self, o: OpeningFields) -> tuple[float, ...]:
        code = self.date.code
        low, high = _both(_hourly(o.base_salary_min, o), _hourly(o.base_salary_max, o))
        few, many = _both(_number(o.hours_min), _number(o.hours_max))
        return (
            self.number[o.employer_id],
            self.soc.code(o.occupational_category),
            self.soc.code(o.next_soc),
            self.place.code((o.postal_code, o.latitude, o.longitude)),
            self.days.code(o.days),
            self.span.code((o.opens_at, o.closes_at)),
            self.licences.code(o.licences),
            self.demands.code(o.demands),
            self.contract.code((o.arrangement, o.employment_type)),
            self.titles.code((o.title_en, o.title_es)),
            few,
            many,
            low,
            high,
            _number(o.lifting_lb),
            _number(o.minimum_age),
            code(o.job_start_date),
            code(o.valid_through),
            code(o.assured_date),
            bool(o.mentor),
            _number(o.next_wage),
            _number(o.months_to_next),
        )

    def _index(self, ids: list[str], table: Array, codes: dict[int, Array]) -> Index:
        dates = self.date.array() if self.date.values else np.empty(0)
        starts, through, checked = (dates[table[:, n].astype(np.int64)] for n in (16, 17, 18))
        places = np.array(self.place.values, np.float64).reshape(-1, 2)
        return Index(
            ids=ids,
            employers=self.employers,
            employer_of=codes[0],
            socs=self.soc.values,
            soc_numbers=_by_six_digits(self.soc.values),
            soc_of=codes[1],
            next_soc_of=codes[2],
            latitudes=places[:, 0],
            longitudes=places[:, 1],
            place_of=codes[3],
            day_sets=self.days.values,
            days_of=codes[4],
            spans=np.array(self.span.values, np.float64).reshape(-1, 2),
            span_of=codes[5],
            licences=self.licences.values,
            licences_of=codes[6],
            demands=self.demands.values,
            demands_of=codes[7],
            contracts=self.contract.values,
            contract_of=codes[8],
            hours=table[:, 10:12].astype(np.float32, order="F"),
            pay=table[:, 12:14].copy(order="F"),
            pay_level=_level(table[:, 12]),
            lifting=table[:, 14].astype(np.float32),
            minimum_age=table[:, 15].astype(np.float32),
            starts=starts.astype(np.float32),
            valid_through=np.where(np.isnan(through), FOREVER, through).astype(np.int32),
            checked=np.where(np.isnan(checked), NEVER, checked).astype(np.int32),
            mentor=table[:, 19].astype(bool),
            next_step=table[:, 20:22].astype(np.float32, order="F"),
            words=_inverted(self.titles.values, codes[9]),
        )


def _level(pay: Array) -> Array:
    known = np.sort(pay[~np.isnan(pay)])
    if not len(known):
        return np.zeros(len(pay), np.float32)
    middle = (known[(len(known) - 1) // 2] + known[len(known) // 2]) / 2
    level = 0.5 * np.clip(pay / middle - 1, -1.0, 1.0)
    return np.where(np.isnan(level), 0.0, level).astype(np.float32)


def _by_six_digits(socs: list[str | None]) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, soc in enumerate(socs):
        numbers[(soc or "")[:7]].append(number)
    return dict(numbers)


def _inverted(titles: list[frozenset[str]], title_of: Array) -> dict[str, Array]:
    """Rows by word, through the few distinct titles."""
    order = np.argsort(title_of, kind="stable").astype(np.int32)
    bounds = np.searchsorted(title_of[order], np.arange(len(titles) + 1))
    by_word: dict[str, list[Array]] = defaultdict(list)
    for number, words in enumerate(titles):
        for word in words:
            by_word[word].append(order[bounds[number] : bounds[number + 1]])
    return {word: np.sort(np.concatenate(rows)) for word, rows in by_word.items()}


def strings(raw: Any) -> frozenset[str]:
    """A list of strings, given as such or as JSON."""
    return frozenset(json.loads(raw) if isinstance(raw, str) else raw or ())


def ordinal(raw: Any) -> int | None:
    """A date as days since year 1, given as such or as ISO text."""
    if not raw:
        return None
    return (date.fromisoformat(raw) if isinstance(raw, str) else raw).toordinal()


def minutes_of_day(clock: str | None) -> int | None:
    """ "14:30" as 870."""
    if not clock:
        return None
    hours, minutes = clock.split(":")[:2]
    return int(hours) * 60 + int(minutes)


def _span(raw: tuple[str | None, str | None]) -> tuple[float, float]:
    try:
        start, end = minutes_of_day(raw[0]), minutes_of_day(raw[1])
    except ValueError:  # whatever stands there, it is no time
        return (np.nan, np.nan)
    if start is None or end is None:
        return (np.nan, np.nan)
    return (start, end if end > start else end + 1440)


def _place(raw: tuple[str | None, float | None, float | None]) -> tuple[float, float]:
    code, latitude, longitude = raw
    if latitude is not None and longitude is not None:
        return (latitude, longitude)
    place = place_of_zip(code or "")
    return (place.latitude, place.longitude) if place else (np.nan, np.nan)


def _number(value: float | None) -> float:
    return np.nan if value is None else float(value)


def _both(low: float, high: float) -> tuple[float, float]:
    """A range whose missing end is the other one."""
    return (high if np.isnan(low) else low), (low if np.isnan(high) else high)


def _hourly(amount: float | None, opening: OpeningFields) -> float:
    """Dollars an hour; by the opening's own weekly hours where it pays by the week or longer and says them."""
    if amount is None or opening.salary_unit not in HOURS_PER:
        return np.nan
    full = HOURS_PER[opening.salary_unit]
    weekly = opening.hours_max or opening.hours_min
    return amount / (full * weekly / 40 if weekly and full >= 40 else full)
