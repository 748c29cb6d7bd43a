"""The stand-in for TensorFlow."""

import importlib.util
import sys

import pytest

from bot.engine.standin import LeftOut, StandIn

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


def test_what_is_left_out_is_there_for_others() -> None:
    from twilio.request_validator import RequestValidator

    assert RequestValidator("secret").compute_signature("https://example.org", {})


def test_is_gone_afterwards() -> None:
    with StandIn():
        import tensorflow.python.eager
    assert not [name for name in sys.modules if name.split(".")[0] in ("tensorflow", "keras")]
    with pytest.raises(ModuleNotFoundError):
        import tensorflow  # noqa: F401
