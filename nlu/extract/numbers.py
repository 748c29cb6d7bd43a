"""Numbers written as words, in English and Spanish, turned into digits before any other rule reads the message."""

from __future__ import annotations

from collections.abc import Sequence

UNITS = {
    word: value
    for value, words in enumerate(
        (
            "zero cero", "one uno una un", "two dos", "three tres", "four cuatro", "five cinco", "six seis",
            "seven siete", "eight ocho", "nine nueve", "ten diez", "eleven once", "twelve doce", "thirteen trece",
            "fourteen catorce", "fifteen quince", "sixteen dieciseis", "seventeen diecisiete",
            "eighteen dieciocho", "nineteen diecinueve", "veinte", "veintiuno veintiun", "veintidos", "veintitres",
            "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve",
        )
    )
    for word in words.split()
}
TENS = {
    word: value * 10
    for value, words in enumerate(
        ("twenty", "thirty treinta", "forty fourty cuarenta", "fifty cincuenta", "sixty sesenta",
         "seventy setenta", "eighty ochenta", "ninety noventa"), start=2,
    )
    for word in words.split()
} | {"veinte": 20}
HUNDREDS = {
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
    "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
    "doscientas": 200, "trescientas": 300, "quinientas": 500,
}
WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(HUNDREDS) | {"hundred", "thousand", "mil"}

_ONE = {"one", "un", "una", "uno"}
_COUNTED = frozenset(
    ["year", "years", "hour", "month", "months", "week", "day", "mile", "miles", "kid", "ano", "anos", "hora", "mes", "meses", "semana", "dia", "milla", "hijo", "hija", "pm", "am"]
)
_BEFORE_ONE = frozenset(["at", "to", "until", "till", "after", "before", "by", "past", "las", "la", "from", "between", "hasta"])
_BEFORE_ONCE = frozenset(["las", "de", "hasta", "tengo"])
_AFTER_ONCE = frozenset(["anos", "horas", "dolares", "pesos", "por"])


def starts_number(words: Sequence[str], at: int) -> bool:
    """Whether the word at `at` can begin a number; "one", "una" and Spanish "once" only where something is counted."""
    word = words[at]
    if word not in WORDS:
        return False
    before = words[at - 1] if at else ""
    if word in {"mil", "thousand", "hundred"} and before[:1].isdigit():
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    if word == "una" and before == "a" and (at > 1 and (words[at - 2] in WORDS or words[at - 2].isdigit())):
        return True
    if word == "una" and before == "de" and after == "a" and (words[at + 2] if at + 2 < len(words) else "") in WORDS:
        return True
    if word in _ONE:
        if word in {"one", "uno"} and (after in {"hundred", "thousand"} or (after in UNITS and len(words) >= 5)):
            return True
        return after in _COUNTED or (before in _BEFORE_ONE and word in {"one", "una"} and (word, before) != ("una", "a"))
    if word == "once":
        return before in _BEFORE_ONCE or after in _AFTER_ONCE
    return True


def read_digits(words: Sequence[str], at: int) -> tuple[str, int]:
    """A ZIP code or phone number said digit by digit ("nine zero zero one one"): its digits and how many words."""
    digits = ""
    while at + len(digits) < len(words):
        word = words[at + len(digits)]
        value = 0 if word in {"oh", "o"} and digits else UNITS.get(word, 10)
        if value > 9:
            break
        digits += str(value)
    return digits, len(digits)


def read_number(words: Sequence[str], at: int) -> tuple[str, int]:
    """The number that begins at `at` as digits, and how many words it takes (0 when there is none)."""
    digits, used = read_digits(words, at)
    if used >= 5:
        return digits, used
    if words[at].isdigit():
        return _thousands(words, at)
    if not starts_number(words, at):
        return "", 0
    value, used = _compound(words, at)
    return _with_half(words, at, value, used)


def _thousands(words: Sequence[str], at: int) -> tuple[str, int]:
    """A number in figures before "mil" or "thousand" ("2 mil quinientos"); 0 words where none follows."""
    if at + 1 >= len(words) or words[at + 1] not in {"mil", "thousand"} or len(words[at]) > 3:
        return "", 0
    rest, used = _compound(words, at + 2) if at + 2 < len(words) and words[at + 2] in HUNDREDS else (0, 0)
    return str(int(words[at]) * 1000 + rest), used + 2


def _compound(words: Sequence[str], at: int) -> tuple[int, int]:
    total = current = place = 0
    place, index = 10_000, at
    while index < len(words):
        step = index + 1 if words[index] in {"and", "y"} and _joins(words, index, place) else index
        value, size = _value(words[step] if step < len(words) else "", current, place)
        if size == 0:
            break
        if size == 1000:
            total, current, place = total + max(current, 1) * 1000, 0, 1000
        else:
            current, place = value, size
        index = step + 1
    return total + current, index - at


def _joins(words: Sequence[str], index: int, place: int) -> bool:
    after = words[index + 1] if index + 1 < len(words) else ""
    if words[index] == "y":
        return place == 10 and 0 < UNITS.get(after, 0) < 10
    return place == 100 and after in WORDS


def _value(word: str, current: int, place: int) -> tuple[int, int]:
    """The new running value and the size of its last part; size 0 where `word` cannot follow."""
    if word in {"hundred"} and 0 < current < 20:
        return current * 100, 100
    if word in {"thousand", "mil"} and place != 1000:
        return current, 1000
    if word in HUNDREDS and place >= 1000:
        return HUNDREDS[word], 100
    if word in TENS and place >= 100:
        return current + TENS[word], 10
    unit = UNITS.get(word)
    if unit is None or place == 1 or (unit == 0 and current):
        return current, 0
    if unit >= 10:
        return (current + unit, 1) if place >= 100 else (current, 0)
    return current + unit, 1


def _with_half(words: Sequence[str], at: int, value: int, used: int) -> tuple[str, int]:
    tail = tuple(words[at + used : at + used + 3])
    if tail[:3] == ("and", "a", "half"):
        return f"{value}.5", used + 3
    if tail[:2] in {("y", "media"), ("y", "medio")}:
        return (f"{value}:30" if value <= 12 and tail[1] == "media" else f"{value}.5"), used + 2
    return str(value), used
