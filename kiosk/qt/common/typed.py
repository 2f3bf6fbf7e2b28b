"""PySide6's decorators for QML with types that say what they do; PySide6's own stubs do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    T = TypeVar("T")
    C = TypeVar("C", bound=type)

    class Readable(Generic[T]):
        """A property as Python sees it."""

        def __get__(self, instance: object, owner: object = None) -> T:
            """Return its value."""

        def __set__(self, instance: object, value: T) -> None:
            """Set its value."""

    @overload
    def Property(
        kind: type | str, *, notify: object = None, constant: bool = False
    ) -> Callable[[Callable[[Any], T]], Readable[T]]: ...
    @overload
    def Property(
        kind: type | str, fget: Callable[[Any], T], fset: Callable[[Any, T], None], *, notify: object = None
    ) -> Readable[T]: ...
    def Property(*_args: object, **_more: object) -> Any: ...  # noqa: D103 - PySide6's

    def QmlUncreatable(reason: str) -> Callable[[C], C]:  # noqa: D103 - PySide6's
        ...
else:
    from PySide6.QtCore import Property
    from PySide6.QtQml import QmlUncreatable

__all__ = ["Property", "QmlUncreatable"]
