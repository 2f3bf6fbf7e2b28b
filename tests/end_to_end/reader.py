"""What a screen reader knows of the kiosk: the real AT-SPI, on a message bus of its own.

Nothing here knows Qt: only what assistive technology is told over D-Bus, and what it can do from there.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from lab import Programs, program, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

BUS = ("org.a11y.Bus", "/org/a11y/bus")
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
SESSION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={folder}/session</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy>
</busconfig>
"""
CHECKED, ENABLED, SELECTED, VISIBLE, CHECKABLE = 4, 8, 23, 30, 41
"""Numbers of states in AT-SPI's AtspiStateType."""


@dataclass(frozen=True, slots=True)
class Told:
    """One object as a screen reader is told of it."""

    place: tuple[str, str]
    name: str
    role: str
    states: frozenset[int]

    def has(self, state: int) -> bool:
        return state in self.states


class Announced(NamedTuple):
    """Something that a screen reader is to say although nobody went there."""

    text: str
    at_once: bool


class Reader(Programs):
    """A screen reader without a voice."""

    def __init__(self) -> None:
        super().__init__()
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        configuration, socket = self.folder / "session.conf", self.folder / "session"
        configuration.write_text(SESSION.format(folder=self.folder))
        self.address = f"unix:path={socket}"
        self.run(program("dbus-daemon"), f"--config-file={configuration}", "--nofork")
        wait_until(socket.exists, "the message bus")
        self._session = open_dbus_connection(self.address)
        self.run("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", DBUS_SESSION_BUS_ADDRESS=self.address)
        wait_until(self._has_bus, "AT-SPI")
        self._bus, self._ear = (open_dbus_connection(self._at_spi()) for _ in range(2))
        self._heard: list[Announced] = []
        self._listen()

    def _at_spi(self) -> str:
        return str(self._ask(self._session, BUS, "org.a11y.Bus", "GetAddress"))

    def _listen(self) -> None:
        """Ask for what is announced: programs send only what somebody registered for."""
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._ear.send_and_get_reply(message_bus.AddMatch(rule), timeout=10)
        registry = (ROOT[0], "/org/a11y/atspi/registry")
        self._ask(self._ear, registry, "atspi.Registry", "RegisterEvent", "sass", ("object:announcement", [], ""))

    def announced(self) -> list[Announced]:
        """Return all that was announced so far."""
        while True:
            try:
                message = self._ear.receive(timeout=0.01)
            except TimeoutError:
                return list(self._heard)
            if message.header.message_type is MessageType.signal and len(message.body) > 3:
                self._heard.append(Announced(message.body[3][1], at_once=message.body[1] > 1))

    def _has_bus(self) -> bool:
        names = self._ask(self._session, ("org.freedesktop.DBus", "/"), "org.freedesktop.DBus", "ListNames")
        return "org.a11y.Bus" in names

    @staticmethod
    def _ask(bus: DBusConnection, place: tuple[str, str], interface: str, method: str, *given: Any) -> Any:  # noqa: ANN401
        """Ask one thing; ``given`` are a signature and what belongs to it."""
        whole = f"org.a11y.{interface}" if interface.startswith("atspi.") else interface
        address = DBusAddress(place[1], bus_name=place[0], interface=whole)
        answer = bus.send_and_get_reply(new_method_call(address, method, *given), timeout=10)
        if answer.header.message_type is MessageType.error:
            raise LookupError(answer.body)
        return answer.body[0] if answer.body else None

    def turn_on(self) -> None:
        """Be there from now on, as when somebody starts a screen reader while the kiosk is running."""
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            self._ask(self._session, BUS, PROPERTIES, "Set", "ssv", ("org.a11y.Status", name, ("b", True)))

    def _object(self, place: tuple[str, str]) -> Told:
        low, high = self._ask(self._bus, place, "atspi.Accessible", "GetState")
        states = frozenset(n for n in range(64) if (low | high << 32) >> n & 1)
        role = self._ask(self._bus, place, "atspi.Accessible", "GetRoleName")
        return Told(place, self._get(place, "Name"), role, states)

    def _get(self, place: tuple[str, str], name: str) -> str:
        return str(self._ask(self._bus, place, PROPERTIES, "Get", "ss", ("org.a11y.atspi.Accessible", name))[1])

    def description(self, told: Told) -> str:
        """Return what is told of an object besides its name."""
        return self._get(told.place, "Description")

    def _walk(self, place: tuple[str, str]) -> Iterator[Told]:
        for child in self._ask(self._bus, place, "atspi.Accessible", "GetChildren"):
            found = self._object(tuple(child))
            if found.has(VISIBLE):
                yield found
                yield from self._walk(tuple(child))

    def objects(self) -> list[Told]:
        """Return everything that is told to be visible, in order; what goes away meanwhile is asked for again."""
        until = time.monotonic() + 20
        while True:
            try:
                return list(self._walk(ROOT))
            except LookupError:
                assert time.monotonic() < until
                time.sleep(0.1)

    def do(self, told: Told, action: str) -> None:
        """Do one of the things that can be done to an object."""
        count = len(self._ask(self._bus, told.place, "atspi.Action", "GetActions"))
        names = [self._ask(self._bus, told.place, "atspi.Action", "GetName", "i", (n,)) for n in range(count)]
        self._ask(self._bus, told.place, "atspi.Action", "DoAction", "i", (names.index(action),))

    def write(self, told: Told, text: str) -> None:
        """Put a text into a field."""
        self._ask(self._bus, told.place, "atspi.EditableText", "SetTextContents", "s", (text,))

    def close(self) -> None:
        for bus in ("_ear", "_bus", "_session"):
            if hasattr(self, bus):
                getattr(self, bus).close()
        super().close()
