"""Custom actions in this process: the place where Rasa would call an action server."""

from __future__ import annotations

from typing import Any

from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


class InProcessActions(EndpointConfig):
    """Runs a package's actions through the Rasa SDK's executor. Whatever an action raises leaves this unchanged."""

    def __init__(self, package: str) -> None:
        super().__init__(url="inproc://actions")
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
    """A custom action of this process: what it returns was made by the SDK, so it is not checked against the schema."""

    def _validate_action_result(self, result: dict[str, Any] | None) -> bool:
        return result is not None
