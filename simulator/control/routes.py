"""All addresses under /control, behind the token."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.clock import ClockRefusal
from simulator.control import acting, clock, faults, groups, limits, people, sending, watching
from simulator.guard import HEADER, knows_token, refuse
from simulator.phones.chat import PhoneRefusal
from simulator.refusals import Refusal
from simulator.telegram import Telegram

Handler = Callable[[Telegram, Request], Awaitable[Any]]

READING: dict[str, Handler] = {
    "/control/bots": people.list_bots,
    "/control/phones": people.list_phones,
    "/control/phones/{phone:int}/chat": watching.chat,
    "/control/news": watching.news,
    "/control/stream": watching.stream,
    "/control/files/{unique_id}": watching.file,
    "/control/clock": clock.read,
    "/control/groups": groups.list_groups,
    "/control/groups/{group}/chat": groups.chat,
    "/control/limits": limits.read,
    "/control/faults": faults.read,
    "/control/samples": sending.list_samples,
    "/control/samples/{name}.jpg": sending.sample,
}
CHANGING: dict[str, Handler] = {
    "/control/bots": people.save_bot,
    "/control/phones": people.save_phone,
    "/control/phones/{phone:int}/text": acting.text,
    "/control/phones/{phone:int}/start": acting.start_chat,
    "/control/phones/{phone:int}/open": acting.open_address,
    "/control/phones/{phone:int}/block": acting.block_bot,
    "/control/phones/{phone:int}/unblock": acting.unblock_bot,
    "/control/phones/{phone:int}/press": acting.press_button,
    "/control/phones/{phone:int}/keyboard": acting.show_keyboard,
    "/control/phones/{phone:int}/contact": acting.contact,
    "/control/phones/{phone:int}/location": acting.location,
    "/control/phones/{phone:int}/react": acting.react_to,
    "/control/phones/{phone:int}/forward": acting.forward_message,
    "/control/phones/{phone:int}/edit": acting.edit_message,
    "/control/phones/{phone:int}/delete": acting.delete_message,
    "/control/phones/{phone:int}/photos": sending.photos,
    "/control/phones/{phone:int}/voice": sending.voice,
    "/control/phones/{phone:int}/video": sending.video,
    "/control/phones/{phone:int}/document": sending.document,
    "/control/phones/{phone:int}/sticker": sending.sticker,
    "/control/clock": clock.move,
    "/control/groups": groups.make_group,
    "/control/groups/{group}/text": groups.text,
    "/control/groups/{group}/edit": groups.edit_message,
    "/control/groups/{group}/react": groups.react_to,
    "/control/groups/{group}/photos": groups.photos,
    "/control/groups/{group}/press": groups.press,
    "/control/groups/{group}/member": groups.set_member,
    "/control/groups/{group}/topics": groups.topics,
    "/control/groups/{group}/upgrade": groups.upgrade_group,
    "/control/limits": limits.change,
    "/control/faults": faults.change,
    "/control/updates": people.inject_update,
    "/control/reset": people.reset,
}


def control_routes(telegram: Telegram, token: str) -> list[Route]:
    def guarded(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            if not knows_token(request, token):
                return refuse(401, f"Unauthorized: the header {HEADER} is missing or wrong")
            try:
                result = await handler(telegram, request)
            except Refusal as refusal:
                return refuse(refusal.code, refusal.description)
            except (PhoneRefusal, ClockRefusal) as refusal:
                return refuse(400, f"Bad Request: {refusal}")
            except HTTPException as error:
                return refuse(error.status_code, str(error.detail))
            return result if isinstance(result, Response) else JSONResponse({"ok": True, "result": result})

        return answer

    return [
        *(Route(path, guarded(handler), methods=["GET"]) for path, handler in READING.items()),
        *(Route(path, guarded(handler), methods=["POST"]) for path, handler in CHANGING.items()),
    ]
