"""The act classifier's own probabilities."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytestmark = pytest.mark.slow


def test_probabilities_are_those_of_the_model(tmp_path: Path) -> None:
    import bot.engine  # noqa: F401
    from nlu.components.act_classifier import ActClassifier
    from rasa.engine.storage.local_model_storage import LocalModelStorage
    from rasa.engine.storage.resource import Resource
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    texts = {"greet": ["hello", "hi there"], "inform": ["no nights", "I take the bus"], "deny": ["no", "nope no"]}
    examples = [Message.build(text, intent) for intent, found in texts.items() for text in found]
    classifier = ActClassifier(ActClassifier.get_default_config(), LocalModelStorage(tmp_path), Resource("acts"))
    classifier.train(TrainingData(examples))
    features = classifier._features([("no bus", None), ("hello", "goal")])
    assert np.allclose(classifier._probabilities(features), classifier._model.predict_proba(features), atol=1e-12)
