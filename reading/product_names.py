"""The names of all goods, ready to be looked up in a line: as written, by sound, in letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from reading.dialect import dialect_key
from reading.english_plurals import singular
from reading.english_variants import english_variants
from reading.not_goods import (
    BESIDE_ONE_SIGN,
    INSIDE_OTHER_WORDS,
    SOUNDS_LIKE_GOODS,
    WORDS_BESIDE_ONE_SIGN,
)
from reading.patterns import pattern
from reading.units import unit_named
from reading.word import folded, is_han, pinyin_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reading.lexicon import ProductWord

    SoundKey = Callable[[tuple[str, ...]], tuple[str, ...]]
    _Run = tuple[int, str, tuple[str, ...]]

_LATIN_WORD = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
# 花椒树, 苹果园: the plant in the field, no goods; 李家湾, 核桃坪: a place.
_GROWING = pattern(r"""
    树|园|露(?!天)|汁|糕|饼(?!干)|酱(?!油)|罐头|酒(?!席)|(?:下|产|生)的蛋
    |地里(?!还?有?[0-9一二两三四五六七八九十百千半])|叶子|林|秧|苗|家?(?:湾|坪|沟|坝|庄|村|镇|乡)
      |家(?!里|中|[0-9一二两三四五六七八九十])|_(?:trees?|saplings?|seedlings?|orchards?|leaves|plants?|field)(?![a-z])
