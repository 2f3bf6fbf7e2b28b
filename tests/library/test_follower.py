"""A kiosk follows its library: what is published is shown once it is proved, and the last good stays."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.content import document
from kiosk.content.findings import Finding, finding
from kiosk.errors import LibraryError
from kiosk.library.database import SqliteFile
from kiosk.library.follower import Follower
from kiosk.library.journal import Journal
from kiosk.library.showing import shown
from tests.content.shipped import french_and_english
from tests.library.people import approve, publish, staffed, submit, withdraw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.model import Content
    from kiosk.library.showing import Shown
    from tests.library.databases import Place

CONTENT = french_and_english()
MICRONEEDLING = document.of(CONTENT, "microneedling")
FIRST = MICRONEEDLING.to_json()


def other(name: str) -> bytes:
    treatment = replace(MICRONEEDLING.treatment, icon=name)
    return replace(MICRONEEDLING, treatment=treatment).to_json()


@pytest.fixture
def library(place: Place) -> Iterator[Journal]:
    opened = staffed(Journal(place.opened()))
    yield opened
    opened.close()


class Kiosk:
    """A kiosk that follows a library."""

    def __init__(self, folder: Path, source: Journal | None) -> None:
        self.own = Journal(SqliteFile(folder / "library.sqlite"))
        self.findings: list[Finding] = []
        self.told: list[Shown] = []
        self.proved: list[str] = []
        self.follower = Follower(lambda: self.own, self._prove, self.told.append, source)

    def _prove(self, content: Content) -> list[Finding]:
        self.proved += content.treatments
        return self.findings

    def step(self) -> list[tuple[str, int]]:
        """Look once, and return what is shown: each treatment with its edition."""
        self.follower.step()
        shown = [treatment for content in self.told[-1].contents for treatment in content.treatments.values()]
        return [(each.id, each.approval.edition) for each in shown if each.approval]


@pytest.fixture
def kiosk(tmp_path: Path, library: Journal) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path, library)
    yield made
    made.own.close()


def published(library: Journal, text: bytes, number: int) -> None:
    submit(library, text)
    approve(library, number)
    publish(library, microneedling=number)


def test_what_is_published_is_shown_with_who_answers_for_it(library: Journal, kiosk: Kiosk) -> None:
    published(library, FIRST, 1)

    assert kiosk.step() == [("microneedling", 1)]
    approval = kiosk.told[-1].contents[0].treatments["microneedling"].approval
    assert approval is not None
    assert (approval.name, approval.review_by.isoformat()) == ("Marc", "2027-11-25")


def test_before_anything_is_published_it_says_so(kiosk: Kiosk) -> None:
    assert kiosk.step() == []
    assert "Nothing is published yet" in str(kiosk.told[-1].left_out[0])


def test_before_anybody_is_there_it_says_how_to_begin(tmp_path: Path) -> None:
    with closing(Journal(SqliteFile(tmp_path / "empty.sqlite"))) as journal:
        (said,) = shown(journal).left_out

    assert "kiosk setup" in str(said)


def test_nothing_is_told_or_proved_again_while_nothing_changes(library: Journal, kiosk: Kiosk) -> None:
    published(library, FIRST, 1)
    kiosk.step()

    kiosk.step()

    assert (len(kiosk.told), kiosk.proved) == (1, ["microneedling"])


def test_only_what_is_new_is_proved(library: Journal, kiosk: Kiosk) -> None:
    published(library, FIRST, 1)
    kiosk.step()
    submit(library, other("drop-duotone"), "peeling")
    approve(library, 1, "peeling")
    publish(library, microneedling=1, peeling=1)
    kiosk.proved.clear()

    assert len(kiosk.step()) == 2
    assert len(kiosk.proved) == 1


def test_the_last_good_stays_where_no_sheet_can_be_made_of_the_newest(library: Journal, kiosk: Kiosk) -> None:
    published(library, FIRST, 1)
    kiosk.step()
    published(library, other("drop-duotone"), 2)
    kiosk.findings.append(finding("title", "the sheet is too long"))

    assert kiosk.step() == [("microneedling", 1)]
    assert "the sheet is too long" in str(kiosk.follower.wrong[0])

    kiosk.findings.clear()
    published(library, other("sun-duotone"), 3)
    assert kiosk.step() == [("microneedling", 3)]
    assert kiosk.follower.wrong == ()


def test_what_a_check_refuses_is_not_shown(library: Journal, kiosk: Kiosk) -> None:
    rules = tuple(replace(rule, sources=()) for rule in MICRONEEDLING.treatment.rules)
    wrong = replace(MICRONEEDLING, treatment=replace(MICRONEEDLING.treatment, rules=rules)).to_json()
    published(library, wrong, 1)

    assert kiosk.step() == []
    assert "a rule needs its source" in str(kiosk.follower.wrong[0])


@pytest.mark.parametrize("text", [b"no document", b'{"format":99}'])
def test_a_text_that_cannot_be_read_here_is_not_shown(library: Journal, kiosk: Kiosk, text: bytes) -> None:
    published(library, FIRST, 1)
    kiosk.step()
    published(library, text, 2)

    assert kiosk.step() == [("microneedling", 1)]
    assert "cannot be read by this kiosk" in str(kiosk.follower.wrong[0])


def test_a_withdrawal_is_shown_even_where_the_newest_publication_is_not(library: Journal, kiosk: Kiosk) -> None:
    published(library, FIRST, 1)
    kiosk.step()
    published(library, b"no document", 2)
    withdraw(library, 1)

    assert kiosk.step() == []
    assert kiosk.told[-1].withdrawn == {("microneedling", 1)}


class CutOff:
    """A database that does not answer."""

    place = "server"

    def __getattr__(self, name: str) -> object:
        raise LibraryError("The library on server does not answer.")


def test_without_the_server_it_goes_on_with_its_own_copy(library: Journal, kiosk: Kiosk, tmp_path: Path) -> None:
    published(library, FIRST, 1)
    kiosk.step()
    kiosk.own.close()
    alone = Kiosk(tmp_path, Journal(CutOff()))  # type: ignore[arg-type]

    assert alone.step() == [("microneedling", 1)]
    assert "does not answer" in str(alone.follower.wrong[0])
    alone.own.close()


def test_it_does_not_mix_two_libraries(library: Journal, kiosk: Kiosk, tmp_path: Path) -> None:
    published(library, FIRST, 1)
    kiosk.step()
    elsewhere = staffed(Journal(SqliteFile(tmp_path / "other.sqlite")))
    for number in (1, 2):
        published(elsewhere, other("drop-duotone") if number == 1 else FIRST, number)
    kiosk.own.close()
    moved = Kiosk(tmp_path, elsewhere)

    assert moved.step() == [("microneedling", 1)]
    assert "another library" in str(moved.follower.wrong[0])
    moved.own.close()
    elsewhere.close()


def test_a_copy_that_cannot_be_opened_now_is_opened_later(kiosk: Kiosk, library: Journal) -> None:
    published(library, FIRST, 1)
    tries = []

    def held() -> Journal:
        tries.append(1)
        if len(tries) == 1:
            raise LibraryError("Another program holds it.")
        return kiosk.own

    told: list[Shown] = []
    follower = Follower(held, lambda _: [], told.append, library)
    follower.step()
    follower.step()

    assert [shown.publication for shown in told] == [0, 1]
    assert str(told[0].left_out[0]) == "Another program holds it."


def test_alone_the_kiosk_follows_its_own_file(tmp_path: Path) -> None:
    alone = Kiosk(tmp_path, None)
    library = staffed(Journal(SqliteFile(tmp_path / "library.sqlite")))
    published(library, FIRST, 1)

    assert alone.step() == [("microneedling", 1)]
    alone.own.close()
    library.close()
