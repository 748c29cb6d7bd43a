"""`make bench`: both servers, measured in turns within one run; results as JSON, a page with a plot, a verdict for each target."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import time
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from bench import page
from bench.convert import convert
from bench.servers import Causeway, Server, Stock, our_model
from bot.settings import ROOT

CACHE = ROOT / "bench" / ".cache"
STOCK_PYTHON = CACHE / "stock" / "bin" / "python"
PER_INTENT = 20  # examples of an intent in a language that stock Rasa is trained on: all of them take hours on two cores
LEVELS = (1, 8, 32)
MARKS = {"causeway": [5, 100, 200, 1000], "stock": [5, 100, 200]}
START_LIMIT = 300.0  # seconds


class Driver:
    """The driver's process."""

    def __init__(self) -> None:
        self._process = subprocess.Popen([sys.executable, "-m", "bench.driver"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def do(self, server: Server, **job: Any) -> dict[str, Any]:
        """Have one job done. Raises RuntimeError with the server's last words if it ended."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps({"kind": server.kind, "url": server.url, **job}) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(server.died() or "The driver ended.")
        return json.loads(answer)  # type: ignore[no-any-return]

    def close(self) -> None:
        """End it."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()


def stock_model(per_intent: int | None) -> tuple[Path, int]:
    """The stock project with its trained model, made anew if our data has changed; and its number of examples."""
    project = CACHE / "project"
    found = subprocess.run([STOCK_PYTHON, "-c", "import importlib.util as u; print(u.find_spec('rasa').submodule_search_locations[0])"], check=True, capture_output=True, text=True)
    examples = convert(project, Path(found.stdout.strip()) / "cli" / "initial_project", per_intent)
    model = CACHE / "models" / f"stock-{_fingerprint(project)}.tar.gz"
    if not model.exists():
        print(f"Training stock Rasa on {examples} examples, once ...", flush=True)
        train = [STOCK_PYTHON, "-m", "rasa", "train", "--out", model.parent, "--fixed-model-name", model.name.removesuffix(".tar.gz")]
        quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "2", "PYTHONWARNINGS": "ignore", "RASA_CACHE_DIRECTORY": str(CACHE / "rasa-cache")}
        model.parent.mkdir(exist_ok=True)
        with (CACHE / "training.log").open("w") as log:
            subprocess.run(train, cwd=project, check=True, env={**os.environ, **quiet}, stdout=log, stderr=log)
    return model, examples


def measure(driver: Driver, model: Path, repeat: int, seconds: float) -> dict[str, Any]:
    """One repetition: both started, then driven in turns at each level, then in long conversations, then stopped."""
    servers: list[Server] = [Causeway(CACHE / "data", our_model()), Stock(CACHE / "project", STOCK_PYTHON, model)]
    if repeat % 2:
        servers.reverse()
    results: dict[str, Any] = {server.kind: {"levels": {}} for server in servers}
    try:
        for server in servers:
            server.start()
            first = driver.do(server, do="first", deadline=time.time() + START_LIMIT)
            results[server.kind]["start_s"] = first["at"] - server.started
            driver.do(server, do="load", clients=1, seconds=2)  # warm
            results[server.kind]["rss_fresh_mb"] = server.rss()
        for clients in LEVELS:
            for server in servers:
                found = driver.do(server, do="load", clients=clients, seconds=seconds)
                results[server.kind]["levels"][str(clients)] = found
                print(f"  {server.kind:<9}{clients:>3} clients {found['rate']:8.1f} /s  p50 {found['p50_ms']:7.1f}  p95 {found['p95_ms']:7.1f} ms", flush=True)
        for server in servers:
            results[server.kind]["turns"] = driver.do(server, do="growth", marks=MARKS[server.kind])
            results[server.kind]["rss_mb"] = server.rss()
            print(f"  {server.kind:<9}turns {results[server.kind]['turns']}  {results[server.kind]['rss_mb']}", flush=True)
    finally:
        for server in servers:
            server.stop()
    return results


def machine() -> dict[str, Any]:
    """What this was measured on."""
    cpu = next((line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {"cpu": cpu, "cores": os.cpu_count(), "memory_gb": round(memory / 2**30, 1), "system": f"{platform.system()} {platform.release()}"}


def versions() -> dict[str, dict[str, str]]:
    """The versions that matter, of both environments."""
    names = ("rasa", "scikit-learn", "numpy", "sqlalchemy", "fastapi", "uvicorn")
    theirs = ("rasa", "rasa-sdk", "tensorflow-cpu", "numpy", "scikit-learn", "sanic")
    lines = (ROOT / "bench" / "stock" / "requirements.lock").read_text("utf-8").splitlines()
    locked = dict(line.split()[0].split("==") for line in lines if "==" in line)
    return {
        "causeway": {"python": platform.python_version(), **{name: metadata.version(name) for name in names}},
        "stock": {name: locked[name] for name in theirs},
    }


def disk(model: Path) -> dict[str, dict[str, float]]:
    """Megabytes of each environment and model."""
    return {
        "causeway": {"environment_mb": _size(ROOT / ".venv"), "model_mb": _size(our_model())},
        "stock": {"environment_mb": _size(CACHE / "stock"), "model_mb": _size(model)},
    }


def _size(path: Path) -> float:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file() and not file.is_symlink()]
    return sum(file.stat().st_size for file in files) / 2**20


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256((ROOT / "bench" / "stock" / "requirements.lock").read_bytes())
    for path in sorted([folder / "config.yml", folder / "domain.yml", *(folder / "data").iterdir()]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def main() -> int:
    """Measure and write; the exit code is 1 if a target is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--repeats", type=int, default=3)
    options.add_argument("--seconds", type=float, default=20, help="of each level, server and repetition")
    options.add_argument("--per-intent", type=int, default=PER_INTENT, help="examples for stock Rasa, of an intent in a language; 0 takes all")
    options.add_argument("--out", type=Path, default=ROOT / "docs" / "benchmarks")
    chosen = options.parse_args()
    model, examples = stock_model(chosen.per_intent or None)
    driver, repeats = Driver(), []
    try:
        for repeat in range(chosen.repeats):
            print(f"Run {repeat + 1} of {chosen.repeats}", flush=True)
            repeats.append(measure(driver, model, repeat, chosen.seconds))
    finally:
        driver.close()
    results = {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": machine(),
        "versions": versions(),
        "stock_examples": examples,
        "stock_per_intent": chosen.per_intent,
        "seconds": chosen.seconds,
        "disk": disk(model),
        "repeats": repeats,
    }
    return page.write(results, chosen.out)


if __name__ == "__main__":
    sys.exit(main())
