"""What a pressed button means. Values are short, and only those that were offered are taken.

`yes` `no` `skip` answer the question; `lang:es` switches; `act:ask_human` is an act; `transport=bus` is a fact and
`transport!=car` its opposite; `opening:ID`, `employer:ID`, `decide` and `others` choose; `schedule:any` and `goal:same`
answer in full; `interests:` and `liking:` belong to the interest check; `apart` asks for work that may do with a change;
`slot:ID` books; `share:change` changes what an employer would hear; `check_in:good` says how the job is;
`go_on` takes the talk up again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from nlu.contract import FIELDS, Answer, Fact, Language, Understanding

ANSWERS: dict[str, tuple[str, Answer]] = {"yes": ("affirm", "yes"), "no": ("deny", "no"), "skip": ("skip", "skip")}
ACT_OF_PREFIX = {"opening": "choose", "employer": "choose", "slot": "book", "check_in": "inform", "lang": "switch_language"}
FACT = re.compile(r"^([a-z_]+)(!?=)(.+)$")
NUMBER = re.compile(r"^\s*#?(\d{1,2})[.)]?\s*$")


def means(value: str, language: Language) -> Understanding:
    """The understanding of a pressed button. Raises ValueError for a value outside the grammar."""
    if value in ANSWERS:
        act, answer = ANSWERS[value]
        return Understanding(language, act, answer=answer)
    if value == "go_on":
        return Understanding(language, "affirm", answer="yes")
    if value == "share:change":
        return Understanding(language, "correct")
    if value in ("decide", "apart", "others"):
        return Understanding(language, "choose")
    if value in ("schedule:any", "goal:same"):
        return Understanding(language, "inform")
    if value.startswith(("interests:", "liking:")):
        return Understanding(language, "inform")
    if match := FACT.match(value):
        return Understanding(language, "inform", facts=(_fact(*match.groups()),))
    prefix, _, rest = value.partition(":")
    act = rest if prefix == "act" else ACT_OF_PREFIX.get(prefix, "")
    if not act:
        raise ValueError(f"unknown choice {value!r}")
    return Understanding(language, act)


def _fact(field: str, sign: str, value: str) -> Fact:
    """A button that rules something out is a flat exclusion, so a must, as the same words would be."""
    polarities = FIELDS[field]
    opposite = sign == "!="
    polarity = polarities[-1] if opposite else polarities[0]
    return Fact(field, value, polarity, hard=opposite and polarity == "avoid")


def pressed(text: str, choices: Sequence[dict[str, Any]], question: str | None) -> str | None:
    """The value of the choice that a typed text names by its number or its title; None for anything else.

    Where the question asks for a number, only the title counts, unless the choices are acts: a menu.
    """
    folded = text.strip().casefold()
    for choice in choices:
        if folded == choice["title"].casefold():
            return str(choice["value"])
    number, menu = NUMBER.match(text), any(choice["value"].startswith("act:") for choice in choices)
    if number and (menu or question not in ("pay", "zip", "contact")) and 1 <= int(number[1]) <= len(choices):
        return str(choices[int(number[1]) - 1]["value"])
    return None
