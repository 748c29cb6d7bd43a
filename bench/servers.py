"""The two servers: started as their users start them, measured from outside, stopped."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

from bot.settings import ROOT, Settings

STOP_AFTER = 20.0  # seconds until a server that was asked to end is made to


class Server:
    """Processes that together answer at `url`."""

    kind = ""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"http://127.0.0.1:{free_port()}"
        self.started = 0.0
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._logs: list[IO[bytes]] = []

    def start(self) -> None:
        """Start the processes; `started` is the time of that."""
        raise NotImplementedError

    def rss(self) -> dict[str, float]:
        """Resident megabytes of each process, its children included."""
        return {name: sum(_resident(pid) for pid in _tree(process.pid)) / 2**20 for name, process in self._processes.items()}

    def died(self) -> str | None:
        """The name of a process that ended by itself, with the end of what it printed."""
        for name, process in self._processes.items():
            if process.poll() is not None:
                return f"{name}: {(self.folder / f'{name}.log').read_text('utf-8', 'replace')[-2000:]}"
        return None

    def stop(self) -> None:
        """End all processes."""
        for process in self._processes.values():
            os.killpg(process.pid, signal.SIGTERM)
        for process in self._processes.values():
            try:
                process.wait(STOP_AFTER)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        for log in self._logs:
            log.close()

    def _run(self, name: str, command: list[str], environment: dict[str, str]) -> None:
        log = (self.folder / f"{name}.log").open("wb")
        self._logs.append(log)
        self._processes[name] = subprocess.Popen(
            command, cwd=self.folder, env={**os.environ, **environment}, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
        )


class Causeway(Server):
    """`causeway serve` on a fresh SQLite file with the sample programme; its rate limits lifted, nothing else changed."""

    kind = "causeway"

    def __init__(self, folder: Path, model: Path) -> None:
        super().__init__(folder)
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "models").mkdir(parents=True)
        (folder / "models" / model.name).hardlink_to(model)
        self._environment = {
            "CAUSEWAY_DATA_DIR": str(folder),
            "CAUSEWAY_PORT": self.url.rpartition(":")[2],
            "CAUSEWAY_CHAT_RATE_PER_MINUTE": "1000000",
            "CAUSEWAY_SESSION_RATE_PER_MINUTE": "1000000",
        }
        subprocess.run([_command("causeway"), "import", "--sample"], check=True, env={**os.environ, **self._environment}, stdout=subprocess.DEVNULL)

    def start(self) -> None:
        """One process."""
        self.started = time.time()
        self._run("server", [_command("causeway"), "serve"], self._environment)


class Stock(Server):
    """`rasa run` with the REST channel, and its action server."""

    kind = "stock"

    def __init__(self, project: Path, python: Path, model: Path) -> None:
        super().__init__(project)
        self._python, self._model = str(python), str(model)

    def start(self) -> None:
        """Two processes, started together."""
        actions = free_port()
        (self.folder / "endpoints.yml").write_text(f'action_endpoint:\n  url: "http://127.0.0.1:{actions}/webhook"\n', "utf-8")
        environment = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "2", "PYTHONWARNINGS": "ignore"}
        rasa = [self._python, "-m", "rasa", "run"]
        self.started = time.time()
        self._run("actions", [*rasa, "actions", "--port", str(actions)], environment)
        port = self.url.rpartition(":")[2]
        self._run("server", [*rasa, "--port", port, "--interface", "127.0.0.1", "--model", self._model], environment)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def our_model() -> Path:
    """The trained model of this clone."""
    from bot.training import latest_model

    return latest_model(Settings(data_dir=ROOT / "var"))  # type: ignore[call-arg]


def _command(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _tree(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(found for child in children for found in _tree(int(child)))]


def _resident(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
