"""schema.org JobPosting into openings: JSON-LD as one posting, a list, an @graph or a line each, and pages that contain it.

What a posting does not say stays unknown, to be asked. A field that cannot be read is reported and left out; a posting
without a title or an employer is left out whole. Employers that are not partners are kept as "listed": they are never offered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from bot.directory.importers import posting_words as words
from bot.directory.importers import reading
from bot.directory.importers.records import Record, Report
from bot.directory.index import NO_PARTNER
from bot.store.directory import Employer, Opening

Json = dict[str, Any]
LEGAL_FORM = re.compile(r"[\s,]+(inc|llc|l\.l\.c|corp|corporation|co|company|ltd|lp|llp)\.?$", re.I)
WRAPPED = re.compile(r"^\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*$|^\s*<!--|-->\s*$")
FIXES = ((WRAPPED, ""), (re.compile(r",(\s*[}\]])"), r"\1"))


class Known:
    """What postings are held against: partners by name, occupations by title."""

    def __init__(self, employers: Iterable[tuple[str, str]], occupations: Mapping[str, str]) -> None:
        self.employers = {employer_key(name): id_ for id_, name in sorted(employers, reverse=True)}
        self.occupations = occupations


def employer_key(name: str) -> str:
    """A name without its legal form and punctuation, to know an employer again."""
    before = ""
    while before != name:
        before, name = name, LEGAL_FORM.sub("", name.strip())
    return re.sub(r"[^\w]+", " ", name.casefold()).strip()


def records(path: Path, source: str, today: date, known: Known, report: Report) -> Iterator[Record]:
    """The employers that are new, then the openings."""
    openings: list[Record] = []
    fresh: dict[str, Record] = {}
    for number, posting in enumerate(_postings(path, report), start=1):
        row = f"posting {number}"
        values = _Posting(posting, path.name, row, source, today, known, report).values()
        if values is not None:
            name = values.pop("_employer")
            id_ = known.employers.get(employer_key(name)) or reading.slug(employer_key(name) or name)
            if employer_key(name) not in known.employers:
                fresh.setdefault(id_, Record(path.name, row, Employer, id_, _listed(id_, name, source, today)))
            openings.append(Record(path.name, row, Opening, values["id"], {**values, "employer_id": id_}))
    yield from fresh.values()
    yield from openings


def _listed(id_: str, name: str, source: str, today: date) -> Json:
    lists: Json = {"traits": [], "work_styles": [], "languages": []}
    return {"id": id_, "name": name, "relationship_stage": NO_PARTNER, "paused": False, "source": source, "assured_date": today, **lists}


def holds_postings(text: str) -> bool:
    """Whether a file's text has a JobPosting in it."""
    return "JobPosting" in text


def _postings(path: Path, report: Report) -> Iterator[Json]:
    text = reading.decode(path.read_bytes())
    if path.suffix.lower() in (".html", ".htm", ".xhtml"):
        blocks = _Scripts.of(text)
    elif path.suffix.lower() in (".jsonl", ".ndjson"):
        blocks = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    else:
        blocks = [(1, text)]
    for line, block in blocks:
        yield from _in(_parsed(block, path.name, line, report))


def _parsed(block: str, file: str, line: int, report: Report) -> Any:
    """JSON, with the slips of hand-made pages mended: comments around it, commas before a closing bracket."""
    try:
        return json.loads(block, strict=False)
    except json.JSONDecodeError as first:
        mended = block
        for pattern, to in FIXES:
            mended = pattern.sub(to, mended)
        try:
            return json.loads(mended, strict=False)
        except json.JSONDecodeError:
            report.problem(file, f"line {line + first.lineno - 1}", "", f"not JSON: {first.msg}")
            return None


