"""Every setting: CUNJI_* in the environment, typed, each with its default and a sentence."""

import re
from datetime import time
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from market.hours import Hours

FORMS = {
    "bot_token": (
        r"\d+:[A-Za-z0-9_-]{5,}",
        "is no bot token: @BotFather gives one like 123456:ABC-DEF",
    ),
    "database_schema": (r"[a-z_][a-z0-9_]{0,62}", "must be small letters, digits and _"),
    "webhook_url": (
        r"https?://[^/\s?#]+/[^\s?#]+",
        "must look like https://example.org/some-path-nobody-guesses",
    ),
    "webhook_secret": (r"[A-Za-z0-9_-]{16,256}", "must be 16 to 256 letters, digits, - and _"),
    "kuaidi100_push_url": (
        r"https?://[^/\s?#]+/[^\s?#]+",
        "must look like https://example.org/some-path-nobody-guesses",
    ),
    "kuaidi100_salt": (r"[A-Za-z0-9]{16,32}", "must be 16 to 32 letters and digits"),
    "http": (r"[^\s/]+:\d{1,5}", "must look like 127.0.0.1:8082"),
}
"""How settings that may be empty must look otherwise, and what is said where they do not."""
SECRET = (
    "bot_token", "database_url", "webhook_secret", "kuaidi100_key", "kuaidi100_customer", "kuaidi100_salt",
)  # fmt: skip
"""Settings that hold a secret: shown by `settings` only as set or not."""


