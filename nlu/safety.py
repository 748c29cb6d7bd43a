"""Safety: rules over the plain text in both languages, recall first; everyday idioms are taken out before."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from nlu.extract.normal import Normaliser

_KIN_EN = (
    r"husband|wife|spouse|partner|boyfriend|girlfriend|bf|gf|fiance|ex(?:[- ](?:husband|wife|boyfriend|girlfriend))?|"
    r"baby ?daddy|babys? dad|dad|father|stepdad|step ?father|mom|mother|brother|uncle|son"
)
_KIN_ES = (
    r"espos[oa]|marido|mujer|novi[oa]|pareja|ex|viejo|vieja|padrastro|papa|padre|mama|hermano|tio|hijo|"
    r"papa de mis hijos|senor"
)
_PEOPLE = (
    rf"{_KIN_EN}|{_KIN_ES}|friend|buddy|homie|daughter|kid|sister|cousin|roommate|neighbor|coworker|nephew|niece|"
    r"amig[oa]|hij[oa]|herman[oa]|prim[oa]|vecin[oa]|companer[oa]|sobrin[oa]|abuel[oa]|sis|bro|grandma|grandpa|aunt|tia"
)
_SOMEONE = rf"(?:(?:my|mi|mis|our|a|un|una|the|el|la)\W+(?:\w+\W+)?(?:{_PEOPLE})s?|he|she|they|he's|she's|ella|someone|somebody)"
_PARTNER = (
    rf"(?:(?:my|mi)\W+(?:\w+\W+)?(?:{_KIN_EN}|{_KIN_ES})|(?:my|mi|the|el|la) (?:kids|ninos|hijos)(?:'s?)? (?:dad|father|papa)|"
    r"el papa de mis hijos|(?:the )?man i live with|el hombre con (?:el que|quien) vivo)"
)
_BOSS = (
    r"(?:(?:my|mi|the|el|la|this|that|some|ese|esa|un|una|old|former)\W+){1,3}(?:\w+\W+)?"
    r"(?:boss|manager|supervisor|foreman|coworker|co-worker|guy|dude|man|landlord|customer|employer|lead|lady|"
    r"jef[ea]|gerente|mayordomo|supervisora?|patron|patrona|companer[oa]|contratista|encargad[oa]|tipo|vecino|cliente)"
)


def _near(words: int) -> str:
    """Up to so many words between two parts of a rule, within one sentence."""
    return rf"(?:[^\w.!?]+[\w']+){{0,{words}}}?[^\w.!?]+"


_HARM = r"(?:kill|shoot|stab|murder|strangle|choke|beat(?: up)?|hurt|burn|bury|blow up|jump|smash|slap|punch|attack)"
_HARM_ES = r"(?:matar|balacear|balear|apunalar|acuchillar|golpear|madrear|quemar|lastimar|partir la madre|disparar|mandar matar|tronar)"
_WILL = r"(?:going to|gonna|gona|will|want to|wants to|wanted to|about to|'ll|would|'d|could|might|feel like|thinking of|plan(?:ning)? to|ready to|coming to)"
_WILL_ES = r"(?:voy a|va a|van a|iba a|iban a|quiero|quiere|quieren|quisiera|podria|vamos a|pienso|piensa|tengo ganas de|ganas de)"
_GUN = r"(?:gun|rifle|pistol|shotgun|knife|machete|pistola(?! de (?:clavos|pintura|silicon|calor|grapas|radar))|arma|rifle|cuchillo|navaja|escopeta)"

IDIOMS = re.compile(
    "|".join((
        r"(?:is|are|was|were|been|'s|'re|keeps?)\W+(?:\w+\W+)?killing me\b(?! softly)",
        r"kill(?:ed|ing|s)? (?:it|time|(?:two|2) birds|the interview|that interview|them with kindness|the mood|the lights|some time|off)\b(?! all)",
        r"(?:could|would|'d) (?:\w+ )?kill (?:for|to)\b", r"kill(?:ing|ed)? myself (?:at|working|for|in|with|over|trying|doing|lifting|to get)\b",
        r"(?:dying|dies?|die|dead|to die) (?:to|for|of (?:boredom|embarrassment|laughter|hunger|heat|shame)|laughing|tired|serious|end|set|broke|phone|battery|beat)\b(?! my)",
        r"\b(?:bored|scared|worried|work(?:ed|ing)?|starv\w+|freez\w+|tickled|sick|tired|loved?|talked) (?:me |us |him |her |half )?to death",
        r"shoot (?:me|us|you|him|her|them|over)?\s*(?:an? |the )?(?:text|message|email|e-mail|dm|line|your|quick|call|info)\b", r"shoot (?:for|hoops|photos|video|the breeze)",
        r"(?:hit|hits|hitting) (?:me |us )?(?:up|back|with)\b", r"(?:beats|it beats) me\b(?=\W*$| (?:why|how|what))", r"over my dead body|drop dead|killer (?:deal|job|view)|dead[- ]?lift\w*|deadlines?",
        r"(?:have|having|had|give|gave|giving|get|got) (?:\w+ ){0,3}(?:heart attack|stroke)\b(?= (?:if|when|last|in|years?|two|three|\d|ago|back|lol|and (?:he|she|can't)|so|just|from))",
        r"(?:'d|would|almost|nearly|about) (?:\w+ )?(?:have|had|given? me|gave me) (?:a |an )?(?:heart attack|stroke)", r"(?:he|she|mom|dad|mother|father|husband|wife) (?:had|suffered|survived) a (?:stroke|heart attack)",
        r"(?:va|iba|van|casi|por poco)(?: me)? (?:a dar(?:me)?|da|dio|dan)(?: \w+)? (?:un )?infarto", r"(?:tuvo|le dio|sufrio|me dio|tuve) un (?:infarto|derrame)(?= (?:hace|el ano|en|y ya|pero))",
        r"muert[oa]s? de\b(?: \w+)?", r"(?:me|nos|se) (?:estoy |estamos |esta |ando |voy a |quiero |queria |quise |va a )?(?:muero|morimos|morir|muriendo|muere|mueren|moria|mori) (?:de|por)\b(?! (?:una? (?:vez|sobredosis)|vivir|la vida))(?: \w+)?",
        r"(?:me|nos|te) (?:mata|matan|esta matando|estaba matando|estan matando|mataba|mato) (?:el|la|los|las|este|esta|ese|esa|mi|de|con|tanto|trabaj\w+)\b", r"(?:esta|estaba|estan) matando\b", r"(?:mato|matando(?:me)?|matar(?:me)?|mataba|mate) (?:trabajando|en (?:el|ese) (?:trabajo|jale)|por (?:unos|nada|\d))",
        r"matar (?:el )?(?:tiempo|rato|hambre|(?:dos|2) pajaros)|(?:rather die|prefiero morir(?:me)?|primero muert[oa]) (?:than|que) (?:go|work|do|be|eat|regres\w+|volver|trabaj\w+)|uno se quiere morir|(?:disappear|be gone) from (?:the|your|this) \w+", r"(?:me|nos) (?:va|van|iba|vas) a matar (?=si|por|cuando|porque|de |jaja|lol|mi (?:mama|esposa) si)", r"(?:going to|gonna|will|'ll|would|'d) kill me (?=if i(?!'m not| leave| tell| talk| go back| don't)|when|for (?:being|not)|lol|haha|bc|because i'm late)",
        r"me pega(?:n|ba)? (?:el|la|los|las|mucho (?:el|la)|duro|bien|fuerte el|gripa|unos? gritos?|un susto|un regano)\b", r"golpe de (?:suerte|calor)|\bpega[rn]? (?:carteles|azulejo|piso|etiquetas|cajas)", r"suicide (?:prevention|hotline|line|squad|watch worker)", r"(?:kick(?:ed|s)?) (?:me|us) (?:out|off)",
        r"(?:cut|hurt|burn(?:ed|t)?|injur\w+) myself (?:at|on|with|while|when|lifting|working|in|doing|cooking)", r"choking hazards?|first aid|cpr (?:for|class)|in case of emergency|emergency contact",
        r"kill(?:ing|ed)? (?:weeds|bugs|rats|roaches|chickens|animals|the (?:engine|power))", r"matar (?:pollos|puercos|reses|animales|cucarachas|ratas|gallinas)|matader\w+",
    ))
)

_MYSELF = (
    r"(?:kill|shoot|hang|unalive|drown|poison|stab|burn)(?:ing)? my ?self", r"\bkms\b", r"off(?:ing)? myself", rf"(?:{_WILL}|urge to|thoughts of|thought about|thinking (?:about|of)|been|wanna|keep){_near(2)}(?:hurt|harm|cut|cutt)(?:ing)? my ?self", r"self[- ]?harm",
    r"end(?:ing)? (?:my (?:own )?life|it all|it tonight|it now|everything|my pain|things for good)", r"(?:about|of|to|just|gonna|going to|want to|could) (?:just )?end(?:ing)? it\b(?! (?:here|there|at|early|on a))", r"tak(?:e|ing) my (?:own )?life",
    r"(?:i (?:just |really |honestly |only |sometimes )*|i'd rather |rather )(?:want to|wish to|wanna|could|hope i|hope to|should|ready to|wish i could|wanted to)(?: just)* (?:die|be dead|be gone|disappear|sleep forever|not exist|not be here|vanish)\b", r"(?:want|wanna|ready|rather|deserve) (?:to )?(?:just )?(?:die|be dead)\b", r"\bi(?:'d| would)? rather be dead", r"wish i (?:was|were) (?:dead|never born|gone|not (?:here|alive))|wish i (?:had )?never (?:been born|woke up)|wish i (?:wouldn't|didn't|don't) wake up|wish i could (?:just )?(?:die|disappear|not wake up)",
    r"better off (?:dead|without me|if i|with me (?:dead|gone))", r"(?:world|everyone|everybody|family|kids|they)(?: \w+){0,3} (?:be )?better (?:off )?(?:without me|if i (?:was|were|am) (?:dead|gone|not))",
    r"(?:no|nothing|any|without|isn't|not|see|lost)(?: a| any| much| my)?(?: \w+)? ?(?:reason|point|will|left|desire|purpose)(?: \w+)? (?:to|in|of|for)(?: keep| be)? (?:live|living|liv\w+|alive|go on|going on|exist\w*)", r"nothing (?:left )?to live for|not worth living|life (?:isn't|is not|ain't|not) worth|worth living anymore",
    r"(?:don't|do not|didn't|no longer) (?:really |even )?(?:want|wanna|wish|care)(?: to| if i)? (?:live|be alive|be here (?:anymore|no more|any more)|wake up|exist|keep living|be on this earth|go on living|keep going|go on|be around anymore|be in this world)\b", r"(?:not|never) (?:want to |going to )?wak(?:e|ing) up(?: again| anymore| tomorrow| in the morning)?(?! (?:early|at|late|on time|that|before|so))(?=\W*(?:$|[.,!?]| and| again| any| tomorrow))",
    r"can't (?:go on\b(?! (?:mon|tue|wed|thu|fri|sat|sun|week|the|an?\b|that|this (?:day|date|shift)|those|dates|time|vacation|break|unemployment|ladders?|roofs?))|keep living|keep going|live like this|do (?:this )?life)(?! (?:without|vacation|the|at|to|in|that|this (?:job|shift)))", r"(?:tired|sick|done|fed up|through) (?:of|with) (?:living|being alive|life|existing|my life)\b(?! (?:in|with|at|on|off|paycheck))", r"giv(?:e|ing|en) up on (?:life|living)",
    r"(?:jump|throw(?:ing)? myself|step|driv|walk)(?:p?ing|e)? (?:off|in front of|into|from|under|onto)(?: of)? (?:an? |the |that )?(?:\w+ )?(?:bridge|roof|building|cliff|overpass|train|bus|traffic|freeway|tracks|balcony)\b(?! (?:stop|pass|and go))", r"gun (?:to|in|against) my (?:head|mouth)", r"(?:have|got|holding|looking at|counting|saved(?: up)?|with) (?:all )?(?:the|my|these|this|a bottle of|enough) (?:\w+ )?pills\b(?! (?:bottle|box|for))(?=.{0,40}(?:here|hand|ready|front|tonight|end|$|die|it))",
    r"(?:nobody|no one|no body)(?: \w+){0,2} (?:care|miss|notice|cry)(?: \w+)? if i (?:die|died|was gone|disappear\w*|killed|wasn't here)", r"(?:won't|not going to|not gonna|i might not) be (?:here|around|alive) (?:tomorrow|much longer|anymore|after tonight|long)", r"what(?:'s| is|s) the (?:point|use) (?:of|in) (?:living|life|going on|being (?:alive|here)|anything anymore)", r"suicid\w*", r"slit my wrists?|cut(?:ting)? my wrists?", r"(?:goodbye|bye) (?:forever|cruel world|everyone forever)", r"no way out (?:but|except)|only way out is",
    r"(?:me )?(?:quiero|quisiera|voy a|prefiero|preferiria|deseo|mejor me|intente|trate de|pense en|pienso en|ganas de|pensando en|pensado en|idea de|quise)(?: \w+)? (?:morir(?:me)?|matar(?:me)?|suicidar(?:me)?|quitarme la vida|ahorcar(?:me)?|colgar(?:me)|desaparecer(?: de este mundo| para siempre)?|estar muert[oa]|no existir|no despertar)\b(?! (?:a |al |de |por |el tiempo|en el intento))", r"\b(?:me quiero|me voy a|me quisiera|quiero) (?:morir|matar)\b(?! (?:a |al |de |por ))", r"(?:quitar|quitando|quite|quitara)(?:me)? la vida|\bmatarme\b|suicid\w*|ahorcarme|colgarme(?! (?:el|la|los|del telefono))|cortarme las venas|pegarme un tiro|darme un (?:tiro|balazo|plomazo)|envenenarme",
    r"(?:acabar|terminar|termino|acabo) con (?:mi vida|todo(?: esto)?\b(?! el)|mi existencia|este sufrimiento)", r"(?:estaria[n]?|estan|seria|estarian|vivirian|va[n]? a estar)(?: \w+){0,3} mejor (?:sin mi|si (?:yo )?(?:no|me|estuviera|ya no)|muert[oa]|no (?:despertar|existir|haber nacido|estar))", r"mejor (?:muert[oa]|no despertar|me muero|estaria muert[oa]|sin mi)\b(?! (?:de|por))",
    r"(?:ya )?no (?:quiero|deseo|tengo ganas de|le veo caso a|me dan ganas de|tengo fuerzas para|aguanto)(?: \w+)? ?(?:vivir|viviendo|existir|despertar(?:me)?|estar (?:vivo|viva|en este mundo|aqui ya)|seguir (?:viv\w+|aqui|en este mundo|con (?:la|mi) vida)|la vida|mi vida|seguir asi)\b(?! (?:aqui|en (?!este)|con (?!la)|tan|lejos|de renta|tempran\w+))", r"(?:ya )?no (?:quiero|tengo ganas de) vivir\b(?! (?:en|aqui|con|lejos|tan|cerca|asi en|de))", r"sin ganas de (?:vivir|seguir|nada en la vida)", r"cansad[oa] de (?:vivir|la vida|mi vida|existir|estar viv[oa])\b(?! (?:en|con|lejos|de|al dia|asi en|como|nocturna))",
    r"(?:no (?:vale|tiene|le (?:veo|hallo|encuentro)|hay)|para que|que caso tiene|de que sirve)(?: \w+){0,4} (?:vivir|la vida|seguir viv\w+|sigo viv[oa]|mi vida|existir|vivo)\b(?! (?:en|con|cerca))", r"(?:irme|ir|largarme|salir) de este mundo|dejar de (?:existir|vivir)\b", r"(?:tirarme|aventarme|lanzarme|echarme) (?:de|del|al|a la|a las|desde|enfrente)(?: \w+){0,2} ?(?:puente|techo|edificio|tren|vias|metro|freeway|calle|camion|balcon|vacio)", r"(?:tengo|agarre|junte|con|viendo)(?: ya)? (?:las|todas las|mis|muchas|un monton de) (?:pastillas|pildoras)\b(?! (?:para|de la presion|del))", r"tomarme (?:todas )?(?:las|un monton de|todas esas|muchas) pastillas", r"(?:dormir(?:me)?|acostarme)(?: \w+){0,2} y (?:ya )?no despertar", r"nadie me (?:extranaria|va a extranar|extranara)", r"ojala (?:me muriera|no (?:despertara|despierte|hubiera nacido)|me muera)", r"hacerme dano|lastimarme a mi mism[oa]|quisiera (?:estar muert[oa]|morir(?:me)?|no haber nacido)",
)
_OF_OTHER = (
    r"(?:kill|shoot|hang|hurt|harm|cut|unalive)(?:ing)? (?:him|her|them) ?sel(?:f|ves)", r"(?:end|take|ending|taking|took) (?:his|her|their) (?:own )?li(?:fe|ves)", rf"{_SOMEONE}{_near(6)}(?:wants? to die|want to die|be dead|(?:is|are|'s|been|feeling|seems?|got|feels?) (?:\w+ )?suicidal|suicid\w*|kill (?:him|her|them)self|end it all|jump off (?:a|the|that) \w+|jump in front of|better off dead|(?:doesn't|don't|does not) want to (?:live|be alive|be here anymore|wake up)|said goodbye forever|(?:gun|knife) to (?:his|her|their) (?:head|wrist)|slit (?:his|her|their) wrists?|cutting (?:him|her|them)self|no reason to live)",
    rf"(?:worried|scared|afraid|think|found){_near(4)}(?:he|she|my \w+|they){_near(4)}(?:suicide|kill (?:him|her)self|suicidal|die)\b", r"suicide (?:note|letter)", r"\bse (?:quiere|va a|iba a|intento|trato de|ha querido|queria|quiso|puede|vaya a) (?:matar|quitar la vida|suicidar|ahorcar|colgar|morir|cortar las venas|aventar (?:del|de|al))\b(?! (?:de|por))", r"(?:quiere|queria|intento|trato de|piensa|dice que quiere|amenaza con|habla de|hablando de|pensando en) (?:matarse|suicidarse|quitarse la vida|morirse|ahorcarse|colgarse|morir\b(?! de))", rf"(?:{_SOMEONE}|mi \w+|ella|el)\b{_near(6)}(?:ya )?no quiere (?:vivir|seguir viviendo|despertar|existir)\b(?! (?:aqui|en|con))", r"quitarse la vida|suicidarse|matarse\b(?! trabajando)|se (?:esta cortando|corta) (?:los brazos|las venas)",
)
_AT_HOME = (
    rf"(?:{_PARTNER}|\bhe\b|\bshe\b|he's|she's){_near(5)}(?:hits?|hit|hitting|beats?|beat|beating|hurts?|hurting|chok\w+|strangl\w+|punch\w*|slap\w*|kicks?|kicked|kicking|abus\w+|push\w* around|shov\w+|attack\w*|rapes?|raped|burn(?:s|ed)|threw|pulled|pulls|grabs?|grabbed)(?: on)? (?:me\b(?! (?:up|back|a ride|aside))|us\b|my (?:kids?|children|son|daughter)|the kids)",
    rf"{_PARTNER}{_near(6)}(?:threat\w+|kill me|hurt me|shoot me|stab me|stalk\w*|put (?:his|her) hands on me|hands on me|gets? violent|(?:is|'s|was|gets) (?:\w+ )?(?:violent|abusive)|locks? me (?:in|up)|won't let me (?:leave|out|go out|work)|controls? my money|break my (?:arm|neck|face))", r"(?:put|puts|putting) (?:his|her) hands on me|\b(?:he|she|he's|she's)(?: was| is| got| gets| became| can be)?(?: \w+)? (?:abusive|violent)\b",
    r"(?:afraid|scared|terrified) (?:of|to go (?:back )?home to|of going home to) (?:my )?(?:husband|wife|boyfriend|girlfriend|partner|ex|him\b)|scared (?:to|of) go(?:ing)? (?:back )?home|not safe at home|unsafe at home|don't feel safe (?:at home|with (?:him|my))", r"domestic (?:violence|abuse)\b(?! (?:counselor|advocate|training|class|shelter (?:job|work)))|(?:dv|battered women'?s?) shelter", r"abusive (?:husband|wife|boyfriend|girlfriend|relationship|partner|home|ex|marriage|father|dad|household|situation)|(?:beaten|being hit|getting hit|abused|hit) (?:at home|by (?:my|him|her))|(?:he|she) (?:said|says|told me|swears?|swore)(?: \w+){0,4} kill me|kill me if i leave|restraining order (?:against|on) my|(?:run(?:ning)?|hid(?:e|ing)|get(?:ting)?|escap\w+|flee\w*|fled|left|leaving) (?:away )?(?:from )?(?:my|an?|him)(?: \w+)? ?(?:abuser|abusive|violent)\b|my abuser",
    rf"(?:{_PARTNER}|el papa de mis hijos){_near(6)}(?:me|nos|los|a mis hijos|le|les)(?: \w+)? ?(?:peg[ao]\w*|golpe\w+|maltrat\w+|amenaz\w+|lastim\w+|ahorc\w+|empuj\w+|jalone\w+|cachete\w+|pate\w+|viol[ao]\b|encerr\w+|encierra|avent\w+|quiere matar|va a matar|quiso (?:matar|ahorcar)|tiene (?:encerrad[oa]|amenazad[oa])|grita y|quema|agarra a golpes|dio (?:un golpe|golpes|una golpiza|cachetada\w*)|da golpes|levanta la mano)", r"\b(?:me|nos) (?:pega|pegaba|pego|golpea|golpeaba|golpeo|maltrata|maltrataba|ahorca|cachetea|patea)\b(?! (?:el|la|los|las|duro|un susto)\b)", r"(?:tengo|le tengo|miedo a|temo)(?: \w+)? ?(?:miedo )?(?:a|de|por) (?:mi (?:esposo|marido|pareja|novio|ex|viejo)|que (?:mi )?(?:esposo|marido|pareja|novio|ex)? ?(?:me|nos) (?:pegue|mate|golpee|haga))", r"violencia (?:domestica|intrafamiliar|familiar|en (?:la |mi )?casa)\b(?! (?:como|de trabajo))|(?:esposo|marido|pareja|novio|relacion|hombre|ex) (?:muy )?(?:violent[oa]|abusiv[oa]|golpeador)|me (?:pegan|golpean|maltratan) en (?:la |mi )?casa|no me deja salir(?: de (?:la )?casa)?\b|huy(?:o|endo|en|e) de (?:mi (?:esposo|marido|pareja|ex|novio)|un hombre)|(?:escapar|salir(?:me)?|alejarme) de mi (?:agresor|abusador)|mi (?:agresor|abusador)|orden de restriccion",
)
_MEDICAL = (
    r"overdos\w+(?! (?:of|on) (?:coffee|caffeine|sugar|work|training|prevention))|\bod'?(?:ed|ing)\b|took (?:too many|all (?:of )?(?:my|the|his|her)|a (?:whole )?bottle of|the whole bottle|a bunch of|a lot of|like \d+)(?: \w+)?(?: of)? ?(?:pills|bottle|meds|medication|tylenol|xanax|fentanyl)|took fentanyl|swallowed (?:a (?:bunch|bottle)|bleach|poison|too many|pills|the)", r"(?:can't|can not|couldn't|cannot|not|isn't|stopped|barely|hard(?:ly)? (?:to )?|trouble|difficulty|struggling to|hurts to|stop|won't|doesn't) (?:\w+ )?breath(?:e|ing)?\b(?! (?:easy|of relief|in (?:this|a|the|those|dust)|room|fumes|mask))(?! in)", r"can't catch my breath|(?:chest|left arm) (?:pain|hurts|is (?:tight|hurting)|feels tight)s?|pains? in (?:my|his|her) chest|tight(?:ness)? in (?:my|his|her) chest", r"heart attack|(?:having|had|think)(?: \w+){0,3} a stroke|having a seizure|(?:is|'s|started) seizing|seizure (?:right )?now",
    rf"(?:{_SOMEONE}|\bi\b|i'm|kid|baby|coworker)\b{_near(4)}(?:is |'s |just |has |went )?(?:unconscious|passed out|collapsed|fainted|unresponsive|not (?:responding|waking up|moving|breathing)|won't wake up|doesn't wake up|turning blue|foaming|choking)\b(?! (?:drunk|last|once|years|flyers|at work last|on (?:me|the couch)))", r"bleeding (?:a lot|out|bad(?:ly)?|really|so much|everywhere|and (?:it )?won't stop|heavily|won't stop)|won't stop bleeding|(?:losing|lost) (?:a lot of|so much) blood|can't feel (?:my|his|her) (?:arm|face|legs?|side)|face (?:is )?droop\w+|water (?:just )?broke(?! heater)|severe allergic|throat (?:is )?clos\w+|anaphyla\w+", r"(?:need|call|send|calling)(?: me| us)? (?:an? |the )?(?:ambulance|911|paramedics?)(?=\W*(?:$|now|please|asap|!|right|help|for (?:me|my|him|her)|my|he|she|i)\b|\W*$)|medical emergency|(?:been|got|was|just got) (?:shot|stabbed)\b(?! (?:down|at work last|in \d))|drank (?:bleach|poison|antifreeze)",
    r"(?:no (?:puedo|puede|esta|logra|deja)?|cuesta (?:mucho |trabajo )?|falta|dificultad para|casi no(?: puedo| puede)?|me ahogo,? no puedo|le cuesta) ?(?:respir\w+)\b(?! (?:con|el polvo|quimicos))|me (?:esta )?falta(?:ndo)? (?:el )?aire|se (?:me )?esta(?: \w+)? ahogando|me estoy ahogando(?! (?:en|con|de) (?:deudas|biles|la renta|trabajo))|no respira", r"dolor(?:es)? (?:\w+ )?(?:de|en el|en mi|del) pecho|me duele (?:mucho |bien feo |fuerte )?el pecho|opresion en el pecho|(?:le|me) (?:esta|estaba|acaba de|dio|da)(?: dando| de dar| dar)?(?: \w+)? (?:un )?(?:infarto|derrame|ataque (?:al|del) corazon|paro|ataque de epilepsia)|ataque al corazon|\binfarto\b", r"sobredosis|intoxic\w+ con|(?:me|se) (?:tome|tomo|trague|trago)(?: \w+)? (?:todas|muchas|un monton de|todo el bote|el frasco|demasiadas|cloro|veneno|bastantes|como \d+)(?: \w+)?(?: \w+)?", rf"se (?:me )?(?:desmay\w+|colapso|desvanecio|esta desangrando|esta muriendo|puso morad[oa]|convulsion\w+)\b(?! (?:de|por))|(?:me estoy|esta) desangrando|inconsciente|no (?:despierta|reacciona|se mueve)\b(?! (?:el|la|mi telefono))|(?:mi (?:{_PEOPLE})|ella|el|bebe|hijo|hija|mama|papa|desmay\w+|cayo|caido)\b{_near(6)}no (?:me )?responde\b(?! (?:el|mis|los|mi|mensajes|llamadas|a mis))|convulsiona\w*|tiene convulsiones|sangr(?:ando|a) (?:mucho|bastante|y no para|demasiado)|no (?:le )?para (?:de sangrar|la sangre)|se me rompio la fuente|(?:necesito|llamen|manden|llama|ocupo|urge)(?: a| una)? ?(?:una ambulancia|ambulancia|al 911|paramedicos)|emergencia medica|(?:me|le) (?:dispararon|apunalaron|balearon|dieron un balazo|picaron)\b|reaccion alergica (?:fuerte|grave|severa)",
)
_THREATS = (
    rf"(?:\bi\b|i'm|i'll|i'd|we|we're|imma|ima){_near(4)}(?:{_WILL}{_near(2)})?{_HARM} (?:him|her|them|my (?:old |ex |former )?(?:boss|manager|supervisor|coworkers?|landlord|neighbor|lead|foreman|roommate)|that (?:\w+ ){{0,2}}\w+|those (?:\w+ )?people|this (?:guy|dude|man|mf|place)|everyone|everybody|somebody|someone|people|you\b(?! (?:up|an? |the|with))|the (?:boss|manager|supervisor|place|building|warehouse|guy|store|office|owner)|all of (?:them|you)|your)\b(?! (?:up\b|a (?:text|message|call|line)))",
    rf"{_WILL}{_near(2)}(?:kill|shoot|stab|murder) (?:him|her|them|my \w+|me|us|you|everyone|everybody|somebody|people)\b(?! (?:a |an |if i'm late|up))", rf"(?:bring|bringing|get|getting|grab|take|coming back|come back|go(?:ing)?(?: \w+){{0,4}}|go in|show up|walk in|came|pull\w*|point\w*|wav\w+|threat\w+|has|had|got)(?: \w+){{0,4}} with (?:a|my|his|the)? ?{_GUN}|(?:bring|bringing|grab|pull(?:ed|s)?|point(?:ed|s|ing)?|drew|wav(?:ed|ing)|flash(?:ed)?|put|showed(?: me)?)(?: me)? (?:a |his |my |her |out a |the )+{_GUN}\b(?! (?:card|show|store|range|permit|to work for))", r"shoot (?:up|the place up|everybody|everyone)|shoot (?:up )?(?:the|this|that|his) (?:place|office|warehouse|store|school|house)|blow (?:up )?(?:the|this|that) (?:place|building|office|store)(?: up)?|burn (?:down )?(?:the|this|that|their|his) (?:place|building|office|store|house|warehouse|car)(?: down)?|make (?:him|her|them) (?:bleed|pay (?:with|for (?:it|this) with))",
    r"(?:threat\w+|said|says|told me|swore|swears|warned|promis\w+)(?: \w+){0,6} (?:kill|shoot|stab|hurt|beat|murder|bury|jump|burn|find|come after|get) (?:me|us|my (?:family|kids|mom))\b(?! (?:a|an|the|another|back|more|hired|hours|work|paid|on|in|up (?:at|for)) )|threaten\w* (?:me|us|my life|my family|to (?:kill|hurt|shoot|beat|stab|jump))\b(?! with (?:firing|calling|ice|immigration|deport|to fire))|(?:death|gun) threats?|(?:he|she|they|boss|guy|coworker)(?: \w+){0,3} (?:hit|punched|beat|attacked|slapped|pushed|choked|assaulted) me (?:at work|at my job|on the job|at the|in the (?:warehouse|kitchen|parking))|(?:boss|manager|supervisor|foreman|coworker|lead)(?: \w+){0,3} (?:hit|hits|punch\w+|beat|slapp\w+|choked|assault\w+|push\w+|shov\w+) me|(?:kill|shoot|stab|hurt) me if i (?:talk|come|tell|go|don't|quit|say|report|show)|coming (?:to|over to) kill me|trying to kill me|out to kill me|after me with a",
    rf"(?:{_WILL_ES}|dan ganas de)(?: \w+)? {_HARM_ES}(?:l[oae]s?|se)?\b(?! (?:el|los|las|la) ?(?:tiempo|rato|hambre|pollos?|puercos?|reses|animales|plagas|cucarachas|basura|yarda))(?! (?:tiempo|hambre|pollos|puercos))", rf"\b(?:l[oae]s?|te) (?:voy a|vamos a|quiero|pienso|quisiera)(?: \w+)? {_HARM_ES}", rf"\b(?:me|nos) (?:va|van|iba|iban|quiere|quieren|queria|pueden|mandaron|quiso)(?: a)?(?: \w+)? {_HARM_ES}", rf"(?:voy|llegar|llego|ire|ir|regres\w+|entrar|entro|vengo|vuelvo|volver|presentar\w*|aparecer\w*|vino|llego|amenaz\w+|apunt\w+)(?: \w+){{0,6}} con (?:una?|mi|la|el|su)? ?{_GUN}|(?:saco|saca|traia|trajo|apunto|apuntaron|ensen[oa]|mostro|agarro|pus[oe])(?: me)?(?: con)? (?:un|una|la|el|su) {_GUN}|(?:me|nos) (?:apunto|apuntaron|encanono)", r"(?:me|nos|lo|la) (?:amenaz\w+|tiene amenazad\w|tienen amenazad\w)\b(?! con (?:correr|despedir|migra|la migra|inmigracion|echar|quitar))|amenazas? de muerte|amenazando con (?:matar|golpear|una)|(?:jef[ea]|mayordomo|patron|companero|supervisor|gerente|encargado|tipo|contratista)(?: \w+){0,3} me (?:pego|golpeo|empujo|cacheteo|pateo|agarro a golpes|pega|golpea)|me (?:golpearon|pegaron|agarraron a golpes|asaltaron con)(?: \w+){0,3}|(?:quemar|explotar|balacear|reventar)(?:les|le)? (?:el|la|ese|esa|su) (?:lugar|edificio|negocio|fabrica|tienda|bodega|casa|carro|oficina)",
)


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    named = (("medical_emergency", _MEDICAL), ("crisis_other", _OF_OTHER), ("crisis_self", _MYSELF), ("violence_at_home", _AT_HOME), ("threat", _THREATS))
    return tuple((name, re.compile("|".join(rf"(?:{rule})" for rule in rules))) for name, rules in named)


_BOSS_HIT = re.compile(rf"{_BOSS}{_near(4)}(?:me|nos)\b")


@cache
def _normaliser() -> Normaliser:
    return Normaliser(())


def plain(text: str) -> str:
    """The text folded, SMS spelling undone, with everyday idioms taken out."""
    norm = _normaliser().read(text, None, datetime.min).norm
    norm = re.sub(r"\b(want|going|need|have|ready|tr(?:y|ying)) 2 (?=[a-z])", r"\1 to ", norm)
    return IDIOMS.sub(" ~ ", re.sub(r"[ \t\n]+", " ", norm))


def assess(text: str) -> str | None:
    """The contract's safety name for a message, or None."""
    said = plain(text)
    found = {name for name, pattern in _rules() if pattern.search(said)}
    if "violence_at_home" in found and _BOSS_HIT.search(said) and not re.search(_PARTNER, said):
        found = found - {"violence_at_home"} | {"threat"}
    if "crisis_self" in found and "crisis_other" in found and re.search(r"my ?self|quitarme|matarme|me quiero (?:morir|matar)", said):
        found.discard("crisis_other")
    return next((name for name in ("violence_at_home", "crisis_other", "crisis_self", "medical_emergency", "threat") if name in found), None)
