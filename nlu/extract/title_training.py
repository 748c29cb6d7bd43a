"""How the title index is learned from names of occupations."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from scipy import sparse

from nlu.extract.titles import Array, TitleIndex, features, log_softmax, plain, weighed

_SIZE, _EPOCHS, _BATCH, _RATE = 128, 6, 128, 0.2
_SMOOTH = 0.02  # of naive Bayes, chosen on titles outside the bench's sample


def build(pairs: Iterable[tuple[str, str]], seed: int = 0) -> TitleIndex:
    """An index over (title, SOC code) pairs; the same pairs and seed give the same index."""
    named: dict[str, list[str]] = defaultdict(list)
    for title, soc in pairs:
        if (name := plain(title)) and soc not in named[name]:
            named[name].append(soc)
    rows = [(name, soc) for name, codes in sorted(named.items()) for soc in codes]
    socs = sorted({soc for _, soc in rows})
    place = {soc: at for at, soc in enumerate(socs)}
    counted = [features(name) for name, _ in rows]
    vocabulary, weights = _vocabulary(counted)
    matrix = _matrix(counted, vocabulary, weights)
    labels = np.array([place[soc] for _, soc in rows])
    arrays = {"idf": weights} | _bayes(matrix, labels, len(socs)) | _vectors(matrix, labels, len(socs), seed, 2)
    return TitleIndex({name: tuple(codes) for name, codes in named.items()}, socs, vocabulary, arrays)


def _vocabulary(counted: Sequence[Counter[str]]) -> tuple[dict[str, int], Array]:
    """Features of two titles or more, with their inverse document frequency."""
    frequency = Counter(feature for features_ in counted for feature in features_)
    kept = sorted(feature for feature, count in frequency.items() if count > 1)
    weights = np.log((1 + len(counted)) / (1 + np.array([frequency[feature] for feature in kept]))) + 1
    return {feature: at for at, feature in enumerate(kept)}, weights.astype(np.float32)


def _matrix(counted: Sequence[Counter[str]], vocabulary: dict[str, int], weights: Array) -> sparse.csr_matrix:
    """A row of tf-idf weights for each title."""
    numbers, values = zip(*(weighed(features_, vocabulary, weights) for features_ in counted), strict=True)
    ends = np.cumsum([0, *map(len, numbers)])
    return sparse.csr_matrix((np.concatenate(values), np.concatenate(numbers), ends), shape=(len(counted), len(vocabulary)))


def _bayes(matrix: sparse.csr_matrix, labels: Array, classes: int) -> dict[str, Array]:
    """Multinomial naive Bayes: what a feature adds over one never seen with an occupation, and each occupation's base and prior."""
    own = sparse.csr_matrix((np.ones(len(labels), np.float32), (labels, np.arange(len(labels)))), shape=(classes, len(labels)))
    counts = sparse.csr_matrix(own @ matrix)
    totals = np.asarray(counts.sum(1)).ravel() + _SMOOTH * matrix.shape[1]
    counts.data = np.log((counts.data + _SMOOTH) / _SMOOTH)
    prior, by_feature = np.log(np.bincount(labels, minlength=classes)), counts.tocsc()
    added = {"data": by_feature.data, "indices": by_feature.indices, "indptr": by_feature.indptr}
    return {**added, "base": np.log(_SMOOTH) - np.log(totals), "prior": prior}


def _vectors(matrix: sparse.csr_matrix, labels: Array, classes: int, seed: int, models: int) -> dict[str, Array]:
    """Vectors of features and occupations of several models, each trained from its own beginning, side by side: their scores add up."""
    trained = [_trained(matrix, labels, classes, seed + model) for model in range(models)]
    inner, outer, bias = zip(*trained, strict=True)
    return {"inner": np.hstack(inner).astype(np.float16), "outer": np.hstack(outer), "bias": np.sum(bias, axis=0)}


def _trained(matrix: sparse.csr_matrix, labels: Array, classes: int, seed: int) -> tuple[Array, Array, Array]:
    """One model, by Adagrad on the softmax of the product of the vectors."""
    random = np.random.default_rng(seed)
    inner = (random.standard_normal((matrix.shape[1], _SIZE)) * 0.1).astype(np.float32)
    outer, bias = np.zeros((classes, _SIZE), np.float32), np.zeros(classes, np.float32)
    inner_sum, outer_sum, bias_sum = (np.full((size, 1), 1e-6, np.float32) for size in (matrix.shape[1], classes, classes))
    for _ in range(_EPOCHS):
        order = random.permutation(len(labels))
        for start in range(0, len(order), _BATCH):
            rows = order[start : start + _BATCH]
            batch = matrix[rows]
            columns = np.unique(batch.indices)
            batch = batch[:, columns]
            hidden = batch @ inner[columns]
            slope = np.exp(log_softmax(hidden @ outer.T + bias))
            slope[np.arange(len(rows)), labels[rows]] -= 1
            inward, outward, level = batch.T @ (slope @ outer), slope.T @ hidden, slope.sum(0)
            outer_sum += (outward**2).mean(1, keepdims=True)
            outer -= _RATE * outward / np.sqrt(outer_sum)
            bias_sum += level[:, None] ** 2
            bias -= _RATE * level / np.sqrt(bias_sum[:, 0])
            inner_sum[columns] += (inward**2).mean(1, keepdims=True)
            inner[columns] -= _RATE * inward / np.sqrt(inner_sum[columns])
    return inner, outer, bias
