"""A small language for rules over plain text: one rule a line, made of words, word classes, gaps and limits.

    {i} {want} ~2 die/dying        a gap of up to two words; either word
    tired/sick of living !in/at    not followed by one of these; after a gap, not within its reach
    i really?/just? can't go_on $  optional words; `_` holds several words together; `$` ends the clause, `^` begins it
    kill* {SELF}                   `*` stands for any ending

A class is a list of such alternatives, set apart by commas, under a name. A class in capitals carries the topic: a rule is
only tried on a message that holds the beginning of one of its words, which keeps ordinary messages cheap. No rule reaches
over the end of a sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from itertools import chain, product
from typing import Any

from nlu.extract.normal import fold, read_column

_TOKEN = re.compile(r"([\w'~]+)([^\w'~]*)")  # a word, and what stands up to the next
_SENTENCE, _CLAUSE = frozenset(".!?;\n"), frozenset(".!?;\n,")  # marks that begin one after them
_SHORT, _LONG = 2, 12  # letters that a beginning such as `kill*` has at least, and at most, when a rule is looked up by it
_STEMS = "* at the root"  # holds the beginnings of words that a tree's root goes on from; no word can be this
Span = tuple[int, int]
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Text:
    """A plain text as the rules read it: its words, where sentences and clauses begin, and what was found in it so far."""

    words: tuple[str, ...]
    sentence: tuple[bool, ...]
    clause: tuple[bool, ...]
    found: dict[int, dict[int, list[int]]] = field(default_factory=dict, repr=False)
    topics: dict[int, dict[str, dict[_Topic, None]]] = field(default_factory=dict, repr=False)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            places.setdefault(word, []).append(at)
        return places

    def ends(self, trie: dict[str, Any]) -> dict[int, list[int]]:
        """The words that phrases of a trie begin at, each with where they end."""
        known = self.found.get(id(trie))
        if known is None:
            known = self.found[id(trie)] = {at: ends for at in self._starts(trie) if (ends := _walk(trie, self, at, at))}
        return known

    def _starts(self, trie: dict[str, Any]) -> Iterable[int]:
        """The words that a phrase of a trie may begin at."""
        if "" in trie:
            return range(len(self.words))
        begun = trie.keys() & self.places.keys()
        if stems := trie[_STEMS]:
            begun.update(word for word in self.places if word.startswith(stems))
        return [at for word in begun for at in self.places[word]]

    def without(self, spans: list[Span]) -> Text:
        """The text with the words of some spans made unreadable."""
        if not spans:
            return self
        words = list(self.words)
        for start, end in spans:
            words[start:end] = ["~"] * (end - start)
        return Text(tuple(words), self.sentence, self.clause)

    def part(self, start: int, end: int) -> Text:
        """The words from `start` to `end`."""
        return Text(self.words[start:end], self.sentence[start:end], self.clause[start:end])


@lru_cache(maxsize=4)  # of a message a few times in its turn
def read(plain: str) -> Text:
    """Cut a plain text into words."""
    found = _TOKEN.findall(plain)
    sentence = (True, *(gap != " " and not _SENTENCE.isdisjoint(gap) for _, gap in found))
    clause = (True, *(gap != " " and not _CLAUSE.isdisjoint(gap) for _, gap in found))
    return Text(tuple(word for word, _ in found), sentence[: len(found)], clause[: len(found)])


@cache
def _common() -> frozenset[str]:
    return frozenset(word for _, words in read_column("function_words.csv") for word in fold(words).split())


@dataclass(frozen=True)
class _Step:
    """One part of a rule. `kind`: words, maybe (optional words), gap, unless, begin or end; `stop`: a clause's end will do too."""

    kind: str
    trie: dict[str, Any]
    stop: bool = False
    most: int = 0


@dataclass(frozen=True)
class _Rule:
    """The steps of a rule, and those without which it cannot match, wherever they stand."""

    steps: tuple[_Step, ...]
    needs: tuple[dict[str, Any], ...]

    @classmethod
    def of(cls, steps: tuple[_Step, ...]) -> _Rule:
        """A rule of some steps; what the fewest common words begin is asked for first."""
        needs = (step.trie for step in steps if step.kind == "words" and not step.stop)
        return cls(steps, tuple(sorted(needs, key=lambda trie: len(trie.keys() & _common()))))


