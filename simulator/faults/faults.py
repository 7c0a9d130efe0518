"""All faults that stand, and the dice that say whom they strike."""

import json
import random
from typing import Any

from simulator.faults.fault import Fate, Fault, FaultRefusal, Standing, fault_from
from simulator.state.database import Database
from simulator.state.settings import Settings
from simulator.wire import JsonObject, to_json

SEED = "fault_seed"
HELD_BACK_MS = 200


class Faults:
    """Every throw is made of the seed, the fault's place and its count of chances alone: the same seed, the same
    faults and the same order of calls give the same strikes, also over a restart in their midst."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings

    @property
    def seed(self) -> int:
        return int(self._settings.get(SEED) or 0)

    def use_seed(self, seed: int) -> None:
        """Begin anew with this seed: all counts are 0 again."""
        self._settings.put(SEED, seed)
        self._database.run("UPDATE faults SET seen = 0, struck = 0")

    def add(self, kind: str, **more: Any) -> int:
        """A fault in force from now on (see simulator/faults/fault.py for the kinds); its number."""
        return self.put(fault_from({"kind": kind, **more}))

    def put(self, fault: Fault) -> int:
        return self._database.number(
            "INSERT INTO faults (fault) VALUES (?) RETURNING id", to_json(fault.as_json())
        )

    def remove(self, number: int) -> None:
        if not self._database.run("DELETE FROM faults WHERE id = ?", number):
            raise FaultRefusal(f"there is no fault {number}")

    def clear(self) -> None:
        """All is well again; the seed stays."""
        self._database.run("DELETE FROM faults")

    def all(self) -> list[Standing]:
        rows = self._database.rows("SELECT id, fault, seen, struck FROM faults ORDER BY id")
        return [Standing(row[0], Fault(**json.loads(row[1])), row[2], row[3]) for row in rows]

    def struck(self, number: int) -> int:
        """How often this fault has struck."""
        return self._database.number("SELECT struck FROM faults WHERE id = ?", number)

    def fate_of(self, method: str, chat_id: object) -> Fate:
        """Delays add up; of the others the first one that strikes decides, and later ones are not asked."""
        fate = Fate()
        for place, standing in enumerate(self.all()):
            fault = standing.fault
            if not (fault.meets_call(method, chat_id) and self._strikes(place, standing)):
                continue
            if fault.kind == "delay":
                fate.delay_ms += fault.ms
            elif fault.kind == "slow_answer":
                fate.slow_answer_ms += fault.ms
            else:
                fate.end = fault
                break
        return fate

    def disturbed(self, updates: list[JsonObject]) -> list[JsonObject]:
        """A batch of getUpdates as it is delivered: some come twice, all may come in another order."""
        if not self.all():
            return updates
        twice = [update for update in updates if self._strikes_update("doubled", update)]
        batch = [*updates, *twice]
        # Asked of every update, so that a rate means the same for webhooks and for batches.
        mixing = [update for update in updates if self._strikes_update("reordered", update)]
        if mixing:
            random.Random(f"{self.seed} {[update['update_id'] for update in batch]}").shuffle(batch)
        return batch

    def comes_twice(self, update: JsonObject) -> bool:
        """Whether a webhook is to get this update twice."""
        return self._strikes_update("doubled", update) is not None

    def held_back_seconds(self, update: JsonObject) -> float:
        """How long a webhook keeps this update while later ones pass; 0 for not at all."""
        fault = self._strikes_update("reordered", update)
        return (fault.ms or HELD_BACK_MS) / 1000 if fault else 0.0

    def _strikes_update(self, kind: str, update: JsonObject) -> Fault | None:
        name = next(each for each in update if each != "update_id")
        for place, standing in enumerate(self.all()):
            if standing.fault.meets_update(kind, name, update[name]) and self._strikes(place, standing):
                return standing.fault
        return None

    def _strikes(self, place: int, standing: Standing) -> bool:
        fault, seen = standing.fault, standing.seen + 1
        spent = fault.times is not None and standing.struck >= fault.times
        strikes = (
            seen > fault.after
            and not spent
            and random.Random(f"{self.seed} {place} {seen}").random() < fault.rate
        )
        self._database.run(
            "UPDATE faults SET seen = ?, struck = struck + ? WHERE id = ?", seen, int(strikes), standing.id
        )
        return strikes
