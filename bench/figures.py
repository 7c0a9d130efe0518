"""A measured figure with its unit and its target, and how it is printed."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """`target` is empty and `holds` None where a figure only stands beside the others."""

    figure: str
    value: float
    unit: str
    target: str = ""
    holds: bool | None = None

    def line(self) -> str:
        verdict = {None: "", True: ": holds", False: ": FALLS SHORT"}[self.holds]
        target = f" (target {self.target})" if self.target else ""
        return f"{self.figure}: {_short(self.value)} {self.unit}{target}{verdict}"

    def plain(self) -> dict[str, Any]:
        return asdict(self)


def at_least(figure: str, value: float, unit: str, least: float) -> Figure:
    return Figure(figure, value, unit, f"at least {least:g}", value >= least)


def at_most(figure: str, value: float, unit: str, most: float) -> Figure:
    return Figure(figure, value, unit, f"at most {most:g}", value <= most)


def shown(figures: Iterable[Figure]) -> list[Figure]:
    """Prints each figure as soon as it is there; all of them."""
    kept = []
    for figure in figures:
        print(figure.line(), flush=True)
        kept.append(figure)
    return kept


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
