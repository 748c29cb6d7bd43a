"""The kiosk's panel for going on from a phone, and the console's pages about it, in a real browser."""

from __future__ import annotations

from typing import Any

import pytest

from bot import serving
from bot.app import bootstrap
from bot.turn import inbox
from bot.turn.inbox import Inbound
from bot.turn.outbox import Outcome, Result
from tests.browser.test_kiosk_to_console import keep, page, running
from tests.faults.test_failures import Gateway

pytestmark = [pytest.mark.slow, pytest.mark.browser]
__all__ = ["page"]
PHONE = "+12135550142"


def test_the_talk_moves_to_a_phone_and_leaves_the_screen(settings: Any, engine: Any, page: Any) -> None:
    sms = {"sms_number": "+12135550100", "twilio_account_sid": "AC" + "1" * 32, "twilio_auth_token": "12345"}
    own = type(settings)(_env_file=None, **{**settings.model_dump(), **sms})
    app = bootstrap(own, engine=engine, senders={"sms": Gateway(Outcome(Result.UNKNOWN, "ReadTimeout"))})
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if "Content Security" in message.text else None)
    with running(app) as address:
        page.goto(f"{address}/kiosk")
        page.get_by_role("button", name="Español").click()
        page.get_by_role("button", name="Seguir en mi teléfono").click()
        page.get_by_role("dialog").get_by_text("JOIN").wait_for()
        assert page.locator("#qr svg").bounding_box()["width"] > 200
        keep(page, "kiosk-phone")
        code = page.locator("#sms strong").text_content().removeprefix("JOIN ")
        inbox.accept(app.database, Inbound("sms", PHONE, "in1", f"join {code}"), app.now())
        page.get_by_text("Sigue en tu teléfono").wait_for(timeout=15_000)
        keep(page, "kiosk-moved")
        assert not page.locator("#talk").is_visible() and page.locator("#log li").count() == 0
        console(page, address)
    assert problems == []


def console(page: Any, address: str) -> None:
    """The first message to the phone is in doubt; a kiosk is registered; the number changes hands."""
    page.goto(f"{address}/console")
    page.fill("input[name=email]", serving.SAMPLE_EMAIL)
    page.fill("input[name=password]", "correct horse")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Delivery 1").click()
    keep(page, "console-delivery")
    page.get_by_role("cell", name="sms").locator("xpath=../td[1]/a").click()
    page.get_by_text("This number now belongs to someone else").click()
    keep(page, "console-changed-hands")
    page.get_by_role("button", name="Yes, it belongs to someone else").click()
    page.get_by_text("This conversation ended").wait_for()
    page.get_by_role("link", name="Kiosks").click()
    page.fill("input[name=name]", "Front desk")
    page.get_by_role("button", name="Register").click()
    page.get_by_text("Open this address on Front desk").wait_for()
    keep(page, "console-kiosks")
