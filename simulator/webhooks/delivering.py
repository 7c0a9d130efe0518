"""Delivering updates by webhook: several at once, again when the bot did not take one, until it is too old."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from simulator.state.webhooks import Webhook
from simulator.telegram import Telegram
from simulator.webhooks.answers import carry_out
from simulator.webhooks.posting import Post
from simulator.webhooks.trials import Trial, queue_of
from simulator.wire import JsonObject

RETRY_SECONDS = 1.0
# So many times the connections are looked at: more than can go out now, and never a whole backlog.
AHEAD = 2


@asynccontextmanager
async def delivering(telegram: Telegram, retry_seconds: float = RETRY_SECONDS) -> AsyncIterator[None]:
    """Deliver while the block runs. `retry_seconds` is what a second of the waits before another try lasts."""
    deliveries = Deliveries(telegram, retry_seconds)
    running = asyncio.create_task(deliveries.run())
    try:
        yield
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await deliveries.stop()


class Deliveries:
    def __init__(self, telegram: Telegram, retry_seconds: float) -> None:
        self._telegram = telegram
        self._retry_seconds = retry_seconds
        self._post = Post()
        # Trials need not last: after a restart everything that waits is tried at once, as with Telegram.
        self._trials: dict[tuple[int, int], Trial] = {}
        self._under_way: dict[tuple[int, int], asyncio.Task[None]] = {}

    async def run(self) -> None:
        bell = self._telegram.undelivered
        while True:
            bell.clear()
            now = asyncio.get_running_loop().time()
            dues = [due for webhook in self._telegram.webhooks.all() for due in self._send_due(webhook, now)]
            with suppress(asyncio.TimeoutError):
                async with asyncio.timeout(min(dues) - now if dues else None):
                    await bell.wait()

    async def stop(self) -> None:
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._post.close()

    def _send_due(self, webhook: Webhook, now: float) -> list[float]:
        """Start what may go out now; the times at which others may."""
        bot_id = webhook.bot_id
        self._telegram.updates.forget_old(bot_id)
        free = webhook.max_connections - sum(1 for owner, _ in self._under_way if owner == bot_id)
        queues, dues = set(), []
        waiting = self._telegram.updates.waiting(bot_id, webhook.max_connections * AHEAD)
        self._forget_trials_but(bot_id, {update["update_id"] for update in waiting})
        for update in waiting:
            key, queue = (bot_id, update["update_id"]), queue_of(update)
            trial = self._trials.get(key)
            # What failed at another address says nothing about this one.
            if trial is None or (trial.url != webhook.url and key not in self._under_way):
                trial = self._first_trial(webhook, update, now)
            # One that is held back lets the later ones of its queue pass; that is what it is held back for.
            if queue in queues and not trial.held_back:
                continue
            if not trial.held_back:
                queues.add(queue)
            if key in self._under_way:
                continue
            if trial.due > now:
                dues.append(trial.due)
            elif free > 0:
                free -= 1
                self._under_way[key] = asyncio.create_task(self._deliver(webhook, update, trial))
        return dues

    def _first_trial(self, webhook: Webhook, update: JsonObject, now: float) -> Trial:
        hold = self._telegram.faults.held_back_seconds(update)
        twice = self._telegram.faults.comes_twice(update)
        trial = Trial(webhook.url, now + hold, held_back=hold > 0, twice=twice)
        self._trials[webhook.bot_id, update["update_id"]] = trial
        return trial

    def _forget_trials_but(self, bot_id: int, waiting: set[int]) -> None:
        """Updates also end by being dropped or by growing too old."""
        for owner, update_id in list(self._trials):
            if owner == bot_id and update_id not in waiting:
                del self._trials[owner, update_id]

    async def _deliver(self, webhook: Webhook, update: JsonObject, trial: Trial) -> None:
        telegram, bot_id, update_id = self._telegram, webhook.bot_id, update["update_id"]
        try:
            answers = [self._post.send(webhook, update) for _ in range(1 + trial.twice)]
            trial.twice = False
            answer = (await asyncio.gather(*answers))[0]
            if answer.error:
                telegram.webhooks.went_wrong(bot_id, telegram.clock.timestamp(), answer.error)
                now = asyncio.get_running_loop().time()
                trial.failed(now, answer.retry_after, self._retry_seconds)
                return
            telegram.updates.remove(bot_id, update_id)
            bot = telegram.bots.by_id(bot_id)
            if bot is not None:
                await carry_out(telegram, bot, answer)
        finally:
            self._under_way.pop((bot_id, update_id), None)
            telegram.undelivered.set()
