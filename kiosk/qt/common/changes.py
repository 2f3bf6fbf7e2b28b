"""Tells QML of a property only where its value is another one: what is told is read again, and drawn again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMetaObject, QObject


class Changes:
    """Knows what the properties of an object were when they were last told, for each signal that tells of some."""

    def __init__(self, of: QObject) -> None:
        self._of = of
        # The class's own: a method that is connected and is no slot gives the object another one, without properties.
        kind: QMetaObject = type(of).staticMetaObject  # type: ignore[attr-defined]  # the stubs know none
        self._names: dict[str, list[str]] = {}
        for each in map(kind.property, range(kind.propertyOffset(), kind.propertyCount())):
            if each.hasNotifySignal():
                self._names.setdefault(each.notifySignal().name().toStdString(), []).append(str(each.name()))
        self._told = {signal: self._values(signal) for signal in self._names}

    def __repr__(self) -> str:
        return f"Changes({self._told})"

    def _values(self, signal: str) -> tuple[object, ...]:
        return tuple(getattr(self._of, name) for name in self._names[signal])

    def tell(self) -> None:
        """Emit each signal whose properties are not what they were when this was last called."""
        for signal in self._names:
            values = self._values(signal)
            if values != self._told[signal]:
                self._told[signal] = values
                getattr(self._of, signal).emit()
