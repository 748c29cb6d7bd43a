"""A message that claims the talk of a kiosk: what is done and said, before the dialogue."""

from __future__ import annotations

from uuid import UUID

from bot.intake import agenda, talk, wording
from bot.intake.care import aftercare
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads.profile import Profile
from bot.store.conversation import Holder
from bot.turn import identity


def answer(turn: TurnContext, claimed_by: str) -> tuple[list[Reply], str]:
    """Claim and go on, or say why not; and the outcome's name. Inside a write transaction."""
    if identity.blocked(turn.session, claimed_by, turn.conversation.address_id, turn.now):
        return _go_on(turn, "utter_link_later"), "link_blocked"
    if aftercare.hidden(turn):
        return aftercare.neutral(turn), "link_blocked"
    claimed = identity.claim(turn.session, claimed_by, turn.conversation, turn.now, starting=turn.latest.kind == "start")
    if claimed is None:
        return _not_claimed(turn, identity.used_by(turn.session, claimed_by, turn.now))
    turn.person = claimed.person
    turn.profile = Profile(turn.session, claimed.person.id)
    if aftercare.hidden(turn):
        return aftercare.neutral(turn), "link"
    if turn.conversation.holder == Holder.HUMAN:
        return [Reply("utter_linked")], "link"
    return _welcome(turn), "link"


def _welcome(turn: TurnContext) -> list[Reply]:
    """The channel's own greeting, which asks to be agreed to, then what is known, then the next question."""
    greeting = [] if talk.greeted_here(turn) else talk.greet(turn)
    words = wording.read_back(turn.profile.facts, turn.language)
    known = [Reply("utter_read_back", {"facts": words})] if words else []
    return [*greeting, Reply("utter_linked"), *known, *agenda.ask_next(turn)]


def _not_claimed(turn: TurnContext, used_by: UUID | None) -> tuple[list[Reply], str]:
    """Why not. The same phone once more, such as a link opened twice, is where it wanted to be."""
    if used_by == turn.conversation.address_id:
        return _go_on(turn, "utter_linked"), "link_again"
    return _go_on(turn, "utter_link_used" if used_by else "utter_link_wrong"), identity.REFUSED


def _go_on(turn: TurnContext, name: str) -> list[Reply]:
    """One sentence, then the talk as ever; nothing to those who want no messages, unless they just pressed start."""
    if turn.latest.kind == "start":
        turn.person.opted_out_at = None
    if turn.person.opted_out_at is not None or turn.conversation.holder == Holder.HUMAN:
        return []
    return [Reply(name), *talk.start(turn)]
