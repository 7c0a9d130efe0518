"""getFile: where to download a file, up to 20 MB."""

from simulator.messages.call import Call
from simulator.refusals import BadRequest
from simulator.wire import JsonObject

MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024


def get_file(call: Call) -> JsonObject:
    stored = call.telegram.files.find(call.bot.id, call.text("file_id"))
    if stored is None:
        raise BadRequest("wrong file_id or the file is temporarily unavailable")
    if stored.facts["file_size"] > MAX_DOWNLOAD_BYTES:
        raise BadRequest("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.file_unique_id,
        "file_size": stored.facts["file_size"],
        "file_path": stored.path,
    }
