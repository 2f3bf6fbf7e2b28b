"""What one patient asked for, how it is getting on, and which way is offered when another failed; pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk.delivery.job import Channel, Reason, State
from kiosk.delivery.outcome import LOST, Outcome, headline, offer, outcome

if TYPE_CHECKING:
    from kiosk.delivery.job import Progress
    from kiosk.delivery.printing.printer import PrinterState


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done with a sheet here."""

    paper: bool
    email: bool
    sender: str = ""
    """The address emails come from."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One delivery of this visit; without a state, none was asked for."""

    id: str = ""
    """What the courier knows it by, once it has promised it."""
    state: State | None = None
    reason: Reason = Reason.NONE

    @property
    def waits_for_id(self) -> bool:
        """Whether it was asked for and is not promised yet."""
        return self.state is State.QUEUED and not self.id

    @property
    def in_doubt(self) -> bool:
        """Whether it is lost or needs help, so that another way may be better."""
        return self.state is State.NEEDS_HELP or self.state in LOST


@dataclass(frozen=True, slots=True)
class Asked:
    """Paper and email of one visit."""

    ways: Ways
    paper: Delivery = field(default_factory=Delivery)
    mail: Delivery = field(default_factory=Delivery)
    early: tuple[Progress, ...] = ()
    """What was told of deliveries before their promise came back."""

    # -- what may be asked for ---------------------------------------------------------

    @property
    def printed(self) -> bool:
        """Whether paper was asked for and has not failed."""
        return self.paper.state is not None and self.paper.state not in LOST

    @property
    def emailed(self) -> bool:
        """Whether an email was asked for and has not failed; one that may have arrived is not sent again."""
        return self.mail.state not in {None, State.FAILED, State.CANCELLED}

    @property
    def taken(self) -> bool:
        """Whether something goes home, or was asked for and may."""
        return self.printed or self.emailed

    @property
    def is_nothing(self) -> bool:
        """Whether neither was asked for."""
        return self.paper.state is None and self.mail.state is None

    def can_print_again(self, printer: PrinterState) -> bool:
        """Tell whether one more sheet can be promised: the one before is out."""
        return self.ways.paper and printer.ready and self.paper.state is State.DONE

    def can_print(self, printer: PrinterState) -> bool:
        """Tell whether paper can be promised now: there is a printer, it is ready, and it was not printed yet."""
        return self.ways.paper and printer.ready and not self.printed

    @property
    def can_email(self) -> bool:
        """Whether an email can be promised."""
        return self.ways.email and not self.emailed

    def offers_print(self, printer: PrinterState) -> bool:
        """Tell whether paper may help, the email being lost or held up."""
        return self.mail.in_doubt and self.can_print(printer)

    @property
    def offers_email(self) -> bool:
        """Whether an email may help, the paper being lost or stuck."""
        return self.paper.in_doubt and self.can_email

    # -- what to say -------------------------------------------------------------------

    def told(self, channel: Channel) -> Outcome:
        """Return how one channel is getting on."""
        delivery = self.paper if channel is Channel.PAPER else self.mail
        return outcome(channel, delivery.state, delivery.reason)

    def told_of_printer(self, printer: PrinterState) -> str:
        """Return how the paper is getting on, or how the printer is before any was asked for."""
        if not self.ways.paper or self.paper.state is not None:
            return self.told(Channel.PAPER).text
        return offer(printer, email=self.can_email)

    @property
    def headline(self) -> tuple[str, str]:
        """The title and the sentence of the last screen."""
        return headline(self.paper.state, self.mail.state)


def asked(before: Asked, channel: Channel) -> Asked:
    """Ask for a sheet, on paper or by email."""
    return _become(before, channel, Delivery(state=State.QUEUED))


def taken_back(before: Asked) -> Asked:
    """Take it that no email was asked for."""
    return _become(before, Channel.EMAIL, Delivery())


def promised(before: Asked, channel: Channel, delivery: str) -> Asked:
    """Take the courier's promise, and what it told of it before."""
    known = _become(before, channel, replace(_of(before, channel), id=delivery))
    told = [progress for progress in before.early if progress.id == delivery]
    rest = tuple(progress for progress in before.early if progress.id != delivery)
    known = replace(known, early=rest)
    return progressed(known, told[-1]) if told else known


def refused(before: Asked, channel: Channel) -> Asked:
    """Take it that the sheet could not be made, or not be promised."""
    return _become(before, channel, replace(_of(before, channel), state=State.FAILED))


def progressed(before: Asked, progress: Progress) -> Asked:
    """Take the courier's word on a delivery; one of an earlier patient changes nothing."""
    if progress.id == _of(before, progress.channel).id:
        known = Delivery(progress.id, _told(progress), progress.reason)
        return _become(before, progress.channel, known)
    if _of(before, progress.channel).waits_for_id:
        return replace(before, early=(*before.early, progress))  # it went faster than the promise came back
    return before


def _of(before: Asked, channel: Channel) -> Delivery:
    return before.paper if channel is Channel.PAPER else before.mail


def _become(before: Asked, channel: Channel, delivery: Delivery) -> Asked:
    return replace(before, paper=delivery) if channel is Channel.PAPER else replace(before, mail=delivery)


def _told(progress: Progress) -> State:
    """Return the state to tell: an email that waits to be tried again is not on its way."""
    if (progress.channel, progress.state) == (Channel.EMAIL, State.QUEUED) and progress.reason is not Reason.NONE:
        return State.NEEDS_HELP
    return progress.state
