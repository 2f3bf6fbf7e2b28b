"""The staff's screens of the real program, used as people do: by clicks, taps, the wheel and keys."""

from __future__ import annotations

import base64
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk_window import KioskWindow
from PIL import Image

from kiosk import config
from kiosk.library.people import Codes
from tests.staff.small_clinic import CODES, QUICK, TREATMENT, SmallClinic

if TYPE_CHECKING:
    from kiosk_window import Shows

ZONE = ZoneInfo("America/Toronto")
MAKEUP = "treatment/rules/makeup"
NOTCHES = 60
"""More turns of the wheel than the longest page needs."""


def clinic(data: Path) -> SmallClinic:
    """Return a clinic in a data folder of the real program: Julie, Marc and Sam, whose codes open there."""
    place = SmallClinic(config.ready(data), now=datetime.now(ZONE))
    place.codes = Codes(place.journal, base64.b64decode(config.code_key(data)), QUICK)
    return place


class StaffWindow(KioskWindow):
    """The staff's screens, in a window of their own or in the kiosk's."""

    @classmethod
    def at_office(cls, screen: Shows, data: Path, size: str, log: Path) -> StaffWindow:
        """Open the window of the office."""
        return cls(screen, "staff", "--data", str(data), "--window", size, log=log)

    def touch(self, name: str) -> None:
        """Touch a control, and bring it into view first as a person does."""
        for _ in range(NOTCHES):
            place = self.wait_for(name)
            if not place["hidden"]:
                break
            self._scroll(place)
        super().touch(name)

    def _scroll(self, place: dict[str, Any]) -> None:
        x, y = (str(round(each)) for each in place["view"])
        self.hands("mousemove", x, y, "click", "5" if place["hidden"] == "below" else "4", "sleep", "0.05")

    def hold_logo(self) -> None:
        """Hold the logo of the first screen until the staff's are there."""
        logo = self.wait_for("logo")
        self.hands("mousemove", str(round(logo["x"])), str(round(logo["y"])), "mousedown", "1")
        self.wait_for("backToPatients")
        self.hands("mouseup", "1")

    def sign_in(self, person: str, language: str) -> None:
        """Come in as somebody, by the pad, in a language."""
        self.touch(f"staff-language-{language}")
        self.touch(f"person-{person}")
        for digit in CODES[person]:
            self.touch(f"digit-{digit}")
        self.wait_for("rail-today")

    def write(self) -> None:
        """Open the text of the treatment, at its rule on makeup."""
        self.touch("rail-treatments")
        self.touch(f"treatment-{TREATMENT}")
        self.touch(f"outline-{MAKEUP}")
        self.wait_for(f"wait-{MAKEUP}/end/wait")

    def more(self, place: str, times: int) -> None:
        """Touch the plus of a wait several times, as fast as a person does."""
        name = f"more-{place}"
        self.touch(name)
        there = self.wait_for(name)
        at = (str(round(there["x"])), str(round(there["y"])))
        self.hands("mousemove", *at, "click", "--repeat", str(times - 1), "--delay", "30", "1")

    def type_keys(self, text: str) -> None:
        """Type into the chosen field: on the screen's keyboard, which begins with a capital, or on a real one."""
        if self.ask("type-space") is None:
            self.hands("type", "--delay", "15", text)
            return
        for character in text.lower():
            self.touch(f"type-{character}")

    def send(self, note: str) -> None:
        """Send the text to be approved, with a note."""
        self.wait_until(lambda: not self.ask("blockedWord"))  # it is checked
        self.touch("sendButton")
        self.touch("sendNote")
        self.type_keys(note)
        self.touch("sendNow")
        self.wait_for("rail-today")

    def read_all(self) -> None:
        """Open what waits to be approved, and see all that differs."""
        self.touch("rail-approvals")
        self.touch(f"approval-{TREATMENT}")
        self.read_on()

    def read_on(self) -> None:
        """See each difference to its end."""
        self.wait_for("seen")
        while self.ask("approve") is None:
            before = self.texts()
            self.touch("seen")
            self.wait_for_change(before)

    def approve(self, *pemat: str, months: int) -> None:
        """Answer for what was read, for so many months."""
        for statement in pemat:
            self.touch(f"pemat-{statement}")
        self.touch(f"months-{months}")
        self.touch("approve")
        self.touch("overClose")

    def publish(self) -> None:
        """Publish what is approved."""
        self.touch("rail-publication")
        self.touch(f"publish-{TREATMENT}")
        self.wait_for("undoButton")

    def open_preview(self) -> None:
        """Show what patients will get, where there is no room for it beside the text."""
        if self.ask("previewButton") and not self.ask("previewPage"):
            self.touch("previewButton")

    def close_preview(self) -> None:
        """Show the text again, where there is no room for both."""
        if self.ask("previewButton"):
            self.touch("previewButton")

    def preview(self) -> Image.Image:
        """Return what the preview shows of the sheet, once it rests."""
        self.wait_for_rest()
        place = self.wait_for("previewPage")
        width, height = place["width"], place["height"]
        left, top = place["x"] - width / 2, place["y"] - height / 2
        with tempfile.TemporaryDirectory() as folder:
            self.picture(Path(folder) / "window.png")
            with Image.open(Path(folder) / "window.png") as window:
                return window.convert("RGB").crop((round(left), round(top), round(left + width), round(top + height)))
