"""Lines that nobody would type: one piece over and over, short of what is still read and as long as Telegram lets."""

import random

PIECES = [
    "一", "1", "十", "百", "万", "半", "块", "斤", "1.", "1,", "三块五", "一斤", "每", "every ", "a ", "and a half ",
    "￥", "-", "到", "多少", "买", "卖", "有没有", "个", "花椒", "开店", "学", "课", "价", "to ", "any ", "when will ",
    "two hundred and ", "最多", "不超过", ",", "，", "。", " ", "\u200b", "😀", "é", "ﷺ", "sf", "的", "要", "知道了",
    "\ud800", "\x00", "壹", "几", "好几百", "错了1", "不对1斤", "1斤装", "一箱2斤", "花椒5斤", "各1斤核桃花椒",
    "不是1斤", "不要花椒", "一箱2瓶", "my ", "花椒涨到3块", "10块3斤", "1打", "明天", "谢谢",
    "￼", "每块12", "阿达", "桃儿", "把花椒啃了", "超过9不要", "add a ", "has ", "报", "你好",
]  # fmt: skip

LENGTHS = (590, 4096)


def heaps() -> list[str]:
    """Each piece over and over, and signs drawn from all of Unicode and from all pieces."""
    drawn = random.Random(20261125)
    anything = "".join(chr(drawn.randrange(0x20, 0x11_0000)) for _ in range(max(LENGTHS)))
    mixed = "".join(drawn.choices(PIECES, k=max(LENGTHS)))
    return [(piece * length)[:length] for piece in [*PIECES, anything, mixed] for length in LENGTHS]
