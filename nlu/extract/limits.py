"""What the worker's body or mind cannot do at work, never why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nlu.contract import Fact
from nlu.extract.cues import any_of
from nlu.extract.talk import Talk, fact, joined

# Words for the thing itself. A name "other_..." is told in the worker's own words.
_WORDS = {
    "lifting": any_of(
        r"lift\w*(?: (?:more than|over|anything|things|stuff|above|past|heavy|up to|too much|patients|people|boxes))*", r"heavy(?: (?:lifting|stuff|things|boxes|loads|objects|work|duty))?",
        r"carry(?:ing)?(?: (?:heavy|anything|boxes|things))*", r"cargar(?:la|lo|los)?|cargue nada(?: pesado)?|levantar", r"cosas (?:muy )?pesadas|pesad[oa]s?|peso|cargas",
    ),
    "standing": any_of(
        r"stand(?:ing)?(?! (?:the|my|people|it|him|her|them|noise|loud|heat|being|up|that|this|working|how|when))(?: (?:up|all day|too long|for long|for hours|much))*",
        r"(?:on )?my feet(?: all day)?|de pie|parad[oa]s?",
    ),
    "driving": r"driv(?:e|ing)(?: at night)?|(?:manejar|conducir)(?: de noche)?",
    "heights": r"heights?|(?:climb(?:ing)? )?ladders?|high (?:places|up)|roofs?|scaffold\w*|alturas?|escaleras de mano|escaleras? altas?|andamios?|lugares altos|techos",
    "heat": r"heat|hot(?: (?:places|environments?|kitchens?|weather|warehouses?|sun))?|the sun|calor(?:es|on)?|(?:el )?sol(?!\w| y sombra)|caliente|high temp\w+|temperaturas altas|vapor",
    "noise": r"nois(?:e|y)(?: places)?|loud(?: (?:places|noises?|music|environments?|machines?|rooms|spots))?|ruidos?(?: fuertes?)?|ruidos[oa]s?",
    "reading": r"read(?:ing)?(?! english)(?: (?:well|much|english|good|or write|and write|and writing|or writing|very well|a lot|too good|too well))*|(?:long )?(?:forms|instructions)|leer(?! en ingles| ingles)(?: (?:bien|mucho|muy bien|ni escribir|y escribir))*|escribir",
    "computer": r"computers?(?: (?:work|stuff|skills|screens?))?|(?:la |las )?computadoras?|(?:computer )?screens?|pantallas?",
    "kneeling": any_of(
        r"kneel\w*|squat\w*|crouch\w*|bend(?:ing)?(?: (?:down|over))?|stoop\w*|get (?:down )?on my knees",
        r"hincar(?:me)?|agachar(?:me)?|arrodillar(?:me)?|de rodillas|agachad[oa]|hincad[oa]|doblar(?:me)?(?: (?:las rodillas|la espalda))?",
    ),
    "other_stairs": r"stairs|escaleras|escalones|subir y bajar",
    "other_walking": r"walk(?:ing)?(?: (?:far|long|a lot|much|too much|long distances?))+|caminar(?: (?:mucho|largo|largas distancias|lejos|tanto))*",
    "other_cold": r"cold|freezers?|frio|congelador(?:es)?|cuartos? frios?|refrigerad[oa]s?",
    "other_dust": r"dust|polvo",
    "other_chemicals": r"chemicals?|fumes|bleach|strong smells|quimicos?|olores fuertes|cloro",
    "other_crowds": r"crowds?|multitudes|aglomeraciones",
    "other_sitting": r"sit(?:ting)?(?: (?:all day|for long|too long|for hours|long|still))+|sentad[oa](?: (?:mucho|todo|tanto)(?: (?:tiempo|rato|el dia))?)+",
}
_WORD = joined(_WORDS)
_UNABLE = any_of(
    r"can't|can not|couldn't|not able to|unable to|not supposed to|not allowed to|shouldn't|won't|never|don't want|don't do(?! (?:great|good|well|so good|too good))", r"no|not|nothing|avoid|without|stay away from|nor|ni|sin|nada(?: de)?|evitar|none",
    r"no puedo|no podria|no debo|no aguanto|no soporto|no tolero|no me (?:dejan|permiten|conviene)|tengo prohibido|(?:me )?(?:dijo|prohibio)(?: que)? no|i refuse",
)
_TROUBLED = any_of(
    r"hard(?: for me)?(?: to)?|trouble|difficult(?:y)?(?: to| with)?|hurts? (?:me )?(?:to|when i|if i)|problems? with|issues? with|afraid of|scared of|fear of|terrified of|sensitive to|bad (?:with|at|in)|struggle with|bother(?:s|ed)? by|limited",
    r"don't do (?:so |too )?(?:great|good|well)|not (?:so |too |very |real )?(?:good|great) (?:with|at|in)|no good (?:with|at|in)",
    r"me cuesta(?: trabajo)?|se me hace (?:muy |bien )?(?:dificil|pesado|complicado)|(?:le )?(?:tengo |tiene )?miedo a|(?:me )?dan? (?:mucho )?(?:miedo|panico|vertigo)|problemas? (?:con|para)|dificultad (?:para|con)|me duele (?:si|cuando|al)|me molestan?|me afectan?|me hace dano|me mareo (?:en|con)|no se(?: me da)?|batallo (?:con|para)|no soy (?:muy )?buen[oa] (?:con|para)",
)
_BETWEEN = any_of(
    r"want|anything|things?|more|mas|aguanto|tolero|soporto|este|estar|cargue|subir(?:me)?|trepar|ponerme|climb(?:ing)?|go(?:ing)?(?: up)?|a las|alas|do|doing|be|being|work|working|any|of|to|the|a|in|at|on|around|with|too|much|real|really|very",
    r"for|long|lots?|from|hacer|las|los|la|el|en|a|de|del|por|mucho|mucha|tanto|tanta|trabajar|usar|andar|nada|cosas|algo|se|que|sea|con|all|day|up|or|nor|and|handle|stay|take|deal|use|using|ni|y|o|extreme|job|jobs|trabajos?|i|can|puedo|demasiado|tan|bien|tiempo|rato|ratos|horas|largo|where|there's|jale|chamba|donde|haya|me|pongan|tomar|operate|agarrar|olor",
)
_LEAD = re.compile(rf"(?:^|[^a-z'])(?:(?P<hard>{_UNABLE})|(?P<soft>{_TROUBLED}))(?:\s+(?:{_BETWEEN}))*\s*$")
_MORE = re.compile(rf"(?:\s+(?:\d+ ?\w*|for|all|too|por|mucho|todo|a lot|long|heavy|things|cosas|day))*\s*(?:,|/|\bor\b|\bnor\b|\band\b|\bni\b|\by\b|\bo\b)+(?:\s+(?:{_BETWEEN}))*\s*")
_FILL = r"(?:\s+(?:eso|yo|that|i|la verdad|de plano|si que|pues|mucho|much|all day|todo el dia|jobs?|work|places|either|tampoco|is|are|really|honestly|me|son|es))*"
_THEN_HARD = re.compile(
    rf",?{_FILL}\s*,?\s*(?:(?:eso |yo |that |i )*no(?: (?:lo|la|los|las|me|se))* (?:puedo|aguanto|tolero|soporto|debo)|can't(?: (?:do|handle|take|be))?|out of the question|off limits|no way|no|nope)(?=\s*(?:$|[.,;!\n]|porque|because|since|it|that|hacer|anymore|mucho|por|at all|ya\b))"
)
_THEN_SOFT = re.compile(
    rf",?{_FILL}\s*(?:(?:is |are |gets? )(?:a |really |very |too |kinda |pretty )*(?:hard|tough|difficult|rough|problem|issue|too much|bad)|(?:es |son |se me hace )?(?:muy |un |bien )*(?:dificil(?:es)?|problema)|me (?:\w+ )?(?:cuestan?|matan?|duelen?|afectan?|hacen? (?:dano|mal)|caen? mal|dan? (?:mucho )?(?:miedo|panico)|marean?|molestan?|ponen? mal)"
    r"|(?:bothers?|hurts?|kills?|scares?|messes with|gets to|freaks?) (?:me|my|out)\b|no me llevo|hurts)"
)
_PLAIN = joined({
    "lifting": any_of(
        r"(?:light|easy) (?:lifting|work|duty)(?: only)?|trabajo (?:ligero|liviano)|algo (?:ligero|liviano)|lifting (?:limit|restriction)",
        r"(?:only|max|up to|no more than|under|less than|solo|hasta|maximo|menos de|cargo hasta|no mas de) \d{1,3} ?(?:lbs?|pounds?|libras|kilos|kgs?)",
        r"(?:nothing|not|can't|nada|no)(?: (?:do|lift|carry|puedo|cargar|levantar|de|que pese))* (?:over|above|more than|heavier than|mas de) \d{1,3} ?(?:lbs?|pounds?|libras|kilos|kgs?)",
    ),
    "reading": r"(?:i'm |am )?dyslexi[ac]|(?:soy )?analfabet[oa]|(?:no se|nunca aprendi a) (?:leer|escribir)(?: (?:muy )?bien)?|never learned to read|don't (?:read(?! (?:spanish|english|espanol|ingles|the|your|that|my))|know how to read)",
    "heights": r"vertigo|heights make me \w+",
    "standing": r"(?:have to|need to|must|should) (?:sit(?: down)?(?! at| while| with)|take breaks to sit)(?= (?:a lot|often|every|sometimes|now and)|\s*(?:$|[.,;]))|need (?:a )?(?:chair|stool)",
})
_POUNDS = re.compile(r"(?<!\d)(\d{1,3})\s*(?P<unit>lbs?|pounds?|libras|kilos?|kgs?|#)?(?!\s*(?:minutes|hours|horas|years|min\b|dollars|a\b|days|times|people|anos|\d))\b")
_ORDERED = re.compile(r"\b(?:doctor|dr|doc|doctora|physical therapist|surgeon)s?(?: \w+){0,3} (?:says?|said|told|dice|dijo|prohibio|ordered)\b[^.;]{0,30}$|\b(?:doctor|doctora)\b[^.;]{0,20}$")
_NOT_MIND = re.compile(r"\b(?:no|not|don't|doesn't|nunca|isn't|aren't)\s+(?:a |me |mind )?$")
_WISHED = frozenset({"driving", "other_walking", "other_cold", "computer", "other_sitting"})
_DISLIKED = frozenset({"heights", "heat", "noise", "other_cold", "other_crowds"})
_DISLIKE = re.compile(r"\b(?:don't (?:really )?(?:like|do)|not (?:a fan of|good with)|hate|can't stand|no me (?:gustan?|llevo bien con)|odio)(?: (?:the|working|being|in|at|on|el|la|los|las|trabajar|con|en))*\s*$")
_WISH = re.compile(r"(?:don't want|won't|nothing|never|without|not|nor|sin)\b")
_DEGREE = re.compile(r"\b(?:well|bien|good|much|great)\b")


def limits(talk: Talk) -> Iterator[Fact]:
    """The `limit` facts of a message."""
    seen: dict[str, Fact] = {}
    for match in talk.find(_PLAIN):
        if not _others(talk, match):
            _add(talk, seen, match, not _DEGREE.search(match[0]))
    last: tuple[int, bool] | None = None
    for match in talk.find(_WORD):
        hard = None if _others(talk, match) else _limited(talk, match, last)
        if hard is not None:
            last = match.end(), hard
            _add(talk, seen, match, hard)
    yield from seen.values()


def _add(talk: Talk, seen: dict[str, Fact], match: re.Match[str], hard: bool) -> None:
    name = match.lastgroup or ""
    value = f"other:{talk.message.words(*match.span()).lower()}" if name.startswith("other_") else name
    if value in seen and hard:
        seen[value] = replace(seen[value], hard=True)
    if value not in seen and not (name.startswith("other_") and any(one.start <= match.start() < one.end for one in seen.values())):
        start = _start(talk, match)
        seen[value] = fact("limit", value, "avoid", (start, match.end()), hard, **_load(talk, match, name))


def _start(talk: Talk, match: re.Match[str]) -> int:
    """Where the refusal before the words begins, so that a fact's text says what is refused."""
    lead = _LEAD.search(talk.norm, max(0, match.start() - 60), match.start())
    return lead.start(lead.lastgroup or 0) if lead else match.start()