def _in(data: Any) -> Iterator[Json]:
    """Every JobPosting in a document, however deep."""
    if isinstance(data, list):
        for item in data:
            yield from _in(item)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(str(kind).rsplit("/", 1)[-1] == "JobPosting" for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        else:
            for value in data.values():
                yield from _in(value)


class _Scripts(HTMLParser):
    """The JSON-LD blocks of a page, with their lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[tuple[int, str]] = []
        self._inside = False

    @classmethod
    def of(cls, text: str) -> list[tuple[int, str]]:
        """The blocks of one page."""
        parser = cls()
        parser.feed(text)
        parser.close()
        return parser.blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("type") or "").split(";")[0].strip().lower()
        if tag == "script" and kind == "application/ld+json":
            self._inside = True
            self.blocks.append((self.getpos()[0], ""))

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._inside:
            line, before = self.blocks[-1]
            self.blocks[-1] = (line, before + data)


class _Posting:
    """One posting, read field by field."""

    def __init__(self, posting: Json, file: str, row: str, source: str, today: date, known: Known, report: Report) -> None:
        self.posting, self.source, self.today, self.known = posting, source, today, known
        self._where, self._report = (file, row), report

    def values(self) -> Json | None:
        """The opening's columns with `_employer`, its employer's name; None where it cannot be taken."""
        title, employer = self.text("title"), self._employer()
        if not title or not employer:
            self._problem("title" if not title else "hiringOrganization", "is empty and must not be", kept=False)
            return None
        kinds = self._kinds()
        if "VOLUNTEER" in kinds:
            self._problem("employmentType", "unpaid work is no opening", kept=False)
            return None
        body = self._body()
        return {
            "id": self._id(title, employer),
            "_employer": employer,
            "title_en": title,
            "description_en": self.text("description"),
            "occupational_category": self._soc(title),
            "arrangement": words.arrangement(kinds, title, body, employer),
            "employment_type": words.weekly(kinds),
            **words.schedule(self.text("workHours") or ""),
            **self._pay(),
            **self._place,
            **words.demands(body),
            "licences": words.licences(body),
            "minimum_age": words.minimum_age(body),
            "experience_required": words.experience(self.posting.get("experienceRequirements")),
            "job_start_date": self._date("jobStartDate") or (self.today if self.posting.get("jobImmediateStart") is True else None),
            "valid_through": self._date("validThrough"),
            "date_posted": self._date("datePosted"),
            "total_job_openings": self.careful("totalJobOpenings", self.posting.get("totalJobOpenings"), reading.whole),
            "mentor": "mentor" in body.lower(),
            "benefits": self.text("jobBenefits"),
            "url": self.text("url"),
            "source": self.source,
            "assured_date": self.today,
        }

    def text(self, name: str) -> str | None:
        """A field as plain text; a list is put together."""
        value = self.posting.get(name)
        parts = [reading.plain(part) for part in (value if isinstance(value, list) else [value])]
        return ", ".join(part for part in parts if part) or None

    def careful(self, name: str, value: Any, read: Any) -> Any:
        """A field read; one that cannot be is reported and left out."""
        try:
            return read(value)
        except (ValueError, TypeError) as error:
            self._problem(name, error)
            return None

    def _problem(self, name: str, reason: object, kept: bool = True) -> None:
        self._report.problem(*self._where, name, reason, kept)

    def _date(self, name: str) -> date | None:
        return self.careful(name, self.posting.get(name), lambda value: reading.day(value, self.today))  # type: ignore[no-any-return]

    def _kinds(self) -> set[str]:
        value = self.posting.get("employmentType")
        parts = value if isinstance(value, list) else re.split(r"[,/|]", str(value or ""))
        return {re.sub(r"[\s-]+", "_", str(part).strip().rsplit("/", 1)[-1]).upper() for part in parts if str(part).strip()}

    def _employer(self) -> str | None:
        value = self.posting.get("hiringOrganization")
        value = value[0] if isinstance(value, list) and value else value
        return reading.plain(value.get("name") or value.get("legalName")) if isinstance(value, dict) else reading.plain(value)

    def _id(self, title: str, employer: str) -> str:
        """By the employer's own identifier, else the address, else what makes the posting what it is."""
        identifier = self.posting.get("identifier")
        own = identifier.get("value") if isinstance(identifier, dict) else identifier
        unique = reading.plain(own) or self.text("url") or f"{title} {self._place['postal_code']} {self.posting.get('datePosted')}"
        return reading.slug(f"{employer} {unique}")

    def _body(self) -> str:
        names = ("description", "qualifications", "responsibilities", "educationRequirements", "physicalRequirement", "skills")
        return "\n".join(part for name in names if (part := self._deep(self.posting.get(name))))

    def _deep(self, value: Any) -> str:
        if isinstance(value, dict):
            return " ".join(self._deep(v) for k, v in value.items() if not k.startswith("@"))
        return " ".join(self._deep(v) for v in value) if isinstance(value, list) else reading.plain(value) or ""

    def _soc(self, title: str) -> str | None:
        for name in ("occupationalCategory", "relevantOccupation"):
            if code := reading.soc(json.dumps(self.posting.get(name))):
                return code
        return self.known.occupations.get(re.split(r"[,(/]| - ", title)[0].strip().casefold())

    def _pay(self) -> Json:
        """The salary that is offered; an estimate by others is none."""
        salary = self.posting.get("baseSalary")
        salary = salary[0] if isinstance(salary, list) and salary else salary
        amount = salary.get("value", salary) if isinstance(salary, dict) else salary
        inner = amount if isinstance(amount, dict) else {"value": amount}
        outer = salary if isinstance(salary, dict) else {}
        currency = str(outer.get("currency") or self.posting.get("salaryCurrency") or "USD").upper()
        low, high, unit = self._ends(inner)
        unit = unit or words.UNITS.get(str(inner.get("unitText") or inner.get("unitCode") or outer.get("unitText") or "").strip().upper())
        if (low is not None or high is not None) and currency != "USD":
            self._problem("baseSalary", f"pay in {currency} is not read")
            low = high = None
        if (low is not None or high is not None) and unit is None:
            unit = words.likely_unit(low if low is not None else high)
            self._problem("baseSalary", f"no unit; taken as by the {unit}" if unit else "no unit, and none is likely")
        return {"base_salary_min": low if unit else None, "base_salary_max": high if unit else None, "salary_unit": unit}

    def _ends(self, amount: Json) -> words.Pay:
        """The least and the most, and the unit if it stands beside the number."""
        least, most = (amount.get(name, amount.get("value")) for name in ("minValue", "maxValue"))
        if least == most:
            return self._amount(least)
        (low, _, unit), (_, high, other) = self._amount(least), self._amount(most)
        return low, high, unit or other

    def _amount(self, value: Any) -> words.Pay:
        low, high, unit = self.careful("baseSalary", value, words.pay) or (None, None, None)
        if low is not None and low <= 0:
            self._problem("baseSalary", f"{value!r} is no pay")
            return None, None, None
        return low, high, unit

    @cached_property
    def _place(self) -> Json:
        """The first place that has a ZIP code or coordinates; a ZIP code that is none is reported where no place has one."""
        value = self.posting.get("jobLocation")
        places = value if isinstance(value, list) else [value]
        for place in places:
            geo = place.get("geo") if isinstance(place, dict) else None
            found = {"postal_code": _quiet(_postal(place), reading.zip_code), **_geo(geo)}
            if any(v is not None for v in found.values()):
                return found
        self.careful("jobLocation", next(filter(None, map(_postal, places)), None), reading.zip_code)
        return {"postal_code": None, "latitude": None, "longitude": None}


def _postal(place: Any) -> Any:
    """What stands in place of the ZIP code: its own field, or the end of an address in one line."""
    address = place.get("address") if isinstance(place, dict) else place
    if isinstance(address, str):
        match = words.LAST_ZIP.search(address)
        return match[1] if match else None
    return address.get("postalCode") if isinstance(address, dict) else None


def _geo(geo: Any) -> Json:
    geo = geo if isinstance(geo, dict) else {}
    north, east = _quiet(geo.get("latitude"), reading.number), _quiet(geo.get("longitude"), reading.number)
    good = north is not None and east is not None and abs(north) <= 90 and abs(east) <= 180 and (north, east) != (0, 0)
    return {"latitude": north if good else None, "longitude": east if good else None}


def _quiet(value: Any, read: Any) -> Any:
    try:
        return read(value)
    except ValueError:
        return None
