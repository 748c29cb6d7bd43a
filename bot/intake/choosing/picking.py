"""Which of the offered openings a message picks: by button, number, ordinal or name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from bot.intake.context import TurnContext
from bot.store.directory import Opening
from nlu.contract import Understanding

OFFERED = 3
SURE = 0.5  # confidence from which another act is taken at its word while a choice is open
ORDINALS = {
    0: "first 1st primero primera primer 1ra 1ro 1er 1era 1ero",
    1: "second 2nd segundo segunda 2da 2do 2nda 2ndo",
    2: "third 3rd tercero tercera tercer 3ra 3ro 3er 3era 3ero",
    -1: "last ultimo ultima último última",
}
CARDINALS = {0: "1 one uno una", 1: "2 two dos", 2: "3 three tres"}
PLACE_OF = {word: place for place, words in ORDINALS.items() for word in words.split()}
NUMBER_OF = {word: place for place, words in CARDINALS.items() for word in words.split()}
BEFORE_NUMBER = {"number", "option", "#", "no", "opción", "opcion", "número", "numero", "la", "el", "and", "y", "or", "o"}
PARTS = re.compile(r"[.,;!?\n]+|\b(?:because|but|since|porque|pero|ya que)\b", re.IGNORECASE)  # of a message that picks and gives reasons
TIMES = re.compile(r"\b(?:time|day|week|month|shift|thing|vez|d[ií]a|semana|mes|turno|cosa|trabajo)\b")  # "the first time" picks nothing
APPROVED = re.compile(
    r"\b(?:ok|okay|fine|good|great|perfect|sounds|works|i(?:'ll| will)? (?:take|want|like)|bien|bueno|perfecto"
    r"|me (?:gusta|interesa|late|conviene|quedo)|quiero|escojo|agarro)\b"
)
SHORT = 4  # words of a message in which a bare number can only be a pick
BOTH = {"both", "all", "ambos", "ambas", "todos", "todas"}
YOU_DECIDE = re.compile(
    r"\b(?:you|u) (?:decide|choose|pick)|you tell me|up to you|any of them|(?:whichever|whatever)(?! (?:pays?|starts?|has|is|gives?)\b)|"
    r"any is fine|doesn'?t matter|t[uú] (?:decide|escoge|dime)|(?:decide|escoge) t[uú]|usted (?:decida|escoja|diga|d[ií]game)|escoja usted|"
    r"lo que usted diga|decidan ustedes|me da igual|"
    r"(?:cualquiera|el que sea|la que sea)(?! (?:que )?(?:pag\w+|empie\w+|t[ei]n\w+|d[eé]n?)\b)"
)
OTHERS = re.compile(r"\bothers?\b|none of|\botr[oa]s?\b|ning[uú]n|something else|(?:more|different) (?:options|jobs)|m[aá]s opciones")


def lets_us_decide(text: str) -> bool:
    """Whether the choice is left to the coordinator."""
    return YOU_DECIDE.search(text.lower()) is not None


def asks_for_others(text: str) -> bool:
    """Whether none of what was shown is wanted."""
    return OTHERS.search(text.lower()) is not None


def heard(turn: TurnContext) -> Understanding:
    """What was understood; a choice, where the act is not sure and the words pick from what was shown or leave it to us."""
    if turn.question != "choice" or turn.chosen:
        return turn.understood
    picks = begins_with(turn) or (turn.understood.confidence < SURE and (lets_us_decide(turn.text) or named(turn, shown(turn))))
    return replace(turn.understood, act="choose") if picks else turn.understood


def approves(turn: TurnContext) -> bool:
    """Whether an offer is picked in so many words, whatever else is asked: "the third is fine, but when do I start?"."""
    return begins_with(turn) and APPROVED.search(PARTS.split(turn.text.lower())[0]) is not None


def begins_with(turn: TurnContext) -> bool:
    """Whether the first words are a pick and nothing else: "second one. they train you", "la segunda, me queda cerca"."""
    first = PARTS.split(turn.text.lower())[0]
    words = re.findall(r"[\w#']+", first)
    ordinal = bool(set(words) & PLACE_OF.keys()) and not TIMES.search(first)
    return len(words) <= SHORT and (ordinal or bool(_numbers(words)))


def offered(turn: TurnContext) -> list[str]:
    """Ids of the openings offered lately, in the order shown; the last ones are the ones being asked about."""
    values = [c["value"] for message in turn.last_said for c in message.choices or []]
    return [value.removeprefix("opening:") for value in values if value.startswith("opening:")]


def shown(turn: TurnContext) -> list[Opening]:
    """The openings of the last offer."""
    latest = next((m.choices for m in reversed(turn.last_said) if any(map(_is_opening, m.choices or ()))), ())
    ids = [c["value"].removeprefix("opening:") for c in latest if _is_opening(c)]
    return [turn.directory.openings[id_] for id_ in ids if id_ in turn.directory.openings]


def _is_opening(choice: dict[str, str]) -> bool:
    return choice["value"].startswith("opening:")


def pressed(turn: TurnContext) -> list[Opening]:
    """The opening whose button was pressed."""
    chosen = turn.chosen or ""
    id_ = chosen.removeprefix("opening:")
    return [turn.directory.openings[id_]] if id_ != chosen and id_ in turn.directory.openings else []


def named(turn: TurnContext, openings: list[Opening], text: str | None = None) -> list[Opening]:
    """Those of the openings that the words name: the message's, or a part of them."""
    said = (turn.text if text is None else text).lower()
    words = re.findall(r"[\w#']+", said)
    if set(words) & BOTH:
        return openings
    places = [PLACE_OF[w] for w in words if w in PLACE_OF] + ([] if set(words) & PLACE_OF.keys() else _numbers(words))
    found = [openings[i] for i in places if -len(openings) <= i < len(openings)]
    return list(dict.fromkeys(found)) or _by_name(turn, openings, said)


def _numbers(words: list[str]) -> list[int]:
    """Bare numbers, where they can only be a pick: "that one" and "2 kids" are none."""
    pairs = zip(["", *words], words, strict=False)
    return [NUMBER_OF[w] for before, w in pairs if w in NUMBER_OF and (_short(words, before) or before in BEFORE_NUMBER)]


def _short(words: list[str], before: str) -> bool:
    return len(words) <= SHORT and before not in ("the", "that", "this", "which", "any", "no")


def _by_name(turn: TurnContext, openings: list[Opening], said: str) -> list[Opening]:
    """Openings whose title or employer shares a telling word with the message that no other opening shares."""
    spoken = {w.strip(".,;:!?()") for w in said.split() if len(w) > 3}
    titles = [f"{o.title_en} {o.title_es} {turn.directory.employers[o.employer_id].name}" for o in openings]
    names = [set(title.lower().replace(",", " ").split()) for title in titles]
    counts = Counter(w for words in names for w in words)
    return [o for o, words in zip(openings, names, strict=True) if any(w in spoken and counts[w] == 1 for w in words)]
