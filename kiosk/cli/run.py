"""``kiosk run``: open the kiosk."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from kiosk import config, holder

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.i18n import Words


def run(options: Namespace, _words: Words) -> int:
    """Open the kiosk and return its exit code when it is closed.

    Raises:
        KioskError: the data folder, the settings, the content or the installation cannot be used, or another kiosk
            is open on the folder.

    """
    # While Qt loads, an interrupt that Python raises is lost in it; the system's own way ends the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    demo = options.demo
    folder = config.ready(config.data_folder(options.data, demo=demo))
    stop = holder.command(folder, config.data_folder(None, demo=demo), demo=demo)
    with holder.held(folder, stop):
        from kiosk import app  # noqa: PLC0415 - Qt takes a second; whoever opens a second kiosk is told at once

        return app.run(config.load(folder), folder, demo=demo, window=options.window)
