"""The forty cases of tests/scenarios/match_cases.yml: read, run, and written as docs/guidance/cases.md."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.guidance.match import Found, Match, find
from bot.guidance.travel import Place
from bot.guidance.wishes import from_facts
from bot.settings import ROOT
from bot.store.directory import Employer, OccupationRow, Opening
from nlu.contract import Fact
from tests.support.directory import directory_of

BOOK = yaml.safe_load((ROOT / "tests" / "scenarios" / "match_cases.yml").read_text("utf-8"))
PAGE = ROOT / "docs" / "guidance" / "cases.md"
TODAY: date = BOOK["today"]
HOME = Place(34.0, -118.25)
MILES_A_DEGREE = 69.09  # of latitude
REASON = {"same_job": "wanted", "related_job": "related"}  # the cases' words for the match's reasons


@dataclass
class Given:
    """What the system gave for a case."""

    found: Found
    offers: list[Match]
    apart: list[Match]

    @property
    def ids(self) -> list[str]:
        return [match.opening.id for match in self.offers]


def facts_of(person: list[Any]) -> list[Fact]:
    """The facts of a case's person."""
    return [_fact(*row) for row in person]


def _fact(field: str, value: Any, polarity: str, hard: Any = None, more: dict[str, Any] | None = None) -> Fact:
    return Fact(field, value, polarity, hard == "hard", **(more or {}))  # type: ignore[arg-type]


def run(case: dict[str, Any], without: frozenset[str] = frozenset()) -> Given:
    """Match a case's person; `without` leaves out facts of these fields."""
    openings, employers, load = [], [], {}
    for name, differs in case["openings"].items():
        given = {**BOOK["ordinary"], **differs}
        openings.append(_opening(name, given))
        employers.append(_employer(name, given))
        load[name] = given.get("employer", {}).get("leads", 0)
    occupations = [_occupation(soc, row) for soc, row in BOOK["occupations"].items()]
    facts = [fact for fact in facts_of(case["person"]) if fact.field not in without]
    wishes = replace(from_facts(facts, TODAY), place=HOME)
    found = find(directory_of(openings, employers, occupations), wishes, TODAY, load)
    return Given(found, found.best(), found.best(apart=True))


def _opening(name: str, given: dict[str, Any]) -> Opening:
    opens, _, closes = (given["clock"] or "").partition("-")
    pay = given["pay"] or [None, None, None]
    hours = given["hours"] or [None, None]
    return Opening(
        id=name,
        employer_id=name,
        title_en=given["title"],
        occupational_category=str(given["soc"]),
        days=given["days"] or [],
        opens_at=opens or None,
        closes_at=closes or None,
        hours_min=hours[0],
        hours_max=hours[1],
        base_salary_min=pay[0],
        base_salary_max=pay[1],
        salary_unit=pay[2],
        latitude=None if given["miles"] is None else HOME.latitude + given["miles"] / MILES_A_DEGREE,
        longitude=None if given["miles"] is None else HOME.longitude,
        licences=given["licences"],
        arrangement=given["arrangement"],
        job_start_date=given["starts"],
        minimum_age=given["min_age"],
        demands=[] if given["demands"] is None else given["demands"] or ["none"],
        lifting_lb=given.get("lift_lb"),
        valid_through=given["valid_through"],
        assured_date=given["checked"],
    )


def _employer(name: str, given: dict[str, Any]) -> Employer:
    extra = given.get("employer", {})
    return Employer(
        id=name,
        name=name,
        traits=given["traits"],
        work_styles=given["styles"],
        relationship_stage="partner",
        monthly_contact_cap=extra.get("cap"),
        paused=extra.get("paused", False),
    )


def _occupation(soc: str, row: dict[str, Any]) -> OccupationRow:
    return OccupationRow(soc=soc, title_en=row["title"], riasec=row["interests"], job_zone=row["zone"], related_soc=row["related"])


