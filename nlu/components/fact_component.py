"""The spaCy fact extractor as a Rasa graph component: it adds the list `facts` to the message."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any, Dict, List, Optional

from nlu.components.code import READING, digest
from nlu.extract import FactExtractor
from nlu.extract.occupations import pairs, read_occupations, read_pairs
from nlu.extract.titles import TitleIndex
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


# A featurizer too, since Rasa's recipe runs only those on the training data: the act classifier learns from the facts.
@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=True)
class FactComponent(GraphComponent, EntityExtractorMixin):
    """Facts are neither slots nor entities; the vocabulary is stored inside the model."""

    def __init__(self, config: Dict[str, Any], storage: ModelStorage, resource: Resource, path: Path, titles: Optional[TitleIndex] = None) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._extractor = FactExtractor(read_occupations(path), titles)

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`occupations`: the CSV file of job titles, from the project's folder; `titles`: further (title, code) lines, if there are."""
        return {"occupations": "bot/sample/occupations.csv", "titles": None}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> FactComponent:
        """For training: read the vocabulary from the project."""
        return cls(config, model_storage, resource, Path(config["occupations"]))

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FactComponent:
        """For use: read the vocabulary from the model."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, folder / "occupations.csv", TitleIndex.load(folder / "titles.npz"))

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The hash of the vocabulary and of the rules, so that a changed file is trained anew."""
        return digest([config["occupations"], config["titles"], *READING])

    def train(self, training_data: TrainingData) -> Resource:
        """The vocabulary is put into the model, and the index of its titles."""
        from nlu.extract.title_training import build  # SciPy, which nothing else needs

        with self._storage.write_to(self._resource) as folder:
            shutil.copy(self._config["occupations"], folder / "occupations.csv")
            known = [*pairs(read_occupations(folder / "occupations.csv")), *read_pairs(self._config["titles"])]
            build(known).save(folder / "titles.npz")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the facts of each example, read with the question that it answers."""
        for message in training_data.training_examples:
            self._add(message, ((message.get("metadata") or {}).get("example") or {}).get("question"), None)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the facts of each message, in the contract's form."""
        for message in messages:
            asked = message.get("metadata") or {}
            self._add(message, asked.get("question"), datetime.fromisoformat(asked["now"]) if asked.get("now") else None)
        return messages

    def _add(self, message: Message, question: Optional[str], now: Optional[datetime]) -> None:
        facts = self._extractor.extract(message.get(TEXT) or "", question, now)
        message.set("facts", [fact.as_json() for fact in facts], add_to_output=True)
