"""What stands in the way: needs, limits, care, benefits received, a record, languages spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact, Polarity
from nlu.extract.talk import Talk, fact, joined

_KID = r"(?:kids?|kiddos?|children|child|son|sons|daughters?|baby|babies|toddlers?|newborn|little ones?|hij[oa]s?|nin[oa]s?|bebes?|chamac[oa]s?|nen[ea]s?|chiquit[oa]s?|grandkids?|grandchildren|grandson|granddaughter|niet[oa]s?)"
_ELDER = r"(?:(?:my |mi |mis |our )(?:\w+ )?(?:mom|mother|mama|ma|dad|father|papa|parents?|grandma|grandmother|grandpa|grandfather|granny|abuel[oa]s?|abuelit[oa]s?|madre|padre|papas|padres|jefit[oa]|suegr[oa]s?|in-laws?|mother in law|father in law|mother-in-law|father-in-law|elderly \w+))"
_FAMILY = r"(?:(?:my |mi |mis |our )(?:\w+ )?(?:husband|wife|spouse|partner|brother|sister|aunt|uncle|cousin|nephew|niece|espos[oa]|marido|pareja|herman[oa]|ti[oa]|prim[oa]|sobrin[oa]|family member|familiar|relative))"
_CARING = r"(?:take care of|taking care of|took care of|care for|caring for|caregiver (?:for|to|of)|look(?:ing)? after|watch(?:ing)?|help(?:ing)? (?:out )?(?:with )?|bathe|cuid(?:o|ar|ando|aba) (?:a|de)|cuid(?:o|ar|ando)|atiend[oe]r? (?:a)?|atender a|veo por|me encargo de|encargarme de|al cuidado de|responsable de|responsible for|support(?:ing)?|mantengo a)"
_ILL = r"(?:(?:is|are|'s|has|got|gets?|who(?:'s| is)|que|esta|estan|tiene|needs?|necesita|se|with|con)\s+)+(?:\w+\s+){0,2}?(?:sick|ill|disabled|dementia|alzheimer'?s?|cancer|dialysis|stroke|a?bedridden|wheelchair|elderly|care|help|surgery|diabet\w+|enferm[oa]s?|discapacitad[oa]|discapacidad|cuidados?|ayuda|malit[oa]|postrad[oa]|demencia|mayor|dialisis|special needs|autis\w+|puso mal[oa]?|enfermo|delicad[oa])"
_CARE = joined({
    "pregnant": r"(?:i'm|i am|im|currently|being|being|estoy|soy|while) (?:\w+ )?(?:pregnant|embarazada|expecting(?: a baby)?|prenada)|(?:pregnant|embarazada)(?! (?:women|people|cat|dog))|(?:\d+|some|several|\w+) (?:months|weeks|meses|semanas) (?:pregnant|along|de embarazo)|tengo \d meses de embarazo|(?:having|expecting) a baby|esperando (?:un )?bebe|my due date|i'm due",
    "elder": rf"{_CARING} {_ELDER}|{_ELDER}(?:,)? {_ILL}|(?:take|takes|taking|drive|bring|llevo|llevar|llevando|acompano|acompanar) (?:a )?{_ELDER} (?:to|a|al) (?:his |her |su |sus |the |la |las )?(?:dialysis|dialisis|doctor|treatments?|tratamiento|terapias?|citas?|appointments?|chemo|quimio\w*|therapy|hospital)|{_CARING} (?:an?|mi|un|una) (?:elderly|anciano|anciana)|(?:my|mi) (?:elderly|sick|disabled|ill) (?:mom|mother|dad|father|parents?|grandma|grandpa)|mi (?:mama|papa|abuel[oa]|madre|padre|suegr[oa]) (?:enferm[oa]|mayor|discapacitad[oa])",
    "family_member": rf"{_CARING} {_FAMILY}|{_FAMILY}(?:,)? {_ILL}|(?:take|takes|taking|drive|bring|llevo|llevar|llevando|acompano|acompanar) (?:a )?{_FAMILY} (?:to|a|al) (?:his |her |su |sus |the |la |las )?(?:dialysis|dialisis|doctor|treatments?|tratamiento|terapias?|citas?|appointments?|chemo|quimio\w*|therapy|hospital)|(?:my|mi) (?:sick|disabled|ill) (?:husband|wife|brother|sister|aunt|uncle)|mi (?:herman[oa]|espos[oa]|marido|tio|tia) (?:enferm[oa]|discapacitad[oa])",
    "children": (
        rf"(?:single|solo|solter[oa]s?) (?:mom|mother|dad|father|parent|mama|mum)|(?:madre|mama|papa|padre) solter[oa]|single[- ]?parent|"
        rf"(?:i |we )?(?:have|got|'ve got|with|raising|raise|tengo|tenemos|con|crio|soy (?:mama|papa|madre|padre) de|mom of|mother of|father of|dad of|parent of) (?:(?:\d+|an?|the|my|some|two|small|little|young|school age|un|una|unos|mis|dos|tres|dos|\w+) )?(?:(?:small|little|young|school[- ]age|year old|yr old|pequen[oa]s?|\w+) )?{_KID}|"
        rf"(?:pick(?:ing)? up|drop(?:ping)?(?: off)?|get|getting|watch(?:ing)?|take|taking|feed|raise|raising|home with|stay with|be with|leave|leaving|bring|put|tak(?:e|ing) care of|care for|babysit|baby ?sit|look(?:ing)? after|be there for|be home for|for|with|around|provide for|drop) (?:my |our |the )(?:\w+ )?{_KID}(?: off| up)?|"
        rf"(?:recoger|recojo|llevar|llevo|dejar|dejo|cuidar|cuido|cuidando|atender|atiendo|ir por|voy por|criar|mantener|ver|estar con|quedarme con|dar de comer|por) (?:a |de )*(?:mis|mi|los|las|el|la|nuestr[oa]s) (?:\w+ )?{_KID}|"
        rf"(?:my|our|mis|mi) (?:\w+ )?{_KID} (?:\w+ ){{0,4}}?(?:school|daycare|day care|class|home|escuela|kinder|guarderia|clases?|preschool|head start|out at|sale[n]?|entra[n]?|prek|pre-k|small|little|young|pequen[oa]s?|chiquit[oa]s?|need me|me necesitan|come home|depend on me|dependen de mi|to feed|alone|sol[oa]s|gets? out|special needs|autis\w+|i take care of)|"
        rf"(?:no one|nobody|someone|anyone|no hay quien|nadie|quien|con quien|no tengo quien|alguien que) (?:to |que |me )*(?:watch|keep|leave|cuide|cuida|dejar|dejo|vea|take care of) (?:a )?(?:my|the|mis|los|mi|al|las|la|el) (?:\w+ )?{_KID}|"
        rf"dej(?:ar|o) (?:a )?(?:mis|mi|los|la|el|al) (?:\w+ )?{_KID}|because of my {_KID}|por mis? {_KID}|(?:dad|mom|mother|father|parent) of (?:\d+|a|my|an)\b|me and (?:the|my|our) {_KID}|as my {_KID}|{_KID} que (?:yo )?(?:misma |mismo )?(?:cuido|mantengo)|for my (?:\d+|\w+)[- ]year[- ]old|when my {_KID} (?:is|gets|are)|(?:got|have) (?:him|her|them) (?:half|every|on)|got {_KID}|kids? (?:in|at) school|tengo familia que mantener"
    ),
})
_NEGATED_CARE = re.compile(r"\b(?:don't|no|sin|without|never|any) (?:have |tengo |any )?$")

_WANT = r"(?:need(?:s|ing)?|looking for|help (?:with|getting|finding|paying(?: for)?|me (?:with|get|find|pay))|where (?:can|do) i (?:get|find)|get|find(?:ing)?|can't (?:afford|find|get|pay(?: for)?)|cant afford|don't (?:have|got)|do not have|have no|haven't got|got no|no|without|lack(?:ing)?|pay for|struggling with|problems? with|could use|want|lost (?:my|the)|out of|necesito|ocupo|busco|ayuda (?:con|para|de)|ayud(?:arme|en|enme|arnos) (?:con|a|para)|donde (?:puedo |consigo |hay |encuentro )?(?:conseguir|encontrar)?|no tengo(?: para)?|no puedo pagar|no hay|sin|me falta(?:n)?|falta(?: de)?|hace falta|batallo con|no me alcanza para|conseguir|no cuento con|perdi|quiero|dinero para|money for)"
_GAP = r"(?:\s+(?:an?|some|the|any|my|for|to|with|of|help|paying|getting|finding|new|good|free|cheap|affordable|un|una|unos|unas|el|la|los|las|mi|mis|para|de|con|del|algo|que|pagar|ayuda|la|comprar|work|steel toe|safety|proper|reliable|local|and|or|y|ni|o|no|better|public|own|somewhere|someone)){0,7}\s+"
_ASKED: dict[str, str] = {
    "childcare": r"child ?-?care|day ?care|baby ?-?sitters?|sitters?|guarderia|ninera|after ?school (?:care|program)?|cuidado (?:de (?:mis |los )?(?:ninos|hijos)|infantil)|preschool|kinder|head start|(?:someone|somebody|anyone|nobody|no one) to (?:watch|keep|take care of) (?:my |the )(?:\w+ )?" + _KID + r"|quien (?:me )?(?:cuide|los cuide|cuidar|vea) (?:a )?(?:mis |los |mi |al )?(?:\w+ )?" + _KID,
    "transport": r"(?:bus|train|metro|transit|tap) (?:pass(?:es)?|fare|tokens?|tickets?|money|card)|tap card|transportation|transport(?:e|acion)?|gas (?:money|card)?|(?:money |cash |fare )?for the (?:bus|train|metro)|vanpool|gasolina|pasajes?|pases? (?:de|del) (?:bus|autobus|camion|metro)|gas cards?|raite|aventon|way to get (?:there|to work|around|to the job)|como (?:llegar|moverme|transportarme)",
    "food": r"food(?! (?:handler|stamps|safety|service|truck|prep|industry|court))|groceries|grocery|pantry|food ?bank|meals?|something to eat|comida|despensas?|alimentos(?! handler)|banco de (?:comida|alimentos)|formula|diapers|panales|que comer|de comer|eat",
    "housing": r"housing|shelters?|(?:a )?place to (?:live|stay|sleep)|roof|apartment|rent(?:al)?(?: (?:help|assistance|money))?|(?:a )?(?:room|bed) (?:to|for)|somewhere to (?:live|stay|sleep)|vivienda|albergue|refugio|donde (?:vivir|quedarme|dormir)|techo|(?:la )?renta|un cuarto|apartamento|departamento|casa(?! limpi)|home|deposit|motel voucher|hotel voucher|a home|lugar (?:donde|para) (?:vivir|quedarme|dormir)",
    "health_insurance": r"(?:health|medical) (?:insurance|coverage)|insurance|healthcare|health care|aseguranza|seguro (?:medico|de salud)|seguro(?! social)|cobertura medica",
    "clothes_tools": r"(?:work |safety |steel ?-?toe(?:d)? |interview |nice |slip ?-?resistant |non ?-?slip |black |professional )*(?:boots?|clothes|clothing|shoes|uniforms?|tools|outfit|gloves|hard hat|vest|suit)|botas|ropa|zapatos|herramientas?|uniforme|casco|guantes",
    "benefits_advice": r"(?:go over|look at|understand(?:ing)?|explain(?:ing)?|figur(?:e|ing) out|sort(?:ing)? out|keep(?:ing)?)? ?(?:benefits?(?: (?:advice|counsel\w+|help|questions?|planning))?|beneficios)(?! (?:package|job))",
    "training": r"training|classes|a class|courses?|certification|certificate|trade school|go back to school|school|apprenticeships?|learn (?:a trade|new skills)|capacitacion|entrenamiento|cursos?|clases(?! de ingles)|estudiar|aprender un oficio|certificarme|certificacion|ged(?: classes)?",
    "english_class": r"(?:esl|english) (?:class(?:es)?|courses?|lessons)|esl|(?:learn|study|improve|practice) (?:my )?english|english tutor|(?:clases?|cursos?) de ingles|(?:aprender|estudiar|mejorar|practicar)(?: el| mi| mas)? ingles",
    "legal": r"(?:a )?lawyers?|attorney|legal (?:aid|help|advice|services|assistance)|abogad[oa]s?|ayuda legal|asesoria legal|expung\w+|(?:work )?permit|work authorization|permiso (?:de trabajo|para trabajar)|immigration (?:help|lawyer|papers|status)|papers|papeles|green card|asylum|asilo|visa|daca|mica|limpiar mi (?:record|expediente)|clear(?:ing)? my record|clean(?:ing)? (?:up )?my record|seal(?:ing)? my record",
    "phone_internet": r"(?:cell ?)?phones?(?! (?:number|call|interview|calls|sales|job|work|skills))(?: (?:service|plan|minutes))?|internet|wi-?fi|data(?: plan)?|minutes on my phone|laptop|computer (?:access|at home)|telefono|celular|saldo|datos|computadora",
    "mental_health": r"(?:a )?(?:therap(?:y|ist)|counsel(?:ing|or)|psychiatrist|psychologist|mental health(?: (?:help|services|support|care|counseling))?|someone to talk to|support group)|terapia|terapeuta|psicolog[oa]|consejer(?:ia|o|a)|salud mental|ayuda psicologica|con quien hablar|depression|anxiety|depresion|ansiedad",
    "accommodation": r"(?:reasonable )?accommodations?|captions?|(?:sign language |asl )?interpreter|wheelchair (?:access\w*|ramp)|adaptacion(?:es)?|ajustes razonables|interprete|extra breaks|acomodo(?:s)? (?:razonable)?|sign language",
    "documents": r"(?:state |photo |california |ca |new |picture )*id(?: card)?|birth certificate|social security(?: card)?|ss card|identification|acta de nacimiento|(?:mi |la |una )?identificacion|tarjeta (?:del )?seguro social|seguro social|passport|pasaporte|credencial|documents|documentos|my social|paperwork",
    "cash_now": r"(?:money|cash|dinero|feria|lana|efectivo)(?: \w+)? (?:now|asap|today|fast|quick|right now|this week|right away|tonight|ya|hoy|ahora|rapido|urgente(?:mente)?|ahorita|pronto|de volada|esta semana|cuanto antes)|emergency (?:cash|money|fund)|quick cash|fast (?:cash|money)|(?:paid|pay) (?:daily|same day|cash|today|every day|weekly)|(?:same|next)[- ]day pay|daily pay|dinero (?:urgente|rapido)|pago (?:diario|al dia)",
}
_NEED = joined({name: rf"(?:{_WANT}){_GAP}(?:{words})" for name, words in _ASKED.items()})
_BARE_NEED = joined(_ASKED)
_PLAIN_NEED = joined({
    "housing": r"homeless|liv(?:e|ing) (?:in|out of) (?:my|the|a|our) (?:car|van|truck|shelter|tent|motel|rv)|sleep(?:ing)? (?:in|at|on|out) (?:my |the |a |our )?(?:car|van|truck|shelter|tent|park|street|streets|beach|bus|couch(?:es)?|station)|(?:got |been |were |getting )put out|(?:till|until|once|when|unless) (?:i|we) (?:have|get|find) (?:a )?(?:place|somewhere) to (?:sleep|live|stay)|(?:somewhere|nowhere|no ?place|place)(?: \w+)? (?:to|we can|i can) (?:sleep|stay|live)|(?:i |we )lost (?:my|our|the) (?:apartment|house|place|home|room)|(?:at|in) a motel|shelters? (?:that|for|near|with|around)|evict\w*|eviction|couch ?-?surf\w*|on the streets?|living on the street|behind on (?:my )?rent|kicked out|losing my (?:apartment|place|home)|sin (?:hogar|techo|casa|donde vivir)|vivo en (?:mi|el|la|un) (?:carro|coche|van|troca|albergue|camioneta|calle|refugio)|en la calle|me (?:van a )?(?:corrieron|corren|sacaron|sacar|desalojaron) de(?:l)? (?:mi |la )?(?:casa|apartamento|departamento|cuarto)|desaloj\w+|atrasad[oa] (?:con|en) la renta|debo (?:la )?renta|staying (?:at|in) (?:a|the) (?:shelter|mission|motel)|durmiendo en (?:mi|el|la)|unhoused",
    "food": r"(?:we're|i'm|so|going|kids are|am) hungry|haven't eaten|nothing to eat|no tengo (?:que comer|para comer)|(?:tenemos|tengo|pasando) hambre|no hemos comido|starving|no food",
    "health_insurance": r"uninsured|not insured|no (?:health )?insurance|sin (?:seguro|aseguranza)(?! social)|lost (?:my )?(?:health )?(?:insurance|coverage)|no tengo (?:aseguranza|seguro)(?! social)|no insurance",
    "legal": r"undocumented|(?:no|without|don't have(?: any)?|sin|no tengo|not have) (?:legal )?(?:papers|papeles|status)(?! (?:to show|from|for the|de la|para most))|indocumentad[oa]|(?:my |on )(?:daca|asylum|visa|immigration)(?: \w+)?|daca|no tengo papeles|expunge(?:d|ment)?|get (?:it|my record|that|them) (?:expunged|sealed|cleared)|(?:borrar|limpiar|quitar|sellar)(?: \w+){0,3} (?:record|antecedentes|expediente|felony|felonia)|(?:waiting (?:on|for)|esperando) (?:my |mi )?(?:work permit|permiso)|no work permit|can't work legally|deport\w+|\bla migra\b|sin permiso de trabajo|immigration (?:status|papers|case)|estatus migratorio|mi caso de (?:asilo|inmigracion)|no (?:tengo )?(?:permiso de trabajo|seguro social bueno)",
    "documents": r"(?:lost|stole|stolen|replace|missing|don't have|no|need|without) (?:all )?(?:my |an? |the )?(?:state |photo |new |california )?(?:id\b(?! badge)|ids\b|birth certificate|social security card|social\b(?! (?:media|work|skills|worker))|ss card|wallet|identification|passport)|(?:my |mi )?(?:wallet|id|purse|cartera) (?:got |was |were )?(?:stolen|lost)|(?:perdi|me robaron|se me perdi(?:o|eron)|no tengo|necesito reponer|sin|se perdio|me quitaron) (?:mi |mis |la |el |ninguna? )?(?:identificacion|acta(?: de nacimiento)?|id\b|cartera|documentos|social\b|tarjeta del seguro|seguro social|pasaporte|ine|credencial|papeles de identidad)",
    "childcare": r"(?:no|nobody|no one|without|don't have (?:a |any )?|sin|no tengo|fell through|lost my|lost our) (?:\w+ ){0,2}?(?:child ?-?care|day ?care|baby ?-?sitter|sitter|guarderia|ninera)|(?:nobody|no one|no body) (?:to |can |that can |who can )+(?:watch|keep|take)(?: care of)? (?:my |the |our |them|him|her)(?:\w+ ?)?|(?:no (?:tengo|hay)|sin|nadie|no tengo a) (?:con )?(?:quien|alguien|nadie)?(?: que)? ?(?:me )?(?:los |la |lo )?(?:cuide|dejar|cuida|vea)|no tengo (?:con )?quien|(?:babysitter|sitter|daycare|childcare) (?:quit|fell through|cancelled|canceled|closed|costs?)|(?:childcare|daycare|guarderia) (?:is|es|esta) (?:too |so |muy |bien )?(?:expensive|car[oa]|a problem|an issue)",
    "transport": r"no way (?:to get (?:to|there)|there)|can't get (?:there|to work|to the job)|no (?:tengo )?(?:como|manera de) (?:llegar|ir al trabajo)|can't afford (?:the )?(?:gas|bus)|no bus (?:fare|pass|money)|no (?:hay|tengo) (?:para )?(?:el )?(?:pasaje|gasolina)",
    "phone_internet": r"(?:my )?phone (?:is |got |was |will be |gets )?(?:cut off|shut off|disconnected|off|broke(?:n)?|stolen|about to (?:be )?(?:cut|shut)\w*)|(?:no|without|don't have(?: a| any)?) (?:phone|internet|wifi|wi-fi|data|minutes)\b(?! number)|out of (?:minutes|data)|(?:sin|no tengo) (?:telefono|celular|internet|saldo|datos|wifi)|me cortaron (?:el )?(?:telefono|celular|internet)",
    "accommodation": r"(?:need|necesito|que)(?: \w+){0,3} (?:adapten|adaptar|ajusten|acomoden) (?:el |mi |un )?(?:puesto|lugar|espacio|trabajo|horario por mi)|need (?:captions|an? interpreter|reasonable)",
    "mental_health": r"(?:donde|where)(?: \w+){0,4} (?:terapia|therapy|counseling|psicolog[oa])|(?:ando|estoy|i'm|feeling) (?:muy |so |very |really )?(?:triste|sad|down) (?:desde|for|since|all)|(?:my |for |with |have |struggle with |struggling with |dealing with |suffer from |got |bad |tengo |sufro de |con |mi )+(?:depression|anxiety|ptsd|depresion|ansiedad|bipolar)|(?:i'm|been|feeling|feel|so|really|me siento|estoy|ando) (?:\w+ )?(?:depressed|deprimid[oa])|mental health",
    "cash_now": r"(?:i'm|im|am|so|dead|totally|really) broke|need (?:the |some |quick |fast )?(?:money|cash|income)(?: (?:bad|badly|now|asap|today|fast|quick|right now|this week|right away))|rent(?:'s| is) (?:past )?due|no tengo (?:ni un )?(?:dinero|peso|centavo|para la renta|feria|lana)|(?:estoy|ando) (?:quebrad[oa]|sin (?:dinero|lana|feria|un peso))|necesito (?:el )?dinero (?:ya|hoy|urgente\w*|ahora|rapido|pronto|ahorita)|can't pay (?:my )?(?:rent|bills)|(?:paid|pay me) (?:daily|same day|the same day|cash)|same[- ]day pay|daily pay|pago (?:diario|del dia)|que paguen (?:diario|al dia|el mismo dia)|me urge (?:el )?dinero|no money",
    "benefits_advice": r"(?:need|want|like|necesito|quiero|quisiera|ocupo|me gustaria)(?: \w+){0,6}? (?:go over|look at|explain|understand|help (?:me )?with|talk (?:to me )?about|advice (?:on|about)|explique|explicar|revise|revisar|entender|oriente|asesore|hablar de|sobre)(?: \w+){0,4}? (?:benefits?|ssi|ssdi|medi-?cal|beneficios|ayudas)|benefits? (?:counsel\w+|advice|planning)|asesoria (?:de|sobre) (?:mis )?beneficios",
    "training": r"(?:need|want|have|like|hope|quiero|necesito|me gustaria|quisiera|tengo que) (?:to )?(?:go back to school|get (?:trained|certified|training|my ged|my (?:cdl|cna|guard card|license|certificate)|a certificate)|take (?:a |some )?(?:class|classes|course|courses)|learn (?:a trade|a new trade|new skills)|regresar a la escuela|capacitarme|certificarme|tomar (?:un )?(?:curso|clases)|aprender un oficio|estudiar)",
    "english_class": r"(?:want|need|trying|like|quiero|necesito|me gustaria|quisiera|tengo que) (?:to )?(?:learn|study|improve|practice|aprender|estudiar|mejorar|practicar)(?: more| mas| a hablar| el| mi| better)? (?:my )?(?:english|ingles)|(?:esl|english) class(?:es)?|clases? de ingles",
    "clothes_tools": r"don't have (?:any )?(?:work |safety |the )?(?:boots|clothes|tools|shoes|uniform)|(?:need|necesito|ocupo) (?:a |some |unos |unas )?(?:steel ?-?toes?|\w+ jacket|uniforms?|scrubs|botas|zapatos|herramientas?)|(?:don't have|nothing|without|not have|no tengo|nada|sin)(?: \w+){0,2} (?:to wear|que ponerme)",
})
_NOT_NEEDED = re.compile(r"\b(?:don't|do not|doesn't|no longer|already|ya|no|don't really|no me)\s+(?:really )?(?:need|have|tengo|necesito|ocupo|hace falta|want|quiero|care|get|got)?\s*$")
_DENIED = re.compile(r"^(?:don't|do not|doesn't|didn't) (?:need|want)\b|^no (?:necesito|ocupo|quiero)\b|^ya (?:no|tengo)\b")
_MUST = re.compile(r"\b(?:must|have to|can't .{0,30}without|only if|need .{0,30}(?:first|before)|asap|urgent\w*|tiene que|sin eso no|no puedo .{0,40}(?:sin|si no)|really need|urge|tengo que|a fuerza)\b")
_HAS_IT = re.compile(r"\b(?:i have|i got|my mom|my mother|already have|tengo|ya tengo)\s+(?:a |my )?$")


def needs(talk: Talk) -> Iterator[Fact]:
    """The `need` facts of a message."""
    patterns = [_PLAIN_NEED, _NEED] + ([_BARE_NEED] if talk.asked("needs") else [])
    seen: set[str] = set()
    for pattern in patterns:
        for match in talk.own(pattern):
            name = match.lastgroup
            if name and name not in seen and not _unneeded(talk, match):
                seen.add(name)
                yield fact("need", name, "lack", match.span(), bool(_MUST.search(talk.clause(match.start()))))


def _unneeded(talk: Talk, match: re.Match[str]) -> bool:
    head = talk.norm[max(0, match.start() - 24) : match.start()]
    if _NOT_NEEDED.search(head) or _DENIED.match(match[0]) or (match.re is _BARE_NEED and _HAS_IT.search(head)):
        return True
    if match.re is _BARE_NEED:
        cue = talk.scope.reading(*match.span())
        return cue is not None and (cue.stance in {"drop", "have", "past"} or (cue.stance == "avoid" and not re.match(r"no\b|can't|ni", cue.text)))
    return False


def care(talk: Talk) -> Iterator[Fact]:
    """The `care` facts of a message."""
    for match in _CARE.finditer(talk.norm):
        head = talk.norm[max(0, match.start() - 20) : match.start()]
        if match.lastgroup and not _NEGATED_CARE.search(head) and not _job_care(talk, match):
            if not (match.lastgroup == "pregnant" and talk.scope.about_other(match.start())):
                yield fact("care", match.lastgroup, "have", match.span())


def _job_care(talk: Talk, match: re.Match[str]) -> bool:
    """Whether children or elders are the work itself ("watched kids at a daycare"), or somebody else's."""
    if re.search(r"\b(?:want|like|love|job|work(?:ed|ing)?|experience|trabaj\w+|gusta|gustaria) (?:to |in |with |for |de |en |con |me )*$", talk.norm[max(0, match.start() - 22) : match.start()]):
        return not re.search(r"\b(?:my|mis?|our)\b", match[0])
    if talk.scope.about_other(match.start()) and not re.match(r"(?:my|mis?|our)\b", match[0]):
        return not re.search(r"\b(?:my|mis?|our)\b", match[0])
    return bool(re.search(r"(?:have|with|tengo|con) (?:experience|work|experiencia)", match[0]))


