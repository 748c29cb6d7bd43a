"""The language of a message, from function words and letter patterns."""

from __future__ import annotations

import math
import re
import unicodedata

from nlu.contract import Language

ENGLISH = frozenset(
    ["i", "im", "ive", "id", "the", "a", "an", "and", "or", "but", "to", "of", "in", "on", "at", "for", "with", "from", "by", "my", "me", "you", "u", "ur", "your", "it", "its", "is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "dont", "have", "has", "had", "not", "no", "cant", "can", "could", "would", "should", "will", "wont", "want", "need", "get", "got", "go", "work", "works", "working", "job", "jobs", "yes", "yeah", "sure", "please", "thanks", "thank", "hello", "hi", "hey", "what", "when", "where", "who", "why", "how", "much", "any", "some", "this", "that", "there", "here", "they", "them", "he", "she", "we", "our", "out", "up", "down", "just", "only", "so", "very", "about", "lost", "looking", "days", "nights", "morning", "mornings", "weekends", "day", "night", "hour", "hours", "pay", "money", "car", "bus", "school", "kids", "help", "person", "talk", "stop", "start", "skip", "first", "second", "third", "last", "anything", "nothing", "something", "english", "spanish", "now", "today", "tomorrow", "week", "month", "year", "years", "been", "laid", "off", "tired"]
)
SPANISH = frozenset(
    ["yo", "el", "la", "los", "las", "un", "una", "unos", "unas", "y", "o", "pero", "a", "de", "del", "en", "al", "con", "por", "para", "mi", "mis", "me", "tu", "tus", "te", "su", "sus", "se", "lo", "le", "les", "es", "son", "era", "fue", "ser", "estar", "estoy", "esta", "estan", "soy", "hay", "tengo", "tiene", "no", "si", "sin", "que", "q", "k", "como", "cuando", "donde", "quien", "porque", "cuanto", "mas", "menos", "muy", "ya", "solo", "quiero", "quisiera", "necesito", "busco", "puedo", "puede", "trabajo", "trabajar", "trabaje", "chamba", "jale", "empleo", "hola", "buenas", "buenos", "gracias", "favor", "dias", "noches", "tardes", "manana", "noche", "dia", "hora", "horas", "pago", "dinero", "carro", "camion", "autobus", "escuela", "ninos", "hijos", "ayuda", "persona", "hablar", "alguien", "algo", "nada", "nunca", "tampoco", "tambien", "ahora", "hoy", "semana", "mes", "ano", "anos", "primero", "primera", "segundo", "segunda", "tercero", "espanol", "ingles", "de", "noche", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "estaba", "hacer", "hago", "ando", "vivo", "nomas", "ahorita", "limpieza", "limpiar", "bodega", "cocina", "construccion", "yarda", "claro", "bueno", "sale", "pues"]
)
SUFFIXES = re.compile(r"(?:cion|ciones|mente|ando|iendo|ados?|adas?|ito|ita|itos|itas|dad|eria|amos|emos|aba|aban|ar|er|ir)$")
ENGLISH_SHAPES = re.compile(r"(?:ing|tion|ed|ly|ness|th|ck|sh|wh|ght|ould|'s)$|w|k$|^th|^wh|ee|oo")


def detect(text: str) -> tuple[Language, float]:
    """The language and how sure that is, from 0.5 (nothing known) to 1."""
    raw = text.casefold()
    plain = "".join(c for c in unicodedata.normalize("NFKD", raw) if not unicodedata.combining(c))
    words = re.findall(r"[a-z]+", plain.replace("'", ""))
    score = sum(_weight(word) for word in words) + 2.0 * sum(c in "ñ¿¡" for c in raw) + 0.7 * sum(c in "áéíóú" for c in raw)
    sure = 1 / (1 + math.exp(-abs(score)))
    return ("es" if score > 0 else "en"), sure


def _weight(word: str) -> float:
    """Above zero for Spanish, below for English."""
    if word in SPANISH and word in ENGLISH:
        return 0.0
    if word in SPANISH or word in ENGLISH:
        return 1.2 if word in SPANISH else -1.2
    if len(word) < 4:
        return 0.0
    return 0.5 * bool(SUFFIXES.search(word)) - 0.4 * bool(ENGLISH_SHAPES.search(word))
