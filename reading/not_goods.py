"""Words that hold or sound like the name of goods and are none, as data."""

from __future__ import annotations

from typing import Final

from reading.patterns import words

# A name of one sign is a name only where one of these, a blank, a number or nothing stands on each side.
BESIDE_ONE_SIGN: Final = frozenset(
    "卖买要收出有订来用没缺无点斤两袋瓶箱只头桶个的和跟把了吗呢价几多少啥怎咋块元条卷包罐盒匹口"
    "一二三四五六七八九十百千万半想价到送"
)

# So do these words.
WORDS_BESIDE_ONE_SIGN: Final = tuple(words("今天 今儿 今年 现在 最近 眼下 目前 行情 还有 家里 屋里"))

# By name: the longer words in which it means something else.
INSIDE_OTHER_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "手机": (
        "手机号",
        "手机上",
        "用手机",
        "手机不",
        "手机里",
        "手机没",
        "手机怎",
        "手机充电",
        "手机壳",
        "手机卡",
        "手机膜",
        "手机套",
    ),
    "电视": ("看电视", "电视上"),
    "电视机": ("看电视机",),
    "口袋": ("一口袋", "两口袋", "三口袋", "几口袋", "半口袋"),
    "麻袋": ("一麻袋", "两麻袋", "三麻袋", "几麻袋", "半麻袋", "四麻袋", "五麻袋"),
    "编织袋": ("一编织袋", "两编织袋", "几编织袋"),
    "蛇皮袋": ("一蛇皮袋", "两蛇皮袋", "几蛇皮袋"),
    "背篓": ("一背篓", "两背篓", "三背篓", "几背篓", "半背篓"),
    "三轮车": ("一三轮车", "两三轮车"),
    "衣服": ("洗衣服",),
    "点心": ("点心意",),
    "富士": ("富士康",),
    "笔": ("一笔",),
    "李": ("李想",),
    "猪": (
        "杀猪",
        "宰猪",
        "杀个猪",
        "杀了个猪",
        "杀头猪",
        "杀了头猪",
        "宰了个猪",
        "杀一头猪",
        "杀了一头猪",
        "杀了两头猪",
    ),
    "鸡": ("杀鸡", "杀只鸡", "杀了只鸡"),
    "茶": ("喝茶", "泡茶"),
    "白面": ("对白面",),
}

# Written so, a word is what it says, though it sounds like goods: a cup is no quilt, 打算 no garlic.
SOUNDS_LIKE_GOODS: Final = frozenset(
    words("""
        一副 一服 丧身 中暑 乡亲 交待 从头 以上 众数 会面 余头 供给 俚语 先期 党规 公祭 共济 共计
        养分 冒尖 冒火 冲要 出头 前臂 副食 劈啪 勾起 化生 北斗 升降 华彩 博采 压力 反切 句子 哄堂
        大早 大灶 姨夫 姨父 嫌疑 字数 孙子 屑子 干燥 干草 并轨 忌惮 才华 打从 打斗 打晃 打算 打造
        拉脚 服侍 服式 服饰 朗读 杆子 杯子 查夜 查清 椅子 楔子 水柜 演化 熨斗 牛肚 狮子 现期 电信
        电石 白汤 相亲 相沿 石子 私了 种属 种树 稳当 立于 精当 红树 红烧 红玉 红鱼 织锦 老将 背子
        背弃 背气 自助 芽子 菜店 菜点 菜窖 落泊 虱子 蝎子 见教 评估 识字 资助 路子 踩点 辈子 采油
        采种 采花 铅粉 降水 限期 风向 风潮 风箱 风靡 飓风 食言 骨子 鱼头 实验 试验 有菜 有才 手记
        收集 首级 眼花 写字 花费 话费 依附 点吃 西装 十元 四元
    """)
)
