"""What the email says, in one language: the plan's dates and when to get help, as headings and lists.

How it looks, as plain text or as HTML, is decided elsewhere.  The first lines name no treatment: telephones
show them while they are locked.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk import markup
from kiosk.content.model import Stance, Urgency
from kiosk.errors import N_
from kiosk.handout.plain_text import one_line
from kiosk.markup import Run
from kiosk.visit.plan import advised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.i18n import Text, Words
    from kiosk.visit.plan import CarePlan, Clinic, PlannedPhase, PlannedRule, PlannedTopic

SUBJECT = N_("Your aftercare advice")

_FOLLOWS = N_("{language} below")
_HELLO = N_("Hello,")
_ATTACHED = N_("Here is the aftercare advice you asked for at our clinic. The full sheet is attached (PDF).")
_REMINDERS = N_("Open the Reminders file, also attached, to put the dates in your calendar.")
_TREATED = N_("Treatment received on {date}")
_ADAPTED = N_("Adapted to: {list}")
_DISCREET = N_("Adapted to your answers")
_LATER = N_("If another sheet gives a later date, follow the later one. For a medicine, ask us.")
_ALSO = N_("Also: {names}.")
_WHY = N_(
    "{clinic} sends you this email because you asked for it at our kiosk. "
    "We will send no other unless you ask for one. "
    "The kiosk erases your address as soon as the email is sent."
)
_MISTAKE = N_("If you did not ask for it, someone mistyped their address: please delete this message.")
_NO_REPLY = N_("For a question about your health, do not reply to this email: call us at {phone}.")


class Tone(StrEnum):
    """What a section is about, for its colour; its title says the same."""

    QUIET = "quiet"
    DO = "do"
    AVOID = "avoid"
    CAUTION = "caution"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing, when, and on what condition; both may be "".

    "Retinol", "until Sunday, December 6", "and only if your skin is calm".
    """

    runs: tuple[Run, ...]
    when: str = ""
    condition: str = ""
    more: tuple[Run, ...] = ()
    """What else there is to say of it: why, or what to do about it."""
    closing: bool = False
    """Whether it is what to do about all the things above it."""

    @property
    def text(self) -> str:
        """What it is, without what stands out in it."""
        return one_line(markup.plain(self.runs))


