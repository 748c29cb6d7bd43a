"""Reading what real exports hold: encodings, HTML in text, and dates, numbers and codes in many spellings.

Each reader gives None for an empty value and raises ValueError with a reason that a person can act on.
"""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Any

BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?[a-zA-Z][^<>]*>|<![^<>]*>|<\?[^<>]*>", re.S | re.I)
BREAK = re.compile(r"<\s*(br|/p|/li|/div|/h\d|/tr)\b[^<>]*>", re.I)
SPACE = re.compile(r"[ \t\r\f\v\u00a0]+")
RELATIVE = re.compile(r"^([+-]\d+)d$")
ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")
DATES = ("%m/%d/%Y", "%m/%d/%y", "%Y/%m/%d", "%Y%m%d", "%b %d, %Y", "%B %d, %Y", "%d %b %Y", "%d %B %Y", "%m-%d-%Y", "%d.%m.%Y")
OLDEST, LATEST = date(1950, 1, 1), date(2200, 1, 1)
NUMBER = re.compile(r"^[$€£]?\s*(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)$")
CLOCK = re.compile(r"^(\d{1,2})(?::?(\d{2}))?(?::\d{2})?\s*(?:([ap])\.?\s*m\.?)?$", re.I)
SOC = re.compile(r"\b(\d{2}-\d{4})(\.\d{2})?")
YES, NO = {"true", "yes", "1", "y", "x", "t", "sí", "si"}, {"false", "no", "0", "n", "f", ""}


def decode(data: bytes) -> str:
    """Text of a file: by its byte order mark, else UTF-8, else UTF-16 where every other byte is null, else Windows-1252 or Latin-1."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    if len(data) > 3 and 0 in data[:200]:
        return data.decode("utf-16-le" if data[1] == 0 else "utf-16-be", errors="replace")
    for name in ("utf-8", "cp1252"):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def plain(value: Any) -> str | None:
    """Text without tags and entities, its white space tidied."""
    if value is None or isinstance(value, dict | list):
        return None
    text = str(value)
    while "&" in text and (once := html.unescape(text)) != text:  # exports are often escaped twice
        text = once
    if "<" in text:
        text = TAG.sub(" ", BREAK.sub("\n", text))
    text = SPACE.sub(" ", text.replace("\x00", "").replace("\ufeff", ""))
    lines = [line.strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line) or None


def day(value: Any, today: date) -> date | None:
    """A date in ISO form, with or without a time, or as people in the United States write it; "+30d" counts from today."""
    text = str(value or "").strip()
    if not text:
        return None
    if match := RELATIVE.match(text):
        return today + timedelta(days=int(match[1]))
    found = _iso(text) or _spelled(text)
    if found is None:
        raise ValueError(f"{text!r} is not a date such as 2026-11-24 or +30d")
    if not OLDEST <= found <= LATEST:
        raise ValueError(f"{text!r} is too far away to be meant")
    return found


def _iso(text: str) -> date | None:
    match = ISO.match(text)
    try:
        return date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def _spelled(text: str) -> date | None:
    for form in DATES:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def number(value: Any) -> float | None:
    """A number, perhaps with a currency sign and thousands' commas."""
    if isinstance(value, bool):
        raise ValueError(f"{value!r} is not a number")
    text = str("" if value is None else value).strip()
    if not text:
        return None
    match = NUMBER.match(text)
    if match is None:
        raise ValueError(f"{text!r} is not a number")
    return float(match[1].replace(",", ""))


def whole(value: Any) -> int | None:
    """A whole number."""
    found = number(value)
    if found is not None and found != int(found):
        raise ValueError(f"{value!r} is not a whole number")
    return None if found is None else int(found)


def truth(value: Any) -> bool:
    """Yes or no; empty is no."""
    text = str("" if value is None else value).strip().lower()
    if text not in YES | NO:
        raise ValueError(f"{text!r} is neither true nor false")
    return text in YES


def clock(value: Any) -> str | None:
    """A time of day as 24-hour HH:MM."""
    text = str(value or "").strip()
    if not text:
        return None
    match = CLOCK.match(text)
    if match is None:
        raise ValueError(f"{text!r} is not a time such as 14:30")
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    if hour > 24 or minute > 59:
        raise ValueError(f"{text!r} is not a time of day")
    return f"{hour % 24:02d}:{minute:02d}"


def zip_code(value: Any) -> str | None:
    """Five digits; spreadsheets drop leading zeros, and ZIP+4 says more than is needed."""
    text = str(value if value is not None else "").strip().removesuffix(".0").split("-")[0].strip()
    if not text:
        return None
    if not text.isdigit() or len(text) not in (3, 4, 5, 9):
        raise ValueError(f"{value!r} is not a ZIP code")
    return text[:5] if len(text) == 9 else text.zfill(5)


def soc(value: Any) -> str | None:
    """The SOC or O*NET-SOC code in a text, in O*NET's form; None if there is none."""
    match = SOC.search(str(value or ""))
    return match[1] + (match[2] or ".00") if match else None


def slug(text: str) -> str:
    """An id made of a text: short, readable, and the same for the same text."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    return words if 0 < len(words) <= 60 else f"{words[:48].strip('-')}-{hashlib.sha256(text.encode()).hexdigest()[:10]}"
