"""From the results to what people read: the JSON file, the page with its plot, and a line for each target."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAMES = {"causeway": "Causeway", "stock": "stock Rasa"}
Results = dict[str, Any]


@dataclass(frozen=True)
class Target:
    """A sentence, the measured value, and the bound it must keep."""

    sentence: str
    value: float
    bound: float
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the bound is kept."""
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def line(self) -> str:
        """For the terminal and the page."""
        return f"{'PASS' if self.met else 'FAIL'}  {self.sentence}: {self.value:.2f} ({'at least' if self.at_least else 'at most'} {self.bound:g})"


def write(results: Results, folder: Path) -> int:
    """Write everything into the folder and print the verdicts; returns 1 if a target is missed."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "results.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    plot(results, folder / "servers.svg")
    (folder / "servers.md").write_text(text(results), "utf-8")
    print("\n" + text(results))
    return int(not all(target.met for target in targets(results)))


def each(results: Results, kind: str, value: Callable[[Results], float]) -> list[float]:
    """One value of every repetition."""
    return [value(repeat[kind]) for repeat in results["repeats"]]


def targets(results: Results) -> list[Target]:
    """What was promised, by the medians of the repetitions."""

    def ratio(value: Callable[[Results], float]) -> float:
        return _ratio(results, value)

    grown = statistics.median(each(results, "causeway", lambda r: r["turns"]["1000"] / r["turns"]["5"]))
    return [
        Target("messages a second at 8 clients for each process, times stock's", ratio(_each_process), 10, at_least=True),
        Target("turn 1000, times turn 5", grown, 1.2),
        Target("memory, share of stock's two processes", ratio(_memory), 0.4),
        Target("memory, share of stock's server alone", ratio(lambda r: r["rss_mb"]["server"]), 0.4),
        Target("start to first answer, share of stock's", ratio(lambda r: r["start_s"]), 0.5),
    ]


def _ratio(results: Results, value: Callable[[Results], float]) -> float:
    return statistics.median(each(results, "causeway", value)) / statistics.median(each(results, "stock", value))


def _each_process(result: Results) -> float:
    """Messages a second at 8 clients, shared out among the processes: ours is one, stock's are two."""
    rate: float = result["levels"]["8"]["rate"]
    return rate / len(result["rss_mb"])


def _spread(results: Results) -> str:
    pairs = zip(each(results, "causeway", _each_process), each(results, "stock", _each_process), strict=True)
    return ", ".join(f"{ours / stock:.2f}" for ours, stock in pairs)


def text(results: Results) -> str:
    """The page, as Markdown."""
    lines = [
        "# Causeway beside stock Rasa",
        "",
        "Written by `make bench`; nothing here is written by hand. The same scripted conversations, English and Spanish, are held with both servers in turns,",
        "by a driver in a process of its own. Each figure is the median of the repetitions, with the lowest and the highest behind it.",
        "",
        "![Messages a second, latency, memory and start](servers.svg)",
        "",
        *(f"- {target.line()}" for target in targets(results)),
        "",
        f"For each process, repetition by repetition: {_spread(results)}. Stock serves with two processes; one of ours carries "
        f"{_ratio(results, lambda r: r['levels']['8']['rate']):.2f} times what both of them do together.",
        "",
        *_table(results),
        "",
        *_notes(results),
    ]
    return "\n".join(lines) + "\n"


def _table(results: Results) -> list[str]:
    rows: list[tuple[str, str, Callable[[Results], float] | None]] = []
    for clients in results["repeats"][0]["causeway"]["levels"]:
        for key, name, form in (("rate", "messages/s", "{:.1f}"), ("p50_ms", "p50, ms", "{:.1f}"), ("p95_ms", "p95, ms", "{:.1f}")):
            rows.append((f"{clients} client{'s' if clients != '1' else ''}: {name}", form, lambda r, c=clients, k=key: r["levels"][c][k]))
    for turn in results["repeats"][0]["causeway"]["turns"]:
        rows.append((f"turn {turn}, ms", "{:.1f}", lambda r, t=turn: r["turns"].get(t)))
    rows.append(("memory, MB", "{:.0f}", _memory))
    rows.append(("of it the server, MB", "{:.0f}", lambda r: r["rss_mb"]["server"]))
    rows.append(("of it the action server, MB", "{:.0f}", lambda r: r["rss_mb"].get("actions")))
    rows.append(("start to first answer, s", "{:.1f}", lambda r: r["start_s"]))
    lines = [f"| | {NAMES['causeway']} | {NAMES['stock']} |", "|---|---|---|"]
    lines += [f"| {name} | " + " | ".join(_cell(each(results, kind, value), form) for kind in NAMES) + " |" for name, form, value in rows]
    for key, name in (("environment_mb", "environment on disk, MB"), ("model_mb", "model on disk, MB")):
        lines.append(f"| {name} | " + " | ".join(f"{results['disk'][kind][key]:.0f}" for kind in NAMES) + " |")
    return lines


