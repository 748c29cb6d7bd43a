"""A walk-in at the kiosk, then a coordinator at the console, in a real browser."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from bot import serving
from bot.app import App, bootstrap

pytestmark = [pytest.mark.slow, pytest.mark.browser]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def running(app: App) -> Iterator[str]:
    """The app served with the sample coordinator, on a free port, until the end of the block."""
    from bot.web.server import create

    serving.prepare_sample(app)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create(app), host="127.0.0.1", port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()
        app.database.close()


@pytest.fixture
def served(settings: Any, engine: Any) -> Iterator[str]:
    """A served Causeway."""
    with running(bootstrap(settings, engine=engine)) as address:
        yield address


@pytest.fixture
def page() -> Iterator[Any]:
    """A page in Debian's Chromium; skipped where there is none, except under CI."""
    from playwright.sync_api import sync_playwright

    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("there is no Chromium: install Debian's package chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser.new_page(viewport={"width": 1280, "height": 900})
        browser.close()


def answer(page: Any, text: str, expected: str) -> None:
    """Type an answer and wait for what comes."""
    page.fill("#text", text)
    page.press("#text", "Enter")
    page.get_by_text(expected).last.wait_for(timeout=10_000)


def keep(page: Any, name: str) -> None:
    """A screenshot for the docs, where the run asks for them."""
    folder = os.environ.get("CAUSEWAY_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=f"{folder}/{name}.png", full_page="console" in name)


def test_from_the_kiosk_to_the_console(served: str, page: Any) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(f"{served}/kiosk")
    keep(page, "kiosk-welcome")
    page.get_by_role("button", name="English").click()
    page.get_by_text("May I keep what you tell me").wait_for(timeout=10_000)
    page.get_by_role("button", name="Yes", exact=True).click()
    page.get_by_text("what kind of work").wait_for(timeout=10_000)
    answer(page, "laid off from the warehouse, want warehouse work", "ZIP")
    answer(page, "90011", "Which days and hours")
    page.get_by_role("button", name="No nights").click()
    page.get_by_text("One more question").wait_for(timeout=10_000)
    answer(page, "18 an hour, by bus", "Which one would you like")
    keep(page, "kiosk-offers")
    page.locator("#choices button").first.click()
    page.get_by_text("18 or older").wait_for(timeout=10_000)
    page.get_by_role("button", name="Yes", exact=True).click()
    page.get_by_text("first name").wait_for(timeout=10_000)
    answer(page, "Ana 213-555-0123", "will call you by")
    page.locator("#choices button").first.click()
    page.get_by_text("Your call is set for").wait_for(timeout=10_000)
    keep(page, "kiosk-done")
    page.get_by_role("button", name="Finish and clear this screen").click()
    page.get_by_role("button", name="Español").wait_for()
    assert "Ana" not in page.content()
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0

    page.goto(f"{served}/console")
    page.fill("input[name=email]", serving.SAMPLE_EMAIL)
    page.fill("input[name=password]", "correct horse")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Queue").wait_for()
    keep(page, "console-queue")
    page.get_by_role("link", name="Ana").click()
    page.get_by_role("heading", name="What they told").wait_for()
    assert "+12135550123" in page.content() and "90011" in page.content()
    keep(page, "console-lead")
    page.get_by_role("button", name="Take over").click()
    page.fill("textarea[name=text]", "Hello Ana, this is Sam.")
    page.get_by_role("button", name="Send").click()
    page.locator(".talk .coordinator", has_text="this is Sam").wait_for()
    page.get_by_role("button", name="Give back to the assistant").click()
    page.get_by_role("button", name="Take over").wait_for()
    page.get_by_role("button", name="Reached: mark contacted").click()
    page.get_by_text("Reached,").wait_for()
    page.get_by_text("Record a placement").click()
    page.fill("input[name=starts_on]", "2030-01-07")
    page.get_by_role("button", name="Record the placement").click()
    page.get_by_text("Placed:").wait_for()
    page.get_by_role("link", name="My free times").click()
    page.fill("input[name=starts_at]", "2030-01-07T10:00")
    page.get_by_role("button", name="Add").click()
    page.get_by_text("Mon, Jan 7").wait_for()
    assert problems == []
