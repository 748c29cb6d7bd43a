"""What every table shares: UUIDv7 keys, UTC times, and personal columns that declare sensitivity and retention."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, DateTime, MetaData, Uuid
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator
from uuid_utils.compat import uuid7


class Sensitivity(StrEnum):
    """How much harm a column can do in the wrong hands."""

    IDENTIFYING = "identifying"  # a name, a number, an address
    WORDS = "words"  # what the person wrote or was told
    INTIMATE = "intimate"  # may hold health, a record, benefits, family


class Retention(StrEnum):
    """When a personal column is emptied of its own accord; `bot/store/privacy.py` turns this into days."""

    TALK = "talk"  # a while after the last message
    LEAD = "lead"  # as long as the follow-up year needs it
    STAFF = "staff"  # as long as the account exists


@dataclass(frozen=True)
class Personal:
    """The declaration that a personal column carries."""

    sensitivity: Sensitivity
    retention: Retention


class UtcDateTime(TypeDecorator[datetime]):
    """A time with zone, kept as UTC on every database; a naive time is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """UTC. Raises ValueError for a naive time."""
        return None if value is None else _in_utc(value)

    def bind_processor(self, dialect: Any) -> Any:
        """On SQLite, where times are text, what writes them at once."""
        return _text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Any, coltype: Any) -> Any:
        """On SQLite, where times are text, what reads them at once."""
        return _utc if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """The time with its zone."""
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a time without a zone cannot be stored")
    return value.astimezone(UTC)


@lru_cache(maxsize=64)  # a turn writes the same time many times
def _text(value: datetime | None) -> str | None:
    return None if value is None else _in_utc(value).replace(tzinfo=None).isoformat(" ", "microseconds")


@lru_cache(maxsize=4096)  # a row's times are read in each turn of its person
def _utc(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """The declarative base of all tables."""

    type_annotation_map = {datetime: UtcDateTime, UUID: Uuid, dict[str, Any]: JSON, list[Any]: JSON}
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def now() -> datetime:
    """The present time, UTC."""
    return datetime.now(UTC)


def digest(secret: str) -> str:
    """What is kept of a secret token or code: its SHA-256, in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()


def primary_key() -> MappedColumn[UUID]:
    """A UUIDv7 primary key: unique anywhere, ordered by time of making."""
    return mapped_column(Uuid, primary_key=True, default=uuid7)


def personal(sensitivity: Sensitivity, retention: Retention, *args: Any, **kwargs: Any) -> MappedColumn[Any]:
    """A column about a person; erasure, export, retention and log redaction are derived from this declaration."""
    return mapped_column(*args, info={"personal": Personal(sensitivity, retention)}, **kwargs)
