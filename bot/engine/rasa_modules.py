"""Rasa, imported once, here: telemetry off, without TensorFlow and what only its channels and stores need. Import it here first."""

from __future__ import annotations

import logging
import os
import warnings

os.environ["RASA_TELEMETRY_ENABLED"] = "false"
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")

import structlog

from bot.engine.standin import LEFT_OUT, TENSORFLOW, UNTIL_USED, StandIn

# structlog's own default prints every debug event of Rasa's, people's words included.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))

import spacy  # noqa: F401  (thinc looks for TensorFlow: it must find none)

# Rasa's code of 2023 on libraries of today: known, and nothing that a user could act on.
for message in (".*declarative_base.*", ".*auto-fill has been removed.*", ".*pkg_resources.*", ".*sipbuild.*"):
    warnings.filterwarnings("ignore", message=message)

with warnings.catch_warnings(record=True), StandIn((*TENSORFLOW, *LEFT_OUT, *UNTIL_USED)):
    warnings.simplefilter("default")  # taken down, not shown
    import pkg_resources  # noqa: F401  (Rasa finds the domain's schema by it; it warns that it is old)

    import rasa.core.agent
    import rasa.core.processor
    import rasa.graph_components.validators.default_recipe_validator
    import rasa.graph_components.validators.finetuning_validator  # noqa: F401
    import rasa_sdk.executor  # noqa: F401