_BENEFIT = joined({
    "ssdi": r"ssdi|social security disability|disability (?:benefits|checks?|income|insurance)|(?:on|get|getting|receive|collect|my|draw|collecting|recibo|tengo|cobro) (?:state |the )?(?:disability|discapacidad|incapacidad)|sdi|(?:beneficios|cheque) (?:de|por) (?:discapacidad|incapacidad)|estoy (?:en|por) (?:discapacidad|incapacidad)",
    "ssi": r"ssi|supplemental security(?: income)?|seguro suplementario",
    "medicaid": r"medi-?\s?-?cal|medicaid|medi cal|medicare-?medicaid",
    "snap": r"snap|food ?-?stamps?|cal ?-?fresh|ebt|estampillas(?: de comida)?|cupones de (?:comida|alimentos)|link card",
    "tanf": r"tanf|cal ?-?works|welfare|cash aid|calwork|ayuda en efectivo",
    "unemployment": r"(?:on |my |get |getting |receiv\w+ |collect\w+ |drawing |from |file[d]? |edd |have )+(?:unemployment|ui|edd)(?: benefits| checks?| insurance)?|unemployment (?:benefits?|checks?|insurance)|desempleo|edd",
    "wic": r"wic",
    "section8": r"section ?-?(?:8|eight)|seccion ?8|housing (?:voucher|choice)|hud voucher",
    "va": r"va (?:benefits?|disability|healthcare|health care|pension|check|compensation)|(?:through|from|my|with|get|use|at|on|por|en|con) (?:the |el |la )?va\b|veterans? (?:benefits?|disability)|beneficios de veteranos?",
})
_RECEIVES = re.compile(
    r"\b(?:on|get|gets|getting|got|receive|receiving|have|i've got|collect(?:ing)?|my|our|with|use|using|draw(?:ing)?|recib(?:o|imos|iendo)|tengo|tenemos|cobr(?:o|ando)|con|mi|mis|estoy en|estoy recibiendo|me dan|agarro|still on|live on|living on|vivo de|estoy con|ya tengo|lose|perder|pierdo|uso|saco)(?: (?:a|the|my|some|only|just|both|el|la|los|las|un|mi|mis|also|right now|now|of|de|del|about|like|\$?\d+|in|from|money|check|cheque|their|and|y|\w+ and|\w+ y|\w+,))*\s*$"
)
_NOT_RECEIVES = re.compile(
    r"\b(?:apply|applying|applied|sign(?:ing)? up|qualify|eligible|denied|lost|cut off|no longer|used to|don't|do not|never|not|can i|how (?:do|to|can)|get on|no|aplic\w+|solicit\w+|calific\w+|perdi|negaron|quitaron|como|ya no|nunca|sin|what is|about|accept|take|waiting|pending|esperando|wants?|need|necesito|busco|quiero|ocupo|puedo)\b[^.;!]*$"
)
_STILL_HAS = re.compile(r"\b(?:lose|losing|keep|affect|mess up|perder|pierdo|perderia|quitar\w*|quit[ae]n|afecta\w*|don't want to lose)\b[^.;!]*\b(?:my|mi|mis|the|el|la|las|los)?\s*$")


