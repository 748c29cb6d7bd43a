"""Safety: rules over the folded text in both languages. Recall first; idioms of ordinary job talk are taken out before."""

from __future__ import annotations

import re

from nlu.answers import fold

GAP = r"(?:\W+\w+){0,4}?\W+"
IDIOMS = re.compile(
    r"(?:job ?hunt|search|traffic|heat|commute|work|boss|feet|back|knees?|shift)s?\W+(?:is|are|was|were)\W+killing me|killing it|killed it|kill for a|"
    r"(?:dying|dead) (?:to|for|tired|serious|end)|die for|shoot me (?:a|an) \w+|killer|kill(?:ing)? time|kill two birds|drop dead|"
    r"muert[oa]s? de (?:hambre|cansancio|sueno|risa|frio|calor|sed|ganas|miedo|pena)|me muero (?:de|por)|me mata (?:el|la|de)|"
    r"matar (?:el )?tiempo|me mato trabajando|matandome trabajando|muerta? de"
)
RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("medical_emergency", rf"overdos\w*|od ?ed\b|sobredosis|cant breathe|cannot breathe|trouble breathing|chest pain|heart attack|stroke\b|unconscious|passed out|bleeding (?:a lot|out|bad)|"
                              rf"no puedo respirar|no respira|dolor (?:de|en el) pecho|infarto|inconsciente|sangrando mucho|me tome (?:todas )?(?:las|un monton de) pastillas|took (?:all|too many|a bunch of){GAP}?pills"),
        ("violence_at_home", rf"(?:husband|wife|boyfriend|girlfriend|partner|bf|gf|ex|dad|father|mom|he|she|stepdad|man){GAP}?(?:hits?|hit|beats?|beat|hurts?|chok\w+|punch\w*|slap\w*|kicks?|abus\w+|threat\w+){GAP}?(?:me|us|my kids?)|"
                             rf"(?:afraid|scared) (?:of|to go home to) (?:my )?(?:husband|wife|boyfriend|girlfriend|partner|ex)|domestic (?:violence|abuse)|abusive (?:husband|wife|boyfriend|relationship|partner|home|ex)|"
                             rf"(?:me|nos) (?:pega|golpea|maltrata|pego|golpeo|ahorca|amenaza|quiere matar)\w*|(?:esposo|marido|novio|pareja|mujer|esposa|ex|viejo){GAP}?(?:me|nos|les?){GAP}?(?:pega|golpea|maltrata|amenaz\w+|lastim\w+|ahorc\w+)|violencia (?:domestica|en (?:la )?casa)"),
        ("crisis_other", rf"(?:friend|brother|sister|son|daughter|mom|dad|mother|father|husband|wife|cousin|roommate|he|she|they|kid){GAP}?(?:wants? to (?:die|kill (?:him|her|them)sel\w+)|(?:is )?suicidal|kill (?:him|her|them)sel\w+|hurt (?:him|her|them)sel\w+|end (?:his|her|their) life)|"
                         rf"(?:amig[oa]|herman[oa]|hij[oa]|mama|papa|espos[oa]|prim[oa]|el|ella){GAP}?(?:se quiere (?:morir|matar)|quiere (?:morirse|matarse|suicidarse)|no quiere vivir|se va a matar)"),
        ("crisis_self", rf"kill(?:ing)? my ?self|kms\b|suicid\w*|(?:want|wanna|going|gonna|ready|rather|wish i (?:could|would)){GAP}?(?:die|be dead|not be here|disappear forever)|end (?:it all|my life|it tonight)|take my (?:own )?life|"
                        rf"better off (?:dead|without me)|wish i (?:was|were) (?:dead|never born)|(?:no|not|dont|nothing|any|without){GAP}?(?:reason|point|want)(?: \w+)? (?:to|in|of) (?:live|living|liv\w+|be alive|go on)|(?:dont|do not) want to (?:live|be alive|wake up|be here anymore|exist)|"
                        rf"cant go on|hurt(?:ing)? my ?self|cut(?:ting)? my ?self|harm my ?self|jump off (?:a|the) (?:bridge|roof|building)|tired of (?:living|being alive|life)|no (?:quiero|tengo ganas de|deseo) (?:seguir )?(?:vivir|viviendo|existir|despertar)|"
                        rf"(?:me )?(?:quiero|quisiera|voy a|prefiero|prefiriria) (?:morir\w*|matar(?:me)|suicidar\w*|quitarme la vida|desaparecer)|quitarme la vida|matarme|acabar con (?:mi vida|todo)|(?:estarian|estan|seria) mejor sin mi|ya no (?:aguanto|quiero) (?:la vida|vivir|mas la vida|nada de esto)|"
                        rf"no (?:vale|tiene sentido|le veo sentido|hay razon){GAP}?(?:vivir|vida|viviendo)|hacerme dano|cortarme las venas|tirarme (?:de|del|a)"),
        ("threat", rf"(?:going to|gonna|will|ll|want to|wanna|said (?:he|she|they)(?: \w+)?) (?:kill|shoot|stab|hurt|beat up|murder){GAP}?(?:him|her|them|me|my boss|boss|everyone|somebody|people|coworkers?|you)|bring a gun|shoot (?:up|the place)|"
                   rf"threaten\w*{GAP}?(?:to kill|me with|kill|gun|knife)|(?:voy a|quiero|lo voy a|va a|van a|dijo que (?:me|nos|los) (?:iba|va) a) (?:matar|balacear|golpear|apunalar|disparar)\w*|me (?:amenazo|amenazaron|van a matar|quieren matar)|con una pistola"),
    )
)


def assess(text: str) -> str | None:
    """The contract's safety name, or None."""
    folded = IDIOMS.sub(" ", fold(text))
    return next((kind for kind, pattern in RULES if re.search(rf"\b(?:{pattern.pattern})", folded)), None)
