"""Rendering of pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

_templates = Jinja2Templates(directory=Path(__file__).with_name("templates"))


def render(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A template as a page; every value is escaped."""
    return _templates.TemplateResponse(request, template, values, status_code=status)