""")
_READ_OTHERWISE: Final = {"参": "shen"}
_OF_CHILDREN = ("儿子", "儿童", "儿女", "儿媳", "儿歌", "儿科")
_LONGEST_LATIN = 4
_LONGEST_SOUND = 5
_SHORTEST_MISSPELT = 6
_LONGEST_MISSPELT = 16
_DOUBLED = re.compile(r"(.)\1")
_HAN_RUN = re.compile(r"[一-鿿]{2,40}")
# Who tells a story first has named the goods in writing by then.
_LISTENED_TO = 200


@dataclass(frozen=True, slots=True)
class Mention:
    """A product named in a folded text from start to before end.

    exact: the name itself, not only its sound. sure: False where the sound is the name's only in the speech of here.
    """

    start: int
    end: int
    slug: str
    exact: bool = True
    sure: bool = True


class ProductNames:
    """Looks names up; the tables by sound are made when first needed (they load pypinyin, about a second)."""

    def __init__(self, products: Iterable[ProductWord]) -> None:
        self.words: Final = {product.slug: product for product in products}
        self.slugs: Final[dict[str, str]] = {}
        self._han: dict[str, list[str]] = {}
        for product in self.words.values():
            for name in product.names:
                self._add(folded(name), product.slug)
        for name, slug in english_variants(self.words.values()):
            self._add(name, slug)
        for names in self._han.values():
            names.sort(key=len, reverse=True)

    def _add(self, name: str, slug: str) -> None:
        if not name or name in self.slugs:
            return
        self.slugs[name] = slug
        if name.isascii():
            self.slugs.setdefault(singular(name), slug)
        else:
            self._han.setdefault(name[:2], []).append(name)

    def mentions(self, text: str) -> list[Mention]:
        """Every name written in a folded text, the longest at each place, from left to right."""
        return sorted(
            [*self._han_mentions(text), *self._latin_mentions(text)], key=lambda mention: mention.start
        )

    def _han_mentions(self, text: str) -> Iterator[Mention]:
        place = 0
        while place < len(text):
            # At the end of the line the key is one sign long: names of one sign are asked for below.
            longer = self._han.get(text[place : place + 2], ()) if place + 1 < len(text) else ()
            name = next((name for name in longer if text.startswith(name, place)), "")
            if not name and text[place] in self._han and self._one_sign_stands(text, place):
                name = text[place]
            end = place + len(name)
            # 桃儿, 豆角儿: the ending of small dear things belongs to the name.
            end += bool(name) and _is_dear(text, end)
            if name and not _inside_other_word(text, place, name) and not _GROWING.match(text, end):
                yield Mention(place, end, self.slugs[name])
                place = end
            else:
                place += 1

    def _one_sign_stands(self, text: str, place: int) -> bool:
        """A name of one sign (葱, 羊, 酒) counts only between signs that end and begin words."""
        before = text[max(0, place - 2) : place].endswith(WORDS_BESIDE_ONE_SIGN) or _ends_word(
            text[:place][-1:]
        )
        after = (
            _is_dear(text, place + 1)
            or text.startswith(WORDS_BESIDE_ONE_SIGN, place + 1)
            or _ends_word(text[place + 1 : place + 2])
        )
        return before and after

    def _latin_mentions(self, text: str) -> Iterator[Mention]:
        words = list(_LATIN_WORD.finditer(text))
        place = 0
        while place < len(words):
            for length in range(min(_LONGEST_LATIN, len(words) - place), 0, -1):
                start, end = words[place].start(), words[place + length - 1].end()
                phrase = text[start:end]
                slug = self.slugs.get(phrase) or self.slugs.get(singular(phrase))
                if slug and phrase not in INSIDE_OTHER_WORDS and not _GROWING.match(text, end):
                    yield Mention(start, end, slug)
                    place += length - 1
                    break
            place += 1

    @cached_property
    def sounds(self) -> dict[tuple[str, ...], str]:
        """The goods by the syllables of their Chinese names (two or more); a sound of two goods is left out."""
        return self._by_key(lambda syllables: syllables)

    @cached_property
    def dialect_sounds(self) -> dict[tuple[str, ...], str]:
        """The same by what the county's speech does not keep apart (dialect.dialect_key)."""
        return self._by_key(dialect_key)

    @cached_property
    def initials(self) -> dict[str, str]:
        """Each Chinese name of two signs or more with the first letters of its syllables: 花椒 -> hj."""
        return {
            name: "".join(syllable[0] for syllable in pinyin_of(name))
            for name in self.slugs
            if len(name) > 1 and all(is_han(sign) for sign in name)
        }

    @cached_property
    def spelled(self) -> dict[str, str]:
        """The goods by their pinyin written together: hetao."""
        return {"".join(syllables): slug for syllables, slug in self.sounds.items()}

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """The goods by their English names of one word without doubled letters: walnut, potato, tomato."""
        return {
            _undoubled(name): slug
            for name, slug in self.slugs.items()
            if name.isascii() and name.isalpha() and len(name) >= _SHORTEST_MISSPELT
        }

    def _misspelt(self, word: str) -> str | None:
        """The goods that an English word means if a letter was doubled or not, or two were swapped: wallnuts."""
        if len(word) < _SHORTEST_MISSPELT or not word.isalpha() or singular(word) in self.slugs:
            return None
        forms = [
            word,
            *(word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)),
        ]
        found = {self._spellings.get(_undoubled(form)) for form in forms[:_LONGEST_MISSPELT]} - {None}
        return found.pop() if len(found) == 1 else None

    def sounding(self, text: str) -> Mention | None:
        """The first name in a folded text by its sound alone: 红其, he tao; None when there is none.

        Where no name sounds so, one that sounds so here (党生 for 党参): not sure.
        """
        runs = [
            (run.start(), run.group(), pinyin_of(run.group()))
            for run in _HAN_RUN.finditer(text[:_LISTENED_TO])
        ]
        return (
            self._sounding_han(runs, self.sounds)
            or self._sounding_latin(text[:_LISTENED_TO])
            or self._sounding_han(runs, self.dialect_sounds, dialect_key)
        )

    def _sounding_han(
        self, runs: list[_Run], sounds: dict[tuple[str, ...], str], key: SoundKey | None = None
    ) -> Mention | None:
        for start, signs, syllables in runs:
            if len(syllables) != len(signs):
                continue
            spoken = key(syllables) if key else syllables
            for place in range(len(spoken) - 1):
                for length in range(min(_LONGEST_SOUND, len(spoken) - place), 1, -1):
                    slug = sounds.get(spoken[place : place + length])
                    written = signs[place : place + length]
                    if slug is None and key is None:
                        slug = self._sharing_a_sign(written, spoken[place : place + length])
                    # A name as written was seen before and is none here: the 花椒 of 花椒园.
                    if slug and written not in SOUNDS_LIKE_GOODS and written not in self.slugs:
                        begin = start + place
                        return Mention(begin, begin + length, slug, exact=False, sure=key is None)
        return None

    def _sharing_a_sign(self, written: str, spoken: tuple[str, ...]) -> str | None:
        """Of several goods that sound so the one that is written with one of these signs: 橄揽 is 橄榄, not 甘蓝."""
        found = {
            self.slugs[name]
            for name in self._homophones.get(spoken, ())
            if any(sign == other for sign, other in zip(name, written, strict=False))
        }
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _homophones(self) -> dict[tuple[str, ...], list[str]]:
        named: dict[tuple[str, ...], list[str]] = {}
        for name in self.slugs:
            if len(name) > 1 and all(is_han(sign) for sign in name):
                named.setdefault(_sound_of(name), []).append(name)
        return {sound: names for sound, names in named.items() if sound not in self.sounds}

    def _sounding_latin(self, text: str) -> Mention | None:
        words = list(_LATIN_WORD.finditer(text))
        for place in range(len(words)):
            for length in range(min(_LONGEST_LATIN, len(words) - place), 0, -1):
                group = words[place : place + length]
                slug = self.spelled.get("".join(word.group() for word in group))
                if not slug and length == 1:
                    slug = self._misspelt(group[0].group())
                if slug:
                    return Mention(group[0].start(), group[-1].end(), slug, exact=False)
        return None

    def _by_key(self, key: SoundKey) -> dict[tuple[str, ...], str]:
        table: dict[tuple[str, ...], str] = {}
        twice: set[tuple[str, ...]] = set()
        for name, slug in self.slugs.items():
            if len(name) < 2 or not all(is_han(sign) for sign in name):
                continue
            sound = key(_sound_of(name))
            if table.setdefault(sound, slug) != slug:
                twice.add(sound)
        return {sound: slug for sound, slug in table.items() if sound not in twice}


def _sound_of(name: str) -> tuple[str, ...]:
    """The syllables of a name of goods; 参 is a root here, not the 参 of 参加."""
    return tuple(
        _READ_OTHERWISE.get(sign, syllable) for sign, syllable in zip(name, pinyin_of(name), strict=True)
    )


def _is_dear(text: str, place: int) -> bool:
    """Whether the 儿 of 桃儿 stands here, not the 儿 of 儿子."""
    return text.startswith("儿", place) and not text.startswith(_OF_CHILDREN, place)


def _ends_word(sign: str) -> bool:
    return not is_han(sign or " ") or sign in BESIDE_ONE_SIGN or unit_named(sign) is not None


def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _inside_other_word(text: str, place: int, name: str) -> bool:
    """Whether the signs of a name here belong to a longer word that is no product (手机号, 洗衣服)."""
    for other in INSIDE_OTHER_WORDS.get(name, ()):
        offset = other.index(name)
        if text.startswith(other, place - offset) and place >= offset:
            return True
    return False
