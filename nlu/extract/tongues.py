"""The languages the worker speaks, or speaks too little of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact, Polarity
from nlu.extract.cues import any_of
from nlu.extract.talk import Talk, fact, joined

_CODES = {
    "es": r"spanish|espanol|castellano", "en": r"english|ingles", "ko": r"korean|coreano", "zh": r"chinese|mandarin|cantonese|chino", "tl": r"tagalog|filipino", "vi": r"vietnamese|vietnamita",
    "hy": r"armenian|armenio", "fa": r"farsi|persian|persa", "ru": r"russian|ruso", "ar": r"arabic|arabe", "ja": r"japanese|japones", "km": r"khmer|cambodian", "pt": r"portuguese|portugues", "fr": r"french|frances",
    "th": r"thai", "am": r"amharic", "hi": r"hindi", "pa": r"punjabi", "ur": r"urdu", "uk": r"ukrainian|ucraniano", "ht": r"(?:haitian )?creole|criollo", "it": r"italian|italiano", "de": r"german|aleman",
    "bn": r"bengali", "my": r"burmese", "so": r"somali", "sm": r"samoan", "ka": r"georgian", "qu": r"quechua", "nah": r"nahuatl", "ti": r"tigrinya", "gu": r"gujarati", "id": r"indonesian", "pl": r"polish|polaco",
}
_TONGUE = joined(_CODES)
_SPEAKS = re.compile(
    r"\b(?:"
    + any_of(
        r"speaks?|spoke|talk|fluent|know|understand|bilingual|native|language|read|write|writing|language is|primary|not good at|good|some|little|better|only|just|mostly",
        r"hablo|hablar|se|entiendo|bilingue|domino|fluido|nativo|leo|escribo|mi|my|lenguaje|idiomas?|lengua|hablando|manejo|defiendo|puro|solo|nomas",
    )
    + r")\b"
)
_BILINGUAL = re.compile(r"\b(?:bi-?lingual|bilingues?)\b")
_LITTLE = any_of(
    r"(?:a )?little(?: bit)?(?: of)?|limited|broken|bad|poor|basic|barely|hardly|weak|(?:still )?learning|studying|struggle with|trouble with|not much|not a lot of|not good at|without",
    r"poco|poquito|muy poco|mal|un poco de|limitado|casi nada de|casi no hablo|me falta(?: el)?|aprendiendo|estudi(?:o|ando)|batallo con(?: el)?|nada de|muy poquito|some|algo de",
)
_WEAK_BEFORE = re.compile(
    rf"\b(?:(?:don't|do not|doesn't|can't|not|never|no|barely|hardly)(?: \w+){{0,3}}? (?:speak|talk|know|understand|read|write|hablo|se|entiendo|domino|leo|escribo|manejo)|no(?: \w+)? (?:hablo|se|entiendo|leo|domino)|no|sin|{_LITTLE})"
    r"(?: (?:a lot of|much|any|very good|very|good|de|el|mucho|bien|tan|nada|nada de|muy bien|muy|in|of|at|with|about|well|my|mi|speaking|hablar|todavia|casi))*\s*$"
)
_WEAK_AFTER = re.compile(
    r"\s*,?\s*(?:"
    + any_of(
        r"(?:is|isn't|'s|ain't|isnt)(?: \w+)?? (?:not|bad|weak|limited|so so|poor|basic|broken|okay not|good enough|not that|very bad)|isn't (?:so |very |that |too )?(?:good|great|perfect|the best)|not (?:so |very |too |that )?(?:good|great|much|well)|(?:a )?little(?: bit)?|no so good|bad|basic|so so|a bit",
        r"no es(?: \w+)? (?:bueno|muy|perfecto|tan|el mejor)|(?:es|esta|lo tengo) (?:\w+ )?(?:mal[oa]|poco|limitado|basico|poquito|regular|pobre)|poco|poquito|no mucho|no (?:muy|tan) bien|muy poc[oa]|limitado|una? poc[oa]|nada|casi (?:no|nada)|(?:muy )?bien no|mas o menos(?=\s*(?:$|[.,]))|masomenos",
        r"(?:i am|i'm|i|estoy|lo estoy|apenas|todavia lo estoy|lo ando)(?: \w+)? (?:learning|aprendiendo|estudiando)|(?:that )?i don't",
        r"(?:lo leo|lo entiendo|i (?:can )?(?:read|understand)(?: it)?)(?: \w+){0,2},? (?:pero|but) .{0,24}(?:poco|no|not|don't|can't|little)|(?:pero|but) (?:casi )?(?:no (?:lo )?|don't |can't )(?:hablo|speak|talk)|(?:pero|but) (?:lo )?hablo (?:muy )?(?:poco|mal)|porque no lo hablo|(?:no|casi no) lo hablo",
    )
    + r")\b"
)
_FLUENT_AFTER = re.compile(r"\s*(?:(?:is|are|es|'s)(?: (?!not|no\b|so so|ok not)\w+)? )?(?:both )?(?:good|great|perfect|fluent|fine|excellent|native|strong|okay|ok|bueno|muy bien|bien|fluido|perfecto|excelente|nativo|well)\b(?! but not| enough)(?!,? pero (?:no|lo hablo|casi))")
_NOT_WELL = re.compile(r"\b(?:no|don't|do not|can't) (?:se|hablo|entiendo|speak|know|understand) $")  # "I don't speak English very well"
_UNSPOKEN = re.compile(r"\b(?:no|not|don't|can't|never|nunca|sin)\b[^,.;]*$")
_WEAK_SPEECH = re.compile(r"(?:^|\W)(?:no|casi no|don't|no se)(?: (?:muy|tan|so|very))? (?:hablo|hablarlo|lo hablo|speak it)\b|(?:lo )?hablo (?:muy )?(?:poco|mal)|(?:no lo hablo|lo hablo muy poco|falta mucho para hablarlo)")
_ASKS = re.compile(r"\b(?:habl(?:ame|enme|e|en|emos)|escrib(?:eme|anme|an)|mand(?:ame|enme)|respond(?:eme|an)|contest(?:ame|en)|talk to me|text me|write(?: to)? me|send (?:it|them)|english|espanol)(?: \w+)? (?:in|en) $")
_SWITCH = re.compile(
    r"^\W*(?:(?:in|en|can we|can you|could you|do you|please|speak|talk|habla(?:s|mos|n)?|podemos|puedes|puede|hablar|prefer|prefiero|i want|quiero|switch to|change to|cambia a|text me|write|mejor|hey|hi|hola|yes|si|wait|to|espere|do|use|write me|me|un|por favor|hablame|hablan|let's|continue|seguimos|escriban|escribe|answer|reply)\s+)*"
    r"(?:in |en )?(?:spanish|english|espanol|ingles|korean|chinese|tagalog|armenian)(?: ?(?:please|pls|por favor|better|mejor|is better|instead|only|\?|thanks|gracias))*\W*$"
)
_SWITCH_FIRST = re.compile(r"^\W*(?:in |en )?(?:english|spanish|ingles|espanol) (?:please|por favor)\b")
_EMPLOYER = re.compile(
    r"\b(?:"
    + any_of(
        r"boss|place|coworkers?|they|people|company|employers?|where|who speaks?|somebody|someone|speaking|jobs? (?:for|where)|manager|supervisor|doesn't require|don't require|do i (?:need|have)|do you need|need to (?:know|speak)|no require|without|required|necessary|class(?:es)?|learn|improve|study|lessons|courses?|practice",
        r"jefes?|lugar|gente|donde|empresa|que hablen|habl[ea]n|hablen|alguien|companeros|patron|no (?:piden|pidan|necesite|ocupe|exijan)|hay que|tengo que|se (?:necesita|ocupa|requiere)|(?:me )?(?:piden|exigen)|necesari[oa]|requerid[oa]|sin|clases?|aprender|mejorar|estudiar|practicar",
    )
    + r")\b"
)
_OWN_SPEECH = re.compile(r"\b(?:i (?:don't |only |can |also |just )?(?:speak|understand)|(?:no |solo |tambien |casi no )?(?:lo )?(?:hablo|entiendo)|my english|mi ingles|bilingu\w+|no se (?:nada de |mucho )?(?:ingles|espanol)|no (?:spanish|english))\b")


def languages(talk: Talk) -> Iterator[Fact]:
    """The `language_spoken` facts of a message; asking to switch the talk's language gives none."""
    if (talk.asked("language") and len(talk.norm.split()) < 5) or _SWITCH.match(talk.norm):
        return
    matches = list(talk.own(_TONGUE))
    for match in talk.find(_BILINGUAL):
        if not talk.scope.about_other(match.start()) and not _employer_speaks(talk, match) and len({one.lastgroup for one in matches}) < 2:
            yield from (fact("language_spoken", code, "have", match.span()) for code in ("en", "es"))
    first = _SWITCH_FIRST.match(talk.norm)
    for match in matches:
        if match.lastgroup and not (first and match.end() <= first.end()) and (polarity := _speaks(talk, match)):
            yield fact("language_spoken", match.lastgroup, polarity, match.span())


