"""A table as it was sent, XLSX or CSV, becomes rows of text. Whatever the bytes are, nothing else comes of them.

Somebody else's file is where a library breaks: call `read_table` in a process whose memory is bounded.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

MOST_BYTES = 5_000_000
MOST_ROWS = 1_000
"""A centre sells some hundreds of kinds of goods. More in one transaction would keep everybody else waiting for
seconds: a longer table is sent in parts.
"""

MOST_COLUMNS, MOST_SIGNS = 50, 1_000
"""What is further right in a row, or longer in a cell, is cut off: no column of ours lies there."""

MOST_ENTRIES, MOST_UNPACKED_BYTES, MOST_RATIO = 1_000, 50_000_000, 100
"""An XLSX is a ZIP of XML. One that unpacks to more than this is a bomb, not a price list."""

ZIP = b"PK\x03\x04"
ENCODINGS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""Byte order marks; without one a text is UTF-8, or what Windows writes in China."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""A table program takes what begins with one of these for a formula, unless an apostrophe stands before it."""

SEPARATORS = (",", ";", "\t", "，", "；")


class Row(NamedTuple):
    """`number` is the row's number as the person sees it, from 1."""

    number: int
    cells: tuple[str, ...]


class NotATable(Exception):
    """Bytes that are no table that can be read; `reason` ends a key: too-large, unknown, damaged, too-many-rows,
    empty.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_table(content: bytes) -> list[Row]:
    """The rows that have something in them, at most MOST_ROWS. Raises NotATable."""
    if len(content) > MOST_BYTES:
        raise NotATable("too-large")
    if content.startswith(ZIP):
        _refuse_bombs(content)
        read = _xlsx(content)
    else:
        read = _csv(_text(content))
    rows: list[Row] = []
    for number, values in read:
        cells = tuple(_cell(one) for one in values[:MOST_COLUMNS])
        if any(cells):
            rows.append(Row(number, cells))
        if len(rows) > MOST_ROWS:
            raise NotATable("too-many-rows")
    if not rows:
        raise NotATable("empty")
    return rows


def write_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV that table programs open without asking, and `read_table` reads as they were."""
    out = io.StringIO()
    csv.writer(out).writerows([_no_formula(one) for one in row] for row in rows)
    return f"\ufeff{out.getvalue()}"


def _no_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def _cell(said: str) -> str:
    text = " ".join(said.split())[:MOST_SIGNS]
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_SIGNS) else text


def _refuse_bombs(content: bytes) -> None:
    """By what the ZIP says of itself; one that lies is stopped by the bounds of the process."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            small = _is_small(packed.infolist())
            bomb = not small or any(_has_document_type(packed.read(one)) for one in packed.infolist())
    except Exception as error:
        raise NotATable("damaged") from error
    if bomb:
        raise NotATable("damaged")


def _is_small(entries: Sequence[zipfile.ZipInfo]) -> bool:
    return (
        len(entries) <= MOST_ENTRIES
        and sum(one.file_size for one in entries) <= MOST_UNPACKED_BYTES
        and all(one.file_size <= MOST_RATIO * max(1, one.compress_size) for one in entries)
    )


def _has_document_type(xml: bytes) -> bool:
    """Entities, which a table has no use for, are declared in a document type. Two bytes a sign hide nothing."""
    return b"<!DOCTYPE" in xml.replace(b"\x00", b"")


def _xlsx(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The first sheet that is to be seen."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        seen = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
        sheet = book.get_sheet_by_name(seen[0])
    except (CalamineError, IndexError) as error:
        raise NotATable("damaged") from error
    for number, values in enumerate(sheet.iter_rows(), start=1):
        yield number, [_as_typed(one) for one in values]


def _as_typed(value: object) -> str:
    """A cell's value as somebody would type it: 12 and not 12.0."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _text(content: bytes) -> str:
    encoding = next((name for mark, name in ENCODINGS.items() if content.startswith(mark)), "")
    for one in (encoding,) if encoding else ("utf-8", "gb18030"):
        try:
            text = content.decode(one)
        except UnicodeDecodeError:
            continue
        if any(char < " " and char not in "\t\r\n" for char in text):
            break
        return text
    raise NotATable("unknown")


def _csv(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    lines: Iterable[Sequence[str]] = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        yield from enumerate(lines, start=1)
    except csv.Error as error:
        raise NotATable("damaged") from error
