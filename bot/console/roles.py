"""Who may open which part of the console. What no line names is about workers, and theirs alone who work with them."""

from __future__ import annotations

from enum import StrEnum

from bot.store.coordinator import Role


class Area(StrEnum):
    """A part of the console."""

    WORKERS = "workers"
    DIRECTORY = "directory"
    KIOSKS = "kiosks"


ALL = frozenset(Area)
MAY: dict[Role, frozenset[Area]] = {
    Role.COORDINATOR: ALL,
    Role.DATA_EDITOR: frozenset({Area.DIRECTORY}),
    Role.KIOSK_HOST: frozenset({Area.KIOSKS}),
}
HOME = {Area.WORKERS: "/console", Area.DIRECTORY: "/console/employers", Area.KIOSKS: "/console/kiosks"}
_PATHS = {
    "/console/edit": Area.DIRECTORY,
    "/console/employers": Area.DIRECTORY,
    "/console/outreach": Area.DIRECTORY,
    "/console/directory": Area.DIRECTORY,
    "/console/kiosks": Area.KIOSKS,
}


def area_of(path: str) -> Area:
    """The part that a page belongs to."""
    return next((area for start, area in _PATHS.items() if path == start or path.startswith(f"{start}/")), Area.WORKERS)


def may(role: Role, path: str) -> bool:
    """Whether a role opens a page."""
    return area_of(path) in MAY[role]


def home(role: Role) -> str:
    """The first page of a role."""
    return next(page for area, page in HOME.items() if area in MAY[role])
