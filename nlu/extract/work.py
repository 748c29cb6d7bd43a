"""Work done, wanted and refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlu.contract import Fact, Polarity
from nlu.extract import verbs
from nlu.extract.deeds import deeds
from nlu.extract.occupations import JobName, JobNames, Occupation
from nlu.extract.scope import RELATIVE, Cue, Span
from nlu.extract.talk import Talk, fact
from nlu.extract.titles import TitleIndex
from nlu.extract.workplaces import is_place

_WORK_AFTER = re.compile(r"\s*(?:work|jobs?|experience|exp|position|stuff|gigs?|labor|industry|field|background|trabajo|experiencia|shifts?|setting|environment|hand|worker|place)\b")
_WORK_BEFORE = re.compile(
    r"\b(?:work(?:ed|ing|s)?|jobs?|experience|career|position|background|gig|(?:trabaj|chambe|labur|camell|jalab)\w+|chamba|jale|empleo|experiencia|puesto|did|done|doing|been|hice|haciendo|hago|busco|buscando|laid off|let go|fired|quit|left|like|in|at|into|as|from|de|en|como|del|or|and|y|o|ni|no|not|want|quiero|love|me gusta|menos|excepto|but|except|than|tired of|back to|for|any|hiring|anything|something|algo|anos|years|con)"
    r"(?: (?:a|an|the|in|at|as|of|for|from|with|some|el|la|los|las|un|una|de|en|como|con|del|big|small|local|busy|same|different|old|my|mostly|like|doing|working|work|jobs?|algo|stuff|things|being|be|be an|tipo|any|more|general))*\s*$"
)
_PLAIN_TAIL = re.compile(r"\s*(?:'s\b|licen|hours|manager's|(?:number|address|card|bill|loan|account|assistance|benefits|insurance|stamps|bank|pantry|handler|pass|fare|check|background|shuttle|parking|meeting|supplies|class(?:es)?|courses?|programs?|training|school|apprenticeships?)\b)")
_STUDIES = re.compile(r"\b(?:stud(?:y|ying|ied)|(?:in|going to|went to) school|in training|(?:estoy|estaba|ando|andaba|estuve) estudiando|estudi(?:o|e|aba)|(?:en|a) clases?|preparando(?:me)?|(?:my|mi) (?:classes|clases|carrera)) (?:for|to be|to become|para|para ser|pa|pa ser|de)(?: an?| una?)? $")
_CLASS_FOR = re.compile(r"\b(?:class(?:es)?|course|courses|training|lessons|school|programs?|certificate|certificado(?: tecnico)?|diploma|carrera|titulo|clases?|cursos?|capacitacion|escuela|programas?) (?:for|in|on|to be|de|en|para|para ser)(?: an?| una?)? $")
_OTHERS_PLACE = re.compile(r"\b(?:senor[a]?|muchach[oa]|chic[oa]|duen[oa]|encargad[oa]|gente|licenciad[oa]|person|lady|guy|girl|woman|man|people|owner)s? (?:de(?: la)?|del|en la|from the|at the|from|at) $")
_NOT_ABOUT_ME = re.compile(  # what somebody asks about, not their own work
    r"\b(?:how much (?:does|do|can|would) (?:an? |the )?|what (?:does|do) (?:an? |the )?|cuanto (?:gana|paga|cobra)n? (?:a )?(?:una? |l[oa]s )?|(?:you|u|yall|they) (?:work|partner) with (?:any )?|trabaj\w+ (?:ustedes )?con (?:\w+ )?|convenios? con (?:\w+ )?"
    r"|(?:speak|talk) (?:to|with) (?:a |the |your )?|(?:me |te |le |que |no |cuando |ya )(?=sale)|social |seguridad (?=social)|(?:me|nos) (?:puedes?|podria\w*) |pay (?:at|for) (?:the )?|(?:clases|curso|cursos|class|classes|training) (?:de|en|for|in|on) )$"
)
_LIST_HEAD = re.compile(r"(?:^|[,;.:+/&]|\b(?:and|y|then|luego|also|tambien|mostly|some|pura?|un poco de|bit of))\s*$")
_ABOUT_ONE = re.compile(r"\b(?:my|mi|the|your|tu|la|el|her|his|su|a|an|(?:talk|speak) (?:to|with) (?:an?|the|my|your)|see (?:a|the|my)|hablar con (?:una?|la|el|mi)|with (?:my|a))\s+$")
_DONE_AFTER = re.compile(
    r"(?:\s+(?:at|in|for|en)(?: (?:an?|the|un|una|el|la))?(?: \w+){1,2}?)?\s*(?:work |jobs? |stuff |worker |industry )?(?:experience|exp\b|background|for (?:about |like |over |almost |the (?:last|past) )?\d+|(?:about |like |over )?\d+ (?:years|anos|meses|months)|(?:for )?(?:many |several |a few )?years|before\b|back (?:home|then|in)|in (?:the past|mexico|guatemala|el salvador|my country)|por (?:como )?\d+|de experiencia|antes\b|(?:muchos|varios|unos) anos|en (?:mi pais|mexico|guatemala|el salvador|honduras)|all my life|toda (?:mi|la) vida|is (?:all|what) i(?:'ve)? (?:know|did|do|done)|es lo (?:unico )?que (?:se|hago|hacia)|desde hace|desde (?:hace|los|que)|until|hasta que|got laid|since (?:19|20|i was))"
)
_PAST_FORM = re.compile(r"^(?:\w{2,}(?:ed|aba|abas|aban)|did|drove|ran|sold|built|taught|made|took|cut(?= )|waited|kept|cared|recogia|conducia)\b")
_PRESENT_VERB = re.compile(r"(?:clean|drive|cook|sew|fix|deliver|load|pack|wash|paint|build|run|sell|cut|serve|wait|watch)\b")
_ACTIVITY = re.compile(r"\w+(?:ing|ar|er|ir) \w")
_AFTER_WISH = re.compile(r"\b(?:maybe|perhaps|tal vez|quiza|quizas|tipo|like|o sea|como|a lo mejor)(?: (?:in|at|an?|the|doing|haciendo|en|de|un|una))* $")
_JOB_AT = re.compile(r"\b(?:jobs?|work|gig|shift|position|trabajo|chamba|jale|empleo|puesto) (?:at|in|with|en|con|de)(?: (?:an?|the|un|una|el|la))? $")
_ASKED_FOR = re.compile(r"\b(?:something|anything|any (?:jobs?|work)|jobs?|work|algo|algun(?: trabajo)?|trabajos?|chamba|hay)(?: (?:in|with|like|as|at|of|de|en|con|como|an?|the|un|una))+ $")  # while a choice is open
_KNOWS = re.compile(r"\b(?:used to|i was an?|i've been an?|i did|(?:i |have |i've )worked (?:as|in)(?: an?)?|trabaj(?:e|aba) (?:de|en|como)|fui|era|yo ya|ya antes) $")
_FROM = re.compile(r"\b(?:go|move|get|switch|pasar(?:me)?|cambiar(?:me)?|brincar) (?:from|de) (?:being )?(?:an? |una? )?$")
_DOES = re.compile(r"(?<!can )(?<!could )(?<!will )(?:\b(?:i|yo)(?: (?:also|still|currently|mostly|just|mainly|now))?|\b(?:hago|ando (?:de|en)|le (?:hago|hice|hacia)(?: al?(?: (?:la|las|los))?)?)) $")
_OF_PUPILS = re.compile(r"\b(?:at|in|to|from|after|before|during) $|\b(?:they|kids?|children|son|daughter|he|she|estan|esta|van|va|salen?|entran?|hij\w+|nin[oa]s?)(?: (?:are|is|a|en|at|in|to|de|la|the))+ $")
_WHAT_IF = re.compile(r"(?:^|[.,;:!?\n])\s*(?:(?:y|pero|and|but|what) )?(?:si(?: (?:yo|ya|no))*|if (?:i|we)(?: (?:also|just|don't))?) $")  # supposed, not told: "y si no contesto"
_OF_KIN = re.compile(rf"\b(?:my|our|mi|mis) {RELATIVE}(?:'?s)? $")  # "my kids' teacher"
_RATHER = re.compile(r"\s*[,;.]?\s*(?:but |sino |pero )?(?:i was|i did|i'm|i am|it was|fui|era|soy)\b")  # sets right what was understood
_NEVER_WAS = re.compile(r"\b(?:no (?:fui|era|soy|he sido)(?: una?)?|(?:wasn't|was not|i'm not|never was|not really)(?: an?)?) $")
_MINE = re.compile(r"\b(?:my|mi) (?:last |old |first |ultimo |primer )?(?:job|work|gig|shift|position|trabajo|chamba|jale|empleo|puesto) (?:at|in|with|as|en|con|de|como)(?: (?:an?|the|un|una|el|la))? $")
_LET_GO = re.compile(  # of a place that is no more, or that the worker is no more at
    r"\s*(?:(?:(?:where |that )?i (?:was|worked)(?: at| in)?|(?:donde|en que) (?:trabajaba|estaba|trabaje|estuve)|that|they|just|ya|finally) )*(?:me (?:descans|corri|despid|cort|ech|liquid|bot|saca)\w+|closed|shut(?:ting)? down|cerr(?:o|aron)|quebr(?:o|aron)|let (?:me|us|everybody) go|laid (?:me|us|everybody) off"
    r"|fired me|burned down|se quemo|went (?:out of business|under|bankrupt)|cut (?:my|our) hours|cut me|me (?:quito|redujo|bajo) (?:las )?horas)\b"
)
_CLOSED = re.compile(r"\b(?:cerr(?:o|aron)|quebro|se quemo|clos(?:ed|ing)(?: down)?|shut down) (?:the|la|el) $")
_BACK_TO = re.compile(r"\b(?:(?:go(?:ing)?|went|get(?:ting)?) back (?:to|in|into)|(?:volver|regresar|volveria|regresaria|vuelvo|regreso|entrar|meterme)(?: (?:a|en|al)| otra vez(?: a)?| de nuevo(?: a)?))(?: (?:an?|the|la|el|los|las|una?))? $")
_CLASSROOM = re.compile(r"schools?|escuelas?")
_FEW = 8  # words of a message so short that a job named in it is what it is about
_ASKS_FOR = re.compile(r"\?|\b(?:hay|trabajos? (?:de|en|como)|chamba de|jobs?|maybe|tal vez|quiza|quizas|looking|busc\w+)\b")
_TARGETS = re.compile(r"\b(?:(?:get|go|move|switch) from [^.,;]{0,30}\bto|(?:pasar(?:me)?|cambiar(?:me)?|brincar) de [^.,;]{0,30}\ba) (?:being |ser )?(?:an? |una? )?$|\b(?:be|become|becoming|ser|convertirme en)\s+(?:an? |una? )?$")
_SELF = re.compile(r"\b(?:i'm|i am|soy|as|de|como|era|fui|was|been)\s+(?:an? |una? )?$")


class Work:
    """Reads jobs, employers and skills; the lists are built once."""

    def __init__(self, occupations: Sequence[Occupation], titles: TitleIndex | None = None) -> None:
        self.names = JobNames(occupations, titles)
        self.words = self.names.words

    def jobs(self, talk: Talk) -> Iterator[Fact]:
        """The `job` facts; their words are marked as taken."""
        found = list(self.names.find(talk.norm))
        names = [name for name in found if self._fits(talk, name)]
        names += [name for name in found if name not in names and _goes_on(talk, name, names)]
        names += [name for name in deeds(talk) if not _overlaps(name, [(one.start, one.end) for one in names])]
        names = [name for name in names if not is_place(talk, name, names)]
        known = [(name.start, name.end) for name in names]
        names += [self.names.placed(talk.norm, name) for name in _unlisted(talk) if not _overlaps(name, known)]
        siblings = [(name.start, _past_filler(talk, name.end)) for name in names]
        told: list[Fact] = []
        for name in sorted(names, key=lambda one: one.start):
            polarity, hard = _polarity(talk, name, siblings, told)
            name = self._whole(talk, name)
            talk.taken.append((name.start, name.end))
            if polarity:
                span = _trimmed(talk, name)
                told.append(fact("job", {"title": talk.message.words(*span), "soc": name.soc}, polarity, span, hard))
        yield from (one for one in told if not _said_before(one, told))

    def _whole(self, talk: Talk, name: JobName) -> JobName:
        """A name with what it is about: "cuidadora de ancianos", "yard supervisor"."""
        more = _ABOUT.match(talk.norm, name.end)
        if more and not _TIME_WORD.match(more["what"]) and (more["what"] in self.names.words or _TEACHES.match(talk.norm[name.start : name.end])):
            return JobName(name.soc, name.sure, name.start, more.end())
        lead = _LEADING.search(talk.norm, 0, name.start) if _HEAD.match(talk.norm[name.start : name.end]) else None
        return JobName(name.soc, name.sure, lead.start(1), name.end) if lead and lead[1] in self.names.words else name

    def _fits(self, talk: Talk, name: JobName) -> bool:
        if talk.is_taken(name.start, name.end) or talk.scope.about_other(name.start):
            return False
        head, tail = talk.norm[max(0, name.start - 46) : name.start], talk.norm[name.end : name.end + 40]
        said = talk.norm[name.start : name.end]
        if said.removesuffix("'s") == "it" and (talk.message.words(name.start, name.end) != "IT" or talk.message.raw.isupper()):
            return False
        if talk.asked("interests") and _ACTIVITY.match(said) and not re.search(r"\b(?:work|jobs?|trabaj\w+|chamba|be an?|ser)\b", head):
            return False
        if said in {"oficina", "office"} and re.search(r"\b(?:algo|nada|cosas?) de $", head):
            return False
        if _OTHERS_PLACE.search(head) or _NOT_ABOUT_ME.search(head) or _PLAIN_TAIL.match(tail) or _CLASS_FOR.search(head) or _STUDIES.search(head) or (talk.asked("choice") and not (_WORK_AFTER.match(tail) or _KNOWS.search(head) or _ASKED_FOR.search(head))):
            return False
        if re.search(r"\b(?:the one (?:at|in|by)|(?:la|el) de(?:l)?|(?:los|las|gente) de(?:l)?|people (?:at|from))(?: the| la| el)? $", head) and not re.search(r"\b(?:trabaj|experiencia|cans)\w*[^.,]*$", head):
            return False
        if _ABOUT_ONE.search(head) and re.search(r"\b(?:my|mi|your|tu|her|his|su|talk to|see|hablar con)\b[^.,]*$", head[-18:]) and not _WORK_AFTER.match(tail) and not _JOB_AT.search(head):
            return False
        if (verbs.tense(said.split()[0]) == "present" or _PRESENT_VERB.match(said)) and _WHAT_IF.search(head):
            return False
        if _OF_KIN.search(head) or (said in {"school", "escuela"} and (_OF_PUPILS.search(head) or re.match(r" (?:to be|to become|for)\b", tail))):
            return False
        return name.sure or self._in_context(talk, name, head, tail)

    @staticmethod
    def _in_context(talk: Talk, name: JobName, head: str, tail: str) -> bool:
        if _WORK_AFTER.match(tail) or _LET_GO.match(tail) or _CLOSED.search(head) or _BACK_TO.search(head):
            return True
        after, far = talk.scope.after(name.end)
        if after and after.stance == "avoid" and not far and not _CLASSROOM.fullmatch(talk.norm, name.start, name.end):
            return True
        if _AFTER_WISH.search(head) and any(cue.stance in {"want", "avoid"} and talk.scope.sentence(name.start)[0] <= cue.start < name.start for cue in talk.scope.cues):
            return True
        if talk.asked("goal", "past_jobs", "choice"):
            few = len(talk.norm.split()) < (_FEW if talk.asked("past_jobs") else 5)
            return bool(_WORK_BEFORE.search(head)) or few or (talk.asked("past_jobs") and bool(_LIST_HEAD.search(head)))
        return bool(re.search(r"\b(?:work(?:ed|ing)?|jobs?|experience|laid off|let go|fired|hired|contrataron|made|earned|ganaba|sacaba|dure|estuve|(?:andado|anduve|andaba) en|(?:old|last|ex) boss|i was (?:at|in)(?! \d)|helped|(?:trabaj|chambe|labur|camell|jalab)\w+|chamba|jale|empleo|experiencia|busco|corrieron|despidieron|tired of|sick of|fed up with|cansad[oa] de|canse de|hart[oa] de|background|career|something (?:with|in|like)|algo (?:con|de|en|como)|no more|no mas|ya no mas|did|aguanto|soporto|can't stand|seasons? at|years? at|anos en|(?:months?|meses|mes) (?:at|in|en)|(?:anything|nothing) (?:at|in|with|like)|nada (?:en|de|con)|get into|go into|entrar (?:a|en))\b[^.,;!?]{0,30}$", head)) and bool(_WORK_BEFORE.search(head))


def _said_before(one: Fact, told: Sequence[Fact]) -> bool:
    """Whether the same occupation was named already in the same way, or the words lie in a longer name."""
    for other in told:
        if other is one:
            continue
        if other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start:
            return True
        if other.start < one.start and other.polarity == one.polarity and one.value["soc"] and other.value["soc"] == one.value["soc"]:
            return True
    return False


def _past_filler(talk: Talk, end: int) -> int:
    more = _WORK_AFTER.match(talk.norm, end)
    return more.end() if more else end


def _goes_on(talk: Talk, name: JobName, names: Sequence[JobName]) -> bool:
    """Whether a name that proves little stands in one list with a job ("baker or flower shop")."""
    gaps = [talk.norm[min(one.end, name.end) : max(one.start, name.start)] for one in names]
    alone = not talk.is_taken(name.start, name.end) and not _PLAIN_TAIL.match(talk.norm, name.end) and not talk.scope.about_other(name.start)
    return alone and any(re.fullmatch(r"\s*(?:work|jobs?)?\s*(?:,|/|\bor\b|\band\b|\bo\b|\by\b)+\s*(?:or|and|o|y)?\s*(?:an? |un |una |de |en )?", gap) for gap in gaps)


def _trimmed(talk: Talk, name: JobName) -> Span:
    """The span of a job's title, without the filler around it."""
    said = talk.norm[name.start : name.end]
    lead, tail = _FILLER_LEAD.match(said), _FILLER_TAIL.search(said)
    start, end = name.start + (lead.end() if lead else 0), name.end - (len(tail[0]) if tail else 0)
    return (start, end) if start < end else (name.start, name.end)


