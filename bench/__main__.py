"""`python -m bench [NAME ...]`: runs the benches and writes what they measured to bench/latest.json."""

import json
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bench.figures import Figure, shown

ALL = (
    "reading",
    "start",
    "statements",
    "turns",
    "flatness",
    "orders",
    "asking",
    "clock",
    "search",
    "memory",
    "profile",
    "broadcast",
)
LATEST = Path(__file__).parent / "latest.json"


def main(names: Sequence[str]) -> int:
    """Runs these benches, or all; 1 where one of them raised, whatever the figures say."""
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"no bench is called {unknown[0]}; there are: {', '.join(ALL)}", file=sys.stderr)
        return 2
    measured: list[Figure] = []
    failed: list[str] = []
    for name in names or ALL:
        print(f"\n{name}")
        try:
            measured += shown(import_module(f"bench.{name}").figures())
        except Exception:  # noqa: BLE001  one bench that fails does not stop the others
            traceback.print_exc()
            print(f"{name}: FAILED", flush=True)
            failed.append(name)
    LATEST.write_text(json.dumps([one.plain() for one in measured], ensure_ascii=False, indent=1) + "\n")
    short = sum(one.holds is False for one in measured)
    print(f"\n{len(measured)} figures, {short} short of their target, {len(failed)} benches failed: {LATEST}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
