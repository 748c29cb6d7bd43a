"""Custom actions in this process: the place where Rasa would call an action server."""

from __future__ import annotations

from typing import Any

from rasa.core.actions.action import RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


class InProcessActions(EndpointConfig):
    """Runs a package's actions through the Rasa SDK's executor. Whatever an action raises leaves this unchanged."""

    def __init__(self, package: str) -> None:
        super().__init__(url="inproc://actions", enable_selective_domain=True)  # the domain goes to actions that ask for it
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    @property
    def names(self) -> set[str]:
        """The actions that can be run."""
        return set(self._executor.actions)

    async def request(self, method: str = "post", json: Any = None, **_: Any) -> Any:
        """What an action server would answer."""
        return await self._executor.run(json)


class LocalAction(RemoteAction):
    """A custom action of this process: what it returns was made by the SDK, so it is not checked against the schema.

    It is told how the conversation stands, without the list of events: those are the turn's, which `current()` knows.
    """

    def _action_call_format(self, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
        call = {"next_action": self.name(), "sender_id": tracker.sender_id, "tracker": tracker.current_state()}
        return {**call, "domain": domain.as_dict()} if domain.does_custom_action_explicitly_need_domain(self.name()) else call

    async def run(
        self, output_channel: OutputChannel, nlg: NaturalLanguageGenerator, tracker: DialogueStateTracker, domain: Domain
    ) -> list[Event]:
        """Run it and say what it answers."""
        answered = await self.action_endpoint.request(json=self._action_call_format(tracker, domain))
        said = await self._utter_responses(answered["responses"], output_channel, nlg, tracker)
        return [*said, *deserialise_events(answered["events"])]
