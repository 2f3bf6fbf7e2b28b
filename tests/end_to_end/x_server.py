"""A real X server whose monitor is turned on and off, and eyes that see what a person before it would see."""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from lab import PATIENCE, program, wait_until
from PIL import Image

if TYPE_CHECKING:
    from typing import Self

XORG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 1920 1920
    Modes "1920x1080" "1280x800"
  EndSubSection
EndSection
"""
OUTPUT, SECOND_OUTPUT = "DUMMY0", "DUMMY1"


class Xorg:
    """Debian's Xorg with a monitor that exists only in memory; its modes can be changed, unlike Xvfb's."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-xorg-")
        folder = Path(self._folder.name)
        (folder / "xorg.conf").write_text(XORG)
        readable, writable = os.pipe()
        with (folder / "out").open("w") as out:
            self._server = subprocess.Popen(
                [
                    *(program("Xorg"), "-config", folder / "xorg.conf", "-logfile", folder / "log"),
                    *("-displayfd", str(writable), "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts", "vt7"),
                ],
                pass_fds=[writable],
                stdout=out,
                stderr=out,
            )
        os.close(writable)
        with os.fdopen(readable) as pipe:
            number = pipe.readline().strip()
        assert number, (folder / "out").read_text()
        self.display = f":{number}"
        self.randr("--newmode", "upright", "150", "1080", "1081", "1082", "1083", "1920", "1921", "1922", "1923")
        self.randr("--addmode", OUTPUT, "upright")

    def randr(self, *arguments: str) -> None:
        """Change the monitor, as xrandr(1) does."""
        run("xrandr", *arguments, display=self.display)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(10)
        self._folder.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def run(name: str, *arguments: str, display: str) -> str:
    """Run a program on a display and return what it says."""
    done = subprocess.run(
        [program(name), *arguments],
        env=os.environ | {"DISPLAY": display},
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    return done.stdout


def _has_desktops(display: str) -> bool:
    try:
        return bool(run("xdotool", "get_num_desktops", display=display))
    except subprocess.CalledProcessError:
        return False


class _Image(ctypes.Structure):
    """The beginning of XImage (Xlib.h)."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_char)),
        ("order", ctypes.c_int * 4),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    )


class _Cursor(ctypes.Structure):
    """XFixesCursorImage (Xfixes.h)."""

    _fields_ = (
        ("x", ctypes.c_short),
        ("y", ctypes.c_short),
        ("width", ctypes.c_ushort),
        ("height", ctypes.c_ushort),
        ("xhot", ctypes.c_ushort),
        ("yhot", ctypes.c_ushort),
        ("serial", ctypes.c_ulong),
        ("pixels", ctypes.POINTER(ctypes.c_ulong)),
    )


class Eyes:
    """Sees a whole display, not only one window."""

    def __init__(self, display: str) -> None:
        self._x, self._fixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")
        for library, name, result in (
            (self._x, "XOpenDisplay", ctypes.c_void_p),
            (self._x, "XDefaultRootWindow", ctypes.c_ulong),
            (self._x, "XGetImage", ctypes.POINTER(_Image)),
            (self._fixes, "XFixesGetCursorImage", ctypes.POINTER(_Cursor)),
        ):
            getattr(library, name).restype = result
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        assert self._display, display
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def size(self) -> tuple[int, int]:
        """Return the size of all that can be seen."""
        numbers = [ctypes.c_int() for _ in range(6)]
        self._x.XGetGeometry(
            self._display, self._root, ctypes.byref(ctypes.c_ulong()), *(ctypes.byref(number) for number in numbers)
        )
        return numbers[2].value, numbers[3].value

    def picture(self) -> Image.Image:
        """Return all that can be seen, but for the pointer."""
        width, height = self.size()
        planes, whole = ctypes.c_ulong(0xFFFFFF), 2
        found = self._x.XGetImage(self._display, self._root, 0, 0, width, height, planes, whole).contents
        data = ctypes.string_at(found.data, found.bytes_per_line * height)
        return Image.frombuffer("RGB", (width, height), data, "raw", "BGRX", found.bytes_per_line, 1)

    def sees_pointer(self) -> bool:
        """Tell whether the pointer is drawn."""
        arrow = self._fixes.XFixesGetCursorImage(self._display).contents
        return any(arrow.pixels[i] & 0xFF000000 for i in range(arrow.width * arrow.height))

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)


class WindowManager:
    """A program that manages windows on a display, with nothing of its user's own."""

    def __init__(self, name: str, *arguments: str, display: str) -> None:
        self._home = tempfile.TemporaryDirectory(prefix="kiosk-home-")
        self._program = subprocess.Popen(
            [program(name), *arguments],
            env=os.environ | {"DISPLAY": display, "HOME": self._home.name, "XDG_CONFIG_HOME": self._home.name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(lambda: _has_desktops(display), name)

    def close(self) -> None:
        self._program.terminate()
        self._program.wait(10)
        self._home.cleanup()
