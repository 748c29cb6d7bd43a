"""A stand-in for TensorFlow, which Rasa imports when its classes are defined, and for what its channels, brokers and stores import.

Nothing that Causeway uses needs them. What only training, tests and a prompt need is stood in for until a function or class of it
is called. Installed before Rasa is imported and taken out of `sys.modules` afterwards, so that other libraries see the truth.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Iterable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

STORES = ("aio_pika", "aiormq", "boto3", "botocore", "bson", "kafka", "pymongo", "redis")
SIGNING_IN = ("cachecontrol", "google.auth", "google.oauth2", "jwt")
LEFT_OUT = (*STORES, *SIGNING_IN, "aiogram", "fbmessenger", "sanic", "slack_sdk", "socketio", "twilio", "webexteamssdk")
UNTIL_USED = ("apscheduler", "dask", "matplotlib", "prompt_toolkit", "questionary", "scipy", "sklearn")
TENSORFLOW = ("tensorflow", "tensorflow_text", "tensorflow_hub", "tensorflow_addons", "keras")
OF_RASA = "{name} belongs to one of Rasa's own channels, brokers or stores, which are left out: use Causeway's own."
SENTENCE = (
    "{name} needs TensorFlow, which is not installed: use a component that does without it, "
    "or install it with `uv pip install tensorflow-cpu==2.12.1` on Python 3.11 with numpy 1.23."
)


class LeftOut(RuntimeError):
    """A component was used that only works with what is left out; the text says what to do."""


class _Permissive(type):
    """Classes that have any attribute, can be subclassed and used as decorators, and refuse to do real work."""

    _sentence: str

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        attribute = _dummy(name, cls._sentence)
        setattr(cls, name, attribute)
        return attribute

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if "_standin" not in cls.__dict__:
            raise LeftOut(cls._sentence.format(name=cls.__name__))
        decorated = len(args) == 1 and not kwargs and callable(args[0])
        return args[0] if decorated else _dummy(cls.__name__, cls._sentence)

    def __getitem__(cls, item: Any) -> Any:
        return cls


def _dummy(name: str, sentence: str) -> _Permissive:
    return _Permissive(name, (), {"_standin": True, "_sentence": sentence})


class _Late(type):
    """Classes that stand for a function or class of a module. To call one imports the module; before that nothing is an instance of it."""

    _module: str

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        return getattr(importlib.import_module(cls._module), cls.__name__)(*args, **kwargs)

    def __instancecheck__(cls, value: Any) -> bool:
        module = sys.modules.get(cls._module)
        return module is not None and not isinstance(module, _Module) and isinstance(value, getattr(module, cls.__name__))


def _later(module: str, name: str) -> _Late:
    return _Late(name, (), {"_module": module})


def _among(module: str, packages: Iterable[str]) -> str | None:
    """The package that a module is or belongs to."""
    return next((package for package in packages if f"{module}.".startswith(f"{package}.")), None)


class _Module(ModuleType):
    __path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        late = _among(self.__name__, UNTIL_USED) is not None
        attribute = _later(self.__name__, name) if late else _dummy(name, SENTENCE if _among(self.__name__, TENSORFLOW) else OF_RASA)
        setattr(self, name, attribute)
        return attribute


class StandIn:
    """A meta-path finder and loader. Use as a context manager around Rasa's imports."""

    def __init__(self, names: Sequence[str] = TENSORFLOW) -> None:
        """Stand in for these packages: for TensorFlow's only where they are missing, for the others always."""
        self._names = {name for name in names if name not in TENSORFLOW or importlib.util.find_spec(name) is None}

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: Any = None) -> ModuleSpec | None:
        """Answer for these names only, and not for parts of what has been imported already."""
        package = _among(name, self._names)
        if package is None or not isinstance(sys.modules.get(package, _Module(package)), _Module):
            return None
        return ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module that has whatever is asked of it."""
        module = _Module(spec.name)
        if spec.name == "tensorflow":
            module.__dict__["is_tensor"] = lambda value: False
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""

    def __enter__(self) -> StandIn:
        sys.meta_path.insert(0, self)
        return self

    def __exit__(self, *_: object) -> None:
        sys.meta_path.remove(self)
        for name in [name for name, module in sys.modules.items() if isinstance(module, _Module)]:
            if _among(name, self._names):
                del sys.modules[name]
