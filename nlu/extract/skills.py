"""What the worker knows how to do, or says they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlu.contract import Fact, Polarity
from nlu.extract import verbs
from nlu.extract.normal import read_column
from nlu.extract.occupations import JobNames
from nlu.extract.phrases import PhraseBook
from nlu.extract.scope import Span
from nlu.extract.talk import Talk, fact

_SKILL_VERB = re.compile(r"\b(?:se|how to|aprendi a|learned to|can|puedo)\s+(?P<verb>(?!usar|use|using|hacer|do\b|work\b|trabajar)(?:[a-z]{2,}(?:ar|er|ir)|(?<=to )[a-z]{3,}|(?<=can )(?!do|only|work|start|use)[a-z]{3,}))\s+(?:a |an |the |el |la |los |las |un |una )?$")


def _doing(skill: str) -> Iterator[str]:
    """The gerund of a skill that is a verb of work: "soy buena cocinando"."""
    verb, _, rest = skill.partition(" ")
    if (form := verbs.gerund(verb)) is not None:
        yield f"{form} {rest}".strip()


class Skills:
    """Reads skills; the list of names is built once."""

    def __init__(self, jobs: JobNames) -> None:
        self._names = jobs
        self._skills = PhraseBook((name, name) for row in read_column("skills.csv") for name in (row[0], *_doing(row[0])))
        self.words = self._skills.words

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


@dataclass(frozen=True, slots=True)
class _Knowing:
    sure: re.Pattern[str]
    plain: re.Pattern[str]


_KNOWING = _Knowing(
    re.compile(
        r"\b(?:i know(?: how to)?|know how to|knows?|i can(?! (?:do|only|work|start))|good (?:at|with|in)|great (?:at|with)|skills?(?: (?:are|in|with|like|:))?|skilled (?:in|at|with)|familiar with|comfortable (?:with|using)|fluent in|proficient in|expert (?:in|at)|taught myself|learned(?: how to)?|strong in|certified in|"
        r"(?:yo )?se(?! (?:me|te|le|les|lo|los|la|nos|puede|necesita|ocupa|trabaja|paga|requiere|hace)\b)(?: (?:usar|manejar|hacer|de))?|sabia|soy (?:muy |bien )?buen[oa](?: (?:para|con|en|pa|a))?|se me da (?:muy |bien )*|tengo experiencia usando|manejo(?: (?:bien|el))?|domino|aprendi(?: a)?|conozco(?: de)?|conocimiento(?:s)? (?:de|en)|habilidad(?:es)?(?: (?:de|en|para))?|le (?:se|entiendo) a|no se(?: (?:usar|manejar))?|don't know(?: how to)?|never used|never learned|can't(?= (?:type|weld|sew|cook|use))|no good at|bad at|not good (?:at|with))\b[^.;!?]{0,40}$"
    ),
    re.compile(r"\b(?:experience (?:in|with|using)|experience|background in|experiencia (?:en|con|de|usando)|years of|anos de|used|worked with|trabajado con|training in|some|usado|uso|use|using|usando)(?: (?:in|with|using|some|en|con|de|the|a|la|el|un|poco de|lots of|a lot of))*\s*(?:\w+(?:,| and| y) ){0,3}$"),
)


_STRENGTH = re.compile(r"\s*(?:is|are|es|son) (?:my|mi|lo) (?:strong suit|strength|strong point|thing|specialty|fuerte|especialidad|mio|best skill)\b")


def _knows(talk: Talk, start: int, end: int, sure: bool) -> Polarity | None:
    left, _ = talk.scope.clause(start)
    head, tail = talk.norm[left:start], talk.norm[end : end + 16]
    known = _KNOWING.sure.search(head[-70:]) or re.match(r"\s*skills?\b", tail) or _STRENGTH.match(talk.norm, end)
    if not known and (sure or not (_KNOWING.plain.search(head) or re.match(r"\s*(?:experience|skills)", tail))):
        return None
    if (talk.asked("needs", "limits") and not known) or (talk.asked("interests") and re.match(r"\w+ing\b", talk.norm[start:end])):
        return None
    cue = talk.scope.reading(start, end)
    if cue and cue.stance in {"lack", "avoid"} and re.match(r"leer|escribir|reading|writing|write", talk.norm[start:end]):
        return None
    return "lack" if cue and cue.stance in {"lack", "avoid"} else "have" if not cue or cue.stance != "drop" else None
