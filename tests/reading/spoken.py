"""Numbers, weights and prices in the ways people say and type them: the other direction, for tests."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_FORMAL: Final = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_WIDE: Final = str.maketrans("0123456789.", "０１２３４５６７８９．")


def in_han(number: int) -> str:
    """1 to 99,999,999 in Chinese: 105 -> 一百零五."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        gap = "零" if 0 < low < 1000 else ""
        return in_han(high) + "万" + gap + (in_han(low) if low else "")
    spoken, zero = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            spoken += ("零" if zero and spoken else "") + _DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return spoken.replace("一十", "十", 1) if spoken.startswith("一十") else spoken


def spoken_numbers(number: int) -> list[str]:
    """All ways in which a whole number may be said or typed."""
    han = in_han(number)
    ways = [han, str(number), str(number).translate(_WIDE), f"{number:,}"]
    if number >= 20:
        ways.append(han.translate(_FORMAL))
    for size, name in ((100, "百"), (1000, "千"), (10_000, "万")):
        head, rest = divmod(number, size)
        if 1 <= head <= 9 and rest and rest % (size // 10) == 0:
            # 一百五, 两万三: the dropped unit is the next lower place.
            ways.append(_DIGITS[head] + name + _DIGITS[rest * 10 // size])
            ways.append(f"{head}{name}{rest * 10 // size}")
    ways += [way.replace("二百", "两百").replace("二千", "两千").replace("二万", "两万") for way in ways[:1]]
    if number % 1000 == 0 and number >= 10_000:
        ways.append(f"{number / 10_000:g}万")
    return ways


def spoken_jin(half_jin: int) -> list[str]:
    """All ways to say a weight given in halves of a jin (250 g)."""
    jin, half = divmod(half_jin, 2)
    if half:
        if jin == 0:
            return ["半斤", "五两", "0.5斤", "half a jin", "250克", "半市斤"]
        return [f"{in_han(jin)}斤半", f"{jin}.5斤", f"{jin}斤半", f"{in_han(jin)}斤五两", f"{jin}.5 jin"]
    said = [way + unit for way in spoken_numbers(jin) for unit in ("斤", " 斤", "市斤")]
    said += [f"{jin} jin", f"{jin}jin", f"{jin} catties", f"{jin * 500}克", f"{jin * 500}g"]
    return said + ([f"{in_han(jin // 2)}公斤", f"{jin // 2}kg", f"{jin // 2} kilos"] if jin % 2 == 0 else [])


def spoken_prices(fen: int) -> list[str]:
    """All ways to say a sum given in fen."""
    yuan, rest = divmod(fen, 100)
    jiao, left = divmod(rest, 10)
    typed = f"{yuan}.{rest:02d}"
    said = [f"{typed}元", f"￥{typed}", f"{typed} yuan", f"{typed}块".translate(_WIDE)]
    if yuan == 0:
        if jiao == 0:
            return [*said, f"{_DIGITS[left]}分钱"]
        tail = _DIGITS[left] if left else ""
        return [*said, f"{_DIGITS[jiao]}毛{tail}", f"{_DIGITS[jiao]}角{tail}"]
    for number in spoken_numbers(yuan):
        if rest == 0:
            said += [f"{number}{name}" for name in ("块", "元", "块钱", "元钱")]
        elif jiao == 0:
            said += [f"{number}块零{_DIGITS[left]}", f"{number}块零{_DIGITS[left]}分"]
        elif left == 0:
            said += [
                f"{number}块{_DIGITS[jiao]}",
                f"{number}块{jiao}",
                f"{number}元{_DIGITS[jiao]}角",
                f"{number}块{jiao}毛",
            ]
        else:
            said += [
                f"{number}块{_DIGITS[jiao]}毛{_DIGITS[left]}",
                f"{number}块{_DIGITS[jiao]}{_DIGITS[left]}",
                f"{number}块{rest}",
            ]
    return [*said, f"{in_han(yuan)}块半"] if rest == 50 else said
