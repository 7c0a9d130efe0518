"""What a committed turn leaves to do."""

from dataclasses import dataclass, field

from storage.outbox import OutboxRow


@dataclass
class TurnResult:
    """Rows to send, a press to answer, others to wake. `more` waits for the same chat, `woken` are others for which
    something waits now. `update` and `conversation` (the open flow's id) are for the log.
    """

    rows: list[OutboxRow] = field(default_factory=list)
    callback: str = ""
    toast: str = ""
    noticed: bool = False
    fetches: bool = False
    inbox: int = 0
    update: str = ""
    conversation: int = 0
    more: bool = False
    woken: list[int] = field(default_factory=list)
