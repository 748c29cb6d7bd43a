"""Which of the contract's needs a service meets, by the words of its taxonomy, name and description."""

from __future__ import annotations

import re

# In this order; the first whose words are found in the terms, then in the name, then in the description.
_WORDS: dict[str, str] = {
    "benefits_advice": r"benefits? (counsel|advis|planning|assistance|enroll)|ticket to work|work incentive",
    "english_class": r"\besl\b|english (class|as a second|language)|learn english|clases? de ingl",
    "mental_health": r"mental health|counsel?ling|therap|depression|crisis line|salud mental",
    "health_insurance": r"health (insurance|coverage|plan)|medicaid|medi-cal|covered california|seguro m[eé]dico",
    "childcare": r"child ?care|day ?care|head start|after.?school|preschool|guarder",
    "food": r"\bfood\b|pantry|meals?\b|grocer|snap\b|calfresh|comida|despensa",
    "housing": r"housing|shelter|homeless|\brent(al)?\b|evict|vivienda|albergue",
    "transport": r"transport|bus (pass|fare|ticket)|\bride\b|gas (card|voucher)|transit",
    "clothes_tools": r"cloth(es|ing)|uniform|work boots|\btools?\b|interview (suit|attire)|ropa",
    "legal": r"\blegal\b|lawyer|attorney|expunge|immigration|tenant rights|wage theft",
    "documents": r"birth certificate|state id\b|identification (card|document)|social security card|vital records",
    "phone_internet": r"internet|free phone|lifeline phone|computer access|wi-?fi",
    "training": r"job training|vocational|apprentice|certificat(e|ion) (class|program|course)|career technical|workforce",
    "cash_now": r"cash (aid|assistance)|emergency (financial|assistance)|utility (bill|assistance)|financial assistance",
    "accommodation": r"assistive technology|accommodation|independent living",
}
_PATTERNS = {need: re.compile(words, re.I) for need, words in _WORDS.items()}


def need_of(*texts: str | None) -> str | None:
    """The need that the first telling text names; None where none does."""
    for text in texts:
        for need, pattern in _PATTERNS.items():
            if text and pattern.search(text):
                return need
    return None
