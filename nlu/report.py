"""The evaluation report: scores by act, field, language and tag, and a table of error kinds, as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from nlu import scoring
from nlu.noise import noisy
from nlu.scoring import Case, Form

Pair = tuple[Case, Form]
Understand = Callable[[Case], Form]  # the contract's JSON for a case
BINS = 10
DRAWS = 4  # noisy copies of each message: the score of one draw alone moves by a hundredth or two


UNSEEN = ("second_held_*.jsonl", "other_hand_*.jsonl")  # their single messages are looked at by nobody who works on the rules


def write(folder: Path, understand: Understand) -> str:
    """The report on the development sets in a folder, and the counts alone of the unseen ones."""
    lines = ["# Understanding: the report", "", "Written by `causeway nlu-report`. The sets are never trained on; how they are scored: `nlu/scoring.py`.", ""]
    for path in sorted(folder.glob("*dev_*.jsonl")):
        cases = scoring.read(path)
        rng = Random(7)
        copies = [replace(case, text=noisy(case.text, rng)) for _ in range(DRAWS) for case in cases]
        lines += _language(path.stem, _run(cases, understand), _run(copies, understand))
    unseen = {path.stem: _run(scoring.read(path), understand) for pattern in UNSEEN for path in sorted(folder.glob(pattern))}
    lines += _unseen(unseen) if unseen else []
    return "\n".join(lines) + "\n"


def calibration_error(pairs: Sequence[Pair]) -> float:
    """The expected calibration error of the act's confidence over ten equal bins (Guo et al. 2017)."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for case, understood in pairs:
        confidence = understood["act"]["confidence"]
        bins.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, understood["act"]["name"] == case.expected["act"]))
    gaps = [abs(sum(confidence - right for confidence, right in found)) for found in bins.values()]
    return sum(gaps) / len(pairs) if pairs else 0.0


def kept(pairs: Sequence[Pair], copies: Sequence[Pair]) -> float:
    """The share of the facts found in messages that are found in their noisy copies too, right or not."""
    total = scoring.Count()
    for (_, plain), (_, noisy_one) in zip(pairs, copies, strict=True):
        total.add(scoring.compare(plain["facts"], noisy_one["facts"]).count)
    return total.recall


def error_kinds(pairs: Sequence[Pair]) -> Counter[str]:
    """What went wrong, by kind: an act for another, a field missed, a field invented, an answer, a safety kind."""
    kinds: Counter[str] = Counter()
    for case, understood in pairs:
        kinds.update(_wrong(case, understood))
    return kinds


def _run(cases: Sequence[Case], understand: Understand) -> list[Pair]:
    return [(case, understand(case)) for case in cases]


def _wrong(case: Case, understood: Form) -> Iterator[str]:
    if understood["act"]["name"] != case.expected["act"]:
        yield f"act {case.expected['act']} read as {understood['act']['name']}"
    for key in ("answer", "safety"):
        if understood[key] != case.expected[key]:
            yield f"{key} {case.expected[key]} read as {understood[key]}"
    compared = scoring.compare(case.expected["facts"], understood["facts"])
    yield from (f"{fact['field']} missed" for fact in compared.missed)
    yield from (f"{fact['field']} invented" for fact in compared.invented)


def _unseen(sets: dict[str, list[Pair]]) -> Iterator[str]:
    """Counts only: acts and facts of each set, and the facts of each field over all sets of a language."""
    yield from ("## Unseen sets, counts only", "", "| set | messages | act accuracy | facts micro-F1 | precision | recall |", "|---|---|---|---|---|---|")
    for name, pairs in sets.items():
        facts = scoring.facts_count(pairs)
        yield f"| {name} | {len(pairs)} | {scoring.accuracy(pairs):.3f} | {facts.f1:.3f} | {facts.precision:.3f} | {facts.recall:.3f} |"
    yield from ("", "| field | missed, invented of expected: English | Spanish |", "|---|---|---|")
    counts = [scoring.by_field([pair for name, pairs in sets.items() if name.endswith(language) for pair in pairs]) for language in ("en", "es")]
    for field in sorted({field for count in counts for field in count}):
        cells = [f"-{count.missed} +{count.invented} of {count.right + count.missed}" for count in (one.get(field, scoring.Count()) for one in counts)]
        yield f"| {field} | {' | '.join(cells)} |"
    yield ""


def _language(name: str, pairs: list[Pair], copies: list[Pair]) -> Iterator[str]:
    facts, noise = scoring.facts_count(pairs), scoring.facts_count(copies)
    yield from (f"## {name}: {len(pairs)} messages", "", f"| | as written | with noise, {DRAWS} draws |", "|---|---|---|")
    yield f"| act accuracy | {scoring.accuracy(pairs):.3f} | {scoring.accuracy(copies):.3f} |"
    yield f"| facts micro-F1 | {facts.f1:.3f} | {noise.f1:.3f} |"
    yield f"| facts precision, recall | {facts.precision:.3f}, {facts.recall:.3f} | {noise.precision:.3f}, {noise.recall:.3f} |"
    yield f"| facts that stay where the message is made noisy | | {kept(pairs * DRAWS, copies):.3f} |"
    yield f"| calibration error of the act | {calibration_error(pairs):.3f} | {calibration_error(copies):.3f} |"
    yield from ("", "| tag | messages | act accuracy | facts F1 |", "|---|---|---|---|")
    for tag in sorted({tag for case, _ in pairs for tag in case.tags}):
        some = [pair for pair in pairs if tag in pair[0].tags]
        yield f"| {tag} | {len(some)} | {scoring.accuracy(some):.2f} | {scoring.facts_count(some).f1:.2f} |"
    yield from ("", "| act | messages | found |", "|---|---|---|")
    for act in sorted({case.expected["act"] for case, _ in pairs}):
        some = [pair for pair in pairs if pair[0].expected["act"] == act]
        yield f"| {act} | {len(some)} | {scoring.accuracy(some):.2f} |"
    yield from ("", "| field | right | missed | invented | F1 |", "|---|---|---|---|---|")
    for field, count in sorted(scoring.by_field(pairs).items()):
        yield f"| {field} | {count.right} | {count.missed} | {count.invented} | {count.f1:.2f} |"
    yield from ("", "| error | count |", "|---|---|")
    yield from (f"| {kind} | {count} |" for kind, count in error_kinds(pairs).most_common())
    yield ""
