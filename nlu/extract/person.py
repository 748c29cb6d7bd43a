"""Who the worker is and how to reach them: name, phone, e-mail, adult, and how work stands in a check-in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlu.contract import Fact
from nlu.extract.normal import read_column
from nlu.extract.talk import Talk, fact, joined
from nlu.phone import to_e164

_EMAIL = re.compile(r"[a-z0-9][\w.+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
_PHONE = re.compile(r"(?<![\w.$])(?:\+?1[\s.-]*)?\(?[2-9]\d{2}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?!\d)|\+\d[\d\s().-]{7,17}\d")
_NAMED = re.compile(
    r"\b(?P<sure>my (?:full |first )?name(?: is|'s|:| s)?|name(?: is|'s|:)|(?:they |you can |people )?call me|go by|me llamo|mi nombre(?: completo)?(?: es|:)?|me dicen|me puedes decir|nombre:?|ask for|pregunt(?:e|en|a) por|(?:soy|habla|con|this is|i'm) (?:mr|mrs|ms|miss|don|dona|sr|sra|senora?)\b\.?)\s+|\b(?P<maybe>this is|it's|its|i'm|i am|soy|(?:le |les )?habla(?: con)?|hablas? con|aqui|es)\s+"
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*", re.UNICODE)
_NOT_NAMES = frozenset(
    ["i", "a", "an", "the", "and", "or", "but", "so", "my", "your", "me", "you", "he", "she", "it", "we", "they", "is", "are", "was", "am", "to", "for", "from", "in", "at", "on", "of", "by", "with", "not", "no", "yes", "just", "only", "looking", "trying", "available", "back", "here", "ok", "okay", "fine", "good", "great", "new", "still", "also", "really", "very", "how", "what", "when", "where", "who", "free", "ready", "can", "could", "will", "would", "delete", "remove", "take", "stop", "have", "out", "off", "bye", "this", "that", "there", "do", "does", "did", "alguien", "nadie", "todo", "nada", "open", "tired", "sorry", "interested", "late", "home", "done", "gonna", "going", "not", "working", "thats", "that's", "y", "o", "pero", "de", "la", "el", "los", "las", "un", "una", "en", "con", "por", "para", "que", "soy", "estoy", "tengo", "quiero", "necesito", "busco", "vivo", "mi", "mis", "tu", "su", "yo", "no", "si", "gracias", "thanks", "please", "call", "text", "phone", "number", "cell", "best", "mornings", "mi", "numero", "numero", "telefono", "cel", "es", "al", "after", "before", "anytime", "any", "every", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "later", "tomorrow", "today", "when", "cuando", "live", "years", "old", "18", "bilingual", "single", "mother", "father", "mom", "dad", "calling", "texting", "interesada", "interesado", "nueva", "nuevo", "desempleada", "hello", "hi", "hey", "hola", "buenos", "buenas", "dias", "tardes", "noches", "good", "morning", "afternoon", "evening", "about", "asking", "mexican", "latina", "latino", "homeless", "unemployed", "pregnant", "looking", "mexicana", "mexicano", "salvadorena", "hondureno", "guatemalteca", "veteran", "veterano", "madre", "padre", "mama", "papa", "soltera", "soltero", "buena", "bueno", "muy", "trabajador", "trabajadora", "responsable", "hard", "worker", "cell", "zip", "mobile", "email", "correo", "and", "mornings", "afternoons", "nights", "work", "ya", "number's", "this", "that", "yesterday", "because", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekdays", "weekends"]
)
_VERBS = frozenset(["pueden", "puede", "hablarle", "llamen", "llamenme", "marquen", "hable", "hablen", "dejen", "manden", "prefiero", "mejor"])
_GIVEN = frozenset(row[0] for row in read_column("names.csv"))
_WORDS = frozenset(row[0] for name in ("keywords.csv", "common.csv") for row in read_column(name)) - _GIVEN
_CONTACT_CUT = re.compile(r"[\d(+@]|\b(?:phone|number|cell|tel|email|correo|numero|telefono|call|text|mornings?|after|before|and|y|my|mi|pero|but|best|is|es|anytime|thanks|gracias|i|mi|ok|por|please|me|a|al|en|the|on|llam\w+|any|weekdays|mananas)\b")


def contacts(talk: Talk) -> Iterator[Fact]:
    """The `phone` and `email` facts; their words are marked as taken."""
    for match in talk.find(_EMAIL) if "@" in talk.norm else ():
        talk.taken.append(match.span())
        yield fact("email", match[0], "have", match.span())
    for match in talk.own(_PHONE):
        number = to_e164(match[0])
        if number:
            talk.taken.append(match.span())
            yield fact("phone", number, "have", match.span())


def names(talk: Talk) -> Iterator[Fact]:
    """The `name` fact, at most one."""
    for match in talk.find(_NAMED):
        if talk.is_taken(*match.span()) or (talk.scope.about_other(match.start()) and not match[0].startswith(("ask for", "pregunt"))):
            continue
        span = _name_span(talk, match.end(), sure=bool(match["sure"]))
        if span and not _called_at(talk, match, span):
            talk.taken.append(span)
            yield fact("name", talk.message.words(*span), "have", span)
            return
    span = _bare_name(talk) if talk.asked("contact") else _before_contact(talk)
    if span:
        yield fact("name", talk.message.words(*span), "have", span)


def _before_contact(talk: Talk) -> tuple[int, int] | None:
    """A name that opens the message, right before a number or an address: "Rosa 323 555 0142"."""
    first = min((left for left, _ in talk.taken), default=0)
    span = _name_span(talk, 0, sure=False) if first else None
    return span if span and span[0] == 0 and not talk.norm[span[1] : first].strip(" ,:;.-") else None


def _called_at(talk: Talk, match: re.Match[str], span: tuple[int, int]) -> bool:
    said = talk.norm[span[0] : span[1]].split()[0]
    if re.match(r"(?:they |you can |people )?call me|ask for|pregunt", match[0]):
        return said not in _GIVEN and (said in _WORDS or not talk.message.words(*span)[:1].isupper())
    return False


def _name_span(talk: Talk, at: int, sure: bool) -> tuple[int, int] | None:
    """Up to three words of a name that begin at a position; capitals are asked for where the lead-in proves little."""
    start, end, count = at, at, 0
    for match in re.finditer(r"[a-z][a-z'-]*\.?", talk.norm[at : at + 60]):
        raw = talk.message.words(at + match.start(), at + match.end())
        gap = talk.norm[end : at + match.start()]
        capital = raw[:1].isupper()
        if gap.strip() or match[0].rstrip(".") in _NOT_NAMES or talk.is_taken(at + match.start(), at + match.end()):
            break
        known = match[0] in _GIVEN
        if not sure and not count and not known and (match[0] in _WORDS or talk.message.raw.isupper()):
            break
        plain = count == 1 and match[0] not in _WORDS and not talk.message.words(start, end)[:1].isupper()
        if not (capital or known or plain) and (not sure or count >= 2 or (count and talk.message.words(start, end)[:1].isupper())):
            break
        start, end, count = (at + match.start() if not count else start), at + match.end(), count + 1
        if count == 4 or (raw.endswith(".") and len(raw) > 2):
            break
    if not count:
        return None
    return start, end - (1 if talk.norm[end - 1] == "." and end - start > 2 else 0)


def _bare_name(talk: Talk) -> tuple[int, int] | None:
    lead = re.match(r"\W*(?:(?:yes|yeah|si|sure|ok|okay|claro|its|it's|soy|hi|hola|i'm|sure thing)\b[\s,.!]*)*", talk.norm)
    at = lead.end() if lead else 0
    cut = _CONTACT_CUT.search(talk.norm, at)
    end = cut.start() if cut else len(talk.norm)
    end = min([end, *(left for left, _ in talk.taken if left >= at)])
    words = re.findall(r"[a-z][a-z'-]*\.?", talk.norm[at:end].split(",")[0])
    plain = bool(words) and words[0] in _WORDS and not talk.message.words(at, min(at + 40, len(talk.norm))).strip()[:1].isupper()
    if not 1 <= len(words) <= 4 or plain or any(word in _NOT_NAMES or word in _VERBS for word in words):
        return None
    start = at + talk.norm[at:end].index(words[0])
    last = talk.norm.rindex(words[-1], at, at + len(talk.norm[at:end].split(",")[0])) + len(words[-1])
    return start, last


_AGE = re.compile(
    r"\b(?:i'm|i am|im|i just turned|turned|i turned|age|tengo|cumpli|acabo de cumplir|a mis|de)\s+(?:\w+ )?(?P<age>\d{2})(?![\d:$]|[.,]\d)\s*(?:years? old|yrs? old|yo\b|y/o|years of age|anos(?: de edad| cumplidos)?(?! (?:de exp|trabaj|coc|man|en|limp|cuid|hac|como|de (?!edad)|con|viv|aqui|que|sin)))?(?P<tail>\s*\w*)|\b(?P<age2>\d{2})(?:\s*(?:years? old|yrs? old|years of age|anos de edad|y/?o\b)|,? (?=(?:single )?(?:dad|mom|mother|father|male|female|man|woman)\b))"
)
_AGE_TAIL = re.compile(r"\s*(?:min|minutes?|minutos|miles?|lbs?|am|pm|hours?|percent|weeks?|months?|days?|years|dollars|minutos|horas|libras|millas|dias|semanas|meses|clases|blocks|anos|dolares|pesos|personas|hijos|por|and a|%|an|a|per)\b")
_MAJOR = re.compile(r"\b(?:over 18|18 ?\+|18 (?:and|or) (?:over|older|up)|older than 18|above 18|of age|(?:i'm |i am )?(?:an )?adult|mayor de edad|mas de 18|mayor de 18|soy mayor|legal age)\b")
_MINOR = re.compile(r"\b(?:(?:i'm|i am|am) (?:under|less than) 18|under 18(?! ?(?:an|per|/|the|dollars|bucks|a h|\$|hour))|not 18(?: yet)?|not yet 18|turn(?:ing)? 18|(?:i'm |i am )?a minor|menor(?: de edad)?|menor de 18|cumplo 18|todavia no (?:tengo|cumplo) 18|almost 18|casi 18|i'll be 18|(?<!turned )18 (?:next|in) \w+|18 el (?:proximo|otro))\b")
_YES = re.compile(r"^\W*(?:yes|yeah|yea|yep|yup|yas|yess*|si|sip|simon|claro|sure|correct|ya|i am|afirmativo|of course|por supuesto|obvio|uh huh|yessir|asi es|definitely|absolutely|way over|sure am|ofc|y(?=\W*$))\b")
_NO = re.compile(r"^\W*(?:no|nope|nah|not yet|todavia no|aun no|n)\b")


def adult(talk: Talk) -> Iterator[Fact]:
    """The `adult` fact: an age said anywhere, or the answer to the question."""
    for match in () if talk.asked("pay") else talk.own(_MINOR):
        yield fact("adult", bool(re.search(r"\bnot (?:a |under )?$|\bno soy $", talk.norm[: match.start()])), "have", match.span())
        return
    for match in talk.own(_MAJOR):
        yield fact("adult", not re.search(r"\b(?:not|no)(?: \w+)? $", talk.norm[: match.start()]), "have", match.span())
        return
    for match in talk.own(_AGE):
        age = int(match["age"] or match["age2"])
        if 12 <= age <= 99 and not (match["age"] and _AGE_TAIL.match(match["tail"] or "")) and not (match[0].startswith("de ") and not talk.asked("adult")):
            yield fact("adult", age >= 18, "have", match.span("age" if match["age"] else "age2"))
            return
    if talk.asked("adult"):
        yield from _adult_answer(talk)


def _adult_answer(talk: Talk) -> Iterator[Fact]:
    number = re.search(r"(?<!\d)\d{2}(?!\d)", talk.norm)
    if number:
        yield fact("adult", int(number[0]) >= 18, "have", number.span())
        return
    for pattern, value in ((_YES, True), (_NO, False)):
        if match := pattern.match(talk.norm):
            start = match.end() - len(match[0].lstrip(" ,.!?¡¿"))
            yield fact("adult", value, "have", (start, match.end()))
            return


_STATUS = joined({
    "offer": r"(?:got|have|received|they (?:gave|made)|with|accepted|getting) (?:me )?(?:an?|the|my|their) (?:job )?offer|offered me|(?:been|was|got) offered|me (?:ofrecieron|dieron|hicieron) (?:una |la )?(?:oferta|el puesto|el trabajo|trabajo|un trabajo|la plaza)|me ofrecieron|oferta de trabajo|hired(?=\W{0,3}(?:i )?(?:start|empiezo))|got (?:the job|hired)(?=.{0,40}\b(?:start(?:ing)? (?:on |next |mon|tue|wed|thu|fri|soon)|i start|haven't started))|job offer",
    "started": r"(?:i )?(?:just |already |finally )?started (?:work|working|there|the job|my (?:new )?job|at|last|on|yesterday|today|monday|tuesday|this|two|\d)|got (?:the job|hired)|(?:ya |apenas )?empece(?: a trabajar| ahi| el| la| en| ayer| hoy)?|ya (?:estoy trabajando|entre a trabajar|comence|trabajo ahi)|me contrataron|me dieron el trabajo|consegui (?:el )?trabajo|comence|i'm working there now|first day (?:was|went)|entre a trabajar|hired me|they hired me|empezando (?:ya )?en",
    "other_job": r"(?:found|got|have|took|switched to|working|at|landed) (?:another|a different|a new|a better|some other|a diff) (?:job|place|one|gig|company|spot)|different (?:job|place|company)(?: now)?|(?:work|working) (?:somewhere else|at (?:another|a different) place)|(?:at|in) a new (?:spot|place|job|company)|new job|(?:ahora |ya |estoy |ando )(?:estoy |ando )?(?:trabajando )?en otr[oa](?: (?:lado|lugar|parte|trabajo|compania))?|(?:encontre|tengo|consegui|agarre|estoy en|trabajo en|cambie a|cambie de) (?:un |el )?(?:otro|nuevo|diferente)? ?(?:otro trabajo|trabajo nuevo|nuevo trabajo|otro lado|otra (?:parte|compania|empresa)|otro jale|otra chamba|trabajo)|otro trabajo|somewhere else now|changed jobs|switched jobs|cambie de trabajo",
    "same_job": r"(?:still|yes still|yep still|yup still)(?: \w+)? (?:there|here|at|working|work(?:ing)? there|with|employed|on the job|have the job|got it|got the job|in the same)|same (?:job|place|one|spot|company)|still (?:at|with|working at|working for|there|working)|still there|haven't left|been (?:there|here)(?: for)? \d+|(?:llevo|tengo|ya (?:llevo|tengo))(?: ya)? \w+ (?:semanas?|meses|dias) (?:ahi|alli|aqui|trabajando)|(?:sigo|continuo|todavia (?:estoy|sigo|trabajo)|aun (?:estoy|sigo)|ahi sigo|aqui sigo|sigo en|aun trabajo)(?: (?:ahi|alli|aqui|trabajando|en|con|alla|chambeando|el mismo))*|(?:el )?mismo (?:trabajo|lugar|jale|puesto)|misma (?:chamba|empresa|compania)",
    "interview": r"(?:have|had|got|getting|scheduled|did|did the|went to|going to|gave me|doing|after|my|set up|landed|passed|coming up|second|went on)(?: (?:an?|the|my|another|second|first|phone|job|2nd|me|one|got))* interview(?:s|ed)?(?! (?:clothes|tips|prep|questions|skills|outfit))|(?:the|la) (?:interview|entrevista) (?:is|es|was|fue|will be|sera|went|salio)|i interviewed|interviewed(?: with| at| last| yesterday| today)|(?:tengo|tuve|fui a|voy a|me dieron|hice|me hicieron|pase|agendaron|mi|me toca)(?: (?:tener|la|una|mi|segunda|otra|primera))* entrevista|me (?:van a )?entrevist\w+",
    "not_working": r"(?:i'm |i am |currently |im )?(?:not|ain't) (?:working|employed)(?! (?:nights|weekends|out\b|on|for me|today|there|with|sundays|late))(?: (?:right now|at the moment|anymore|yet|currently))?|unemployed|out of (?:work|a job)|jobless|between jobs|no (?:job|work) (?:right now|yet|at the moment|now|anymore)|(?:lost|quit|left) (?:my|the|that) job|(?:i )?got (?:fired|laid off|let go)|(?:they )?(?:fired me|let me go)|laid me off|didn't (?:work out|last|get (?:it|the job))|(?:estoy )?desemplead[oa]|sin (?:trabajo|empleo|chamba|jale)|(?:ya )?no (?:estoy trabajando|tengo (?:trabajo|empleo|chamba|jale)|trabajo (?:ahi|ahorita|ahora|ya|todavia))|(?:ya )?(?:me (?:corrieron|despidieron|descansaron|echaron))|perdi (?:mi|el) trabajo|renuncie|me sali(?: de(?:l)? (?:ahi|trabajo))?|still looking|todavia (?:busco|buscando)|sigo (?:buscando|sin)|no me (?:contrataron|llamaron|(?:han|ha) (?:llamado|hablado|contratado))|nobody(?: has)? called|(?:haven't|have not) (?:found|worked|started)(?: anything| yet)*|no longer (?:there|working|work)|don't work there|quit\b|looking still|no he (?:encontrado|empezado)|don't have a job",
})
_ALWAYS = {"interview", "offer", "started"}


def status(talk: Talk) -> Iterator[Fact]:
    """The `work_status` fact, at most one: the last thing said in a check-in, or plain news of an interview or a job."""
    found = [match for match in talk.own(_STATUS) if match.lastgroup and _is_news(talk, match)]
    if talk.asked("check_in") and not found and (news := re.search(r"\b(?:interview|entrevista)\b", talk.norm)):
        yield fact("work_status", "interview", "have", news.span())
        return
    if talk.asked("check_in") and not found:
        if match := re.match(r"\W*(?:yes|yeah|yep|yup|si|sip|simon|same)\b(?=\W*(?:$|,|\.|!|still|it|the|and|y|all|todo|i'm|they))", talk.norm):
            yield fact("work_status", "same_job", "have", (match.end() - len(match[0].strip(" ,.!?")), match.end()))
        return
    if found:
        best = found[-1] if len(found) > 1 and re.search(r"\bbut|pero|then|luego|now|ahora|ya\b", talk.norm) else found[0]
        yield fact("work_status", best.lastgroup, "have", best.span())


def _is_news(talk: Talk, match: re.Match[str]) -> bool:
    head = talk.norm[max(0, match.start() - 24) : match.start()]
    if talk.asked("check_in"):
        return not re.search(r"\b(?:not|didn't|never|haven't|if|si)\s+$", head)
    if match.lastgroup in _ALWAYS:
        return not re.search(r"\b(?:if|when|hope|need|want|how|get|can|before|didn't|haven't|nervous|si|cuando|para|quiero|necesito|no|never|for|at|si me|que me|to|an?)\s+(?:i |me |my |to |an? |the |they )*$", head)
    return False
