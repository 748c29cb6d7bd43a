"""The act classifier: word and character TF-IDF, the pending question, and a logistic regression."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Optional, Tuple

import numpy as np
import skops.io
from scipy.sparse import csr_matrix, hstack
from scipy.special import softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

SHORT = 4  # words; up to this length a message is read together with the question it answers
WORD = re.compile(r"\w+|[?!]")


def words_with_question(text: str, question: Optional[str]) -> str:
    """The text's words, and for the pending question one word, and for a short answer its words joined to it."""
    words = WORD.findall(text.lower())
    if not question:
        return " ".join(words)
    joined = [f"{question}|{word}" for word in words] if len(words) <= SHORT else []
    return " ".join([*words, f"{question}|", *joined])


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ActClassifier(GraphComponent, IntentClassifier):
    """Names the act of a message, with its alternatives. Example metadata `question` is the pending question."""

    def __init__(self, config: Dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._words: Any = None
        self._characters: Any = None
        self._model: Any = None
        self._weights: Any = None

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`C`: inverse of the regularisation; `characters`: the longest character n-gram."""
        return {"C": 20.0, "characters": 5}

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
        classifier = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            path = folder / "acts.skops"
            parts = skops.io.load(path, trusted=skops.io.get_untrusted_types(file=path))
        classifier._words, classifier._characters, classifier._model = parts
        return classifier

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the examples and put the result into the model."""
        examples = [(m.get(TEXT), _question(m, "example"), m.get(INTENT)) for m in training_data.intent_examples]
        self._words = TfidfVectorizer(
            token_pattern=r"\S+", ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode", dtype=np.float32
        )
        self._characters = TfidfVectorizer(
            analyzer="char_wb",
            ngram_range=(2, self._config["characters"]),
            sublinear_tf=True,
            strip_accents="unicode",
            min_df=2,
            dtype=np.float32,
        )
        self._words.fit([words_with_question(text, question) for text, question, _ in examples])
        self._characters.fit([text for text, _, _ in examples])
        self._model = LogisticRegression(C=self._config["C"], max_iter=300)
        self._model.fit(self._features([example[:2] for example in examples]), [act for _, _, act in examples])
        with self._storage.write_to(self._resource) as folder:
            skops.io.dump((self._words, self._characters, self._model), folder / "acts.skops")
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the act and the ranking of each message."""
        features = self._features([(m.get(TEXT) or "", _question(m)) for m in messages])
        for message, row in zip(messages, self._probabilities(features), strict=True):
            ranking = [{"name": str(self._model.classes_[i]), "confidence": float(row[i])} for i in np.argsort(-row)[:5]]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages

    def _probabilities(self, features: csr_matrix) -> Any:
        """What `predict_proba` of a multinomial model gives; scikit-learn copies all weights at each call, which took most of its time."""
        if self._weights is None:
            self._weights = np.ascontiguousarray(self._model.coef_.T)
        return softmax(features @ self._weights + self._model.intercept_, axis=1)

    def _features(self, texts: List[Tuple[str, Optional[str]]]) -> csr_matrix:
        words = self._words.transform([words_with_question(text, question) for text, question in texts])
        return hstack([words, self._characters.transform([text for text, _ in texts])], format="csr")


def _question(message: Message, *path: str) -> Optional[str]:
    metadata = message.get("metadata") or {}
    for step in path:
        metadata = metadata.get(step) or {}
    return metadata.get("question")
