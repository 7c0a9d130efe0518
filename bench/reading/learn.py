"""`python -m bench.reading.learn`: learns the second opinion from the labelled lines, and writes it into reading/.

The same lines give the same file, byte for byte. scikit-learn is among what `make bench` installs.
"""

import gzip
import json
import math
from typing import Any

from reading.second_opinion import FILE, LONGEST_RUN, SCALE, runs_of
from tests.reading.learned_from import all_lines, mark

RARE = 2
"""A run that stands in fewer lines says nothing."""

STRENGTH = 20.0
"""The inverse of the regularisation, chosen on sets that were not learned from."""


def learned() -> dict[str, Any]:
    """The model as it is written: whole hundredths, runs in order."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    lines = all_lines()
    vectors = TfidfVectorizer(analyzer=lambda text: list(runs_of(text)), min_df=RARE, sublinear_tf=True)
    shown = vectors.fit_transform([line.text for line in lines])
    model = LogisticRegression(C=STRENGTH, max_iter=500).fit(shown, [line.intent for line in lines])
    runs = {
        run: [_hundredths(vectors.idf_[at]), *(_hundredths(weight) for weight in model.coef_[:, at])]
        for run, at in sorted(vectors.vocabulary_.items())
    }
    return {
        "lines": mark(lines),
        "intents": list(model.classes_),
        "base": [_hundredths(one) for one in model.intercept_],
        "runs": runs,
    }


def _hundredths(number: float) -> int:
    return round(float(number) * SCALE)


def main() -> None:
    found = learned()
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    FILE.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    rows = len(found["runs"])
    print(
        f"{rows} runs of up to {LONGEST_RUN} signs, {math.ceil(FILE.stat().st_size / 1024)} kB: {FILE.name}"
    )


if __name__ == "__main__":
    main()