def faults(case: dict[str, Any], given: Given) -> list[str]:
    """Where what was given is not what the case asks for; empty if it is."""
    by_id = {match.opening.id: match for match in [*given.offers, *given.apart]}
    apart = [match.opening.id for match in given.apart]
    order = [given.ids.index(name) for name in case.get("order", []) if name in given.ids]
    said = {name: {*m.reasons, *m.labels} for name, m in by_id.items()}
    return [
        *(f"{name} is not offered" for name in case["shown"] if name not in given.ids),
        *(f"{name} is given" for name in case.get("not_shown", []) if name in by_id),
        *(f"{name} is not listed apart" for name in case.get("apart", []) if name not in apart),
        *(f"{name} is listed apart" for name in apart if name not in case.get("apart", [])),
        *(["the order is " + ", ".join(given.ids)] if order != sorted(order) else []),
        *(f"{x} of {n} is not asked" for n, xs in case.get("ask", {}).items() for x in xs if n in by_id and x not in by_id[n].ask),
        *(f"{x} of {n} is not said" for n, xs in case.get("says", {}).items() for x in xs if REASON.get(x, x) not in said.get(n, set())),
        *(f"{n} keeps out {given.found.near_misses().get(n, 0)}" for n, c in case.get("near", {}).items() if given.found.near_misses().get(n) != c),
    ]


def page() -> str:
    """The cases with what the system gave, as Markdown."""
    parts = [
        "# Forty cases for the match\n",
        "Written before the match (`tests/scenarios/match_cases.yml`); `make cases` writes what the system gives today.",
        "Offers are in their order; in brackets what is asked, since the record does not say.\n",
    ]
    for number, case in enumerate(BOOK["cases"], 1):
        parts += _section(number, case, run(case))
    return "\n".join(parts) + "\n"


def _section(number: int, case: dict[str, Any], given: Given) -> list[str]:
    person = "; ".join(_words(fact) for fact in facts_of(case["person"])) or "nothing said yet"
    rows = [f"| {name} | {_differs(differs)} | {_wanted(case, name)} | {_got(given, name)} |" for name, differs in case["openings"].items()]
    near = given.found.near_misses()
    kept = ["", "Alone in the way: " + ", ".join(f"{name} ({count})" for name, count in near.items()) + "."] if near else []
    wrong = faults(case, given)
    verdict = ["", "**Not as it should be:** " + "; ".join(wrong)] if wrong else []
    head = [f"## {number}. {case['name'].capitalize()}\n", f"Person: {person}. {case['why']}\n"]
    return [*head, "| opening | differs by | should be | was |", "|---|---|---|---|", *rows, *kept, *verdict, ""]


def _words(fact: Fact) -> str:
    return f"{fact.field} {fact.polarity} {fact.value}{' (a must)' if fact.hard else ''}"


def _differs(differs: dict[str, Any]) -> str:
    return ", ".join(f"{k} {'not said' if v is None else v}" for k, v in differs.items()) or "nothing"


def _wanted(case: dict[str, Any], name: str) -> str:
    kinds = {"shown": "offered", "apart": "listed apart", "not_shown": "not shown"}
    kind = next((words for key, words in kinds.items() if name in case.get(key, [])), "open")
    asks = case.get("ask", {}).get(name, [])
    return kind + (f" (ask: {', '.join(asks)})" if asks else "")


def _got(given: Given, name: str) -> str:
    for kind, matches in (("offered", given.offers), ("listed apart", given.apart)):
        for place, match in enumerate(matches, 1):
            if match.opening.id == name:
                asks = f" (ask: {', '.join(match.ask)})" if match.ask else ""
                said = ", ".join([*match.reasons, *match.labels])
                return f"{kind} {place}{asks}: {said}"
    return "not shown"


if __name__ == "__main__":
    Path(PAGE).parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), "utf-8")
    sys.stdout.write(f"{PAGE.relative_to(ROOT)}: {len(BOOK['cases'])} cases\n")
