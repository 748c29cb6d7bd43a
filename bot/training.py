"""Training the model, when what it is made of has changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from bot.settings import ROOT, Settings

INPUTS = (
    "nlu/config.yml",
    "nlu/en",
    "nlu/es",
    "nlu/components",
    "nlu/extract",
    "nlu/gazetteers",
    "nlu/acts.py",
    "nlu/act_training.py",
    "nlu/contract.py",
    "nlu/language.py",
    "nlu/mixing.py",
    "nlu/noise.py",
    "nlu/review",
    "bot/sample/occupations.csv",
    "stories/domain",
    "stories/rules",
    "stories/stories",  # not the responses: our catalogue says them, the model only lists them
    "requirements.lock",
)
DATA = ("nlu/en", "nlu/es", "nlu/review", "stories/rules", "stories/stories")


def fingerprint(settings: Settings) -> str:
    """A short hash of everything that the model is made of, imported job titles included."""
    digest = hashlib.sha256(settings.titles.read_bytes() if settings.titles.exists() else b"")
    for path in sorted(_files()):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def latest_model(settings: Settings) -> Path:
    """The model of the present inputs. Raises FileNotFoundError with what to do."""
    model = settings.models / f"causeway-{fingerprint(settings)}.tar.gz"
    if not model.exists():
        raise FileNotFoundError("There is no model for the present training data: run `causeway train`.")
    return model


@contextmanager
def composed_domain() -> Iterator[Path]:
    """A folder with the domain and the English responses: Rasa's domain sees one language."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "domain"
        shutil.copytree(ROOT / "stories" / "domain", folder)
        shutil.copytree(ROOT / "stories" / "responses" / "en", folder / "responses")
        yield folder


@contextmanager
def composed_config(settings: Settings) -> Iterator[Path]:
    """The configuration, with the imported job titles where there are some."""
    config = ROOT / "nlu" / "config.yml"
    if not settings.titles.exists():
        yield config
        return
    form = yaml.safe_load(config.read_text(encoding="utf-8"))
    for part in form["pipeline"]:
        if part["name"].endswith("FactComponent"):
            part["titles"] = str(settings.titles)
    with tempfile.TemporaryDirectory() as name:
        composed = Path(name) / "config.yml"
        composed.write_text(yaml.safe_dump(form), encoding="utf-8")
        yield composed


def train(settings: Settings, force: bool = False) -> tuple[Path, bool]:
    """The model of the present inputs, and whether it had to be trained. Raises ValueError if training failed."""
    model = settings.models / f"causeway-{fingerprint(settings)}.tar.gz"
    if model.exists() and not force:
        return model, False
    settings.models.mkdir(parents=True, exist_ok=True)
    os.environ["RASA_CACHE_DIRECTORY"] = str(settings.data_dir / "rasa-cache")
    from bot.engine.standin import StandIn

    with StandIn(), composed_domain() as domain, composed_config(settings) as config, tempfile.TemporaryDirectory() as output:
        import rasa.model_training

        result = rasa.model_training.train(
            str(domain),
            str(config),
            [str(ROOT / folder) for folder in DATA],
            output=output,
            force_training=True,
            fixed_model_name=model.name,
        )
        if result.model is None:
            raise ValueError("Training made no model; its messages above say why.")
        shutil.move(result.model, model)
    for old in settings.models.glob("causeway-*.tar.gz"):
        if old != model:
            old.unlink()
    return model, True


def _files() -> Iterator[Path]:
    for name in INPUTS:
        path = ROOT / name
        yield from [path] if path.is_file() else (p for p in path.rglob("*") if p.is_file() and p.suffix != ".pyc")
