"""Are the settings in order? All of them are looked at, not only up to the first bad one."""

import difflib
import os
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from bot.settings import Settings
from bot.upkeep.finding import Finding

PREFIX = "CUNJI_"
NEEDED_BY_CHECKS = ("bot_token", "database_url", "database_schema", "telegram_api")

TOGETHER = "Set both, or unset both."


def look() -> tuple[Settings, set[str], list[Finding]]:
    """The settings as far as they are good, with defaults in place of the bad ones; the names of the bad ones."""
    settings, errors = _good_ones()
    bad = {str(error["loc"][0]) for error in errors.values() if error["loc"]}
    findings = [Finding(sentence, _todo(error)) for sentence, error in errors.items()]
    if "bot_token" not in bad and not settings.bot_token:
        findings.append(Finding("CUNJI_BOT_TOKEN is not set.", "@BotFather gives you one: see README.md."))
    if settings.clock_file is not None:
        findings.append(
            Finding(
                "CUNJI_CLOCK_FILE moves the clock.", "Only the demo and tests need that: unset it.", hint=True
            )
        )
    return settings, bad, [*findings, *_unknown(os.environ)]


def _good_ones() -> tuple[Settings, dict[str, Mapping[str, Any]]]:
    """The settings, and by its sentence each error that pydantic tells."""
    defaults = {name: field.default for name, field in Settings.model_fields.items()}
    try:
        return Settings(), {}
    except ValidationError as error:
        errors = _told(error)
    bad = {str(one["loc"][0]) for one in errors.values() if one["loc"]}
    try:
        return Settings(**{name: defaults[name] for name in bad}), errors
    except ValidationError as error:
        # Two settings do not go together: what the other checks need is read alone.
        errors |= _told(error)
        rest = {
            name: value for name, value in defaults.items() if name in bad or name not in NEEDED_BY_CHECKS
        }
        return Settings(**rest), errors


def _told(errors: ValidationError) -> dict[str, Mapping[str, Any]]:
    return {_sentence(one): one for one in errors.errors()}


def _todo(error: Mapping[str, Any]) -> str:
    if not error["loc"]:
        return TOGETHER
    default = Settings.model_fields[str(error["loc"][0])].default
    return f"Set it right, or unset it for the default ({default or 'none'})."


def _sentence(error: Mapping[str, Any]) -> str:
    reason = str(error["msg"]).removeprefix("Value error, ")
    return f"{PREFIX}{str(error['loc'][0]).upper()} {reason}." if error["loc"] else reason


def _unknown(environment: Mapping[str, str]) -> list[Finding]:
    """A misspelt setting is silently without effect."""
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    findings = []
    for name in sorted(environment):
        if name.startswith(PREFIX) and name not in known:
            alike = difflib.get_close_matches(name, known, 1)
            todo = f"Perhaps {alike[0]} was meant." if alike else "`python -m bot settings` names them all."
            findings.append(Finding(f"{name} is no setting.", todo, hint=True))
    return findings
