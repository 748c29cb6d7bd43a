"""Languages that the assistant does not speak, by their script or their common words."""

from __future__ import annotations

import re

LETTER = re.compile(r"[^\W\d_]")
# The first that fits: where two share a script, the one with letters of its own stands first.
SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]"), re.compile(r"[\uac00-\ud7af]")),
    ("uk", re.compile(r"[іїєґ]", re.IGNORECASE), re.compile(r"[\u0400-\u04ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]"), re.compile(r"[\u0400-\u04ff]")),
    ("fa", re.compile(r"[پچژگ]"), re.compile(r"[\u0600-\u06ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]"), re.compile(r"[\u0600-\u06ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]"), re.compile(r"[\u0530-\u058f]")),
    ("hi", re.compile(r"[\u0900-\u097f]"), re.compile(r"[\u0900-\u097f]")),
)
VIETNAMESE = re.compile(r"[ăđơư\u1ea0-\u1ef9]", re.IGNORECASE)
# Words that neither English nor Spanish texting has.
WORDS = {
    "tl": "ako akong po opo naghahanap trabaho kailangan gusto kong wala salamat magandang umaga hapon gabi hindi mga kumusta kamusta tulong nawalan marunong tagalog ang ng ba ninyo kayo mayroon meron",
    "vi": "tôi toi cần viec việc làm không khong xin chào chao tiếng tieng muốn muon giúp giup cảm ơn",
    "pt": "eu você voce não nao preciso trabalho emprego estou procurando procuro obrigado obrigada olá trabalhar meu minha perdi falo português portugues ajuda bom dia tenho uma um",
    "fr": "je cherche travail besoin bonjour suis merci emploi une un vous avez aide parle français francais perdu mon pour de pas est le la",
    "ht": "mwen bezwen travay chache bonjou mèsi mesi pale kreyòl kreyol ap pou nan èd ed tanpri pa gen yon",
}
SHARED = frozenset(["un", "de", "la", "le", "pa", "est", "mon", "pour", "po", "ba", "ng", "um", "uma", "ed", "ap", "tenho", "dia", "bom", "eu"])
KNOWN = {code: frozenset(words.split()) for code, words in WORDS.items()}
SURE = {code: words - SHARED for code, words in KNOWN.items()}
ENOUGH, PART = 2, 0.5  # words that are surely of the language, and their part with those that others have too


def detect(text: str) -> str | None:
    """The ISO 639-1 code of a third language that a message is surely in; None for English, Spanish and anything unsure."""
    letters = LETTER.findall(text)
    for code, telling, script in SCRIPTS:
        if telling.search(text) and len(script.findall(text)) * 2 > len(letters):
            return code
    if len(VIETNAMESE.findall(text)) >= 2:
        return "vi"
    return _by_words(re.findall(r"[^\W\d_]+", text.casefold()))


def _by_words(said: list[str]) -> str | None:
    for code, known in KNOWN.items():
        if len(SURE[code].intersection(said)) >= ENOUGH and sum(word in known for word in said) >= PART * len(said):
            return code
    return None
