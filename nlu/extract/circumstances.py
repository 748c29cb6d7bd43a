"""Care responsibilities, benefits received, a record: what the worker tells of their circumstances."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact
from nlu.extract.talk import Talk, fact, joined

KID = r"(?:boys?|girls?|kids?|kiddos?|children|child|son|sons|daughters?|baby|babies|toddlers?|newborn|little ones?|hij[oa]s?|nin[oa]s?|bebes?|chamac[oa]s?|nen[ea]s?|chiquit[oa]s?|grandkids?|grandchildren|grandson|granddaughter|niet[oa]s?)"
_ELDER = r"(?:(?:my |mi |mis |our )(?:\w+ )?(?:mom|mother|mama|ma|dad|father|papa|parents?|grandma|grandmother|grandpa|grandfather|granny|abuel[oa]s?|abuelit[oa]s?|madre|padre|papas|padres|jefit[oa]|suegr[oa]s?|in-laws?|mother in law|father in law|mother-in-law|father-in-law|elderly \w+))"
_FAMILY = r"(?:(?:my |mi |mis |our )(?:\w+ )?(?:husband|wife|spouse|partner|brother|sister|aunt|uncle|cousin|nephew|niece|espos[oa]|marido|pareja|herman[oa]|ti[oa]|prim[oa]|sobrin[oa]|family member|familiar|relative))"
_CARING = r"(?:take care of|taking care of|took care of|care for|caring for|caregiver (?:for|to|of)|look(?:ing)? after|watch(?:ing)?|help(?:ing)? (?:out )?(?:with )?|bathe|cuid(?:o|ar|ando|aba) (?:a|de)|cuid(?:o|ar|ando)|atiend[oe]r? (?:a)?|atender a|veo por|me encargo de|encargarme de|al cuidado de|responsable de|responsible for|support(?:ing)?|mantengo a|(?:estoy )?criando a)"
_ILL = r"(?:(?:(?:is|are|'s|has|got|gets?|who(?:'s| is)|que|esta|estan|tiene|needs?|necesita|se|with|con)\s+)+(?:\w+\s+){0,2}?(?:sick|ill|disabled|dementia|alzheimer'?s?|cancer|dialysis|stroke|a?bedridden|wheelchair|elderly|care|help|surgery|diabet\w+|enferm[oa]s?|encamad[oa]|alzheimer|parkinson|derrame|discapacitad[oa]|discapacidad|cuidados?|ayuda|malit[oa]|postrad[oa]|demencia|mayor|dialisis|special needs|autis\w+|puso mal[oa]?|enfermo|delicad[oa])|(?:had|has had|got|tuvo|le dio) (?:an? |un )?(?:stroke|surgery|heart attack|accident|derrame|infarto|embolia|operacion)|(?:is |esta |anda )?(?:en silla de ruedas|in a wheelchair)|can't (?:be|stay|do \w+) (?:alone|by (?:himself|herself))|no puede (?:estar|quedarse) sol[oa])"
_CARE = joined({
    "pregnant": r"(?:i'm|i am|im|currently|being|being|estoy|soy|while) (?:\w+ )?(?:pregnant|embarazada|expecting(?: a baby)?|prenada)|(?:pregnant|embarazada)(?! (?:women|people|cat|dog))|(?:\d+|few|some|several|many|unos|varios|pocos) (?:months|weeks|meses|semanas) (?:pregnant|along|de embarazo)|tengo \d meses de embarazo|(?:having|expecting) a baby|esperando (?:un )?bebe|my due date|i'm due",
    "elder": rf"{_CARING} {_ELDER}|{_ELDER}(?:,)? {_ILL}|(?:take|takes|taking|drive|bring|llevo|llevar|llevando|acompano|acompanar) (?:a )?{_ELDER} (?:to|a|al) (?:his |her |su |sus |the |la |las )?(?:dialysis|dialisis|doctor|treatments?|tratamiento|terapias?|citas?|appointments?|chemo|quimio\w*|therapy|hospital)|{_CARING} (?:an?|mi|un|una) (?:elderly|anciano|anciana)|(?:my|mi) (?:elderly|sick|disabled|ill) (?:mom|mother|dad|father|parents?|grandma|grandpa)|mi (?:mama|papa|abuel[oa]|madre|padre|suegr[oa]) (?:enferm[oa]|mayor|discapacitad[oa]|encamad[oa])",
    "family_member": rf"{_CARING} {_FAMILY}|{_FAMILY}(?:,)? {_ILL}|(?:take|takes|taking|drive|bring|llevo|llevar|llevando|acompano|acompanar) (?:a )?{_FAMILY} (?:to|a|al) (?:his |her |su |sus |the |la |las )?(?:dialysis|dialisis|doctor|treatments?|tratamiento|terapias?|citas?|appointments?|chemo|quimio\w*|therapy|hospital)|(?:my|mi) (?:sick|disabled|ill) (?:husband|wife|brother|sister|aunt|uncle)|mi (?:herman[oa]|espos[oa]|marido|tio|tia) (?:enferm[oa]|discapacitad[oa])",
    "children": (
        rf"(?:single|solo|solter[oa]s?) (?:mom|mother|dad|father|parent|mama|mum)|(?:madre|mama|papa|padre) solter[oa]|single[- ]?parent|"
        rf"(?:i |we )?(?:have|got|'ve got|with|raising|raise|tengo|tenemos|con|crio|(?:soy )?(?:mama|papa|madre|padre) de|mom of|mother of|father of|dad of|parent of) (?:(?:\d+|an?|the|my|some|two|small|little|young|school age|un|una|unos|mis|dos|tres|dos|\w+) )?(?:(?:small|little|young|school[- ]age|year old|yr old|pequen[oa]s?|\w+) )?{KID}|"
        rf"(?:pick(?:ing)? up|drop(?:ping)?(?: off)?|get|getting|watch(?:ing)?|take|taking|feed|raise|raising|home with|stay with|be with|leave|leaving|bring|put|tak(?:e|ing) care of|care for|babysit|baby ?sit|look(?:ing)? after|be there for|be home for|for|provide for|drop) (?:my |our |the )(?:\w+ )?{KID}(?: off| up)?|"
        rf"(?:recoger|recojo|llevar|llevo|dejar|dejo|cuidar|cuido|cuidando|atender|atiendo|ir por|voy por|criar|mantener|ver|estar con|quedarme con|dar de comer|por) (?:a |de )*(?:mis|mi|los|las|el|la|nuestr[oa]s) (?:\w+ )?{KID}|"
        rf"(?:my|our|mis|mi) (?:\w+ )?{KID} (?:\w+ ){{0,4}}?(?:school|daycare|day care|class|home|escuela|kinder|guarderia|clases?|preschool|head start|out at|sale[n]?|entra[n]?|prek|pre-k|small|little|young|pequen[oa]s?|chiquit[oa]s?|need me|me necesitan|come home|depend on me|dependen de mi|to feed|alone|sol[oa]s|gets? out|special needs|autis\w+|i take care of)|"
        rf"(?:no one|nobody|someone|anyone|no hay quien|nadie|quien|con quien|no tengo quien|alguien que) (?:to |que |me )*(?:watch|keep|leave|cuide|cuida|dejar|dejo|vea|take care of) (?:a )?(?:my|the|mis|los|mi|al|las|la|el) (?:\w+ )?{KID}|"
        rf"dej(?:ar|o) (?:a )?(?:mis|mi|los|la|el|al) (?:\w+ )?{KID}|because of my {KID}|por mis? {KID}|(?:dad|mom|mother|father|parent|mama|mother) of (?:\d+|a|my|an|two|three|four)\b|(?:madre|mama|papa|padre) de (?:\d+|dos|tres|un|una|cuatro|mis)\b|me and (?:the|my|our) {KID}|as my {KID}|(?:my|mis?|our|mi) (?:\w+ )?{KID} (?:tiene[n]?|is|are|es|son|turned|has|just turned|apenas tiene) (?:(?:like|como|casi|almost|solo|only|just) )?(?:(?:[0-9]|1[0-2])\\b(?! ?(?:hours|trabajos|jobs))|newborn|recien nacid[oa]s?|especial(?:es)?|autista)|{KID} que (?:yo )?(?:misma |mismo )?(?:cuido|mantengo)|for my (?:\d+|\w+)[- ]year[- ]old|when my {KID} (?:is|gets|are)|(?:got|have) (?:him|her|them) (?:half|every|on)|got {KID}|{KID} (?:(?:are|is|r|in|at|out of|go(?:es)? to|gets? out of|starts?|van a|esta[n]? en|sale[n]? de) )+(?:the |la |el )?(?:school|daycare|escuela|guarderia|kinder)\b|tengo familia que mantener"
    ),
})
_NOBODY = re.compile(r"(?:con )?quien\b|no one|nobody|nadie")
_NEGATED_CARE = re.compile(r"\b(?:don't|no|sin|without|never|any) (?:have |tengo |any )?$")


def care(talk: Talk) -> Iterator[Fact]:
    """The `care` facts of a message."""
    yield from _cared(talk)
    for match in talk.find(_CARE):
        head = talk.norm[max(0, match.start() - 20) : match.start()]
        if match.lastgroup and not (_NEGATED_CARE.search(head) and not _NOBODY.match(match[0])) and not _job_care(talk, match):
            if not (match.lastgroup == "pregnant" and talk.scope.about_other(match.start())):
                yield fact("care", match.lastgroup, "have", match.span())


_CARED = re.compile(r"\b(?:(?:watch(?:ing)?|babysit\w*|take care of|taking care of|caring for|raising) (?:him|her|them)|(?:lo|la|los|las) (?:cuido|atiendo|mantengo|crio|veo yo)|cuid(?:arl|ando?l)(?:o|a|os|as))\b")
_WHOM = joined({"children": KID, "elder": _ELDER, "family_member": _FAMILY})


def _cared(talk: Talk) -> Iterator[Fact]:
    """Care told with a pronoun: whom, is said before in the sentence."""
    for match in talk.find(_CARED):
        left, _ = talk.scope.sentence(match.start())
        whom = [one for one in talk.find(_WHOM) if left <= one.start() and one.end() <= match.start()]
        if whom and whom[-1].lastgroup:
            yield fact("care", whom[-1].lastgroup, "have", match.span())


def _job_care(talk: Talk, match: re.Match[str]) -> bool:
    """Whether children or elders are the work itself ("watched kids at a daycare"), or somebody else's."""
    if re.search(r"\b(?:want|like|love|job|work(?:ed|ing)?|experience|trabaj\w+|gusta|gustaria|estar|convivir|jugar|ensenar|something|algo|around|good|great|buen[oa]|be|being|playing) (?:to |in |with |for |de |en |con |me )*$", talk.norm[max(0, match.start() - 22) : match.start()]):
        return not re.search(r"\b(?:my|mis?|our)\b", match[0])
    if talk.scope.about_other(match.start()) and not re.match(r"(?:my|mis?|our)\b", match[0]):
        return not re.search(r"\b(?:my|mis?|our)\b", match[0])
    if re.match(r" del? (?:la |las |los |el |una? |mis? |otr[oa]s? )*(?:vecin|senor|gente|patron|famili|otr)", talk.norm[match.end() :]):
        return True
    return bool(re.search(r"(?:have|with|tengo|con) (?:experience|work|experiencia)", match[0]))


