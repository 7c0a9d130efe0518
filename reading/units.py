"""The words for units, as data: weights in grams, counted units, and measures that fix no amount."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from reading.patterns import words


class Kind(Enum):
    """What a number with this unit says."""

    WEIGHT = "weight"
    COUNT = "count"
    CONTAINER = "container"  # a cart, a basket: nobody knows how heavy
    AREA = "area"
    OTHER = "other"  # days, people, grades: no quantity of goods


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit under its usual name; `grams` of one for weights, `pieces` of one for counts (a dozen: 12)."""

    name: str
    kind: Kind
    grams: int = 0
    pieces: int = 1


JIN: Final = Unit("斤", Kind.WEIGHT, 500)
LIANG: Final = Unit("两", Kind.WEIGHT, 50)
_WEIGHTS: dict[Unit, str] = {
    JIN: "斤 市斤 jin jins catty catties",
    Unit("公斤", Kind.WEIGHT, 1000): "公斤 千克 kg kgs kilo kilos kilogram kilograms gongjin",
    LIANG: "两 liang",
    Unit("克", Kind.WEIGHT, 1): "克 g gram grams gr",
    Unit("钱", Kind.WEIGHT, 5): "钱",
    Unit("吨", Kind.WEIGHT, 1_000_000): "吨 t ton tons tonne tonnes dun",
}
_COUNTS: dict[str, str] = {
    "个": "个 piece pieces pc pcs ge",
    "只": "只 zhi",
    "头": "头 head tou",
    "枚": "枚",
    "板": "板 tray trays",
    "箱": "箱 box boxes carton cartons case cases crate crates xiang",
    "件": "件",
    "袋": "袋 bag bags sack sacks dai",
    "包": "包 pack packs packet packets",
    "瓶": "瓶 bottle bottles ping",
    "桶": "桶 barrel barrels bucket buckets drum drums tong",
    "罐": "罐 can cans tin tins jar jars",
    "条": "条 tiao",
    "双": "双 pair pairs",
    "把": "把",
    "卷": "卷 roll rolls juan",
    "捆": "捆 bundle bundles",
    "盒": "盒",
    "台": "台 set sets unit units",
    "部": "部",
    "辆": "辆",
    "株": "株",
    "棵": "棵",
    "米": "米 metre metres meter meters",
    "本": "本",
    "支": "支",
    "提": "提",
    "床": "床",
    "套": "套",
    "挂": "挂",
    "份": "份",
    "根": "根",
    "张": "张",
    "匹": "匹",
    "斗": "斗",
    "串": "串",
    "壶": "壶",
    "坛": "坛",
    "扎": "扎",
    "副": "副",
    "顶": "顶",
    "节": "节",
    "颗": "颗",
    "粒": "粒",
    "尾": "尾",
    "窝": "窝",
    "盏": "盏",
}
_COUNTED_BY_SEVERAL = {
    Unit("只", Kind.COUNT, pieces=2): "对",
    Unit("个", Kind.COUNT, pieces=12): "打 dozen dozens",
}
_CONTAINERS = words("""
    车 车子 卡车 三轮车 拖拉机 背篓 背篼 背 麻袋 蛇皮袋 编织袋 口袋 大袋 堆 筐 筐子 篮 篮子 篓 垛
    truck truckload cart cartload basket baskets pile heap load
""")
# A pound is no whole number of grams, and 磅, 担, 石 are said for different weights: asked about, too.
_UNSURE_WEIGHTS = words("磅 英磅 lb lbs pound pounds 担 石")
_AREAS = words("亩 亩地 分地 公顷 平 平米 平方 平方米 mu acre acres hectare hectares")
# After a number these say time, people, grades, sizes, places: never an amount of goods.
_OTHERS = words("""
    天 日 号 月 个月 月份 年 周 星期 点 点钟 点半 小时 分钟 刻 秒 次 回 遍 趟 岁 级 等 等品 度 个人 口人 位 人
    码 村 组 队 社 楼 路 街 公里 里 里路 里地 毫米 厘米 公分 寸 尺 个点 成 折 家 户 季 茬 年级 样 种 下 些 起 直 定 般
    会 会儿 旦 切 边 面 心 律 时 再 向 点儿 丝 半 共 并 号店 线 维 星 代 类 国 方 处
    day days week weeks month months year years hour hours minute minutes people person o'clock am pm
    time times cm mm km percent % th st nd rd yo
""")


def _table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for unit, spoken in _WEIGHTS.items():
        table |= dict.fromkeys(spoken.split(), unit)
    for name, spoken in _COUNTS.items():
        table |= dict.fromkeys(spoken.split(), Unit(name, Kind.COUNT))
    for unit, spoken in _COUNTED_BY_SEVERAL.items():
        table |= dict.fromkeys(spoken.split(), unit)
    table |= {word: Unit(word, Kind.CONTAINER) for word in _CONTAINERS + _UNSURE_WEIGHTS}
    table |= {word: Unit(word, Kind.AREA) for word in _AREAS}
    table |= {word: Unit(word, Kind.OTHER) for word in _OTHERS}
    return table


UNITS: Final = _table()
_LONGEST_HAN = max(len(word) for word in UNITS if not word.isascii())
_LATIN = re.compile(r"[a-z%][a-z']*")


def unit_named(word: str) -> Unit | None:
    """The unit of a word (斤, kg, 袋, bags), None for any other word."""
    return UNITS.get(word)


# 五十五 包邮: what the price holds, not how many; 一块五 两百条: a number of its own.
_PROMISES = re.compile(r"包(?:邮|送|运|退|换|赔|甜|好|真|纯|熟|教|括)|两[百千万]")


def unit_at(text: str, place: int) -> tuple[Unit, int] | None:
    """The longest unit word that begins at this place of a folded text, and where it ends; else None."""
    if place >= len(text) or _PROMISES.match(text, place):
        return None
    latin = _LATIN.match(text, place)
    if latin:
        unit = UNITS.get(latin.group())
        return (unit, latin.end()) if unit else None
    for length in range(min(_LONGEST_HAN, len(text) - place), 0, -1):
        unit = UNITS.get(text[place : place + length])
        if unit is not None:
            return unit, place + length
    return None
