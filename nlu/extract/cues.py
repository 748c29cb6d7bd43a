"""The words that say how a worker stands to a thing: wants it, will not have it, had it, lacks it; both languages."""

from __future__ import annotations

import re
from typing import Literal

from nlu.extract.sieve import Wordings
from nlu.extract.verbs import imperfects

Stance = Literal["want", "avoid", "have", "past", "lack", "drop"]


def any_of(*parts: str) -> str:
    """One alternation out of several, longest wording first as given."""
    return "|".join(part.strip() for part in parts if part.strip())


# Each pair is (group name, pattern); a name ends in "_hard" where the words make it a must. Earlier pairs win.
_BEFORE: tuple[tuple[str, str], ...] = (
    ("want_double", any_of(
        r"(?:don't|do not|wouldn't|doesn't|didn't) (?:really )?mind(?: (?:doing|working))?",
        r"no (?:problem|issue|prob)s?(?: at all)? (?:with|doing|working|on)", r"not (?:a problem|scared of|afraid of|above)",
        r"can't (?:find|get|land|wait)", r"(?:haven't|not) (?:been able to )?f(?:ind|ound)", r"no (?:encuentro|he encontrado|hallo)", r"no (?:saben?|conocen?|tienen?|tendran|hay|habra)(?: de)? (?:algun\w*|un|una)",
        r"no (?:hay|habra|tienen|tendran?|saben? de) (?:vacantes?|trabajos?|chambas?|jales?|puestos?|empleos?|algo)(?: (?:de|en|como|para))*", r"(?:don't|do not) (?:have|got) (?:any )?(?:jobs|openings|positions|work)(?: (?:in|for|as|at))*(?=.*\?)",
        r"no (?:me )?(?:importan?|molestan?|pesan?|tengo problema|hay problema|hay pedo|le hago el feo)(?: (?:con|en|para|de|a))?",
        r"(?:i'm|am|get(?:ting)?) used to", r"estoy acostumbrad[oa] a", r"why not", r"not only", r"no solo", r"sino",
        r"(?:don't|do not) care (?:if|about|what)", r"no matter", r"no le tengo miedo a",
    )),
    ("drop_need", any_of(
        r"(?:didn't|did not|never|don't think i) (?:say|said|ask(?:ed)? for|tell you|mean)(?: that)?(?: i)? ?(?:want(?:ed)?|can|could|like[d]?|work(?:ed)?)?", r"(?:yo )?(?:no|nunca) (?:dije|pedi|puse)(?: que)?(?: (?:queria|quiero|podia|puedo|buscaba))?",
        r"(?:don't|do not|doesn't|didn't|no longer) (?:really )?need(?: to)?", r"no need (?:for|of|to)", r"no (?:necesito|ocupo|hace falta|requiere)",
        r"without needing", r"(?:do|does|would|will) (?:i|you|they|it|we) (?:need|require|ask for)", r"(?:is|are) .{0,20}required",
        r"no (?:necesitas|necesita|ocupa|piden?)", r"(?:piden|necesito tener|hay que tener|se necesita|se ocupa)",
    )),
    ("avoid_hard_excl", any_of(
        r"(?:any|every|all)(?: ?thing| ?where| ?time| (?:day|job|shift|work|place|days|jobs|shifts|hours)){1,2}(?: of the week)? (?:but|except(?: for)?|besides)",
        r"(?:anything|everything|anywhere|all|any|whatever) but", r"except(?: for)?|besides|other than|apart from|aside from",
        r"(?:lo que sea|cualquier (?:cosa|dia|trabajo|turno|horario)|todo|todos(?: los dias)?|de todo)(?:,)? (?:menos|excepto|salvo)",
        r"excepto|menos(?= (?:los?|las?|el|en|de|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b(?! \d))|salvo|que no sea(?:n)?",
        r"instead of|rather than|en vez de|en lugar de|outside of",
    )),
    ("avoid_soft", any_of(
        r"(?:don't|do not|didn't|never) (?:really |even )?(?:like|love|enjoy|care for|prefer)(?: to| doing| working)?",
        r"(?:get |gets |got |so )?bored (?:of|with|by|doing|if|when)|me aburr(?:[eo]n?|i)(?: (?:de|hacer|si))?|me (?:harte|fastidie|enfade) de", r"(?:quiero |quisiera |me gusta(?:ria)? |prefiero |necesito |me toca )?descans(?:ar|o)(?: (?:los|el|las|en))?|(?:my )?days? off (?:\w+ ){0,2}?(?:be|on|are|is|to be)|dias? (?:libres?|de descanso)(?: (?:son|es|sean|serian))?(?: (?:los|el))?",
        r"(?:would |'d )?(?:rather|prefer|prefiero|preferiria|preferably) (?:not|no)(?: to)?(?: \w+ing)?", r"not (?:really )?(?:a |big )?(?:fan of|into|crazy about|interested in)",
        r"(?:so |really |just )?(?:tired|sick|burn(?:ed|t) out|fed up|over it)(?: and tired)? (?:of|with|on|from)", r"(?:hate|hated|can't stand|burn(?:ed|t) out)(?: doing| working)?",
        r"(?:trying|try|want|like|need) to (?:get (?:out of|away from)|leave|avoid|stay (?:away from|out of))",
        r"(?:get|getting|got) (?:out of|away from|off(?: of)?(?= (?:nights?|graveyard|weekends?|swing|the night)))", r"done with|stay(?:ing)? away from|stay(?:ing)? out of|avoid(?:ing)?",
        r"no (?:me )?(?:gusta|gustan|gustaria|encanta|late|llama la atencion|interesa)(?: mucho| tanto)?(?: (?:trabajar|estar|lo de))?",
        r"(?:ya )?(?:me )?(?:estoy|ando|cans[eo]|hart[eo])?(?: \w+)? ?(?:cansad[oa]|hart[oa]|aburrid[oa]|fastidiad[oa]) de(?: (?:trabajar|estar))?", r"me cans[eo] de", r"(?:odio|detesto|evitar|salir(?:me)? de(?:l)?)",
    )),
    ("lack", any_of(
        r"(?:no|without(?: any)?|sin|zero|(?:don't|do not|doesn't) have (?:any|much|a lot of|no)?|have no|no (?:tengo|cuento con)(?: mucha| nada de| ninguna)?|poca|little) ?(?:\w+ )?(?:experience|experiencia|background)(?: (?:in|with|as|doing|en|de|como|con))*",
        r"(?:don't|do not|doesn't|didn't) (?:really |even |currently )?(?:have|got|own|know(?: how to)?)(?: (?:a|an|any|my|much|no))?",
        r"(?:haven't|never|have not)(?: ever| really)? (?:worked|done|had|used|been|learned|finished|got|drove|driven)(?: (?:a|an|any|my))?", r"(?:have|got) no", r"ain't got(?: (?:no|a|any))?",
        r"(?:(?:ya |todavia |aun |ahorita |ahora |yo )?no|tampoco|ni) (?:tengo|cuento con|poseo|traigo|hay|he tenido|he trabajado|se(?: (?:usar|manejar))?|aprendi|termine|manejo (?=excel|la comp))",
        r"nunca (?:he )?(?:tenido|trabaj\w+|tuve|hice|hecho|use|usado|termine)", r"without(?: (?:a|an|any|my))?|\bsin\b(?: (?:un|una|mi|ningun\w*))?",
        r"lost (?:my|the)(?! (?:last |old |good )?(?:job|work|gig|position|shifts?)\b)|perdi (?:mi|la|el|mis)|se me (?:perdio|vencio|descompuso)|me (?:quitaron|robaron|suspendieron) (?:mi|la|el)|me falta",
        r"not (?:yet )?(?:have|certified|licensed)|expired|need(?:ing)? to renew",
    )),
    ("past", any_of(
        r"used to(?: \w+)?", r"(?:started|began)(?: out)? (?:as|at|in|of)(?: an?)?", r"(?:was|were|been)(?: (?:a|an|the|in|at|doing|working))?", r"(?:have |i've |had )?(?:worked|work experience)", r"\bdid\b|i've done|have done|\bdone\b",
        r"had|made|earned|paid|got paid|drove|ran|cooked|cleaned|sold|waited|managed|delivered|packed|helped|handled|operated",
        r"(?:my )?(?:last|old|previous|former|past) (?:job|work|gig|jobs|boss)", r"(?:laid|cut|let|kicked)(?: (?:me|us|everybody|everyone))? off|lost my job|let (?:me |us )?go|fired(?: me| us)?|quit|got cut|left (?=my|a|the)", r"back(?:ground)? in",
        r"years?(?: of)?(?: experience)?(?: (?:in|as|doing|with|at|on))?", r"experience(?: (?:in|as|doing|with|at))?", r"previously|formerly|before that",
        r"(?:yo )?(?:(?:trabaj|chambe|labur|camell)(?:aba|abamos|e)|jalaba|and(?:uve|aba))(?: (?:de|en|como))?|(?:he|habia|hemos) (?:(?:siempre|tambien|ya) )?\w+(?:ado|ido|sto|cho|rto)(?: (?:de|en|como))?|estaba|estuve|\bera\b|\bfui\b|hice|hacia|ganaba|gane|me pagaban|pagaban|tenia|tuve",
        r"perdi (?:la|el|mi) (?:chamba|trabajo|jale|empleo|puesto)(?: (?:de|en|como))?|me (?:corrieron|despidieron|descansaron|echaron|cortaron|botaron|liquidaron)|(?:mi )?(?:ultimo|anterior|otro) (?:trabajo|empleo|jale|chamba)|renuncie|deje",
        r"anos(?: de experiencia)?(?: (?:en|de|como|haciendo))?|experiencia(?: (?:en|de|como|con))?|antes|manejo de(?= almac)",
        *imperfects(),
    )),
    ("avoid_hard", any_of(
        r"(?:can't|can not|couldn't|won't|will not|wouldn't|don't|do not|never|ain't|unable to|not able to|not available|not free|isn't|aren't|not)"
        r"(?: (?:want to|want|ever|do|be|be doing|work|working|able to|take|go|going to|available|on|for|like|good|any|no|more|start|come in|the|be able to|any more|looking for|gonna|possible|really|even|trying to|be at|deal with|handle|doing|about))*",
        r"(?:no|ya no|nunca|tampoco|jamas)(?: (?:puedo|quiero|quisiera|podria|trabajo|trabajar|trabajaria|voy a|mas|hacer|me toca|agarro|ir|estar|nada|de|en|los|las|el|por|la|acepto|estoy|disponible|aguanto|tomar|me pongan|ma))*",
        r"(?:stop|quit) (?:giving|sending|offering|putting|asking)(?: me)?(?: on| with| about)?|enough (?:of|with)|(?:ya )?(?:par[ae]n?(?:le)?|parenle|basta)(?: ya)? (?:con|de|a)|deje?n de (?:mandarme|ofrecerme|darme|ponerme)|se acab(?:o|aron)",
        r"no more|nothing(?: (?:at|on|in|with|that))?|none|nor|neither|refuse(?: to)?|nada(?! mas)(?: (?:de|en|que))?|\bni\b|\bno\b|\bnah\b|\bnot\b|imposible|off limits",
    )),
    ("want_hard", any_of(
        r"(?:can|could) only(?: (?:do|work|be))?|only|just|strictly|has to be|have to be|must(?: (?:be|have))?|need(?:s)?(?: to be| to| it to be| a| an| something| work)*|at least|no less than|minimum|as long as",
        r"(?:nada mas|nomas|solo|solamente|unicamente)(?: (?:puedo|quiero|busco|en|de|los|las))*|tiene que ser|necesito|ocupo|por lo menos|al menos|minimo|como minimo|a fuerza|siempre y cuando|forzosamente",
    )),
    ("want", any_of(
        r"(?:(?:i|would|'d|i'd|really|also|still|do|might|we) (?:really |also |still |kinda )?like|want|wanted|wanting|love|hop(?:e|ing)|look(?:ing)?|try(?:ing)?|prefer|would|willing|open|able|ready|happy|down|cool|fine|good|okay|ok|available|free|interested|search(?:ing)?|apply(?:ing)?|dream(?:ing)?|thinking|considering)(?: (?:to|for|in|with|of|about|on|doing|working|do|work|be|get|find|like|a|an|something|anything|into|as|become|job|jobs))*",
        r"i'd|i could|i can|can (?:do|work|be|start|go|come)|could (?:do|work|be)|let's|hiring|hire|any|anything|something|give me|got (?:any|some)|do you have|there any|be an?|become|enjoy|go(?:ing)? into|goal",
        r"(?:quiero|quisiera|busco|buscando|buscar|me gusta(?:ria|n)?|me encanta(?:ria|n)?|me interesa(?:n|ria)?|me late|prefiero|preferiria|puedo|podria|disponible|ando buscando|dispuest[oa]|me acomoda|me conviene|me queda|me sirve|espero|deseo|sueno|meta|entrar (?:a|de|en)|agarro|le entro|cualquier(?:a)?|hay|tienen|ojala|mejor|contratan(?:do)?|conseguir|algo|aplicar|aspiro)(?: (?:trabajar|trabajo|trabajos|de|en|un|una|como|algo|ser|para|a|hacer|jale|chamba|empleo|con|los|las|el|la|por|puesto))*",
    )),
    ("have", any_of(
        r"(?:have|got|own|has|get|hold)(?: (?:a|an|my|the|some))?|i've got|i'm an?|i am an?|i'm|i am|i work(?: (?:as|in|at|for))?(?: an?)?|i'm working|currently|right now|i do(?! not)|i know(?: how to)?|certified|licensed|my|with(?: (?:a|my))?",
        r"\btengo\b(?! que)|cuento con|\bsoy\b|estoy trabajando|(?<!el )(?<!un )(?<!para )(?<!ese )(?<!este )(?<!busco )(?<!otro )trabajo (?:de|en|como|por mi cuenta(?: (?:de|en|como|haciendo))?)|(?:estoy|ando|sigo|quede|entre) (?:de|como)(?: una?)?|actualmente|(?<!por )(?:ahorita|ahora)|\bse\b|manejo|traigo|con (?:mi|un|una)|\bmi\b",
    )),
)

