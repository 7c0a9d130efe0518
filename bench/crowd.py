"""A county full of people: stored by statements of the database itself, for only their number matters."""

import sqlite3
from pathlib import Path

STORES_OF_PEOPLE = 10
"""One person in so many has a store; all listings are in these."""

_PEOPLE = (
    """insert into person(name, language, phone, village, since)
       select '秀英' || i, 'zh', '', '', '2026-01-01 00:00:00.000000' from {numbers}""",
    """insert into chat(telegram_chat, telegram_user, private, person_id, conversation, keyboard, last_turn, blocked)
       select -i, -i, true, i, '', 'menu', 0, 0 from {numbers}""",
    """insert into store(public, owner_id, name, skeleton, village, sells, picture, opened)
       select 's' || i, i, '店' || i, 'dian' || i, (select min(code) from place where level = 'village'), 'nut', '',
       '2026-01-01 00:00:00.000000' from {numbers} where i <= {stores}""",
    """insert into listing(public, store_id, product, quantity, unit, price, per, note, state, album, listed)
       select 'l' || i, 1 + i % {stores}, 'walnut-kernel', 60000, '斤', 3000, '斤', '', 'on_sale', '',
       '2026-01-01 00:00:00.000000' from {numbers}""",
)
_NUMBERS = (
    "(with recursive n(i) as (select 1 union all select i + 1 from n where i < {people}) select i from n)"
)


def crowd(file: Path, people: int) -> None:
    """Fills a new county with so many people and as many listings. Nothing else may have the file open."""
    values = {"numbers": _NUMBERS.format(people=people), "stores": max(1, people // STORES_OF_PEOPLE)}
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        for pragma in ("journal_mode=off", "synchronous=off", "cache_size=-200000"):
            connection.execute(f"pragma {pragma}")
        connection.execute("begin")
        for statement in _PEOPLE:
            connection.execute(statement.format(**values))
        connection.execute("commit")
        connection.execute("pragma journal_mode=wal")
    finally:
        connection.close()
