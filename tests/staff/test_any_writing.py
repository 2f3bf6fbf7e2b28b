"""Whatever somebody does to a text is undone again, what blocks goes nowhere, and the preview is what patients get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from kiosk import config
from kiosk.content import document, mending
from kiosk.content.declared import Kind, field_at
from kiosk.content.editing import data_of
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.library.fold import State
from kiosk.qt.staff.preview.pane import SheetPreview
from kiosk.qt.staff.writing.page import Writing
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer
from tests.content.test_editing import PLACES
from tests.qt.objects import Objects
from tests.staff.small_clinic import TREATMENT, SmallClinic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


def kind(place: str) -> Kind | None:
    field = field_at(place)
    return field.kind if field else None


RULES = [place for place in PLACES if place.startswith("treatment/rules/") and place.count("/") == 2]
WAITS = [place for place in PLACES if kind(place) is Kind.WHEN]
FIELDS = [place for place in PLACES if field_at(place) and not place.endswith("-CA")]
TEXTS = [f"{place}/{tag}" for place in FIELDS if kind(place) is Kind.TEXT for tag in (FRENCH, ENGLISH)]
SAID = st.one_of(
    st.text(max_size=30), st.sampled_from(["", "72 heures", "**gras**", "{until:makeup}", "Appelez-nous."])
)
WORD = st.text("abcdeéàç ’-", min_size=1, max_size=20).filter(str.strip)
DOINGS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(TEXTS), SAID),
    st.tuples(st.just("count"), st.sampled_from(WAITS), st.integers(-1, 400)),
    st.tuples(st.just("unit"), st.sampled_from(WAITS), st.sampled_from(["h", "d", "w"])),
    st.tuples(st.just("clear"), st.sampled_from(FIELDS)),
    st.tuples(st.just("open"), st.sampled_from(FIELDS)),
    st.tuples(st.just("add"), st.sampled_from(["treatment/rules?avoid", "treatment/rules?do"]), SAID),
    st.tuples(st.just("remove"), st.sampled_from(RULES)),
    st.tuples(st.just("move"), st.sampled_from(RULES), st.sampled_from([-1, 1])),
    st.tuples(st.just("flag"), st.sampled_from([f"{place}/hidden" for place in RULES]), st.booleans()),
)
"""What the Write page asks of the text, by the name of its slot."""
HARMLESS = st.one_of(
    st.tuples(st.just("count"), st.sampled_from([f"{place}/end/wait" for place in RULES]), st.integers(1, 72)),
    st.tuples(st.just("move"), st.sampled_from(RULES), st.sampled_from([-1, 1])),
    st.tuples(st.just("flag"), st.sampled_from([f"{place}/hidden" for place in RULES]), st.just(value=True)),
    st.tuples(st.just("write"), st.sampled_from([each for each in TEXTS if each.endswith("/thing/fr-CA")]), WORD),
)
"""The same, after which a text can most often be sent."""


class Page:
    """The Write page without its window, and the preview beside it."""

    def __init__(self, bot: QtBot, place: SmallClinic) -> None:
        self.bot, self.place = bot, place
        office, person = place.office(), place.journal.fold().people["sam"]
        self.writing: Any = Writing(office, lambda: words(FRENCH), lambda: person, lambda: TREATMENT, lambda _: None)
        self.preview: Any = SheetPreview(office, lambda: words(FRENCH))
        self.writing.look()
        self.wait_for(lambda: self.writing.known)

    def wait_for(self, holds: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(holds()), timeout=20_000)

    def do(self, doings: list[tuple[Any, ...]]) -> None:
        for name, *given_to in doings:
            getattr(self.writing.editing, name)(*given_to)

    def pages(self) -> list[bytes]:
        """Return the pixels of the preview's pages."""
        self.preview.show(self.writing.document, TREATMENT)
        self.wait_for(lambda: not self.preview.making)
        return pixels(self.place.pages, self.preview.paper.pages)


def pixels(pages: Any, addresses: list[str]) -> list[bytes]:  # noqa: ANN401 - Qt's
    names = [each.removeprefix("image://sheet/") for each in addresses]
    return [bytes(pages.requestImage(name, QSize(), QSize()).constBits()) for name in names]


@pytest.fixture
def page(qtbot: QtBot, published: SmallClinic) -> Iterator[Page]:
    made = Page(qtbot, published)
    yield made
    made.writing.close()


def patients_pages(bot: QtBot, page: Page) -> list[bytes]:
    """Return the pixels of the sheet that a patient of a kiosk gets who answers nothing."""
    written, findings = document.read(page.writing.document)
    assert written is not None, findings
    whose = clinic(config.load(page.place.data).clinic, written.content.languages)
    kiosk = Objects(bot, Offer((written.content,), whose, demo=True))
    kiosk.clock = page.place.now
    kiosk.visit.start(FRENCH)
    kiosk.to_offer_from_here()
    assert kiosk.sheet.made.pdf == page.preview.handout.pdf
    made = pixels(kiosk.pages, kiosk.sheet.pages)
    kiosk.background.close()
    return made


def whatever_is_done(page: Page, doings: list[tuple[Any, ...]]) -> None:
    """Do it, look at what it may lead to, undo it and do it again."""
    writing, editions = page.writing, page.place.journal.fold().editions[TREATMENT]
    while writing.editing.canUndo:
        writing.editing.undo()
    before = data_of(writing.values)
    page.do(doings)
    after = data_of(writing.values)

    found = sum(each.blocks for each in mending.found(writing.values))
    page.wait_for(lambda: writing.checking.toFix == found)
    if found:
        writing.sending.send("")
        page.wait_for(lambda: not writing.sending.busy)
        assert page.place.journal.fold().editions[TREATMENT] == editions
        assert page.place.journal.fold().state(editions[-1], page.place.now.date()) is State.PUBLISHED
    else:
        assert page.pages() == patients_pages(page.bot, page)

    done = 0
    while writing.editing.canUndo:
        writing.editing.undo()
        done += 1
    assert data_of(writing.values) == before
    for _ in range(done):  # there may be more, of the example before
        writing.editing.redo()
    assert data_of(writing.values) == after


SAME_PAGE = [HealthCheck.function_scoped_fixture]
"""Each example begins where nothing is done yet."""
FEW = settings(deadline=None, max_examples=8, suppress_health_check=SAME_PAGE)
MANY = settings(deadline=None, max_examples=200, suppress_health_check=SAME_PAGE)


@FEW
@given(st.lists(DOINGS, min_size=1, max_size=6))
def test_whatever_is_done_to_a_text_is_undone_and_goes_nowhere_where_something_blocks(
    page: Page, doings: list[tuple[Any, ...]]
) -> None:
    whatever_is_done(page, doings)


@FEW
@given(st.lists(HARMLESS, min_size=1, max_size=3))
def test_whatever_can_be_sent_is_previewed_as_patients_get_it(page: Page, doings: list[tuple[Any, ...]]) -> None:
    whatever_is_done(page, doings)


@pytest.mark.exhaustive
@pytest.mark.timeout(1800)
@MANY
@given(st.lists(st.one_of(DOINGS, HARMLESS), min_size=1, max_size=6))
def test_the_same_of_many_changes(page: Page, doings: list[tuple[Any, ...]]) -> None:
    whatever_is_done(page, doings)