@dataclass(frozen=True, eq=False)
class _Topic:
    """What a message must hold, and the rules that are then tried on it."""

    trie: dict[str, Any]
    rules: list[_Rule] = field(default_factory=list)


class _Index:
    """The topics of all rules that are looked for together, by the words of the message."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[tuple[str, _Topic]]] = defaultdict(list)
        self._touched = lru_cache(4096)(self._of_word)

    def add(self, outcome: str, topic: _Topic, keys: Iterable[str]) -> None:
        """Look a topic up by some keys."""
        for key in keys:
            self._by_key[key].append((outcome, topic))

    def topics(self, text: Text) -> dict[str, dict[_Topic, None]]:
        """The topics that a text may hold, by outcome; read once a text."""
        known = text.topics.get(id(self))
        if known is None:
            known = text.topics[id(self)] = {}
            for outcome, topic in chain.from_iterable(map(self._touched, text.places)):
                known.setdefault(outcome, {})[topic] = None
        return known

    def _of_word(self, word: str) -> tuple[tuple[str, _Topic], ...]:
        """The topics that are looked up by a word: by itself, or by a beginning of it as a rule writes it."""
        keys = (word, *(f"{word[:size]}*" for size in range(_SHORT, min(len(word), _LONG) + 1)))
        return tuple(found for key in keys for found in self._by_key.get(key, ()))


class Rules:
    """The rules of one outcome, looked up by the words of the message."""

    def __init__(self, text: str, classes: Mapping[str, str], outcome: str = "", index: _Index | None = None) -> None:
        self._outcome, self._index = outcome, index or _Index()
        reader, topics = _Reader(classes), dict[str, _Topic]()
        for line in filter(None, (line.split("#")[0].strip() for line in text.splitlines())):
            named = reader.topic(line)
            if named not in topics:
                topics[named] = _Topic(reader.trie(named))
                self._index.add(outcome, topics[named], reader.keys(named))
            topics[named].rules.append(_Rule.of(reader.steps(line)))

    @classmethod
    def together(cls, texts: Mapping[str, str], classes: Mapping[str, str]) -> dict[str, Rules]:
        """The rules of several outcomes, for which the words of a message are looked up once."""
        index = _Index()
        return {outcome: cls(text, classes, outcome, index) for outcome, text in texts.items()}

    def find(self, text: Text) -> Iterator[Span]:
        """The spans of words that a rule matches."""
        for topic in self._index.topics(text).get(self._outcome, ()):
            if text.ends(topic.trie):
                for rule in topic.rules:
                    if all(map(text.ends, rule.needs)):
                        yield from _matches(rule.steps, text)

    def any(self, text: Text) -> bool:
        """Whether any rule matches."""
        return next(self.find(text), None) is not None


def _matches(steps: tuple[_Step, ...], text: Text) -> Iterator[Span]:
    """The spans where a rule matches, one for each word that it can begin at."""
    first, rest = (steps[0], steps[1:]) if steps[0].kind == "words" else (None, steps)
    for start, ends in text.ends(first.trie).items() if first else ((at, [at]) for at in range(len(text.words))):
        for step in rest:
            ends = list({after for at in ends for after in _take(step, text, at, start)})
            if not ends:
                break
        if ends:
            yield start, max(ends)


def _take(step: _Step, text: Text, at: int, start: int) -> Iterator[int]:
    """Where a part of a rule may end that begins at a word; `start` is where the rule begins."""
    closed = at >= len(text.words) or (text.sentence[at] and at > start)
    if step.kind in ("words", "maybe"):
        if step.kind == "maybe" or (step.stop and _closes(text, at)):
            yield at
        if not closed:
            yield from _walk(step.trie, text, at, at)
    elif step.kind == "gap":
        yield at
        for more in range(at, min(at + step.most, len(text.words))):
            if text.sentence[more] and more > start:
                break
            yield more + 1
    elif step.kind == "unless":
        reach = range(at, min(at + step.most + 1, len(text.words)))
        if not (step.stop and _closes(text, at)) and (closed or not any(_walk(step.trie, text, more, more) for more in reach)):
            yield at
    elif (step.kind == "end" and _closes(text, at)) or (step.kind == "begin" and at < len(text.words) and text.clause[at]):
        yield at


def _closes(text: Text, at: int) -> bool:
    return at >= len(text.words) or text.clause[at]


def _walk(trie: dict[str, Any], text: Text, at: int, start: int) -> list[int]:
    """The ends of all phrases of a trie that begin at a word and stay in its sentence."""
    ends = [at] if "" in trie else []
    if at >= len(text.words) or (at > start and text.sentence[at]):
        return ends
    word = text.words[at]
    if (after := trie.get(word)) is not None:
        ends += _walk(after, text, at + 1, start)
    for stem, after in trie.get("*", ()):
        if word.startswith(stem):
            ends += _walk(after, text, at + 1, start)
    return ends


class _Reader:
    """Reads rules; what is read once is shared."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes
        self._phrases: dict[str, list[Phrase]] = {}
        self._tries: dict[str, dict[str, Any]] = {}

    def steps(self, line: str) -> tuple[_Step, ...]:
        """The parts of a rule; a limit after a gap holds for every place that the gap may reach."""
        steps: list[_Step] = []
        for step in map(self._step, line.split()):
            if step.kind == "unless" and steps and steps[-1].kind == "gap":
                step = replace(step, most=steps.pop().most)
            steps.append(step)
        return tuple(steps)

    def _step(self, token: str) -> _Step:
        """One part of a rule."""
        if token in "^$":
            return _Step("begin" if token == "^" else "end", {})
        if token.startswith("~"):
            return _Step("gap", {}, most=int(token[1:]))
        kind = "unless" if token.startswith("!") else "maybe" if token.endswith("?") else "words"
        items = token.strip("!?").split("/")
        stop = "$" in items
        return _Step(kind, self.trie("/".join(item.rstrip("?") for item in items if item != "$")), stop)

    def topic(self, line: str) -> str:
        """The part of a rule that a text must hold for the rule to match: its class in capitals, else its longest word."""
        tokens = [token for token in line.split() if token not in "^$" and token[0] not in "~!" and token[-1] != "?" and "$" not in token.split("/")]
        named = next((token for token in tokens if re.search(r"\{[A-Z]", token)), None)
        return named or max(tokens, key=lambda token: min(len(max(phrase, key=len)) for phrase in self._expand(token)) - 9 * ("{" in token))

    def keys(self, topic: str) -> set[str]:
        """What the phrases of a topic are looked up by: the longest word of each."""
        return {self._key(phrase) for phrase in self._expand(topic)}

    @staticmethod
    def _key(phrase: Phrase) -> str:
        word = max(phrase, key=len)
        if word.endswith("*") and len(word) <= _SHORT:
            raise ValueError(f"{word!r} is too short to look a rule up by")
        return f"{word[:-1][:_LONG]}*" if word.endswith("*") else word

    def _expand(self, token: str) -> list[Phrase]:
        if token not in self._phrases:
            self._phrases[token] = [phrase for item in token.split("/") for phrase in self._item(item)]
        return self._phrases[token]

    def _item(self, item: str) -> list[Phrase]:
        parts = [self._named(word[1:-1]) if word.startswith("{") else [(word,)] for word in item.split("_")]
        return [tuple(word for part in choice for word in part) for choice in product(*parts)]

    def _named(self, name: str) -> list[Phrase]:
        if name not in self._classes:
            raise ValueError(f"there is no word class {name!r}")
        return self._expand("/".join("_".join(item.split()) for item in self._classes[name].split(",")))

    def trie(self, token: str) -> dict[str, Any]:
        """The phrases of one part, as a tree of words."""
        if token not in self._tries:
            root: dict[str, Any] = {}
            for phrase in self._expand(token):
                _add(root, phrase)
            root[_STEMS] = tuple(stem for stem, _ in root.get("*", ()))
            self._tries[token] = root
        return self._tries[token]


def _add(node: dict[str, Any], phrase: Phrase) -> None:
    for word in phrase:
        if word.endswith("*"):
            stems = node.setdefault("*", [])
            after = next((inner for stem, inner in stems if stem == word[:-1]), None)
            if after is None:
                after = {}
                stems.append((word[:-1], after))
            node = after
        else:
            node = node.setdefault(word, {})
    node[""] = True
