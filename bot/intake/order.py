"""Which question comes next: the most useful one that is not known, never one that was answered or skipped.

First the work and the place; then, of what narrows the openings, the two that decide most among those left; then the offers.
What is still unknown is asked when the lead is made, to make it better.
"""

from __future__ import annotations

from bot.directory.places import place_of_city
from bot.guidance import deciding
from bot.intake.choosing import offers
from bot.intake.context import TurnContext
from bot.leads.profile import Profile

FIRST = ("goal", "zip")
NARROWING = ("transport", "schedule", "pay")
LAST = ("needs",)
ENOUGH = 2  # of the narrowing questions, before jobs are shown
WORTH = 0.05  # the least share of openings that an answer must decide to be asked before the offers
# The facts that make asking needless; what somebody did before does not say what they want.
FIELDS: dict[str, tuple[str, ...]] = {
    "goal": ("job", "interest"),
    "zip": ("zip", "city"),
    "transport": ("transport",),
    "schedule": ("shift", "day", "clock"),
    "pay": ("pay_floor",),
    "needs": ("need",),
}
QUESTIONS = tuple(FIELDS)


def known(profile: Profile, question: str) -> bool:
    """Whether the facts answer a question already; a city that is not known does not say where to look."""
    if question == "zip" and not profile.has("zip"):
        return place_of_city(str(profile.first("city") or "")) is not None
    return profile.has(*FIELDS[question], polarity="want" if question == "goal" else None)


def is_open(profile: Profile, question: str) -> bool:
    """Whether it may be asked: neither answered nor skipped nor known."""
    return profile.state(question) in (None, "asked") and not known(profile, question)


def before_offers(turn: TurnContext) -> list[str]:
    """What is to be asked before jobs are shown, in order."""
    profile = turn.profile
    if profile.state("choice"):
        return []
    return [q for q in FIRST if is_open(profile, q)] + _narrowing(turn)


def after_lead(turn: TurnContext) -> list[str]:
    """What makes the lead better."""
    if not turn.has_lead():
        return []
    return [q for q in (*NARROWING, *LAST) if is_open(turn.profile, q)]


def _narrowing(turn: TurnContext) -> list[str]:
    left = [q for q in NARROWING if is_open(turn.profile, q)]
    wanted = ENOUGH - (len(NARROWING) - len(left))
    if wanted <= 0:
        return []
    share = deciding.shares(offers.find(turn), left)
    worth = [q for q in left if share.get(q, 0.0) >= WORTH or turn.profile.state(q)]
    return sorted(worth, key=lambda q: (turn.profile.state(q) is None, -share.get(q, 0.0), NARROWING.index(q)))[:wanted]
