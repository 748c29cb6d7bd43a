"""What the words of a check-in say of the job; read on text without accents and apostrophes."""

from __future__ import annotations

import re

LOST = re.compile(
    r"\b(?:let me go|laid (?:me )?off|fired|quit|lost (?:the|my|that) job|no longer (?:there|work\w*|employed)|not (?:working|there)(?: any ?more)?|dont work|didnt work out|"
    r"ya no (?:trabajo|estoy)|me (?:corrieron|despidieron|descansaron)|renunci\w+|perdi el trabajo|me sali)\b"
)
PLACE = r"(?:jobs?|place|company|employer|one|spot|trabajo|lugar|lado|empresa|parte|chamba)"
ELSEWHERE = re.compile(rf"\b(?:(?:another|other|different|new|otr[oa]|nuev[oa]|distint[oa]) {PLACE}|{PLACE} (?:nuev[oa]|distint[oa])|somewhere else)\b")
SAME = re.compile(r"\b(?:same|still (?:there|here|at|with)|mism[oa]|sigo (?:ahi|aqui|alli|en)|todavia ahi)\b")
FEELINGS = {
    "hard": re.compile(r"\b(?:hard|bad|tough|awful|terrible|stress\w*|not good|not great|too much|mal|dificil|pesado|duro|feo|estres\w*|no muy bien)\b"),
    "so_so": re.compile(r"\b(?:so.?so|ok|okay|alright|all right|fine|meh|not bad|mas o menos|regular|ahi va|ahi voy)\b"),
    "good": re.compile(r"\b(?:good|great|well|love|like it|happy|nice|bien|content[oa]|me gusta|feliz|excelente)\b"),
}
