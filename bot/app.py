"""The only place where the parts meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalogue import Catalogue
from bot.channels.channel import Channel
from bot.channels.sms.channel import SmsChannel
from bot.directory.snapshot import Snapshots
from bot.engine.engine import Engine
from bot.observe import metrics
from bot.settings import Settings
from bot.store import migrate
from bot.store.base import now as clock
from bot.store.database import Database
from bot.turn.inbox import BURST
from bot.turn.outbox import Outbox, Sender
from bot.turn.run import Step, TurnRunner
from bot.turn.worker import Worker


@dataclass
class App:
    """A running Causeway."""

    settings: Settings
    database: Database
    engine: Engine
    snapshots: Snapshots
    runner: TurnRunner
    outbox: Outbox
    worker: Worker
    channels: Sequence[Channel]
    now: Callable[[], datetime]

    def close(self) -> None:
        """Stop the threads and close the database."""
        self.worker.stop()
        self.database.close()


def bootstrap(
    settings: Settings,
    *,
    engine: Engine | None = None,
    senders: Mapping[str, Sender] | None = None,
    now: Callable[[], datetime] = clock,
    on_step: Step | None = None,
    burst: int = BURST,
) -> App:
    """Put the parts together; the keywords let tests and benchmarks put in others. Starts no thread.

    Raises FileNotFoundError if there is no trained model, and says what to do.
    """
    from bot.training import latest_model

    database = Database(settings.database)
    migrate.migrate(database)
    engine = engine or Engine(latest_model(settings), Catalogue())
    snapshots = Snapshots(settings.programme)
    runner = TurnRunner(database, engine, settings, snapshots, now, on_step or metrics.TurnSteps())
    channels = channels_of(settings, database, now)
    sending = {channel.name: channel.sender for channel in channels} if senders is None else senders
    metrics.count_turns(database)
    observed = {name: metrics.Observed(name, sender) for name, sender in sending.items()}
    outbox = Outbox(database, observed, settings.timezone, engine.catalogue, now)
    worker = Worker(database, runner, outbox, timedelta(hours=settings.pending_hours), burst, now, [c.run for c in channels])
    return App(settings, database, engine, snapshots, runner, outbox, worker, channels, now)


def channels_of(settings: Settings, database: Database, now: Callable[[], datetime] = clock) -> list[Channel]:
    """The channels that are set up. The kiosk's people fetch their messages, so it is none of these."""
    found: list[Channel] = []
    if settings.telegram_token.get_secret_value():
        from bot.channels.telegram.channel import TelegramChannel

        found.append(TelegramChannel(settings, database, now))
    sms = SmsChannel(settings, database, now)
    return [*found, sms] if sms.gateways else found
