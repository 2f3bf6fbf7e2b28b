"""Brings a text from elsewhere together with that of the library: what differs is told, kept or taken, and saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.cli.content import text
from kiosk.cli.content.submit import tell_findings
from kiosk.content.differences import Difference
from kiosk.content.merging import Choice, Side
from kiosk.errors import N_
from kiosk.library import sending
from kiosk.library.drafts import Draft
from kiosk.library.together import brought, losers, to_bytes, winners
from kiosk.visit.differing import read_differently, told

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.content.document import Document
    from kiosk.i18n import Words
    from kiosk.library.notes import Note

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
    treatment, clashes = coming.treatment, list[Choice]()
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
        done = brought(coming.base, here.data, coming.data, chosen(options))
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
        data = to_bytes(done.value)
        clashes = [each for each in done.choices if each.is_clash]
    if data == here.data and (draft is None or not clashes):
        ours.tell(N_("{name}: there is nothing new."), name=_name(coming, ours))
        return True
    begun = draft or Draft(treatment, b"", base=ours.fold.editions[treatment][-1].sha256)
    whose = draft.person if draft else ours.fold.editions[treatment][-1].sent.by
    wanted = replace(begun, document=data, base=coming.begun_from or begun.base, person=person)
    _save(ours, wanted, options, losers(clashes, whose, ""), winners(clashes))
    if clashes:
        print()
        ours.tell(N_("What did not stay is in the notes of the draft: kiosk content show {name}{data}"), name=treatment)
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


def _save(
    ours: Library, draft: Draft, options: Namespace, lost: Iterable[Note] = (), stands: Iterable[Note] = ()
) -> None:
    if options.dry_run:
        return
    base = draft.base or ours.journal.keep(draft.document)
    ours.drafts.save(replace(draft, base=base), ours.now, lost, stands)


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