class SettingsError(Exception):
    """A setting is missing or malformed; the sentence names it."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="CUNJI_", extra="ignore")

    bot_token: str = Field("", description="The bot's token, as @BotFather gave it.")
    database_url: str = Field(
        "sqlite:///var/cunji.db", description="sqlite:///FILE or postgresql://user:password@host/database."
    )
    database_schema: str = Field("", description="The schema of PostgreSQL that holds this county.")
    telegram_api: str = Field(
        "https://api.telegram.org", description="The address before /bot<token>/<method>."
    )
    zone: str = Field("Asia/Shanghai", description="The county's time zone.")
    quiet: str = Field(
        "20:00-07:00", description="Hours, county time, in which nobody is told what they did not ask for."
    )
    open_hours: str = Field(
        "08:00-19:00", description="Hours, county time, in which people at the station answer."
    )
    commission_percent: int = Field(
        0, ge=0, le=50, description="The county's share of what a store earns, in per cent."
    )
    sends_per_second: float = Field(29.8, gt=0, description="Messages a second, at most; Telegram allows 30.")
    sends_per_chat: float = Field(
        1.0,
        gt=0,
        description="Messages a second in one person's chat, after a short burst; Telegram allows 1.",
    )
    webhook_url: str = Field(
        "", description="Where Telegram brings updates (https); empty: they are fetched by long polling."
    )
    webhook_secret: str = Field(
        "", description="What only Telegram knows, so that nobody else brings updates."
    )
    http: str = Field(
        "",
        description="Address and port for webhook, pushes, /health and /metrics; empty: 127.0.0.1:8082 or none.",
    )
    kuaidi100_key: str = Field(
        "", description="The key of Kuaidi100, which knows where parcels are; empty: only stations say so."
    )
    kuaidi100_customer: str = Field("", description="The customer's code at Kuaidi100.")
    kuaidi100_api: str = Field("https://poll.kuaidi100.com", description="The address before /poll.")
    kuaidi100_push_url: str = Field(
        "", description="Where Kuaidi100 brings news of parcels (https); empty: it is only asked."
    )
    kuaidi100_salt: str = Field("", description="What its pushes are signed with; only it and we know.")
    keep_inbox_days: int = Field(
        30, ge=1, description="Days for which a handled update is kept: what came, as it came."
    )
    keep_outbox_days: int = Field(90, ge=1, description="Days for which a message that was sent is kept.")
    keep_forms_days: int = Field(
        180, ge=14, description="Days of silence for which a form that was put aside can be gone on with."
    )
    keep_dead_letters_days: int = Field(
        90, ge=1, description="Days for which what failed too often can be looked at and tried again."
    )
    keep_invitations_days: int = Field(
        30, ge=1, description="Days for which an invitation is kept that was used or ran out."
    )
    keep_searches_days: int = Field(
        30, ge=1, description="Days for which what a person looked for is kept, and its buttons work."
    )
    clock_file: Path | None = Field(
        None, description="Only for the demo and tests: a file with the seconds by which the clock is ahead."
    )
    log_level: str = Field("info", description="debug, info, warning or error.")

    @field_validator(*FORMS)
    @classmethod
    def _form(cls, value: str, field: ValidationInfo) -> str:
        pattern, sentence = FORMS[field.field_name or ""]
        if value and not re.fullmatch(pattern, value):
            raise ValueError(sentence)
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql://", "postgres://")):
            raise ValueError("must begin with sqlite:/// or postgresql://")
        return value

    @field_validator("telegram_api", "kuaidi100_api")
    @classmethod
    def _api(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @model_validator(mode="after")
    def _both(self) -> Self:
        if bool(self.webhook_url) != bool(self.webhook_secret):
            missing = "WEBHOOK_SECRET" if self.webhook_url else "WEBHOOK_URL"
            raise ValueError(f"CUNJI_{missing} is not set: a webhook needs both an address and a secret.")
        if bool(self.kuaidi100_key) != bool(self.kuaidi100_customer):
            missing = "CUSTOMER" if self.kuaidi100_key else "KEY"
            raise ValueError(f"CUNJI_KUAIDI100_{missing} is not set: Kuaidi100 wants a key and a customer.")
        if bool(self.kuaidi100_push_url) != bool(self.kuaidi100_salt):
            missing = "SALT" if self.kuaidi100_push_url else "PUSH_URL"
            raise ValueError(f"CUNJI_KUAIDI100_{missing} is not set: pushes need both an address and a salt.")
        if self.kuaidi100_push_url and not self.kuaidi100_key:
            raise ValueError("CUNJI_KUAIDI100_KEY is not set: without it nothing is pushed.")
        return self

    @field_validator("zone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("is no time zone; one is Asia/Shanghai") from error
        return value

    @field_validator("quiet", "open_hours")
    @classmethod
    def _hours(cls, value: str) -> str:
        try:
            _span(value)
        except ValueError as error:
            raise ValueError("must look like 20:00-07:00") from error
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.lower() not in ("debug", "info", "warning", "error"):
            raise ValueError("must be debug, info, warning or error")
        return value.lower()

    @property
    def hours(self) -> Hours:
        quiet, opened = _span(self.quiet), _span(self.open_hours)
        return Hours(ZoneInfo(self.zone), quiet[0], quiet[1], opened[0], opened[1])

    @property
    def listens_on(self) -> tuple[str, int] | None:
        """Address and port of our own web server; None where none is wanted."""
        address = self.http or ("127.0.0.1:8082" if self.webhook_url or self.kuaidi100_push_url else "")
        host, _, port = address.rpartition(":")
        return (host, int(port)) if port else None

    @property
    def token(self) -> str:
        """The bot's token. Raises SettingsError where it is not set."""
        if not self.bot_token:
            raise SettingsError("CUNJI_BOT_TOKEN is not set: @BotFather gives you one.")
        return self.bot_token


def read_settings() -> Settings:
    """The settings of the environment. Raises SettingsError with one sentence for the first bad one."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        reason = str(first["msg"]).removeprefix("Value error, ")
        if not first["loc"]:
            raise SettingsError(reason) from None
        raise SettingsError(f"CUNJI_{str(first['loc'][0]).upper()} {reason}.") from None


def _span(text: str) -> tuple[time, time]:
    begin, _, end = text.partition("-")
    return time.fromisoformat(begin.strip()), time.fromisoformat(end.strip())
