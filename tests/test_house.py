"""The house itself: arrows between rooms, types, style, and a lock file that names no host."""

import subprocess
import sys
from pathlib import Path

import pytest

CHECKS = {
    "imports": ("lint-imports", "--no-cache"),
    "types": ("mypy",),
    "style": ("ruff", "check", "."),
    "form": ("ruff", "format", "--check", "."),
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("check", CHECKS)
def test_the_house_is_in_order(check: str) -> None:
    program, *args = CHECKS[check]
    done = subprocess.run(
        [Path(sys.executable).parent / program, *args], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_lock_file_is_portable() -> None:
    assert "://" not in Path("requirements.lock").read_text()
