"""A draft is opened, begun and saved; where two people write one at once, both stay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content import document, packs
from kiosk.content.editing import Values, data_of, opened
from kiosk.content.merging import merged
from kiosk.content.plain import languages_of, slug
from kiosk.errors import N_, LibraryError
from kiosk.library.drafts import CollisionError, Draft, Drafts
from kiosk.library.lineage import DELIVERED
from kiosk.library.notes import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kiosk.content.merging import Choice, Merged
    from kiosk.content.model import Content
    from kiosk.library.fold import Fold
    from kiosk.library.journal import Journal
    from kiosk.library.kept import Kept

MOST_TRIES = 5
"""How often it is tried again where others save all the time."""
ICON = "bandaids-duotone"
OWN_SOURCE = "clinic"


@dataclass(frozen=True, slots=True)
class Saved:
    """A draft as it is in the library now."""

    draft: Draft
    theirs: Draft | None = None
    """What somebody else had saved meanwhile; None where nobody had."""
    choices: tuple[Choice, ...] = ()
    """Where theirs was changed; ours is in the draft where that is still to be chosen."""


def begun(journal: Journal, fold: Fold, treatment: str) -> Draft | None:
    """Return the draft of a treatment, or a new one of its newest edition; None where there is neither.

    Raises:
        LibraryError: the library cannot be read.

    """
    draft = Drafts(journal.database).open(treatment)
    editions = fold.editions.get(treatment, ())
    if draft is None and editions:
        sha256 = editions[-1].sha256
        return Draft(treatment, journal.bytes_of(sha256), base=sha256)
    return draft


def saved(journal: Journal, kept: Kept, now: datetime, lost: Iterable[Note] = (), stands: Iterable[Note] = ()) -> Saved:
    """Save a draft; what somebody else has saved meanwhile is brought together with it, place by place.

    Where both have changed a place, ours stands there until somebody chooses, and theirs is in the draft's notes.

    Args:
        journal: of the library.
        kept: the draft, and what it was.
        now: when.
        lost: what somebody has chosen against; it is noted.
        stands: what they have chosen, which is in no note any more.

    Raises:
        LibraryError: the library cannot be written, or theirs is nothing that can be read.

    """
    drafts, draft, was = Drafts(journal.database), kept.draft, kept.was
    found, lost, stands = Saved(draft), [*lost], [*stands]
    for _ in range(MOST_TRIES):
        try:
            done = drafts.save(draft, now, lost, stands)
        except CollisionError as collision:
            treatment = draft.treatment
            theirs = collision.theirs or begun(journal, journal.fold(), treatment) or Draft(treatment, was)
            both = together(was, draft.document, theirs.document)
            found = Saved(draft, theirs, both.choices)
            clashes = [each for each in both.choices if each.is_clash and each.side is None]
            lost += [Note(each.place, each.theirs, theirs.person) for each in clashes]
            stands += [Note(each.place, each.ours) for each in clashes]
            draft = replace(theirs, document=data_of(both.value), person=kept.draft.person)
            was = theirs.document
        else:
            return replace(found, draft=done)
    raise LibraryError(N_("Others save this text all the time: try again in a moment."))


def together(was: bytes, ours: bytes, theirs: bytes) -> Merged:
    """Return two copies of one draft in one.

    Raises:
        LibraryError: one of them is nothing that can be read.

    """
    base, one, other = (opened(each) for each in (was, ours, theirs))
    if one is None or other is None:
        raise LibraryError(N_("The text of the library cannot be read."))
    return with_theirs(base, one, other)


def with_theirs(base: Values | None, ours: Values, theirs: Values) -> Merged:
    """Return the same of documents."""
    languages = {tag for each in (base, ours, theirs) if each for tag in languages_of(each["shared"])}
    return merged(base, ours, theirs, languages)


# -- new ones ------------------------------------------------------------------------------


def shipped() -> Content:
    """Return the content that comes with the kiosk.

    Raises:
        KioskError: it is damaged.

    """
    return packs.load(packs.folder(""))


def from_shipped(journal: Journal, treatment: str, person: str, now: datetime) -> Draft:
    """Begin a draft of a treatment that comes with the kiosk, and save it.

    Raises:
        LibraryError: there is a draft already, or the library cannot be written.

    """
    data = document.of(shipped(), treatment).to_json()
    draft = Draft(treatment, data, base=DELIVERED + journal.keep(data), person=person)
    return Drafts(journal.database).save(draft, now)


def from_nothing(journal: Journal, names: Mapping[str, str], reference: str, person: str, now: datetime) -> Draft:
    """Begin a draft of a treatment that nobody has written yet, with what is safe for any, and save it.

    Args:
        journal: of the library.
        names: what it is called, in those languages that it is known in.
        reference: what the clinic's own instructions are called as a source.
        person: who begins it.
        now: when.

    Raises:
        LibraryError: a treatment is called so already, or the library cannot be written.

    """
    content, fold = shipped(), journal.fold()
    treatment = slug(next(iter(names.values()), ""))
    drafts = Drafts(journal.database)
    if not treatment or treatment in fold.editions or drafts.open(treatment) is not None:
        raise LibraryError(N_("There is already a treatment of that name: choose another one."))
    values = opened(document.of(content, next(iter(content.treatments))).to_json())
    assert values is not None, "what is shipped can be read"
    shared = {key: each for key, each in values["shared"].items() if key in {"languages", "disclaimer", "signs"}}
    used = {name for sign in shared.get("signs", ()) for name in sign.get("sources", ())}
    own = {"id": OWN_SOURCE, "reference": reference}
    shared["sources"] = [own, *(each for each in values["shared"].get("sources", ()) if each["id"] in used)]
    made = {"shared": shared, "treatment": {"id": treatment, "icon": ICON, "name": dict(names)}}
    data = data_of(made)
    return drafts.save(Draft(treatment, data, base=journal.keep(data), person=person), now)
