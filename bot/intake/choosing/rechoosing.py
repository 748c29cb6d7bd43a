"""A must that is told after the choice may rule the chosen job out: that is said, what was agreed for it is taken back, and others come."""

from __future__ import annotations

from bot.intake import wording
from bot.intake.choosing import offers
from bot.intake.context import TurnContext
from bot.intake.handover.consent import EMPLOYER, in_force
from bot.intake.replies import Reply
from bot.leads.lead import choices_of
from bot.store.directory import Opening
from bot.store.lead import Choice


def settle(turn: TurnContext) -> list[Reply]:
    """Hold the choices against what this message told."""
    if not offers.changed(turn):
        return []
    chosen = {row.opening_id: row for row in choices_of(turn.session, turn.person.id) if row.opening_id}
    gone = _broken(turn, chosen) if chosen else []
    if not gone:
        return []
    for opening in gone:
        _take_back(turn, chosen[opening.id])
    if len(gone) == len(chosen):
        turn.profile.mark("choice", "asked", turn.now)
    names = [f"{wording.title(o, turn.language)} ({turn.directory.employers[o.employer_id].name})" for o in gone]
    why = wording.read_back(turn.learned, turn.language) or turn.text
    return [Reply("utter_choice_broken", {"choices": wording.listing(names, turn.language), "facts": why})]


def _broken(turn: TurnContext, chosen: dict[str, Choice]) -> list[Opening]:
    """The chosen openings, still open, that break a must now; one that may do with a change stays unless a limit was told now."""
    limited = any(fact.field == "limit" for fact in turn.learned)
    today = turn.now.date()
    openings = [o for o in turn.directory.openings.many(chosen).values() if o.valid_through is None or o.valid_through >= today]
    kept = {match.opening.id for match in offers.find(turn).again(openings, apart=not limited)}
    return [opening for opening in openings if opening.id not in kept]


def _take_back(turn: TurnContext, row: Choice) -> None:
    row.withdrawn_at = turn.now
    if any(other.employer_id == row.employer_id for other in choices_of(turn.session, turn.person.id)):
        return
    for agreed in in_force(turn.decided, EMPLOYER):
        if agreed.purpose == f"{EMPLOYER}{row.employer_id}":
            agreed.revoked_at = turn.now
