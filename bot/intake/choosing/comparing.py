"""Openings side by side, or one looked at closer, from their records."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.guidance.match import Found, Match
from bot.intake import wording
from bot.intake.choosing import aspects, picking
from bot.intake.choosing.picking import named, shown
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads.lead import choices_of
from bot.store.directory import Opening
from nlu.contract import Understanding

ASKED = re.compile(
    r"\bcompar|\bdiffer|\bversus\b|\bvs\b|\bdiferencia"
    r"|\b(?:which|cu[aá]l)\b.*\b(?:better|best|mejor|closer|closest|nearer|nearest|near|cerca|lejos|pays?|pagan?|starts?|empieza|hours|horas)\b",
    re.IGNORECASE,
)
CLOSER = re.compile(
    r"\b(?:how (?:far|long|much|many (?:hours|days))|what (?:time|hours|days|shift|pay)|when (?:do(?:es)?|would|can|will)|where(?: is|'s)|"
    r"qu[eé] tan lejos|c[oó]mo (?:me )?qued\w+|cu[aá]nto (?:pag\w+|tard\w+|me tard\w+|qued\w+)|a qu[eé] hora|"
    r"qu[eé] (?:horario|d[ií]as|turno)|d[oó]nde (?:qued\w+|est[aá])|cu[aá]ndo (?:empiez\w+|entr\w+))\b",
    re.IGNORECASE,
)

MORE = re.compile(
    r"\b(?:(?:tell|know|say|hear) (?:me )?(?:more |a bit |a little )?(?:about|of)|more (?:info\w* |details? )?(?:about|on)"
    r"|what(?:'?s| is| are)?\b.*\b(?:about|like)|what (?:is|are|about|do (?:you|they) do)|explain|details|m[aá]s (?:sobre|del?)"
    r"|(?:dime|d[ií]game|cu[eé]nt[ae]me|plat[ií]came|h[aá]bl[ae]me|saber|informaci[oó]n) (?:m[aá]s |algo |un poco )*(?:sobre|del?)"
    r"|de qu[eé] (?:es|se trata|trata)|(?:qu[eé]|c[oó]mo) (?:es|son)|qu[eé] se hace|expl[ií]c\w+|detalles)\b",
    re.IGNORECASE,
)  # of one that is named

IT = re.compile(
    r"\b(?:it|its|that (?:one|job|place|work)|this (?:one|job|place)|(?:the|my) (?:job|place|work|shift)|there|they (?:pay|open|start)|"
    r"[eé]s[eao]|[eé]st[eao]|all[aá]|ah[ií]|el (?:trabajo|turno)|queda|pagan?|empiez\w+|empieza)\b",
    re.IGNORECASE,
)  # what was chosen
CALL = re.compile(r"\b(?:call\w*|llam\w+|text|coordin\w+)\b", re.IGNORECASE)
ELSEWHERE = {"ask_benefits", "ask_training", "ask_career", "ask_resource", "ask_privacy", "ask_status", "ask_human", "bot_question"}


CLOSER_LOOK = "closer:"  # before the id of an opening that was looked at closer
PEOPLES = {"ask_human", "stop", "erase"}  # acts that go before a question about the work


def heard(turn: TurnContext) -> Understanding:
    """What was understood; a pick where the words make one, and a question about the work: "is English required" is no wish for English."""
    understood = picking.heard(turn)
    asks = understood.act not in PEOPLES and not turn.chosen and aspects.asked(turn.text) and _asked_about(turn)
    return replace(understood, act="ask_jobs") if asks else understood


def wanted(turn: TurnContext) -> bool:
    """Whether the message asks to compare what was offered, or for the distance, pay, hours or start of it."""
    if turn.chosen or (turn.question == "choice" and picking.approves(turn)):
        return False
    if aspects.asked(turn.text) and _asked_about(turn):
        return True
    if turn.question != "choice":
        return (ASKED.search(turn.text) is not None and bool(shown(turn))) or of_the_chosen(turn)
    if MORE.search(turn.text) and len(named(turn, shown(turn))) == 1:
        return True
    return (ASKED.search(turn.text) or CLOSER.search(turn.text)) is not None


def of_the_chosen(turn: TurnContext) -> bool:
    """Whether, with the choice made, more is asked about what was chosen: "what time does it start?"."""
    asks = (MORE.search(turn.text) or CLOSER.search(turn.text)) and IT.search(turn.text) and not CALL.search(turn.text)
    return bool(asks and turn.question != "choice" and turn.understood.act not in ELSEWHERE and _chosen(turn))


def _asked_about(turn: TurnContext) -> list[Opening]:
    """What a question about the work is about: what is offered, or what was chosen."""
    return shown(turn) if turn.question == "choice" else _chosen(turn)


def _chosen(turn: TurnContext) -> list[Opening]:
    ids = [row.opening_id for row in choices_of(turn.session, turn.person.id)]
    return [turn.directory.openings[id_] for id_ in ids if id_ and id_ in turn.directory.openings]


def looked_at(turn: TurnContext) -> list[Opening]:
    """The one opening that was looked at closer just now."""
    at = turn.last_said[-1].created_at if turn.last_said else None
    ids = [key.removeprefix(CLOSER_LOOK) for key, row in turn.profile.asked.items() if key.startswith(CLOSER_LOOK) and row.at == at]
    return [turn.directory.openings[id_] for id_ in ids if id_ in turn.directory.openings]


def compare(turn: TurnContext, found: Found) -> list[Reply]:
    """The two that are named, or all that was shown or chosen; the one named where its distance, pay, hours or start is asked for."""
    names = aspects.asked(turn.text)
    every = _asked_about(turn) if names else _chosen(turn) if of_the_chosen(turn) else shown(turn)
    picked, closer = named(turn, every, aspects.without(turn.text) if names else None), ASKED.search(turn.text) is None
    return _said(turn, found.again(picked if len(picked) > 1 or (picked and closer) else every), every, names, closer)


def about(turn: TurnContext, found: Found, picked: list[Opening]) -> list[Reply]:
    """What a message asks of the openings that it picks: "the third, but when do I start?"."""
    names = aspects.asked(turn.text)
    asks = names or CLOSER.search(turn.text) or MORE.search(turn.text)
    return _said(turn, found.again(picked), picked, names, True) if asks else []


def _said(turn: TurnContext, matches: list[Match], every: list[Opening], names: list[str], closer: bool) -> list[Reply]:
    if not matches:
        return []
    numbers = {opening.id: n for n, opening in enumerate(every, 1)}
    said = [aspects.words(m, names, turn.language) if names else _words(m, turn.language) for m in matches]
    if closer and len(matches) == 1 and turn.question == "choice":
        turn.profile.mark(CLOSER_LOOK + matches[0].opening.id, "asked", turn.now)
    lines = "\n".join((f"{numbers[m.opening.id]}. " if len(every) > 1 else "") + line for m, line in zip(matches, said, strict=True))
    if len(matches) == 1 and MORE.search(turn.text):
        lines += "\n" + _description(matches[0].opening, turn.language)
    return [Reply("utter_about_offer" if closer else "utter_compared", {"lines": lines})]


def _description(opening: Opening, language: str) -> str:
    """What the employer says of the work."""
    return (opening.description_es if language == "es" else opening.description_en) or ""


def _words(match: Match, language: str) -> str:
    opening = match.opening
    kind = wording.term("opening", opening.arrangement, language) if opening.arrangement else ""
    start = wording.start_words(opening.job_start_date, language)
    known = (wording.pay_words(opening, language), wording.hours_words(opening, language), wording.travel_words(match, language))
    said = "; ".join(part for part in (*known, kind, start) if part)
    return f"{wording.title(opening, language)}: {said}.{wording.next_step(opening, language)}"
