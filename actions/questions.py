"""The worker's questions, answered from data; then back to where the talk was."""

from actions.base import JourneyAction
from bot.intake import talk
from bot.intake.answers import benefits, questions
from bot.intake.context import TurnContext
from bot.intake.replies import Reply


class ActionAskJobs(JourneyAction):
    """Openings now."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Listed, then the intake goes on."""
        return talk.answer(turn, questions.jobs)


class ActionAskEmployers(JourneyAction):
    """Partner employers, or one of them."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Named, then the intake goes on."""
        return talk.answer(turn, questions.employers)


class ActionAskTraining(JourneyAction):
    """Training that partners hire from."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Listed, then the intake goes on."""
        return talk.answer(turn, questions.training)


class ActionAskCareer(JourneyAction):
    """What could suit them."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Related occupations, then the intake goes on."""
        return talk.answer(turn, questions.careers)


class ActionAskBenefits(JourneyAction):
    """Benefits: who can advise."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """General words and a counselor, then the intake goes on."""
        return talk.answer(turn, benefits.answer)


class ActionAskResource(JourneyAction):
    """Local help."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Listed, then the intake goes on."""
        return talk.answer(turn, questions.resources)


class ActionAskWhy(JourneyAction):
    """Why this question, why these offers."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Said, then the question again."""
        return talk.answer(turn, questions.why)


class ActionAskStatus(JourneyAction):
    """What happened with their request."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Said, then the intake goes on."""
        return talk.answer(turn, questions.status)


class ActionAskPrivacy(JourneyAction):
    """Who sees this."""

    def journey(self, turn: TurnContext) -> list[Reply]:
        """Said, then the intake goes on."""
        return talk.answer(turn, questions.privacy)
