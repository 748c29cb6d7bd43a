"""Offers and the worker's choice among them."""

from __future__ import annotations

from bot.guidance import match
from bot.guidance.wishes import Wishes, from_facts
from bot.intake import area, wording
from bot.intake.choosing import comparing, declining, superlatives
from bot.intake.choosing.picking import OFFERED, asks_for_others, lets_us_decide, named, offered, pressed, shown
from bot.intake.context import TurnContext
from bot.intake.handover.consent import STORE
from bot.intake.replies import Choice as Button
from bot.intake.replies import Reply
from bot.leads.lead import choices_of
from bot.leads.load import chosen_lately
from bot.store.directory import Opening
from bot.store.lead import Choice

PICKING = ("choose", "inform", "affirm", "correct", "other", "deny", "skip")  # acts that may pick by a number or a name
APART_FROM_OFFERS = {"name", "phone", "email", "best_time", "need", "work_status", "wage_now"}
OF_KIND = {"wanted", "named", "leads_to_wanted", "related", "done"}  # reasons by which an opening is in the work looked for
OTHER_KIND = "other_kind"  # answered: it was said that nothing of it fits
PATIENCE = 3  # times that the choice is asked for in vain
LATE = ("adult", "contact")  # questions between the choice and the lead
DECIDE = {"en": "You decide", "es": "Tú decide"}
OTHERS = {"en": "Show others", "es": "Otros"}
APART = {"en": "Jobs that may do with a change", "es": "Trabajos que pueden servir con un cambio"}


def wishes_of(turn: TurnContext) -> Wishes:
    """What the person needs and wishes, by what is known now; put together once more only when something new is known."""
    known = tuple(turn.profile.facts)
    if turn.wished is None or turn.wished[0] != known:
        turn.wished = known, from_facts(known, turn.now.date())
    return turn.wished[1]


def find(turn: TurnContext) -> match.Found:
    """The openings held against what is known of the person; held once more only when something new is known."""
    wishes = wishes_of(turn)
    if turn.found is None or turn.found.wishes != wishes:
        load = chosen_lately(turn.session, turn.now)
        turn.found = match.find(turn.directory, wishes, turn.now.date(), load, turn.settings.stale_days)
    return turn.found


def ask(turn: TurnContext) -> list[Reply]:
    """Offer a few and ask for the choice, while it is open."""
    if turn.profile.state("choice") in ("answered", "skipped"):
        return []
    found = find(turn)
    if turn.chosen == "apart":
        return _apart(turn, found)
    if again := _same(turn, found):
        return again
    before = offered(turn) if turn.chosen == "others" else []
    matches = declining.offer(turn, found, before)
    told = _read_back(turn)
    turn.profile.mark("choice", "asked", turn.now)
    if not matches:
        return [*told, *_nothing(turn, found)]
    told += _another_kind(turn, found, matches)
    lines = "\n".join(part for part in (listing(turn, matches), _near_miss_once(turn, found, len(matches))) if part)
    choices = (*buttons(turn, [m.opening for m in matches]), *_apart_button(turn, found))
    return [*told, Reply("utter_offers", {"offers": lines}), Reply("utter_ask_choice", {}, choices)]


def _another_kind(turn: TurnContext, found: match.Found, matches: list[match.Match]) -> list[Reply]:
    """Said once where nothing that fits is in the work they look for, with the must that keeps such work out."""
    codes, _ = found.wishes.looked_for
    if not codes or turn.profile.state(OTHER_KIND) or any(OF_KIND & set(m.reasons) for m in matches):
        return []
    turn.profile.mark(OTHER_KIND, "answered", turn.now)
    for name, count in found.near_misses(looked_for=True).items():
        if name == "travel" and area.outside(turn):
            continue
        return [Reply("utter_kind_missed", {"constraint": wording.term("must", name, turn.language), "count": count})]
    return [Reply("utter_kind_missing")]


def _same(turn: TurnContext, found: match.Found) -> list[Reply]:
    """The question once more, without the list, where what was shown still holds."""
    before = shown(turn)
    if not before or turn.chosen == "others" or not turn.profile.times("choice") or changed(turn):
        return []
    if len(found.again(before)) < len(before):
        return []
    variant = {"variant": turn.profile.times("choice")}
    turn.profile.mark("choice", "asked", turn.now)
    return [Reply("utter_ask_choice", variant, buttons(turn, before))]


def changed(turn: TurnContext) -> bool:
    """Whether the message told something that bears on the offers."""
    return any(fact.field not in APART_FROM_OFFERS for fact in turn.learned)


def _nothing(turn: TurnContext, found: match.Found) -> list[Reply]:
    turn.profile.mark("choice", "skipped", turn.now)
    turn.you_decide = True
    name = "utter_no_more_offers" if offered(turn) else "utter_no_offers"
    values = {} if offered(turn) else {"near": near_miss(turn, found)}
    return [Reply(name, values, _apart_button(turn, found))]


def _apart_button(turn: TurnContext, found: match.Found) -> tuple[Button, ...]:
    return (Button(APART[turn.language], "apart"),) if len(found.apart_rows) else ()


def _apart(turn: TurnContext, found: match.Found) -> list[Reply]:
    """Openings that may do with a change to the job, on request."""
    picked = found.offer(OFFERED, apart=True)
    lines = listing(turn, picked)
    return [Reply("utter_offers_apart", {"offers": lines}), Reply("utter_ask_choice", {}, buttons(turn, [m.opening for m in picked]))]


def listing(turn: TurnContext, picked: list[match.Match]) -> str:
    """The offers, a line each."""
    return "\n".join(wording.match_words(m, n, turn.language) for n, m in enumerate(picked, 1))