BEFORE = Wordings.of(dict(_BEFORE), "(?<![a-z])", "(?!'?[a-z])")

_END = r"(?=\s*(?:$|[.,;:!?)\n/]|(?:tengo|estoy|estudio|voy|cuido|hay|until|til|till|hasta|cuz|my|mi|this|este|at|have|got|descanso|it|that|he|she|is|because|and|but|because|since|so|due|or|unless|if|i|for|y|o|pero|porque|por|ya|si|ni|que|con|thanks|gracias|please|anymore)\b))"

AFTER = re.compile("|".join((
    rf"(?P<want_double>(?:(?:is|are|would be|'s|esta|estan|is also)\s+)?(?:not a (?:problem|big deal)|no (?:problem|prob|hay (?:problema|bronca|pedo|lio|falla)|issue|me importa|me molestan?|tengo problema)|don't bother me|doesn't bother me|no me pesan?|no me importan?|n't a problem|isn't a problem|aren't a problem)){_END}",
    rf"(?P<avoid_hard>(?:(?:i|they|it|we|for me|yo|ya|que|pues|de plano|la verdad|para nada|simplemente|honestly|really|mejor|definitely|is|are|'s|s|re|just|para mi|eso|esos|como que)\s+){{0,2}}(?:"
    r"(?:can't|can not|don't|doesn't|do not|does not|won't|isn't|aren't|never|not)(?: (?:do|work|works|go|happen|for me|an option|possible|make it|ok|good|available|free|it|that|them|those|any|gonna|going to|happening|be there|work out|at all|really))*"
    r"|(?:ya )?no (?:lo|los|las|la) (?!tengo|traigo|se\b|uso|lunes|martes|miercoles|jueves|viernes|sabado|domingo|noche|tarde|manana|fin)\w+|(?:con )?(?:eso|esos|esas|esa|ese) (?:si )?(?:que )?no(?: me (?:gustan?|interesan?|laten?)(?: (?:nada|para nada|mucho))?| puedo| quiero)?|ahi no(?: (?:entro|vuelvo|quiero|regreso|trabajo))?"
    r"|(?:the )?only (?:thing|days?|time|one|shift)s?(?: that)? i (?:can't|won't|don't|can not)(?: (?:do|work))?|(?:lo|el|los|las|la) unic[oa]s?(?: \w+)? que no(?: puedo| quiero)?"
    r"|no (?:puedo|trabajo|quiero|me (?:queda|sirve|conviene|acomoda|gusta|gustan)|se puede|estoy disponible|voy a poder|jalo|agarro|gracias|good|go|way|bueno)(?: (?:at all|nada|mas|ya|ahorita|hoy|hacerlo|hacer|trabajar|asi|mucho|tanto|es[eo]s?|esas?|ahi|nunca|disponible|la verdad|para nada|for me|thanks|gracias|anymore|either|with that))?"
    r"|no|nope|nunca|jamas|ni hablar|ni loc[oa]|tampoco|imposible|impossible|out(?: of the question)?|off(?: limits)?|are a no|a no(?:-| )?go|a no|hard (?:no|for me|on me)|(?:a )?(?:problem|problema)|not (?:ok|possible)|bad for me"
    rf"))(?!(?<=\bno)\s(?:tengo|traigo|cuento)\s\w|(?:(?<=don't)|(?<=not))\s(?:have|got)\s\w){_END}",  # there the refusal is of what comes next
    rf"(?P<avoid_soft>(?:is|are|'s|es|son)? ?(?:(?<!estoy )(?<!ando )libres?(?= (?:por favor|porfa|please|pls|si se puede)|\s*(?:$|[.,]))|off(?! limits)|(?:los |lo |las )?descanso|me (?:estaba|estan|esta|estaban) matando|mess(?:es)? me up|(?:make|makes) me (?:sick|tired)|me (?:hacen? dano|enferman?|caen? mal)|se me hacen? (?:muy |bien )?(?:pesad|dificil|larg|dur)[a-z]*|(?:was|is|were|are) killing me|(?:for|i have|i go to|tengo|voy a|es|para|is|are|my) (?:la |mi |el |my )?(?:church|iglesia|mass|misa|family(?: (?:day|time))?|(?:\w+ )?class(?:es)?|school|therapy|court|clases?|escuela|terapias?|citas?|corte|god|my kids|mis hijos|mis ninos|rest|resting|descansar|familia|culto|servicio)|hard|tough|rough|tricky|dificil|me cuesta|pesado)){_END}",
    rf"(?P<want_hard>(?:only|solamente|nomas|nada mas|solo|unicamente|is a must|a fuerza|para mi es necesario|tops|max)){_END}",
    rf"(?P<want>(?:(?:i|they|it|would|is|are|'s|s|re|be|do|does|that|esta|estan|es|son|seria|serian|me|yo|si|also|all|muy|the|mas|que|tambien|totally|really|pretty|se|were|was|both)\s+){{0,3}}(?:"
    r"ok|okay|k|fine|good|great|best|better|perfect|ideal|nice|works?|can|could|preferred|preferably|yes|yeah|sure|cool|free|open|available|awesome|easier|easiest|alright|doable|possible"
    r"|si|mejor|bien|perfecto|sirven?|convienen?|puedo|quedan?(?: bien)?|acomodan?|de preferencia|disponible|libres?|claro|gusta(?:ria|n)?|buenos?|preferible"
    rf")(?: (?:for me|with me|para mi|too|tambien|bien|mejor|best|work|do|fine|great|well|good|better|pls|please|por favor))*){_END}",
)))

CLAUSE_END = re.compile(
    r"(?<!\d)\.|\.(?!\d)|[!?;\n]|\b(?:but|pero|however|although|though|aunque|because|since|porque|por que|ya que|asi que|entonces|so|then|cause|which|while|mientras|unless|if|when|cuando|que si)\b"
    r"|\b(?:and|y|,|or|plus|also|tambien)\s+(?=(?:i|i'm|i've|i'd|i'll|my|yo|mi|he|she|they|we|it's|there's|vivo|tengo|soy|hice|cuido|estoy|me|trabaje|trabajaba|manejo|live)\b)"
    r"|,\s*(?=(?:i|i'm|i've|i'd|i'll|my|yo|mi|mis|he|she|they|vivo|tengo|soy|hice|cuido|estoy|trabaje|trabajaba|manejo|live)\b)"
    r"|\s(?=(?:i|i'm|i've|i'd|i'll|yo)\s(?!(?:can|could|can't|do|don't|have|want)\b))"
)
