"""Rasa, imported once, here, with telemetry off and without TensorFlow. Import Rasa through nothing else first."""

from __future__ import annotations

import logging
import os
import warnings

os.environ["RASA_TELEMETRY_ENABLED"] = "false"
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")

import structlog  # noqa: E402

from bot.engine.standin import StandIn  # noqa: E402

# structlog's own default prints every debug event of Rasa's, people's words included.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))

import spacy  # noqa: E402, F401  (thinc looks for TensorFlow: it must find none)

with warnings.catch_warnings(), StandIn():
    warnings.simplefilter("ignore")
    import rasa.core.agent  # noqa: F401
    import rasa.core.policies.ted_policy  # noqa: F401
    import rasa.core.policies.unexpected_intent_policy  # noqa: F401
    import rasa.core.processor  # noqa: F401
    import rasa.core.test  # noqa: F401
    import rasa.graph_components.validators.default_recipe_validator  # noqa: F401
    import rasa.graph_components.validators.finetuning_validator  # noqa: F401
    import rasa.model_training  # noqa: F401
    import rasa.nlu.selectors.response_selector  # noqa: F401
    import rasa.nlu.test  # noqa: F401
