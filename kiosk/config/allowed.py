"""What a setting allows, and how it is told when a value is not allowed.

The limits stand at each setting in :mod:`kiosk.config.declared`; here they are only put into words, so
that a limit and its sentence cannot disagree.  pydantic's own English never reaches anyone.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen

from kiosk.config.colours import COLOUR, contrast_with_white, hexadecimal
from kiosk.config.values import is_one_line, is_time_zone
from kiosk.errors import N_, Sentence, SettingsError, Translates
from kiosk.folder import named

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pydantic.fields import FieldInfo

    from kiosk.config.refused import RefusedError

LONGEST_QUOTED = 60
_PASSWORD = re.compile("(://[^:/@]*):.*@")
"""In an address, with who it is of before it and where it is for behind."""
_WITHOUT_SUMMER = re.compile("EST|MST|HST|UTC|UCT|GMT[0-9+-]*|Zulu|Universal|Greenwich|Etc/.*")


@dataclass(frozen=True, slots=True)
class Allowed(Sentence):
    """What is allowed, as it follows "must be": "a whole number from {least} to {most}"."""

    def about(self, value: object) -> Allowed:  # noqa: ARG002 - where what is allowed depends on what was given
        """Return what is allowed in the place of a value that is not."""
        return self


class AllowedColour(Allowed):
    """A colour in which text can be read; of one that is too pale it tells how pale it is."""

    __slots__ = ()

    def about(self, value: object) -> Allowed:
        """Return that a darker colour is needed, if the value is a colour at all."""
        value = hexadecimal(value) if isinstance(value, str) else ""
        if not COLOUR.fullmatch(value):
            return self
        whole, tenth = divmod(int(contrast_with_white(value) * 10), 10)
        message = N_(
            "a darker colour: the contrast of this one with white paper is {whole}.{tenth} to 1, text needs 4.5"
        )
        return Allowed(message, {"whole": whole, "tenth": tenth})


class AllowedZone(Allowed):
    """A time zone; of one without a place it tells what to write."""

    __slots__ = ()

    def about(self, value: object) -> Allowed:
        """Return that a place is needed, if the value is a time zone at all."""
        if not (isinstance(value, str) and is_time_zone(value)):
            return self
        message = (
            N_(
                "the time zone of a place, such as America/Toronto for Quebec "
                "({zone} names no place and has no summer time of its own)"
            )
            if _WITHOUT_SUMMER.fullmatch(value)
            else N_("the time zone of a place, such as America/Toronto for Quebec ({zone} names no place)")
        )
        return Allowed(message, {"zone": value})


class NotAllowed(SettingsError):
    """One value that is not allowed; says the file, the setting, the value, what is allowed, and why it is not that.

    ``in_short`` says the last two only, for a screen on which the others are seen.
    """

    def __init__(
        self, path: Path, name: str, value: object, allowed: Allowed, refused: RefusedError | None = None
    ) -> None:
        self.refused = refused
        data = named(path.parent)
        commands = Sentence(
            "kiosk settings set {name} {instead}{data}{besides}",
            {
                "name": name,
                "instead": shlex.quote(refused.instead) if refused and refused.instead else Sentence(N_("VALUE")),
                "data": data,
                "besides": f"; kiosk settings set {refused.besides}{data}" if refused and refused.besides else "",
            },
        )
        reason = {"why": refused.why} if refused else {}
        message = N_("This must be {allowed}: {why}.") if refused else N_("This must be {allowed}.")
        self.in_short = Sentence(message, {"allowed": allowed.about(value), **reason})
        super().__init__(
            N_("{where}: {name} is {value}, but it must be {allowed}: {why}. Put it right with: {commands}")
            if refused
            else N_("{where}: {name} is {value}, but it must be {allowed}. Put it right with: {commands}"),
            where=path,
            name=name,
            value=quoted(value),
            allowed=allowed.about(value),
            commands=commands,
            **reason,
        )


class Several(SettingsError):
    """Everything that is wrong, told at once, one to a line."""

    def __init__(self, problems: Iterable[SettingsError]) -> None:
        self.problems = tuple(problems)
        super().__init__("{problems}", problems="\n".join(map(str, self.problems)))

    def told(self, words: Translates) -> str:
        """Return the sentences in the reader's language."""
        return "\n".join(problem.told(words) for problem in self.problems)


def quoted(value: object) -> str:
    """Return ``value`` as a settings file would hold it, cut short when it is long, without a password."""
    text = written(value)
    if isinstance(value, str):
        value = _PASSWORD.sub(r"\1:•••@", value)
        text = f'"{value if is_one_line(value) else value.encode("unicode_escape").decode()}"'
    return text if len(text) <= LONGEST_QUOTED else text[: LONGEST_QUOTED - 1] + "…"


def written(value: object) -> str:
    """Return a setting's value as people write it on the command line."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def allowed(info: FieldInfo) -> Allowed:
    """Return what a setting allows, from its type and its limits."""
    own = [limit for limit in info.metadata if isinstance(limit, Allowed)]
    if own:
        return own[0]
    if info.annotation is bool:
        return Allowed(N_("true or false"))
    if get_origin(info.annotation) is Literal:
        return Allowed(N_("one of these: {choices}"), {"choices": ", ".join(get_args(info.annotation))})
    limits = _limits(info)
    if info.annotation is int:
        return Allowed(N_("a whole number from {least} to {most}"), limits)
    if info.annotation is float:
        return Allowed(N_("a number from {least} to {most}"), limits)
    return Allowed(N_("one line of text in quotes, {least} to {most} characters long"), limits)


def _limits(info: FieldInfo) -> dict[str, object]:
    limits: dict[str, object] = {"least": 0}
    for limit in info.metadata:
        match limit:
            case Ge(least) | MinLen(least):
                limits["least"] = least
            case Le(most) | MaxLen(most):
                limits["most"] = most
    return limits
