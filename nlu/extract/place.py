"""Where the worker is and how they get around: ZIP, city, transport, how far they will go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact, Polarity
from nlu.extract.cues import any_of
from nlu.extract.normal import read_column
from nlu.extract.phrases import PhraseBook
from nlu.extract.scope import Cue
from nlu.extract.talk import Talk, fact, holding

_ZIP = re.compile(r"(?<![\w$.,#-])(?:(?P<zip>\d{5})(?:-\d{4})?|(?P<spaced>9[ -]\d[ -]\d[ -]\d[ -]\d))(?![\w%]|[.,]\d|-\d)(?!\s*(?:a|per|al|por|/|the|dollars?|dolares|bucks|el|miles|lbs?|pounds)\b)")
_ZIP_OH = re.compile(r"(?<![\w$.,#-])(?=[\do]*o)(?P<zip>9[\do]{4})(?!\w)")
_PLACE_WORD = re.compile(
    r"\b(?:in|near|around|from|live|living|stay|staying|at|to|over by|by|close to|en|cerca(?: de)?(?:l)?|vivo|por|de|hacia|area|outside|between|over in|city|ciudad|soy de|at|anywhere|moved to|based)(?: (?:the|la|el|city of|ciudad de|downtown|north|south|east|west|area de|all|mostly|now))?\s*$"
)
_WORK_PAST_PLACE = re.compile(r"\b(?:worked|work|job|at a place|started|busser|trabaj(?:e|aba)|trabajo (?:en|de|como)(?! cerca)|picked|pizc\w+|jardinero|fui|sido|warehouse|restaurant|restaurante|hotel|hospital|cook(?:ed)?|cocin\w+|bodega|born|grew up|nac(?:i|ido)|crec[ií]|raised|interview|entrevista)\b[^.,;]*$")
_NOT_CITY = re.compile(r"\s*(?:high\b|school|trade|tech\b|college|university|mall\b|blvd|boulevard|ave(?:nue)?\b|st(?:reet)?\b|station|line\b|hospital|outfit|'s\b)")
_CROSSING = re.compile(r"\s*(?:y|and|&|n|con) (?!(?:i|my|mi|no|the|yo|tengo|can|need|want|looking|busco|que|puedo|me)\b)[a-z]+|\s*/\s*[a-z]")
_GRANTS = re.compile(r"\b(?:want|looking|find|busco|quiero|live|vivo|something|algo|can|puedo|viviendo|living|stay|staying|llevo|moved|me mude)\b[^.,;]*$")
_LIVES_THERE = re.compile(r"[^.;]{0,12}\b(?:donde|where|que es donde)(?: \w+)? (?:vivo|live|stay)\b")
_REFUSED = re.compile(r"\b(?:no|not|don't|can't|ya no|never|nunca)(?: \w+){0,4} (?:(?:in|to|de(?:l)?|en|hasta|a|por|from)(?: el| the| la)? )?$")
_MOVED = re.compile(r"\b(?:moved?|moving|used to live|me mude|mude|mudamos|vivia|was) (?:(?:out )?(?:from|of|de(?:l)?|en|in|at) )(?:the |el )?$")

_NO_MEANS = re.compile(
    any_of(
        r"\b(?:no|without|don't have(?: any| a)?|have no|got no|zero|no reliable|sin|no tengo(?: un| ningun)?|no cuento con|no hay) (?:medio(?:s)? de )?(?:transportation|transport|transporte|(?:way|means) (?:of|to) (?:get(?:ting)?|travel\w*)(?: \w+){0,2}|way around|vehiculo(?=$))",
        r"\bno (?:tengo|hay) (?:como|en que|con que|manera de) (?:moverme|transportarme|llegar|irme|ir)", r"\b(?:don't|do not) have (?:a |any )?(?:way to get (?:around|to work)|transportation)",
    )
)
_CAR = r"car|(?:(?<!for )(?<!school )(?<!kid )(?<!kids )(?<!daycare )pick ?-?up(?: trucks?)?)|trucks?|(?<!se )(?<!me )(?<!nos )(?<!les )(?<!le )(?<!que )(?<!ya )(?<!lo )(?<!la )vans?(?! (?:nuys|a)\b)|minivans?|suv|corolla|civic|camry|accord|sentra|altima|tacoma|silverado|f-?150|prius|jeep|vehicles?|own (?:wheels|ride)|wheels|carro|carrito|coche|auto|automovil|trocas?|trokas?|camionetas?|muebles?|naves?|vehiculos?|ranfla|whip|motorcycle|moto"
_MEANS = {
    "car": _CAR,
    "bus": r"(?:the )?(?:metro )?bus(?:es)?|autobus(?:es)?|guaguas?|busetas?|colectivos?|microbus(?:es)?|camion(?:es)?|public (?:transportation|transport|transit)|transporte publico|mta|foothill transit|dash|omnibus",
    "train": r"trains?|light rail|metro(?:link)?|subway|tren(?:es)?|(?:blue|gold|green|red|expo|purple) line|the (?:a|b|c|d|e|j|k|l) line(?! cook)|linea (?:azul|roja|verde|dorada|expo)|el metro|subtes?",
    "bike": r"bikes?|bicycles?|e-?bikes?|bici(?:s|cletas?)?|bicla|cicla|baica|scooters?|biking|cycle|patineta electrica",
    "walk": r"walk(?:ing)?(?: distance)?|on foot|a pie|caminando|camino|caminar|a pata|a pincel|andando",
    "ride": r"(?<!own )rides?|carpool(?:ing)?|aventon(?:es)?|raites?|jalon(?:es)?|(?:me )?da la cola|pido cola|me da bola|me jalan?|me acercan?|ride-? ?share|uber|lyft|drop(?:s|ped)? me off|drives? me|takes me|me (?:lleva|llevan|da(?:n)? (?:un )?ride|trae|dan raite|da raite|da aventon|puede llevar)|get dropped off|gives? me (?:a )?(?:ride|rides|lift)",
}
_TRANSPORT = re.compile("|".join(rf"(?P<{name}>(?<![a-z])(?:{words})(?!'?[a-z]))" for name, words in _MEANS.items()))
_DRIVES = re.compile(r"\b(?:i (?:can |do |still )?drive(?: myself)?(?! (?:a |an |for|the|truck|big|school|uber|lyft|fork|trac|de)\w*)|i'm driving|i drive (?:a|my own|my|an old) (?:car|troca|pickup|pick up|minivan|suv|jeep)|(?<!no )(?:yo )?manejo (?:una |un |mi )(?:troca|carro|camioneta|pickup)|(?<!no )(?<!no yo )(?:yo )?manejo(?=\s*(?:$|[.,;!]|y\b|pero\b|desde\b|sin\b|solo\b|todos\b|diario\b|mi\b)))\b")
_NO_DRIVE = re.compile(r"\b(?:i )?(?:don't|do not|can't|never learned to|no longer) drive(?! (?:a |at|in the|for|truck|on the|far|at night|de))(?!\w)|\b(?:i'm )?not driving(?= (?:right now|anymore|yet|at the moment|these days)|\s*[.,;])|\b(?:no manejo|no se manejar)(?! (?:de noche|en la noche|camion))\b")
_USES = re.compile(
    r"\b(?:it's|its|it is|take|taking|takes?|ride|riding|use|using|on|by|via|in|with|catch|catching|have to|get around|commut\w+|near|close to|only|just|the|off|i|and|or|rely|tomo|agarro|uso|voy|viajo|ando|en|de|me muevo|muevo|por|cerca|puro|pura|el|o|y|solo|nomas|depend\w*|mi|my|can|could|accessible by|to|line|reachable|minutos|minutes|min|tarda|moverme)\b[^.,;]{0,14}$"
)
_HAS = re.compile(
    r"\b(?:my|mi|our|have|has|own|got|a|an|with|tengo|un|una|con|propi[oa]|share(?:d)?|get|use|reliable|no|without|sin|ni|or|o|y|and|by|in|en|the|el|la|borrow\w*|bought|buy|compre|consegui|traigo|los|drive|through|nor|any|ningun)\b[^.,;]{0,16}$"
)
_BROKEN = re.compile(
    r"^(?:(?:'s| is| was| got| just| it| has| se| me| ya| esta| is in| that| i had| i used to have)*\s*)(?:\b(?:broke|broken|down|died|dead|in the shop|stolen|totaled|repo\w*|towed|impounded|not (?:running|working|reliable)|won't start|doesn't (?:run|work|start)|"
    r"descompu\w+|(?:lo|la) (?:vendi|choque|perdi)|i (?:just )?sold it|sold it|got rid of it|no (?:sirve|funciona|jala|prende|camina)|se (?:me )?(?:descompuso|averio|rompio|chingo|murio)|averiad\w|me (?:lo |la )?(?:robaron|quitaron|chocaron)|robaron|en el taller|taller)\b)"
)
_LOST = re.compile(r"\b(?:lost|sold|crashed|wrecked|totaled|perdi|vendi|choque|se me (?:descompuso|chingo|rompio|averio)|me (?:robaron|quitaron)|(?:descompuso|averio|murio|chingo|rompio)|stole|repo'?d|took)\s+(?:my |the |mi |el |la )?$")
_NOT_MEANS = re.compile(r"\s*(?:(?:pass|fare|tickets?|tokens?|driver|drivers?|boy|person|station|stop|drivin\w+|insurance|seats?|wash|washer|washing|parts?|mechanic|dealer\w*|note|payment|repair\w*|s? ?driving|lot|accident|loan|de (?:carga|basura|volteo)|del? (?:pasaje|bus)|shop|crew|me\b|in |on how|up\b|ins\b|through|dogs?|company|technician|you\b|people\b|new\b|us\b|everybody\b|detail\w*|loading|unload\w*)\b|me\b)")
_LEAD_NOT_MEANS = re.compile(
    r"\b(?:drive|drove|driven|driving|drives?|operat\w+|load(?:ed|ing)?|unload(?:ed|ing)?|wash(?:ed|ing)?|fix(?:ed|ing)?|work(?:ed|ing)? on|park\w*|sell|sold|detail\w*|deliver\w*|pases? (?:de|del)|pasaje (?:de|del)?|para el|boleto (?:de|del)|money for|help with|afford|need|needs|fare for|"
    r"manej\w+|carga\w*|descarg\w+|lav\w+|arregl\w+|repar\w+|dinero para|ayuda (?:con|para)|vend\w+|food|vivo en|viviendo en|living in|live in|sleep\w* in|durmiendo en|sleep in)(?: (?:a|an|the|el|la|un|una|mi|my|big|los|las|for|in|out of|de|del|some|box|tow|dump|delivery|company|trailer))*\s*$"
)
_PASS = re.compile(r"\b(?:have|got|my|with|tengo|mi|con|traigo)(?: (?:a|an|un|mi|my))? (?:monthly )?(?P<means>bus|train|metro) ?pass\b|\b(?:tengo|mi|con)(?: un| mi)? pase (?:de|del) (?P<medio>bus|autobus|camion|metro|tren)\b")
_HAPPENED = re.compile(r"\b(?:stole|stolen|robbed|robaron|quitaron|left (?:it|my)|lost|perdi|asaltaron|is here|ya llego|doesn't (?:get|come|run|start|stop)|don't run)\b")

# What is used in place of what is not there: "no tengo carro, ando en bus".
_INSTEAD = re.compile(rf"\b(?:{_CAR}|{_MEANS['bike']})\b(?: \w+)?,?\s+(?:asi que |so |pero |but |then |pues )?(?:i (?:just |can )?(?:take|ride|use|get|walk)|ando|voy|vengo|uso|tomo|agarro|camino|me (?:muevo|voy|vengo|dan|da|lleva\w*|traen?)|en|a pie)\b")

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
    for match in [*talk.own(_ZIP), *talk.own(_ZIP_OH)]:
        said = match["zip"] or re.sub(r"\D", "", match["spaced"])
        digits = said.replace("o", "0")
        head = talk.norm[max(0, match.start() - 34) : match.start()]
        refused = bool(_REFUSED.search(head) or _MOVED.search(head)) and not any(left < match.start() <= right + 3 for left, right in talk.scope.repairs)
        if (digits[0] == "9" or talk.asked("zip") or re.search(r"\b(?:zip|live|vivo|codigo|area|near|cerca|de|by|around|at|en|postal)\W+(?:\w+\W+){0,2}$", talk.norm[: match.start()]) or _repaired(talk)) and not refused:
            yield fact("zip", digits, "have", match.span())


def _repaired(talk: Talk) -> bool:
    return bool(talk.scope.repairs) and bool(re.search(r"\b\d{5}\b.*\b\d{5}\b", talk.norm))


def transport(talk: Talk) -> Iterator[Fact]:
    """The `transport` facts of a message."""
    for match in talk.own(_NO_MEANS):
        yield fact("transport", "none", "have", match.span())
    for match in talk.own(_NO_DRIVE):
        if not talk.asked("limits"):
            yield fact("transport", "car", "lack", match.span())
    for match in talk.own(_DRIVES):
        yield fact("transport", "car", "have", match.span())
    for match in talk.own(_PASS):
        means = match["means"] or match["medio"]
        yield fact("transport", "train" if means in {"train", "metro", "tren"} else "bus", "have", match.span())
    for match in _TRANSPORT.finditer(talk.norm):
        if (name := match.lastgroup) and (polarity := _stance(talk, name, match)):
            yield fact("transport", name, polarity, match.span())


def _stance(talk: Talk, name: str, match: re.Match[str]) -> Polarity | None:
    head, tail = talk.norm[max(0, match.start() - 40) : match.start()], talk.norm[match.end() : match.end() + 46]
    if talk.is_taken(*match.span()) or _NOT_MEANS.match(tail) or _LEAD_NOT_MEANS.search(head):
        return None
    if talk.scope.about_other(match.start()) and not re.search(r"\bme\b", match[0] + tail[:0]) and not (name == "ride" and " me " in head[-12:] + " "):
        return None
    if name in {"bus", "train"} and _HAPPENED.search(talk.clause(match.start())):
        return None
    if name == "ride" and re.search(r"\b(?:bus|train|car|long|metro|bike) $", head):
        return None
    if name in {"car", "bike"} and (_BROKEN.match(tail) or _LOST.search(head)):
        return "lack"
    cue = talk.scope.reading(*match.span())
    if not (talk.asked("transport") or _spoken(name, match, head, cue)):
        return None
    return _held(talk, name, match, cue)


def _spoken(name: str, match: re.Match[str], head: str, cue: Cue | None) -> bool:
    if name == "ride":
        return bool(re.search(r"\b(?:me|dropped|carpool\w*|raite|aventon)\b", match[0]) or re.search(r"\b(?:get|have|got|a|take|need|no|tengo|un|con|sin|consigo|agarro|pido|dan|da|en|puro|find|catch)\s+(?:a |un |de )?$", head))
    if re.search(r"\b(?:i|we) $", head) and match[0] in {"bike", "walk", "carpool"}:
        return True
    if name == "walk" and not re.search(r"foot|pie|distance|caminando", match[0]):
        return bool(re.search(r"\b(?:i|can|could|to|puedo|or|bus|me voy|y|and|solo|only)\s+$", head)) and not (cue and cue.stance in {"avoid", "lack"})
    if name in {"car", "bike"}:
        return bool(_HAS.search(head)) or not head.strip()
    return bool(_USES.search(head)) or bool(cue and cue.stance in {"lack", "have"})


def _held(talk: Talk, name: str, match: re.Match[str], cue: Cue | None) -> Polarity | None:
    if (cue and re.search(r"\b(?:mas|more|less|menos|further|farther)\b", cue.text)) or (cue and re.search(r"^\s*(?:mas|more|menos|less|further|farther|over)\b", talk.norm[cue.end : cue.end + 10])):
        return "have"
    if cue and cue.stance == "lack" and _INSTEAD.search(talk.norm[cue.end : match.start()]):
        return "have"
    if cue and cue.stance == "avoid" and name not in {"car", "bike", "ride"} and not talk.asked("transport"):
        return None
    if cue and cue.stance == "want":
        return "have" if name not in {"car", "bike"} or cue.hard or talk.asked("transport") or re.match(r"can|puedo|i'd|could", cue.text) else None
    if cue and cue.stance == "past" and not talk.asked("transport"):
        return None if re.match(r"used to|had|tenia", cue.text) else "have"
    return holding(cue)


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
