"""The stand-in for TensorFlow."""

import importlib.util
import subprocess
import sys

import pytest

from bot.engine.standin import LEFT_OUT, UNTIL_USED, LeftOut, StandIn
from bot.settings import ROOT

pytestmark = pytest.mark.skipif(importlib.util.find_spec("tensorflow") is not None, reason="the real TensorFlow is here")


def test_lets_classes_be_defined_and_decorated() -> None:
    with StandIn():
        import tensorflow as tf

        class Layer(tf.keras.layers.Layer, tf.Module):
            @tf.function(experimental_relax_shapes=True)
            def call(self, x: tf.Tensor) -> int:
                return 3

        assert Layer.call(None, None) == 3
        assert tf.is_tensor(object()) is False


def test_real_work_ends_in_one_sentence() -> None:
    with StandIn():
        from tensorflow.keras import Model

        class Net(Model):
            pass

    with pytest.raises(LeftOut, match=r"^Net needs TensorFlow, which is not installed: .+\.$"):
        Net()


def test_rasas_own_channels_are_left_out_in_one_sentence() -> None:
    with pytest.raises(LeftOut, match=r"belongs to one of Rasa's own channels, brokers or stores, which are left out: .+\.$"):
        import rasa.core.channels.telegram

        rasa.core.channels.telegram.TelegramOutput("token")


def test_what_only_training_needs_is_the_real_thing_once_it_is_called() -> None:
    asks = (
        "import sys, bot.engine; from rasa.utils.tensorflow import model_data; before = 'sklearn' in sys.modules;"
        "parts = model_data.train_test_split([1, 2, 3, 4], test_size=0.5, random_state=1);"
        "print(before, sorted(parts[0] + parts[1]), 'sklearn' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert told.strip() == "False [1, 2, 3, 4] True"


def test_a_matrix_is_known_as_sparse_by_what_was_stood_in_for() -> None:
    asks = (
        "import sys, bot.engine, numpy; from rasa.shared.nlu.training_data.features import Features;"
        "features = lambda matrix: Features(matrix, 'sentence', 'text', 'mine');"
        "dense = features(numpy.ones((1, 2))).is_sparse(); before = 'scipy' in sys.modules;"
        "from scipy.sparse import csr_matrix; both = [features(csr_matrix(numpy.ones((1, 2)))) for _ in range(2)];"
        "print(dense, before, both[0].is_sparse(), Features.combine(both).features.shape)"
    )
    told = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert told.strip() == "False False True (1, 4)"


def test_serving_imports_nothing_of_it() -> None:
    asks = "import sys, bot.web.server, bot.engine.engine, nlu.components.act_classifier, nlu.components.fact_component; print(sorted(set(sys.modules) & set(sys.argv[1:])))"
    names = [*UNTIL_USED, *LEFT_OUT, "alembic", "psycopg"]
    told = subprocess.run([sys.executable, "-c", asks, *names], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert told.strip() == "[]"


def test_what_is_left_out_is_there_for_others() -> None:
    from twilio.request_validator import RequestValidator

    assert RequestValidator("secret").compute_signature("https://example.org", {})


def test_is_gone_afterwards() -> None:
    with StandIn():
        import tensorflow.python.eager
    assert not [name for name in sys.modules if name.split(".")[0] in ("tensorflow", "keras")]
    with pytest.raises(ModuleNotFoundError):
        import tensorflow  # noqa: F401
