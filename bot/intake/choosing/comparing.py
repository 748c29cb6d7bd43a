"""Openings side by side, or one looked at closer, from their records."""

from __future__ import annotations

import re

from bot.guidance.match import Found, Match
from bot.intake import wording
from bot.intake.choosing.picking import named, shown
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads.lead import choices_of
from bot.store.directory import Opening

ASKED = re.compile(
    r"\bcompar|\bdiffer|\bversus\b|\bvs\b|\bdiferencia"
    r"|\b(?:which|cu[aá]l)\b.*\b(?:better|best|mejor|closer|closest|nearer|nearest|near|cerca|lejos|pays?|pagan?|starts?|empieza|hours|horas)\b",
    re.IGNORECASE,
)
CLOSER = re.compile(
    r"\b(?:how (?:far|long|much|many (?:hours|days))|what (?:time|hours|days|shift|pay)|when does|where(?: is|'s)|"
    r"qu[eé] tan lejos|c[oó]mo (?:me )?qued\w+|cu[aá]nto (?:pag\w+|tard\w+|me tard\w+|qued\w+)|a qu[eé] hora|"
    r"qu[eé] (?:horario|d[ií]as|turno)|d[oó]nde (?:qued\w+|est[aá])|cu[aá]ndo empieza)\b",
    re.IGNORECASE,
)

MORE = re.compile(
    r"\b(?:(?:tell|know|say|hear) (?:me )?(?:more |a bit |a little )?(?:about|of)|more (?:info\w* |details? )?(?:about|on)"
    r"|what (?:is|about)|m[aá]s (?:sobre|del?)"
    r"|(?:dime|d[ií]game|cu[eé]nt[ae]me|plat[ií]came|saber|informaci[oó]n) (?:m[aá]s |algo |un poco )*(?:sobre|del?))\b",
    re.IGNORECASE,
)  # of one that is named

IT = re.compile(
    r"\b(?:it|its|that (?:one|job|place|work)|this (?:one|job|place)|(?:the|my) (?:job|place|work|shift)|there|they (?:pay|open|start)|"
    r"[eé]s[eao]|[eé]st[eao]|all[aá]|ah[ií]|el (?:trabajo|turno)|queda|pagan?|empiez\w+|empieza)\b",
    re.IGNORECASE,
)  # what was chosen
CALL = re.compile(r"\b(?:call\w*|llam\w+|text|coordin\w+)\b", re.IGNORECASE)
ELSEWHERE = {"ask_benefits", "ask_training", "ask_career", "ask_resource", "ask_privacy", "ask_status", "ask_human", "bot_question"}


def wanted(turn: TurnContext) -> bool:
    """Whether the message asks to compare what was offered, or for the distance, pay, hours or start of it."""
    if turn.chosen:
        return False
    if turn.question != "choice":
        return (ASKED.search(turn.text) is not None and bool(shown(turn))) or of_the_chosen(turn)
    if MORE.search(turn.text) and len(named(turn, shown(turn))) == 1:
        return True
    return (ASKED.search(turn.text) or CLOSER.search(turn.text)) is not None


def of_the_chosen(turn: TurnContext) -> bool:
    """Whether, with the choice made, more is asked about what was chosen: "what time does it start?"."""
    asks = (MORE.search(turn.text) or CLOSER.search(turn.text)) and IT.search(turn.text) and not CALL.search(turn.text)
    return bool(asks and turn.question != "choice" and turn.understood.act not in ELSEWHERE and _chosen(turn))


def _chosen(turn: TurnContext) -> list[Opening]:
    ids = [row.opening_id for row in choices_of(turn.session, turn.person.id)]
    return [turn.directory.openings[id_] for id_ in ids if id_ and id_ in turn.directory.openings]


def compare(turn: TurnContext, found: Found) -> list[Reply]:
    """The two that are named, or all that was shown or chosen; the one named where its distance, pay, hours or start is asked for."""
    every = _chosen(turn) if of_the_chosen(turn) else shown(turn)
    picked, closer = named(turn, every), ASKED.search(turn.text) is None
    matches = found.again(picked if len(picked) > 1 or (picked and closer) else every)
    if not matches:
        return []
    numbers = {opening.id: n for n, opening in enumerate(every, 1)}
    said = [(f"{numbers[m.opening.id]}. " if len(every) > 1 else "") + _words(m, turn.language) for m in matches]
    lines = "\n".join(said)
    return [Reply("utter_about_offer" if closer else "utter_compared", {"lines": lines})]


def _words(match: Match, language: str) -> str:
    opening = match.opening
    kind = wording.term("opening", opening.arrangement, language) if opening.arrangement else ""
    start = wording.start_words(opening.job_start_date, language)
    known = (wording.pay_words(opening, language), wording.hours_words(opening, language), wording.travel_words(match, language))
    said = "; ".join(part for part in (*known, kind, start) if part)
    return f"{wording.title(opening, language)}: {said}.{wording.next_step(opening, language)}"
