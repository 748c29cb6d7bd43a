"""Openings that the person does not want, and why; the next offer heeds it.

A sentence is read part by part, so that "the second, because the first is too far" takes one and declines the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.guidance.match import Found, Match
from bot.intake.choosing.picking import OFFERED, PARTS, named
from bot.intake.context import TurnContext
from bot.intake.handover.consent import STORE
from bot.store.directory import Opening
from bot.store.lead import Declined

NOT = "".join(f"(?<!{word} )" for word in ("not", "n't", "isnt", "no", "no es", "no queda", "no está", "no esta"))
MUCH = r"(?:too|so|very|really|pretty|kinda|a bit|muy|tan|demasiado|bien)"
ANOTHER = (
    r"(?:some(?:thing)?|any(?:thing)?|others?|jobs?|algo|algun[oa]s?|otr[oa]s?)"
    r"(?: (?:that(?:'s| is)?|a (?:bit|little)|que|quede|est[eé]|me|un poco))*"
)
WORDS: dict[str, tuple[str, ...]] = {
    "far": (
        rf"\b{MUCH} (?:far|long a (?:way|drive|trip|bus))\b",
        r"\bfar (?:away|from)\b",
        rf"\b(?:{MUCH} )?(?:queda )?(?:lejos|retirad[oa])\b",
        rf"\b{ANOTHER} (?:closer|nearer|near me|m[aá]s cer(?:ca|quita|can[oa]))\b",
    ),
    "pay": (
        rf"\b{MUCH} (?:low|little|poco)\b",
        r"\b(?:low|bad|poor) pay\b",
        rf"\bpays? (?:is )?(?:{MUCH} )?(?:low|less|little|bad|nothing|not enough)\b",
        r"\bnot enough (?:money|pay)\b",
        r"\bpagan? (?:muy )?(?:poco|mal)\b",
        r"\bpoca paga\b",
        r"\bpaga (?:es )?(?:muy )?(?:baja|poca)\b",
        rf"\b{ANOTHER} (?:pay(?:s|ing)?|pagu?en?) (?:more|better|m[aá]s|mejor)\b",
    ),
    "time": (
        rf"\b{MUCH} (?:early|late|temprano|tarde)\b",
        r"\b(?:hours|schedule|shift|times?|horario|turno|horas)\b.{0,15}\b(?:bad|wrong|not|no|mal)\b",
        r"\b(?:bad|wrong|mal) (?:hours|schedule|shift|horario|turno)\b",
        r"\bno me (?:sirve|queda)n? (?:el|ese|los) (?:horario|turno)",
        rf"\b{ANOTHER} (?:earlier|later|m[aá]s (?:temprano|tarde)"
        r"|(?:with |con )?(?:other|different|better|otros?|mejor) (?:hours|schedule|horarios?|turnos?))\b",
    ),
    "agency": (
        r"\b(?:don'?t|dont) (?:want|like) (?:an? )?(?:temp|agency|agencies)\b",
        r"\bno (?:agencies|agency|temp jobs)\b",
        r"\bno (?:quiero|me gustan?) (?:las? |por )?(?:temporal|agencias?)\b",
    ),
    "kind": (
        r"\b(?:do|would|did)(?: not|n'?t) like\b",
        r"\bhate\b",
        r"\bnot (?:my thing|for me|what i)\b",
        r"\bboring\b",
        r"\bno me (?:gustan?|late|interesan?|llama)\b",
        r"\bno es lo m[ií]o\b",
        r"\baburrid[oa]s?\b",
    ),
}
REASONS = {name: re.compile(NOT + f"(?:{'|'.join(words)})", re.IGNORECASE) for name, words in WORDS.items()}
TEMPORARY = {"agency_temp", "temporary", "temp_to_hire", "seasonal"}


def reason_of(words: str) -> str | None:
    """Why something is not wanted, as a code; None where the words give no reason against it."""
    return next((name for name, pattern in REASONS.items() if pattern.search(words)), None)


def read(turn: TurnContext, shown: Sequence[Opening]) -> tuple[list[Opening], dict[str, str]]:
    """What the words take, and what they decline: opening id to reason. A reason without a name is against all that was shown."""
    taken: list[Opening] = []
    against: dict[str, str] = {}
    everything: str | None = None
    for part in PARTS.split(turn.text):
        mine, reason = named(turn, list(shown), part), reason_of(part)
        if reason is None:
            taken += mine
        elif mine:
            against |= {opening.id: reason for opening in mine}
        else:
            everything = everything or reason
    left = [opening for opening in dict.fromkeys(taken) if opening.id not in against]
    if everything and not left:
        against = {opening.id: everything for opening in shown} | against
    return left, against


def decline(turn: TurnContext, openings: Sequence[str], reason: str | None) -> None:
    """Keep that these are not wanted, and why in the person's words; nothing is kept of those who did not agree to it."""
    already = {row.opening_id for row in turn.declined}
    for opening_id in openings:
        if opening_id not in already and turn.consent_to(STORE):
            words = turn.text if reason else None
            row = Declined(person_id=turn.person.id, opening_id=opening_id, reason=reason, words=words, created_at=turn.now)
            turn.session.add(row)
            turn.declined.append(row)


def offer(turn: TurnContext, found: Found, without: Sequence[str] = ()) -> list[Match]:
    """The next openings, none of those declined, and none against the reasons given while there are others."""
    gone = {*without, *(row.opening_id for row in turn.declined)}
    refused = {row.opening_id: row.reason for row in turn.declined if row.reason}
    if not refused:
        return found.offer(OFFERED, without=gone)
    known = {match.opening.id: match for match in found.again(turn.directory.openings.many(refused).values())}
    tests = [_test(reason, known[id_]) for id_, reason in refused.items() if id_ in known]
    heeding = [match for match in found.best(without=gone) if all(test(match) for test in tests)]
    return _one_an_employer(heeding) or found.offer(OFFERED, without=gone)


def _one_an_employer(matches: Sequence[Match]) -> list[Match]:
    first: dict[str, Match] = {}
    for match in matches:
        first.setdefault(match.employer.id, match)
    return list(first.values())[:OFFERED]


def _test(reason: str, against: Match) -> Callable[[Match], bool]:
    """What an opening must be so that it does not have what another one was declined for."""
    gone = against.opening
    far, pay, soc = against.minutes, _most(against), (gone.occupational_category or "")[:7]
    tests: dict[str, Callable[[Match], bool]] = {
        "far": lambda match: far is None or (match.minutes is not None and match.minutes < far),
        "pay": lambda match: pay is None or (_most(match) or 0) > pay,
        "time": lambda match: (match.opening.opens_at, match.opening.closes_at) != (gone.opens_at, gone.closes_at),
        "agency": lambda match: match.opening.arrangement not in TEMPORARY,
        "kind": lambda match: not soc or (match.opening.occupational_category or "")[:7] != soc,
    }
    return tests[reason]


def _most(match: Match) -> float | None:
    return match.opening.base_salary_max or match.opening.base_salary_min
