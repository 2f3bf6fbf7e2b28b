"""``kiosk content to-server``: brings the library of this kiosk to a server, for several kiosks."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.parser import common
from kiosk.errors import N_, UsageError
from kiosk.library.moving import moved
from kiosk.library.opening import own_copy, server

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Brings all that this kiosk’s own library holds to the server that library.url names, which has no library "
        "yet: texts, people and their codes, and the whole journal. This kiosk, and others, follow the server from "
        "then on; what this one has stays as it is."
    )
    common(parser, words)


def run(options: Namespace, words: Words) -> int:
    """Bring it there.

    Raises:
        KioskError: no server is set, it has a library already, or one of them cannot be used.

    """
    data = config.ready(config.data_folder(options.data))
    library = server(config.load(data), data)
    if library is None:
        raise UsageError(N_("Say first where the server is: kiosk settings set library.url ADDRESS"))
    with closing(library), closing(own_copy(data)) as own:
        count = moved(own, library)
    message = N_("The library is on the server now, with its whole journal: lines 1 to {count}.")
    print(words.gettext(message).format(count=count))
    print(words.gettext(N_("An open kiosk follows it once it was closed and opened again.")))
    return 0
