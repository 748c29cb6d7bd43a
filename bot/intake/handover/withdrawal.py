"""What was agreed to is taken back: it holds from this very turn, and what cannot be called back is said."""

from __future__ import annotations

from bot.intake import wording
from bot.intake.context import TurnContext
from bot.intake.handover import calls, check_ins, consent, in_person
from bot.intake.handover.withdrawal_words import Scope, of_calls_alone, refuses_calls, scope_of
from bot.intake.replies import Reply
from bot.leads import introductions, lead
from bot.leads.profile import NO_CALLS
from bot.store.conversation import Holder
from bot.store.lead import LeadStatus
from nlu import optout
from nlu.answers import fold

ERASE = "erase"  # asked: whether to delete was the last question
PURPOSES = {Scope.CALLS: (consent.CALL, consent.CONTACT), Scope.EMPLOYERS: (consent.EMPLOYER,), Scope.CHECK_INS: (consent.CHECK_IN,)}
TELLING = 5  # letters from which a word of an employer's name names it
# What answers a question that was asked takes nothing else back.
ANSWERS: dict[str | None, frozenset[Scope]] = {
    "consent": frozenset(Scope),
    "share": frozenset({Scope.EMPLOYERS}),
    **{question: frozenset({Scope.CALLS}) for question in in_person.QUESTIONS},
}


def guard(turn: TurnContext) -> list[Reply] | None:
    """Take back what the words name, if any of it was agreed to. Who wants no messages at all is answered by the opt-out."""
    scope = None if turn.chosen else scope_of(turn.text)
    if scope is Scope.ALL and turn.question == "share" and not refuses_calls(turn.text):
        scope = Scope.EMPLOYERS
    said = take_back(turn, scope) if scope and not _answers(turn, scope) else []
    if scope is Scope.CHECK_INS and not said and turn.question != check_ins.QUESTION:
        return check_ins.refuse(turn)
    narrow = scope is Scope.CHECK_INS or (scope is Scope.CALLS and of_calls_alone(turn.text)) or optout.wording(turn.text) != "stop"
    return said if said and narrow else None


def _answers(turn: TurnContext, scope: Scope) -> bool:
    """Whether it answers what was asked. Once there is a lead, contact is a name, and no calls are no answer to that."""
    named = turn.question == "contact" and turn.has_lead() and turn.profile.state(NO_CALLS) is None
    return scope in ANSWERS.get(turn.question, ()) and not named


def take_back(turn: TurnContext, scope: Scope) -> list[Reply]:
    """Take back what was agreed to; nothing is said where there was nothing."""
    if scope is Scope.EMPLOYERS and not consent.in_force(turn.decided, consent.EMPLOYER):
        scope = Scope.CALLS  # only the coordinators have it
    employers = _employers(turn, scope)
    done = [kind for kind in _kinds(scope) if _revoke(turn, kind, employers)]
    if not done:
        return []
    turn.alert("withdrawn", ", ".join(done))
    before = _passed_on_before(turn, employers)
    if scope is Scope.ALL:
        turn.profile.mark(ERASE, "asked", turn.now)
        return [Reply("utter_withdrawn_all"), *before, Reply("utter_ask_erase")]
    values = {"employers": wording.listing(employers.values(), turn.language)} if scope is Scope.EMPLOYERS else {}
    return [Reply(f"utter_withdrawn_{scope}", values), *before]


def _kinds(scope: Scope) -> tuple[Scope, ...]:
    return (Scope.CALLS, Scope.EMPLOYERS, Scope.CHECK_INS) if scope is Scope.ALL else (scope,)


def _employers(turn: TurnContext, scope: Scope) -> dict[str, str]:
    """Names, by purpose, of the employers that had a yes: those that the words name, or all."""
    if scope not in (Scope.EMPLOYERS, Scope.ALL):
        return {}
    agreed = [row.purpose for row in consent.in_force(turn.decided, consent.EMPLOYER)]
    names = {purpose: turn.directory.employers[purpose.removeprefix(consent.EMPLOYER)].name for purpose in agreed}
    said = set(fold(turn.text).split())
    named = {purpose: name for purpose, name in names.items() if said & {word for word in fold(name).split() if len(word) >= TELLING}}
    return names if scope is Scope.ALL else named or names


def _passed_on_before(turn: TurnContext, employers: dict[str, str]) -> list[Reply]:
    """Which employers have the words already."""
    rows = introductions.of(turn.session, turn.person.id)
    ids = {purpose.removeprefix(consent.EMPLOYER): name for purpose, name in employers.items()}
    have = [name for id_, name in ids.items() if id_ in rows and rows[id_].sent_at is not None]
    return [Reply("utter_passed_on_before", {"employers": wording.listing(have, turn.language)})] if have else []


def _revoke(turn: TurnContext, kind: Scope, employers: dict[str, str]) -> bool:
    """Revoke the consents of a kind and what rests on them; False if none was in force."""
    rows = [row for row in consent.in_force(turn.decided, *PURPOSES[kind]) if kind is not Scope.EMPLOYERS or row.purpose in employers]
    may_call = kind is Scope.CALLS and consent.to_call(turn.decided) is not None
    purposes = {row.purpose for row in rows} | ({consent.CALL} if may_call else set())
    for row in rows:
        row.revoked_at = turn.now
    for purpose in sorted(purposes):
        turn.agree(purpose, False, turn.say(f"utter_withdrawn_{kind}", employers=employers.get(purpose, "")))
    if kind is Scope.CALLS and purposes:
        _no_calls(turn)
    return bool(purposes)


def _no_calls(turn: TurnContext) -> None:
    """The request is off the list, and so is the call."""
    calls.cancel(turn)
    mine = lead.open_lead(turn.session, turn.person.id)
    if mine is not None:
        mine.status = LeadStatus.WITHDRAWN
    if turn.conversation.holder == Holder.REQUESTED and turn.conversation.needs_person_reason == "asked":
        turn.conversation.holder = Holder.BOT
        turn.conversation.needs_person_since = turn.conversation.needs_person_reason = None
