"""The pages of the staff's screens, each an object of its own, as the screens find them; who is there is Staff's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff import places
from kiosk.qt.staff.approvals import Approvals
from kiosk.qt.staff.first_run.run import FirstRun
from kiosk.qt.staff.patient_sheet import PatientSheet
from kiosk.qt.staff.people import People
from kiosk.qt.staff.preview.pane import SheetPreview
from kiosk.qt.staff.publication.page import Publication
from kiosk.qt.staff.review.page import Review
from kiosk.qt.staff.search import Search
from kiosk.qt.staff.settings.page import StaffSettings
from kiosk.qt.staff.sign_in import SignIn
from kiosk.qt.staff.today import Today
from kiosk.qt.staff.treatments import Treatments
from kiosk.qt.staff.upkeep import Upkeep
from kiosk.qt.staff.writing.page import Writing

if TYPE_CHECKING:
    from collections.abc import Mapping

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class Opened(Protocol):
    """What a page shows."""

    def look(self) -> None:
        """Read everything anew: the page is opened."""

    def speak(self) -> None:
        """Say everything in the language of now."""


@QmlElement
@QmlUncreatable("StaffPages is made by the kiosk")
class StaffPages(QObject):
    """Each page has an object, which is looked at anew when the page is opened; Staff makes them."""

    _sign_in: SignIn
    _first_run: FirstRun
    _today: Today
    _search: Search
    _approvals: Approvals
    _review: Review
    _treatments: Treatments
    _writing: Writing
    _preview: SheetPreview
    _publication: Publication
    _upkeep: Upkeep
    _people: People
    _settings: StaffSettings
    _sheet: PatientSheet

    @property
    def pages(self) -> Mapping[str, Opened]:
        """What is told of the language, and looks when it is opened."""
        return {
            places.WHO: self._sign_in,
            places.SETUP: self._first_run,
            places.TODAY: self._today,
            places.APPROVALS: self._approvals,
            places.READ: self._review,
            places.TREATMENTS: self._treatments,
            places.WRITE: self._writing,
            places.SHEET: self._sheet,
            places.PUBLICATION: self._publication,
            places.STATE: self._upkeep,
            places.PEOPLE: self._people,
            places.SETTINGS: self._settings,
        }

    @Property(SignIn, constant=True)
    def signIn(self) -> SignIn:
        """Who are you."""
        return self._sign_in

    @Property(FirstRun, constant=True)
    def firstRun(self) -> FirstRun:
        """What a kiosk needs, asked one thing after the other."""
        return self._first_run

    @Property(PatientSheet, constant=True)
    def sheet(self) -> PatientSheet:
        """A sheet for a patient."""
        return self._sheet

    @Property(Today, constant=True)
    def today(self) -> Today:
        """What waits for whoever is here."""
        return self._today

    @Property(Search, constant=True)
    def search(self) -> Search:
        """What is looked for on the first page."""
        return self._search

    @Property(Approvals, constant=True)
    def approvals(self) -> Approvals:
        """What waits to be approved, by whom."""
        return self._approvals

    @Property(Review, constant=True)
    def review(self) -> Review:
        """Read and approve."""
        return self._review

    @Property(Treatments, constant=True)
    def treatments(self) -> Treatments:
        """Every treatment, and what can be begun."""
        return self._treatments

    @Property(Writing, constant=True)
    def writing(self) -> Writing:
        """The text that is being written."""
        return self._writing

    @Property(People, constant=True)
    def people(self) -> People:
        """The people of the clinic."""
        return self._people

    @Property(StaffSettings, constant=True)
    def settings(self) -> StaffSettings:
        """Every setting of the kiosk."""
        return self._settings

    @Property(Publication, constant=True)
    def publication(self) -> Publication:
        """What is published, and what there was."""
        return self._publication

    @Property(Upkeep, constant=True)
    def upkeep(self) -> Upkeep:
        """How the kiosk is, and what waits."""
        return self._upkeep

    @Property(SheetPreview, constant=True)
    def preview(self) -> SheetPreview:
        """What a patient gets of the text that is being written."""
        return self._preview
