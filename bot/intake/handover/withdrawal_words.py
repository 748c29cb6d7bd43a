"""What was agreed to is taken back in the worker's own words, at any time: which of it the words mean."""

from __future__ import annotations

import re
from enum import StrEnum

from nlu import optout
from nlu.answers import fold


class Scope(StrEnum):
    """What is taken back."""

    CALLS = "calls"
    EMPLOYERS = "employers"
    CHECK_INS = "check_ins"
    ALL = "all"


# Read on text without accents and apostrophes.
NO = r"(?:do ?nt|do not|did ?nt|stop|quit|no more|never|no longer|dont want (?:you|them|anybody|anyone|nobody|someone) to|ya no|no|nunca|dej\w+ de|paren de)"
# A question, a complaint that nobody called, or "don't forget".
ASIDE = re.compile(r"\b(?:forget|olvid\w+|fail|why|when|how|por que|cuando|como es que|got|had|get|getting|gotten|received|missed|recib\w+|tuve|todavia|aun|yet)\b")
# A time or a condition says when to call, not that we may not.
WHEN = (
    r"(?!\W*(?:\w+ ){0,3}?(?:before|after|at|until|til|till|in the|on|tomorrow|today|tonight|now|yet|while|when|during|between|if|unless|later"
    r"|antes|despues|hasta|en la|en el|a las?|cuando|mientras|manana|hoy|ahora|ahorita|todavia|si|por la|los|el|entre)\b)"
)
CALL = (
    r"(?:call(?:ing)?(?: or text(?:ing)?)? me|phone me|contact(?:ing)? me|(?:phone )?calls|to be called|me to be called"
    r"|(?:que )?(?:me )?(?:llam(?:en|es|e|ar|arme)|contacten|busquen)(?: por telefono)?|llamadas)"
)
CALLS = re.compile(rf"\b{NO}\b (?:\w+ ){{0,4}}?{CALL}\b(?: (?:any ?more|again|please|ya|mas|nunca mas|por favor))*{WHEN}")
OF_MORE = re.compile(r"\b(?:text|contact|busquen)")  # what is refused is more than calls
NO_CALLS = re.compile(rf"(?:^|[.,;:!]\s*|\b(?:but|and|pero|y|just|solo)\s+)(?:no|sin|without(?: the)?) (?:phone )?(?:calls?|llamadas?)\b{WHEN}")
A_JOB = re.compile(r"\b(?:jobs?|work|position|call center|cold calls|customers?|clients?|trabajos?|puestos?|clientes)\b")
THING = (
    r"(?:it|that|this|them|anything|nothing|my (?:\w+ )?(?:info\w*|data|name|details|words|stuff|number|record|story|application)|about me"
    r"|eso|esto|nada|mi (?:\w+ )?(?:info\w*|nombre|historia|numero|solicitud)|mis (?:\w+ )?(?:datos|cosas|palabras)|lo (?:mio|que (?:te )?dije)|de mi|sobre mi)"
)
SHARE = r"(?:shar(?:e|ed|ing)|send(?:ing)?|giv(?:e|ing)|tell(?:ing)?|show(?:ing)?|pass(?:ing)?|compart\w+|mand\w+|pas(?:en|es|e|ar)|mostr\w+|muestr\w+|d(?:en|es)|dig\w+|cuent\w+|ensen\w+)"
SHARES = re.compile(rf"\b{NO}\b (?:\w+ ){{0,4}}?(?:{SHARE})\b.{{0,40}}?\b{THING}\b|\bno (?:les? |se )?(?:lo |la )?{SHARE}\b.{{0,30}}?\b{THING}\b")
TELL_THEM = re.compile(rf"\b{NO}\b (?:\w+ ){{0,3}}?{SHARE}\b.{{0,40}}\b(?:employers?|companies|company|boss|anybody|anyone|empresas?|empleador\w*|patron\w*|nadie)\b")
TO_US = re.compile(r"\b(?:send(?:ing)? me|tell(?:ing)? me|show(?:ing)? me|giv(?:e|ing) me|text(?:s|ing)?|messages?|mensajes|me mand\w+|me dig\w+|me muestr\w+|mandarme)\b")
PERMISSION = r"(?:my )?(?:permission|consent|authori[sz]ation|approval|ok(?:ay)?|yes)|mi (?:permiso|consentimiento|autorizacion|si)"
TAKEN_BACK = re.compile(
    rf"\b(?:take|taking|took|pull|pulling|withdraw\w*|revoke\w*|cancel) (?:back )?(?:all )?(?:{PERMISSION})\b(?: back)?"
    rf"|\b(?:retir\w+|quit\w+|revoc\w+|cancel\w+) (?:todo )?(?:{PERMISSION})\b"
    r"|\b(?:take it all back|(?:withdraw|take back|retiro)(?: (?:everything|it all|all of it|todo)))\b|\blo retiro todo\b"
)
EVERYTHING = re.compile(r"\b(?:everything|all of (?:it|this|that)|it all|anything with anyone|any of (?:it|this)|todo|nada (?:con|a) nadie)\b")
OF_CHECK_INS = (
    r"check(?:ing)?[ -]?ins?(?: on me)?|check(?:ing)? (?:up )?on me|follow[ -]?ups?|seguimiento"
    r"|(?:ask(?:ing)?(?: me)?|pregunt\w+|que me pregunten).{0,30}\b(?:job|work|going|trabajo|me va|como voy)"
)
CHECK_INS = re.compile(rf"\b(?:{NO}|end|cancel\w*|par(?:a|en|ar)|without|sin)\b (?:\w+ ){{0,4}}?(?:{OF_CHECK_INS})\b")


def scope_of(text: str) -> Scope | None:
    """What the words take back; None where they take nothing back."""
    plain = fold(text)
    if CHECK_INS.search(plain):
        return Scope.CHECK_INS
    shares = (SHARES.search(plain) or TELL_THEM.search(plain)) and not TO_US.search(plain)
    calls = refuses_calls(text)
    if TAKEN_BACK.search(plain) or (shares and (calls or EVERYTHING.search(plain))):
        return Scope.ALL
    return Scope.EMPLOYERS if shares else Scope.CALLS if calls else None


def refuses_calls(text: str) -> bool:
    """Whether the words say that nobody may call; when not to call is no refusal."""
    plain = fold(text)
    return bool(CALLS.search(plain) or NO_CALLS.search(plain)) and not (A_JOB.search(plain) or ASIDE.search(plain))


def of_calls_alone(text: str) -> bool:
    """Whether calls are refused and nothing is said of messages."""
    plain = fold(text)
    said = CALLS.search(plain) or NO_CALLS.search(plain)
    return said is not None and not OF_MORE.search(said[0]) and optout.wording(plain[: said.start()] + plain[said.end() :]) is None
