"""What a carrier's states mean, by the codes of the tracking service (api.kuaidi100.com, query with resultv2=4)."""

ANNOUNCED, COLLECTED, MOVING, FORWARDED, CUSTOMS = "announced", "collected", "moving", "forwarded", "customs"
OUT, TO_FETCH, SIGNED, GOING_BACK, PROBLEM = "out", "to-fetch", "signed", "going-back", "problem"
UNKNOWN = "other"

RETURNED = "4"
"""The sender has it back and has signed for it: nothing comes after that."""

_CODES = {
    MOVING: ("0", "1001", "1002", "1003"),
    ANNOUNCED: ("101", "102"),
    COLLECTED: ("1", "103"),
    OUT: ("5",),
    # In a locker or at a counter that is not ours, brought there or signed for by it.
    TO_FETCH: ("501", "304"),
    SIGNED: ("3", "301", "302", "303"),
    # Returned and signed by the sender, cancelled, going back, refused.
    GOING_BACK: ("4", "401", "6", "14"),
    FORWARDED: ("7",),
    CUSTOMS: ("8", "10", "11", "12", "13"),
    PROBLEM: ("2", "201", "202", "203", "204", "205", "206", "207", "208", "209", "210"),
}
_MEANINGS = {code: meaning for meaning, codes in _CODES.items() for code in codes}


def meaning(code: str) -> str:
    """What a state stands for; `tracking-<meaning>` words it."""
    return _MEANINGS.get(code, UNKNOWN)
