"""What the documentation says about settings and channels is there."""

from __future__ import annotations

import json
import re

from bot.channels.sms.channel import gateways
from bot.settings import ROOT, HttpGateway, Settings

PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md"]


def test_every_setting_that_is_named_exists() -> None:
    named = {name for page in PAGES for name in re.findall(r"CAUSEWAY_([A-Z_]+[A-Z])", page.read_text("utf-8"))}
    assert named and {name.lower() for name in named} - {"test_postgres"} <= set(Settings.model_fields)


def test_the_examples_of_http_gateways_are_settings() -> None:
    text = (ROOT / "docs" / "channels" / "sms-http.md").read_text("utf-8")
    examples = re.findall(r"CAUSEWAY_SMS_HTTP='(.*?)'", text, flags=re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        shape = HttpGateway.model_validate(json.loads(example))
        assert list(gateways(Settings(_env_file=None, sms_http=shape))) == ["http"]  # type: ignore[call-arg]


def test_every_key_of_http_gateways_is_explained() -> None:
    text = (ROOT / "docs" / "channels" / "sms-http.md").read_text("utf-8")
    assert all(f"`{name}`" in text for name in HttpGateway.model_fields)
