"""What the tests of the console share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from bot.console import accounts
from bot.web.server import create


@pytest.fixture
def client(app: Any) -> Iterator[TestClient]:
    """The server over a Causeway that tests drain themselves, with one coordinator, who is not signed in."""
    with app.database.write() as session:
        accounts.add(session, "Sam", "sam@example.org", "secret word")
    with TestClient(create(app, start_worker=False), follow_redirects=False) as running:
        yield running
