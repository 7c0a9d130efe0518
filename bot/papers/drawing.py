"""Papers as PDF: a receipt, a label, a card of codes.

Set in the project's own font, so that a bare machine draws no empty boxes."""

import io
import json
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent
KINDS = ("receipt", "label", "card")


def drawn(kind: str, texts: Mapping[str, str | list[str]], address: str) -> bytes:
    """The PDF of a paper. `texts` are worded already; `address` is what its QR code leads to.

    Raises ValueError for a kind of paper that there is not.
    """
    if kind not in KINDS:
        raise ValueError(f"no paper is called {kind}")
    import segno  # these two are large, and needed only when somebody asks for a paper
    import typst

    code = io.BytesIO()
    segno.make(address, error="m").save(code, kind="svg", border=2)
    paper = json.dumps({**texts, "qr": code.getvalue().decode()}, ensure_ascii=False)
    made = typst.compile(
        str(FOLDER / f"{kind}.typ"),
        sys_inputs={"paper": paper},
        font_paths=[str(FOLDER / "fonts")],
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)
    return made