def _others(talk: Talk, match: re.Match[str]) -> bool:
    if talk.is_taken(*match.span()):
        return True
    return talk.scope.about_other(match.start()) and not _ORDERED.search(talk.norm[: match.start() + 12])


def _limited(talk: Talk, match: re.Match[str], last: tuple[int, bool] | None) -> bool | None:
    """Whether the words name a limit: True as a must, False as a difficulty, None where they do not."""
    name = match.lastgroup or ""
    left, _ = talk.scope.clause(match.start())
    head, tail = talk.norm[max(left, match.start() - 60) : match.start()], talk.norm[match.end() : match.end() + 60]
    if last and match.start() < last[0] + 40 and _MORE.fullmatch(talk.norm[last[0] : match.start()]):
        return last[1]
    if _THEN_HARD.match(tail):
        return True
    if _THEN_SOFT.match(tail):
        return False
    if name in _DISLIKED and _DISLIKE.search(head):
        return False
    lead = _LEAD.search(head)
    if lead and not _NOT_MIND.search(head[: lead.start() + 1]) and not _only_wished(talk, name, lead, match):
        return bool(lead["hard"]) and not _DEGREE.search(match[0])
    return True if talk.asked("limits") and _bare(talk, head, tail) else None


def _only_wished(talk: Talk, name: str, lead: re.Match[str], match: re.Match[str]) -> bool:
    said = lead["hard"] or ""
    if name in _WISHED and _WISH.match(said):
        return True
    if name == "driving" and not talk.asked("limits"):
        return not re.match(r"\s*(?:at night|jobs?|work|positions?)|.* (?:de noche|at night)$", talk.norm[match.end() : match.end() + 12]) and bool(re.search(r"\bcar\b|carro|licen|permi", talk.sentence(match.start())))
    return name in {"reading", "computer"} and said == "no" and match[0] in {"forms", "instructions", "escribir"}


def _bare(talk: Talk, head: str, tail: str) -> bool:
    """Whether bare words answer the question about limits: not what is fine."""
    fine = re.search(r"(?:don't mind|no problem|can handle|no me molestan?|no hay problema|i can|puedo|fine|can)\s*(?:with |doing |con |de |lift |do |\w+ing )*$", head)
    return not fine and not re.match(r"[^.;]{0,14}?\b(?:is|are|esta|no)? ?(?:fine|ok|okay|problem|bien|problema)\b", tail)


def _load(talk: Talk, match: re.Match[str], name: str) -> dict[str, int]:
    if name != "lifting":
        return {}
    _, right = talk.scope.clause(match.start())
    inside = _POUNDS.search(talk.norm, match.start(), match.end()) or _POUNDS.search(talk.norm, match.end(), min(right, match.end() + 30))
    if not inside:
        return {}
    kilos = (inside["unit"] or "").startswith("k")
    return {"max_lb": round(int(inside[1]) * 2.2) if kilos else int(inside[1])}