_FILLER_LEAD = re.compile(r"(?:(?:do|did|doing|done|work(?:ed|ing)?|trabaj\w+|hacer|hice|haciendo|hago)\s+)(?:(?:in|as|at|de|en|como|a|an|the|el|la|los|las|un|una)\s+)*")
_FILLER_TAIL = re.compile(r"\s+(?:work|jobs?|stuff|position)$")
_ABOUT = re.compile(r" de (?P<what>[a-z]{4,})(?! de\b)")
_TEACHES = re.compile(r"(?:maestr|profesor|instructor|educador|tecnic|licenciad|ingenier)\w*$")
_TIME_WORD = re.compile(r"noche|dia|manana|tarde|medio|tiempo|temporada|fin|lunes|martes|verano|donde|planta|nuevo|verdad|todo|casa\b|trabajo")
_HEAD = re.compile(r"(?:supervisor|manager|assistant|helper|operator|lead|driver|clerk|attendant|medic)s?$")
_LEADING = re.compile(r"\b([a-z]{3,}) $")
def _overlaps(name: JobName, spans: Sequence[Span]) -> bool:
    return any(left < name.end and name.start < right for left, right in spans)


_NOUN = r"(?!(?:a|an|the|my|lot|bit|night|nights|day|days|morning|team|few|couple|un|una|la|el|los|las|mi|lunes|noche|noches|dia|manana|tarde|medio|tiempo|casa|full|part|temp|job|work|someone|person|good|hard|years?|anos?|what|that|lo|que|todo|ahi|aqui|las|\d+)\b)[a-z][a-z-]{2,}"
_UNLISTED = re.compile(
    rf"\b(?:(?:worked|work|working|job|jobs|employed|hired|started|career|position) as an?|i (?:was|used to be) an?(?= \w+(?:er|or|ist|ian|man|clerk|tech|aide|operator|assistant|attendant|worker|helper|cook|guard|agent|rep)\b| \w+ \w*(?:er|or|ist|ian|man|clerk|tech|aide|operator|assistant|attendant|worker|helper|agent|rep)\b)|been an?(?= \w+(?:er|or|ist|ian)\b)|"
    rf"(?:be|become) an?(?= \w+(?:er|or|ist|ian)\b)|(?:trabaj(?:e|aba|o|ando|ado|ar)(?: (?:toda (?:la|mi) vida|mucho tiempo|(?:muchos|varios|como \d+|\d+) anos))?|trabajo|chamba|jale|empleo|puesto|experiencia|anos) (?:de|como)(?: (?:un|una))?|(?:era|fui|soy|ser|he sido|habia sido)(?: (?:un|una))?(?= \w+(?:dor|dora|ero|era|ista|nico|nica|tor|tora)s?\b))\s+(?P<name>{_NOUN}(?: (?:de|en) {_NOUN}| (?:clerk|tech|technician|aide|operator|assistant|attendant|worker|helper|cook|guard|agent|rep|driver|cleaner|installer|inspector|coordinator|specialist|associate|lead|manager))?)"
)
_NO_NAME = re.compile(r"^(?:guatemala|honduras|mexico|venezuela|colombia|nicaragua|peru|ecuador|cuba|edad|casad[oa]s?|vida|estar|vivir|lo mismo|mes|enero|febrero|mother|father|single|friend|parent|member|manager of|morning|weekend|weekday|overnight|evening|temporada|confianza|verdad|nada|antes|veras|nuevo|pronto|inmediato|entre|sol[oa]|experiencia|mujer|soltera?|extranjer[oa]|sincer[oa]|trabajador[a]?|puntual|artista|enero|primer|quien|cual|donde|mucho|poco|otra|otro|either|other|never|mayor|menor|temporal|vegetarian|citizen|senior|sabado|domingo|fin|fines|lunes|gusto|limpiar|verano|tiempo|cualquier|primera|volunteer)\b")


