"""Small talk, and control of the talk itself."""

from actions.base import JourneyAction
from bot.intake import talk
from bot.intake.answers.questions import operator
from bot.intake.context import TurnContext
from bot.intake.replies import Reply


class ActionGreet(JourneyAction):
    """greet, start."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Greet, then the next question."""
        return talk.small(turn, "utter_welcome_back")


class ActionThanks(JourneyAction):
    """thanks."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Answer, then the next question."""
        return talk.small(turn, "utter_thanks")


class ActionGoodbye(JourneyAction):
    """goodbye."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Let them go without a question."""
        return talk.small(turn, "utter_goodbye")


class ActionBotQuestion(JourneyAction):
    """bot_question."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """The truth, then the next question."""
        return talk.small(turn, "utter_bot_question", operator=operator(turn))


class ActionInsult(JourneyAction):
    """insult."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Calm, once; then a person is offered."""
        return talk.abuse(turn)


class ActionHelp(JourneyAction):
    """help."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """What can be done here, then the next question."""
        return talk.explain(turn)


class ActionOther(JourneyAction):
    """other: out of scope, unless it answers an open question."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Say what this is for, then the next question."""
        if turn.understood.facts or turn.question in ("goal", "language", "choice", "contact", "callback"):
            return talk.intake(turn)
        return talk.small(turn, "utter_other")


class ActionNotUnderstood(JourneyAction):
    """Rasa's fallback."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Ask for other words."""
        return talk.small(turn, "utter_clarify")


class ActionSwitchLanguage(JourneyAction):
    """switch_language."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Go on in the other language."""
        return talk.switch_language(turn)


class ActionRepeat(JourneyAction):
    """repeat."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Say it again."""
        return talk.repeat(turn)


class ActionRestart(JourneyAction):
    """restart."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Begin again."""
        return talk.restart(turn)
