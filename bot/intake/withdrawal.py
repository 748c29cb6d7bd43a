"""What was agreed to is taken back: it holds from this very turn, and what cannot be called back is said."""

from __future__ import annotations

from bot.intake import consent, in_person
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.intake.withdrawal_words import Scope, scope_of
from bot.leads import callbacks, lead
from bot.store.conversation import Holder
from bot.store.lead import LeadStatus
from nlu import optout

ERASE = "erase"  # asked: whether to delete was the last question
PURPOSES = {Scope.CALLS: (consent.CALL, consent.CONTACT), Scope.EMPLOYERS: (consent.EMPLOYER,), Scope.CHECK_INS: (consent.CHECK_IN,)}
ASKED = ("consent", "share", *in_person.QUESTIONS)  # a no to these questions is an answer to them


def guard(turn: TurnContext) -> list[Reply] | None:
    """Take back what the words name, if any of it was agreed to. Who wants no messages at all is answered by the opt-out."""
    scope = None if turn.chosen or turn.question in ASKED else scope_of(turn.text)
    said = take_back(turn, scope) if scope else []
    return said if said and optout.wording(turn.text) != "stop" else None


def take_back(turn: TurnContext, scope: Scope) -> list[Reply]:
    """Take back what was agreed to; nothing is said where there was nothing."""
    if scope is Scope.EMPLOYERS and not consent.in_force(turn.decided, consent.EMPLOYER):
        scope = Scope.CALLS  # only the coordinators have it
    done = [kind for kind in _kinds(scope) if _revoke(turn, kind)]
    if not done:
        return []
    turn.alert("withdrawn", ", ".join(done))
    if scope is Scope.ALL:
        turn.profile.mark(ERASE, "asked", turn.now)
        return [Reply("utter_withdrawn_all"), Reply("utter_ask_erase")]
    return [Reply(f"utter_withdrawn_{scope}")]


def _kinds(scope: Scope) -> tuple[Scope, ...]:
    return (Scope.CALLS, Scope.EMPLOYERS, Scope.CHECK_INS) if scope is Scope.ALL else (scope,)


def _revoke(turn: TurnContext, kind: Scope) -> bool:
    """Revoke the consents of a kind and what rests on them; False if none was in force."""
    rows = consent.in_force(turn.decided, *PURPOSES[kind])
    may_call = kind is Scope.CALLS and consent.to_call(turn.decided) is not None
    purposes = {row.purpose for row in rows} | ({consent.CALL} if may_call else set())
    for row in rows:
        row.revoked_at = turn.now
    for purpose in sorted(purposes):
        turn.agree(purpose, False, turn.say(f"utter_withdrawn_{kind}"))
    if kind is Scope.CALLS and purposes:
        _no_calls(turn)
    return bool(purposes)


def _no_calls(turn: TurnContext) -> None:
    """The request is off the list, and so is the call."""
    callbacks.cancel(turn.session, turn.person.id, turn.now)
    mine = lead.open_lead(turn.session, turn.person.id)
    if mine is not None:
        mine.status = LeadStatus.WITHDRAWN
    if turn.conversation.holder == Holder.REQUESTED and turn.conversation.needs_person_reason == "asked":
        turn.conversation.holder = Holder.BOT
        turn.conversation.needs_person_since = turn.conversation.needs_person_reason = None
