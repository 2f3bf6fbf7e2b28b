"""Any visit for a treatment: what was answered and what was not, on days on which dates are hard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from kiosk.config import ClinicSettings
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.content.valid_content import Written, contents

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from kiosk.content.model import Question
    from kiosk.visit.plan import CarePlan, Clinic

ZONE = ZoneInfo("America/Toronto")
DAYS = (
    date(2026, 6, 10),
    date(2026, 3, 7),
    date(2026, 3, 8),
    date(2026, 10, 31),
    date(2026, 11, 1),
    date(2026, 12, 31),
    date(2027, 1, 31),
    date(2028, 2, 28),
    date(2028, 2, 29),
)
"""An ordinary day; around both changes of the clock; at the end of a year, of January and of a leap year's February."""
HOURS = (time(0, 0), time(1, 30), time(9, 10), time(12, 0), time(14, 30), time(20, 5), time(23, 59))
LATER = (0, 0, 1, 3, 27, 60, 200)
"""Days after the treatment on which the plan is made."""
CLINICS = (
    ClinicSettings(),
    ClinicSettings(name="Clinique Zéphyr & fils", phone="1 800 SOINS-00", website="", opening="tue-sat 11:00-20:30"),
)


@st.composite
def answers(draw: DrawFn, questions: tuple[Question, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the options that were said, and the questions of which none applies; many have no answer."""
    given, none_of = set[str](), set[str]()
    for question in questions:
        options = [option.id for option in question.options]
        match draw(st.sampled_from(("nothing", "none", "some", "some"))):
            case "none":
                none_of.add(question.id)
            case "some":
                most = 1 if question.one_of else len(options)
                given |= draw(st.sets(st.sampled_from(options), min_size=1, max_size=most))
    return frozenset(given), frozenset(none_of)


@st.composite
def visits(draw: DrawFn, written: Written) -> Visit:
    given, none_of = draw(answers(written.content.questions_of(written.treatment)))
    day, known = draw(st.sampled_from(DAYS)), draw(st.booleans())
    at = datetime.combine(day, draw(st.sampled_from(HOURS)) if known else time(12), ZONE)
    today = day + timedelta(days=draw(st.sampled_from(LATER)))
    return Visit(written.treatment.id, at, time_known=known, answers=given, none_of=none_of, today=today)


@dataclass(frozen=True)
class Patient:
    """A content, a visit for its treatment, and the plan that comes of them."""

    written: Written
    visit: Visit
    plan: CarePlan

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:  # noqa: ANN401 - hypothesis's own
        """Print what it is made from: all of it would take pages."""
        printer.text(f"written({self.written.seed}), {self.visit}")


@st.composite
def patients(draw: DrawFn) -> Patient:
    written = draw(contents())
    visit = draw(visits(written))
    return Patient(written, visit, planned(written, visit, draw(st.sampled_from(CLINICS))))


def planned(written: Written, visit: Visit, settings: ClinicSettings = CLINICS[0]) -> CarePlan:
    return care_plan(written.content, visit, clinic_of(written, settings))


def clinic_of(written: Written, settings: ClinicSettings = CLINICS[0]) -> Clinic:
    return clinic(settings, written.shared.languages)
