"""How hard a text is to read."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"[.!?…]+(?:\s|$)|\n")
WORD = re.compile(r"[^\W\d_]+", re.UNICODE)


def _parts(text: str, vowels: str) -> tuple[int, int, int]:
    """Words, sentences and syllables (runs of vowels), each at least one."""
    words = WORD.findall(text.lower())
    sentences = [part for part in SENTENCE.split(text) if WORD.search(part)]
    syllables = sum(max(1, len(re.findall(f"[{vowels}]+", word))) for word in words)
    return max(1, len(words)), max(1, len(sentences)), max(1, syllables)


def flesch_kincaid(text: str) -> float:
    """The US school grade (Kincaid et al. 1975); a silent final e is not counted."""
    words, sentences, syllables = _parts(re.sub(r"(?<=[^aeiouyl])e\b", "", text), "aeiouy")
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def fernandez_huerta(text: str) -> float:
    """The Spanish ease of reading, 0 to 100 and beyond, higher is easier; 60 is normal (Fernández Huerta 1959)."""
    words, sentences, syllables = _parts(text, "aeiouáéíóúü")
    return 206.84 - 60 * syllables / words - 1.02 * words / sentences
