"""The answer to the pending question, beside the act: yes, no or skip. Consent is read only from here."""

from __future__ import annotations

import re
import unicodedata

from nlu.contract import Answer

OF_ACT: dict[str, Answer] = {"affirm": "yes", "deny": "no", "skip": "skip"}
YES = (
    r"yes|yea|yeah|yeh|yep|yup|ya|yas|ye|y|sure|ok|okay|okey|okei|k|kk|of course|absolutely|definitely|i guess so|i guess|go ahead|"
    r"i agree|i do|please do|fine|thats fine|thats right|correct|right|exactly|alright|all right|sounds good|no problem|"
    r"si|sip|simon|claro|por supuesto|dale|va|vale|bueno|esta bien|de acuerdo|acepto|asi es|correcto|exacto|adelante|sale|orale|como no|perfecto"
)
NO = (
    r"no|nope|nah|naw|nel|n|never|not really|i dont|i do not|dont|do not|none|nothing|no way|para nada|nunca|ninguno|ninguna|nada|"
    r"no quiero|no gracias|no thanks|no acepto|no estoy de acuerdo|tampoco|negativo"
)
SKIP = (
    r"skip|pass|next|saltar|salta|saltalo|paso|siguiente|idk|dunno|not sure|im not sure|unsure|maybe|perhaps|"
    r"(?:i )?(?:dont|do not) know|no se|no lo se|quien sabe|quizas?|tal vez|no estoy segur[oa]|"
    r"(?:i )?(?:would |d )?rather not(?: say| answer)?|prefer not(?: to (?:say|answer))?|i prefer not to|prefiero no(?: decir| contestar| responder)?"
)
# Longer readings first, so that "not sure" is no "no" and "no problem" no "no".
OPENERS: tuple[tuple[Answer, re.Pattern[str]], ...] = (
    ("skip", re.compile(rf"(?:well |pues |um+ |eh |mmm+ )?(?:{SKIP})\b")),
    ("yes", re.compile(rf"(?:well |pues |um+ |oh |ah )?(?:{YES})\b(?! (?:but )?(?:no|not)\b$)")),
    ("no", re.compile(rf"(?:well |pues |um+ |oh |ah )?(?:{NO})\b")),
)
PENDING_YES_NO = frozenset({"consent", "confirm", "share", "adult", "needs", "limits", "licence", "check_in", "callback", "clarify"})


def fold(text: str) -> str:
    """Lower case, without accents and punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("'", "").replace("\u2019", ""))
    return " ".join(re.sub(r"[^\w\s]", " ", "".join(c for c in plain if not unicodedata.combining(c))).split())


def answer(text: str, question: str | None, act: str) -> Answer | None:
    """The reply to the pending question; without one, only what the act itself says."""
    by_act = OF_ACT.get(act)
    if question is None:
        return by_act
    opened = _opening(fold(text))
    if question == "consent":
        return opened
    if opened == "no" and by_act is None and question not in PENDING_YES_NO:
        return None
    return opened or by_act


def _opening(folded: str) -> Answer | None:
    return next((name for name, pattern in OPENERS if pattern.match(folded)), None)
