"""Random but likely directories and persons, for property tests and benchmarks. The same seed gives the same."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from bot.directory.index import WEEK
from nlu.contract import Fact

LICENCES = ["cdl_a", "cdl_b", "drivers", "forklift", "cna", "food_handler", "guard_card"]
DEMANDS = ["lifting", "standing", "driving", "heights", "heat", "noise", "reading", "computer", "kneeling"]
TRAITS = ["mentor", "fair_chance", "spanish_speaking", "disability_friendly", "small", "large", "unionised", "family_run", "flexible"]
STYLES = ["outdoors", "indoors", "with_people", "quiet", "hands_on", "desk", "routine", "variety", "team", "alone", "on_feet", "seated"]
ARRANGEMENTS = ["direct", "direct", "direct", "temp_to_hire", "agency_temp", "seasonal", "ojt", "apprenticeship", None]
SHIFTS = ["morning", "afternoon", "evening", "overnight"]
SOCS = [f"{group}-{minor}.00" for group in (31, 35, 37, 41, 43, 47, 49, 51, 53) for minor in range(2010, 2410, 8)]
ZIPS = [f"{n:05d}" for n in range(90001, 90090)] + [f"{n:05d}" for n in range(91301, 91612, 3)] + [f"{n:05d}" for n in range(92801, 92870, 2)]
TITLES = ["picker", "packer", "cook", "driver", "aide", "clerk", "cashier", "helper", "welder", "painter", "guard", "cleaner", "loader"]
PLACES = ["morning shift", "warehouse", "kitchen", "night shift", "downtown", "school hours", "harbor", "clinic", "front desk", "yard"]


def employers(count: int, chance: random.Random) -> list[dict[str, Any]]:
    """Rows of the employer table."""
    return [
        {
            "id": f"e{n:06d}",
            "name": f"Company {n}",
            "traits": chance.sample(TRAITS, chance.randrange(4)),
            "work_styles": chance.sample(STYLES, chance.randrange(5)),
            "languages": ["en"],
            "relationship_stage": chance.choice(["partner", "hired", "met", "partner", "listed"] if n % 20 == 0 else ["partner", "hired", "met"]),
            "monthly_contact_cap": chance.choice([None, 4, 8, 12]),
            "paused": chance.random() < 0.03,
            "paused_until": None,
            "city": "Los Angeles",
            "source": "made up",
            "assured_date": date(2026, 11, 1),
        }
        for n in range(count)
    ]


def openings(count: int, partners: list[dict[str, Any]], chance: random.Random, today: date) -> list[dict[str, Any]]:
    """Rows of the opening table; each field is sometimes not known."""
    return [_opening(n, partners, chance, today) for n in range(count)]


def _opening(n: int, partners: list[dict[str, Any]], chance: random.Random, today: date) -> dict[str, Any]:
    start = chance.choice([None, *range(0, 1440, 30)])
    length = chance.choice([240, 300, 360, 480, 510, 600])
    hours = chance.choice([None, (15, 20), (20, 30), (30, 40), (40, 40), (36, 48)])
    unit = chance.choice(["hour"] * 8 + ["year", "week", None])
    base = round(chance.uniform(15, 40), 2)
    low = base * {"year": 2080, "week": 40}.get(unit or "", 1)
    pay = chance.choice([None, (low, None), (low, low * 1.15), (low, low)])
    demands = chance.choice([[], ["none"], chance.sample(DEMANDS, chance.randrange(1, 4))])
    return {
        "id": f"o{n:07d}",
        "employer_id": chance.choice(partners)["id"],
        "title_en": f"{chance.choice(TITLES).capitalize()}, {chance.choice(PLACES)}",
        "title_es": None,
        "description_en": "Made up",
        "occupational_category": chance.choice(SOCS),
        "arrangement": chance.choice(ARRANGEMENTS),
        "employment_type": chance.choice(["full_time", "part_time", None]),
        "days": [day for day in WEEK if chance.random() < 0.65] if chance.random() < 0.9 else [],
        "opens_at": None if start is None else _clock(start),
        "closes_at": None if start is None else _clock((start + length) % 1440),
        "hours_min": hours and hours[0],
        "hours_max": hours and hours[1],
        "base_salary_min": pay and pay[0],
        "base_salary_max": pay and pay[1],
        "salary_unit": unit,
        "postal_code": chance.choice([*ZIPS, None]),
        "licences": chance.choice([[], [], [], chance.sample(LICENCES, chance.randrange(1, 3))]),
        "lifting_lb": chance.choice([None, 15, 30, 50]) if "lifting" in demands else None,
        "demands": demands,
        "minimum_age": chance.choice([None, None, 16, 17, 18, 18, 21]),
        "experience_required": False,
        "job_start_date": chance.choice([None, *(today + timedelta(days=d) for d in (1, 5, 10, 30, 90))]),
        "valid_through": chance.choice([None, *(today + timedelta(days=d) for d in (-3, 0, 20, 40, 60))]),
        "next_soc": chance.choice([None, None, *SOCS[:40]]),
        "mentor": chance.random() < 0.2,
        "source": "made up",
        "assured_date": chance.choice([None, *(today - timedelta(days=d) for d in (1, 30, 90, 91, 200))]),
    }


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def person(chance: random.Random) -> list[Fact]:
    """A person's facts, none twice."""
    facts = [make(chance) for make in chance.sample(FACTS, chance.randrange(0, 9))]
    return facts


