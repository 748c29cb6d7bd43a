"""What an employer hears: the worker sees the very words, item by item for what is sensitive, and says yes, changes them, or no."""

from __future__ import annotations

import re

from bot.intake import wording
from bot.intake.care import age
from bot.intake.context import TurnContext
from bot.intake.handover import introduction_words
from bot.intake.handover.consent import EMPLOYER, ITEM
from bot.intake.handover.introduction_words import Draft
from bot.intake.replies import Choice as Button
from bot.intake.replies import Reply
from bot.leads import introductions, lead
from bot.store.lead import Choice, Introduction
from nlu.answers import fold

QUESTION = "share"
ITEMS = "share:items"  # whether an employer may hear of any sensitive item at all: asked first where there are several
PATIENCE = 2  # times that each is asked; without an answer nothing is shared
CHANGE = {"en": "Change it", "es": "Cambiarlo"}
EDITING = "share_edit"  # asked: what to change
PLAIN_YES = re.compile(r"\b(?:yes|yeah|yea|yep|sure|si|claro|please|por favor|tell them|diles|diganles|que lo sepan?)\b")
OWN_WORDS = 3  # words from which an answer to that is taken as the worker's own wording


def ask(turn: TurnContext) -> list[Reply]:
    """The next sensitive item, then the words for the next chosen employer, once there is a lead."""
    if age.minor(turn) or not turn.has_lead():
        return []
    chosen = lead.choices_of(turn.session, turn.person.id)
    choice = next((choice for choice in chosen if _open(turn, f"share:{choice.employer_id}")), None)
    if choice is None:
        return []
    if turn.profile.state(EDITING) == "asked" and turn.profile.asked[EDITING].at == turn.now:
        return [Reply("utter_ask_share_change")]
    items = _open_items(turn)
    if len(items) > 1 and _open(turn, ITEMS):
        return [_ask_items(turn, items)]
    return [_ask_item(turn, items[0])] if items and turn.profile.state(ITEMS) != "skipped" else _ask_words(turn, choice)


def settle(turn: TurnContext) -> list[Reply]:
    """Take the answer on the item or the words that were asked about last."""
    if turn.question != QUESTION:
        return []
    pending = next((key for key, row in turn.profile.asked.items() if key.startswith("share:") and row.state == "asked"), None)
    if pending is None:
        return []
    if pending == ITEMS:
        return _settle_items(turn)
    subject = pending.removeprefix("share:")
    row = introductions.of(turn.session, turn.person.id).get(subject)
    return _settle_words(turn, row) if row else _settle_item(turn, subject)


def _open(turn: TurnContext, key: str) -> bool:
    if turn.profile.state(key) == "asked" and turn.profile.times(key) >= PATIENCE:
        turn.profile.mark(key, "skipped", turn.now)
    return turn.profile.state(key) in (None, "asked")


def _open_items(turn: TurnContext) -> list[str]:
    return [item for item in introduction_words.items(turn.profile.facts) if _open(turn, f"share:{item}")]


def _ask_items(turn: TurnContext, items: list[str]) -> Reply:
    times = turn.profile.times(ITEMS)
    turn.profile.mark(ITEMS, "asked", turn.now)
    return Reply("utter_ask_share_items", {"items": _terms(turn, items), "variant": times})


def _settle_items(turn: TurnContext) -> list[Reply]:
    """A no is one for each of them; a yes means that each is asked about."""
    answer = _plain_answer(turn)
    if answer == "no":
        for item in (items := _open_items(turn)):
            turn.agree(ITEM + item, False, turn.say("utter_ask_share_items", items=_terms(turn, items)))
            turn.profile.mark(f"share:{item}", "answered", turn.now)
    if answer is not None:
        turn.profile.mark(ITEMS, "skipped" if answer == "skip" else "answered", turn.now)
    return []


def _plain_answer(turn: TurnContext) -> str | None:
    """The answer; an "ok" is no yes to private things being told."""
    answer = turn.understood.answer
    return None if answer == "yes" and not turn.chosen and not PLAIN_YES.search(fold(turn.text)) else answer


def _terms(turn: TurnContext, items: list[str]) -> str:
    return "; ".join(wording.term("item", item, turn.language) for item in items)


