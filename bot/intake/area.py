"""The area that the programme covers, and the places that people name."""

from __future__ import annotations

from bot.directory.places import Place, place_of_zip
from bot.intake import wording
from bot.intake.context import TurnContext
from bot.intake.replies import Reply


def check(turn: TurnContext) -> list[Reply]:
    """A ZIP code that does not exist is said and not kept; one outside the area is said and kept."""
    for fact in [f for f in turn.understood.facts if f.field == "zip"]:
        place = place_of_zip(str(fact.value))
        if place is None:
            turn.drop_fact(fact)
            return [Reply("utter_zip_unknown", {"zip": fact.value})]
        if not _covers(turn, place):
            area = wording.listing(turn.directory.programme.counties if turn.directory.programme else [], turn.language)
            return [Reply("utter_zip_outside", {"place": f"{place.city}, {place.state}", "area": area})]
    return []


def outside(turn: TurnContext) -> bool:
    """Whether the person lives where the programme does not work."""
    place = place_of_zip(str(turn.profile.first("zip") or ""))
    return place is not None and not _covers(turn, place)


def _covers(turn: TurnContext, place: Place) -> bool:
    counties = turn.directory.programme.counties if turn.directory.programme else []
    return not counties or place.county in counties
