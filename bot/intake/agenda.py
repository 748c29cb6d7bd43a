"""The agenda: what the message did to the pending question, and the next most useful question.

Any message may answer, add, ask and correct at once. A question is never asked again once it was answered or skipped.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.intake import area, order, resume, returning, wording
from bot.intake.answers import benefits, papers
from bot.intake.care import aftercare, age
from bot.intake.choosing import aspects, comparing, offers, partner_names, rechoosing
from bot.intake.context import TurnContext
from bot.intake.handover import check_ins, handoff, in_person, late_time, sharing, unkept
from bot.intake.handover.consent import CALL, CONTACT, STORE
from bot.intake.handover.withdrawal_words import refuses_calls
from bot.intake.replies import Reply
from nlu.contract import Fact

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
SAME = re.compile(r"\b(?:the same|same (?:kind|thing|work|as)|lo mismo|igual)\b", re.IGNORECASE)
WISH = re.compile(
    r"\b(?:want|like|look\w*|need|maybe|something|anything|prefer|quiero|busco|algo|gustar[ií]a|necesito|prefiero)\b", re.IGNORECASE
)
WORK_OF = re.compile(r"\W*trabajo (?:de|en|como)\b", re.IGNORECASE)  # "work as": asked what is wanted, it is no past
NO_IS_AN_ANSWER = {"needs", "schedule", "transport", "pay"}
REQUESTS = {"repeat", "help", "other", "bot_question", "insult", "greet", "thanks", "goodbye"}
KEEP = re.compile(r"\b(?:keep|save|store|yes|yeah|ok|okay|sure|fine|guard\w*|s[ií]|claro|est[aá] bien)\b", re.IGNORECASE)  # with "no calls"
PRIVATE = ("record", "limit")  # fields that it takes trust to speak of
PATIENCE = 2  # times that a question is asked before the talk goes on without it


def settle(turn: TurnContext) -> list[Reply]:
    """Take in what the message says: facts, the answer to the pending question, the choice. Returns what to say of it."""
    question, said = turn.question, area.check(turn) + benefits.worry(turn) + papers.answer(turn)
    if question == "consent":
        said += _decide(turn)
    turn.profile.keeps = may_keep(turn)
    if turn.profile.keeps:
        said += in_person.settle(turn) + _learn(turn) + _trusted(turn)
    else:
        turn.learned = unkept.hold(turn, _told(turn))
    if question == "goal" and _only_the_past(turn) and not order.known(turn.profile, "goal"):
        said.append(Reply("utter_like_before", {"jobs": _done(turn)}))
    said += offers.settle(turn) + handoff.settle(turn) + sharing.settle(turn) + check_ins.settle(turn)
    if question in order.QUESTIONS:
        _mark(turn, question)
    return said


def _learn(turn: TurnContext) -> list[Reply]:
    """Take the facts in; what changed is said, and what it takes from the choice."""
    question, known = turn.question, {fact.field for fact in turn.profile.facts}
    correcting = turn.understood.act == "correct" or question == "confirm"
    turn.learned = turn.profile.learn(_told(turn), turn.latest.id, turn.now, correcting)
    if gone := rechoosing.settle(turn):
        return gone
    own = ("best_time",) if question == "callback" else order.FIELDS.get(question or "", ())  # whose answer is taken up elsewhere
    changed = [f for f in turn.learned if f.field in known or (question and f.field not in own)]
    aloud = question not in (None, "consent", "language") and turn.understood.act in ("correct", "inform", "deny", "affirm")
    return _noted(turn, changed) if changed and aloud else []


def _trusted(turn: TurnContext) -> list[Reply]:
    """Thanks, once, for what is hard to tell, and who does not hear of it."""
    hard = any(fact.field in PRIVATE or fact.value == "mental_health" for fact in turn.learned)
    if not hard or turn.profile.state("trusted") or turn.understood.act == "ask_privacy":
        return []
    turn.profile.mark("trusted", "answered", turn.now)
    return [Reply("utter_trusted")]


def _told(turn: TurnContext) -> list[Fact]:
    """The message's facts, as the question makes them mean; to compare what is offered tells nothing."""
    if comparing.wanted(turn) and not comparing.of_the_chosen(turn) and not aspects.asked(turn.text):
        return []
    facts = late_time.heard(turn, [fact for fact in turn.understood.facts if not _no_name(turn, fact)])
    if turn.question != "goal":
        return facts + partner_names.wanted(turn)
    done = [f for f in turn.profile.facts if f.field == "job" and f.polarity == "have"] if _wants_the_same(turn) else []
    wished = WORK_OF.match(turn.text) is not None
    told = [replace(f, polarity="want") if wished and f.field == "job" and f.polarity == "have" else f for f in facts]
    return told + [replace(f, polarity="want", hard=False) for f in done]


