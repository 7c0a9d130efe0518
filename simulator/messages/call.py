"""One call of a method: who calls, and the checked parameters."""

from dataclasses import dataclass
from typing import Any

from simulator.refusals import BadRequest, NotSimulated
from simulator.spec.checks import Check
from simulator.spec.specification import Shape, specification
from simulator.state.bots import Bot
from simulator.telegram import Telegram
from simulator.wire import JsonObject, Upload

# Real Telegram acts on these; a fake that took them silently would hide a difference.
NOT_BUILT = {
    "business_connection_id",
    "direct_messages_topic_id",
    "inline_message_id",
    "suggested_post_parameters",
    "message_effect_id",
    "rich_message",
    "live_period",
    "thumbnail",
    "certificate",
}


@dataclass(frozen=True, slots=True)
class Call:
    telegram: Telegram
    bot: Bot
    given: JsonObject
    uploads: dict[str, Upload]

    def text(self, name: str) -> str:
        return str(self.given.get(name, ""))

    def whole(self, name: str, otherwise: int = 0) -> int:
        return int(self.given.get(name, otherwise))

    def flag(self, name: str) -> bool:
        return bool(self.given.get(name, False))

    def get(self, name: str) -> Any:
        return self.given.get(name)


def checked_call(
    telegram: Telegram, bot: Bot, method: Shape, raw: JsonObject, uploads: dict[str, Upload]
) -> Call:
    # A file sent under a parameter's own name is that parameter.
    own = {name: f"attach://{name}" for name in uploads if name in method.fields and name not in raw}
    given = Check(specification()).parameters(method, {**raw, **own})
    for name in NOT_BUILT & given.keys():
        raise NotSimulated(f'parameter "{name}" of {method.name}')
    for name, upload in uploads.items():
        if not upload.content:
            raise BadRequest(f'file "{name}" must be non-empty')
    return Call(telegram, bot, given, uploads)
