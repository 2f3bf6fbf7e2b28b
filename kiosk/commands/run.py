"""``kiosk run``: open the kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk import app, config, holder

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.i18n import Words


def run(options: Namespace, _words: Words) -> int:
    """Open the kiosk and return its exit code when it is closed.

    Raises:
        KioskError: the data folder, the settings, the content or the installation cannot be used, or another kiosk
            is open on the folder.

    """
    demo = options.demo
    folder = config.ready(config.data_folder(options.data, demo=demo))
    stop = holder.command(folder, config.data_folder(None, demo=demo), demo=demo)
    with holder.held(folder, stop):
        return app.run(config.load(folder), folder, demo=demo, window=options.window)
