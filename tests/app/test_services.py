"""What works behind the screens."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_built_without_qt(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from contextlib import ExitStack\n"
        "from pathlib import Path\n"
        "from kiosk import config\n"
        "from kiosk.app import services\n"
        "data = config.ready(Path(sys.argv[1]))\n"
        "with ExitStack() as closing:\n"
        "    served = services.built(config.load(data), data, closing, demo=True)\n"
        "    assert served.offer.is_awaited\n"
        "    assert services.offer(config.load(data), demo=True).contents[0].treatments\n"
        "    services.warm_up('')\n"
        "print('PySide6' in sys.modules, 'pypdfium2' in sys.modules)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "data")],
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("False True\n", "")
