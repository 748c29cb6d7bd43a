"""How the worker gets around, or that they cannot: car, bus, train, bike, walking, a ride."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact, Polarity
from nlu.extract.cues import any_of
from nlu.extract.scope import Cue
from nlu.extract.talk import Talk, fact, holding

_NO_MEANS = re.compile(
    any_of(
        r"\b(?:no|without|don't have(?: any| a)?|have no|got no|zero|no reliable|sin|no tengo(?: un| ningun)?|no cuento con|no hay) (?:medio(?:s)? de )?(?:transportation|transport|transporte|(?:way|means) (?:of|to) (?:get(?:ting)?|travel\w*)(?: \w+){0,2}|way around|vehiculo(?=$))",
        r"\bno (?:tengo|hay) (?:como|en que|con que|manera de) (?:moverme|transportarme|llegar|irme|ir)", r"\b(?:don't|do not) have (?:a |any )?(?:way to get (?:around|to work)|transportation)",
    )
)
_CAR = r"car|(?:(?<!for )(?<!school )(?<!kid )(?<!kids )(?<!daycare )pick ?-?up(?: trucks?)?)|trucks?|(?<!se )(?<!me )(?<!nos )(?<!les )(?<!le )(?<!que )(?<!ya )(?<!lo )(?<!la )vans?(?! (?:nuys|a)\b)|minivans?|suv|corolla|civic|camry|accord|sentra|altima|tacoma|silverado|f-?150|prius|jeep|vehicles?|own (?:wheels|ride)|wheels|carro|carrito|coche|auto|automovil|trocas?|trokas?|camionetas?|muebles?|naves?|vehiculos?|ranfla|whip|motorcycle|moto"
_MEANS = {
    "car": _CAR,
    "bus": r"(?:the )?(?:metro )?bus(?:es)?|autobus(?:es)?|guaguas?|busetas?|colectivos?|combis?|microbus(?:es)?|micros?|peseras?|ruta \d+|camion(?:es)?|public (?:transportation|transport|transit)|transporte publico|mta|foothill transit|dash|omnibus",
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
_BRAND = r"honda|toyota|nissan|chevy|ford|hyundai|kia|mazda|subaru|dodge|chrysler|volkswagen|jetta|versa|elantra|malibu|mustang|f150|ram"
_OWN_BRAND = re.compile(rf"\b(?:(?:i )?(?:have|got|drive|own)|i've got|my|mi|tengo|traigo|manejo|(?:licen[sc]e|licencia) (?:and|y))(?: (?:an?|un|una|my|mi|old|viejo|little|\d{{4}}|'?\d\d))*,? (?:{_BRAND})\b(?! (?:dealer\w*|plant|factory|motor))")
_LINE = re.compile(r"\b(?:take|catch|ride|get|tomo|agarro|uso|use)(?: on)? (?:the|el|la|line|linea|ruta|route)(?: (?:line|linea|ruta))? (?P<line>\d{1,3})\b(?! ?(?:min|mile|mill|am\b|pm\b|freeway|fwy|train|o'?clock))")
_BELONGS = re.compile(r"\s*(?:(?:ese|que|pero)\s+)?(?:es|is|belongs|'s)\s+(?:de (?:mi|mis|el|ella|otr\w+)|to my|my \w+'s|his\b|hers\b|suyo|prestad[oa])")
_NONE_OF_IT = re.compile(r"\s*(?:pues |todavia |ahorita |aun |la verdad |i )?(?:no (?:tengo|hay|traigo|cuento con)|don't have)(?: (?:todavia|ahorita|uno|one|yet|aun))*(?=\s*(?:$|[.,;!]|pero\b|but\b|y\b|and\b|asi\b|so\b))")
_TO_COME = re.compile(r"\b(?:(?:voy|vamos|pienso|quiero|quisiera|casi|por|para|pronto)(?: a)? (?:comprar(?:me)?|compro|sacar|saco|conseguir(?:me)?)|(?:buy|buying|get|getting|saving(?: up)? for|save for|shopping for|finance)) (?:(?:me|un|una|mi|an?|my|another|otro|otra|new|used)\s+)*$")
_HAD = re.compile(r"\b(?:tenia|teniamos|tuve|used to have|i had|we had|had)(?: (?:un|una|an?|my|mi))*\s+$")
_NOTHING = re.compile(r"\W*(?:(?:la verdad|honestly|pues|well|no),? )*(?:nada|nothing|none|ninguno|no tengo(?: (?:nada|ninguno))?|(?:i )?don't have (?:any|anything|one|nothing)|got nothing)\b(?:[\s,.]+(?:no tengo nada|right now|ahorita|de eso|por ahora|i don't have any|i got nothing))*\W*$")
_PASS = re.compile(r"\b(?:have|got|my|with|tengo|mi|con|traigo)(?: (?:a|an|un|mi|my))? (?:monthly )?(?P<means>bus|train|metro) ?pass\b|\b(?:tengo|mi|con)(?: un| mi)? pase (?:de|del) (?P<medio>bus|autobus|camion|metro|tren)\b")
_HAPPENED = re.compile(r"\b(?:stole|stolen|robbed|robaron|quitaron|left (?:it|my)|lost|perdi|asaltaron|is here|ya llego|doesn't (?:get|come|run|start|stop)|don't run)\b")

# What is used in place of what is not there: "no tengo carro, ando en bus".
_INSTEAD = re.compile(rf"\b(?:{_CAR}|{_MEANS['bike']})\b(?: \w+)?,?\s+(?:asi que |so |pero |but |then |pues )?(?:i (?:just |can )?(?:take|ride|use|get|walk)|ando|voy|vengo|uso|tomo|agarro|camino|me (?:muevo|voy|vengo|dan|da|lleva\w*|traen?)|en|a pie)\b")


_ITEM_BEFORE = re.compile(r"(?:^|[,;.\n/]|\b\d{5})\s*(?:(?:by|on|the|en|el|la|mi|my|i use|uso|solo|only|just)\s+)*$")
_ITEM_AFTER = re.compile(r"\s*(?:$|[,;.\n/!]|\d{5}\b)")


def transport(talk: Talk) -> Iterator[Fact]:
    """The `transport` facts of a message."""
    for match in talk.own(_NO_MEANS):
        yield fact("transport", "none", "have", match.span())
    if talk.asked("transport"):
        yield from _answers(talk)
    for match in talk.own(_OWN_BRAND):
        yield fact("transport", "car", "have", match.span())
    for match in talk.own(_NO_DRIVE):
        if not talk.asked("limits"):
            yield fact("transport", "car", "lack", match.span())
    for match in talk.own(_DRIVES):
        yield fact("transport", "car", "have", match.span())
    for match in talk.own(_PASS):
        means = match["means"] or match["medio"]
        yield fact("transport", "train" if means in {"train", "metro", "tren"} else "bus", "have", match.span())
    for match in talk.find(_TRANSPORT):
        if (name := match.lastgroup) and (polarity := _stance(talk, name, match)):
            yield fact("transport", name, polarity, match.span())


def _answers(talk: Talk) -> Iterator[Fact]:
    """What only the question makes plain: nothing at all, or a bus by its number."""
    if nothing := _NOTHING.match(talk.norm):
        yield fact("transport", "none", "have", nothing.span())
    for match in talk.own(_LINE):
        yield fact("transport", "bus", "have", match.span())


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
    if name in {"car", "bike"} and (_BROKEN.match(tail) or _LOST.search(head) or _NONE_OF_IT.match(tail)):
        return "lack"
    if name in {"car", "bike"} and (_BELONGS.match(tail) or _TO_COME.search(head) or _in_anothers(head)):
        return None
    if name == "car" and _HAD.search(head):
        return "lack" if talk.asked("transport") else None
    cue = talk.scope.reading(*match.span())
    if not (talk.asked("transport") or _alone(talk, match) or _spoken(name, match, head, cue)):
        return None
    return _held(talk, name, match, cue)


def _alone(talk: Talk, match: re.Match[str]) -> bool:
    """Whether the means is an item of its own in a list of answers: "90011, bus"."""
    before, after = _ITEM_BEFORE.search(talk.norm[: match.start()]), _ITEM_AFTER.match(talk.norm[match.end() :])
    whole = talk.norm.strip(" .,;!") == match[0] and not talk.asked("schedule", "zip", "pay")  # told late: it was asked for before
    return bool(before and after) and not whole and not talk.asked("goal", "past_jobs", "needs", "limits")


def _in_anothers(head: str) -> bool:
    """Whether a car that somebody else drives is meant ("me lleva en su carro")."""
    return bool(re.search(r"\b(?:me (?:lleva|trae|da|mueve|recoge|deja)\w*|(?:drives?|takes?|drops?) me)\b[^.,;]*$", head) and re.search(r"\b(?:su|his|her|their|el|the)\s+$", head))


def _spoken(name: str, match: re.Match[str], head: str, cue: Cue | None) -> bool:
    if name == "ride":
        return bool(re.search(r"\b(?:me|dropped|carpool\w*|raite|aventon)\b", match[0]) or re.search(r"\b(?:get|have|got|a|take|need|no|tengo|un|con|sin|consigo|agarro|pido|dan|da|en|puro|find|catch)\s+(?:a |un |de )?$", head))
    if re.search(r"\b(?:i|we) $", head) and match[0] in {"bike", "walk", "carpool"}:
        return True
    if match[0] == "camino" and re.match(r"\s+(?:o|y|al?|hasta|todos|diario|bastante|mucho)\b", match.string[match.end() :]):
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
