"""A real browser for tests of the page with phones."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
QUIET = [
    "--no-sandbox",  # where tests run as root there is no other way
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
]


def browser_path() -> str | None:
    """The browser named by TEST_CHROMIUM, or the first one that is installed."""
    found = [shutil.which(name) for name in NAMES] + [app for app in APPS if Path(app).exists()]
    return os.environ.get("TEST_CHROMIUM") or next((path for path in found if path), None)


@asynccontextmanager
async def launched() -> AsyncIterator[Browser]:
    """A browser without a window. The test is skipped where none is installed, or fails with REQUIRE_BROWSER=1."""
    async with async_playwright() as playwright:
        path = browser_path() or playwright.chromium.executable_path
        if not Path(path).exists():
            missing = "install chromium (or name it in TEST_CHROMIUM) to test the page"
            if os.environ.get("REQUIRE_BROWSER") == "1":
                pytest.fail(missing)
            pytest.skip(missing)
        browser = await playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        await browser.close()
