"""Keeps X from blanking the screen while the kiosk is open: its screen saver, and the power saving of the monitor.

A patient who touches a black screen to wake it would start a visit without having seen where.  What was set before is
set again at the end.  On Wayland only the compositor blanks; cage, made for kiosks, never does.
"""

from __future__ import annotations

import ctypes
import logging
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QNativeInterface

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Saver:
    """The settings of X's screen saver (XSetScreenSaver(3)); seconds, 0 for never."""

    timeout: int
    interval: int
    prefer_blanking: int
    allow_exposures: int


class Awake:
    """Holds off blanking from the first :meth:`keep` until the application ends; without X it does nothing."""

    def __init__(self) -> None:
        self._display: ctypes.c_void_p | None = None
        self._saver: Saver | None = None
        self._power_saving = False
        self._begun = False
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            return
        native = application.nativeInterface()
        if not isinstance(native, QNativeInterface.QX11Application):
            return
        try:
            self._x, self._extensions = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXext.so.6")
        except OSError as problem:
            log.warning("the screen saver cannot be held off: %s", problem)
            return
        self._display = ctypes.c_void_p(native.display())
        application.aboutToQuit.connect(self.restore)

    def keep(self) -> None:
        """Turn off what would blank the screen; called each second, as a desktop may set it again when it starts."""
        if self._display is None:
            return
        saver = self._get_saver(self._display)
        if saver.timeout:
            self._saver = saver
            self._x.XSetScreenSaver(self._display, 0, saver.interval, saver.prefer_blanking, saver.allow_exposures)
        if saver.timeout or not self._begun:
            self._x.XResetScreenSaver(self._display)
        if self._saves_power(self._display):
            self._power_saving = True
            self._extensions.DPMSDisable(self._display)  # which also turns the monitor on
        self._x.XFlush(self._display)
        self._begun = True

    def restore(self) -> None:
        """Set again what was set before."""
        if self._display is None:
            return
        if self._saver is not None:
            saver = self._saver
            values = saver.timeout, saver.interval, saver.prefer_blanking, saver.allow_exposures
            self._x.XSetScreenSaver(self._display, *values)
        if self._power_saving:
            self._extensions.DPMSEnable(self._display)
        self._x.XFlush(self._display)

    def _get_saver(self, display: ctypes.c_void_p) -> Saver:
        values = [ctypes.c_int() for _ in range(4)]
        self._x.XGetScreenSaver(display, *map(ctypes.byref, values))
        return Saver(*(value.value for value in values))

    def _saves_power(self, display: ctypes.c_void_p) -> bool:
        """Tell whether X may turn the monitor off (DPMS); some servers cannot."""
        first_event, first_error = ctypes.c_int(), ctypes.c_int()
        if not self._extensions.DPMSQueryExtension(display, ctypes.byref(first_event), ctypes.byref(first_error)):
            return False
        level, enabled = ctypes.c_uint16(), ctypes.c_ubyte()
        self._extensions.DPMSInfo(display, ctypes.byref(level), ctypes.byref(enabled))
        return bool(enabled.value)
