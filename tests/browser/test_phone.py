"""The kiosk's panel for going on from a phone, its idle screen and registration, and the console's pages about them, in a real browser."""

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
    sign_in(page, address)
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


def sign_in(page: Any, address: str) -> None:
    page.goto(f"{address}/console")
    page.fill("input[name=email]", serving.SAMPLE_EMAIL)
    page.fill("input[name=password]", "correct horse")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Queue").wait_for()


def test_only_a_registered_device_becomes_a_kiosk(settings: Any, engine: Any, page: Any) -> None:
    told: list[str] = []
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.accept()))
    own = settings.model_copy(update={"kiosk_registration": "required"})
    with running(bootstrap(own, engine=engine)) as address:
        page.goto(f"{address}/kiosk")
        with page.expect_event("dialog"):
            page.get_by_role("button", name="English").click()
        assert "not a registered kiosk" in told[0] and not page.locator("#talk").is_visible()
        sign_in(page, address)
        page.get_by_role("link", name="Kiosks").click()
        page.fill("input[name=name]", "Front desk")
        page.get_by_role("button", name="Register").click()
        one_time = page.locator(".secret").text_content()
        page.goto(one_time)
        keep(page, "kiosk-register")
        page.get_by_role("button", name="Yes, make it the kiosk").click()
        page.get_by_role("button", name="English").click()
        page.get_by_text("May I keep what you tell me").wait_for()
        assert page.evaluate("document.cookie") == ""
        page.goto(f"{address}/console/kiosks")
        page.get_by_role("cell", name="In use").wait_for()


def test_idle_screen_warns_and_clears_itself(settings: Any, engine: Any, page: Any) -> None:
    tokens: list[str] = []
    page.on("response", lambda r: tokens.append(r.json()["token"]) if r.url.endswith("/sessions") else None)
    page.clock.install()
    with running(bootstrap(settings, engine=engine)) as address:
        page.goto(f"{address}/kiosk")
        page.get_by_role("button", name="English").click()
        page.get_by_text("May I keep what you tell me").wait_for()
        page.fill("#text", "my name is Ana")
        warning = page.get_by_role("alertdialog", name="Are you still there?")
        for stay in (lambda: page.get_by_role("button", name="I need more time").click(), lambda: page.keyboard.press("Escape")):
            page.clock.fast_forward(62_000)
            warning.get_by_text("This screen is cleared in").wait_for()
            keep(page, "kiosk-idle")
            stay()
            warning.wait_for(state="hidden")
            assert page.locator("#text").input_value() == "my name is Ana"
        page.clock.fast_forward(62_000)
        warning.wait_for()
        page.clock.fast_forward(20 * 60_000)  # the device slept: nobody was there to answer
        page.get_by_role("button", name="Español").wait_for()
        assert page.locator("#log li").count() == 0 and "Ana" not in page.content() and page.locator("#text").input_value() == ""
        gone = page.request.get(f"{address}/api/chat/messages", headers={"Authorization": f"Bearer {tokens[0]}"})
        assert gone.status == 410
        page.go_back()
        assert not page.locator("#talk").is_visible()
