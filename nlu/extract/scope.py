"""Who a message speaks about and how far its cues reach: clauses, negation, exclusion, other people, repairs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from nlu.extract.cues import AFTER, BEFORE, CLAUSE_END, Stance
from nlu.extract.sieve import Sieve

Span = tuple[int, int]

RELATIVE = (
    r"(?:husband|wife|spouse|partner|boyfriend|girlfriend|bf|gf|fiance|kids?|kiddos?|children|child|sons?|daughters?|baby|babies|toddler|mom|mother|mama|ma|dad|father|"
    r"parents?|brothers?|sisters?|sis|bro|cousins?|uncles?|aunts?|aunties?|tia|tio|nephews?|nieces?|grandma|grandpa|grandmother|grandfather|granny|abuel[oa]s?|"
    r"friends?|buddy|buddies|homie|homeboy|homegirl|roommates?|neighbors?|coworkers?|co-workers?|family|folks|in-laws?|"
    r"espos[oa]|marido|mujer|novi[oa]|pareja|senora|vieja|viejo|hij[oa]s?|nin[oa]s?|bebes?|chamac[oa]s?|nen[ea]s?|mama|papa|jefit[oa]|madre|padre|papas|padres|herman[oa]s?|carnal|prim[oa]s?|ti[oa]s?|sobrin[oa]s?|"
    r"suegr[oa]s?|cunad[oa]s?|nuer[ao]|compadre|comadre|amig[oa]s?|vecin[oa]s?|companer[oa]s?|familia|ex)"
)
_OFFICE = r"(?:boss|manager|supervisor|landlord|doctor|case ?worker|social worker|counselor|teacher|lawyer|jefe|jefa|patron|patrona|gerente|doctora?|trabajadora social|maestr[oa]|abogad[oa])"
_ADJECTIVE = r"(?:(?:ex|older|younger|little|big|oldest|youngest|best|old|other|late|own|two|three|\d+|otr[oa]|mejor)[\s-]+)*"
_PERSON = rf"(?:(?:my|our|mi|mis|nuestr[oa]s?|his|her|su|the|los|las|el|la|a|un|una|some)\s+{_ADJECTIVE}{RELATIVE}\b(?: of mine| mi[oa])?|(?:my|our|mi|mis|his|her|su|the|los|las|el|la)\s+{_ADJECTIVE}{_OFFICE}\b|(?:the )?(?:kid|baby)'?s? dad|some(?:one|body) i know|ex[- ](?:husband|wife|boss|jefe|espos[oa]))"
_OWN = rf"(?:my|our|mi|mis|nuestr[oa]s?)\s+{_ADJECTIVE}(?:{RELATIVE}|{_OFFICE})\b"
_LEAD = r"(?:^|[.,;:!?\n(]|\b(?:and|y|but|pero|because|cause|since|so|that|porque|que|cuando|when|if|like|while|mientras|pues|also|plus|then|ya|where|donde|aunque|nomas|es|or|after|before|till|until|now|today|hi|hola|yes|no|si|only|where|ok))\s*"
_SUBJECT = re.compile(rf"(?:{_LEAD})(?P<who>{_PERSON}|(?:he(?! \w+(?:ado|ido|echo|isto|esto|erto)\b)|she|he's|she's|he'll|she'll|ellos|ellas|ella)\b|they (?=work|drive|make|live|clean|cook)|el (?=trabaja|maneja|gana|es|tiene|anda|hace|vive)|everybody|everyone)(?P<own>'s?\b)?")
_FOR_OTHER = re.compile(
    rf"\b(?:work|jobs?|trabajo|chamba|jale|empleo|something|algo)\s+(?:for|para)\s+{_OWN}|\b{_OWN}(?: who)?\s+(?:needs?|wants?|is looking for|necesita|busca|quiere|anda buscando)\b"
)
_FIRST = re.compile(
    rf"\b(?:i|i'm|i've|i'd|i'll|we|yo|tengo|puedo|quiero|necesito|ocupo|busco|vivo|estoy|soy|prefiero|quisiera|trabaje|trabajaba|se hacer|me gusta(?:ria)?|ando|cuido|llevo|mi nombre|me llamo|(?:my|mi|mis)\s+(?!{_ADJECTIVE}(?:{RELATIVE}|{_OFFICE})\b))(?<=[\s\w])\b(?!')"
)
_SO = re.compile(  # what follows for the worker from what somebody else does: "my mom has him till 6, so days only"
    r",?\s*\b(?:so (?!that|as|he|she|they|his|her|their|my|our|much|many|far|i\b)|(?:asi que|entonces|por eso) (?=(?:solo|nomas|nada|no puedo|ni|sin|los?|las?|de (?:dia|noche|lunes)|entre|(?:en|por) la|mejor|tiene que|fines|me|necesit\w+|ocupo)\b))"
)
_ORDERS = re.compile(r"\b(?:doctora?|dr|dra|therapist|terapeuta|medic[oa])$")
_SAYS = re.compile(r"\b(?:told|tell|tells|said|says|dijo|dice|conto|cuenta|recommended|recomendo|thinks?|think)\b")
_ME = re.compile(r"^[^\w.!?\n]*(?:\w+[^\w.!?\n]+){0,3}?(?:me|us|nos)\b")
_SENTENCE = re.compile(r"(?<!\d)[.!?\n]|[.!?\n](?!\d)")
_STAYS = re.compile(r"\s*(?:and |y )?(?:he(?! \w+(?:ado|ido|echo|isto|esto|erto)\b)|she|they|his|her|ella|ellos|trabaja|maneja|tiene|gana|vive|puede|quiere|es|hace|limpia|cocina|cuida)\b")
_WHILE_AWAY = re.compile(r"\b(?:while|when|mientras|cuando|during|que)\s*$")
_TURN = re.compile(r",\s*(?:more like|rather|instead|just|only|but|mas bien|sino|mejor|solo|nomas|maybe)\b")
_SAID = re.compile(r"\b(?:i said|i meant|i told you|dije|quise decir|era|eran|me referia a)\b")
_BARE_NO = re.compile(r"(?:no|not)(?: (?:on|en|los|las|el|la|the))*")
_EXPERIENCE = re.compile(r"(?:years?|anos|experien)")  # these nouns tell of the words next to them, not of the rest of a list
_WEAK = re.compile(r"(?:no|not|without|sin|any|nothing|ni)$")
_LIST_ON = re.compile(r",[^,.;]*?(?:,\s*)?\b(?:or|nor|ni|o|and no|y no)\s")
_LINK = re.compile(r"[\s,/&+]*(?:(?:and|or|y|o|ni|e|u|nor|los|las|el|la|en|de|por|the|on|at|in|shifts?|work|jobs?|trabajos?|turnos?|dias?|if possible|the morning|my|a|una?|is|to|both)\b[\s,/&+]*)*")
_JOINED = re.compile(r"\b(?:and|or|y|o|ni|e|u|nor)\b|[&/]")
_VAGUE = re.compile(r"(?:any|anything|something|some|algo|cualquier\w*|hiring|be an?)\b")
_TOUCHING = re.compile(r"\s*(?:(?:the|a|an|any|el|la|los|las|de|por|en|on|at|in|do|work|working|trabajar|during|turnos?|my|un|una|to|for|shifts?)\s+)*")
_REPAIR = re.compile(
    r"\b(?:no,? wait|wait,? no|wait|i mean(?:t)?|scratch that|make that|make it|correction|or rather|no,? actually|actually,? no|actually|sorry|my bad|oops|nah|no,? sorry|well,? no|not? no"
    r"|no,? esper[ae]n?|esper[ae]n?,? no|esper[ae]|digo|perdon|mejor dicho|quise decir|queria decir|bueno,? no|no,? mejor|mejor no|corrijo|mas bien|disculp[ae]|me equivoque|no,? no|no no|ay no|o sea)\b"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its stance, whether it makes a must, and where it stands."""

    stance: Stance
    hard: bool
    start: int
    end: int
    text: str

    @classmethod
    def of(cls, match: re.Match[str]) -> Cue:
        """The cue behind a match of the cue patterns, whose group names say the stance."""
        name = cast(str, match.lastgroup)
        return cls(cast(Stance, name.split("_")[0]), "hard" in name, match.start(), match.end(), match[0])