def benefits(talk: Talk) -> Iterator[Fact]:
    """The `benefit` facts of a message: only what the worker receives now."""
    spans = [match.span() for match in _BENEFIT.finditer(talk.norm)]
    chained = False
    for match, span in zip(talk.own(_BENEFIT), spans, strict=False):
        left, _ = talk.scope.clause(match.start())
        head = talk.norm[left : match.start()]
        inside = re.match(r"(?:on|my|get|getting|receiv\w+|collect\w+|drawing|have|draw|recibo|tengo|cobro|estoy|with|use)\b", match[0])
        received = bool(_RECEIVES.search(head) or inside or (chained and re.search(r"(?:and|y|,|plus|&|o|or|e)\s*(?:my |mi |el |la |las )?$", head)))
        chained = (received and not _NOT_RECEIVES.search(head)) or bool(_STILL_HAS.search(head))
        if chained and match.lastgroup and span:
            yield fact("benefit", match.lastgroup, "have", match.span())


_RECORD = re.compile(
    r"\b(?:(?:a |my |have |got |with a |un |mi |tengo |criminal |police |old |con |have a )+(?:criminal )?(?:record|felony|felonies|misdemeanors?|conviction|warrant|strike|case|felonia|delito|antecedentes?|condena|expediente criminal|historial criminal|record criminal|antecedentes penales)|felon(?:y|ies)?|ex-?con\b|ex-?felon|convicted|conviction|misdemeanor|"
    r"(?:on |off |my |finish\w* )?(?:parole|probation)(?! period)(?: officer)?|(?:got |get |just )?(?:out of|from|in|to) (?:prison|jail|juvie|county jail)|(?:prison|jail)(?: time)?|locked up|incarcerat\w+|did (?:\w+ )?time|(?:served|serving|doing) (?:\w+ ){0,2}(?:time|years)|been (?:inside|locked up|away)|dui|duis|"
    r"(?:estuve|salir|sali|saliendo|acabo de salir) (?:\w+ )?(?:de |en |de la )*(?:pres[oa]|(?:la )?carcel|(?:la )?prision|encerrad[oa])|pres[oa] (?:por|dos|tres|\d)|libertad (?:condicional|bajo palabra)|probatoria|antecedentes(?: penales)?|felonia|delito|encarcelad[oa]|en la carcel|en prision|mi oficial de (?:probatoria|libertad)|bote)\b"
)
_NO_RECORD = re.compile(
    r"\b(?:no|never|clean|without|sin|don't have|do not have|haven't|ningun\w*|nunca|not|limpi[oa]|any|ask about|check|checks|hire|hires|hiring|take|accept|contrata\w*|people with|personas con|gente con|expunge\w*|seal(?:ed)?|clear|clear(?:ing)?|clean up|cleaning up|limpiar|borrar|driving|track|attendance|work in|worked in|job (?:at|in)|guard (?:at|in)|trabaj\w+ en|world|off)\s+(?:\w+ ){0,2}?$"
)


