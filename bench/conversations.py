"""The scripted conversations that both servers hold: what a worker writes, in order, whatever is answered."""

from __future__ import annotations

from itertools import cycle, islice

LANGUAGES = ("en", "es")
ENGLISH = (
    "hi",
    "english please",
    "yes that's fine",
    "got laid off from the warehouse last month, looking for something similar",
    "90011",
    "no car so the bus",
    "can't do nights, I pick up my kids at 3",
    "at least 19 an hour",
    "what jobs do you have right now?",
    "no, nothing else",
    "the first one",
    "why that one?",
    "my name is Dana, 213-555-0142",
    "thanks, bye",
)
SPANISH = (
    "hola",
    "en español por favor",
    "sí, está bien",
    "me despidieron del almacén y busco algo parecido o de limpieza",
    "90022",
    "no tengo carro, ando en camión",
    "de noche no puedo, tengo que cuidar a mis hijos",
    "mínimo 19 la hora",
    "¿qué trabajos tienen ahorita?",
    "no, nada más",
    "la primera",
    "¿y por qué esa?",
    "soy Marisol, 323-555-0187",
    "gracias, adiós",
)
# What somebody may say at any time, for conversations that go on for long.
LATER = {
    "en": (
        "what jobs are there now?",
        "I could start monday",
        "actually 18 an hour is ok",
        "which employers do you work with?",
        "can you say that again",
        "weekends are fine too",
        "is there any training for forklift?",
        "sorry, I meant 90033",
        "who sees this?",
        "thanks",
    ),
    "es": (
        "¿qué trabajos hay ahora?",
        "puedo empezar el lunes",
        "la verdad con 18 la hora está bien",
        "¿con qué empresas trabajan?",
        "me lo repite por favor",
        "los fines de semana también puedo",
        "¿hay algún curso de montacargas?",
        "perdón, quise decir 90033",
        "¿quién ve esto?",
        "gracias",
    ),
}


def script(language: str) -> tuple[str, ...]:
    """One conversation, from the greeting to the lead."""
    return SPANISH if language == "es" else ENGLISH


def long_script(language: str, turns: int) -> list[str]:
    """A conversation of so many turns, made of the same ten messages again and again, so that any ten in a row compare."""
    return list(islice(cycle(LATER[language]), turns))
