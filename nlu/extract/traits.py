"""What the worker likes, and how and for whom they want to work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact, Polarity
from nlu.extract.circumstances import KID
from nlu.extract.scope import Cue
from nlu.extract.talk import Talk, fact, joined, wish

_LIKE = re.compile(
    r"\b(?:like|love|enjoy|good at|good with|into|passion\w*|prefer|interested in|fun|happy (?:when )?(?:i'm )?|always (?:been )?|hobby|hobbies|great at|best at|favorite|me gusta(?:n|ria)?|me encanta(?:n|ria)?|disfruto|prefiero|soy buen[oa] (?:para|con|en)|me llama la atencion|me interesa(?:n)?|me apasiona|me late|want(?: to)?|hate|don't like|no me gusta(?:n)?|odio|me fascina(?:n)?|feliz|enjoyed|liked|loved|gustaba|quiero|quisiera|looking for|busco|something|algo|rather|would|can't|no puedo)\b"
)
_INTEREST = joined({
    "realistic": r"(?:fix(?:ing)?|repair(?:ing)?|build(?:ing)?|tak(?:e|ing) apart|put(?:ting)? together|assembl\w+) (?:things|stuff|cars|engines|anything|everything|machines|bikes|computers apart|furniture|houses)?|working on cars|cars|engines|machines?|tools|power tools|building(?: things| stuff)?|making things|plants?|gardening|garden|animals?|dogs|farming|mechanical|arreglar(?:los|las)?(?: cosas| carros)?|componer(?: cosas)?|descompuest[oa]s|reparar(?: cosas)?|construir(?: cosas)?|armar(?: cosas)?|maquinas|herramientas|plantas|jardin(?:eria)?|animales|los carros|mecanica|desarmar",
    "investigative": r"science|figur(?:e|ing) (?:things |stuff |it )?out|how (?:things|stuff) works?|solv(?:e|ing) (?:problems|puzzles)|problem[- ]solving|puzzles?|research(?:ing)?|math|learning (?:new things|how things work)|investigat\w+|analy[sz]\w+|biology|chemistry|technology|ciencias?|investigar|resolver problemas|como funcionan las cosas|matematicas|rompecabezas|aprender cosas nuevas|analizar|laboratorios?|la investigacion",
    "artistic": r"draw(?:ing)?|art|arts|artistic|music|paint(?:ing)?(?! houses)|design(?:ing)?|writ(?:e|ing)|photography|creative|creating|being creative|making (?:music|art|beats)|craft(?:s|ing)?|fashion|danc(?:e|ing)|singing|acting|film|decorat\w+|dibuj\w+|pintar(?! casas)|musica|arte|disen\w+|escribir|creativ[oa]s?|creatividad|fotografia|manualidades|decorar|bailar|cantar|moda",
    "social": rf"helping them|help(?:ing)? (?:other |old |older |elderly |sick |young )?(?:people|others|folks|customers|seniors|patients|families|kids|children|my community|the community|those)|help(?:ing)? out|teach(?:ing)?(?: people| kids)?(?! me)|tak(?:e|ing) care of (?:people|others|old people|seniors|elderly|patients|kids|children)|caring for (?:people|others)|working with (?:kids|children|seniors|the elderly)|be(?:ing)? around (?:kids|children)|{KID}(?= |$)(?!x)|listening to people|counsel\w+|ayud(?:ar|ando)(?:les|le)? (?:a )?(?:la |los |las |otras |otros |mi )?(?:gente|personas|demas|otros|comunidad|viejitos|ninos|ancianos|alguien)|ensen(?:ar|ando)|cuidar (?:a )?(?:la |los )?(?:gente|personas|ninos|viejitos|ancianos|enfermos|adultos mayores)|trabajar con (?:los )?(?:ninos|ancianos|viejitos)|servir a (?:la gente|los demas)",
    "enterprising": r"sell(?:ing)?(?: things| stuff)?|sales|leading|lead(?: people| a team| teams)?|be(?:ing)? (?:in charge|the boss|my own boss|a leader)|(?:run(?:ning)?|start(?:ing)?|own(?:ing)?|have) (?:my|a|our) own (?:business|shop|company)|(?:run|start) a business|manag(?:e|ing) people|persuad\w+|negotiat\w+|entrepreneur\w*|hustl\w+|(?:tener )?mi (?:propio )?negocio|negocios?(?! (?:de familia|familiar|pequen|chi[cq]))|vender|ventas|liderar|mandar|dirigir|convencer|emprend\w+|ser (?:mi propio )?(?:jefe|jefa|lider)|encargad[oa] de gente",
    "conventional": r"organiz(?:e|ing)(?: things| stuff)?|organized|paperwork|filing|numbers|spreadsheets?|data|keep(?:ing)? (?:records|track|things (?:neat|in order|organized))|details|detail oriented|bookkeeping|typing|putting things in order|sorting|everything in (?:its place|order)|organizar(?: cosas)?|papeleo|papeles|ordenar|archivar|archivos?|detalles|numeros|cuentas|todo en orden|orden|llevar (?:las )?cuentas|datos",
})
_LIKING_ONLY = re.compile(r"\b(?:me )?(?:like|love|enjoy|good at|good with|gusta\w*|encanta\w*|interesa\w*|apasiona\w*|fascina\w*|into|passion\w*|hobby|hobbies|always|disfrut\w+|great at|best at|soy buen[oa]|rather|prefer|prefiero|hate|odio|happy|feliz|interested|bored|aburre\w*|aburrid[oa])\b")

_STYLE = joined({
    "outdoors": r"out ?-?doors?|outside(?! of)|in the (?:sun|open air|fresh air)|fresh air|al aire libre|afuera|exteriores?|aire fresco|open air|al sol",
    "indoors": r"(?:cooped|stuck) up(?: inside)?|encerrad[oa]s?|in ?-?doors?|inside(?! sales)|adentro|bajo techo|interiores?|with (?:ac|a\.c\.|air conditioning|a roof)|con aire|en lo cerrado|air conditioned",
    "with_people": r"(?:work(?:ing)? |be(?:ing)? |deal(?:ing)? |talk(?:ing)? |interact(?:ing)? |help )?(?:with|around|to) (?:the )?(?:people|public|customers|others|folks|clients)|people person|face to face|customer facing|facing customers|(?:con (?:la |el )?(?:gente|publico|clientes|personas)|al publico|atender (?:a )?(?:la )?(?:gente|clientes|personas|publico))(?! (?:gritona|grosera|mala|problematica))|(?:hablar|tratar|trabajar|convivir|platicar) con (?:la |los |las )?(?:gente|personas|clientes|el publico)|de cara al publico|trato con (?:la )?(?:gente|clientes)|atencion al publico|people skills|customers|dealing with people|around people|soy sociable",
    "quiet": r"quiet(?:er)?(?! quit)|calm(?:er)?|peaceful|low[- ]stress|not (?:too )?(?:loud|noisy|busy)|slow(?:er)?[- ]pace(?:d)?|tranquil[oa]s?|calmad[oa]|sin (?:tanto )?(?:ruido|estres)|pacific[oa]|silencio|silencios[oa]|relax(?:ed|ing)?|less stress(?:ful)?|laid back",
    "hands_on": r"(?:with|use|using|con) (?:my|mis|las|our) (?:own )?(?:hands|manos)|hands[- ]on|manual(?:es)?(?: work| labor)?|con las manos|trabajo manual|physical(?: work| labor)?|trabajo fisico|practico",
    "desk": r"(?<=algo de )oficina|(?<=nada de )oficina|(?<=cosas de )oficina|(?<!front )desk(?: jobs?| work)?(?! (?:clerk|agent))|(?:behind|at|sit(?:ting)? at) a (?:desk|computer)(?: all day)?|(?:in front of|on) a (?:computer|screen)|escritorio|(?:frente|enfrente) (?:a|de) (?:una |la )?computadora|detras de un escritorio|cubicle",
    "routine": r"(?:the )?same thing over and over(?: again)?|over and over|(?:a )?routine|same (?:thing|hours|schedule|tasks?)(?: every ?day| each day| every time)?|repetitive|predictable|consistent(?: schedule)?|rutina(?:s)?|lo mismo (?:todos los dias|cada dia|siempre)|repetitiv[oa]|set (?:schedule|hours)|knowing what to expect|siempre lo mismo",
    "variety": r"variety|(?:something )?(?:different|new)(?: things?| every(?:day| day)| each day| stuff)|different (?:things|tasks|stuff|every ?day)|changing|mix it up|not (?:the )?same (?:thing)?(?: every ?day)?|variedad|variad[oa]|no (?:estar |andar )?(?:haciendo |hacer )?(?:siempre )?lo mismo|(?:algo|cosas|cada dia) (?:diferentes?|distint[oa]s?|nuev[oa]s?)(?: cada dia| todos los dias)?|que cambie|every day is different|cada dia diferente",
    "team": r"(?:on|with|in|part of|as|con) (?:a |the |my |mi |un )?(?:\w+ )?(?:team|crew|group)|team ?-?work|team ?-?player|team environment|(?:en|con|de) (?:un )?(?:buen )?(?:equipo|grupo)|companeros|trabajo en equipo|trabajar en equipo|with (?:others|other people)",
    "alone": r"(?:work(?:ing)? |be(?:ing)? |left )?(?:alone|solo (?=y|$|[.,]))|by myself|on my own|independent(?:ly)?|(?:trabaj\w+|estar|prefiero|mejor|yo|andar|jalar) (?:sol[oa]|por mi cuenta)|sol[oa](?=\s*(?:$|[.,;!]|y\b|sin\b))|por mi cuenta|a solas|independiente|sin (?:nadie|gente|companeros)|without (?:people|anyone|a lot of people)",
    "on_feet": r"(?:on|stay on|be on) my feet|moving(?: around)?|mov(?:e|ing) around|active(?:ly)?|stay(?:ing)? active|keep(?:s)? me moving|de pie|parad[oa]|(?<!que )(?<!como )(?<!para )moverme|me mueva|andar movi\w+|algo movido|movid[oa](?=\s*(?:$|[.,]))|en movimiento|activ[oa]|andar (?:de un lado|caminando)",
    "seated": r"sit(?:ting)?(?: down)?(?! around)|seated|sentad[oa]s?|a chair|sit down (?:job|work)",
    "night_owl": r"night ?owl|(?:i'm |am )?a night person|night person|up (?:late|all night) anyway|stay up late|nocturn[oa](?=\s*(?:$|[.,]))|soy de la noche|me gusta mas la noche|rindo (?:mas |mejor )?(?:de|en la) noche|(?:i do|work) (?:better|best|my best) at night|trasnochador[a]?|no duermo temprano|buho|persona nocturna|de desvelarme|awake at night",
})
_BEHIND_BARS = re.compile(r"\b(?:saque|aprendi|hice|estudie|trabaje|cocine|got|learned|did|worked|while|cuando estaba|cuando estuve|earned)\b[^.,;]*$")
_STYLE_ASKED = ("interests", "goal")
_STYLE_NEAR = re.compile(
    r"\b(?:like|love|enjoy|prefer|rather|want|looking|hate|work(?:ing)?|job|jobs|would|wish|mind|molestan?|importan?|fine with|okay with|anything|anywhere|somewhere|someplace|where|donde|sea|better|best|happ\w+|comfortable|environment|kind of|need|something|i'm (?:a|good|better|more)|person|gusta\w*|prefiero|quiero|quisiera|busco|trabaj\w+|jale|mejor|algo|encanta\w*|odio|estar|soy|feliz|ambiente|me siento|necesito|chamba|nada de|no more|tired|cansad[oa]|hart[oa]|can't stand|be around|no)\b"
)
_ROUTINE_OF = re.compile(r"\s*(?:check|checkup|visit|maintenance|job|jale|trabajo|work place|amount|as)\b")

_TRAIT = joined({
    "mentor": r"mentor(?:ing|s|ship|ed)?|(?:some(?:one|body)|people|boss|they|place|employer|company|job|who|that|anyone)(?: who| that|'ll| will| would| can| to| wants to| is willing to| i can)* (?:teach(?:es)?|show(?:s)?|train(?:s)?|guide(?:s)?|learn from|explain(?:s)?|coach(?:es)?)(?: me)?(?: the ropes| how)?|(?:willing to|will|that|who) (?:train|teach)(?:s|es)?|on[- ]the[- ]job training|train(?:s)? (?:you|me|new people|people)|(?:que|donde|quien|alguien|lugar|jefe|patron|empresa)(?: que| quien| me| te| le| los| la| lo| puedan?| quieran?| va[ny]? a)* (?:ensenen?|entrenen?|entrenan|capaciten?|expliquen?|guie[n]?|oriente[n]?|ensene|ensenar(?:me)?|capacitan|ensenan)(?: me)?|un mentor|mentora?|show me the ropes|shadow someone|learn on the job|aprender ahi mismo|aprender en el trabajo",
    "fair_chance": r"give(?:s)? (?:me|us|people like me|someone like me|guys like me)(?: a)?(?: \w+)? (?:shot|chance|shake)|(?:second|2nd|fair|another)[- ]?chance(?:s)?|(?:hire|hires|hiring|take|takes|accept|accepts|ok with|okay with|open to|cool with|work with|works with|friendly to|don't care about|don't mind|doesn't mind|doesn't care about|won't judge|not judge|look past|overlook|give(?:s)? (?:people|felons|someone)|care about|judge|hold)(?: \w+){0,3} (?:felons?|felon[iy]e?s?|(?:a |my |the )?(?:criminal )?records?|ex[- ]?cons?|backgrounds?|people like me|my past|people with (?:a )?(?:records?|felonies|backgrounds?|convictions?)|parole|probation|histor(?:y|ies)|priors)|felon[- ]friendly|segunda(?:s)? oportunidad(?:es)?|otra oportunidad|(?:contrat\w+|acept\w+|den trabajo|dan trabajo|no (?:les )?(?:importe|importa|vean|miren|juzguen|fijen|fije))(?: \w+){0,3} (?:antecedentes|record|pasado|mi pasado|expediente|gente con|ex ?presos|felonia)|no background check|sin (?:revisar|checar|chequeo de|pedir) antecedentes|oportunidad a (?:gente|personas) con|oportunidad(?:es)?(?: \w+){0,3} (?:aunque|a pesar de|con)(?: \w+){0,3} (?:record|antecedentes|pasado|felonia|historial)|(?:chance|shot)(?: \w+){0,2} (?:even (?:though|if|with)|despite|with)(?: \w+){0,3} (?:record|felony|background|past)",
    "spanish_speaking": r"(?:speak|speaks|speaking|spoken|talk|talks|in|understand(?:s)?)(?: \w+)? spanish(?! class)|spanish[- ]speak(?:ing|ers?)|(?:habl[ea]n?|hable|hablan|hablando|se hable|en|entiendan) espanol|(?:boss|people|coworkers|place|company|manager|somewhere|where|everyone|supervisor)(?: \w+){0,4} spanish|(?:jef[ea]s?|gente|companeros|lugar|donde|empresa|patron|que)(?: \w+){0,3} espanol|(?:don't|doesn't|no|not|without) (?:need|require|needing|requiring|necesite|necesit[ea]|pidan|piden|ocupe|exijan|se necesite)(?: \w+)? (?:english|ingles)|no english (?:needed|required)|sin (?:necesidad de |saber )ingles|bilingual (?:boss|staff|crew|place|manager|environment|company|employer|supervisor)",
    "disability_friendly": r"no (?:discriminen|hagan menos|discriminan)(?: \w+){0,3} (?:discapacitad[oa]s|discapacidad)|(?:don't|doesn't|won't|not) discriminate(?: \w+){0,4} (?:disabled|disabilit\w+)|disab\w+[- ](?:friendly|accepting|positive|inclusive)|(?:understand(?:s|ing)?|accept(?:s|ing)?|hire(?:s)?|open to|patient with|ok with|okay with|work(?:s)? with|good with|supportive of|accommodat\w+)(?: \w+){0,4} disabilit(?:y|ies)|(?:hire|hires) (?:disabled people|people with disabilities)|disabled friendly|(?:work(?:s|ed)?|good|nice|patient|kind|experience) (?:with|to) (?:\w+ )?(?:disabled (?:people|workers|folks)|people with disabilit\w+)|trat(?:en|an|e) bien(?: \w+){0,6} discapacidad|(?:acept\w+|contrat\w+|entiend\w+|compren\w+|apoy\w+|incluy\w+|trabaj\w+ con)(?: \w+){0,4} (?:discapacidad(?:es)?|discapacitad[oa]s?)|inclusive of disabilities|accessible workplace|accesible para (?:discapacitados|personas con discapacidad)|autism friendly|inclusiv[oa]s? con",
    "small": r"(?:small(?:er)?|little|tiny|mom[- ]and[- ]pop)(?: local| family| neighborhood| quiet)? (?:company|companies|business|businesses|place|places|shop|shops|store|stores|team|crew|employer|outfit|restaurant|office|operation|spot)|mom (?:and|&|n|y) pop(?: shop| place| store)?|(?:empresa|compania|negocio|lugar|tienda|taller|restaurante|equipo|local)s? (?:mas )?(?:pequen(?:o|a|ito|ita)s?|chic(?:o|a|os|as|ito|ita)|chiquit[oa]s?)|(?:pequen[oa]|chic[oa]) (?:empresa|negocio|compania)|negocito|algo (?:chico|pequeno)|something small|a small (?:one|place)|not too big",
    "large": r"(?:big(?:ger)?|large(?:r)?|huge|major|corporate|national)(?: \w+)? (?:company|companies|corporation|corporations|business|employer|place|chain|chains|store|stores|warehouse|operation|firm|corporate)|corporat(?:e|ion)s?|big corporate|(?:empresa|compania|negocio|lugar|corporacion|cadena)s? (?:mas )?grandes?|(?:gran|grandes) (?:empresa|compania|cadena|corporacion)(?:s|es)?|something big|corporacion(?:es)?|giants?|que sea (?:una )?grande",
    "unionised": r"union(?:i[sz]ed)?(?! (?:city|station|pacific|bank|square))(?: jobs?| shop| work| place)?|sindicat[oa]s?|sindicalizad[oa]|con union|la union|de union",
    "family_run": r"family[- ](?:owned|run|business|type|operated|style|restaurant|shop|place)|(?:owned|run) by a family|negocios? (?:familiar(?:es)?|de (?:la )?familia)|empresa (?:familiar|de familia)|(?:ambiente|lugar|taller|restaurante|tienda|algo) (?:familiar|de familia)|familiar(?=\s*(?:$|[.,]|y\b|o\b))|feels like family|like (?:a )?family|como (?:una )?familia",
    "promotes_from_within": r"mov(?:es|ing) (?:people|you|workers|their people) up|promote from (?:inside|within)|promot(?:e|es|ion|ions|ed|ing)(?: from within| people| their (?:own )?(?:people|workers)| inside)?|mov(?:e|ing) up|(?:room|place|space|opportunity|opportunities|chance|chances|able|somewhere|able) (?:i can |to )?(?:to |for |of )?(?:grow|growth|advance|advancement|move up|promotion)|advance(?:ment)?|(?:grow|growth)(?: in| with| within| at)?(?: the| a)? ?(?:company|position|there|opportunit\w+|potential)?|climb (?:up|the ladder)|career ladder|work my way up|crecer(?: en la empresa| ahi| adentro| dentro)?|(?:subir|ascender|superarme|progresar)(?: de (?:puesto|nivel|posicion))?|ascensos?|promocion(?:es|an|en)?|oportunidad(?:es)? de (?:crecer|crecimiento|subir|ascenso|superacion)|crecimiento|me den (?:chance|oportunidad) de subir|escalar|hacer carrera",
    "flexible": r"(?:entiend[ae]n?|comprend[ae]n?|understands?|get)(?: \w+){0,4} (?:hij[oa]s|kids|ninos|familia|children|mama|mother|mom|parents?)|flexib(?:le|ility|ilidad|les)(?: (?:with|about|on) (?:the |my )?(?:schedule|hours|time|kids?)| schedules?| hours| boss| employer| times?)?|work(?:s|ing)? around my (?:\w+ )?(?:schedule|kids?|school|hours|classes|appointments|family|dialysis|life)|understand(?:s|ing)? (?:about|of|when|that|with|if) (?:i have |my )?(?:kids|children|family|sick days|appointments|emergencies)|understanding (?:boss|about|employer|manager|with)|horarios? flexibles?|que (?:sean|se) (?:flexibles?|comprensiv\w+|acomoden)|se (?:acomode|acomoden|adapte|adapten|ajuste|ajusten) (?:a )?(?:mi|mis|con) (?:\w+)|comprensiv[oa]s?(?: con)?|pick my (?:own )?(?:hours|schedule)|make my own (?:hours|schedule)|let(?:s)? me (?:leave (?:early|when|if)|switch|change|pick)",
})
_I_FLEX = re.compile(r"(?:\bi'm|\bi am|\bmy (?:schedule|hours)(?: is| are|'s)|\bsoy|\bestoy|mi horario es|tengo (?:un )?(?:horario|tiempo)|i can be|\bpretty|\bvery|\bmuy)(?: \w+)?\s*$")
_PROMO = re.compile(r"\b(?:get|got|was|been|want|hope|me|for) (?:a )?$")


def interests(talk: Talk) -> Iterator[Fact]:
    """The `interest` facts: kinds of activity the worker says they like or do not."""
    asked = talk.asked("interests")
    seen: set[str] = set()
    for match in talk.own(_INTEREST):
        near = talk.norm[max(0, match.start() - 48) : match.start()]
        able = match.lastgroup == "realistic" and re.search(r"\b(?:i can|puedo|se) $", near)
        if not (asked or able or _LIKING_ONLY.search(near)) or _is_tool(talk, match):
            continue
        polarity = _liked(talk.scope.before(match.start()))
        name = match.lastgroup
        if name and polarity and name not in seen:
            seen.add(name)
            yield fact("interest", name, polarity, match.span())


def _is_tool(talk: Talk, match: re.Match[str]) -> bool:
    head, tail = talk.norm[max(0, match.start() - 12) : match.start()], talk.norm[match.end() : match.end() + 12]
    own = re.search(r"\b(?:my|mis?|the car|our)\s+(?:\w+ )?$", head) is not None
    return own or re.match(r"\s*(?:jobs?|operator|license|class|degree|school|entry|course)\b", tail) is not None


def _liked(cue: Cue | None) -> Polarity | None:
    if cue is None or cue.stance in {"want", "have", "past"}:
        return "want"
    return "avoid" if cue.stance in {"avoid", "lack"} else None


def styles(talk: Talk) -> Iterator[Fact]:
    """The `work_style` facts: how and with whom the worker wants to work."""
    siblings = [match.span() for match in talk.find(_STYLE)]
    for match in talk.own(_STYLE):
        left, right = talk.scope.sentence(match.start())
        near = talk.norm[max(left, match.start() - 40) : min(right, match.end() + 14)]
        if match.lastgroup and (talk.asked(*_STYLE_ASKED) or _STYLE_NEAR.search(near)) and not _is_limit(talk, match):
            cue = talk.cue(match.start(), match.end(), siblings)
            read: tuple[Polarity, bool] | None = ("avoid", cue.hard) if cue and cue.stance == "lack" else wish(cue)
            if cue and cue.text.startswith(("i work", "trabajo")) and re.search(r"\b(?:where|so|that|donde|que) $", talk.norm[: cue.start]):
                read = "want", False
            if re.search(r"\bthan (?:being |be |working |work )?$", talk.norm[: match.start()]):
                read = "avoid", False
            if match.lastgroup == "night_owl" and cue and cue.stance == "have":
                read = "want", False
            if read and not (cue and cue.stance == "past"):
                yield fact("work_style", match.lastgroup, read[0], match.span(), read[1] and not _not_wanted(cue))


def _is_limit(talk: Talk, match: re.Match[str]) -> bool:
    head, tail = talk.norm[max(0, match.start() - 34) : match.start()], talk.norm[match.end() : match.end() + 30]
    unable = re.search(r"\b(?:can't|cannot|not able to|unable to|hard to|trouble|hurts? (?:to|when)|difficult to|no puedo|me cuesta|no aguanto|me duele|don't)\b[^.,;]*$", head)
    if match.lastgroup in {"on_feet", "seated"} and unable and not re.match(r"don't", unable[0]):
        return True
    if match.lastgroup == "alone" and re.search(r"\b(?:found|leave|raising|kids?|live|living|at home|vivo|hijos|cuido|one)\b", head + tail[:12]):
        return True
    if match.lastgroup == "indoors" and _BEHIND_BARS.search(head):
        return True
    if match.lastgroup == "with_people" and re.match(r"\s*que\b", tail):
        return True
    if match.lastgroup in {"outdoors", "indoors"} and re.match(r"\s*(?:of|the city|jobs? fair|la\b)", tail):
        return True
    if match.lastgroup == "with_people" and re.search(r"\b(?:talk|speak|hablar|spoke|live|vivo|roommate)\s+(?:con |with |to )?(?:una? |some ?|other )?$", head + match[0][:0]) and "job" not in tail:
        return True
    if match.lastgroup == "team" and re.search(r"\b(?:your|your whole) $", head):
        return True
    return match.lastgroup == "routine" and bool(_ROUTINE_OF.match(tail))


def employer_traits(talk: Talk) -> Iterator[Fact]:
    """The `employer_trait` facts: who the worker wants to work for."""
    siblings = [match.span() for match in talk.find(_TRAIT)]
    for match in talk.find(_TRAIT):
        head = talk.norm[max(0, match.start() - 34) : match.start()]
        name = match.lastgroup
        if not name or talk.is_taken(*match.span()) or (name == "flexible" and _I_FLEX.search(head)) or _told(talk, name, match):
            continue
        cue = talk.cue(match.start(), match.end(), siblings)
        if cue and (cue.stance == "past" or (cue.stance == "avoid" and name in {"fair_chance", "mentor", "flexible"} and re.search(r"they|won't|nobody|no one|nadie", talk.clause(match.start())))):
            continue
        avoided = cue is not None and cue.stance == "avoid"
        polarity: Polarity = "avoid" if avoided and not re.match(r"no\b|not", match[0]) else "want"
        yield fact("employer_trait", name, polarity, match.span(), bool(cue and cue.hard) and (polarity == "avoid") == avoided and not _not_wanted(cue))


def _not_wanted(cue: Cue | None) -> bool:
    """Whether a refusal only says what is not wanted, which of a style or an employer is a wish."""
    return cue is not None and cue.stance == "avoid" and bool(re.search(r"\b(?:want|quiero|quisiera)\b", cue.text))


def _told(talk: Talk, name: str, match: re.Match[str]) -> bool:
    """Whether the words speak of the worker's own speech, schooling or past instead of an employer."""
    head, tail = talk.norm[max(0, match.start() - 26) : match.start()], talk.norm[match.end() : match.end() + 16]
    if name == "spanish_speaking" and re.search(r"\b(?:escuela|school|clases?|classes|curso|course)\b", talk.sentence(match.start())):
        return True
    if name == "spanish_speaking":
        return not re.search(r"\b(?:who|where|that|boss|people|coworkers?|place|they|someone|somewhere|everyone|company|manager|supervisor|donde|que|jefes?|gente|companeros|lugar|empresa|need|require|necesi\w+|pid\w+|bilingual|speaking|sin ingles|no english|speakers)\b", talk.norm[max(0, match.start() - 30) : match.end()]) or bool(re.search(r"\b(?:i|i only|me|yo|can you|talk to someone|person|hablar con alguien|hable con)\s*(?:can |only |also )?$", head)) or bool(re.search(r"\b(?:talk|speak|hablar) (?:to|with|con) (?:\w+ ){0,3}$", head))
    if name == "mentor":
        if re.search(r"\b(?:beneficios|benefits|escuela|school|papeles|ingles|english)\b", talk.norm[match.start() : match.end() + 30]) or re.search(r"\b(?:escuela|school|curso|clases)\b[^.]*$", head):
            return True
        return bool(re.search(r"\b(?:i|to be a|i was a|can|i used to)\s+$", head)) or bool(re.match(r"\s*(?:yoga|dogs?)", tail))
    if name == "promotes_from_within":
        return bool(re.search(r"\b(?:i|was|got|been|i got|just)\s+$", head)) or bool(re.match(r"\s*(?:plants?|vegetables|food|up in|the ladder of)", tail)) or (match[0] in {"subir", "promotion", "advance", "growth", "grow", "crecer"} and bool(re.match(r"\s*(?:escaleras|cosas|cajas)", tail)))
    return name == "unionised" and bool(re.search(r"\b(?:credit|western|european)\s+$", head))
