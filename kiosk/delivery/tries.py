"""Which printer and which mail account were tried all the way, so that staff are told of one that never was.

Only a page that came out and a message that was taken count: to be there, and to let the kiosk in, is less.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kiosk import folder

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config import MailSettings
    from kiosk.delivery.job import Channel

FILE = "tried.json"


def account(mail: MailSettings) -> str:
    """Return what a message that was taken is about: who sends it, and through which server."""
    return f"{mail.sender}, {mail.host}:{mail.port}"


def last(data: Path, channel: Channel) -> str:
    """Return which printer or account was tried last with success; nothing where none was."""
    return str(_read(data).get(channel, ""))


def note(data: Path, channel: Channel, where: str) -> None:
    """Remember that a printer or an account was tried, and did it.

    Raises:
        DataFolderError: it cannot be written.

    """
    folder.ready(data)
    with folder.alone(data):
        folder.replace(data / FILE, json.dumps(_read(data) | {channel: where}, indent=2).encode())


def _read(data: Path) -> dict[str, object]:
    try:
        read = json.loads((data / FILE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
