"""Licences and certificates, and the highest schooling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact, Polarity
from nlu.extract.scope import Cue
from nlu.extract.talk import Talk, fact, joined

_CARD = r"(?:licen[sc]es?|licensed|certs?|certificat\w+|certified|card|permit|credential|ticket|endorsement|training certificate)"
_TARJETA = r"(?:licencia|certificad[oa]|certificacion|tarjeta|credencial|permiso|carnet)"
_LICENCE = joined({
    "cdl_a": r"(?:cdl|commercial)[- ]?(?:class |clase |license )*[- ]?a\b|class a(?: cdl| license| commercial)*|clase a|a class cdl|licencia (?:comercial )?(?:clase |tipo )a|cdl(?! ?-?(?:class |clase |tipo )?b\b)(?: licen[sc]e| permit)?|commercial (?:driver'?s? )?licen[sc]e|licencia comercial(?! clase b)|licencia de (?:trailer|trailero)",
    "cdl_b": r"(?:cdl|commercial)[- ]?(?:class |clase |license )*[- ]?b\b|class b(?: cdl| license| commercial)*|clase b|licencia (?:comercial )?(?:clase |tipo )b",
    "forklift": rf"fork ?-?lift(?: operator| driver)? {_CARD}|{_CARD}(?: \w+)?(?: in| on| for| to (?:drive|operate)(?: a)?| to use)? (?:a )?fork ?-?lifts?|(?:{_TARJETA}|certificad[oa]s?)(?: de| en| para| del| para manejar)* (?:el )?(?:montacargas|forklift|fork lift)|forklift (?:licencia|certificado)|(?:have|got|with|had) (?:my|a) forklift(?! job)|forklift certificado",
    "cna": rf"cna {_CARD}|{_CARD} (?:as (?:a )?)?(?:cna|nurs\w+ (?:assistant|aide))|(?:my|a|my own|mi|have|got|el|la) cna(?: license| cert\w*| certificate)?|(?:saque|tengo|renove)(?: \w+)? cna|{_TARJETA} de (?:cna|asistente de enfermer\w+|auxiliar de enfermer\w+)",
    "food_handler": r"food ?-?handl(?:er|ers|ing|er's)?(?:'s)?(?: (?:card|cert\w*|license|permit))*|serv ?-?safe(?: manager| food handler)?(?: cert\w*)?|food safety (?:card|cert\w*)|food (?:card|permit)|(?:tarjeta|certificado|carnet|licencia|permiso) (?:de|para) (?:manej\w+|manipula\w+) (?:de )?(?:alimentos|comida)|manejo de alimentos|manipulador de alimentos|food handler",
    "guard_card": r"guard ?-?cards?|(?<!social )security (?:guard )?(?:card|licen[sc]e|cert\w*)|bsis(?: card| license)?|(?:tarjeta|licencia|credencial) de (?:guardia|seguridad)(?: de seguridad)?|guard license",
    "cosmetology": rf"cosmetolog(?:y|ist|ia)(?:'?s)?(?: {_CARD})?|{_CARD} (?:in )?cosmetolog\w+|{_TARJETA} de (?:cosmetologia|cosmetologa|estilista|belleza)|(?:nail|manicurist|hair|esthetician|barber(?:ing)?)[- ](?:tech )?licen[sc]e|licencia de (?:barbero|unas|manicurista)",
    "electrician": rf"electric(?:ian|al)(?:'?s)? (?:journeyman )?{_CARD}|{_CARD} electrician|journeyman electrician|{_TARJETA} de electricista|electricista certificad[oa]",
    "teacher": rf"teach(?:er|ing|er's|ers)? (?:aide )?(?:credentials?|{_CARD})|{_TARJETA} de (?:maestr[oa]|ensenanza|profesor[a]?)|sub(?:stitute)? (?:teaching )?(?:credential|permit)|credentialed teacher|maestra certificada",
    "other_cpr": r"cpr(?: (?:and|&|/) first ?-?aid)?(?: (?:cert\w*|card|certified))?|certified in cpr|rcp|first aid (?:cert\w*|card)|primeros auxilios",
    "other_osha": r"osha(?: ?-?\d\d\b)?(?: (?:card|cert\w*))?",
    "other_lvn": r"lvn(?: license)?", "other_rn": r"rn license", "other_twic": r"twic(?: card)?", "other_hazmat": r"haz ?-?mat(?: (?:endorsement|cert\w*))?", "other_epa": r"epa ?(?:608(?: (?:cert\w*|card))?|(?:cert\w*|card))",
    "other_phlebotomy": r"phlebotom(?:y|ist) (?:license|cert\w*)|certified phlebotomist", "other_welding": r"weld(?:ing|er)(?:'s)? (?:license|cert\w*|ticket)|certified welder|(?:certificado|licencia) de soldador", "other_real_estate": r"real estate license",
    "other_hha": r"hha(?: (?:cert\w*|license))?|home health aide (?:cert\w*|license)", "other_notary": r"notary(?: public)?(?: (?:license|commission))?", "other_hvac": r"hvac (?:license|cert\w*)|hvac certified",
    "other_motorcycle": r"motorcycle license", "other_plumbing": r"plumb(?:ing|er'?s?) licen[sc]e|licencia de plomero", "other_contractor": r"contractor'?s? licen[sc]e|licencia de contratista", "other_medical_assistant": r"(?:medical assistant|ma) cert\w+|certified medical assistant",
    "other_pharmacy": r"pharmacy tech(?:nician)? (?:license|cert\w*)", "other_comptia": r"comp ?tia(?: a\+)?|a\+ cert\w*", "other_rbs": r"rbs(?: cert\w*)?|tips cert\w*|alcohol server cert\w*", "other_massage": r"massage (?:license|cert\w*)",
    "drivers": r"(?:regular )?class c(?! ?driv)|(?:la|una) (?:de|para) (?:manejar|conducir)|(?:driver'?s?|driving|drivers'|ca|california|regular|valid|class c|clean)[- ](?:driver'?s? |driving )?(?:licen[sc]e|lic\b)|license to drive|\bdl\b|licencia(?: (?:de|para) (?:manejar|conducir|conduccion|chofer))(?: vigente| valida| de california)?|(?:my |mi |a |una |the |la |tengo |no |ni |sin |have |got |valid |ab60 |ab 60 |no tengo |their |new |suspended |expired |own |and |and a |y |con )(?:license|licencia)(?! (?:de|in|for|as|to|plate|comercial|clase|del|para)\b)|ab ?-?60",
})
_GOING_FOR = re.compile(
    r"\b(?:want|wanna|would like|i'd like|looking|hop\w+|try\w*|plan\w*|need|get(?:ting)?|studying|working (?:on|towards?)|going for|interested|how (?:do|can|to|much)|where|take|taking|class(?:es)?|training|test for|exam|school for|learn|renew|require[sd]?|pay for|help|free|cost|study|quiero|quisiera|me gustaria|necesito|ocupo|estudi\w+|sacar|saco|obtener|conseguir|curso|clases?|como|donde|examen|aprender|ayuda|renovar|piden|tramitar|program|pursu\w+|until i get|without needing)\b[^.;!,]*$"
)
_HOLDS = re.compile(r"\b(?:i have|i got|i've got|already (?:have|got)|have (?:a|my|an|both|the)|got my|just got|with my|i hold|tengo|ya (?:tengo|saque)|cuento con|saque mi|i'm|i am|certified|licensed|renewed|still have|me dieron|passed)\b[^.;!]*$")
_NOT_YET = re.compile(r"\s*,?\s*(?:(?:but|pero|porque|because|aunque|cuz)\s+)?(?:i\s+)?(?:(?:todavia|aun|ya)\s+)?(?:no (?:la|lo|las|los) (?:tengo|traigo|he sacado)|don't have (?:it|one|that|mine)|haven't got(?:ten)? it|never got it|not yet)\b")
_GONE = re.compile(r"^\s*,?\s*(?:(?:is|was|got|has|but|pero|it|'s|esta|ya|me la|se me|is still|it's|it|card|license|but|pero|they|me|la|todavia|aun)\s+)*(?:expired?|suspended|revoked|taken|lost|stolen|vencid[oa]|vencio|suspendid[oa]|suspendieron|quitaron|caducad[oa]|not valid|ran out|invalid|lapsed|caduco|no(?=\s*(?:$|[.,;]))|no la (?:tengo|traigo|he))\b(?! problem)")
_JOB_BEFORE = re.compile(r"\b(?:was|as|been|worked|working|work|job|want|become|be|fui|era|trabaj\w+|de|como) (?:an? |una? |de |como |as an? |to be an? )*$")


def licences(talk: Talk) -> Iterator[Fact]:
    """The `licence` facts; the words are marked as taken, so that no job is read out of them."""
    for match in list(talk.own(_LICENCE)):
        name = match.lastgroup
        if not name or (name == "forklift" and match[0].endswith("driver")):
            continue
        head = talk.norm[max(talk.scope.clause(match.start())[0], match.start() - 60) : match.start()]
        if _is_job(name, match[0], head, talk):
            continue
        talk.taken.append(match.span())
        polarity = _held(talk, match, head)
        if polarity:
            yield fact("licence", _value(name, talk.message.words(*match.span()).lower()), polarity, match.span())
    if talk.asked("licence"):
        yield from _bare(talk)


def _value(name: str, said: str) -> str:
    """The name of a licence; of one that has no name of its own, its words without "card" or "license"."""
    if not name.startswith("other_"):
        return name
    bare = _CARD_WORDS.sub(" ", said)
    return f"other:{' '.join(bare.split()) or name[6:].replace('_', ' ')}"


_CARD_WORDS = re.compile(r"\b(?:licen[sc]e[ds]?|cert(?:s|\w*ed|\w*ion|\w*ate)?|card|permit|endorsement|ticket|commission|training|certificad[oa]|licencia|tarjeta|(?:certificad[oa]|licencia|tarjeta) de|in|my)\b(?: de\b)?")


def _is_job(name: str, said: str, head: str, talk: Talk) -> bool:
    bare = re.fullmatch(r"(?:a )?(?:cna|lvn|cosmetolog\w+|journeyman electrician|hha|notary)", said) is not None
    return bare and not talk.asked("licence") and bool(_JOB_BEFORE.search(head + ("a " if said.startswith("a ") else "")))


def _held(talk: Talk, match: re.Match[str], head: str) -> Polarity | None:
    tail = talk.norm[match.end() : match.end() + 40]
    if _GONE.match(tail) or _NOT_YET.match(tail):
        return "lack"
    cue: Cue | None = talk.scope.reading(*match.span())
    if re.search(r"\bningun[oa]? (?:de |tipo de )?$", head):
        return "lack"
    inside = re.match(r"(?:no tengo|sin|no|suspended|expired)\b", match[0])
    if inside or (cue and cue.stance in {"lack", "avoid"}):
        return "lack"
    wanted = _GOING_FOR.search(head)
    holds = _HOLDS.search(head) or (re.match(r"(?:have|got|tengo|my|with)\b", match[0]) and not wanted)
    if (cue and cue.stance == "drop") or (wanted and not (holds and (_HOLDS.search(head) and _HOLDS.search(head).start() > wanted.start()))):  # type: ignore[union-attr]
        return None
    return "have"


_BARE_LICENCE = joined({
    "forklift": r"fork ?-?lift|montacargas", "drivers": r"drivers?|driving|license|licencia|regular|manejar", "cna": r"cna", "guard_card": r"guard|guardia|security", "food_handler": r"food|servsafe|alimentos",
    "cosmetology": r"cosmetology|hair|nails|belleza|cosmetologia|barber|(?<=la de )estilista", "electrician": r"electrician|electricista|electrical", "teacher": r"teacher|teaching|maestr[oa]",
})


def _bare(talk: Talk) -> Iterator[Fact]:
    for match in talk.own(_BARE_LICENCE):
        head = talk.norm[max(0, match.start() - 60) : match.start()]
        polarity = _held(talk, match, head)
        if polarity and match.lastgroup and len(talk.norm.split()) < 14:
            talk.taken.append(match.span())
            yield fact("licence", match.lastgroup, polarity, match.span())


_LEVELS = ("none", "some_high_school", "high_school", "some_college", "certificate", "associate", "bachelor", "graduate")
_SCHOOL = joined({
    "graduate": r"master'?s?(?: degree)?(?! of ceremon)|m\.?b\.?a\.?|ph\.?d\.?|grad(?:uate)? (?:school|degree)|doctorate|maestria|doctorado|posgrado|law degree",
    "some_college": r"some (?:community )?college|(?:a )?(?:couple|few|2|3|1|two|one|some)(?: of)? (?:years?|semesters?|units|classes)(?: of| at| in| de)? (?:community )?college|(?:did |i did |have |took )(?:\d+|one|two|three|a|an|some|a few|a couple of) (?:semesters?|quarters?)|(?:dropped|drop) out of (?:community )?college|(?:didn't|did not|never|couldn't) (?:finish|complete|graduate(?: from)?) (?:community )?college|(?:started|went to|in|attending|going to|go to|took some) (?:community )?college(?: but| for a)?|college dropout|college credits?|algo de (?:universidad|colegio|college)|(?:unos|2|3|1|varios) semestres|(?:no termine|deje|empece|a medias|trunca) (?:la )?(?:universidad|carrera|licenciatura)|(?:un|1|2|3|dos|tres) anos? (?:de|en) (?:la )?(?:universidad|college|colegio)|carrera trunca|universidad (?:trunca|incompleta)|(?:estoy|voy) (?:en|a|al) (?:la |el )?(?:universidad|college|colegio comunitario)",
    "bachelor": r"bachelor'?s?(?: degree| of \w+)?|b\.?a\.? (?:degree|in)|b\.?s\.? (?:degree|in)|4[- ]year degree|college (?:degree|grad\w*)|university (?:degree|grad\w*)|graduated (?:from )?(?:college|university)|finished college|my degree|a degree|licenciatura(?! trunca)|(?:termine|acabe|tengo) (?:la |una |mi )?(?:universidad|carrera)(?: universitaria| terminada)?|titulo (?:universitario|de(?! asociado| (?:high|prepa))|en)|bachillerato universitario|(?:soy |como )?licenciad[oa] en|soy licenciad[oa]|soy profesionista|me (?:recibi|gradue|titule) (?:de|como) (?:ingenier|licenciad|abogad|contador|arquitect|maestr|profesor|enfermer|psicolog|medic|doctor|administrador)\w*|estudie (?:una |la )?(?:licenciatura|ingenieria)|(?:egresad[oa]|graduad[oa]) (?:de la |de una )?universi\w+|universitari[oa] (?:titulad|graduad)[oa]|ingenieria (?:terminada|en \w+)|estudios universitarios|grado universitario|ingenier[oa] (?:titulad\w|de profesion|en mi pais)|universidad terminada|carrera terminada|degree (?:from|in)",
    "associate": r"associate'?s?(?: (?:degree|of \w+))|titulo (?:de )?asociado|associate's|a\.?a\.?(?: |-)degree|aa in|2[- ]year degree|(?:an? |un |el |my |mi )associates?\b|grado asociado|asociado|tsu\b|community college degree|tecnico superior",
    "certificate": r"(?:trade|vocational|beauty|barber|culinary|technical|tech) (?:school|college)(?: (?:cert\w*|grad\w*|diploma))?|vocational (?:certificate|training|program)|certificate program|carrera tecnica|escuela (?:tecnica|vocacional|de oficios|de belleza)|tecnico en|carrera corta|diplomado|diploma tecnico|tecnic[oa] (?:titulad|graduad)[oa]|titulo tecnico|(?:curso|estudios?|escuela|carrera) (?:tecnic[oa]s?|comercial|vocacional)|estudios tecnicos|trade certificate|certificado tecnico|job corps",
    "high_school": r"graduated from (?:\w+ ){1,3}high|g\.?e\.?d\.?|high ?-?school(?: (?:diploma|grad\w*|degree|education|only|equivalency|finished|done))?|hs (?:diploma|grad\w*)|(?:graduated|finished|completed) (?:from )?(?:high school|hs|12th grade)|diploma|12th grade|hiset|prepa(?:ratoria)?(?: (?:terminada|completa|abierta))?|bachillerato(?! universitario)|bachiller(?:es)?\b|me gradue de (?:la )?(?:prepa\w*|high school|escuela)|vocacional terminada|prepa abierta|la high(?=\s*(?:$|[.,;]|y\b|en\b|aqui|alla))|liceo(?: completo| terminado)?|duodecimo(?: grado)?|high school|secundaria completa y prepa|la prepa",
    "some_high_school": r"some high school|(?:dropped|drop) out(?: of)?(?: high)?(?: ?school)?(?: (?:in|at) (?:the )?(?:\d+)(?:th)? grade)?|(?:didn't|did not|never|haven't|couldn't|not) (?:finish(?:ed)?|graduate[d]?(?: from)?|complete[d]?|done with) (?:high ?-?school|school|hs)|(?:left|quit) (?:high )?school|(?:only )?(?:up to|made it to|went to|finished|left in|quit in|stopped (?:in|at)|until|till|through|to) (?:the )?(?:(?:9|10|11)(?:th(?: grade)?| grade)|ninth|tenth|eleventh)(?: grade)?|(?:ninth|tenth|eleventh) grade|(?:9|10|11)th grade|(?:no|sin) (?:high school )?(?:diploma|ged)|no high school|(?:don't|do not) have (?:my |a |any )?(?:ged|diploma|high school(?: diploma)?)|(?:no termine|deje|no acabe|sin terminar|no tengo|me sali de|nunca termine|sin|no complete) (?:de )?(?:la )?(?:prepa(?:ratoria)?|high school|secundaria|bachillerato|la escuela|escuela|ged)|secundaria(?: (?:terminada|completa|nomas|nada mas))?|hasta (?:la )?(?:secundaria|(?:noveno|decimo|primero|segundo) de (?:secundaria|prepa))|prepa (?:trunca|incompleta|sin terminar)|(?:noveno|decimo|once|onceavo|undecimo)(?: grado)?|hasta (?:el )?(?:(?:9|10|11)(?:no|mo|vo)|noveno|decimo|onceavo)\b|(?:primer|segundo|tercer|primero|tercero|un|dos) (?:ano|anos|semestre|semestres)? ?de (?:la )?(?:secundaria|prepa\w*|bachillerato|liceo|high school)|(?:no|nunca) (?:termine|acabe|complete|pude terminar) (?:la |el )?(?:high|liceo|bachiller\w*|estudios|mis estudios)(?: school)?",
    "none": r"(?:never went|didn't go|never been|no fui|nunca fui) (?:to |a (?:la )?)?(?:school|escuela)|no (?:formal )?(?:schooling|education|estudios)|no estudie|sin estudios|(?:solo |nomas |hasta |termine )?(?<!de )(?:la )?primaria(?: (?:nomas|nada mas|incompleta|terminada))?|(?:elementary|grade) school(?: only)?|(?:up to |only |to |until |till )?(?:1st|2nd|3rd|4th|5th|6th|7|8|7th|8th) grade|(?:hasta (?:el )?)?(?:sexto|quinto|cuarto|tercer|tercero|segundo|primer|primero|6to|5to|4to|3er|3ro) (?:grado|(?:ano )?de (?:la )?primaria)|hasta (?:sexto|quinto|cuarto|tercero)\b|(?:pura|solo|nomas|nada mas) (?:la )?primaria|no (?:tuve|tengo) (?:estudios?|escuela)|zero education",
})
_SCHOOL_OTHER = re.compile(r"\b(?:want|need|get|getting|looking|trying|hope|finish(?:ing)?|study\w* for|work(?:ing)? (?:on|at|in|towards?)|go(?:ing)? (?:back )?(?:to|for)|require[sd]?|classes?|exam(?:en)?|test|teach|taught|near|quiero|necesito|sacar|terminar|estudiar|aprender|ocupo|piden|trabaj\w+ en|buscando|pick (?:\w+ )*up|at the|janitor at|require|my (?:kid|son|daughter)'?s?|before|after|still in|para)(?: (?:a|an|my|the|to|un|una|mi|la|el|for|from|at|is|in|local|get|finish|terminar|sacar|que|de|del))*\s*$")


def education(talk: Talk) -> Iterator[Fact]:
    """The highest schooling that the message tells of, at most one fact."""
    found = [match for match in talk.own(_SCHOOL) if _told(talk, match)]
    if found:
        low = [match for match in found if match.lastgroup in {"some_high_school", "none"}]
        best = max(found, key=lambda match: _LEVELS.index(match.lastgroup or "none"))
        if low and best.lastgroup == "high_school" and best.start() > low[0].start():
            best = low[0] if not re.search(r"ged|diploma", best[0]) else best
        yield fact("education", best.lastgroup, "have", best.span())


def _told(talk: Talk, match: re.Match[str]) -> bool:
    left, _ = talk.scope.clause(match.start())
    head, tail = talk.norm[max(left, match.start() - 40) : match.start()], talk.norm[match.end() : match.end() + 20]
    if _SCHOOL_OTHER.search(head) or re.match(r"\s*(?:kids|students|class(?:es)?|campus|required|job|trained|of|teacher|requerid\w)\b", tail):
        return False
    cue = talk.scope.before(match.start())
    if match.lastgroup in {"high_school", "bachelor", "associate", "graduate", "certificate", "some_college"} and cue and cue.stance in {"lack", "avoid", "want", "drop"}:
        return cue.stance == "want" and cue.hard and not re.match("need|necesito|ocupo", cue.text)
    return True
