"""The act model as a Rasa graph component."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

import numpy as np

from nlu.acts import ActModel, Asked
from nlu.components.code import NLU, READING, digest
from nlu.mixing import Example
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

RANKED = 5  # acts kept in the ranking


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ActClassifier(GraphComponent, IntentClassifier):
    """Names the act of a message, with its alternatives. Example metadata `question` is the pending question."""

    def __init__(self, config: Dict[str, Any], storage: ModelStorage, resource: Resource, model: Optional[ActModel] = None) -> None:
        self._config, self._threshold = config, float(config["threshold"])
        self._storage, self._resource, self._model = storage, resource, model

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`alpha`: regularisation; `characters`: longest character n-gram; `threshold`: below it the act is `other`."""
        return {"alpha": 5e-6, "characters": 5, "threshold": 0.0}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> ActClassifier:
        """For training."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ActClassifier:
        """For use."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, ActModel.load(folder))

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The code that the model is made by, which Rasa's own key leaves out."""
        return digest([*(NLU / f"{name}.py" for name in ("acts", "act_training", "mixing", "noise")), *READING])

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the examples and put the result into the model."""
        from nlu.act_training import Teacher  # scikit-learn, which nothing else needs

        examples = [Example(m.get(TEXT), _question(m, "example"), m.get(INTENT), _fields(m)) for m in training_data.intent_examples]
        self._model = Teacher(alpha=self._config["alpha"], characters=self._config["characters"]).fit(examples)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the act and the ranking of each message. An act that is not sure enough gives way to `other`."""
        assert self._model is not None, "neither trained nor loaded"
        rows = self._model.probabilities([Asked(m.get(TEXT) or "", _question(m), _fields(m)) for m in messages])
        names = self._model.acts
        for message, row in zip(messages, rows, strict=True):
            order = np.argsort(-row).tolist()
            if row[order[0]] < self._threshold:
                order.sort(key=lambda i: names[i] != "other")
            ranking = [{"name": names[i], "confidence": float(row[i])} for i in order[:RANKED]]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages


def _fields(message: Message) -> frozenset[str]:
    """The fields of the facts that the fact component, which stands before this one, found in the message."""
    return frozenset(fact["field"] for fact in message.get("facts") or ())


def _question(message: Message, *path: str) -> Optional[str]:
    metadata = message.get("metadata") or {}
    for step in path:
        metadata = metadata.get(step) or {}
    return metadata.get("question")
