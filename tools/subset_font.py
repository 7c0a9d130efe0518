"""`python tools/subset_font.py NotoSansSC-Regular.otf`: makes the font that papers are set in (bot/papers/fonts).

All of GB 2312, Latin letters, and every character of the project's own words: what a person's name needs beside that is
shown as an empty box. Needs fonttools, which the project itself does not.
"""

import sys
from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).parent.parent
OUT = ROOT / "bot" / "papers" / "fonts" / "CunjiSans.otf"


def characters() -> set[str]:
    gb2312 = {
        bytes((high, low)).decode("gb2312", "ignore")
        for high in range(0xA1, 0xF8)
        for low in range(0xA1, 0xFF)
    }
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2050))}
    own = {char for file in (ROOT / "locales").rglob("*.ftl") for char in file.read_text(encoding="utf-8")}
    places = {char for file in (ROOT / "storage").rglob("*.csv") for char in file.read_text(encoding="utf-8")}
    return gb2312 | latin | own | places


def main(font: str) -> None:
    options = subset.Options(hinting=False, layout_features=["kern"], name_IDs=["*"], notdef_outline=True)
    made = subset.load_font(font, options)
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=[ord(char) for text in characters() for char in text])
    chosen.subset(made)
    for record in made["name"].names:
        # The licence keeps the font's own name for the whole font.
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = "CunjiSans" if record.nameID in (3, 6) else "Cunji Sans"
    top = made["CFF "].cff
    top.fontNames = ["CunjiSans"]
    subset.save_font(made, str(OUT), options)
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
