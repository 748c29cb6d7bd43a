"""The safety report: how the rules do on sets that another hand wrote from the contract alone.

`make safety-report` prints it, the first score beside the last; with MESSAGES=FILE (CLINC150's data_full.json, or JSON lines
with "text") false alarms are counted on ordinary messages too. `python -m nlu.safety_report --mistakes` lists what is read
otherwise than expected. `nlu/eval/safety_first.json` keeps what the command gave before any of the sets was read.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nlu import optout, safety

SETS = Path(__file__).resolve().parent / "eval"
NAMES = ("safety", "optout", "near")


def cases(language: str, folder: Path = SETS) -> list[dict[str, Any]]:
    """The cases of one language, of all three sets: {"id", "text", "expected": {"safety", "opt_out"}}."""
    paths = (folder / f"{name}_{language}.jsonl" for name in NAMES)
    return [json.loads(line) | {"set": path.stem} for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def score(found: Iterable[dict[str, Any]]) -> dict[str, float]:
    """Recall and false alarms of safety and opt-out as parts of 1, and how often the kind of danger is right."""
    rows = [(case["expected"].get("safety"), safety.assess(case["text"]), bool(case["expected"].get("opt_out")), optout.wording(case["text"], case.get("context"))) for case in found]
    risk = [(kind, said) for kind, said, *_ in rows if kind]
    safe = [said for kind, said, *_ in rows if not kind]
    wants = [said for *_, out, said in rows if out]
    stays = [said for *_, out, said in rows if not out]
    return {
        "risks": len(risk),
        "safety recall": _part(sum(said is not None for _, said in risk), len(risk)),
        "kind right": _part(sum(kind == said for kind, said in risk), len(risk)),
        "no risk": len(safe),
        "false alarms": _part(sum(said is not None for said in safe), len(safe)),
        "opt-outs": len(wants),
        "opt-out recall": _part(sum(said == "stop" for said in wants), len(wants)),
        "or asked": _part(sum(said is not None for said in wants), len(wants)),
        "no opt-out": len(stays),
        "false opt-outs": _part(sum(said == "stop" for said in stays), len(stays)),
    }


def mistakes(found: Iterable[dict[str, Any]]) -> list[str]:
    """One line for each case that is read otherwise than expected."""
    lines = []
    for case in found:
        kind, said = case["expected"].get("safety"), safety.assess(case["text"])
        out, wording = bool(case["expected"].get("opt_out")), optout.wording(case["text"], case.get("context"))
        if kind != said or out != (wording == "stop"):
            lines.append(f"{case['id']}\t{kind}\t{said}\t{out}\t{wording}\t{case['text']}")
    return lines


def ordinary(path: Path) -> Iterator[str]:
    """The texts of a file of ordinary messages: JSON lines with "text", or CLINC150's lists of [text, intent]."""
    whole = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        yield from (json.loads(line)["text"] for line in whole.splitlines())
    else:
        yield from (text for part in json.loads(whole).values() for text, _ in part)


def table() -> str:
    """First and last score by language, in Markdown."""
    first = json.loads((SETS / "safety_first.json").read_text(encoding="utf-8"))
    last = {language: score(cases(language)) for language in first}
    heads = [f"{language}, {when}" for language in first for when in ("first", "last")]
    lines = [f"| | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    for name in last["en"]:
        lines.append(f"| {name} | {' | '.join(f'{of[language][name]:g}' for language in first for of in (first, last))} |")
    return "\n".join(lines)


def alarms(texts: Iterable[str]) -> str:
    """How many ordinary messages raise an alarm or an opt-out, and the time of one message."""
    every = list(texts)
    begun = time.process_time()
    raised = [(safety.assess(text), optout.wording(text), text) for text in every]
    spent = (time.process_time() - begun) / len(every) * 1000
    risks = [f"    {kind}: {text}" for kind, _, text in raised if kind]
    outs = sum(wish == "stop" for _, wish, _ in raised)
    return "\n".join([f"{len(risks)} alarms and {outs} opt-outs in {len(every)} ordinary messages; {spent:.2f} ms a message for both", *risks])


def main() -> None:
    """Print the report."""
    if "--mistakes" in sys.argv:
        print(*(line for language in ("en", "es") for line in mistakes(cases(language))), sep="\n")
        return
    print(table())
    for name in sys.argv[1:]:
        print(alarms(ordinary(Path(name))))


def _part(some: int, whole: int) -> float:
    return round(some / whole, 4) if whole else 0.0


if __name__ == "__main__":
    main()
