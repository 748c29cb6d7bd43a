"""A stand-in for TensorFlow: Rasa imports it when its classes are defined, and nothing that Causeway uses needs it.

Installed before Rasa is imported and taken out of `sys.modules` afterwards, so that other libraries see the truth.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

NAMES = ("tensorflow", "tensorflow_text", "tensorflow_hub", "tensorflow_addons", "keras")
SENTENCE = (
    "{name} needs TensorFlow, which is not installed: use a component that does without it, "
    "or install it with `uv pip install tensorflow-cpu==2.12.1` on Python 3.11 with numpy 1.23."
)


class NeedsTensorFlow(RuntimeError):
    """A component was used that only works with the real TensorFlow."""


class _Permissive(type):
    """Classes that have any attribute, can be subclassed and used as decorators, and refuse to do real work."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        attribute = _dummy(name)
        setattr(cls, name, attribute)
        return attribute

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if "_standin" not in cls.__dict__:
            raise NeedsTensorFlow(SENTENCE.format(name=cls.__name__))
        decorated = len(args) == 1 and not kwargs and callable(args[0])
        return args[0] if decorated else _dummy(cls.__name__)

    def __getitem__(cls, item: Any) -> Any:
        return cls


def _dummy(name: str) -> _Permissive:
    return _Permissive(name, (), {"_standin": True})


class _Module(ModuleType):
    __path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        attribute = _dummy(name)
        setattr(self, name, attribute)
        return attribute


class StandIn:
    """A meta-path finder and loader for the TensorFlow packages. Use as a context manager around Rasa's imports."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: Any = None) -> ModuleSpec | None:
        """Answer for TensorFlow's names only."""
        return ModuleSpec(name, self, is_package=True) if name.partition(".")[0] in NAMES else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module that has whatever is asked of it."""
        module = _Module(spec.name)
        if spec.name == "tensorflow":
            module.__dict__["is_tensor"] = lambda value: False
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""

    def __enter__(self) -> StandIn:
        if importlib.util.find_spec("tensorflow") is None:
            sys.meta_path.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        if self in sys.meta_path:
            sys.meta_path.remove(self)
            for name in [name for name in sys.modules if name.partition(".")[0] in NAMES]:
                del sys.modules[name]
