"""What came instead of words: a place, a contact, a voice message, a picture, a group."""

from __future__ import annotations

from bot.guidance.nearest import nearest_zip
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.store.conversation import Waiting
from nlu.contract import Fact
from nlu.phone import to_e164

SAID = frozenset({"sound", "picture", "file", "sticker", "other", "location", "contact"})  # kinds that have a sentence


def facts_of(message: Waiting) -> tuple[Fact, ...]:
    """A shared place is a ZIP code, the person's own contact is their number; both are facts like any other."""
    told = message.attachment or {}
    if message.kind == "location":
        code = nearest_zip(float(told["latitude"]), float(told["longitude"]))
        return (Fact("zip", code, "have"),) if code else ()
    if message.kind == "contact" and told.get("own"):
        number = to_e164(str(told.get("phone") or ""))
        return (Fact("phone", number, "have"),) if number else ()
    return ()


def answer(turn: TurnContext) -> list[Reply] | None:
    """The sentence for what cannot be read; None for words, and for what became facts."""
    kind = turn.latest.kind
    if kind == "group":
        return _group(turn)
    if turn.text.strip() or turn.understood.facts:
        return None
    return [Reply(f"utter_wordless_{kind}")] if kind in SAID else None


def _group(turn: TurnContext) -> list[Reply]:
    """Said once: a group is no place to talk about oneself."""
    if turn.profile.state("group"):
        return []
    turn.profile.mark("group", "asked", turn.now)
    return [Reply("utter_wordless_group")]
