"""What is understood and learned is the same in every process: nothing hangs on the order of a set."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
SCRIPT = """
import hashlib, json
from pathlib import Path
from random import Random
from nlu.act_training import Teacher
from nlu.mixing import Example
from nlu.noise import noisy
from tests.unit.nlu.reading import facts
chance, seen = Random(0), hashlib.sha256()
forms = [json.loads(line) for name in ("dev_en", "dev_es") for line in Path(f"nlu/eval/{name}.jsonl").read_text().splitlines()][::3]
examples = [Example(form["text"], form.get("context"), form["expected"]["act"]) for form in forms]
for example in examples:
    seen.update(repr(facts(noisy(example.text, chance), example.question)).encode())
model = Teacher().fit(examples)
seen.update(model._weights.tobytes())
print(seen.hexdigest())
"""


def test_two_processes_read_and_learn_the_same() -> None:
    running = [_start(seed) for seed in ("1", "2")]
    digests = [process.communicate(timeout=300)[0].strip() for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert digests[0] == digests[1] != ""


def _start(seed: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", SCRIPT], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE, text=True)
