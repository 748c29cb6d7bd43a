"""Rates that several processes share, each taking from them in portions."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.base import Base
from bot.store.database import Database

# What the bucket holds now is never more than `most`; of that a portion goes to the process that asks. PostgreSQL's clock counts.
_HELD = "least(:most, held.tokens + greatest(0, extract(epoch FROM clock_timestamp() - held.at)) * :most / 60.0)"
_TAKE = text(f"""
    INSERT INTO rate AS held (key, tokens, taken, at) VALUES (:key, :most - :portion, :portion, clock_timestamp())
    ON CONFLICT (key) DO UPDATE
    SET taken = least(:portion, floor({_HELD})), tokens = {_HELD} - least(:portion, floor({_HELD})), at = clock_timestamp()
    RETURNING taken
""")


class Rate(Base):
    """What is left of a rate. The key is a hash; a minute later the row says nothing."""

    __tablename__ = "rate"

    key: Mapped[str] = mapped_column(primary_key=True)
    tokens: Mapped[float]
    taken: Mapped[int]
    at: Mapped[datetime] = mapped_column(index=True)


def take(database: Database, key: str, per_minute: int, portion: int) -> int:
    """How many of a portion the bucket, which holds a minute's worth, gives this process. PostgreSQL only."""
    with database.write() as session:
        return int(session.execute(_TAKE, {"key": key, "most": per_minute, "portion": portion}).scalar_one())


def forget(session: Session, before: datetime) -> None:
    """Drop what says nothing any more."""
    session.execute(delete(Rate).where(Rate.at < before).execution_options(synchronize_session=False))
