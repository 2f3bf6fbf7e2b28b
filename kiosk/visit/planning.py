"""Content + Visit -> CarePlan: what applies to this patient, then when; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.visit.dating import dated
from kiosk.visit.opening import opened

if TYPE_CHECKING:
    from kiosk.content.model import Content
    from kiosk.visit.plan import CarePlan, Clinic, Visit


def care_plan(content: Content, visit: Visit, clinic: Clinic) -> CarePlan:
    """Return what this patient should know.

    Raises:
        VisitError: the treatment or an answer is not in the content.

    """
    return dated(opened(content, visit.treatment, visit.answers, visit.none_of), visit, clinic)
