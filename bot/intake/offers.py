"""Offers and the worker's choice among them."""

from __future__ import annotations

from collections import Counter

from bot.guidance import match
from bot.guidance.wishes import Wishes, from_facts
from bot.intake import superlatives, wording
from bot.intake.consent import STORE
from bot.intake.context import TurnContext
from bot.intake.replies import Choice as Button
from bot.intake.replies import Reply
from bot.leads.lead import choices_of
from bot.leads.load import chosen_lately
from bot.store.directory import Opening
from bot.store.lead import Choice

OFFERED = 3
DECIDE = {"en": "You decide", "es": "Tú decide"}
OTHERS = {"en": "Show others", "es": "Otros"}
APART = {"en": "Jobs that may do with a change", "es": "Trabajos que pueden servir con un cambio"}
ORDINALS = {
    "first": 0,
    "second": 1,
    "third": 2,
    "1st": 0,
    "2nd": 1,
    "3rd": 2,
    "one": 0,
    "two": 1,
    "three": 2,
    "last": -1,
    **{f"1{end}": 0 for end in ("ra", "ro", "er", "era", "ero")},
    **{f"2{end}": 1 for end in ("da", "do", "nda", "ndo")},
    **{f"3{end}": 2 for end in ("ra", "ro", "er", "era", "ero")},
    "primero": 0,
    "primera": 0,
    "primer": 0,
    "segundo": 1,
    "segunda": 1,
    "tercero": 2,
    "tercera": 2,
    "tercer": 2,
    "uno": 0,
    "dos": 1,
    "tres": 2,
    "ultimo": -1,
    "ultima": -1,
    "último": -1,
    "última": -1,
    "1": 0,
    "2": 1,
    "3": 2,
}
AROUND = ".,;:!?()#\ufe0f\u20e3"  # about a word or a number; the last two make a keycap of a digit
BOTH = {"both", "all", "ambos", "ambas", "todos", "todas", "los dos", "las dos"}
YOU_DECIDE = (
    "you decide",
    "you choose",
    "you pick",
    "u pick",
    "u choose",
    "u decide",
    "you tell me",
    "up to you",
    "any of them",
    "whichever",
    "whatever",
    "any is fine",
    "doesn't matter",
    "tu decide",
    "tú decide",
    "decide tu",
    "decide tú",
    "usted decida",
    "usted escoja",
    "usted diga",
    "usted dígame",
    "usted digame",
    "escoja usted",
    "escoge tú",
    "escoge tu",
    "tú escoge",
    "tu escoge",
    "tú dime",
    "lo que usted diga",
    "decidan ustedes",
    "cualquiera",
    "el que sea",
    "la que sea",
    "me da igual",
)


def wishes_of(turn: TurnContext) -> Wishes:
    """What the person needs and wishes, by what is known now."""
    return from_facts(turn.profile.facts, turn.now.date())


def find(turn: TurnContext) -> match.Found:
    """The openings held against what is known of the person."""
    return match.find(turn.directory, wishes_of(turn), turn.now.date(), chosen_lately(turn.session, turn.now), turn.settings.stale_days)


def ask(turn: TurnContext) -> list[Reply]:
    """Offer a few and ask for the choice, while it is open."""
    if turn.profile.state("choice") in ("answered", "skipped"):
        return []
    shown, found = offered(turn), find(turn)
    if turn.chosen == "apart":
        return _apart(turn, found)
    picked = found.offer(OFFERED, without=shown if turn.chosen == "others" else ())
    variant = {"variant": turn.profile.times("choice")}
    read_back = [] if turn.profile.times("choice") else _read_back(turn)
    turn.profile.mark("choice", "asked", turn.now)
    if not picked:
        turn.profile.mark("choice", "skipped", turn.now)
        turn.you_decide = True
        return [*read_back, Reply("utter_no_offers", {"near": near_miss(turn, found)}, _apart_button(turn, found))]
    if variant["variant"] and turn.chosen != "others" and shown:
        return [
            Reply(
                "utter_ask_choice",
                variant,
                buttons(turn, [turn.directory.openings[i] for i in shown if i in turn.directory.openings][-OFFERED:]),
            )
        ]
    choices = (*buttons(turn, [m.opening for m in picked]), *_apart_button(turn, found))
    few = near_miss(turn, found) if len(picked) < OFFERED and turn.chosen != "others" else ""
    lines = "\n".join(part for part in (listing(turn, picked), few) if part)
    return [*read_back, Reply("utter_offers", {"offers": lines}), Reply("utter_ask_choice", {}, choices)]


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