def record(talk: Talk) -> Iterator[Fact]:
    """The `record` fact, only where the worker says so of themselves."""
    for match in talk.own(_RECORD):
        head = talk.norm[max(0, match.start() - 34) : match.start()]
        cleared = re.search(r"\b(?:expunge\w*|seal(?:ed)?|clear(?:ed)?|clean(?:ed)?) (?:up )?(?:my )?$", head) or re.match(r"\s*(?:expung\w+|sealed|cleared|store|label|check|keeping|keeper|s department)", talk.norm[match.end() :])
        if re.search(r"\b(?:don't|do not|doesn't|didn't|never|no|not|haven't|sin|nunca)\s+$", head):
            continue
        if not cleared and (not _NO_RECORD.search(head) or re.search(r"\b(?:with|on|despite) (?:my|a) (?:\w+ )?$", head)) and not _plain_case(match):
            yield fact("record", True, "have", match.span())
            return


def _plain_case(match: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:(?:a|my|have|got|un|mi|tengo|con|old|with a|have a) )*case", match[0]))


_CODES = {
    "es": r"spanish|espanol|castellano", "en": r"english|ingles", "ko": r"korean|coreano", "zh": r"chinese|mandarin|cantonese|chino|mandarin", "tl": r"tagalog|filipino", "vi": r"vietnamese|vietnamita",
    "hy": r"armenian|armenio", "fa": r"farsi|persian|persa", "ru": r"russian|ruso", "ar": r"arabic|arabe", "ja": r"japanese|japones", "km": r"khmer|cambodian", "pt": r"portuguese|portugues", "fr": r"french|frances",
    "th": r"thai", "am": r"amharic", "hi": r"hindi", "pa": r"punjabi", "ur": r"urdu", "uk": r"ukrainian|ucraniano",
    "ht": r"(?:haitian )?creole|criollo", "it": r"italian|italiano", "de": r"german|aleman", "bn": r"bengali", "my": r"burmese", "so": r"somali", "sm": r"samoan", "ka": r"georgian",
}
_TONGUE = joined(_CODES)
_SPEAKS = re.compile(
    r"\b(?:speak|speaks|spoke|talk|fluent|know|understand|bilingual|native|language|read|write|writing|hablo|hablar|se|entiendo|bilingue|domino|fluido|nativo|leo|escribo|mi|my|language is|primary|lenguaje|idioma|idiomas|lengua|hablando|not good at|good|some|little|better|manejo|defiendo)\b"
)
_BILINGUAL = re.compile(r"\b(?:bi-?lingual|bilingue)\b")
_WEAK_BEFORE = re.compile(
    r"\b(?:(?:don't|do not|doesn't|can't|not|never|barely|hardly|no) (?:\w+ )*?(?:speak|talk|know|understand|read|write|fluent|good|great|much|perfect|hablo|se|entiendo|domino|mucho|bien)|no(?: \w+)? (?:hablo|se|entiendo|leo|domino)|(?:little|limited|broken|bad|poor|basic|poco|poquito|muy poco|mal|some|a bit of|un poco|limitado|casi nada de|casi no hablo|me falta(?: el)?|my)|learning|aprendiendo|estudi(?:o|ando)|studying|struggle with|trouble with|no|sin|without|weak|batallo con(?: el)?|only a little)(?: (?:a lot of|much|any|very good|good|de|el|mucho|bien|tan|nada|nada de|muy bien|muy|in|of|at|with|about|well|my|mi|\w+))?\s*$"
)
_WEAK_AFTER = re.compile(
    r"^\s*(?:(?:is|isn't|es|no es|'s|ain't|isnt)(?: \w+)? (?:not|bad|weak|limited|so so|poor|basic|broken|bueno|good|great|the best|perfect|muy|mal[oa]?|poco|limitado|ok|okay|so-so|very|that)|not (?:so |very |too )?(?:good|great)|poco|poquito|no mucho|no muy bien|(?:a )?little|muy poco|no so good|basic|bad|mas o menos|limitado|una? poc[oa]|masomenos|a bit|nada|muy bien no|bien no|(?:i am|i'm|i|estoy|lo estoy|apenas)(?: \w+)? (?:learning|aprendiendo|estudiando)|(?:that )?i don't|no (?:lo|mucho|muy|tanto))"
)
_FLUENT_AFTER = re.compile(r"\s*(?:(?:is|are|es|'s)(?: (?!not|no\b)\w+)? )?(?:both )?(?:good|great|perfect|fluent|fine|excellent|native|strong|okay|ok|bueno|muy bien|bien|fluido|perfecto|excelente|nativo|well)\b(?! but not)")
_UNSPOKEN = re.compile(r"\b(?:no|not|don't|can't|never|nunca|sin)\b[^,.;]*$")
_MY_WEAK = re.compile(r"\b(?:my|mi) $")
_ASKS = re.compile(r"\b(?:habl(?:ame|enme|e|en|emos)|escrib(?:eme|anme|an)|mand(?:ame|enme)|respond(?:eme|an)|contest(?:ame|en)|talk to me|text me|write(?: to)? me|send (?:it|them))(?: \w+)? (?:in|en) $")
_SWITCH = re.compile(r"^\W*(?:(?:in|en|can we|can you|could you|do you|please|speak|talk|habla(?:s|mos|n)?|podemos|puedes|puede|hablar|prefer|prefiero|i want|quiero|switch to|change to|cambia a|text me|write|mejor|hey|hi|hola|yes|si|wait|to|espere|do|use|write me|me|un|por favor|hablame|hablan|let's|continue|seguimos|escriban|escribe|answer|reply)\s+)*(?:in |en )?(?:spanish|english|espanol|ingles|korean|chinese|tagalog|armenian)(?: ?(?:please|pls|por favor|better|mejor|is better|instead|only|\?|thanks|gracias))*\W*$")