_BENEFIT = joined({
    "ssdi": r"ssdi|social security disability|disability (?:benefits|checks?|income|insurance)|(?:on|get|getting|receive|collect|my|draw|collecting|recibo|tengo|cobro) (?:state |the )?(?:disability|discapacidad|incapacidad)|sdi|(?:beneficios|cheque) (?:de|por) (?:discapacidad|incapacidad)|estoy (?:en|por) (?:discapacidad|incapacidad)",
    "ssi": r"ssi|supplemental security(?: income)?|seguro suplementario",
    "medicaid": r"medi-?\s?-?cal|medicaid|medi cal|medicare-?medicaid",
    "snap": r"snap|food ?-?stamps?|cal ?-?fresh|ebt|estampillas(?: de comida)?|cupones(?! de descuento)(?: de (?:comida|alimentos))?|link card",
    "tanf": r"tanf|cal ?-?works|welfare|cash aid|calwork|ayuda en efectivo",
    "unemployment": r"(?:on |my |mi |get |getting |receiv\w+ |collect\w+ |drawing |from |file[d]? |edd |have )+(?:unemployment|ui|edd)(?: benefits| checks?| insurance)?|unemployment (?:benefits?|checks?|insurance)|desempleo|edd",
    "wic": r"wic",
    "section8": r"section ?-?(?:8|eight)|seccion ?8|housing (?:voucher|choice)|hud voucher",
    "va": r"(?<=lo del )va\b|va (?:benefits?|disability|healthcare|health care|pension|check|compensation)|(?:through|from|my|with|get|use|at|on|por|en|con) (?:the |el |la )va\b|(?:my|get|through) va\b|veterans? (?:benefits?|disability)|beneficios de veteranos?",
})
_RECEIVES = re.compile(
    r"\b(?:on|get|gets|getting|got|receive|receiving|have|i've got|collect(?:ing)?|my|our|with|use|using|draw(?:ing)?|recib(?:o|imos|iendo)|tengo|tenemos|cobr(?:o|ando)|con|lo del?|mi|mis|estoy en|estoy recibiendo|me dan|agarro|still on|live on|living on|vivo de|estoy con|ya tengo|lose|perder|pierdo|uso|saco|atienden (?:por|en)|resibo)(?: (?:a|the|my|some|only|just|both|el|la|lo|los|las|un|mi|mis|also|right now|now|of|de|del|tambien|about|like|\$?\d+|in|from|money|check|cheque|their|and|y|\w+ and|\w+ y|\w+,))*\s*$"
)
_NOT_RECEIVES = re.compile(
    r"\b(?:apply|applying|applied|sign(?:ing)? up|qualify|eligible|denied|lost|cut off|estaba|estuve|recibia|cobraba|tenia|was on|were on|was getting|had been|no longer|used to|don't|do not|never|not|can i|how (?:do|to|can)|get on|no|aplic\w+|solicit\w+|calific\w+|perdi|negaron|quitaron|como|ya no|nunca|sin|what is|about|accept|take|waiting|pending|esperando|wants?|need|necesito|busco|quiero|ocupo|puedo)\b[^.;!]*$"
)
_ENDED = re.compile(r"[\s,]*(?:(?:pero|but|ya|and|y|que|it|the|benefits?|checks?|los?|las?) )*(?:se (?:me )?(?:acab|termin|venc)\w+|ran out|ended|stopped|expired|got cut|was cut|me l[oa]s? (?:quit|cort)aron)\b")
_COULD = re.compile(r"\b(?:can|could|do|should|how do|how can|would|puedo|podria|califico para|como) (?:i |we |yo )?(?:\w+ )?(?:get|have|receive|apply for|qualify for|tener|recibir|agarrar|sacar|pedir|meter papeles para)(?: on)?(?: \w+){0,2} $")
_STILL_HAS = re.compile(r"\b(?:lose|losing|keep|affect|mess up|perder|pierdo|perderia|quitar\w*|quit[ae]n|afecta\w*|don't want to lose)\b[^.;!]*\b(?:my|mi|mis|the|el|la|las|los)?\s*$")


