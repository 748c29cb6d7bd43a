"""Rasa's message processor, with our graph runner and actions, and errors that are not swallowed."""

from __future__ import annotations

import tarfile
from pathlib import Path
from typing import Any

from bot.engine.endpoint import InProcessActions, LocalAction
from bot.engine.runner import SequentialGraphRunner
from rasa.core.actions.action import Action, RemoteAction, action_for_index
from rasa.core.actions.loops import LoopAction
from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.engine import loader
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.exceptions import ActionLimitReached
from rasa.shared.core.events import ActionExecutionRejected, Event
from rasa.shared.core.slot_mappings import SlotMappingType
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.common import TempDirectoryPath, get_temp_dir_name


class Collector(CollectingOutputChannel):
    """Takes what the dialogue says, whole, under the real channel's name."""

    def __init__(self, channel: str) -> None:
        super().__init__()
        self._channel = channel

    def name(self) -> str:
        """The channel that wordings are chosen by."""
        return self._channel

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep the message for the outbox."""
        self.messages.append(message)


class TurnProcessor(MessageProcessor):
    """One message at a time; an error in an action or a response leaves the turn, so that it is rolled back."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._predictions: dict[tuple[Any, ...], PolicyPrediction] = {}
        self._actions: dict[int, Action] = {}
        used = {node.uses for node in self.model_metadata.predict_schema.nodes.values() if issubclass(node.uses, Policy)}
        self._extracts = any(mapping != {"type": str(SlotMappingType.CUSTOM)} for slot in self.domain.slots for mapping in slot.mappings)
        self._by_act = used <= {RulePolicy} and not any(slot.influence_conversation for slot in self.domain.slots)

    @staticmethod
    def _load_model(model_path: str | Path) -> tuple[str, ModelMetadata, GraphRunner]:
        with TempDirectoryPath(get_temp_dir_name()) as folder:
            try:
                metadata, runner = loader.load_predict_graph_runner(
                    Path(folder), Path(model_path), LocalModelStorage, SequentialGraphRunner
                )
            except tarfile.ReadError as error:
                raise ValueError(f"The model {model_path} is damaged: run `causeway train --force`.") from error
        return Path(model_path).name, metadata, runner

    def _get_action(self, action_name: str) -> Action | None:
        return self._local(super()._get_action(action_name))

    def predict_next_with_tracker_if_should(self, tracker: DialogueStateTracker) -> tuple[Action, PolicyPrediction]:
        """The next action, one of ours if it is custom, and the prediction that chose it."""
        if self.is_action_limit_reached(tracker, self.should_predict_another_action(tracker.latest_action_name)):
            raise ActionLimitReached("The limit of actions to predict has been reached.")
        prediction = self._predict_next_with_tracker(tracker)
        return self._chosen(prediction.max_confidence_index), prediction

    def _predict_next_with_tracker(self, tracker: DialogueStateTracker) -> PolicyPrediction:
        """Where rules alone decide and no slot takes part, every conversation goes on alike after the same act and action."""
        heard = tracker.latest_message
        if not self._by_act or heard is None or tracker.followup_action or tracker.active_loop_name:
            return super()._predict_next_with_tracker(tracker)
        state = (tracker.latest_action_name, heard.intent.get("name"), heard.use_text_for_featurization)
        if state not in self._predictions:
            self._predictions[state] = super()._predict_next_with_tracker(tracker)
        return self._predictions[state]

    async def run_action_extract_slots(self, output_channel: OutputChannel, tracker: DialogueStateTracker) -> DialogueStateTracker:
        """Rasa's slots from the message; ours are set by actions, and then there is nothing to look for."""
        return await super().run_action_extract_slots(output_channel, tracker) if self._extracts else tracker

    def _chosen(self, index: int) -> Any:
        """The action of this number in the domain. Each is made once but loops, which keep something of their turn."""
        if index in self._actions:
            return self._actions[index]
        action = self._local(action_for_index(index, self.domain, self.action_endpoint))
        if not isinstance(action, LoopAction):
            self._actions[index] = action
        return action

    def _local(self, action: Action | None) -> Any:
        """Rasa knows a custom action by its type only: ours runs in this process."""
        if isinstance(action, RemoteAction) and isinstance(self.action_endpoint, InProcessActions):
            return LocalAction(action.name(), self.action_endpoint)
        return action

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        before = tracker
        if prediction.events and not isinstance(action, LocalAction):  # ours are told no events
            before = tracker.copy()
            before.update_with_events(prediction.events, self.domain)
        events = await action.run(output_channel, nlg, before, self.domain)
        self._note(tracker, action, events, prediction)
        await self.execute_side_effects(events, tracker, output_channel)
        return bool(self.should_predict_another_action(action.name()))

    def _note(self, tracker: DialogueStateTracker, action: Action, events: list[Event], prediction: PolicyPrediction) -> None:
        """What Rasa's own does, without copying the events for its debug log."""
        if not any(isinstance(event, ActionExecutionRejected) for event in events):
            tracker.update_with_events(prediction.events, self.domain)
            tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(events, self.domain)
