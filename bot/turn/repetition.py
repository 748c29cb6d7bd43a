"""The bot never repeats itself: not what it said just before, and nothing three times in ten messages.

What would be repeated is said in its next wording; then a question in a few words, an urgent line once more in other words;
an answer that stands above already is left out, or called unchanged where nothing else is left to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.catalogue import Catalogue, Said
from bot.intake import wording
from bot.store.conversation import SaidBefore
from bot.turn import outgoing

WINDOW = 10  # messages among which no text stands more than MOST times
MOST = 2
LONG = 80  # characters from which a message is an answer, which is not passed over in silence


class Heard:
    """What the person heard lately, and what is added to it."""

    def __init__(self, recent: Sequence[SaidBefore], again: bool = False) -> None:
        self._texts = [_key(message.text or "") for message in recent[1 - WINDOW :]]
        last = [message for message in recent if message.turn_id == recent[-1].turn_id] if recent else []
        self._before = set() if again else {_key(message.text or "") for message in last}

    def fresh(self, text: str) -> bool:
        """Whether a text may be said now."""
        key = _key(text)
        return key not in self._before and self._texts[-(WINDOW - 1) :].count(key) < MOST

    def add(self, pieces: Sequence[str]) -> None:
        """These were said."""
        self._texts += [_key(piece) for piece in pieces]
        self._before = {*self._before, *map(_key, pieces)}


class Rephrase:
    """Finds the words that are new, for one language and channel. `urgent` messages are said whatever was said before."""

    def __init__(self, catalogue: Catalogue, language: str, channel: str, urgent: bool = False) -> None:
        self._catalogue, self._language, self._channel, self._urgent = catalogue, language, channel, urgent

    def block(self, said: Sequence[Said], heard: Heard) -> list[Said]:
        """What a turn says, without repetition. The question stays open, with its buttons, even if its words are left out."""
        kept: list[Said] = []
        for one in said:
            self._keep(one, heard, kept)
        question = next((one for one in reversed(said) if one.question), None)
        if said and not kept:
            self._keep(Said("", said[-1].buttons, others=self._words("utter_unchanged")), heard, kept)
        if kept and question and not any(one.question for one in kept):
            kept[-1] = replace(kept[-1], question=question.question, buttons=question.buttons)
        return kept

    def _keep(self, one: Said, heard: Heard, kept: list[Said]) -> None:
        """Add one message in the first way that is new, if there is one."""
        for text in self._ways(one):
            pieces = outgoing.pieces(text, self._channel)
            if all(map(heard.fresh, pieces)):
                heard.add(pieces)
                kept.append(replace(one, text=text, others=[]))
                return

    def _ways(self, one: Said) -> Iterator[str]:
        """The ways to say one message, the best first."""
        yield from (text for text in (one.text, *one.others) if text)
        if one.question and not self._urgent:
            topic = wording.term("topic", one.question, self._language)
            yield from self._words("utter_back_to", topic=topic)
        if self._urgent:
            yield from (text for way in (one.text, *one.others) for text in self._words("utter_once_more", text=way))
        elif len(one.text) >= LONG and not one.question:
            yield from self._words("utter_unchanged")

    def _words(self, name: str, **values: str) -> list[str]:
        said = self._catalogue.say(name, self._language, self._channel, 0, **values)
        return [said.text, *said.others]


@lru_cache(maxsize=512)  # what was said is looked at in each of the next turns
def _key(text: str) -> str:
    return " ".join(text.casefold().split())
