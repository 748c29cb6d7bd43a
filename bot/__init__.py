"""The running system."""

import os

# What a message computes is small: with more threads they wait for each other (270 messages a second understood, 320 with one).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