@dataclass(frozen=True, slots=True)
class Section:
    """A title, a list, and whom to call, which may be nobody."""

    title: str
    tone: Tone
    items: tuple[Item, ...]
    call: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The email in one language; every text is on one line."""

    language: str
    direction: str
    """"ltr" or "rtl"."""
    clinic: str
    follows: tuple[tuple[str, str], ...]
    """The languages that come further down, each with its own words for that."""
    hello: str
    intro: str
    draft: str
    """That nobody has approved this advice; "" when somebody has."""
    title: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    why: tuple[tuple[Run, ...], ...]
    sender: tuple[tuple[Run, ...], ...]
    """Name, postal address, phone with hours, and web site, each on its line."""
    small: tuple[str, ...]


def letter(plan: CarePlan, language: str, *, following: Iterable[str] = (), reminders: bool = True) -> Letter:
    """Return what the email says in ``language``.

    Args:
        plan: the care plan.
        language: one of the plan's languages.
        following: the languages that come after this one in the same email.
        reminders: whether a calendar file is attached.

    Raises:
        InstallationError: a shipped catalog is missing or damaged.

    """
    say = plan.words(language)
    intro = [say.gettext(_ATTACHED)] + ([say.gettext(_REMINDERS)] if reminders else [])
    approval = one_line(plan.approval.of(language))
    why = (_WHY, _MISTAKE, _NO_REPLY)
    return Letter(
        language=language,
        direction=say.locale.text_direction,
        clinic=one_line(plan.clinic.name),
        follows=tuple((other, _follows(plan.words(other))) for other in following),
        hello=say.gettext(_HELLO),
        intro=" ".join(intro),
        draft=approval if plan.is_draft else "",
        title=one_line(plan.title.of(language)),
        facts=_facts(plan, say),
        sections=tuple(section for section in _sections(plan, say) if section.items),
        why=tuple(_with_phone(say.gettext(text), plan.clinic, say) for text in why),
        sender=_sender(plan, say),
        small=tuple(filter(None, ("" if plan.is_draft else approval, one_line(plan.disclaimer.of(language))))),
    )


def _follows(say: Words) -> str:
    """Return, in a language that comes further down, that it does."""
    return say.gettext(_FOLLOWS).format(language=say.own_name)


def _facts(plan: CarePlan, say: Words) -> tuple[str, ...]:
    facts = [say.gettext(_TREATED).format(date=plan.treated_on.of(say.language))]
    if plan.discreet:
        facts.append(say.gettext(_DISCREET))
    elif plan.adapted:
        adapted = say.listing(text.of(say.language) for text in plan.adapted)
        facts.append(say.gettext(_ADAPTED).format(list=adapted))
    facts.append(say.gettext(_LATER))
    return tuple(one_line(fact) for fact in facts)


def _sections(plan: CarePlan, say: Words) -> tuple[Section, ...]:
    language = say.language
    avoid = tuple(_rule(rule, say) for rule in plan.rules if rule.stance is Stance.AVOID)
    do = tuple(_rule(rule, say) for rule in plan.rules if rule.stance is Stance.DO)
    notices = tuple(Item(_runs(text, language)) for text in plan.notices)
    number, hours = plan.clinic.phone_text.of(language), plan.clinic.hours.of(language)
    reach = (Run(one_line(number), link=plan.clinic.call), Run(one_line(f"| · {hours}")[1:] if hours else ""))
    normal, call, today, now = (_signs(plan, say, urgency) for urgency in Urgency)
    return (
        Section(say.gettext(N_("Avoid")), Tone.AVOID, avoid),
        Section(say.gettext(N_("Do")), Tone.DO, do),
        Section(say.gettext(N_("For you in particular")), Tone.QUIET, notices),
        *(_phase(phase, language) for phase in plan.phases),
        *(_topic(topic, language) for topic in plan.topics),
        Section(say.gettext(N_("It is normal")), Tone.QUIET, normal),
        Section(say.gettext(N_("Call the clinic if you notice")), Tone.CAUTION, call, reach),
        Section(say.gettext(N_("Get care today if you notice")), Tone.URGENT, today, _runs(plan.when_closed, language)),
        Section(say.gettext(N_("Call 911 right away, day or night, if you notice")), Tone.URGENT, now),
    )


def _phase(phase: PlannedPhase, language: str) -> Section:
    title = one_line(f"{phase.title.of(language)} · {phase.dates.of(language)}")
    return Section(title, Tone.QUIET, tuple(Item(_runs(text, language)) for text in (phase.summary, *phase.expect)))


def _topic(topic: PlannedTopic, language: str) -> Section:
    lines = (topic.lead, *topic.why, *topic.now, *topic.later)
    return Section(one_line(topic.title.of(language)), Tone.QUIET, tuple(Item(_runs(text, language)) for text in lines))


def _rule(rule: PlannedRule, say: Words) -> Item:
    language = say.language
    condition = "" if rule.condition is None else rule.condition.of(language)
    names = ", ".join(rule.synonyms.get(language, ()))
    also = [Run(one_line(say.gettext(_ALSO).format(names=names)))] if names else []
    why = _runs(rule.why, language) if rule.why else ()
    more = markup.joined([*also, *([Run(" ")] if also and why else []), *why])
    return Item(_runs(rule.thing, language), one_line(rule.when.of(language)), one_line(condition), more)


def _runs(text: Text, language: str) -> tuple[Run, ...]:
    """Return a text in runs, on one line; the spaces between runs stay."""
    return tuple(run._replace(text=one_line(f"|{run.text}|")[1:-1]) for run in text.runs(language))


def _signs(plan: CarePlan, say: Words, urgency: Urgency) -> tuple[Item, ...]:
    """Return the signs of an urgency, each with what to do about it, or several and then what to do about them."""
    items = []
    for group in advised(plan, urgency):
        advice = _runs(group.advice, say.language)
        alone = () if len(group.bands) > 1 else advice
        items += [
            Item(
                _runs(band.text, say.language),
                "" if band.dated else one_line(band.days.of(say.language)),
                more=alone,
            )
            for band in group.bands
        ]
        items += [] if alone else [Item(advice, closing=True)]
    return tuple(items)


def _sender(plan: CarePlan, say: Words) -> tuple[tuple[Run, ...], ...]:
    clinic, language = plan.clinic, say.language
    phone = clinic.phone_text.of(language)
    reach = _with_phone("{phone}" if phone else "", clinic, say)
    lines = ((Run(one_line(text)),) for text in (clinic.name, clinic.address))
    return tuple(line for line in (*lines, reach, (Run(one_line(clinic.website)),)) if markup.plain(line))


def _with_phone(message: str, clinic: Clinic, say: Words) -> tuple[Run, ...]:
    """Return a message with the clinic's name, and its number, which alone can be touched, with its hours."""
    before, mark, after = message.partition("{phone}")
    said = [Run(one_line(f"|{part.replace('{clinic}', clinic.name)}|")[1:-1]) for part in (before, after)]
    hours = one_line(clinic.hours_inside(say))
    number = Run(one_line(clinic.phone_text.of(say.language)) if mark else "", link=clinic.call)
    return markup.joined([said[0], number, Run(f" ({hours})" if mark and hours else ""), said[1]])
