"""Work done, wanted and refused: jobs, years, employers and skills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlu.contract import Fact, Polarity
from nlu.extract.normal import read_column
from nlu.extract.occupations import JobName, JobNames, Occupation
from nlu.extract.phrases import PhraseBook
from nlu.extract.scope import Cue, Span
from nlu.extract.talk import Talk, fact

_WORK_AFTER = re.compile(r"\s*(?:work|jobs?|experience|exp|position|stuff|gigs?|labor|industry|field|background|trabajo|experiencia|shifts?|setting|environment|hand|worker|place)\b")
_WORK_BEFORE = re.compile(
    r"\b(?:work(?:ed|ing|s)?|jobs?|experience|career|position|background|gig|trabaj\w+|chamba|jale|empleo|experiencia|puesto|did|done|doing|been|hice|haciendo|hago|busco|buscando|laid off|let go|fired|quit|left|like|in|at|into|as|from|de|en|como|del|or|and|y|o|ni|no|not|want|quiero|love|me gusta|tired of|back to|for|any|hiring|anything|something|algo|anos|years|con)"
    r"(?: (?:a|an|the|in|at|as|of|for|from|with|some|el|la|los|las|un|una|de|en|como|con|del|big|small|local|busy|same|different|old|my|mostly|like|doing|working|work|jobs?|algo|stuff|things|being|be|be an|tipo|any|more|general))*\s*$"
)
_PLAIN_TAIL = re.compile(r"\s*(?:'s\b|licen|hours|manager's|(?:number|address|card|bill|loan|account|assistance|benefits|insurance|stamps|bank|pantry|handler|pass|fare|check|meeting|supplies)\b)")
_CLASS_FOR = re.compile(r"\b(?:class(?:es)?|course|courses|training|lessons|school|programs?|clases?|cursos?|capacitacion|escuela|programas?) (?:for|in|on|to be|de|en|para|para ser)(?: an?| una?)? $")
_ABOUT_ONE = re.compile(r"\b(?:my|mi|the|your|tu|la|el|her|his|su|a|an|talk to (?:a|the|my)|see (?:a|the|my)|hablar con (?:una?|la|el|mi)|with (?:my|a))\s+$")
_DONE_AFTER = re.compile(
    r"\s*(?:work |jobs? |stuff |worker |industry )?(?:experience|exp\b|background|for (?:about |like |over |almost |the (?:last|past) )?\d+|(?:about |like |over )?\d+ (?:years|anos|meses|months)|(?:for )?(?:many |several |a few )?years|before\b|back (?:home|then|in)|in (?:the past|mexico|guatemala|el salvador|my country)|por (?:como )?\d+|de experiencia|antes\b|(?:muchos|varios|unos) anos|en (?:mi pais|mexico|guatemala|el salvador|honduras)|all my life|toda (?:mi|la) vida|desde (?:hace|los|que)|until|hasta que|got laid|since (?:19|20|i was))"
)
_PAST_FORM = re.compile(r"^(?:\w{2,}(?:ed|aba|abas|aban)|did|drove|ran|sold|built|taught|made|took|cut(?= )|waited|kept|cared|hice|hacia|maneje|cuide|limpie|vendi|vendia|cocine|cosia|pinte|corte|repartia|barria|trabaje|atendia|servia|recogia|conducia)\b")
_GERUND = re.compile(r"^\w{3,}(?:ando|iendo)\b")
_NOW_FORM = re.compile(r"^(?:manejo|cuido|limpio|vendo|cocino|coso|pinto|reparto|hago)\b")
_SKILL_VERB = re.compile(r"\b(?:se|how to)\s+(?P<verb>(?!usar|use|using|hacer|do\b|work\b|trabajar)(?:[a-z]{2,}(?:ar|er|ir)|(?<=to )[a-z]{3,}))\s+(?:a |an |the |el |la |los |las |un |una )?$")
_TARGETS = re.compile(r"\b(?:be|become|becoming|ser|convertirme en)\s+(?:an? |una? )?$")
_SELF = re.compile(r"\b(?:i'm|i am|soy|as|de|como|era|fui|was|been)\s+(?:an? |una? )?$")


class Work:
    """Reads jobs, employers and skills; the lists are built once."""

    def __init__(self, occupations: Sequence[Occupation]) -> None:
        self._names = JobNames(occupations)
        self._skills = PhraseBook((row[0], row[0]) for row in read_column("skills.csv"))
        self._employers = PhraseBook((row[0], row[0]) for row in read_column("employers.csv"))
        self.words = self._names.words | self._skills.words

    def jobs(self, talk: Talk) -> Iterator[Fact]:
        """The `job` facts; their words are marked as taken."""
        found = list(self._names.find(talk.norm))
        names = [name for name in found if self._fits(talk, name)]
        names += [name for name in found if name not in names and _goes_on(talk, name, names)]
        names = [name for name in names if not _is_place(talk, name, names)]
        known = [(name.start, name.end) for name in names]
        names += [name for name in _unlisted(talk) if not _overlaps(name, known)]
        siblings = [(name.start, _past_filler(talk, name.end)) for name in names]
        for name in sorted(names, key=lambda one: one.start):
            polarity, hard = _polarity(talk, name, siblings)
            name = self._whole(talk, name)
            talk.taken.append((name.start, name.end))
            if polarity:
                span = _trimmed(talk, name)
                yield fact("job", {"title": talk.message.words(*span), "soc": name.soc}, polarity, span, hard)

    def _whole(self, talk: Talk, name: JobName) -> JobName:
        """A name with what it is about: "cuidadora de ancianos", "yard supervisor"."""
        more = _ABOUT.match(talk.norm, name.end)
        if more and more["what"] in self._names.words and not _TIME_WORD.match(more["what"]):
            return JobName(name.soc, name.sure, name.start, more.end())
        lead = _LEADING.search(talk.norm, 0, name.start) if _HEAD.match(talk.norm[name.start : name.end]) else None
        return JobName(name.soc, name.sure, lead.start(1), name.end) if lead and lead[1] in self._names.words else name

    def _fits(self, talk: Talk, name: JobName) -> bool:
        if talk.is_taken(name.start, name.end) or talk.scope.about_other(name.start):
            return False
        head, tail = talk.norm[max(0, name.start - 46) : name.start], talk.norm[name.end : name.end + 24]
        if _PLAIN_TAIL.match(tail) or _CLASS_FOR.search(head) or (talk.asked("choice") and not _WORK_AFTER.match(tail)):
            return False
        if re.search(r"\b(?:the one (?:at|in|by)|(?:la|el) de(?:l)?)(?: the| la| el)? $", head) and not re.search(r"\b(?:trabaj|experiencia|cans)\w*[^.,]*$", head):
            return False
        if _ABOUT_ONE.search(head) and re.search(r"\b(?:my|mi|your|tu|her|his|su|talk to|see|hablar con)\b[^.,]*$", head[-18:]) and not _WORK_AFTER.match(tail):
            return False
        return name.sure or self._in_context(talk, name, head, tail)

    @staticmethod
    def _in_context(talk: Talk, name: JobName, head: str, tail: str) -> bool:
        if _WORK_AFTER.match(tail):
            return True
        if talk.asked("goal", "past_jobs", "choice"):
            return bool(_WORK_BEFORE.search(head)) or len(talk.norm.split()) < 5 or talk.asked("past_jobs")
        return bool(re.search(r"\b(?:work(?:ed|ing)?|jobs?|experience|laid off|let go|fired|trabaj\w+|chamba|jale|empleo|experiencia|busco|corrieron|despidieron|tired of|sick of|fed up with|cansad[oa] de|canse de|hart[oa] de|background|career|something (?:with|in|like)|algo (?:con|de|en|como)|(?:anything|nothing) (?:at|in|with|like)|nada (?:en|de|con)|get into|go into|entrar (?:a|en))\b[^.,;!?]{0,30}$", head)) and bool(_WORK_BEFORE.search(head))

    def employers(self, talk: Talk) -> Iterator[Fact]:
        """The `employer` facts: known names, and names after "at" or "en" with a capital letter."""
        found = [(start, end) for _, start, end in self._employers.find(talk.norm) if _is_name(talk, start, end)]
        siblings = list(found)
        for start, end in sorted(found):
            if talk.scope.about_other(start) or talk.is_taken(start, end):
                continue
            polarity, hard = _stance(talk, start, end, siblings, default="want")
            if polarity:
                yield fact("employer", talk.message.words(start, end), polarity, (start, end), hard)

    def skills(self, talk: Talk, sure: bool) -> Iterator[Fact]:
        """The `skill` facts: with `sure`, only where the worker says they know how; else also plain experience."""
        names = [(name.start, name.end) for name in self._names.find(talk.norm)] if sure else []
        for _, start, end in sorted(self._skills.find(talk.norm), key=lambda item: item[1]):
            if talk.scope.about_other(start) or talk.is_taken(start, end) or _part_of(start, end, names):
                continue
            polarity = _knows(talk, start, end, sure)
            if polarity:
                start = _verb_start(talk, start)
                talk.taken.append((start, end))
                yield fact("skill", talk.message.words(start, end).lower(), polarity, (start, end))


def _part_of(start: int, end: int, names: Sequence[Span]) -> bool:
    """Whether a longer job name holds these words, so that "machine" in "sewing machine operator" is no skill."""
    return any(left <= start and end < right for left, right in names)


def _verb_start(talk: Talk, start: int) -> int:
    """Where the verb before a skill begins ("sé poner azulejo", "know how to lay tile"); using a thing adds nothing."""
    verb = _SKILL_VERB.search(talk.norm, 0, start)
    return verb.start("verb") if verb else start


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
_TIME_WORD = re.compile(r"noche|dia|manana|tarde|medio|tiempo|temporada|fin|lunes|martes|verano|donde|planta|nuevo|verdad|todo|casa\b|trabajo")
_HEAD = re.compile(r"(?:supervisor|manager|assistant|helper|operator|lead|driver|clerk|attendant|medic)s?$")
_LEADING = re.compile(r"\b([a-z]{3,}) $")
_AT = re.compile(r"\b(?:in|at|by|near|en|cerca de|from|of|inside|around)(?: (?:an?|the|un|una|el|la|mi|my|some|big|small|busy|local|another|dos|two|varios|different))*\s+(?:[a-z]+ )?$")


def _is_place(talk: Talk, name: JobName, names: Sequence[JobName]) -> bool:
    """Whether a name of no one occupation only says where another job of the same clause was ("a server at a hotel")."""
    if name.soc or not _AT.search(talk.norm[max(0, name.start - 40) : name.start]):
        return False
    clause = talk.scope.clause(name.start)
    return any(
        other.soc and clause[0] <= other.start < clause[1]
        and (0 < name.start - other.end < 45 or (0 < other.start - name.end < 30 and re.search(r"\b(?:as an?|as|de|como) $", talk.norm[: other.start])))
        for other in names
    )


def _overlaps(name: JobName, spans: Sequence[Span]) -> bool:
    return any(left < name.end and name.start < right for left, right in spans)


_NOUN = r"(?!(?:a|an|the|my|lot|bit|night|nights|day|days|morning|team|few|couple|un|una|la|el|los|las|mi|lunes|noche|noches|dia|manana|tarde|medio|tiempo|casa|full|part|temp|job|work|someone|person|good|hard|years?|anos?|what|that|lo|que|todo|ahi|aqui|las|\d+)\b)[a-z][a-z-]{2,}"
_UNLISTED = re.compile(
    rf"\b(?:(?:worked|work|working|job|jobs|employed|hired|started|career|position) as an?|i (?:was|used to be) an?(?= \w+(?:er|or|ist|ian|man|clerk|tech|aide|operator|assistant|attendant|worker|helper|cook|guard|agent|rep)\b| \w+ \w*(?:er|or|ist|ian|man|clerk|tech|aide|operator|assistant|attendant|worker|helper|agent|rep)\b)|been an?(?= \w+(?:er|or|ist|ian)\b)|"
    rf"(?:be|become) an?(?= \w+(?:er|or|ist|ian)\b)|(?:trabaj(?:e|aba|o|ando|ado|ar)(?: (?:toda (?:la|mi) vida|mucho tiempo|(?:muchos|varios|como \d+|\d+) anos))?|trabajo|chamba|jale|empleo|puesto|experiencia|anos) (?:de|como)(?: (?:un|una))?|(?:era|fui|soy|ser|he sido|habia sido)(?: (?:un|una))?(?= \w+(?:dor|dora|ero|era|ista|nico|nica|tor|tora)s?\b))\s+(?P<name>{_NOUN}(?: (?:de|en) {_NOUN}| (?:clerk|tech|technician|aide|operator|assistant|attendant|worker|helper|cook|guard|agent|rep|driver|cleaner|installer|inspector|coordinator|specialist|associate|lead|manager))?)"
)
_NO_NAME = re.compile(r"^(?:mother|father|single|friend|parent|member|manager of|morning|weekend|weekday|overnight|evening|temporada|confianza|verdad|nada|antes|veras|nuevo|pronto|inmediato|entre|sol[oa]|experiencia|mujer|soltera?|extranjer[oa]|sincer[oa]|trabajador[a]?|puntual|artista|enero|primer|quien|cual|donde|mucho|poco|otra|otro|either|other|never|mayor|menor|temporal|vegetarian|citizen|senior|sabado|domingo|fin|fines|lunes|gusto|limpiar|verano|tiempo|cualquier|primera|volunteer)\b")


def _unlisted(talk: Talk) -> Iterator[JobName]:
    """Job names that no list has, after words that leave no doubt ("worked as a ...", "trabajé de ...")."""
    for match in talk.own(_UNLISTED):
        if not _NO_NAME.match(match["name"]) and not talk.is_taken(match.start("name"), match.end("name")):
            yield JobName(None, True, *match.span("name"))


def _polarity(talk: Talk, name: JobName, siblings: Sequence[Span]) -> tuple[Polarity | None, bool]:
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
        return (None, False) if re.match(r"\s*(?:work )?(?:experience|background|experiencia)", tail) else ("avoid", cue.hard)
    if _PAST_FORM.match(said) or _DONE_AFTER.match(tail) or (_NOW_FORM.match(said) and cue is None):
        if not (cue and cue.stance == "want" and re.search(r"(?:want|looking|busco|quiero|need|hir\w+)", cue.text) and not _PAST_FORM.match(said)):
            return "have", False
    if _TARGETS.search(head) and not re.search(r"used to be\s+(?:an? )?$", head):
        return "want", bool(cue and cue.hard)
    if _SELF.search(head) and re.search(r"(?:i'm|i am|soy|was|era|fui|been)\s+(?:an? |una? )?$", head):
        return "have", False
    return _default(talk, cue)


def _default(talk: Talk, cue: Cue | None) -> tuple[Polarity | None, bool]:
    if cue and cue.stance in {"past", "have"}:
        return "have", False
    if talk.asked("past_jobs") and (cue is None or not re.search(r"want|looking|quiero|busco|prefer|gustaria", cue.text)):
        return "have", False
    if cue is None and talk.asked("check_in", "needs", "limits", "share", "zip", "transport"):
        return None, False
    return "want", bool(cue and cue.hard)


def _stance(talk: Talk, start: int, end: int, siblings: Sequence[Span], default: Polarity) -> tuple[Polarity | None, bool]:
    cue = talk.scope.reading(start, end, siblings)
    if cue is None:
        worked = re.search(r"\b(?:worked|work|working|job|was|did|doing|been|trabaj\w+|years|from|fired|off|cajer[oa]|cashier|sido)\b", talk.norm[max(0, start - 30) : start])
        if worked or talk.asked("past_jobs"):
            return "have", False
        wishes = talk.asked("goal", "choice") or any(other.stance == "want" for other in talk.scope.cues)
        return (default if wishes and not talk.norm.lstrip().startswith(("is ", "are ", "do you", "does ")) else None), False
    if cue.stance == "avoid":
        return "avoid", cue.hard
    if cue.stance in {"past", "have"}:
        return "have", False
    if talk.asked("past_jobs") and not re.search(r"want|looking|quiero|busco", cue.text):
        return "have", False
    return (None if cue.stance in {"lack", "drop"} else "want"), cue.hard


_WORDLIKE = frozenset(["target", "ross", "chase", "apple", "subway", "enterprise", "staples", "universal", "spectrum", "marshalls", "superior", "sprouts", "bimbo", "kaiser", "disney", "usc", "ups", "dash"])


def _is_name(talk: Talk, start: int, end: int) -> bool:
    said = talk.message.words(start, end)
    if said.lower() not in _WORDLIKE or said[:1].isupper():
        return True
    return bool(re.search(r"\b(?:at|for|en|from|at the|para)\s+$", talk.norm[:start]))


@dataclass(frozen=True, slots=True)
class _Knowing:
    sure: re.Pattern[str]
    plain: re.Pattern[str]


_KNOWING = _Knowing(
    re.compile(
        r"\b(?:i know(?: how to)?|know how to|knows?|i can(?! (?:do|only|work|start))|good (?:at|with|in)|great (?:at|with)|skills?(?: (?:are|in|with|like|:))?|skilled (?:in|at|with)|familiar with|comfortable (?:with|using)|fluent in|proficient in|expert (?:in|at)|taught myself|learned(?: how to)?|strong in|certified in|"
        r"(?:yo )?se(?: (?:usar|manejar|hacer|de))?|sabia|soy (?:muy )?buen[oa] (?:para|con|en|pa)|manejo(?: (?:bien|el))?|domino|aprendi(?: a)?|conozco(?: de)?|conocimiento(?:s)? (?:de|en)|habilidad(?:es)?(?: (?:de|en|para))?|le (?:se|entiendo) a|no se(?: (?:usar|manejar))?|don't know(?: how to)?|never used|never learned|can't(?= (?:type|weld|sew|cook|use))|no good at|bad at|not good (?:at|with))\b[^.;!?]{0,40}$"
    ),
    re.compile(r"\b(?:experience (?:in|with|using)|experience|background in|experiencia (?:en|con|de|usando)|years of|anos de|used|worked with|trabajado con|training in|some|usado|uso|use|using|usando)(?: (?:in|with|using|some|en|con|de|the|a|la|el|un|poco de|lots of|a lot of))*\s*(?:\w+(?:,| and| y) ){0,3}$"),
)


def _knows(talk: Talk, start: int, end: int, sure: bool) -> Polarity | None:
    left, _ = talk.scope.clause(start)
    head, tail = talk.norm[left:start], talk.norm[end : end + 16]
    known = _KNOWING.sure.search(head[-70:]) or re.match(r"\s*skills?\b", tail)
    if not known and (sure or not (_KNOWING.plain.search(head) or re.match(r"\s*(?:experience|skills)", tail))):
        return None
    if talk.asked("needs", "limits") and not known:
        return None
    cue = talk.scope.reading(start, end)
    if cue and cue.stance in {"lack", "avoid"} and re.match(r"leer|escribir|reading|writing|write", talk.norm[start:end]):
        return None
    return "lack" if cue and cue.stance in {"lack", "avoid"} else "have" if not cue or cue.stance != "drop" else None


_YEARS = re.compile(
    r"(?<![\d$.])(?:(?P<n>\d{1,2}(?:\.\d)?)(?:\s*(?:-|to|or|a|o)\s*\d{1,2})?\s*\+?\s*(?P<unit>years?|anos?|months?|mes(?:es)?)(?P<half> and a half| y medio)?|(?P<one>a year(?: and a half)?|un ano(?: y medio)?|year and a half|ano y medio)|(?P<halfyear>half a year|medio ano))(?!\w)"
)
_YEARS_NOT_AFTER = re.compile(r"\s*(?:'?s? ?old\b|of age|de edad|ago|sober|clean\b|from now|left|until|later|apart|in (?:prison|jail|the (?:us|u\.s|states|country|program))|at (?:my|this) (?:apartment|house)|(?:pres[oa]|en la carcel|viviendo|aqui|sin (?:trabaj\w+|chamba)|married|in recovery|de casad[oa]|en este pais|pregnant|embarazada|de embarazo)|since (?:i|my)|un? employed|out of work|off\b|without|degree|college|program)")
_YEARS_NOT_BEFORE = re.compile(
    r"\b(?:i'm|i am|im|turned|turning|age|aged|is|are|he's|she's|next|in|every|within|ago|lived|live|been here|here for|here|sober|clean|locked up|prison|jail|served|unemployed|out of work|without work|not worked|haven't worked|hasn't|married|together|edad|cumpl\w+|vivo|vivir|viviendo|dentro de|sin trabajar|sin trabajo|no trabajo|llevo aqui|served|going on|under|over|least|college|universidad|school|escuela|pregnant|prisi?on|carcel|rent\w*|lease|mas de)(?: (?:for|about|like|the|last|past|almost|over|around|desde|hace|por|como|unos|un|casi|tiene|tienen|en|here|at|in|of))*\s*$"
)
_EXPERIENCE = re.compile(
    r"\s*(?:(?:of )?(?:\w+ ){0,2}?(?:experience|exp\b)|(?:de )?experiencia|(?:in|as|doing|at|with|working|driving|cooking|cleaning|of|de|en|como|trabajando|haciendo|manejando|cocinando|limpiando|cuidando|on|total|there|ahi)\b|\w+ing\b|\w+(?:ando|iendo)\b)"
)


def years(talk: Talk, jobs: Sequence[Fact]) -> Iterator[Fact]:
    """The `years` facts: how long the worker has done something, with the job where it was said nearby."""
    for match in talk.own(_YEARS):
        if _counts_as_work(talk, match, jobs):
            job = _nearest(talk, match, jobs)
            more = {"of": job.value["title"] if job.field == "job" else job.value} if job else {}
            yield fact("years", _length(match), "have", match.span(), **more)


def _counts_as_work(talk: Talk, match: re.Match[str], jobs: Sequence[Fact]) -> bool:
    head, tail = talk.norm[max(0, match.start() - 40) : match.start()], talk.norm[match.end() : match.end() + 34]
    if _YEARS_NOT_AFTER.match(tail) or (re.search(r"\bdid (?:like |about |over )?$", head) and not re.match(r"\s*(?:at|as|of|in (?!prison|jail)|doing|there|en|with|on)\b", tail)):
        return False
    if re.match(r"\s*(?:(?:of )?(?:\w+ ){0,2}?experience|de experiencia)", tail):
        return not re.search(r"\b(?:require|need|ask for|want|piden|requieren)\w*\b[^.]*$", head)
    if _YEARS_NOT_BEFORE.search(head):
        return False
    if re.search(r"\bhace (?:como |unos |mas de )?$", head):
        return bool(re.match(r"\s*que (?:trabajo|manejo|cocino|limpio|hago)", tail))
    if re.search(r"\btengo (?:como |unos )?$", head) and not _EXPERIENCE.match(tail):
        return False
    near = _nearest(talk, match, jobs)
    return bool(near and near.polarity == "have") or (talk.asked("past_jobs") and (bool(_EXPERIENCE.match(tail)) or len(talk.norm.split()) < 6))


def _nearest(talk: Talk, match: re.Match[str], jobs: Sequence[Fact]) -> Fact | None:
    left, right = talk.scope.sentence(match.start())
    near = [job for job in jobs if job.polarity == "have" and left <= job.start < right]
    return min(near, key=lambda job: min(abs(job.start - match.end()), abs(match.start() - job.end)), default=None)


def _length(match: re.Match[str]) -> float:
    if match["halfyear"]:
        return 0.5
    if match["one"]:
        return 1.5 if re.search("half|medio", match["one"]) else 1
    number = float(match["n"]) + (0.5 if match["half"] else 0)
    if match["unit"].startswith("m"):
        number = round(number / 12, 2)
    return int(number) if number == int(number) else number
