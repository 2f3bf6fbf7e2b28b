"""Whom a patient can call or go to, as a text names them: never a number without its hours; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.model import CLINIC, HEALTH_LINE
from kiosk.errors import N_
from kiosk.i18n import FRENCH, NBSP, Text
from kiosk.markup import Run, joined, plain
from kiosk.visit.plan import dialled

if TYPE_CHECKING:
    from kiosk.content.model import Content
    from kiosk.i18n import Words
    from kiosk.visit.plan import Clinic

INFO_SANTE = "Info-Santé"
"""What 811 is called in Quebec, in every language; a pack may call it otherwise."""
ALWAYS = N_("day and night")
_PLAIN = Run("")
_NAMED = re.compile(r"(\{\w+\})")


@dataclass(frozen=True, slots=True)
class Contacts:
    """Those that a content and a clinic have, as a text of one language names them."""

    content: Content
    clinic: Clinic
    language: str
    like: Run = _PLAIN
    """How the text looks around them."""
    inside: bool = False
    """Whether brackets are around them already, or follow."""

    @property
    def words(self) -> Words:
        """The words of that language."""
        return self.content.words(self.language)

    def number(self) -> tuple[Run, ...]:
        """Return the clinic's number: "418-555-0123 (Monday to Friday, 9:00 a.m. to 5:00 p.m.)"."""
        call = self.like._replace(text=self.clinic.phone_text.of(self.language), link=self.clinic.call)
        return self._with_hours([call], self.clinic.hours_inside(self.words))

    def named(self, contact: str) -> tuple[Run, ...]:
        """Return a contact: "Info-Santé 811 (day and night)"."""
        like, language, known = self.like, self.language, self.content.contacts.get(contact)
        if contact == CLINIC:
            return joined([like.saying(f"{self.clinic.name} "), *self.number()])
        if known is None:
            return self._usual(contact)
        said = [run._replace(strong=run.strong or like.strong) for run in known.name.unended().runs(language)]
        if known.number is not None:
            call = like._replace(text=self.words.phone(known.number), link=dialled(known.number))
            said += [like.saying(NBSP), call]
        if known.place is not None:
            said += [like.saying(", "), *known.place.unended().runs(language)]
        return self._with_hours(said, known.hours.of(language))

    def is_always_open(self, contact: str) -> bool:
        """Tell whether a contact answers at any hour: 811, 911, and whose hours say so in the words of the kiosk."""
        known = self.content.contacts.get(contact)
        always = self.words.gettext(ALWAYS)
        return known is None or known.hours.of(self.language).strip().casefold() == always.casefold()

    def _usual(self, contact: str) -> tuple[Run, ...]:
        w, like = self.words, self.like
        name = like.saying(w.gettext(N_("emergency services")))
        if contact == HEALTH_LINE:
            name = like._replace(text=INFO_SANTE, language="" if self.language.startswith("fr") else FRENCH)
        number = like._replace(text=contact, link=dialled(contact))
        return self._with_hours([name, like.saying(NBSP), number], w.gettext(ALWAYS))

    def _with_hours(self, said: list[Run], hours: str) -> tuple[Run, ...]:
        beside = self.inside or plain(tuple(said)).endswith(")")
        told = (f", {hours}" if beside else f" ({hours})") if hours else ""
        return joined([*said, self.like.saying(told)])


def today(content: Content, closed: str, clinic: Clinic) -> Text:
    """Return whom to call on the day itself, whom when the clinic is closed, and whom when that one is closed, too."""

    def said(language: str) -> tuple[Run, ...]:
        known = Contacts(content, clinic, language)
        message = known.words.gettext(N_("Call the clinic: {clinic}. When it is closed: {contact}."))
        filled = {"{clinic}": known.number(), "{contact}": known.named(closed)}
        if not known.is_always_open(closed):
            message += " " + known.words.gettext(N_("If nobody answers: {health_line}."))
            filled["{health_line}"] = known.named(HEALTH_LINE)
        return joined([run for part in _NAMED.split(message) for run in filled.get(part, (Run(part),))])

    return Text.of_runs({language: said(language) for language in content.languages})
