"""What Qt does not do on X: hold off blanking, and bring a window to the front although it was put away.

It asks Xlib on Qt's own connection, from Qt's own thread.  On Wayland only the compositor blanks and places windows.
"""

from __future__ import annotations

import ctypes
import logging
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QNativeInterface

CLIENT_MESSAGE = 33
SUBSTRUCTURE_MASKS = 1 << 19 | 1 << 20
EVERY_DESKTOP = 0xFFFFFFFF
BY_A_PERSON = 2
"""As a pager says that a person asked for it; a window manager may refuse what a program wants (EWMH 1.5)."""

log = logging.getLogger(__name__)


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent in the room of an XEvent (Xlib.h)."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


@dataclass(frozen=True, slots=True)
class _Saver:
    """The settings of X's screen saver (XSetScreenSaver(3)); seconds, 0 for never."""

    timeout: int
    interval: int
    prefer_blanking: int
    allow_exposures: int


class X11:
    """The X server that the windows are on."""

    def __init__(self, display: int) -> None:
        """Use Qt's connection.

        Raises:
            OSError: Xlib is not installed.

        """
        self._xlib, self._extensions = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXext.so.6")
        for name in ("XDefaultRootWindow", "XInternAtom"):
            getattr(self._xlib, name).restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(display)
        self._saver: _Saver | None = None
        self._power_saving = False

    # -- blanking -----------------------------------------------------------------

    def keep_awake(self) -> None:
        """Turn off what would blank the screen; to be called often, as a desktop may turn it on when it starts.

        A patient who touches a black screen to wake it would start a visit without having seen where.
        """
        saver = self._get_saver()
        if saver.timeout:
            self._saver = saver
            self._set_saver(_Saver(0, saver.interval, saver.prefer_blanking, saver.allow_exposures))
        # This also lights a screen that is dark, and tells other programs that lock idle screens that nobody is idle.
        self._xlib.XResetScreenSaver(self._display)
        if self._saves_power():
            self._power_saving = True
            self._extensions.DPMSDisable(self._display)  # which also turns the monitor on
        self._xlib.XFlush(self._display)

    def restore(self) -> None:
        """Set again what :meth:`keep_awake` found."""
        if self._saver is not None:
            self._set_saver(self._saver)
        if self._power_saving:
            self._extensions.DPMSEnable(self._display)
        self._xlib.XFlush(self._display)

    def _get_saver(self) -> _Saver:
        values = [ctypes.c_int() for _ in range(4)]
        self._xlib.XGetScreenSaver(self._display, *map(ctypes.byref, values))
        return _Saver(*(value.value for value in values))

    def _set_saver(self, saver: _Saver) -> None:
        self._xlib.XSetScreenSaver(
            self._display, saver.timeout, saver.interval, saver.prefer_blanking, saver.allow_exposures
        )

    def _saves_power(self) -> bool:
        """Tell whether X may turn the monitor off (DPMS); some servers cannot."""
        event, error = ctypes.c_int(), ctypes.c_int()
        if not self._extensions.DPMSQueryExtension(self._display, ctypes.byref(event), ctypes.byref(error)):
            return False
        level, enabled = ctypes.c_uint16(), ctypes.c_ubyte()
        self._extensions.DPMSInfo(self._display, ctypes.byref(level), ctypes.byref(enabled))
        return bool(enabled.value)

    # -- windows ------------------------------------------------------------------

    def bring_to_front(self, window: int) -> None:
        """Ask the window manager, if there is one, to show a window on every desktop and to give it the keyboard."""
        self._ask(window, b"_NET_WM_DESKTOP", EVERY_DESKTOP, BY_A_PERSON)
        now = 0
        self._ask(window, b"_NET_ACTIVE_WINDOW", BY_A_PERSON, now)
        self._xlib.XFlush(self._display)

    def _ask(self, window: int, what: bytes, *values: int) -> None:
        message = _ClientMessage(
            type=CLIENT_MESSAGE,
            window=window,
            message_type=self._xlib.XInternAtom(self._display, what, 0),
            format=32,
            data=(ctypes.c_long * 5)(*values),
        )
        root, mask = ctypes.c_ulong(self._xlib.XDefaultRootWindow(self._display)), ctypes.c_long(SUBSTRUCTURE_MASKS)
        self._xlib.XSendEvent(self._display, root, 0, mask, ctypes.byref(message))


def x11() -> X11 | None:
    """Return the X server that the windows are on, None where they are on something else."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        return None
    native = application.nativeInterface()
    if not isinstance(native, QNativeInterface.QX11Application):
        return None
    display = native.display()
    if not display:  # as where nothing is shown (QT_QPA_PLATFORM=offscreen)
        return None
    try:
        server = X11(display)
    except OSError as problem:
        log.warning("the screen saver cannot be held off: %s", problem)
        return None
    application.aboutToQuit.connect(server.restore)
    return server