_JOINT = re.compile(r"(?:,|;|\b(?:and|but|so|because|y|e|pero|porque|aunque|though)\b)\s*")
_WISHES = re.compile(r"\b(?:apply|applying|applied|sign(?:ing)? up|qualify|eligible|can|could|how|want|wants|would like|need|trying|hop(?:e|ing)|aplic\w+|solicit\w+|calific\w+|como|necesito|busco|quiero|quisiera|ocupo|puedo|podria)\b")
_MYSELF = re.compile(r"\s*(?:(?:also|still|right now|ya|tambien|todavia|ahorita) )*(?:i|i'm|i've|we|we're|yo|recib\w+|tengo|tenemos|cobr\w+|estoy|me dan|uso|saco|vivo)\b")


def benefits(talk: Talk) -> Iterator[Fact]:
    """The `benefit` facts of a message: only what the worker receives now."""
    spans = [match.span() for match in talk.find(_BENEFIT)]
    chained = False
    for match, span in zip(talk.own(_BENEFIT), spans, strict=False):
        left, _ = talk.scope.clause(match.start())
        head = talk.norm[left : match.start()]
        inside = re.match(r"(?:on|my|mi|get|getting|receiv\w+|collect\w+|drawing|have|draw|recibo|tengo|cobro|estoy|with|use|using)\b", match[0])
        received = bool(_RECEIVES.search(head) or inside or (chained and re.search(r"(?:and|y|,|plus|&|o|or|e|i|tambien|also)\s*(?:tambien |also )?(?:my |mi |el |la |las )?$", head)))
        if _ENDED.match(talk.norm, match.end()) or _COULD.search(talk.norm[max(0, left - 12) : match.start()]):
            continue
        chained = (received and (not _refused(head, bool(inside)) or bool(re.search(r"\b(?:about|que pasa con|happens? (?:to|with)) (?:my|mi|mis) $|\blo del? (?:la |los )?$", head)))) or bool(_STILL_HAS.search(head))
        if chained and match.lastgroup and span:
            yield fact("benefit", match.lastgroup, "have", match.span())


