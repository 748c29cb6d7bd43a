"""The directory's editing pages: sqladmin behind the console's sign-in. Each change raises the directory's version."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Any, ClassVar

from fastapi import FastAPI
from sqladmin import Admin, ModelView, action
from sqladmin.authentication import AuthenticationBackend
from sqlalchemy import JSON, Double
from sqlalchemy import inspect as inspected
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from wtforms import FloatField, StringField

from bot.app import App
from bot.console import accounts, roles
from bot.console.pages import COOKIE
from bot.directory.importers import reading, vocabulary
from bot.directory.importers.records import raise_version
from bot.store.coordinator import Coordinator, Role
from bot.store.directory import (
    Employer,
    Incentive,
    OccupationRow,
    Opening,
    Programme,
    Resource,
    Training,
)
from bot.web import problems

PATH = "/console/edit"
OWN_PAGES = frozenset({"same-origin", "none", ""})  # Sec-Fetch-Site: requests that other sites make are refused


class SignedIn(AuthenticationBackend):
    """The console's sign-in and roles, and no other."""

    def __init__(self, app: App) -> None:
        super().__init__(secret_key=secrets.token_urlsafe(32), session_cookie="causeway_edit", path=PATH, same_site="strict")
        self._app = app

    async def login(self, request: Request) -> Response | bool:
        """Nobody signs in here."""
        return RedirectResponse("/console/sign-in", 303)

    async def logout(self, request: Request) -> Response | bool:
        """The way out is the console's."""
        return RedirectResponse("/console", 303)

    async def authenticate(self, request: Request) -> Response | bool:
        """Whether the console's cookie is good, and the request one of our own pages'."""
        if request.headers.get("sec-fetch-site", "") not in OWN_PAGES:
            return RedirectResponse("/console", 303)
        found = await run_in_threadpool(self._found, request.cookies.get(COOKIE))
        if found is None:
            return RedirectResponse("/console/sign-in", 303)
        return True if roles.may(Role(found.role), PATH) else RedirectResponse("/console", 303)

    def _found(self, cookie: str | None) -> Coordinator | None:
        with self._app.database.read() as session:
            return accounts.signed_in(session, cookie, self._app.now())


class ListField(StringField):
    """A list of words, written with commas."""

    def _value(self) -> str:
        return ", ".join(self.data or [])

    def process_formdata(self, valuelist: list[str]) -> None:
        """The words of what was typed."""
        self.data = [word.strip() for word in ",".join(valuelist).split(",") if word.strip()]


class NumberField(FloatField):
    """A number, or nothing."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Empty is not known."""
        self.data = None
        if "".join(valuelist).strip():
            super().process_formdata(valuelist)


READERS = {"opens_at": reading.clock, "closes_at": reading.clock, "postal_code": reading.zip_code}
FIELDS = {JSON: ListField, Double: NumberField}


class DirectoryView(ModelView):
    """What the tables share."""

    causeway: ClassVar[App]
    checked_column: ClassVar[str] = "assured_date"
    can_delete = False
    can_export = False
    form_include_pk = True
    page_size = 50

    async def on_model_change(self, data: dict[str, Any], model: Any, is_created: bool, request: Request) -> None:
        """Bring times, ZIP codes and the rules' words into form; refuse, in a sentence, what cannot be read or refers to nothing."""
        for name, read in READERS.items():
            if name in data:
                data[name] = read(data[name])
        for name in vocabulary.COLUMNS & set(data):
            said = data[name]
            if isinstance(said, list):
                data[name] = [vocabulary.word(name, word) for word in said]
            else:
                data[name] = vocabulary.word(name, said) if said else None
        for name, reason in vocabulary.unsound(data):
            raise ValueError(f"{name}: {reason}.")
        employer = data.get("employer_id")
        if employer and not await run_in_threadpool(self._has_employer, employer):
            raise ValueError(f"There is no employer {employer!r}.")

    def _has_employer(self, id_: str) -> bool:
        with self.causeway.database.read() as session:
            return session.get(Employer, id_) is not None

    async def after_model_change(self, data: dict[str, Any], model: Any, is_created: bool, request: Request) -> None:
        """Turns are to see it."""
        await run_in_threadpool(self._raise_version)

    def _raise_version(self) -> None:
        with self.causeway.database.write() as session:
            raise_version(session)

    @action("checked-today", "Mark as checked today")  # type: ignore[untyped-decorator]
    async def checked_today(self, request: Request) -> Response:
        """Somebody looked at these records today."""
        ids = [id_ for id_ in request.query_params.get("pks", "").split(",") if id_]
        await run_in_threadpool(self._check, ids, self.causeway.now().date())
        return RedirectResponse(request.url_for("admin:list", identity=self.identity), 303)

    def _check(self, ids: list[str], today: date) -> None:
        with self.causeway.database.write() as session:
            for id_ in ids:
                row = session.get(self.model, id_)
                if row is not None:
                    setattr(row, self.checked_column, today)
            raise_version(session)


SHOWN: dict[Any, tuple[str, ...]] = {
    Employer: ("name", "industry", "city", "relationship_stage", "paused", "assured_date"),
    Opening: ("title_en", "employer_id", "arrangement", "valid_through", "assured_date"),
    Training: ("program_name_en", "provider", "city", "assured_date"),
    Resource: ("name_en", "organization", "category", "city", "assured_date"),
    Incentive: ("name_en", "kind", "status", "effective_to", "last_verified"),
    OccupationRow: ("soc", "title_en", "riasec", "job_zone"),
    Programme: ("name", "operator", "phone", "assured_date"),
}
SEARCHED = frozenset({"name", "name_en", "title_en", "program_name_en", "provider", "organization"})
NAMES = {OccupationRow: "Occupation"}


def install(web: FastAPI, app: App) -> None:
    """Add the editing pages to the server."""
    admin = Admin(web, app.database.engine, base_url=PATH, title="Directory", authentication_backend=SignedIn(app))
    problems.refuse_unstorable(admin.admin)
    for model, shown in SHOWN.items():
        admin.add_view(_view(model, shown, app))


def _view(model: Any, shown: tuple[str, ...], app: App) -> type[ModelView]:
    columns = inspected(model).columns
    name = NAMES.get(model, model.__name__)
    words = [column.key for column in columns if column.key in SEARCHED]
    checked = "last_verified" if "last_verified" in columns else "assured_date"
    fields = {
        "causeway": app,
        "name": name,
        "name_plural": f"{name}s",
        "column_list": list(shown),
        "column_searchable_list": words,
        "column_sortable_list": list(shown),
        "column_default_sort": [(shown[0], False)],
        "form_overrides": {c.key: field for c in columns for kind, field in FIELDS.items() if isinstance(c.type, kind)},
        "checked_column": checked,
    }
    return type(f"{name}View", (DirectoryView,), fields, model=model)