def languages(talk: Talk) -> Iterator[Fact]:
    """The `language_spoken` facts of a message; asking to switch the talk's language gives none."""
    if (talk.asked("language") and len(talk.norm.split()) < 5) or _SWITCH.match(talk.norm):
        return
    matches = list(talk.own(_TONGUE))
    for match in _BILINGUAL.finditer(talk.norm):
        if not talk.scope.about_other(match.start()) and not _employer_speaks(talk, match) and not _named_pair(matches):
            for code in ("en", "es"):
                yield fact("language_spoken", code, "have", match.span())
    for match in matches:
        if match.lastgroup and (polarity := _speaks(talk, match)):
            yield fact("language_spoken", match.lastgroup, polarity, match.span())


def _named_pair(matches: list[re.Match[str]]) -> bool:
    return len({match.lastgroup for match in matches}) > 1


def _employer_speaks(talk: Talk, match: re.Match[str]) -> bool:
    near = talk.norm[max(0, match.start() - 50) : match.end() + 24]
    return bool(re.search(r"\b(?:boss|place|coworkers?|they|people|company|employers?|where|jefes?|lugar|gente|donde|empresa|que hablen|habl[ea]n|hablen|who speaks?|somebody|someone|alguien|speaking|jobs? (?:for|where)|manager|supervisor|companeros|patron|doesn't require|don't require|no (?:require|piden|pidan|necesite|ocupe|exijan)|without|required|necessary|necesari[oa]|requerid[oa]|sin|class(?:es)?|clases?|learn|aprender|improve|mejorar|study|estudiar|lessons|courses?|practicar|practice)\b", near))


def _speaks(talk: Talk, match: re.Match[str]) -> Polarity | None:
    left, right = talk.scope.clause(match.start())
    head, tail = talk.norm[left : match.start()], talk.norm[match.end() : match.end() + 30]
    weak = not _FLUENT_AFTER.match(tail) and bool(_WEAK_AFTER.match(tail) or (_WEAK_BEFORE.search(head) and not _MY_WEAK.search(head)))
    if _ASKS.search(head):
        return None
    if _employer_speaks(talk, match) and not re.search(r"\b(?:i (?:don't |only |can |also )?(?:speak|understand)|(?:no |solo |tambien )?hablo|my english|mi ingles|bilingu\w+)\b", talk.clause(match.start())):
        return None
    spoken = bool(_SPEAKS.search(talk.norm[max(0, left - 0) : right])) or bool(_BILINGUAL.search(talk.norm)) or re.match(r"\s*(?:speaker|fluent|only|native)", tail) is not None
    if not (spoken or weak):
        return None
    if not weak or re.search(r"\b(?:only|solo|pero|but|nomas)\b[^,.;]*$", head) or (match.lastgroup != "en" and not _UNSPOKEN.search(head)):
        return "have"
    return "lack"
