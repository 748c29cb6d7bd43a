"""What stands in the way of work: needs, as the worker names them or as their situation tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact
from nlu.extract.circumstances import KID
from nlu.extract.cues import any_of
from nlu.extract.talk import Talk, fact, joined

_WANT = any_of(
    r"need(?:s|ing)?|looking for|help (?:with|getting|finding|paying(?: for)?|me (?:with|get|find|pay))|where (?:can|do|would|could) (?:i|we) (?:get|find)|where(?:'s| is| are)|find(?:ing)?|get(?:ting)?",
    r"can't (?:afford|find|get|pay(?: for)?)|don't (?:have|got)|do not have|have no|haven't got|got no|no|without|lack(?:ing)?|pay for|struggling with|problems? with|could use|want|lost (?:my|the)|out of|any help with",
    r"necesit(?:o|amos|aria|ariamos)|ocup(?:o|amos|aria)|me (?:hace falta|urge)|batallo (?:con|para)|quisiera|me gustaria|busco|ayuda (?:con|para|de)|ayud(?:arme|en|enme|arnos) (?:con|a|para)",
    r"donde(?: (?:puedo|puede uno|hay|esta|estan|queda|dan|regalan|ofrecen|reparten|consigo|encuentro))?(?: (?:conseguir|encontrar|sacar|pedir))?|conseguir|quiero|dinero para|money for",
    r"no tengo(?: para)?|no tenemos|no puedo pagar|no hay|sin|me faltan?|falta(?: de)?|(?:me )?hacen? falta|batallo con|no (?:me |nos )?alcanza(?: ni)? para|no cuento con|perdi",
)
_GAP = any_of(
    r"an?|some|the|any|my|our|for|to|with|of|help|paying|getting|finding|new|good|free|cheap|affordable|comprar|work|steel toe|safety|proper|reliable|local|and|or|better|public|own|somewhere|someone|money|on|talk|speak|see",
    r"un|una|unos|unas|el|la|los|las|mi|mis|para|de|con|del|algo|que|pagar|ayuda|y|ni|o|no|dinero|hablar|ver|luz|gas|agua|biles|bills|rent|ni|pa|unas?|nada",
)
_LEAD = re.compile(rf"\b(?P<want>{_WANT})(?:\s+(?:{_GAP})){{0,7}}\s+$")
_LIST_ON = re.compile(r"[\s,&+/]*(?:(?:y|e|o|ni|and|or|also|plus|tambien|mi|mis|my|the|some|la|el|los|las|un|una|a|for|para|con|de|unas|unos|new|nuevas?)\b[\s,&+/]*)*")
_WATCH = rf"(?:someone|somebody|anyone|nobody|no one) (?:to|that can|who can) (?:watch|keep|take care of|pick up|look after) (?:my |the |our )?(?:\w+ )?{KID}|quien (?:me )?(?:cuide|los cuide|cuidar|vea|las cuide) (?:a )?(?:mis |los |mi |la |al |las )?(?:\w+ )?{KID}"
_ASKED = {
    "childcare": any_of(
        r"child ?-?care|day ?care|baby ?-?sitters?|sitters?|(?<!de )ninera|guarderia|after ?school (?:care|program)?|cuidado (?:de (?:mis |los )?(?:ninos|hijos)|infantil)|preschool|kinder(?:garten)?|head start", _WATCH,
    ),
    "transport": any_of(
        r"(?:bus|train|metro|transit|tap) (?:pass(?:es)?|fares?|tokens?|tickets?|money|card)|tap card|transportation|gas (?:money|cards?)|gas(?=\s*(?:$|[.,;]|to get))|(?:money |cash |fare )?for the (?:bus|train|metro)|vanpool|way to get (?:there|to work|around|to the job)|pass(?=\s*(?:$|[.,;]|bad(?:ly)?\b|asap\b))",
        r"transport(?:e|acion)|gasolina|pasajes?|pases?(?: (?:de|del|para el) (?:bus|autobus|camion|metro)|(?=\s*(?:$|[.,;])))|raites?|aventon(?:es)?|como (?:llegar|moverme|transportarme)",
    ),
    "food": r"food(?! (?:handl|stamps|safety|service|truck|prep|industry|court|card|permit))|groceries|grocery(?! store)|pantry|food ?bank|(?<!prep )meals?|something to eat|comida(?! rapida)|despensas?|alimentos|banco de (?:comida|alimentos)|formula|diapers|panales|(?:que|de) comer",
    "housing": any_of(
        r"housing|shelters?|(?:a )?place (?:to (?:live|stay|sleep)|of my own)|roof over|apartment|rent(?:al)?(?: (?:help|assistance|money))?|(?:a )?(?:room|bed) (?:to|for)|somewhere to (?:live|stay|sleep)|(?:motel|hotel) voucher|a home|deposit",
        r"vivienda|albergue|refugio|donde (?:vivir|quedarme|quedarnos|dormir)|techo(?=\s*(?:$|[.,]))|(?:la )?renta|un cuarto|apartamento|departamento|lugar (?:donde|para) (?:vivir|quedarme|quedarnos|dormir)",
    ),
    "health_insurance": r"(?:health|medical) (?:insurance|coverage)|(?<!car )insurance|healthcare|health care(?! job)|aseguranza|seguro (?:medico|de salud)|seguro(?! social)(?=\s*(?:$|[.,]|para|de gastos))|cobertura medica",
    "clothes_tools": any_of(
        r"(?:work |safety |steel ?-?toe(?:d)? |interview |nice |slip ?-?resistant |non ?-?slip |black |professional |(?:water|slip|fire|flame|oil|cut|rain|weather) ?-?proof )*(?:boots?|clothes|clothing|shoes|uniforms?|tools|outfit|gloves|hard hat|vest|suit|scrubs)|steel toes?",
        r"botas|ropa|zapatos|herramientas?|uniformes?|casco|guantes|chaleco",
    ),
    "benefits_advice": r"(?:some(?:one|body)|a person|an expert) about (?:my |the )?(?:benefits|ssi|ssdi|medi-?cal)|(?:alguien|una persona) (?:de|sobre|acerca de) (?:mis |los |el )?(?:beneficios|ssi|medi-?cal)|benefits?(?: (?:advice|counsel\w+|help|questions?|planning))|asesoria (?:de|sobre) (?:mis )?beneficios",
    "training": any_of(
        r"(?:the |some |more |job )?training|classes|courses?|certification|certificate|trade school|(?:to )?go back to school|apprenticeships?|learn (?:a trade|new skills)|certified",
        r"capacitacion|entrenamiento|cursos?|clases(?! de ingles)|(?:volver a |seguir )?estudi(?:ar|ando)(?! ingles)|aprender un oficio|certificarme|certificacion|certificado",
    ),
    "english_class": r"(?:esl|english) (?:class(?:es)?|courses?|lessons)|esl|(?:to )?(?:learn|study|improve|practice) (?:my |more |better )?english|english tutor|(?:clases?|cursos?) de ingles|(?:aprender|estudiar|mejorar|practicar)(?: el| mi| mas)? ingles",
    "legal": any_of(
        r"(?:a )?lawyers?|attorney|legal (?:aid|help|advice|services|assistance)|expung\w+|(?:work )?permit(?=\s*(?:$|[.,;]|to work))|work authorization|immigration (?:help|lawyer|papers|status)|papers(?! (?:to show|from|for school))|green card|asylum|visa|daca|(?:clear|clean|seal)(?:ing)? (?:up )?my record",
        r"abogad[oa]s?|(?:ayuda|orientacion) legal|asesoria legal|permiso (?:de trabajo|para trabajar)|papeles|asilo|mica|limpiar mi (?:record|expediente)",
    ),
    "phone_internet": r"(?:cell ?)?phones?(?! (?:number|call|interview|calls|sales|job|work|skills))(?: (?:service|plan|minutes))?|internet|wi-?fi|data(?: plan)(?! entry)|minutes on my phone|laptop|computer (?:access|at home)|telefono(?! (?:es|de))|celular|saldo|datos(?= (?:para|en))|computadora",
    "mental_health": r"(?:a )?(?:therap(?:y|ist)|counsel(?:ing|or)|psychiatrist|psychologist|mental health(?: (?:help|services|support|care|counseling))?|someone to talk to|support group)|terapia|terapeuta|psicolog[oa]|consejer(?:ia|o|a)|salud mental|ayuda psicologica|con quien hablar de (?:esto|mis)|depression|anxiety|depresion|ansiedad",
    "accommodation": r"(?:reasonable )?accommodations?|captions?|(?:(?:a )?sign language |asl )?interpreter|wheelchair (?:access\w*|ramp)|adaptacion(?:es)?|ajustes razonables|interprete|extra breaks|acomodo(?:s)? razonables?|sign language",
    "documents": any_of(
        r"(?:state |photo |california |ca |new |picture )*id(?: card)?|birth certificate|social security card|my social(?! (?:media|life|skills))|ss card|identification|passport",
        r"acta de nacimiento|(?:mi |la |una )?identificacion|tarjeta (?:de(?:l)? )?seguro social|seguro social|pasaporte|credencial|documentos(?! de la escuela)",
    ),
    "cash_now": any_of(
        r"(?:money|cash)(?: \w+)? (?:now|asap|today|fast|quick|right now|this week|right away|tonight)|emergency (?:cash|money|fund)|quick (?:cash|money)|fast (?:cash|money)|(?:paid|pay) (?:daily|same day|cash|today|every day)|(?:same|next)[- ]day pay|daily pay",
        r"(?:dinero|feria|lana|efectivo|plata|billete)(?: \w+)? (?:ya|hoy|ahora|rapido|urgente(?:mente)?|ahorita|pronto|de volada|esta semana|cuanto antes)|dinero (?:urgente|rapido)|pago (?:diario|al dia)",
    ),
}
_THING = joined(_ASKED)
_TOLD = {
    "housing": any_of(
        r"homeless|unhoused|liv(?:e|ing) (?:in|out of) (?:my|the|a|our) (?:car|van|truck|shelter|tent|motel|rv)|sleep(?:ing|in)? (?:in|at|on|out) (?:my |the |a |our )?(?:car|van|truck|shelter|tent|park|street|streets|beach|bus|couch(?:es)?|station)|on the streets?|couch ?-?surf\w*",
        r"(?:till|until|once|when|unless) (?:i|we) (?:have|get|find) (?:a )?(?:place|somewhere) to (?:sleep|live|stay)|(?:somewhere|nowhere|no ?place|place)(?: \w+)? (?:to|we can|i can) (?:sleep|stay|live)|(?:i |we )lost (?:my|our|the) (?:apartment|house|place|home|room)",
        r"(?:got |been |were |getting )put out|(?:at|in) a (?:motel|shelter)|shelters? (?:that|for|near|with|around)|evict\w*|behind on (?:my )?rent|kicked out|lease (?:is )?up|nowhere to go|where (?:we're|i'm|were|we are) (?:gonna|going to) (?:go|stay|live|sleep)|no (?:tengo|tenemos|hay) (?:a )?donde (?:ir|quedar\w+|dormir|vivir)|(?:losing|about to lose|(?:going to|gonna|might|could) lose) (?:my|our|the) (?:apartment|place|home|house|room)|(?:a punto de perder|(?:voy|vamos) a perder|estoy perdiendo) (?:el|la|mi|nuestr[oa]) (?:apartamento|departamento|casa|cuarto|vivienda)|staying (?:at|in) (?:a|the) (?:shelter|mission|motel)",
        r"(?:vivo|vivimos|viviendo|quedandonos|quedandome|estoy|estamos|durmiendo|duermo|me quedo|nos quedamos)(?: \w+)? en (?:un|el|la|mi) (?:motel|hotel|albergue|refugio|shelter|carro|van|troca|sofa|sillon|calle)|arrimad[oa]s?|mientras (?:encuentro|encontramos|consigo|conseguimos) (?:donde|casa|lugar|apartamento)",
        r"(?:me|nos) (?:echaron|botaron|corrieron|sacaron) (?:de|a) (?:la |mi |el )?(?:casa|apartamento|departamento|cuarto|calle)|(?:debo|debemos|pagar)(?: \w+){0,2} (?:alquiler|arriendo)|sin (?:alquiler|lugar fijo)",
        r"sin (?:hogar|techo|casa|donde vivir)|(?:vivo|viviendo|vivimos|quedando|quedo|quedamos) en (?:mi|el|la|un) (?:carro|coche|van|troca|albergue|camioneta|calle|refugio)|en la calle(?=\s*(?:$|[.,;]|con|ahorita|desde))|me (?:van a )?(?:corrieron|corren|sacaron|sacar|desalojaron) de(?:l)? (?:mi |la )?(?:casa|apartamento|departamento|cuarto)",
        r"desaloj\w+|atrasad[oa] (?:con|en) la renta|(?:debo|debemos)(?: \w+){0,3} (?:la |de )?renta|(?:durmiendo|duermo) en (?:mi|el|la|un)",
    ),
    "food": r"(?:fridge|freezer|pantry|cupboards?|refri\w*|alacena)(?: \w+){0,2} (?:empty|vaci[oa])|nothing in (?:the|my|our) (?:fridge|pantry)|(?:ran|run|running) (?:out of|low on) (?:food|groceries)|se (?:me |nos )?acabo la comida|skip(?:ping|ped)? meals|(?:no hay|nada) (?:nada )?(?:que|de) comer|no (?:me |nos )?alcanza(?: ni)? (?:para|pa) (?:la |el |los )?(?:comida|comer|mandado|leche)|(?:we're|i'm|so|going|kids are|am) hungry|haven't eaten|nothing to eat|no tengo (?:que comer|para comer)|(?:tenemos|tengo|pasando) hambre|no hemos comido|starving|no food",
    "health_insurance": r"uninsured|not insured|no (?:health |medical )?insurance|sin (?:seguro|aseguranza)(?! social)|lost (?:my )?(?:health )?(?:insurance|coverage)|no tengo (?:aseguranza|seguro)(?! social)",
    "legal": any_of(
        r"undocumented|(?:no|without|don't have(?: any)?|not have) (?:legal )?(?:papers|status)(?! (?:to show|from|for))|(?:my |on )(?:daca|asylum|visa|immigration)(?: \w+)?|daca|expunge(?:d|ment)?|get (?:it|my record|that|them) (?:expunged|sealed|cleared)|(?:waiting (?:on|for)) (?:my )?work permit|no work permit|can't work legally|deport\w+|immigration (?:status|papers|case)",
        r"indocumentad[oa]|(?:sin|no tengo|no tenemos) (?:papeles|documentos para trabajar)(?! (?:de la|para most))|(?:borrar|limpiar|quitar|sellar)(?: \w+){0,3} (?:record|antecedentes|expediente|felony|felonia)|esperando (?:mi )?permiso|la migra|sin permiso de trabajo|estatus migratorio|mi caso de (?:asilo|inmigracion)|no (?:tengo )?(?:permiso de trabajo|seguro social bueno)|(?:un|una|con|ver|de) (?:lo de un )?abogad[oa]",
    ),
    "documents": any_of(
        r"(?:perdi|perdimos|perdieron|robaron|quemaron|extravi\w+|lost|stolen|stole|burned)\b[^.;]{0,60}?\b(?:identificacion|acta(?: de nacimiento)?|pasaporte|seguro social|social security|birth certificate|id card|ids?|passport|credencial|documentos|papeles|licencia y)\b",
        r"(?:lost|stole|stolen|replace|replacing|missing|don't have|no|need|without) (?:all )?(?:my |an? |the )?(?:state |photo |new |california )?(?:id(?! badge)|ids|birth certificate|social security card|social(?! (?:media|work|skills|worker|life))|ss card|wallet|identification|passport)",
        r"(?:my |mi )?(?:wallet|id|purse|cartera|bolsa) (?:got |was |were )?(?:stolen|lost)",
        r"(?:perdi|me robaron|se me perdi(?:o|eron)|no tengo|necesito reponer|sin|se perdio|me quitaron) (?:mi |mis |la |el |ninguna? )?(?:identificacion|acta(?: de nacimiento)?|id|cartera|documentos|social|tarjeta del seguro|seguro social|pasaporte|ine|credencial|papeles de identidad)",
    ),
    "childcare": any_of(
        r"(?:no|nobody|no one|without|don't have (?:a |any )?|sin|no tengo|fell through|lost my|lost our) (?:\w+ ){0,2}?(?:child ?-?care|day ?care|baby ?-?sitter|sitter|guarderia|ninera)|(?:babysitter|sitter|daycare|childcare) (?:quit|fell through|cancelled|canceled|closed|costs?)|(?:childcare|daycare|guarderia) (?:is|es|esta) (?:too |so |muy |bien )?(?:expensive|car[oa]|a problem|an issue)",
        r"(?:nobody|no one|no body) (?:to |can |that can |who can )+(?:watch|keep|take)(?: care of)? (?:my |the |our |them|him|her)(?:\w+ ?)?",
        r"(?:preocupa|problema|batallo|no se|veo|bronca)(?: \w+){0,3} con quien (?:dejo|dejar|dejarl\w+|se quede)",
        r"(?:no (?:tengo|hay)|sin|nadie|no tengo a) (?:con )?(?:quien|alguien|nadie)?(?: que)? ?(?:me )?(?:los |la |lo |las )?(?:cuide|dejar(?:los|la|lo)?|cuida|vea)|no tengo (?:con )?quien(?! me (?:lleve|ayude|acompane))",
    ),
    "transport": r"no way (?:to get (?:to|there)|there)|can't get (?:there|to work|to the job)|no (?:tengo )?(?:como|manera de) (?:llegar|ir al trabajo)|can't afford (?:the )?(?:gas|bus)|no bus (?:fare|pass|money)|no (?:hay|tengo) (?:para )?(?:el )?(?:pasaje|gasolina)|vanpool|(?:gas|bus) money (?:till|until)",
    "phone_internet": r"phone (?:that )?(?:only |barely )?works? (?:half the time|sometimes|on and off)|(?:telefono|celular|cel)(?: a veces| luego)? (?:me )?lo cortan|(?:my )?phone (?:is |got |was |will be |gets |is getting |is about to (?:get |be )?|about to (?:get |be )?|might get )?(?:cut off|shut off|disconnected|broke(?:n)?|stolen|about to (?:be )?(?:cut|shut)\w*)|(?:no|without|don't have(?: a| any)?) (?:phone|internet|wifi|wi-fi|data|minutes)(?! number)|out of (?:minutes|data)|(?:shut|cut|turn)(?:ting|ning)? (?:off (?:my|our|the) (?:phone|cell\w*|internet|wi-?fi|service)|(?:my|our|the) (?:phone|cell\w*|internet|wi-?fi|service) off)|(?:me|nos) (?:van a (?:cortar|quitar)|cortan|quitaron|suspendieron) (?:el |la |mi )?(?:telefono|celular|internet|linea)|(?:sin|no tengo) (?:telefono|celular|internet|saldo|datos|wifi)|me cortaron (?:el )?(?:telefono|celular|internet)",
    "accommodation": r"(?:need|necesito|que)(?: \w+){0,3} (?:adapten|adaptar|ajusten|acomoden) (?:el |mi |un )?(?:puesto|lugar|espacio|trabajo|horario por mi)|need (?:captions|an? interpreter|reasonable)",
    "mental_health": any_of(
        r"(?:donde|where)(?: \w+){0,4} (?:terapia|therapy|counseling|psicolog[oa])|(?:ando|estoy|i'm|feeling) (?:muy |so |very |really )?(?:triste|sad|down) (?:desde|for|since|all)|mental health",
        r"mal de los nervios|(?:ataques?|crisis) de (?:nervios|panico|ansiedad)|panic attacks?|estres postraumatico|salud mental|(?:talk to|see|ver|hablar con|platicar con) (?:a |an |un |una )?(?:therapist|counselor|psychologist|terapeuta|psicolog[oa]|consejer[oa])",
        r"(?:my |for |with |have |struggle with |struggling with |dealing with |suffer from |got |bad |tengo |sufro de |con |mi )+(?:depression|anxiety|ptsd|depresion|ansiedad|bipolar)|(?:i'm|been|feeling|feel|so|really|get|me siento|estoy|ando) (?:\w+ )?(?:depressed|deprimid[oa]|anxious|hopeless|ansios[oa]|angustiad[oa])|(?:tengo|traigo|ando con|con|sufro de|padezco)(?: (?:de|mucha|bastante))? (?:depresion|ansiedad)",
    ),
    "cash_now": any_of(
        r"(?:i'm|am|so|dead|totally|really|im) broke|need (?:the |some |quick |fast )?(?:money|cash|income)(?: (?:bad|badly|now|asap|today|fast|quick|right now|this week|right away))|rent(?:'s| is) (?:past )?due|can't pay (?:my )?(?:rent|bills)|(?:paid|pay me) (?:daily|same day|the same day|cash)|same[- ]day pay|daily pay|out of (?:cash|money)|no money(?! for)",
        r"(?:estoy|ando|andamos) (?:muy |bien )?(?:cort[oa]s?|apretad[oa]s?|mal) de (?:dinero|lana|plata|feria|money)|(?:no tengo|sin|ni) (?:ni )?un (?:quinto|cinco|peso|centavo|real)|me urge (?:la )?(?:lana|plata|feria|dinero)",
        r"no tengo (?:ni un )?(?:dinero|peso|centavo|para la renta|feria|lana|plata)(?! para)|(?:estoy|ando) (?:quebrad[oa]|sin (?:dinero|lana|feria|un peso|plata|un cinco))|(?:necesito|ocupo|me urge)(?: el| la| un)? (?:dinero|plata|lana|feria|billete)(?: (?:ya|hoy|urgente\w*|ahora|rapido|pronto|ahorita))|pago (?:diario|del dia)|(?:que )?(?:me )?paguen (?:diario|al dia|el mismo dia|por dia|esta (?:misma )?semana)|me urge (?:el )?dinero",
    ),
    "benefits_advice": any_of(
        r"(?:need|want|like|necesito|quiero|quisiera|ocupo|me gustaria)(?: \w+){0,6}? (?:go over|look at|explain|understand|help (?:me )?with|talk (?:to me )?about|advice (?:on|about)|explique|explicar|revise|revisar|entender|oriente|asesore|hablar de|sobre)(?: \w+){0,4}? (?:benefits?|ssi|ssdi|medi-?cal|beneficios|ayudas)",
        r"benefits? (?:counsel\w+|advice|planning)",
    ),
    "training": any_of(
        r"(?:want to|wanna|need to|would like to|quiero|quisiera|me gustaria|necesito) (?:learn|improve|practice|study|aprender|mejorar|practicar)(?= *(?:$|[.,;!?]|mas\b|more\b|it\b|y\b|and\b|better\b|bien\b))|(?:donde|where|como|how)(?: \w+){0,2} (?:aprender|learn|study|estudiar)|es lo que (?:mas )?me falta",
        r"(?:need|want|have|like|hope) (?:to )?(?:go back to school|get (?:trained|certified|training|my ged|my (?:cdl|cna|guard card|license|certificate)|a certificate)|take (?:a |some )?(?:class|classes|course|courses)|learn (?:a trade|a new trade|new skills|(?:to use |how to use )?computers?))",
        r"(?:quiero|quisiera|necesito|me gustaria|ocupo)(?: \w+)? (?:sacar|terminar|obtener|conseguir|hacer)(?: \w+){0,2} (?:ged|prepa|preparatoria|high school|secundaria|certificado|certificacion|cna|cdl|carrera|guard card)\b",
        r"(?:quiero|necesito|me gustaria|quisiera) (?:regresar a la escuela|capacitarme|certificarme|tomar (?:un )?(?:curso|clases)|aprender (?:un oficio|computacion)|estudiar(?! ingles))",
    ),
    "english_class": r"(?:aprender|learn|mejorar)(?: \w+)? (?:el idioma|the language)|(?:saber|hablar|speak|know) (?:mas|more|better|mejor) (?:ingles|english)|(?:want|need|trying|like|quiero|necesito|me gustaria|quisiera|tengo que|wanna) (?:to )?(?:learn|study|improve|practice|aprender|estudiar|mejorar|practicar)(?: more| mas| a hablar| el| mi| better)? (?:my )?(?:english|ingles)",
    "clothes_tools": r"(?:boots|shoes|steel toes?|clothes|tools|uniform|botas|zapatos|ropa|herramientas?)(?: \w+){0,3}? (?:busted|ripped|torn|worn(?: out)?|falling apart|holes|stolen|broken?|rot[oa]s|gastad[oa]s|agujerad[oa]s|se (?:me )?rompieron)|(?:se me rompieron|me robaron) (?:la |las |los |mi |mis )?(?:botas|zapatos|ropa|herramientas?)|don't have (?:any )?(?:work |safety |the )?(?:boots|clothes|tools|shoes|uniform)|need (?:a |some )?\w+ jacket|(?:don't have|nothing|without|not have|no tengo|nada|sin)(?: \w+){0,2} (?:to wear|que ponerme)|steel ?-?toe(?:d)? (?:boots|shoes)",
}
_SITUATION = joined(_TOLD)
_NOT_NEEDED = re.compile(r"\b(?:don't|do not|doesn't|no longer|already|ya(?= \w)|no|don't really|no me|i'd be|would be|estaria|si no)\s+(?:really |be )?(?:need|have|tengo|necesito|ocupo|hace falta|want|quiero|care|get|got|dead)?\s*$")
_DENIED = re.compile(r"(?:don't|do not|doesn't|didn't) (?:need|want)|no (?:necesito|ocupo|quiero)|ya (?:no|tengo)")
_ASKS_IF = re.compile(r"\b(?:do i (?:have to|need)|would i need|will i need|si (?:necesito|ocupo)|tengo que|hay que|hace falta|required?|don't know if i|finish(?:ing|ed)?|taking|doing|in|estoy en|termin\w+)\b[^.;!]*$")
_HAS_IT = re.compile(r"\b(?:i have|i've got|i got|my (?:mom|mother|sister|aunt)|already have|tengo|ya tengo)\s+(?:a |my )?$")
_AT_SHELTER, _WORK = re.compile(r"(?:at|in) a"), re.compile(r"(?:desk|work|worked|working|clean|cleaned|job) $")  # "front desk at a motel"
_COVERED = re.compile(r"\s*(?:part |thing |stuff |lo )?(?:i have |is |es lo de menos|ya |esta |i've got )?(?:covered|taken care of|handled|no problem|not a problem|cubiert[oa]|resuelt[oa]|arreglad[oa])\b")
_MUST = re.compile(
    r"\b(?:must|have to have|can't\b.{0,50}\b(?:without|till|until|w/o)|only if|need\b.{0,40}\bfirst|before i (?:can|take|start)|so i can (?:start|work)|urgent\w*|tiene que|sin eso no|no (?:me dejan|puedo)\b.{0,50}\b(?:sin|hasta|si no)|sin eso|para poder (?:empezar|trabajar)|antes de (?:empezar|trabajar)|a fuerza)\b"
)


def needs(talk: Talk) -> Iterator[Fact]:
    """The `need` facts of a message: first what the situation tells, then things asked for."""
    seen: set[str] = set()
    ends: list[int] = []  # of the needs so far: what goes on their list is one too
    for match, told in [(match, table is _SITUATION) for table in (_SITUATION, _THING) for match in talk.own(table)]:
        name = _kind(talk, match)
        start = match.start() if told else _asked_from(talk, match)
        if start is None and any(end <= match.start() and _LIST_ON.fullmatch(talk.norm[end : match.start()]) for end in ends):
            start = match.start()
        if name == "legal" and match[0] == "papeles" and "documents" in seen:
            continue
        if name not in seen and start is not None and not _unneeded(talk, name, match, start, told):
            seen.add(name)
            ends.append(match.end())
            yield fact("need", name, "lack", (start, match.end()), bool(_MUST.search(talk.sentence(match.start()))))


_ENGLISH = re.compile(r"\b(?:english|ingles)\b")


def _kind(talk: Talk, match: re.Match[str]) -> str:
    """The name of a need; classes that are spoken of beside English are English classes."""
    beside = match.lastgroup == "training" and re.search(r"class|clase|curso|aprender|estudiar|learn|study|improve|mejorar|practi|falta", match[0]) and _ENGLISH.search(talk.sentence(match.start()))
    return "english_class" if beside else match.lastgroup or ""


_OFFERED = re.compile(r"\b(?:hay|tienen|dan|ofrecen|saben de|(?:do|can) (?:you|they|u|yall)(?: guys)? (?:have|offer|give|know)|(?:is|are) there|any|give)\b[^.,;]*$")  # "tienen clases de inglés"


def _asked_from(talk: Talk, match: re.Match[str]) -> int | None:
    """Where the words of a need begin: at the wish or lack before a thing; None where a thing is only mentioned."""
    left, _ = talk.scope.clause(match.start())
    lead = _LEAD.search(talk.norm, max(left, match.start() - 70), match.start())
    if lead and not (lead["want"].startswith("get") and match.lastgroup == "training") and not (lead["want"] == "busco" and match.lastgroup == "childcare" and not match[0].startswith("guard")):
        return lead.start()
    offered = match.lastgroup == "english_class" and _OFFERED.search(talk.norm, max(left, match.start() - 40), match.start())
    return match.start() if talk.asked("needs") or offered else None


def _unneeded(talk: Talk, name: str, match: re.Match[str], start: int, told: bool) -> bool:
    head, tail = talk.norm[max(0, start - 24) : start], talk.norm[match.end() : match.end() + 34]
    bare = not told and start == match.start()
    if _NOT_NEEDED.search(head) or _DENIED.match(talk.norm, start) or _COVERED.match(tail) or (bare and _HAS_IT.search(head)):
        return True
    if name == "training" and _ASKS_IF.search(talk.norm[max(0, match.start() - 50) : match.start()]):
        return True
    if name == "transport" and not talk.asked("needs") and re.match(r"no|sin|don't have|without", talk.norm[start:]) and re.match(r"transport", match[0]):
        return True
    return (bare and _settled(talk, match)) or (told and bool(_AT_SHELTER.match(match[0]) and _WORK.search(head)))


def _settled(talk: Talk, match: re.Match[str]) -> bool:
    cue = talk.scope.reading(*match.span())
    return cue is not None and (cue.stance in {"drop", "have", "past"} or (cue.stance == "avoid" and not re.match(r"no\b|can't|ni", cue.text)))
