"""What a treatment of the library is called, in each of its languages, and its icon, as its newest text has them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kiosk.errors import LibraryError
from kiosk.i18n import CHECKED
from kiosk.library.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.library.fold import Fold
    from kiosk.library.journal import Journal


def names_of(journal: Journal, fold: Fold, treatment: str) -> Mapping[str, str]:
    """Return the name of a treatment by language; nothing where no text of it says one, as a draft may be anything."""
    try:
        names = _newest(journal, fold, treatment)["name"]
        return {tag: str(name) for tag, name in names.items() if tag != CHECKED}
    except (LibraryError, ValueError, KeyError, TypeError, AttributeError, IndexError):
        return {}


def icon_of(journal: Journal, fold: Fold, treatment: str) -> str:
    """Return the icon of a treatment; "" where no text of it says one."""
    try:
        return str(_newest(journal, fold, treatment)["icon"])
    except (LibraryError, ValueError, KeyError, TypeError, IndexError):
        return ""


def _newest(journal: Journal, fold: Fold, treatment: str) -> Any:  # noqa: ANN401 - plain values, whatever they are
    draft = Drafts(journal.database).open(treatment)
    data = draft.document if draft else journal.bytes_of(fold.editions.get(treatment, ())[-1].sha256)
    return json.loads(data)["treatment"]


def called(names: Mapping[str, str], language: str, treatment: str) -> str:
    """Return the one of them for a reader; the treatment's id where there is none."""
    return names.get(language) or next(iter(names.values()), treatment)
