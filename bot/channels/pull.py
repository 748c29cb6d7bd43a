"""Channels whose people fetch their messages: the web chat and the terminal. To send is to have stored."""

from __future__ import annotations

from bot.turn.outbox import Outcome, Outgoing, Result


class PullSender:
    """Nothing to call: the message is there to be read."""

    def send(self, message: Outgoing) -> Outcome:
        """It is sent as soon as it is stored."""
        return Outcome(Result.SENT)