def _fact(field: str, value: Any, polarity: str, hard: bool = False, **more: Any) -> Fact:
    return Fact(field, value, polarity, hard, **more)  # type: ignore[arg-type]


def _job(chance: random.Random, polarity: str, hard: bool = False) -> Fact:
    soc = chance.choice([*SOCS[:60], None])
    return _fact("job", {"title": chance.choice([*TITLES, "warehouse", "construction"]), "soc": soc}, polarity, hard)


FACTS: list[Any] = [
    lambda c: _fact("zip", c.choice(ZIPS), "have"),
    lambda c: _fact("transport", c.choice(["car", "bus", "train", "bike", "walk", "ride", "none"]), "have"),
    lambda c: _fact("transport", "car", "lack"),
    lambda c: _fact("commute_max", c.choice([{"minutes": 30}, {"minutes": 60}, {"miles": 5}, {"miles": 12}]), "want", True),
    lambda c: _fact("day", c.choice([*WEEK, "weekend", "weekday"]), "avoid", c.random() < 0.7),
    lambda c: _fact("day", c.choice(["weekday", "weekend", "sat"]), "want", c.random() < 0.3),
    lambda c: _fact("shift", c.choice(SHIFTS), "avoid", c.random() < 0.7),
    lambda c: _fact("shift", c.choice(SHIFTS), "want", c.random() < 0.4),
    lambda c: _fact("clock", c.choice([{"from": "18:00"}, {"to": "07:00"}, {"from": "12:00", "to": "13:00"}]), "avoid", c.random() < 0.7),
    lambda c: _fact("clock", c.choice([{"from": "08:30", "to": "15:00"}, {"to": "17:00"}, {"from": "09:00"}]), "want", c.random() < 0.6),
    lambda c: _fact("hours_per_week", c.choice([{"min": 30}, {"max": 20}, {"min": 20, "max": 40}]), "want", c.random() < 0.6),
    lambda c: _fact("pay_floor", c.choice([{"amount": a, "per": p} for a, p in ((18, "hour"), (25.5, "hour"), (700, "week"), (45000, "year"))]), "want", True),
    lambda c: _fact("arrangement", c.choice(["temporary", "part_time", "full_time", "seasonal"]), "avoid", c.random() < 0.7),
    lambda c: _fact("arrangement", c.choice(["permanent", "full_time", "part_time"]), "want", c.random() < 0.5),
    lambda c: _fact("licence", c.choice(LICENCES), "lack"),
    lambda c: _fact("licence", c.choice(LICENCES), "have"),
    lambda c: _fact("limit", "lifting", "avoid", True, max_lb=c.choice([None, 20, 40])),
    lambda c: _fact("limit", c.choice(DEMANDS[1:]), "avoid", True),
    lambda c: _fact("start", c.choice(["now", "this_week", "this_month", "2026-12-20"]), "want", c.random() < 0.5),
    lambda c: _fact("adult", c.random() < 0.7, "have"),
    lambda c: _job(c, "want"),
    lambda c: _job(c, "have"),
    lambda c: _job(c, "avoid", c.random() < 0.5),
    lambda c: _fact("employer", f"Company {c.randrange(20)}", c.choice(["avoid", "want"])),
    lambda c: _fact("work_style", c.choice(STYLES), c.choice(["want", "avoid"])),
    lambda c: _fact("employer_trait", c.choice(TRAITS), "want"),
    lambda c: _fact("interest", c.choice(["social", "realistic", "artistic"]), "want"),
]
# What must never count, whatever it says.
PRIVATE: list[Any] = [
    lambda c: _fact("record", True, "have"),
    lambda c: _fact("benefit", c.choice(["ssi", "snap", "tanf", "va"]), "have"),
    lambda c: _fact("care", c.choice(["children", "elder", "pregnant"]), "have"),
    lambda c: _fact("need", c.choice(["mental_health", "legal", "accommodation", "documents", "english_class"]), "lack"),
    lambda c: _fact("language_spoken", c.choice(["es", "ar", "vi"]), "have"),
    lambda c: _fact("language_spoken", "en", "lack"),
    lambda c: _fact("name", c.choice(["Guadalupe", "Mohammed", "Emily", "DeShawn"]), "have"),
    lambda c: _fact("education", c.choice(["none", "high_school", "bachelor"]), "have"),
    lambda c: _fact("phone", "+13235550123", "have"),
]
