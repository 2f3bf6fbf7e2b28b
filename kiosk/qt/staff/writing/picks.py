"""What can be chosen in a field of a text: one of some things, or any of them; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk import i18n
from kiosk.content import pictures
from kiosk.content.declared import Declared, Kind
from kiosk.content.differences import at
from kiosk.content.fields import Refers
from kiosk.content.model import ASK_FIRST, EMERGENCY_LINE, HEALTH_LINE
from kiosk.content.naming import known_by
from kiosk.errors import N_
from kiosk.qt.staff.writing.seen import CHOICES, Pick, list_in, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.qt.staff.writing.seen import Seen


def picks(seen: Seen, place: str, each: Declared, written: Any) -> Iterator[Pick]:  # noqa: ANN401 - plain values
    """Return what can be chosen in a field, and what is chosen that nobody knows any more."""
    taken = written if isinstance(written, list) else [written] if written else []
    known = dict(_known(seen, place, each))
    for name in (*known, *(str(one) for one in taken if one not in known)):
        yield Pick(name, known.get(name, name), name in taken, name if each.kind is Kind.ICON and name in known else "")


def _known(  # noqa: C901 - one for each kind
    seen: Seen, place: str, each: Declared
) -> Iterator[tuple[str, str]]:
    shared, treatment, language = seen.values["shared"], seen.values["treatment"], seen.words.language
    match each.kind, each.refers:
        case Kind.CHOICE, _:
            yield from ((one, seen.say(CHOICES[one])) for one in each.choices)
        case Kind.ICON, _:
            yield from pictures.choices(seen.words)
        case _, Refers.OPTIONS:
            own = at(seen.values, place.rpartition("/")[0])
            around = (
                [own] if each.key == "careful" else [*list_in(shared, "questions"), *list_in(treatment, "questions")]
            )
            for question in around:
                for key in ("one_of", "any_of"):
                    yield from ((one["id"], _option(one, language)) for one in list_in(question, key) if "id" in one)
            if each.key == "careful":
                yield ASK_FIRST, seen.say(N_("none: they ask before they leave"))
        case _, Refers.LANGUAGES:
            yield from ((tag, named(tag)) for tag in i18n.kiosk_languages())
        case _, Refers.RULES:
            yield from _entries(treatment, "rules", language)
        case _, Refers.CONTACTS:
            yield from ((HEALTH_LINE, "Info-Santé 811"), (EMERGENCY_LINE, "911"))
            yield from _entries(shared, "contacts", language)
        case _, Refers() as refers if refers is not Refers.SUBJECTS:
            yield from _entries(shared, str(refers), language)


def _option(option: dict[str, Any], language: str) -> str:
    adapted = option.get("adapted")
    said = adapted.get(language) if isinstance(adapted, dict) else None
    return str(said or known_by(option, language) or option.get("id"))


def _entries(part: Any, key: str, language: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - plain values
    for each in list_in(part, key):
        if isinstance(each.get("id"), str):
            yield each["id"], known_by(each, language) or each["id"]