def buttons(turn: TurnContext, openings: list[Opening]) -> tuple[Button, ...]:
    """The openings as choices, with "you decide" and "others"."""
    employers = turn.directory.employers
    named = [Button(f"{wording.title(o, turn.language)} - {employers[o.employer_id].name}", f"opening:{o.id}") for o in openings]
    return (*named, Button(DECIDE[turn.language], "decide"), Button(OTHERS[turn.language], "others"))


def settle(turn: TurnContext) -> list[Reply]:
    """Take the choice, if the message makes one; hear what is wrong with the others."""
    if comparing.wanted(turn):
        turn.answered = True
        return comparing.compare(turn, find(turn))
    if turn.question != "choice" or turn.chosen == "apart" or turn.profile.state("choice") != "asked":
        return _late(turn)
    if taken := pressed(turn) or _superlative(turn) or (comparing.looked_at(turn) if _plain_yes(turn) else []):
        return _take(turn, taken)
    if turn.chosen == "decide" or (turn.understood.act in PICKING and lets_us_decide(turn.text)):
        return _decide(turn)
    taken, against = ([], {}) if turn.chosen else declining.read(turn, shown(turn))
    for opening_id, reason in against.items():
        declining.decline(turn, [opening_id], reason)
    if taken and turn.understood.act in PICKING:
        return _take(turn, taken)
    return _unwanted(turn, against)


def _plain_yes(turn: TurnContext) -> bool:
    return turn.understood.answer == "yes" and not turn.chosen and not turn.understood.facts and not named(turn, shown(turn))


def _late(turn: TurnContext) -> list[Reply]:
    """A pick of what was shown, after the choice was left to us and before the lead is made."""
    if turn.question not in LATE or turn.understood.act != "choose" or turn.chosen or choices_of(turn.session, turn.person.id):
        return []
    taken = named(turn, shown(turn))
    return _take(turn, taken) if taken else []


def _superlative(turn: TurnContext) -> list[Opening]:
    """The one that is the nearest, the best paid and so on of those shown."""
    if turn.chosen or turn.understood.act not in PICKING or not superlatives.asked(turn.text) or declining.reason_of(turn.text):
        return []
    return [one.opening for one in superlatives.picked(turn.text, find(turn).again(shown(turn)))][:1]


def _unwanted(turn: TurnContext, against: dict[str, str]) -> list[Reply]:
    """Others, where what was shown is not wanted; the coordinator chooses where the person would not."""
    if against:
        turn.chosen, turn.answered = "others", True
        reason = wording.term("against", next(iter(against.values())), turn.language)
        times = turn.profile.times("declined")
        turn.profile.mark("declined", "asked", turn.now)
        return [Reply("utter_declined", {"reason": reason, "variant": times})]
    refused = turn.understood.answer == "no" and turn.understood.act in ("deny", "other", "inform")
    if turn.chosen == "others" or asks_for_others(turn.text) or (refused and not turn.profile.state("refused")):
        declining.decline(turn, [opening.id for opening in shown(turn)], None)
        turn.chosen = "others"
        return [_tell_me(turn)] if refused else []
    asks = turn.understood.act.startswith("ask_")
    tired = turn.profile.times("choice") >= PATIENCE and not turn.learned and not asks
    return _decide(turn) if turn.understood.answer in ("skip", "no") or tired else []


def _tell_me(turn: TurnContext) -> Reply:
    turn.profile.mark("refused", "asked", turn.now)
    return Reply("utter_none_of_them")


def _decide(turn: TurnContext) -> list[Reply]:
    turn.profile.mark("choice", "answered" if turn.understood.answer is None else "skipped", turn.now)
    turn.you_decide = True
    return [Reply("utter_you_decide")]


def near_miss(turn: TurnContext, found: match.Found) -> str:
    """Which single must, if it moved, would open the most; said, never pushed."""
    for name, count in found.near_misses().items():
        if name == "travel" and area.outside(turn):
            continue
        return turn.say("utter_near_miss", constraint=wording.term("must", name, turn.language), count=count)
    return ""


def _near_miss_once(turn: TurnContext, found: match.Found, shown_now: int) -> str:
    """A must that rules out much is named once, with what it alone keeps out."""
    most = max(found.near_misses().values(), default=0)
    if turn.profile.state("near_miss") or not most or (shown_now == OFFERED and most < len(found.rows)):
        return ""
    turn.profile.mark("near_miss", "answered", turn.now)
    return near_miss(turn, found)


def _read_back(turn: TurnContext) -> list[Reply]:
    """What was understood, before the first offers."""
    words = "" if turn.profile.times("choice") else wording.read_back(turn.profile.facts, turn.language)
    return [Reply("utter_read_back", {"facts": words})] if words else []


def _take(turn: TurnContext, picked: list[Opening]) -> list[Reply]:
    picked = list(dict.fromkeys(picked))
    if turn.consent_to(STORE):
        already = {c.opening_id for c in choices_of(turn.session, turn.person.id)}
        reason = turn.text if not turn.chosen and len(turn.text.split()) > 4 else None
        for opening in picked:
            if opening.id not in already:
                turn.session.add(
                    Choice(
                        person_id=turn.person.id,
                        employer_id=opening.employer_id,
                        opening_id=opening.id,
                        reason=reason,
                        created_at=turn.now,
                    )
                )
    turn.new_choices = picked
    turn.profile.mark("choice", "answered", turn.now)
    names = [f"{wording.title(o, turn.language)} ({turn.directory.employers[o.employer_id].name})" for o in picked]
    asked = comparing.about(turn, find(turn), picked) if turn.text.rstrip().endswith("?") else []
    return [Reply("utter_chosen", {"choices": wording.listing(names, turn.language)}), *asked]