class Scope:
    """Reads stance, person and repairs for any span of one plain message."""

    def __init__(self, sieve: Sieve) -> None:
        self.norm, self._find = sieve.norm, sieve.find
        self.repairs = _merged(self.norm, [match.span() for match in self._find(_REPAIR)])
        self._stops = [match.span() for match in _SENTENCE.finditer(self.norm)]
        self.cues = [Cue.of(match) for match in self._find(BEFORE) if not self._in_repair(match)]
        inside = {at for cue in self.cues if cue.text.endswith(("but", "sino")) for at in range(cue.start, cue.end)}
        clauses = [match.span() for match in CLAUSE_END.finditer(self.norm) if match.start() not in inside]
        self.ends, self._after = [start for start, _ in clauses], [end for _, end in clauses]
        self.others = tuple(self._others())

    def _in_repair(self, match: re.Match[str]) -> bool:
        return any(start <= match.start() and match.end() <= end for start, end in self.repairs)

    def clause(self, start: int) -> Span:
        """The clause that holds a position."""
        at = bisect_left(self.ends, start)
        while at and self._after[at - 1] > start:
            at -= 1
        left = self._after[at - 1] if at else 0
        return left, self.ends[at] if at < len(self.ends) else len(self.norm)

    def sentence(self, start: int) -> Span:
        """The sentence that holds a position."""
        at = bisect_left(self._stops, (start, 0))
        left = self._stops[at - 1][1] if at else 0
        return left, self._stops[at][0] if at < len(self._stops) else len(self.norm)

    def before(self, start: int) -> Cue | None:
        """The cue that governs what begins at `start`: the last one in its clause whose reach comes this far."""
        left, _ = self.clause(start)
        for cue in reversed(self.cues):
            if left <= cue.start < start and self._reaches(cue, start):
                return self._corrected(cue) or self._refused(cue) or self._softened(cue, start)
        return None

    def _corrected(self, cue: Cue) -> Cue | None:
        """A "no" that only sets right what was understood ("I said Thursdays, not Tuesdays"), and refuses nothing."""
        if cue.stance == "avoid" and _BARE_NO.fullmatch(cue.text) and _SAID.search(self.norm, self.sentence(cue.start)[0], cue.start):
            return Cue("drop", False, cue.start, cue.end, cue.text)
        return None

    def _refused(self, cue: Cue) -> Cue | None:
        """The refusal right before a wish that only names what is refused ("not looking for anything in...")."""
        if cue.stance != "want" or not _VAGUE.match(cue.text):
            return None
        return next((other for other in self.cues if other.stance == "avoid" and other.end <= cue.start and not self.norm[other.end : cue.start].strip()), None)

    def _softened(self, cue: Cue, start: int) -> Cue:
        """A must that reaches only the next words: in "only 15 hours, maybe as a clerk" the clerk is a wish."""
        if cue.stance == "want" and cue.hard and re.search(r",(?! (?:and|y|or|o)\b)", self.norm[cue.end : start]):
            return Cue("want", False, cue.start, cue.end, cue.text)
        return cue

    def _reaches(self, cue: Cue, start: int) -> bool:
        between = self.norm[cue.end : start]
        if cue.text == "no" and between.startswith(","):
            return False
        if _TURN.search(between) or ("," in between and _EXPERIENCE.match(cue.text)):
            return False
        if "," in between and _WEAK.search(cue.text):
            return bool(_LIST_ON.search(between + self.norm[start : start + 30]))
        return True

    def after(self, end: int, siblings: Sequence[Span] = ()) -> tuple[Cue | None, bool]:
        """The cue that follows, as in "nights no", and whether other items of a list stand between."""
        at, following, first = end, dict(siblings), 0
        while True:
            if not first and (touching := AFTER.match(self.norm, _gap(self.norm, at))):
                return Cue.of(touching), False
            step = _LINK.match(self.norm, at)
            at = step.end() if step else at
            if at not in following:
                break
            if first and _JOINED.search(self.norm[end:at]) and not _JOINED.search(step[0] if step else ""):
                break  # "as a cashier or a waitress, kitchens no": the list was closed before
            first, at = first or at, following[at]
        match = AFTER.match(self.norm, at)
        if not match or (first and not _JOINED.search(self.norm[end:at])):
            return None, False
        return Cue.of(match), bool(first)

    def reading(self, start: int, end: int, siblings: Sequence[Span] = ()) -> Cue | None:
        """The governing cue: one right before wins over one behind a list, else the one that follows wins."""
        before = self.before(start)
        after, far = self.after(end, siblings)
        if before and after and before.stance == "have" and "libre" in after.text:
            return Cue("want", False, before.start, before.end, before.text)
        if before and after and _TOUCHING.fullmatch(self.norm[before.end : start]) and (far or before.stance == "avoid"):
            return after if after.stance == before.stance == "want" and after.hard else before
        return after or before

    def about_other(self, start: int) -> bool:
        """Whether the words at `start` are said about somebody else than the worker."""
        return any(left <= start < right for left, right in self.others)

    def _others(self) -> list[Span]:
        spans = [self.sentence(match.start()) for match in self._find(_FOR_OTHER)]
        at = 0
        while match := _SUBJECT.search(self.norm, at):
            at = max(match.end(), match.start() + 1)
            if self._is_other(match):
                end = self._other_end(match.end("who"))
                spans.append((match.start("who"), end))
                at = max(at, end)
        return spans

    def _is_other(self, match: re.Match[str]) -> bool:
        tail = self.norm[match.end("who") : match.end("who") + 50]
        if _ORDERS.search(match["who"]) and re.match(r"'?s?\s+(?:me )?(?:says?|said|told|wants?|dijo|dice|quiere|prohibio|recomend\w+)\b", tail):
            return False  # what a doctor orders holds for the worker
        if match["own"] and not tail.startswith(("'s at", "'s in", "'s a", "'s work")):
            return True
        if _WHILE_AWAY.search(self.norm[: match.start("who")]) and re.search(r"school|escuela|clase|daycare", tail):
            return False
        if not re.match(r"(?:'s)?\s+[a-z]", tail) or re.match(r"\s+(?:and i|y yo|and me)\b", tail):
            return False
        return not _ME.match(tail) or bool(_SAYS.search(tail))

    def _other_end(self, start: int) -> int:
        at = start
        while True:
            _, sentence_end = self.sentence(at)
            mine = [found.start() for found in (_FIRST.search(self.norm, start, sentence_end), _SO.search(self.norm, start, sentence_end)) if found]
            if mine:
                return min(mine)
            if sentence_end >= len(self.norm) or not _STAYS.match(self.norm, sentence_end + 1):
                return sentence_end
            at = sentence_end + 1
            start = at


def _gap(norm: str, at: int) -> int:
    """Where the next word begins."""
    while at < len(norm) and norm[at] in " ,":
        at += 1
    return at


def _merged(norm: str, spans: list[Span]) -> list[Span]:
    """Spans of which those that follow each other at once are one ("no, no, wait")."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and not norm[merged[-1][1] : start].strip(" ,.-"):
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    return merged
