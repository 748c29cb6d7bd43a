"""The least pay the worker can take, and, in check-ins, what they earn now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact
from nlu.extract.talk import Talk, fact

_PER = {
    "hour": r"(?:an?|per|/|each|la|por|x|a la|x la|the|every|de la)\s*(?:hours?|horas?|h)\b|hourly|/?\s?hour\b|\bph\b|la hora|por hora",
    "day": r"(?:a|per|/|al|por|each|el|every|x)\s*(?:day|dia)\b|diari[oa]s?|daily",
    "week": r"(?:a|per|/|each|la|por|a la|every|x|cada)\s*(?:week|semana)\b|weekly|semanal(?:es)?",
    "month": r"(?:a|per|/|al|por|each|el|every|x|cada)\s*(?:month|mes)\b|monthly|mensual(?:es)?",
    "year": r"(?:a|per|/|al|por|each|el|every)\s*(?:year|ano)\b|yearly|annual(?:ly)?|anual(?:es)?|salary",
}
_UNIT = "|".join(rf"(?P<{name}>{words})" for name, words in _PER.items())
_MONEY = r"(?:dollars?|bucks|dolares|dlls?|dls|usd|varos|pesos|bolas)"
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:[.:]\d{1,2})?"
_AMOUNT = re.compile(
    rf"(?<![\w.,:/-])(?P<sign>\$\s*)?(?P<low>{_NUMBER})(?P<cents>\s(?:con |y |with )?(?:[2-9]5|[1-9]0|99)\b)?\s*(?P<k>k\b|mil\b|grand\b|thousand\b)?(?:\s*(?P<half>y medi[oa]|and a half))?(?P<plus>\s?\+|\s?plus\b)?\s*(?P<money>{_MONEY})?"
    rf"(?:\s*(?:-|to|or|a|o|y|and|hasta)\s*\$?\s*(?P<high>{_NUMBER})\s*(?P<k2>k\b|mil\b)?\+?\s*(?P<money2>{_MONEY})?)?\s*(?:(?:or more|and up|minimum|at least|o mas|minimo|and above|para arriba|pa arriba)\s*)?(?:(?:cash|gross|net|libres?|limpios|take home|before taxes)\s*)?(?:{_UNIT})?"
)
_PAY_WORD = re.compile(
    r"\b(?:pay(?:s|ing)?|paid|wages?|salary|earn(?:ing)?|mak(?:e|ing)|rate|sueldo|salario|pag(?:o|a|an|uen|ue|ar|ando|uen)|gan(?:ar|e|o|ando)|cobr(?:o|ar|e)|minimum|money|dinero|sueldito)\b"
)
_LEAST = re.compile(r"\b(?:at least|no less than|not less than|less than|minimum|min|starting (?:at|from)|start at|above|over|nothing (?:under|below|less than)|under|below|lower than|por lo menos|al menos|minimo|no menos de|menos de|arriba de|de a|mas de|around|about|like|need|want|take|unos|como|desde)(?: (?:of|de|a|like|is|es))?\s*\$?\s*$")
_MUST = re.compile(r"\b(?:minim\w*|min|at least|or more|o mas|need|needs|necesito|ocupo|(?:no|not|nothing|won't|can't|never)\b[^|]{0,30}\b(?:less|below|under|lower|menos)|por lo menos|al menos|lo (?:menos|minimo)|the lowest|lowest|the least|has to|have to|tiene que|must|mas de|and up|para arriba|no menos)\b")
_NOT_PAY_TAIL = re.compile(
    r"\s*(?:-\s*)?(?:hours?|hrs|horas?|h\b|years?|anos?|days?|dias?|weeks?|semanas?|months?|mes(?:es)?|minutes?|minutos?|mins?\b|miles?|millas?|lbs?|pounds?|libras|kilos?|kids?|hijos?|hijas?|ninos?|people|personas|am\b|pm\b|shifts?|o'?clock|de la (?:manana|tarde|noche)|(?:en|in) (?:la |the |my |our )?(?:casa|house|household|family|familia)\b|bocas|mouths|percent|%|st\b|nd\b|rd\b|th\b|street|jobs?|times?|veces|year old|blocks|employees|clients|wpm)"
)
_SPENT = re.compile(
    r"\b(?:owe[sd]?|rent|renta|bills?|biles|debt|deuda|debo|deben|fines?|multa|tickets?|deposit|deposito|fare|pasaje|cost|costs|cuesta|need \$?\d+ (?:for|by)|fee|cuota|loan|prestamo|gas|bail|child support|manutencion|late on|never paid|didn't pay|not paid|unpaid|no me pag\w+|owed|back pay|(?:food stamps|ssi|ssdi|ebt|calfresh|benefits?|unemployment|desempleo|estampillas|check|disability))\b"
)
_PAST = re.compile(
    r"\b(?:used to|was|were|made|had|paid|earned|got|before|last job|old job|previous|back then|at my last|(?:i'm|am|currently|now) (?:making|getting|earning|at)|i (?:make|get|earn)|(?:pays?|paying) me|they pay|they paid|they're paying|ganaba|gane|pagaban|me pagan|me pagaba|antes|estaba|pagaron|(?:yo )?gano|gan[oe] ahora|me dan|me daban|estoy ganando|cobraba|salia)\b"
)
_WISH = re.compile(
    r"\b(?:want|need|looking|hop\w+|prefer|would like|i'd like|can't take|won't take|take|at least|minimum|accept|no less|nothing (?:under|less|below)|go(?:ing)? (?:below|under|lower)|quiero|necesito|busco|ocupo|quisiera|me gustaria|por lo menos|minimo|al menos|acept\w+|no menos|pido|hasta|that pays?|something|anything|que (?:pague|paguen)|has to|must|should|work for|trabajo por|ganar|can do|starting)\b"
)
_SETTLE = re.compile(
    r"\b(?:asking for|settle for|happy with|okay with|fine with|ok with|go (?:down|as low) (?:to|as)|i'd (?:take|do|accept|work for)|i would (?:take|accept)|i'll take|acept\w+|conformo con|(?:me )?resuelvo con|minimo|pido|pidiendo)(?: like| about| around| at least| unos| como| de)* \$?$"
)
_SETTLE_AFTER = re.compile(r"\s*(?:is|are|es|son|seria)(?: \w+)? (?:the )?(?:lowest|least|minimum|min\b|lo (?:menos|minimo)|minimo|my (?:minimum|min|floor|lowest))|\s*(?:minimum|min\b|minimo)(?! wage)|\s*(?:(?:the |my )?lowest|(?:ya )?(?:me |nos )(?:alcanza|ajusta|basta|conformo)|lo menos|would (?:be|do) (?:ok|okay|fine|enough|it))\b")
_CENTS = re.compile(r"\d{1,2}[.:]\d\d")
_GOOD = re.compile(r"\s*(?:is|would be|'s|es|esta|estaria)(?: \w+)? (?:okay|ok|fine|good|enough|bien|bueno)\b")
_WORK_FOR = re.compile(r"\b(?:work(?:ing)? for|trabaj\w+ por|go for)(?: (?:less than|under|menos de|anything under))? \$?$")
_NOW = re.compile(r"\b(?:mak(?:e|ing)|pay(?:s|ing)?|paid|earn(?:ing)?|get(?:ting)?|at|gano|ganando|pagan|pagando|dan|started|start|empece|still|sigo|wage|rate|raise|aumento|now|ahora|offer(?:ed)?|ofrec\w+)\b")


def facts(talk: Talk, working: bool) -> Iterator[Fact]:
    """The `pay_floor` of a message, or `wage_now` where it tells of the job they have (`working`, or a check-in)."""
    for match in talk.find(_AMOUNT):
        if talk.is_taken(*match.span()) or (talk.scope.about_other(match.start()) and not re.search(r"\bthey (?:pay|paid|give|start)\b", _head(talk, match))):
            continue
        value = _value(talk, match)
        if value is None or _is_spent(talk, match) or not _is_pay(talk, match, working):
            continue
        if talk.asked("check_in") or (working and not _wished(talk, match)):
            if not _was(talk, match):
                yield fact("wage_now", value, "have", match.span())
        elif _wanted(talk, match):
            hard = match["plus"] is not None or bool(_MUST.search(talk.clause(match.start()) + " | " + match[0] + talk.norm[match.end() : match.end() + 30]))
            yield fact("pay_floor", value, "want", match.span(), hard)


def _head(talk: Talk, match: re.Match[str]) -> str:
    left, _ = talk.scope.sentence(match.start())
    return talk.norm[max(left, match.start() - 50) : match.start()]


def _near(talk: Talk, match: re.Match[str]) -> str:
    left, right = talk.scope.sentence(match.start())
    return talk.norm[max(left, match.start() - 50) : min(right, match.end() + 25)]


def _number(text: str, thousand: str | None) -> float:
    number = float(text.replace(",", "").replace(":", "."))
    return number * 1000 if thousand and number < 1000 else number


def _value(talk: Talk, match: re.Match[str]) -> dict[str, object] | None:
    thousand = match["k"] or match["k2"]
    amount = _number(match["low"], thousand if match["k"] or (match["k2"] and float(match["low"].replace(",", "").replace(":", ".")) < 1000) else None)
    if match["cents"] and match["low"].isdigit() and amount < 100:
        amount += int(match["cents"].split()[-1]) / 100
    if match["half"]:
        amount += 0.5
    per = next((name for name in _PER if match[name]), None) or _guess(amount)
    if amount < 5 or amount > 500_000 or _FORTNIGHT.match(talk.norm, match.end()):
        return None
    return {"amount": int(amount) if amount == int(amount) else amount, "per": per}


_FORTNIGHT = re.compile(r"\s*(?:quincenal\w*|(?:a|por|cada|la) (?:la )?quincena|bi-?weekly|every (?:two|2|other) weeks?)")


def _guess(amount: float) -> str:
    return "hour" if amount < 200 else "week" if amount < 1500 else "month" if amount < 12_000 else "year"


def _said_unit(match: re.Match[str]) -> bool:
    return any(match[name] for name in _PER)


def _is_pay(talk: Talk, match: re.Match[str], working: bool) -> bool:
    money = match["sign"] or match["money"] or match["money2"]
    if _said_unit(match) and not match["k"] and not (match["hour"] or money or _PAY_WORD.search(_near(talk, match))) and float(match["low"].replace(",", "").replace(":", ".")) < 50:
        return False
    if money and not (_said_unit(match) or talk.asked("pay", "check_in") or working) and _guess(_number(match["low"], match["k"])) != "hour" and not _PAY_WORD.search(_near(talk, match)):
        return False
    if _said_unit(match) or money:
        return not _NOT_PAY_TAIL.match(talk.norm, match.end()) or bool(money)
    if _NOT_PAY_TAIL.match(talk.norm, match.end()) or (":" in match["low"]):
        return False
    amount = float(match["low"].replace(",", ""))
    if talk.asked("pay"):
        return amount < 10_000 or not re.search(r"zip|live|vivo", talk.norm)
    plain = 8 <= amount < 100
    if plain and (match["cents"] or _CENTS.fullmatch(match["low"])) and (_LEAST.search(_head(talk, match)) or _GOOD.match(talk.norm, match.end()) or _PAY_WORD.search(talk.sentence(match.start()))):
        return True
    if plain and _WORK_FOR.search(_head(talk, match)):
        return True
    if plain and (_SETTLE.search(_head(talk, match)) or _SETTLE_AFTER.match(talk.norm, match.end())):
        return True
    if match["k"] and 12 <= amount < 200:
        return bool(_PAY_WORD.search(_near(talk, match)) or _LEAST.search(_head(talk, match)))
    if talk.asked("check_in") or working:
        return plain and bool(re.search(r"\b(?:mak(?:e|ing)|pay(?:s|ing)?|paid|earn(?:ing)?|at|gano|ganando|pagan|pagando|por|wage|rate|a|for|raise|bump\w*(?: me)?(?: up)?|went up|subieron|aumentaron|subio)(?: me)?(?: to| 2| a)?(?: like| about| como)? \$?$", _head(talk, match)))
    return plain and bool(_PAY_WORD.search(_head(talk, match)[-28:])) and bool(re.search(r"\b(?:pay(?:s|ing)?|make|making|earn|least|minimum|minimo|menos|pague[n]?|pagar|ganar|than|gan[oe]|paguen|above|over|under|wage|rate|is|be|de)(?: me| at| like| about| around| de| a| unos| como| mas| is| of| arriba| minimo| of at least| at least| por lo menos| al menos)* \$?$", _head(talk, match)))


def _is_spent(talk: Talk, match: re.Match[str]) -> bool:
    return bool(_SPENT.search(_near(talk, match))) and not (match["hour"] or talk.asked("pay"))


def _wished(talk: Talk, match: re.Match[str]) -> bool:
    return bool(_WISH.search(_head(talk, match)[-34:]))


def _was(talk: Talk, match: re.Match[str]) -> bool:
    return bool(re.search(r"\b(?:used to|was making|made|antes|ganaba|pagaban|before)\b", _head(talk, match)))


def _wanted(talk: Talk, match: re.Match[str]) -> bool:
    """Whether an amount is asked for, not told of a past or present job."""
    left, right = talk.scope.clause(match.start())
    head = talk.norm[left : match.start()]
    past = [found.end() for found in _PAST.finditer(head)]
    wish = [found.end() for found in _WISH.finditer(head)] + [found.end() for found in re.finditer(r"\b(?:if|si) (?:they|me) (?:pay|paid|give|pagan|dan|pagaran|dieran|ofrecen)", head)]
    if _SETTLE.search(head) or _SETTLE_AFTER.match(talk.norm, match.end()):
        return True
    tail = talk.norm[match.end() : right]
    if past and (not wish or past[-1] > wish[-1]):
        return False
    return bool(wish) or not re.match(r"\s*(?:at(?! least| the least)|in|en|before|antes|there|ahi|alla)\b", tail)