def _refused(head: str, receives: bool) -> bool:
    """Whether what comes before a benefit says that it is not received, or only asked for.

    In "no car but I get food stamps" only the last part counts; in "I want to apply and get food stamps" the wish goes on.
    `receives` is whether the words of the benefit say themselves that it is received ("get unemployment").
    """
    starts = [joint.end() for joint in _JOINT.finditer(head) if receives or _RECEIVES.search(head, joint.end())]
    last = head[starts[-1] :] if starts else head
    goes_on = bool(starts) and not _MYSELF.match(last) and _WISHES.search(head)
    return bool(_NOT_RECEIVES.search(last) or goes_on)


_RECORD = re.compile(
    r"\b(?:(?:a |my |have |got |with a |un |mi |tengo |criminal |police |old |con |have a )+(?:criminal )?(?:record|felony|felonies|misdemeanors?|conviction|warrant|strike|case|felonia|delito|antecedentes?|condena|expediente criminal|historial criminal|record criminal|antecedentes penales)|felon(?:y|ies)?|ex-?con\b|ex-?felon|convicted|conviction|misdemeanor|"
    r"(?:on |off |my |finish\w* )?(?:parole|probation)(?! period)(?: officer)?|(?:got |get |just )?(?:out of|outta|from|in|to) (?:prison|jail|juvie|county jail)|(?:got|just|came) (?:out of|outta|home from) (?:the )?(?:county|pen|joint|feds)|(?:prison|jail)(?: time)?|locked up|incarcerat\w+|did (?:\w+ ){0,3}time|served my (?:time|sentence)|cumpli (?:mi )?(?:tiempo|condena|sentencia)|did (?:\d+|\w+) (?:months|years)(?= upstate| in (?:prison|jail|county)| inside| fed| at (?:chino|folsom|pelican|san quentin))|did (?:\d+|\w+) (?:months|years)(?= and (?:i )?(?:came home|got out))|came home from (?:prison|jail)|(?:served|serving) (?:\w+ ){0,2}(?:time|years)|doing (?:(?!it|this|that)\w+ )?(?:time|years)|been (?:inside|locked up|away)|dui|duis|"
    r"(?:estuve|salir|sali|saliendo|acabo de salir) (?:\w+ )?(?:de |en |de la )*(?:pres[oa]|(?:la )?carcel|(?:la )?prision|encerrad[oa])|pres[oa] (?:por|dos|tres|\d)|libertad (?:condicional|bajo palabra)|probatoria|antecedentes(?: penales)?|felonia|delito|encarcelad[oa]|en la carcel|en prision|mi oficial de (?:probatoria|libertad)|bote)\b"
)
_NO_RECORD = re.compile(
    r"\b(?:no|never|clean|without|sin|don't have|do not have|haven't|ningun\w*|nunca|not|limpi[oa]|any|ask about|check|checks|hire|hires|hiring|take|accept|contrata\w*|people with|personas con|gente con|expunge\w*|seal(?:ed)?|clear|clear(?:ing)?|clean up|cleaning up|limpiar|borrar|driving|track|attendance|work(?:ed|ing)? (?:in|at|for)|job (?:at|in)|guard (?:at|in)|trabaj\w+ en|world|off)\s+(?:\w+ ){0,2}?$"
)


def record(talk: Talk) -> Iterator[Fact]:
    """The `record` fact, only where the worker says so of themselves."""
    for match in talk.own(_RECORD):
        head = talk.norm[max(0, match.start() - 34) : match.start()]
        cleared = re.search(r"\b(?:expunge\w*|seal(?:ed)?|clear(?:ed)?|clean(?:ed)?) (?:up )?(?:my )?$", head) or re.match(r"\s*(?:expung\w+|sealed|cleared|store|label|check|keeping|keeper|s department)", talk.norm[match.end() :])
        if re.search(r"\b(?:don't|do not|doesn't|didn't|never|no|not|haven't|sin|nunca)\s+$", head):
            continue
        if not cleared and (not _NO_RECORD.search(head) or re.match(r"(?:i have|tengo|have|my|mi|with a)\b", match[0]) or re.search(r"\b(?:with|on|despite) (?:my|a) (?:\w+ )?$", head)) and not _plain_case(match):
            yield fact("record", True, "have", match.span())
            return


def _plain_case(match: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:(?:a|my|have|got|un|mi|tengo|con|old|with a|have a) )*case", match[0]))