def _cell(values: list[Any], form: str) -> str:
    if None in values:
        return "–"
    middle, low, high = (form.format(found) for found in (statistics.median(values), min(values), max(values)))
    return f"{middle} ({low}–{high})"


def _notes(results: Results) -> list[str]:
    box, versions = results["machine"], results["versions"]
    examples = "all examples" if not results["stock_per_intent"] else f"up to {results['stock_per_intent']} examples an intent a language"
    unanswered = sum(level["unanswered"] for repeat in results["repeats"] for kind in NAMES for level in repeat[kind]["levels"].values())
    return [
        f"Measured on {results['date']}: {box['cpu']}, {box['cores']} cores, {box['memory_gb']} GB, {box['system']}. "
        f"{len(results['repeats'])} repetitions, {results['seconds']:g} seconds of each level; the driver runs on the same machine.",
        "",
        *(f"{NAMES[kind]}: {', '.join(f'{name} {number}' for name, number in versions[kind].items())}." for kind in NAMES),
        "",
        "- Causeway: `causeway serve`, one process that keeps to one core by itself, every turn committed to SQLite with `synchronous=FULL`. A message is complete when the call "
        "that sent it gave the replies, which are committed by then. Its real actions run: matching, profile, leads. Only the rate limits were lifted. The environment holds the development tools too.",
        f"- Stock Rasa: the pipeline and policies that `rasa init` gives, trained on {results['stock_examples']} of our examples ({examples}: all of them "
        "take hours, and what a message costs hardly depends on it), `rasa run` with the REST channel, trackers in memory, and an action server that answers fixed texts, "
        "on the same interpreter; they use all cores.",
        "- A turn's latency is the median of the ten turns around it in one long conversation in each language; the same ten messages come again and again.",
        f"- Messages that got no reply: {unanswered}.",
    ]


def _memory(result: Results) -> float:
    return sum(result["rss_mb"].values())


def plot(results: Results, path: Path) -> None:
    """Four small charts with the spread of the repetitions, as SVG."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "causeway"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 4, figsize=(14, 3.6))
    for kind, name in NAMES.items():
        levels = list(results["repeats"][0][kind]["levels"])
        for axis, key in ((axes[0], "rate"), (axes[1], "p95_ms")):
            _line(axis, [int(n) for n in levels], [each(results, kind, lambda r, c=c, k=key: r["levels"][c][k]) for c in levels], name)
        turns = list(results["repeats"][0][kind]["turns"])
        _line(axes[2], [int(t) for t in turns], [each(results, kind, lambda r, t=t: r["turns"][t]) for t in turns], name)
    _bars(axes[3], [each(results, kind, _memory) for kind in NAMES])
    for axis, title, label in zip(axes, ("messages/s", "p95, ms", "one message, ms", "memory, MB"), ("clients", "clients", "turn", ""), strict=True):
        axis.set_title(title)
        axis.set_xlabel(label)
    for axis in axes[:3]:
        axis.set_xscale("log")
        axis.set_yscale("log")
    axes[0].legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def _line(axis: Any, x: list[int], values: list[list[float]], name: str) -> None:
    middle = [statistics.median(found) for found in values]
    spread = [[m - min(v) for m, v in zip(middle, values, strict=True)], [max(v) - m for m, v in zip(middle, values, strict=True)]]
    axis.errorbar(x, middle, yerr=spread, marker="o", capsize=3, label=name)
    axis.set_xticks(x, [str(number) for number in x])
    axis.minorticks_off()


def _bars(axis: Any, values: list[list[float]]) -> None:
    for index, (_name, found) in enumerate(zip(NAMES.values(), values, strict=True)):
        axis.bar(index, statistics.median(found), color=f"C{index}")
        axis.text(index, statistics.median(found), f"{statistics.median(found):.0f}", ha="center", va="bottom")
    axis.set_xticks(range(len(NAMES)), NAMES.values())
