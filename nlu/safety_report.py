"""The safety report: how the rules do on sets that another hand wrote from the contract alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
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
    rows = [(case["expected"].get("safety"), safety.assess(case["text"]), bool(case["expected"].get("opt_out")), optout.wording(case["text"])) for case in found]
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
        out, wording = bool(case["expected"].get("opt_out")), optout.wording(case["text"])
        if kind != said or out != (wording == "stop"):
            lines.append(f"{case['id']}\t{kind}\t{said}\t{out}\t{wording}\t{case['text']}")
    return lines


def _part(some: int, whole: int) -> float:
    return round(some / whole, 4) if whole else 0.0
