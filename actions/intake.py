"""Intake: messages that tell, answer, choose or correct."""

from actions.base import JourneyAction
from bot.intake import talk
from bot.intake.context import TurnContext
from bot.intake.replies import Reply


class ActionIntake(JourneyAction):
    """inform, affirm, deny, skip, correct, choose, book."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Take it in and go on."""
        return talk.intake(turn)
