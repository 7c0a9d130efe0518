"""A table is read whatever program wrote it; what is none, or means harm, is refused and costs nothing."""

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.intake.tables import read_apart
from market.county.counties import shipped_products
from market.shop.goods_table import MOST_BYTES, MOST_ROWS, NotATable, Row, read_table, write_table
from storage.products import Products
from tests.market.tables import FIXED, HEAD, SHEET, csv, packed, sheet, xlsx

HEADINGS = ("商品", "数量", "价钱")
GOODS = Products({one.slug: one for one in shipped_products()})


@pytest.mark.parametrize(
    "content",
    [
        csv("商品,数量,价钱", "", "复合肥,100袋,155"),
        csv("商品,数量,价钱", "", "复合肥,100袋,155", encoding="utf-8-sig"),
        csv("商品;数量;价钱", "", "复合肥;100袋;155", encoding="gb18030"),
        csv("商品\t数量\t价钱", "", "复合肥\t100袋\t155", encoding="utf-16"),
        csv("商品，数量，价钱", "", "复合肥，100袋，155"),
        xlsx([HEADINGS, (), ("复合肥", "100袋", 155.0)]),
    ],
    ids=["utf-8", "with a mark", "of Windows in China", "of Excel as text", "typed by hand", "xlsx"],
)
def test_the_same_table_from_every_program(content: bytes) -> None:
    assert read_table(content) == [Row(1, HEADINGS), Row(3, ("复合肥", "100袋", "155"))]


def test_numbers_are_read_as_they_were_typed() -> None:
    assert read_table(xlsx([(3.5, 12.0, "012")])) == [Row(1, ("3.5", "12", "012"))]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (csv("", " , ,"), "empty"),
        (b"a" * (MOST_BYTES + 1), "too-large"),
        (csv(*["复合肥,1,1"] * 20_000), "too-many-rows"),
        (xlsx([("复合肥", 1, 1)] * (MOST_ROWS + 1)), "too-many-rows"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "unknown"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "unknown"),
        (b"%PDF-1.7\n\x00\x01", "unknown"),
        (b"PK\x03\x04 is all that is right about it", "damaged"),
        (xlsx([HEADINGS])[:-40], "damaged"),
        (csv('"', "x" * 200_000), "damaged"),
    ],
    ids=[
        "nothing", "blanks", "six megabytes", "20,000 rows", "xlsx of too many rows", "old Excel", "a picture", "a pdf",
        "a torn zip", "a cut xlsx", "a cell without end",
    ],
)  # fmt: skip
def test_what_is_no_table(content: bytes, reason: str) -> None:
    with pytest.raises(NotATable) as refused:
        read_table(content)
    assert refused.value.reason == reason


ENTITY = '<!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "parts",
    [
        {SHEET: sheet("<row/>" * 1_000_000)},
        {f"xl/media/{number}.xml": "" for number in range(1_001)},
        {SHEET: ENTITY + sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>')},
        {"xl/sharedStrings.xml": ENTITY.replace("", "\x00")},
    ],
    ids=["a thousand times smaller packed", "a thousand parts", "an entity", "an entity in two bytes a sign"],
)
def test_bombs_and_entities(parts: dict[str, str]) -> None:
    with pytest.raises(NotATable, match="damaged"):
        read_table(packed(parts))


def lying() -> bytes:
    """A ZIP that says of 1,200 megabytes that they are three, and has the checksum of those three."""
    told = 3_000_000
    begin = (HEAD + sheet("")).encode().removesuffix(b"</sheetData></worksheet>").ljust(told)
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = deflate.compress(begin)
    body += b"".join(deflate.compress(b" " * 1_000_000) for _ in range(1_200)) + deflate.flush()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, xml in FIXED.items():
            package.writestr(name, HEAD + xml)
        package.writestr(SHEET, body)
        entry = package.getinfo(SHEET)
        entry.compress_type, entry.CRC, entry.file_size = zipfile.ZIP_DEFLATED, zlib.crc32(begin), told
    content = bytearray(out.getvalue())
    content[entry.header_offset : entry.header_offset + len(entry.FileHeader())] = entry.FileHeader()
    return bytes(content)


FAR_APART = packed({
    SHEET: sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
})  # fmt: skip


@pytest.mark.parametrize("made", [lambda: FAR_APART, lying], ids=["two cells far apart", "a zip that lies"])
async def test_what_would_fill_the_memory_ends_in_its_own_process(made: Callable[[], bytes]) -> None:
    with pytest.raises(NotATable, match="damaged"):
        await read_apart(made(), GOODS)


async def test_a_table_is_read_apart_with_all_that_is_wrong_in_it() -> None:
    good, wrong = await read_apart(csv("商品,数量,价钱", "复合肥,100袋,155", "尿素,几袋,3"), GOODS)
    assert [one.product for one in good] == ["compound-fertilizer"]
    assert [(one.row, one.column) for one in wrong] == [(3, "quantity")]


@given(st.binary(max_size=300))
@example(Path("requirements.lock").read_bytes())
def test_no_bytes_do_anything_but_be_a_table_or_not(content: bytes) -> None:
    try:
        rows = read_table(content)
    except NotATable:
        return
    assert all(any(row.cells) for row in rows)


@given(st.integers(0, 700), st.integers(1, 255))
def test_an_xlsx_with_any_byte_turned(place: int, turn: int) -> None:
    whole = bytearray(xlsx([HEADINGS, ("复合肥", "100袋", 155.0)]))
    whole[place % len(whole)] ^= turn
    try:
        read_table(bytes(whole))
    except NotATable:
        return


cells = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), max_size=20)


@given(st.lists(st.lists(cells, min_size=2, max_size=5), min_size=1, max_size=6))
def test_what_is_written_is_read_again_and_no_cell_is_a_formula(rows: list[list[str]]) -> None:
    text = write_table([("商品", "数量"), *rows])
    read = {row.number: row.cells for row in read_table(text.encode())}
    for number, row in enumerate(rows, start=2):
        assert read.get(number, ("",) * len(row)) == tuple(row)


def test_a_formula_is_handed_out_as_text() -> None:
    assert "'=HYPERLINK" in write_table([("=HYPERLINK(1)",)])