def offered(turn: TurnContext) -> list[str]:
    """Ids of the openings offered lately, in the order shown; the last ones are the ones being asked about."""
    values = [c["value"] for message in turn.last_said for c in message.choices or []]
    return [value.removeprefix("opening:") for value in values if value.startswith("opening:")]


def settle(turn: TurnContext) -> list[Reply]:
    """Take the choice, if the message makes one."""
    if turn.question != "choice":
        return []
    if turn.chosen == "apart":
        return []
    if turn.chosen == "others" or _asks_for_others(turn):
        turn.chosen = "others"
        return []
    if turn.chosen == "decide" or _lets_us_decide(turn):
        turn.profile.mark("choice", "answered", turn.now)
        turn.you_decide = True
        return [Reply("utter_you_decide")]
    picked = _picked(turn)
    if not picked:
        if turn.understood.answer in ("skip", "no") or turn.profile.times("choice") >= 3:
            turn.profile.mark("choice", "skipped", turn.now)
            turn.you_decide = True
            return [Reply("utter_you_decide")]
        return []
    return _take(turn, picked)


def near_miss(turn: TurnContext, found: match.Found) -> str:
    """Which single must, if it moved, would open the most; said, never pushed."""
    for name, count in found.near_misses().items():
        return turn.say("utter_near_miss", constraint=wording.term("must", name, turn.language), count=count)
    return ""


def _read_back(turn: TurnContext) -> list[Reply]:
    words = wording.read_back(turn.profile.facts, turn.language)
    return [Reply("utter_read_back", {"facts": words})] if words else []


def _picked(turn: TurnContext) -> list[Opening]:
    """The openings that a button, a number, an ordinal or a name picks."""
    shown = [turn.directory.openings[i] for i in offered(turn)[-OFFERED:] if i in turn.directory.openings]
    if turn.chosen and turn.chosen.startswith("opening:"):
        return [o for o in [turn.directory.openings.get(turn.chosen.removeprefix("opening:"))] if o]
    if turn.understood.act not in ("choose", "inform", "affirm", "correct", "other"):
        return []
    words = [w.strip(AROUND) for w in turn.text.lower().split()]
    if set(words) & BOTH:
        return shown
    if single := superlatives.picked(turn.text, _matches(turn, shown)):
        return [single[0].opening]
    by_number = [shown[i] for w in words if (i := ORDINALS.get(w)) is not None and -len(shown) <= i < len(shown)]
    return by_number or _by_name(turn, shown)


def _matches(turn: TurnContext, shown: list[Opening]) -> list[match.Match]:
    found = find(turn)
    known = {m.opening.id: m for m in (*found.best(), *found.best(apart=True))}
    return [known[o.id] for o in shown if o.id in known]


def _by_name(turn: TurnContext, shown: list[Opening]) -> list[Opening]:
    """Openings whose title or employer shares a telling word with the message that no other opening shares."""
    spoken = {w.strip(".,;:!?()") for w in turn.text.lower().split() if len(w) > 3}
    names = [f"{o.title_en} {o.title_es} {turn.directory.employers[o.employer_id].name}".lower().split() for o in shown]
    counts = Counter(w for words in names for w in set(words))
    return [o for o, words in zip(shown, names, strict=True) if any(w in spoken and counts[w] == 1 for w in words)]


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
    return [Reply("utter_chosen", {"choices": wording.listing(names, turn.language)})]


def _lets_us_decide(turn: TurnContext) -> bool:
    text = turn.text.lower()
    return any(words in text for words in YOU_DECIDE)


def _asks_for_others(turn: TurnContext) -> bool:
    text = turn.text.lower()
    return any(words in text for words in ("other", "none of", "otro", "otra", "ningun", "something else", "more options", "más opciones"))
