"""`python -m bench.reading.learn`: learns the second opinion from the labelled lines, and writes it into reading/.

The same lines give the same file, byte for byte. scikit-learn is among what `make bench` installs.
"""

import gzip
import json
import math

from reading.second_opinion import FILE, LONGEST_RUN, SCALE, runs_of
from tests.reading.learned_from import all_lines, mark

RARE = 2
"""A run that stands in fewer lines says nothing."""

STRENGTH = 20.0
"""The inverse of the regularisation, chosen on sets that were not learned from."""


def learned() -> list[str]:
    """The model as it is written: what it is of, then a row for each run in order, in whole hundredths."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    lines = all_lines()
    vectors = TfidfVectorizer(analyzer=lambda text: list(runs_of(text)), min_df=RARE, sublinear_tf=True)
    shown = vectors.fit_transform([line.text for line in lines])
    model = LogisticRegression(C=STRENGTH, max_iter=500).fit(shown, [line.intent for line in lines])
    head = {
        "lines": mark(lines),
        "intents": list(model.classes_),
        "base": [_hundredths(one) for one in model.intercept_],
    }
    rows = [json.dumps(head, ensure_ascii=False)]
    for run, at in sorted(vectors.vocabulary_.items()):
        figures = [vectors.idf_[at], *model.coef_[:, at]]
        rows.append(f"{run}\t{' '.join(str(_hundredths(figure)) for figure in figures)}")
    return rows


def _hundredths(number: float) -> int:
    return round(float(number) * SCALE)


def main() -> None:
    rows = learned()
    text = "".join(f"{row}\n" for row in rows)
    FILE.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    size = math.ceil(FILE.stat().st_size / 1024)
    print(f"{len(rows) - 1} runs of up to {LONGEST_RUN} signs, {size} kB: {FILE.name}")


if __name__ == "__main__":
    main()
