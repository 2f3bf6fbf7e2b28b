"""Brings a text from elsewhere together with that of the library: what differs is told, kept or taken, and saved."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kiosk.cli.content import text
from kiosk.cli.content.submit import tell_findings
from kiosk.content import document
from kiosk.content.differences import Difference
from kiosk.content.merging import Side, merged
from kiosk.errors import N_, LibraryError
from kiosk.library import sending
from kiosk.library.drafts import Draft
from kiosk.visit.differing import read_differently, told

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.content.document import Document
    from kiosk.content.merging import Choice, Merged
    from kiosk.i18n import Words

ALL = "all"


def chooses(parser: Parser, words: Words) -> None:
    """Let it be said whose words stay."""
    _ = words.gettext
    for option, helped in (
        ("--take", _("take theirs at this place, as it is told, and at all places under it; or all; may be repeated")),
        ("--keep", _("keep ours there; or all; may be repeated")),
    ):
        parser.add_argument(option, action="append", default=[], metavar=_("PLACE"), help=helped)


def chosen(options: Namespace) -> dict[str, Side]:
    """Return whose words stay at each place that was named."""
    sides = {Side.THEIRS: options.take, Side.OURS: options.keep}
    return {("" if place == ALL else place): side for side, places in sides.items() for place in places}


@dataclass(frozen=True, slots=True)
class Coming:
    """A text that comes into the library."""

    document: Document
    base: bytes | None
    """What both it and ours were made from; None where that is not known."""
    begun_from: str = ""
    """What its draft is said to be begun from; where it is not given, what is here."""

    @property
    def treatment(self) -> str:
        """The id of its treatment."""
        return self.document.treatment.id

    @property
    def data(self) -> bytes:
        """Its bytes, without who approved it elsewhere."""
        return replace(self.document, treatment=replace(self.document.treatment, approval=None)).to_json()


def bring(ours: Library, coming: Coming, person: str, options: Namespace) -> bool:
    """Save a text as the draft of its treatment, together with what is here; tell whether it is.

    Raises:
        LibraryError: what is here cannot be read, or somebody has saved it meanwhile.

    """
    treatment = coming.treatment
    draft = ours.drafts.open(treatment)
    here = text.newest(ours, treatment) if draft or treatment in ours.fold.editions else None
    if here is None:
        _save(ours, Draft(treatment, coming.data, base=coming.begun_from, person=person), options)
        ours.tell(N_("{name} is a draft now."), name=_name(coming, ours))
        return True
    before = here.document()
    if draft is None and coming.base is None:
        data = coming.data  # nothing is lost: the editions stay
        text.tell_all(read_differently(before, coming.document, ours.words), ours.words, before=True)
    else:
        done = _merged(here.data, coming, options)
        for each in done.choices:
            _tell(each, before, coming.document, ours)
        if done.open:
            print()
            count = len(done.open)
            said = ours.words.ngettext(
                "Nothing was changed yet: choose at {count} place.",
                "Nothing was changed yet: choose at {count} places.",
                count,
            )
            print(said.format(count=count))
            return False
        data = _written(done.value)
    if data == here.data:
        ours.tell(N_("{name}: there is nothing new."), name=_name(coming, ours))
        return True
    begun = draft or Draft(treatment, b"", base=ours.fold.editions[treatment][-1].sha256)
    _save(ours, replace(begun, document=data, base=coming.begun_from or begun.base, person=person), options)
    print()
    ours.tell(N_("{name} is a draft now."), name=_name(coming, ours))
    _, findings = sending.checked(data, lambda _: ())
    tell_findings(ours, findings)
    return True


def _name(coming: Coming, ours: Library) -> str:
    known = ours.called(coming.treatment)
    names = coming.document.treatment.name
    language = ours.words.language if ours.words.language in names.languages else names.languages[0]
    return known if known != coming.treatment else names.of(language)


def _save(ours: Library, draft: Draft, options: Namespace) -> None:
    if options.dry_run:
        return
    base = draft.base or ours.journal.keep(draft.document)
    ours.drafts.save(replace(draft, base=base), ours.now)


def _merged(here: bytes, coming: Coming, options: Namespace) -> Merged:
    plain = [_plain(each) if each is not None else None for each in (coming.base, here, coming.data)]
    languages = {tag for each in plain if each for tag in each.get("shared", {}).get("languages", ())}
    return merged(plain[0], plain[1], plain[2], languages, chosen(options))


def _plain(data: bytes) -> dict[str, Any]:
    """Return what a text says, as it was written: nothing of a draft that is not whole is left out."""
    values = json.loads(data)
    if not isinstance(values, dict):
        raise LibraryError(N_("The text of the library cannot be read."))
    return {key: value for key, value in values.items() if key != "format"}


def _written(value: dict[str, Any]) -> bytes:
    plain = {"format": document.FORMAT, **value}
    data = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    read, findings = document.read(data)
    return data if read is None or findings else read.to_json()


def _tell(choice: Choice, ours: Document, theirs: Document, library: Library) -> None:
    """Tell a place where theirs was changed, what each says, and which of the two stays."""
    found = told([Difference(choice.place, choice.ours, choice.theirs)], ours, theirs, library.words)
    text.tell_all(found, library.words, before=True, messages=(N_("ours: {text}"), N_("theirs: {text}")))
    if choice.side is Side.THEIRS:
        library.tell(N_("  → theirs is taken; to keep ours: --keep {place}"), place=choice.place)
    elif choice.side is Side.OURS:
        library.tell(N_("  → ours is kept"))
    else:
        library.tell(N_("  → to choose: --keep {place} or --take {place}"), place=choice.place)
