"""The agenda: what the message did to the pending question, and the next most useful question.

Any message may answer, add, ask and correct at once. A question is never asked again once it was answered or skipped.
"""

from __future__ import annotations

from bot.guidance.travel import place_of_zip
from bot.intake import aftercare, age, handoff, offers, returning, wording
from bot.intake.consent import CONTACT, STORE
from bot.intake.context import TurnContext
from bot.intake.replies import Reply

# The order of the intake; each with the fields that make asking needless.
QUESTIONS: dict[str, tuple[str, ...]] = {
    "goal": ("job", "interest"),
    "zip": ("zip", "city"),
    "transport": ("transport",),
    "schedule": ("shift", "day", "clock"),
    "pay": ("pay_floor",),
    "needs": ("need",),
}
# Acts whose words answer a question even if no fact is read in them, since "anything" and "the usual" are answers too.
OPEN = {
    "goal": ("inform", "affirm", "correct", "other"),
    "schedule": ("inform", "affirm", "correct", "other"),
    "transport": ("inform",),
    "pay": ("inform",),
    "needs": ("inform",),
}
# Facts of other fields that answer it too; a message whose facts are all about something else does not.
ALSO = {
    "goal": ("skill", "licence", "education", "work_style", "employer_trait", "employer", "years", "record", "arrangement"),
    "schedule": ("hours_per_week", "arrangement", "start", "care"),
}
NO_IS_AN_ANSWER = {"needs", "schedule", "transport", "pay"}
REQUESTS = {"repeat", "help", "other", "bot_question", "insult", "greet", "thanks", "goodbye"}
PATIENCE = 2  # times that a question is asked before the talk goes on without it


def settle(turn: TurnContext) -> list[Reply]:
    """Take in what the message says: facts, the answer to the pending question, the choice. Returns what to say of it."""
    question, facts = turn.question, list(turn.understood.facts)
    said = _check_places(turn)
    if question == "consent":
        said += _decide(turn)
    if may_keep(turn):
        known = {fact.field for fact in turn.profile.facts}
        fresh = turn.profile.learn(facts, turn.latest.id, turn.now, correcting=turn.understood.act == "correct" or question == "confirm")
        changed = [f for f in fresh if f.field in known or (question and f.field not in QUESTIONS.get(question, ()))]
        if changed and question not in (None, "consent", "language") and turn.understood.act in ("correct", "inform", "deny", "affirm"):
            said += _noted(turn, changed)
    said += offers.settle(turn) + handoff.settle(turn)
    if question in QUESTIONS:
        _mark(turn, question)
    return said


def ask_next(turn: TurnContext) -> list[Reply]:
    """The next question, with what must be said before it."""
    if aftercare.waits(turn):
        return aftercare.check_back(turn)
    if turn.person.language is None:
        return _ask(turn, "language")
    if still := returning.asks(turn):
        return still
    if may_not_ask(turn):
        return []
    if not turn.consent_to(STORE):
        return _ask(turn, "consent")
    if age.minor(turn):
        return handoff.ask(turn)
    for question, fields in QUESTIONS.items():
        if turn.profile.state(question) in (None, "asked") and not turn.profile.has(*fields):
            return _ask(turn, question)
    return offers.ask(turn) or handoff.ask(turn)


def proceed(turn: TurnContext) -> list[Reply]:
    """Settle the message and go on; where nothing is left to ask or to answer, say so."""
    said = settle(turn)
    return said + ask_next(turn) or [Reply("utter_all_done", _variant(turn, "done"))]


def may_keep(turn: TurnContext) -> bool:
    """Before the decision what is told is pending; after a no it is not kept."""
    return turn.profile.state("consent") != "skipped" or turn.consent_to(STORE, CONTACT) is not None


def may_not_ask(turn: TurnContext) -> bool:
    """Whether the person said no to keeping what they tell."""
    return turn.profile.state("consent") == "skipped" and not turn.consent_to(STORE)


def _variant(turn: TurnContext, question: str) -> dict[str, object]:
    times = turn.profile.times(question)
    turn.profile.mark(question, "asked", turn.now)
    return {"variant": times}


def _ask(turn: TurnContext, question: str) -> list[Reply]:
    return [Reply(f"utter_ask_{question}", _variant(turn, question))]


def _decide(turn: TurnContext) -> list[Reply]:
    """Consent is read from the answer only; anything else leaves it open."""
    if turn.understood.answer not in ("yes", "no"):
        return []
    agreed = turn.understood.answer == "yes"
    turn.agree(STORE, agreed, turn.say("utter_ask_consent"))
    turn.profile.mark("consent", "answered" if agreed else "skipped", turn.now)
    if agreed:
        return []
    turn.erase = "words"
    return [Reply("utter_consent_no")]


def _mark(turn: TurnContext, question: str) -> None:
    """Answered, skipped, or asked too often."""
    profile, understood = turn.profile, turn.understood
    known = profile.has(*QUESTIONS[question])
    yes_or_no = understood.answer == "no" and question in NO_IS_AN_ANSWER
    if known or yes_or_no or _in_words(turn, question) or turn.chosen == "schedule:any":
        profile.mark(question, "answered", turn.now)
    elif understood.answer in ("skip", "no") or (
        profile.times(question) >= PATIENCE and (understood.act == "inform" or understood.act in REQUESTS)
    ):
        profile.mark(question, "skipped", turn.now)


def _in_words(turn: TurnContext, question: str) -> bool:
    """Whether the words answer an open question, whatever was read in them."""
    about = {fact.field for fact in turn.understood.facts}
    fitting = not about or not about.isdisjoint((*QUESTIONS[question], *ALSO.get(question, ())))
    return turn.understood.act in OPEN.get(question, ()) and bool(turn.text.strip()) and fitting


def _noted(turn: TurnContext, facts: list) -> list[Reply]:  # type: ignore[type-arg]
    words = wording.read_back(facts, turn.language)
    return [Reply("utter_updated", {"facts": words})] if words else []


def _check_places(turn: TurnContext) -> list[Reply]:
    """A ZIP code that does not exist is said and not kept; one outside the area is said and kept."""
    programme = turn.directory.programme
    for fact in [f for f in turn.understood.facts if f.field == "zip"]:
        place = place_of_zip(str(fact.value))
        if place is None:
            turn.drop_fact(fact)
            return [Reply("utter_zip_unknown", {"zip": fact.value})]
        if programme and programme.counties and place.county not in programme.counties:
            area = wording.listing(programme.counties, turn.language)
            return [Reply("utter_zip_outside", {"place": f"{place.city}, {place.state}", "area": area})]
    return []