def _unlisted(talk: Talk) -> Iterator[JobName]:
    """Job names that no list has, after words that leave no doubt ("worked as a ...", "trabajé de ...")."""
    for match in talk.own(_UNLISTED):
        studied = _STUDIES.search(talk.norm[: match.start("name")])
        if not studied and not _NO_NAME.match(match["name"]) and not talk.is_taken(match.start("name"), match.end("name")):
            yield JobName(None, True, *match.span("name"))


def _polarity(talk: Talk, name: JobName, siblings: Sequence[Span], told: Sequence[Fact]) -> tuple[Polarity | None, bool]:
    said = talk.norm[name.start : name.end]
    head, tail = talk.norm[max(0, name.start - 60) : name.start], talk.norm[name.end : name.end + 40]
    cue = talk.scope.reading(name.start, name.end, siblings)
    if re.search(r"\b(?:he|habia|have|i've|had) $", head) and re.match(r"\w+(?:ado|ido|echo|ed|en|ept|ade)\b", said):
        return "have", False
    if cue and cue.text in {"my", "mi", "with", "with my", "con mi", "right now", "ahora", "ahorita", "currently", "actualmente"}:
        cue = talk.scope.before(cue.start)
    if cue and cue.stance == "have" and re.match(r"(?:get|hold|own)\b", cue.text):
        cue = None
    if cue and cue.stance in {"lack", "drop"}:
        return None, False
    if cue and cue.stance == "avoid":
        if cue.text in {"no", "not", "not a", "nope"} and _RATHER.match(tail):
            return None, False
        return (None, False) if re.match(r"\s*(?:work )?(?:experience|background|experiencia)", tail) else ("avoid", cue.hard)
    done = verbs.tense(said.split()[0]) == "past" or bool(_PAST_FORM.match(said))
    now = verbs.tense(said.split()[0]) == "present"
    if _NEVER_WAS.search(head):
        return None, False
    if any(told.search(head) for told in (_MINE, _CLOSED, _FROM, _DOES)) or _LET_GO.match(tail):
        return "have", False
    if done or _DONE_AFTER.match(tail) or (now and cue is None):
        if not (cue and cue.stance == "want" and re.search(r"(?:want|looking|busco|quiero|need|hir\w+)", cue.text) and not done):
            return "have", False
    if _TARGETS.search(head) and not re.search(r"used to be\s+(?:an? )?$", head):
        return "want", bool(cue and cue.hard)
    if re.search(r"\b(?:aqui|ahorita|ahora) $", head) and (now or _PRESENT_VERB.match(said)):
        return "have", False
    if _SELF.search(head) and re.search(r"(?:i'm|i am|soy|was|era|fui|been)\s+(?:an? |una? )?$", head):
        return "have", False
    if cue is None and told and told[-1].polarity == "have" and talk.scope.sentence(name.start) == talk.scope.sentence(told[-1].start):
        return "have", False
    return _default(talk, cue) if cue or talk.question or _wishing(talk, name) else (None, False)


def _wishing(talk: Talk, name: JobName) -> bool:
    """Whether a job that no cue governs is wished for: in few words, or where its sentence wishes or asks."""
    left, right = talk.scope.sentence(name.start)
    said = talk.norm[left : right + 1]
    wished = any(cue.stance in {"want", "drop"} and left <= cue.start < right for cue in talk.scope.cues)
    return wished or len(talk.norm.split()) <= _FEW or bool(_ASKS_FOR.search(said))


def _default(talk: Talk, cue: Cue | None) -> tuple[Polarity | None, bool]:
    if talk.asked("check_in") and not (cue and cue.stance in {"want", "avoid"}):
        return None, False
    if cue and cue.stance in {"past", "have"}:
        return "have", False
    if talk.working and not (cue and cue.stance == "want"):
        return None, False
    if talk.asked("past_jobs") and (cue is None or not re.search(r"want|looking|quiero|busco|prefer|gustaria", cue.text)):
        return "have", False
    if cue is None and talk.asked("check_in", "needs", "limits", "share", "zip", "transport"):
        return None, False
    return "want", bool(cue and cue.hard)
