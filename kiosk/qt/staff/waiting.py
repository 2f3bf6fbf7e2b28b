"""What waits for a person of the staff, the most pressing first: a patient's paper before an approval; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import N_, Sentence
from kiosk.i18n import Day
from kiosk.library.events import Role
from kiosk.library.fold import State
from kiosk.library.reviewing import EARLY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from kiosk.errors import Tells
    from kiosk.library.drafts import Draft
    from kiosk.library.events import Person
    from kiosk.library.fold import Edition, Fold
    from kiosk.qt.staff.office import Condition

ICONS = {
    "printer": "printer-duotone",
    "deliveries": "printer-duotone",
    "mail": "envelope-simple-duotone",
    "clock": "clock-duotone",
    "screen": "monitor-duotone",
    "disk": "hard-drives-duotone",
    "content": "file-text-duotone",
    "clinic": "house-duotone",
}
NAMES = {
    "printer": N_("Printer"),
    "deliveries": N_("Deliveries"),
    "mail": N_("Email"),
    "clock": N_("Clock"),
    "screen": N_("Screen"),
    "disk": N_("Disk"),
    "content": N_("Texts"),
    "clinic": N_("The clinic"),
}
"""Each thing that ``kiosk status`` tells of, in a word."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to do."""

    key: str
    icon: str
    tone: str
    """How pressing it is: "urgent", "back", "waiting" or "ready"."""
    word: Tells
    title: Tells
    detail: Tells | str
    since: date | None
    does: Tells
    """The word on its button."""
    page: str
    about: str = ""


def waiting(  # noqa: PLR0913, PLR0917 - what is looked at
    fold: Fold,
    drafts: Iterable[Draft],
    conditions: Iterable[Condition],
    person: Person,
    today: date,
    called: Callable[[str], str],
) -> tuple[Waiting, ...]:
    """Return what waits for a person, by the harm that waiting does.

    Args:
        fold: what was decided.
        drafts: what is being written.
        conditions: how the kiosk is.
        person: who asks.
        today: the clinic's day.
        called: gives the name of a treatment.

    """
    written = {draft.treatment: draft for draft in drafts}
    every = [edition for known in fold.editions.values() for edition in known]
    states = [(edition, fold.state(edition, today)) for edition in every]
    shown = fold.publication.editions if fold.publication else {}
    is_shown = [(e, s) for e, s in states if shown.get(e.treatment) == e.number]
    return (
        *(_wrong(each) for each in conditions if each.level == "wrong" and each.about != "content"),
        *(_expired(edition, called) for edition, state in is_shown if state is State.EXPIRED),
        *_to_approve(fold, states, person, called),
        *_sent_back(fold, states, written, person, called),
        *(_approved(e, called) for e, s in states if s is State.APPROVED and _newest(fold, e) and _publishes(person)),
        *(_expires(e, called) for e, s in is_shown if s is State.PUBLISHED and _ends(e) - today <= EARLY),
    )


def _ends(edition: Edition) -> date:
    assert edition.approval is not None, "what is published was approved"
    return edition.approval.review_by


def _newest(fold: Fold, edition: Edition) -> bool:
    return fold.editions[edition.treatment][-1] is edition


def _publishes(person: Person) -> bool:
    return bool({Role.APPROVER, Role.ADMINISTRATOR} & set(person.roles))


def _titled(edition: Edition, called: Callable[[str], str]) -> Sentence:
    values = {"treatment": called(edition.treatment), "number": edition.number}
    return Sentence(N_("{treatment}, edition {number}"), values)


def _wrong(each: Condition) -> Waiting:
    title = Sentence(NAMES.get(each.about, N_("Texts")))
    icon = ICONS.get(each.about, "warning-duotone")
    see = Sentence(N_("See what to do"))
    word = Sentence(N_("Stuck"))
    return Waiting(f"wrong {each.about} {each.said}", icon, "urgent", word, title, each.said, None, see, "state")


def _expired(edition: Edition, called: Callable[[str], str]) -> Waiting:
    detail = Sentence(N_("Its approval ended on {last}. Patients no longer see it."), {"last": Day(_ends(edition))})
    return Waiting(
        f"expired {edition.treatment}",
        "calendar-x-duotone",
        "urgent",
        Sentence(N_("Expired")),
        _titled(edition, called),
        detail,
        _ends(edition),
        Sentence(N_("Read again")),
        "publication",
        edition.treatment,
    )


def _to_approve(
    fold: Fold, states: Iterable[tuple[Edition, State]], person: Person, called: Callable[[str], str]
) -> Iterator[Waiting]:
    for edition, state in states:
        if state is not State.IN_REVIEW or not _newest(fold, edition) or Role.APPROVER not in person.roles:
            continue
        if fold.needs_two and edition.sent.by == person.id:
            continue
        sender = fold.people.get(edition.sent.by)
        said = {"name": sender.name if sender else "", "note": edition.sent.note}
        noted = Sentence(N_("From {name}: “{note}”"), said)
        yield Waiting(
            f"approve {edition.treatment}",
            "eye-duotone",
            "waiting",
            Sentence(N_("To approve")),
            _titled(edition, called),
            noted if edition.sent.note else Sentence(N_("From {name}."), said),
            edition.sent.at.date(),
            Sentence(N_("Read and approve")),
            "read",
            edition.treatment,
        )


def _sent_back(
    fold: Fold,
    states: Iterable[tuple[Edition, State]],
    written: dict[str, Draft],
    person: Person,
    called: Callable[[str], str],
) -> Iterator[Waiting]:
    for edition, state in states:
        if state is not State.SENT_BACK or not _newest(fold, edition) or Role.WRITER not in person.roles:
            continue
        assert edition.sent_back is not None, "it was sent back"
        draft, by = written.get(edition.treatment), fold.people.get(edition.sent_back.by)
        if draft is None:
            continue  # somebody has thrown it away
        said = {"name": by.name if by else "", "note": edition.sent_back.note}
        yield Waiting(
            f"back {edition.treatment}",
            "arrow-u-up-left-duotone",
            "back",
            Sentence(N_("Sent back")),
            _titled(edition, called),
            Sentence(N_("{name}: “{note}”"), said),
            edition.sent_back.at.date(),
            Sentence(N_("Correct it")),
            "write",
            edition.treatment,
        )


def _approved(edition: Edition, called: Callable[[str], str]) -> Waiting:
    assert edition.approval is not None, "it was approved"
    return Waiting(
        f"publish {edition.treatment}",
        "seal-check-duotone",
        "ready",
        Sentence(N_("Approved")),
        _titled(edition, called),
        Sentence(N_("Patients see it once it is published.")),
        edition.approval.at.date(),
        Sentence(N_("Publish it")),
        "publication",
        edition.treatment,
    )


def _expires(edition: Edition, called: Callable[[str], str]) -> Waiting:
    detail = Sentence(N_("The approval ends on {last}. Patients no longer see it then."), {"last": Day(_ends(edition))})
    return Waiting(
        f"expires {edition.treatment}",
        "hourglass-medium-duotone",
        "waiting",
        Sentence(N_("Expires soon")),
        _titled(edition, called),
        detail,
        _ends(edition),
        Sentence(N_("Read again")),
        "publication",
        edition.treatment,
    )
