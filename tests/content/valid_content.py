"""Any content that the checks accept: all of the model, from four sentences to as much as a sheet takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from kiosk.content import checks
from kiosk.content.model import Content, Line, Shared, Treatment
from tests.content.writer import TEXT, Writer

if TYPE_CHECKING:
    from kiosk.content.findings import Finding

NOTHING_TOLD = ("rules", "")


@dataclass(frozen=True)
class Written:
    """A content with one treatment, and the number that it is made from."""

    seed: int
    shared: Shared
    treatment: Treatment

    @property
    def content(self) -> Content:
        return Content.of(self.shared, [self.treatment])


def written(seed: int) -> Written:
    """Return the content that belongs to a number, with one treatment; the checks have nothing against it."""
    writer = Writer(Random(seed))
    writer.big = writer.is_so(2)
    shared = writer.shared()
    assert not [each for each in checks.of_shared(shared) if each.blocks]
    return Written(seed, shared, mended(writer.treatment(shared), shared))


def contents() -> st.SearchStrategy[Written]:
    """Return any of them; the number alone is drawn, so that no two are nearly the same."""
    return st.integers(0, 2**32 - 1).map(written)


def blocking(treatment: Treatment, shared: Shared) -> list[Finding]:
    questions = {question.id: question for question in shared.questions}
    known = checks.Known(
        questions=questions,
        conditions=[each.id for each in shared.conditions],
        events=[each.id for each in shared.events],
        sources=[each.id for each in shared.sources],
        contacts=[each.id for each in shared.contacts],
        asked=questions,
        signs=shared.signs,
        rules=[rule.id for rule in treatment.rules],
    )
    return [each for each in checks.of_treatment(treatment, known) if each.blocks]


def mended(treatment: Treatment, shared: Shared) -> Treatment:
    """Return a treatment without the entries that the checks have something against, such as a contradiction."""
    while found := {tuple((*each.place.split("/"), "")[:2]) for each in blocking(treatment, shared)}:
        for key, name in found - {NOTHING_TOLD}:
            kept = tuple(entry for entry in getattr(treatment, key) if entry.id != name)
            assert len(kept) < len(getattr(treatment, key)), (key, name)
            treatment = replace(treatment, **{key: kept})  # type: ignore[arg-type] # entries of its own kind
        if NOTHING_TOLD in found:
            treatment = replace(treatment, notices=(Line(id="last", text=TEXT),))
    return treatment
