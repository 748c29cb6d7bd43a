"""The languages the worker speaks, or speaks too little of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact, Polarity
from nlu.extract.talk import Talk, fact, joined

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
