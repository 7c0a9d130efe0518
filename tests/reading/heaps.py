"""Lines that nobody would type: one piece over and over, short of what is still read and as long as Telegram lets."""

PIECES = [
    "一", "1", "十", "百", "万", "半", "块", "斤", "1.", "1,", "三块五", "一斤", "每", "every ", "a ", "and a half ",
    "￥", "-", "到", "多少", "买", "卖", "有没有", "个", "花椒", "开店", "学", "课", "价", "to ", "any ", "when will ",
    "two hundred and ", "最多", "不超过", ",", "，", "。", " ", "\u200b", "😀", "é", "ﷺ", "sf", "的", "要", "知道了",
    "\ud800", "\x00", "壹", "几", "好几百",
]  # fmt: skip

LENGTHS = (590, 4096)


def heaps() -> list[str]:
    return [(piece * length)[:length] for piece in PIECES for length in LENGTHS]
