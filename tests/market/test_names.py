"""Names that look the same are the same."""

import pytest

from market.shop.names import skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("秀英山货", "秀 英 山货！"),
        ("秀英山货", "秀英山貨"),
        ("Anna", "ΑNNA".lower().replace("α", "α")),
        ("Lili", "LlLl"),
        ("Shop 10", "shop１0"),
        ("未来", "末来"),
        ("Café", "cafe"),
    ],
)
def test_look_alikes(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_different_names_stay_different() -> None:
    assert skeleton("秀英山货") != skeleton("秀芳山货")
