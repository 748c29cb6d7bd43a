"""Where the worker is and how they get around: ZIP, city, transport, how far they will go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact
from nlu.extract.normal import read_column
from nlu.extract.phrases import PhraseBook
from nlu.extract.talk import Talk, fact

_ZIP = re.compile(r"(?<![\w$.,#-])(?:(?P<zip>\d{5})(?:-\d{4})?|(?P<spaced>9[ -]\d[ -]\d[ -]\d[ -]\d))(?![\w%]|[.,]\d|-\d)(?!\s*(?:a|per|al|por|/|the|dollars?|dolares|bucks|el|miles|lbs?|pounds)\b)")
_ZIP_OH = re.compile(r"(?<![\w$.,#-])(?=[\do]*o)(?P<zip>9[\do]{4})(?!\w)")
_ZIP_PARTS = re.compile(r"(?<![\w$.,#-])9\d?(?:[ -](?:\d{1,3}|oh?|cero|zero)){1,3}(?![\w%])(?! (?:an|per|por|la|dollars|street|st)\b)")  # "90 255", "90 oh 11"
_PLACE_WORD = re.compile(
    r"\b(?:in|near|around|from|live|living|stay|staying|at|to|over by|by|close to|en|cerca(?: de)?(?:l)?|vivo|por|de|hacia|area|outside|between|over in|city|ciudad|soy de|at|anywhere|moved to|based)(?: (?:the|la|el|city of|ciudad de|downtown|north|south|east|west|area de|all|mostly|now))?\s*$"
)
_WORK_PAST_PLACE = re.compile(r"\b(?:worked|work|job|at a place|started|busser|trabaj(?:e|aba)|trabajo (?:en|de|como)(?! cerca)|picked|pizc\w+|jardinero|fui|sido|warehouse|restaurant|restaurante|hotel|hospital|cook(?:ed)?|cocin\w+|bodega|born|grew up|nac(?:i|ido)|crec[ií]|raised|interview|entrevista)\b[^.,;]*$")
_NOT_CITY = re.compile(r"\s*(?:high\b|school|trade|tech\b|college|university|mall\b|blvd|boulevard|ave(?:nue)?\b|st(?:reet)?\b|station|line\b|hospital|outfit|'s\b)")
_CROSSING = re.compile(r"\s*(?:y|and|&|n|con) (?!(?:i|my|mi|no|the|yo|tengo|can|need|want|looking|busco|que|puedo|me)\b)[a-z]+|\s*/\s*[a-z]")
_GRANTS = re.compile(r"\b(?:want|looking|find|busco|quiero|live|vivo|something|algo|can|puedo|viviendo|living|stay|staying|llevo|moved|me mude)\b[^.,;]*$")
_AT_WORK = re.compile(r"(?<!i'm )(?<!i am )(?<!estoy )(?<!ando )\b(?:in|at|out of|en)(?: the| el| la)? $")  # of what was asked: past jobs
_LIVES_THERE = re.compile(r"[^.;]{0,12}\b(?:donde|where|que es donde)(?: \w+)? (?:vivo|live|stay)\b")
_REFUSED = re.compile(r"\b(?:no|not|don't|can't|ya no|never|nunca)(?: \w+){0,4} (?:(?:in|to|de(?:l)?|en|hasta|a|por|from)(?: el| the| la)? )?$")
_MOVED = re.compile(r"\b(?:moved?|moving|used to live|me mude|mude|mudamos|vivia|was) (?:(?:out )?(?:from|of|de(?:l)?|en|in|at) )(?:the |el )?$")

_NUMBER = r"(?P<n>\d{1,3}(?:[.:]\d+)?)(?:\s*(?:-|to|or|a|o)\s*(?P<n2>\d{1,3}))?"
_FAR = re.compile(
    rf"(?:{_NUMBER}|(?P<half>half an hour|half hour|media hora|1/2 hour)|(?P<hour>an hour(?: and a half)?|(?:una|1) hora(?: y media)?|hour and a half|hora y media))\s*(?:-\s*)?(?P<unit>min(?:ute|uto)?s?|miles?|millas?|mi\b|hours?|horas?)?\b"
)
_COMMUTE = re.compile(
    r"\b(?:within|commute|far|away|drive|driving|ride|bus|train|each way|one way|from (?:home|here|me|my house|my place)|max(?:imum|imo)?|no more than|not more than|more than|mas de|hasta|distance|travel|radius|close|walk|mas lejos|lejos|camino|de (?:mi )?casa|de viaje|trayecto|viajar|manejar|retirado|tops|radio|ir|de aqui|or less|under|less than|menos de|alrededor|o menos|en (?:bus|camion|carro|metro|tren)|dentro de|go|up to|metro|radius|carro|me queda|traslado|caminando|cerca|anywhere|camion|pase de|spend)\b"
)
_TOO_FAR = re.compile(r"(?:\s*\w+){0,2}?\s*\b(?:is|are|es|son|seria|esta)(?: \w+)? (?:too|mucho|demasiado|far|long|lejos)")
_AT_MOST = re.compile(r"\b(?:no more than|not more than|more than|no mas de|mas de|max\w*|tops|can't|cannot|no puedo|at most|hasta|que no|nothing over|over|farther|further|mas lejos|a lo mucho|cuando mucho|only|solo|nomas|limit|pase de|under)\b")
_NOT_COMMUTE = re.compile(r"\s*(?:\w+\s+)?(?:\b(?:breaks?|lunch|late|ago|shifts?|a week|per week|per day|a day|an hour|notice|descanso|por semana|a la semana|al dia|por hora|call|meeting|interview|tarde|early|antes|un rato|standing|de pie|parad[oa])\b)")


class Places:
    """City names, looked up once per message."""

    def __init__(self) -> None:
        rows = read_column("cities.csv")
        self._needs = {row[0] for row in rows if row[1] == "yes"}
        self._book = PhraseBook((row[0], row[0]) for row in rows)

    def cities(self, talk: Talk) -> Iterator[Fact]:
        """The `city` facts of a message."""
        for name, start, end in self._book.find(talk.norm):
            if not talk.scope.about_other(start) and not talk.is_taken(start, end) and self._fits(talk, name, start, end):
                yield fact("city", talk.message.words(start, end).title(), "have", (start, end))

    def _fits(self, talk: Talk, name: str, start: int, end: int) -> bool:
        head, said = talk.norm[max(0, start - 34) : start], talk.message.words(start, end)
        alone = talk.asked("zip") and len(talk.norm.split()) < 6
        if name in {"LA", "L.A."} and not _is_la(talk, said, head, end):
            return False
        if re.search(r"\b(?:dar(?:me|le|nos)?|denme|dame|deme) de $", head):
            return False
        if _CROSSING.match(talk.norm, end) and name in self._needs:
            return False
        if _NOT_CITY.match(talk.norm, end) or (talk.asked("check_in") and not re.search(r"\b(?:live|living|moved|vivo|mude)\b", head)):
            return False
        if name in self._needs and not (_PLACE_WORD.search(head) or alone or self._listed(talk, start)):
            return False
        if _LIVES_THERE.match(talk.norm, end):
            return True
        if talk.asked("past_jobs") and _AT_WORK.search(head) and talk.told_within(talk.scope.clause(start)[0], start):
            return False
        if _REFUSED.search(head) or _MOVED.search(head) or re.search(r"\bline (?:from|to|at) $", head):
            return False
        cue = talk.scope.before(start)
        if cue and cue.stance in {"past", "avoid", "lack"} and not _GRANTS.search(head):
            return False
        return alone or not (_WORK_PAST_PLACE.search(head) and not _GRANTS.search(head))


    def _listed(self, talk: Talk, start: int) -> bool:
        """Whether a name only goes on a list of cities ("Inglewood or Hawthorne")."""
        lead = re.search(r"(?:\s(?:or|and|to|o|y|u|a)\s|,\s|/)$", talk.norm[:start])
        return bool(lead) and any(found[2] == start - len(lead[0]) for found in self._book.find(talk.norm[: start])) if lead else False


def _is_la(talk: Talk, said: str, head: str, end: int) -> bool:
    if talk.message.raw.isupper() or said.replace(".", "") != "LA":
        return bool(re.search(r"\b(?:in|from|around|near|en)\s+$", head)) and bool(re.match(r"\s*(?:$|[.,;!?)])", talk.norm[end:]))
    return True


def zips(talk: Talk) -> Iterator[Fact]:
    """The `zip` facts of a message."""
    if talk.asked("zip"):
        for match in talk.own(_ZIP_PARTS):
            if len(digits := re.sub(r"\D", "", re.sub(r"\boh?\b", "0", match[0]))) == 5:
                yield fact("zip", digits, "have", match.span())
    for match in [*talk.own(_ZIP), *talk.own(_ZIP_OH)]:
        said = match["zip"] or re.sub(r"\D", "", match["spaced"])
        digits = said.replace("o", "0")
        head = talk.norm[max(0, match.start() - 34) : match.start()]
        refused = bool(_REFUSED.search(head) or _MOVED.search(head)) and not any(left < match.start() <= right + 3 for left, right in talk.scope.repairs)
        if (digits[0] == "9" or talk.asked("zip") or re.search(r"\b(?:zip|live|vivo|codigo|area|near|cerca|de|by|around|at|en|postal)\W+(?:\w+\W+){0,2}$", talk.norm[: match.start()]) or _repaired(talk)) and not refused:
            yield fact("zip", digits, "have", match.span())


def _repaired(talk: Talk) -> bool:
    return bool(talk.scope.repairs) and bool(re.search(r"\b\d{5}\b.*\b\d{5}\b", talk.norm))


def commute(talk: Talk) -> Iterator[Fact]:
    """The `commute_max` facts of a message."""
    for match in talk.own(_FAR):
        unit = match["unit"] or ("hour" if match["half"] or match["hour"] else "")
        if not unit or _NOT_COMMUTE.match(talk.norm, match.end()):
            continue
        clause = talk.norm[max(0, match.start() - 45) : match.end() + 34]
        if not (_COMMUTE.search(clause) or talk.asked("transport", "zip")) or _is_hours(match, unit, talk.norm):
            continue
        if not _TOO_FAR.match(talk.norm, match.end()):
            yield fact("commute_max", _far(match, unit), "want", match.span(), bool(_AT_MOST.search(clause)))


def _is_hours(match: re.Match[str], unit: str, norm: str) -> bool:
    if not unit.startswith("h"):
        return False
    head, tail = norm[max(0, match.start() - 12) : match.start()], norm[match.end() : match.end() + 30]
    if match["n"] and float(match["n"].replace(":", ".")) > 3:
        return True
    if _EACH_WAY.match(tail):
        return False
    return bool(re.search(r"[\d$]\S*\s*(?:dollars|bucks|dolares)?\s*$|\bmore\b|dolares|per $|at least $", head)) or not re.search(
        r"away|drive|driving|ride|bus|train|each way|one way|from|commute|max|tops|camino|casa|lejos|viaje|ir\b|far|carro|metro|within|qued[ae]|retirado|camion|pase de|maximo|spend", norm[max(0, match.start() - 40) : match.start()] + tail
    )


_EACH_WAY = re.compile(r"\s*(?:each way|one way|away|drive|commute|on the (?:bus|train)|by bus|en (?:bus|camion|carro|metro|tren)|de (?:camino|viaje|ida)|tops|max)\b")


def _far(match: re.Match[str], unit: str) -> dict[str, int]:
    if match["half"]:
        return {"minutes": 30}
    if match["hour"]:
        return {"minutes": 90 if re.search("half|media", match["hour"]) else 60}
    number = float((match["n2"] or match["n"]).replace(":30", ".5").replace(":", "."))
    if unit.startswith("h"):
        return {"minutes": int(number * 60)}
    return {"miles": int(number)} if unit.startswith("mi") and not unit.startswith("min") else {"minutes": int(number)}