def _ask_item(turn: TurnContext, item: str) -> Reply:
    key = f"share:{item}"
    times = turn.profile.times(key)
    turn.profile.mark(key, "asked", turn.now)
    return Reply("utter_ask_share_item", {"item": wording.term("item", item, turn.language), "variant": times})


def _settle_item(turn: TurnContext, item: str) -> list[Reply]:
    answer, key = _plain_answer(turn), f"share:{item}"
    if answer is None:
        return []
    agreed = answer == "yes" and not introduction_words.leaves_out(turn.text)
    if answer in ("yes", "no"):
        said = turn.say("utter_ask_share_item", item=wording.term("item", item, turn.language))
        turn.agree(ITEM + item, agreed, said)
    turn.profile.mark(key, "answered" if answer in ("yes", "no") else "skipped", turn.now)
    return []


def _ask_words(turn: TurnContext, choice: Choice) -> list[Reply]:
    key = f"share:{choice.employer_id}"
    times = turn.profile.times(key)
    turn.profile.mark(key, "asked", turn.now)
    row = introductions.of(turn.session, turn.person.id).get(choice.employer_id)
    if row is None:
        row = Introduction(person_id=turn.person.id, employer_id=choice.employer_id, opening_id=choice.opening_id, created_at=turn.now)
        row.reason, row.own, row.left_out, row.language = choice.reason, "", [], turn.language
        turn.session.add(row)
    row.words, row.language = _words(turn, row), turn.language
    shown = Reply("utter_share_words", {"employer": _name(turn, row), "words": row.words, "variant": times})
    return [shown, Reply("utter_ask_share", {"variant": times}, (Button(CHANGE[turn.language], "share:change"),))]


def _settle_words(turn: TurnContext, row: Introduction) -> list[Reply]:
    turn.answered = True
    cue, answer = introduction_words.leaves_out(turn.text), turn.understood.answer
    editing = turn.profile.state(EDITING) == "asked" and turn.profile.times(EDITING) > 0
    if not turn.chosen and cue and (parts := introduction_words.to_leave_out(turn.text)):
        row.left_out = sorted({*row.left_out, *parts})
        return _again(turn, row)
    other = not turn.chosen and (cue or (not editing and introduction_words.changes(turn.text)))
    if turn.chosen == "share:change" or other or (turn.understood.act == "correct" and not editing):
        turn.profile.mark(EDITING, "asked", turn.now)
        turn.profile.recount(f"share:{row.employer_id}", 0)
        return []
    if editing and answer is None and len(turn.text.split()) >= OWN_WORDS and not turn.understood.act.startswith("ask_"):
        row.own = turn.text.strip()
        row.left_out = [part for part in row.left_out if part != "own"]
        return _again(turn, row)
    if answer in ("yes", "no", "skip"):
        return _decide(turn, row, answer)
    turn.answered = False
    return []


def _again(turn: TurnContext, row: Introduction) -> list[Reply]:
    """The changed words come next, to be seen anew."""
    turn.profile.mark(EDITING, "answered", turn.now)
    turn.profile.recount(f"share:{row.employer_id}", 0)
    return []


def _decide(turn: TurnContext, row: Introduction, answer: str) -> list[Reply]:
    turn.profile.mark(EDITING, "answered", turn.now)
    turn.profile.mark(f"share:{row.employer_id}", "skipped" if answer == "skip" else "answered", turn.now)
    name, agreed = _name(turn, row), answer == "yes"
    if answer != "skip":
        said = f"{turn.say('utter_share_words', employer=name, words=f'[introduction {row.id}]')} {turn.say('utter_ask_share')}"
        row.consent = turn.agree(EMPLOYER + row.employer_id, agreed, said)
    return [Reply("utter_shared" if agreed else "utter_not_shared", {"employer": name})]


def _words(turn: TurnContext, row: Introduction) -> str:
    agreed = frozenset(c.purpose.removeprefix(ITEM) for c in turn.decided if c.purpose.startswith(ITEM) and turn.consent_to(c.purpose))
    opening = turn.directory.openings.get(row.opening_id or "")
    title = wording.title(opening, turn.language) if opening else None
    draft = Draft(tuple(turn.profile.facts), title, row.reason, agreed, frozenset(row.left_out), row.own)
    return introduction_words.words(draft, turn.language)


def _name(turn: TurnContext, row: Introduction) -> str:
    return turn.directory.employers[row.employer_id].name