def _employer_speaks(talk: Talk, match: re.Match[str]) -> bool:
    near = talk.norm[max(0, match.start() - 50) : match.end() + 24]
    return bool(_EMPLOYER.search(near))


def _speaks(talk: Talk, match: re.Match[str]) -> Polarity | None:
    left, right = talk.scope.clause(match.start())
    head, tail = talk.norm[left : match.start()], talk.norm[match.end() : match.end() + 50]
    if _ASKS.search(head) or (_employer_speaks(talk, match) and not _OWN_SPEECH.search(talk.norm[max(0, left - 20) : talk.scope.sentence(match.start())[1]])):
        return None
    weak = _weak(head, tail)
    if re.search(r"\bthan (?:my )?$|\bque (?:mi|el) $", head):
        return None
    spoken = bool(_SPEAKS.search(talk.norm[left:right]) or _BILINGUAL.search(talk.norm)) or re.match(r"\s*(?:speaker|fluent|only|native)", tail) is not None
    if not (spoken or weak):
        return None
    if not weak or (match.lastgroup != "en" and not _UNSPOKEN.search(head + " " + match[0] + re.split(r"[.;]", tail)[0].replace(match[0], "")) and not re.match(r"\s*(?:is|es)?\s*(?:not|no)\b", tail)):
        return "have"
    return "lack"


def _weak(head: str, tail: str) -> bool:
    """Whether the words around a language say that the worker speaks too little of it."""
    if _WEAK_AFTER.match(tail) or _WEAK_SPEECH.search(re.split(r"[.;!?\n]", tail)[0]):
        return not re.match(r"[^.;]{0,4}(?:and|y|e) ", tail)
    before = _WEAK_BEFORE.search(head)
    fluent = _FLUENT_AFTER.match(tail) and not _NOT_WELL.search(head)
    return bool(before) and not fluent and not re.search(r"\b(?:but|pero|only|solo|just|nomas)\b", head[before.end() - 1 :] if before else "")
