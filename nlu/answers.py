"""The answer to the pending question, beside the act: yes, no or skip. Consent is read only from here."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from nlu.contract import Answer
from nlu.extract.normal import PICTURES

OF_ACT: dict[str, Answer] = {"affirm": "yes", "deny": "no", "skip": "skip"}

_LEAD = r"(?:(?:well|um+|uh+|oh|ah|eh|mm+|hm+|so|pues|este|ay|a ver|hey|hi|hello|hola|bueno|thanks|gracias|honestly|la verdad|lol|jaja\w*)[\s,.]+){0,2}"
_STOP = r"(?=\W*$|\s*[,.;:!?¡¿\n/-])"
_GOES_ON = r"(?=\W*$|\s*[,.;:!?¡¿\n/-]|\s+(?:but|pero|and|y|e|please|pls|plz|thanks|thank|gracias|por favor|porfa|sir|maam|senor|senora|señor|i|im|id|ill|its|it|thats|you|we|that|they|my|go|sounds|works|share|do|still|for|as|si|me|no problem|of|to|the|la|el|lo|los|las)\b)"

SKIP = (
    rf"(?:i )?(?:idk|dunno|duno|(?:really )?(?:dont|do not) (?:really )?(?:know|kno)(?: yet| tbh| honestly| for sure| really| that| what| about that)*)(?: tho)?{_GOES_ON}",
    r"(?:i ?m )?(?:really )?not (?:so |too |really |totally |100 )?(?:sure|certain)\b|unsure\b|undecided\b|not (?:comfortable|giving|gonna say|going to say|telling|saying|ready to say)\b|hard to say\b|no comment\b|none of your business\b",
    rf"(?:skip|pass|next|maybe|perhaps|depends|it depends|whatever)(?: (?:that|it|this|one|this one|that one|on that|question|please|later))*{_STOP}",
    r"(?:i ?(?:d|would)? ?)?(?:really )?(?:rather|prefer|preferably|want to|wanna)? ?(?:rather|prefer) not\b(?! (?:nights?|mornings?|weekends?|work|to work|do|to do|drive|lift|days|mondays?|sundays?))|(?:dont|do not|didnt) (?:want|wanna|feel like|care) (?:to )?(?:say|answer|talk about|tell|share that|get into)\b|(?:i ?(?:d|would) )?rather (?:keep (?:that|it)|not)\b(?! (?:nights?|work|do|drive|lift))|(?:can|could|may) (?:i|we) skip\b|lets skip\b|i ?ll pass\b|let me think\b|ask me later\b",
    rf"no (?:lo )?se(?: (?:la verdad|la vdd|todavia|aun|bien|que decir|exactamente|pues))*{_STOP}|nose\b|no (?:me lo|lo|estoy muy|estoy) se(?:gur[oa])?\b|no me (?:lo se|acuerdo)\b|ni idea\b|quien sabe\b|a saber\b|sepa\b|(?:quizas?|tal vez|a lo mejor|depende|puede ser|ya veremos){_STOP}",
    r"(?:mejor )?prefiero no (?:decir\w*|contestar\w*|responder\w*|dar\w*|hablar|compartir|contar\w*)\b|prefiero (?:no|guardarmelo)\b(?! (?:trabajar|de noche|noches|cargar|manejar))|(?:eso|esa|es) (?:es )?(?:muy )?(?:personal|privado|cosa mia|asunto mio)\b|eso me lo (?:guardo|reservo)\b|no (?:te |le |les )?(?:quiero|voy a) (?:decir\w*|contestar|responder|hablar de)\b|no me siento comod[oa]\b|no quiero (?:contestar|responder|decir)\b|dejame pensar\w*|dejeme pensar\w*|lo voy a pensar\b|luego te digo\b",
    rf"(?:salt(?:a|ar|ala|alo|emos|ate)|paso|siguiente|pasemos|la que sigue|otra pregunta)(?: (?:de|esa|a la|la|pregunta|otra|por favor|esa pregunta|siguiente))*{_STOP}",
)
YES = (
    rf"(?:yes+|yess+ir|yea+h*|yeh|ye|yep+|yup+|yas+|yah|sure+|sure thing|absolutely|definitely|totally|certainly|of course|ofc|for sure|affirmative|uh huh|mhm+|you got it|you bet|bet|go (?:for it|ahead|right ahead)|i (?:guess|think|suppose) so|please do|sounds? good|sounds right|fine by me|works for me|that works|no problem|i (?:do|am|agree|accept|consent|would)|deal|alright|all right|all good|aight|thats (?:right|correct|it|fine|me)|correct|exactly|you can|it is|be my guest){_GOES_ON}",
    rf"(?:ok+|okay|okey|oki|okei|fine|right|k|kk|looks (?:good|right)|good|perfect|cool|cool with me|i guess){_STOP}|(?:ok+|okay) (?:but|pero|thats fine|sure|yes|yeah|fine|si|i agree|esta bien|go ahead|acepto|sounds good)\b|y$|s$",
    rf"(?:simon|sip|sii+|claro(?: que si)?|por supuesto|desde luego|como no|(?:pues )?(?:esta|ta) bien|de acuerdo|dale|andale|orale|sale(?: pues)?|va(?: pues)?|vale|obvio|exacto|exactamente|correcto|asi (?:es|mero)|eso (?:es|mero)|perfecto|adelante|acepto|asepto|afirmativo|cierto|con gusto|me parece(?: bien)?|todo (?:bien|bn|correcto)|sin problema|no hay problema|ok si|creo que si|supongo que si|ei|aja|chi|si si){_GOES_ON}",
    rf"si{_STOP}|si (?:acepto|asepto|quiero|claro|por favor|porfa\w*|gracias|pero|tengo|soy|estoy|sigo|senor\w*|esta bien|adelante|como no|de acuerdo|mucho|todo|puede[ns]?|compart\w+|correcto|asi|es|me parece|me interesa|yo|ya|necesito|ahi|mande\w*|y)\b",
)
NO = (
    rf"(?:no+|n|na+h*|naw|nop+e*|nel|nones|negative|negativo|not? really|not (?:yet|now|today|right now|ok|okay|interested)|no way|no thank(?:s| you)|no gracias|never|nunca|jamas|para nada|de ninguna manera|ni (?:loco|loca|hablar|madres)|todavia no|aun no|mejor no|ahorita no|tampoco|i (?:dont|do not|cant|wont|refuse|disagree)|no (?:quiero|acepto|estoy de acuerdo|deseo)(?: (?:eso|que compartan|compartir|nada))?|creo que no|i (?:dont )?think (?:so|not)|absolutely not|hell no|nuh uh|neither|ninguno|ninguna|none|nobody|nothing|nada|nada de eso|nada por ahora){_STOP}",
    r"(?:no+|nah+|nope|nel|naw|n)(?=\s+(?:thanks|thank|thx|thnx|tks|ty|gracias|grax|sir|maam|senor\w*|i|im|id|ive|its|it|thats|that|you|please|sorry|not|dont|dnt|nada|ninguna|ninguno|mejor|es|era|dije|quise|queria|me referia|yo|eso|esta mal|la verdad|need to|we|they|asi no|i meant|but|pero|and|lo dije|todavia|aun|gracias|quiero que|estoy de acuerdo|acepto|share|compartan|wait)\b)",
    r"(?:wrong|incorrect|thats (?:not|wrong)|not (?:right|correct|true)|that isnt right|esta mal|eso (?:no|esta mal)|incorrecto|equivocado|al reves|mal)\b",
)
_OPENERS: tuple[tuple[Answer, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"^\W*{_LEAD}(?:{'|'.join(rules)})")) for name, rules in (("skip", SKIP), ("yes", YES), ("no", NO))  # type: ignore[misc]
)
_TURNS = re.compile(r"^\W*(?:yes|yeah|ok|okay|sure|si|claro)\b[\s,.]*(?:but|pero)?[\s,.]*(?:no|nah|not really|mejor no|nope)\W*$")
_CONDITION = re.compile(r"\b(?:no|not|dont|nah|never|nunca|unless|wont|cant|sin|ni|maybe|why|who|what|quien|por que|antes|first|primero|wait|later|luego)\b|\?")
_LAST = re.compile(r"[.?!\n]\s*((?:\w+\W+){0,2}\w+)\W*$")  # the few words after a message's last stop: "is it safe? ok yes"
_SI_ACCENT = re.compile(r"^\W*(?:pues |bueno |ah |ok )?sí\b", re.IGNORECASE)
# Consent in its own words: "you can save it", "I don't want my stuff saved".
_KEEPING = r"(?:sav|keep|kept|stor|shar|record|writ|hold on to|guard|comparti|compart|anot|regist)\w*"
_KEEP_NO = re.compile(rf"\b(?:dont|do not|no quiero|not want|rather (?:you )?not|prefiero que no|no me gusta|que no)\b.{{0,25}}\b{_KEEPING}\b")
_KEEP_YES = re.compile(rf"\b(?:you (?:can|may|could)|u can|fine|ok|okay|go ahead|puedes?|pueden|esta bien que|si quieres?)\b.{{0,12}}\b{_KEEPING}\b")
_LET_ALONE = frozenset({"goal", "zip", "transport", "past_jobs", "schedule", "start", "pay", "interests", "language", "contact"})
_WORDS_OF_PICTURES = str.maketrans(PICTURES)


@lru_cache(maxsize=4)  # of a message a few times in its turn
def fold(text: str) -> str:
    """Lower case, without accents and apostrophes; punctuation stays, since it tells where an answer ends."""
    plain = unicodedata.normalize("NFKD", re.sub(r"['’‘´`]", "", text[:400].casefold().translate(_WORDS_OF_PICTURES)))
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


def answer(text: str, question: str | None, act: str) -> Answer | None:
    """The reply to the pending question beside the act: yes, no, skip, or None.

    Without a pending question there is an answer only where the act itself is one.
    """
    by_act = OF_ACT.get(act)
    if question is None:
        return by_act
    said = opening(text)
    if question == "consent":
        return _consent(text, said, by_act)
    if said == "skip" and act in {"inform", "choose", "correct"} and len(text.split()) > 8:
        said = None
    if said == "no" and by_act is None and question in _LET_ALONE and act == "inform":
        return None
    return by_act or said


def opening(text: str) -> Answer | None:
    """What the first words of a message answer, whatever follows."""
    folded = fold(text)
    if _TURNS.match(folded):
        return "no"
    found = next((name for name, pattern in _OPENERS if pattern.match(folded)), None)
    return found or ("yes" if _SI_ACCENT.match(text) else None)


def closing(text: str) -> Answer | None:
    """A plain yes or no in the few words after a message's last stop."""
    last = _LAST.search(fold(text))
    said = opening(last[1]) if last else None
    return said if said in ("yes", "no") else None


def _consent(text: str, said: Answer | None, by_act: Answer | None) -> Answer | None:
    """Consent: the words decide; an act alone makes a yes only where nothing in the words speaks against it."""
    if said is not None:
        return said
    folded = fold(text)
    if _KEEP_NO.search(folded):
        return "no"
    if _KEEP_YES.search(folded) and not _CONDITION.search(folded):
        return "yes"
    if (last := closing(text)) is not None:
        return last
    if by_act == "yes" and _CONDITION.search(fold(text)):
        return None
    return by_act