def _no_name(turn: TurnContext, fact: Fact) -> bool:
    """Whether a question in one word was taken for the name that was asked for."""
    return fact.field == "name" and turn.understood.act.startswith("ask_") and fact.text.strip() == turn.text.strip(" ?¿")


def ask_next(turn: TurnContext) -> list[Reply]:
    """The next question, with what must be said before it."""
    if aftercare.waits(turn):
        return aftercare.check_back(turn)
    if turn.person.language is None:
        return _ask(turn, "language")
    if turn.question == check_ins.QUESTION and check_ins.current(turn):
        return check_ins.ask(turn)
    if still := returning.asks(turn):
        return still
    if may_not_ask(turn):
        return []
    if not turn.consent_to(STORE):
        return _ask(turn, "consent")
    if age.minor(turn):
        return handoff.ask(turn)
    if first := order.before_offers(turn):
        return _ask_of(turn, first, "jobs")
    if following := offers.ask(turn) or handoff.ask(turn) or sharing.ask(turn):
        return following
    last = order.after_lead(turn)
    return _ask_of(turn, last, "lead") if last else check_ins.ask_consent(turn)


def proceed(turn: TurnContext) -> list[Reply]:
    """Settle the message and go on; where nothing is left to ask or to answer, say so."""
    said = settle(turn)
    following = ask_next(turn)
    if not (said or following) and may_not_ask(turn):
        return unkept.answer(turn)
    return said + following or [Reply("utter_all_done", _variant(turn, "done"))]


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


def _ask_of(turn: TurnContext, left: list[str], aim: str) -> list[Reply]:
    """The first of the questions left, with how many there are where they are few."""
    question, again = left[0], turn.profile.times(left[0])
    counted = f"utter_left_{min(len(left), 2)}_{aim}"
    progress = turn.say(counted) + " " if len(left) <= 2 and not again else ""
    values = {**_variant(turn, question), "progress": progress}
    if question == "goal" and (done := _done(turn)):
        return [Reply("utter_ask_goal_after", {**_variant(turn, "goal_after"), "jobs": done})]
    return [Reply(f"utter_ask_{question}", values)]


def _done(turn: TurnContext) -> str:
    """What the person has worked as, in their words."""
    titles = [str(f.value["title"]) for f in turn.profile.facts if f.field == "job" and f.polarity == "have"]
    return wording.listing(list(dict.fromkeys(titles))[:2], turn.language) if titles else ""


def _decide(turn: TurnContext) -> list[Reply]:
    """Consent is read from the answer only; anything else leaves it open."""
    no_calls = not turn.chosen and refuses_calls(turn.text) and KEEP.search(turn.text) is not None
    if turn.understood.answer not in ("yes", "no") and not no_calls:
        return []
    agreed, wording_shown = no_calls or turn.understood.answer == "yes", turn.say("utter_ask_consent")
    turn.agree(STORE, agreed, wording_shown)
    turn.profile.mark("consent", "answered" if agreed else "skipped", turn.now)
    turn.agree(CALL, agreed and not no_calls, wording_shown)
    if agreed:
        return [Reply("utter_consent_no_calls")] if no_calls else []
    turn.erase = "words"
    return [Reply("utter_consent_no")]


def _mark(turn: TurnContext, question: str) -> None:
    """Answered, skipped, or asked too often."""
    profile, understood = turn.profile, turn.understood
    known = order.known(profile, question)
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
    fitting = not about or not about.isdisjoint((*order.FIELDS[question], *ALSO.get(question, ())))
    return turn.understood.act in OPEN.get(question, ()) and bool(turn.text.strip()) and fitting


def _only_the_past(turn: TurnContext) -> bool:
    """Whether the answer told what was done and not what is wanted."""
    jobs = [fact for fact in turn.understood.facts if fact.field == "job"]
    wished = WORK_OF.match(turn.text) or (WISH.search(turn.text) and not resume.looks_like(turn.text))
    return bool(jobs) and all(fact.polarity == "have" for fact in jobs) and not wished


def _wants_the_same(turn: TurnContext) -> bool:
    """Whether what was done before is what is looked for."""
    return turn.chosen == "goal:same" or (turn.understood.answer == "yes" and not turn.chosen) or SAME.search(turn.text) is not None


def _noted(turn: TurnContext, facts: list[Fact]) -> list[Reply]:
    words = wording.read_back(facts, turn.language, contact=True)
    return [Reply("utter_updated", {"facts": words})] if words else []
