"""How far each term tells one field of work from the others: "welding" does, "thousands" and "strong desire" stand in all alike.

Documents are put into fields of work by their titles, and the share of each field among a term's documents is held against its
share among all (Kullback-Leibler divergence, in nats), less what as many documents drawn at random have by chance. The same is done
with the titles alone, and the better counts: "policy" stands in texts of all kinds, but in the titles of one.
"""

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.preprocessing import normalize

Floats = NDArray[np.float32]

FIELDS = 60
LOW, HIGH = 0.03, 0.3
"""Divergence up to which a term tells nothing, and from which it tells all that it can."""
LEAST = 5
"""Documents of a term from which anything is known of it."""
DOUBT = 0.5
"""Standard deviations of what chance gives that are added: of a rare term nobody knows."""
_DRAWS = 200
_SIZES = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40, 60, 80, 120, 200, 300, 500, 1000, 2000, 4000, 8000)


def telling(documents: sp.csr_matrix, titles: sp.csr_matrix, vectors: Floats) -> Floats:
    """Return 0 to 1 for each term: shape (terms,).

    *documents* and their *titles* are TF-IDF rows, shape (documents, terms); *vectors* are those of the terms.
    """
    titled = np.flatnonzero(np.diff(titles.indptr))
    field = KMeans(FIELDS, n_init=3, random_state=0).fit(normalize(titles[titled] @ vectors)).labels_
    base = np.bincount(field, minlength=FIELDS) / len(field)
    membership = sp.csr_matrix((np.ones(len(field)), (field, titled)), shape=(FIELDS, documents.shape[0]))
    chance = _by_chance(base)
    texts, heads = (_shares(np.asarray((membership @ (rows > 0)).todense(), float).T, base, chance) for rows in (documents, titles))
    return np.where(np.isnan(texts), 1.0, np.fmax(texts, heads)).astype(np.float32)


def _shares(
    counts: NDArray[np.float64], base: NDArray[np.float64], chance: tuple[Sequence[float], Sequence[float]]
) -> NDArray[np.float64]:
    """Return 0 to 1 for each row of *counts*, documents by field; NaN where there are fewer than `LEAST`."""
    number = counts.sum(axis=1)
    mean, deviation = (np.interp(number, _SIZES, one) for one in chance)
    excess = _divergence(counts, base) + DOUBT * deviation - mean
    return np.where(number < LEAST, np.nan, np.clip((excess - LOW) / (HIGH - LOW), 0.0, 1.0))


def _divergence(counts: NDArray[np.float64], base: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the divergence of each row of *counts* from *base*."""
    share = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1.0)
    return np.asarray((share * np.log(np.where(share > 0, share, 1.0) / base)).sum(axis=1))


def _by_chance(base: NDArray[np.float64]) -> tuple[Sequence[float], Sequence[float]]:
    """Return mean and standard deviation of the divergence of as many documents as each of `_SIZES`, drawn at random."""
    rng = np.random.default_rng(0)
    drawn = [_divergence(rng.multinomial(size, base, _DRAWS).astype(float), base) for size in _SIZES]
    return [float(one.mean()) for one in drawn], [float(one.std()) for one in drawn]
