"""How the Bot API says no: a code and Telegram's own words.

Refusal
  BadRequest       400, the request is wrong; sending it again will not help
    Upgraded       400, the group has another id now, and this is it
  Forbidden        403, this person does not want the bot's messages
  Conflict         409, somebody else asks for the same updates
  TooManyRequests  429, and in how many seconds it may come again
  NotSimulated     501, real Telegram can do it, this one can not yet
"""

from simulator.wire import JsonObject


class Refusal(Exception):
    """Answered to the caller as it stands; never a bug of the simulator."""

    def __init__(self, code: int, description: str, parameters: JsonObject | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> JsonObject:
        answer: JsonObject = {"ok": False, "error_code": self.code, "description": self.description}
        return {**answer, "parameters": self.parameters} if self.parameters else answer


class BadRequest(Refusal):
    def __init__(self, words: str) -> None:
        super().__init__(400, f"Bad Request: {words}")


class Forbidden(Refusal):
    def __init__(self, words: str) -> None:
        super().__init__(403, f"Forbidden: {words}")


class Conflict(Refusal):
    def __init__(self, words: str) -> None:
        super().__init__(409, f"Conflict: {words}")


class TooManyRequests(Refusal):
    def __init__(self, seconds: int) -> None:
        words = f"Too Many Requests: retry after {seconds}"
        super().__init__(429, words, {"retry_after": seconds})


class Upgraded(BadRequest):
    """The group is a supergroup now, and has another id."""

    def __init__(self, supergroup_id: int) -> None:
        super().__init__("group chat was upgraded to a supergroup chat")
        self.parameters = {"migrate_to_chat_id": supergroup_id}


class NotSimulated(Refusal):
    """Better an honest refusal than a fake that accepts what the real one would act on."""

    def __init__(self, what: str) -> None:
        super().__init__(501, f"not simulated yet: {what}")
