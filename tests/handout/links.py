"""Where a sheet leads: each place to touch stands on its words, leads where they say, and is told in their language.

Validators look at a link's form.  They do not see another number in its address, its place elsewhere on the page, or
two links that are each other's in the structure.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pikepdf

from kiosk.content.model import Urgency
from kiosk.i18n import Text
from tests.handout import tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.visit.plan import CarePlan
    from tests.handout.tagged import Run

NORTH_AMERICAN = 10
"""Figures of a number in Canada, without the country's."""
NEAR = 1.0
"""How far the sides of a place may be from its words, in points."""
LEVELS = {"/H1": 0, "/H2": 1}
"""How deep the bookmark of each heading stands."""
BELOW, ABOVE = (0.1, 0.4), (0.65, 1.0)
"""How far a place reaches below and above the line its words stand on, at least and at most, in sizes."""


@dataclass(frozen=True, slots=True)
class Link:
    """An element of the structure that leads elsewhere, its language, and its words by page."""

    element: Any
    language: str
    runs: dict[int, list[Run]]

    @property
    def words(self) -> str:
        """What is read."""
        return "".join(run.text for runs in self.runs.values() for run in runs)


def known(plan: CarePlan, language: str) -> dict[str, str]:
    """Return the words that lead somewhere, and where to."""
    clinic = plan.clinic
    figures = re.sub(r"\D", "", clinic.phone_text.of(language))
    call = f"tel:+1{figures}" if len(figures) == NORTH_AMERICAN else clinic.call
    found = {clinic.phone_text.of(language): call, clinic.website: f"https://{clinic.website}"}
    if any(band.urgency is Urgency.TODAY for sign in plan.signs for band in sign.bands):
        found["811"] = "tel:811"
    return {words: address for words, address in found.items() if words and address}


def _texts(thing: object) -> Iterator[Text]:
    """Return every text of a plan."""
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _texts(each)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _texts(getattr(thing, field.name))


def contacts(plan: CarePlan, language: str) -> dict[str, str]:
    """Return the numbers that texts of the plan name besides, and where they lead."""
    runs = [run for text in _texts(plan) for run in text.runs(language) if run.link]
    said = {run.text.strip(): re.sub(r"\D", "", run.text) for run in runs}
    return {words: f"tel:+1{figures}" for words, figures in said.items() if len(figures) == NORTH_AMERICAN}


def wrong(pdf: bytes, plan: CarePlan) -> Iterator[str]:
    """Return what is wrong with the links of a sheet."""
    read = tagged.read(pdf)
    drawn, spoken = read.drawn, read.root
    with pikepdf.open(io.BytesIO(pdf)) as file:
        pages = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        placed = [(number, one) for number, page in enumerate(file.pages) for one in page.obj.get("/Annots", [])]
        links = list(_links(file.Root.StructTreeRoot.K, "", pages, drawn))
        parents = _parents(file)
        yield from _keys(file, parents, [one for _, one in placed])
        reached = Counter(kid.Obj.objgen for link in links for kid in _references(link.element))
        for _, one in placed:
            if one.objgen == (0, 0) or reached.pop(one.objgen, 0) != 1:
                yield f"{_said(one)} is not in the structure once"
        if reached:
            yield f"{len(reached)} links of the structure are on no page"
        for link in links:
            yield from _link(link, pages, dict(_by_id(placed)), parents)
            yield from _words(link, contacts(plan, link.language) | known(plan, link.language))
        for part in tagged.kids_of(file.Root.StructTreeRoot.K):
            inside = list(_links(part, "", pages, drawn))
            linked = Counter(link.words.strip() for link in inside)
            said = next(kid.said() for kid in spoken.kids if kid.language == str(part.Lang))
            for words in known(plan, str(part.Lang)):
                stands, leads = said.count(words), linked[words]
                if stands != leads or not leads:
                    yield f"{words!r} stands {stands} times in {part.Lang}, and is a link {leads} times"


def wrong_bookmarks(pdf: bytes, *, wanted: bool) -> Iterator[str]:
    """Return what is wrong with the bookmarks: they are the headings, in order, each with its place and language."""
    sheet = tagged.read(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        pages = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        found = list(_entries(file.Root.get("/Outlines", {}), 0))
        headings = list(_headings(file.Root.StructTreeRoot.K, pages)) if wanted else []
        if len(found) != len(headings):
            yield f"there are {len(found)} bookmarks for {len(headings)} headings"
        if str(file.Root.get("/PageMode", "/UseNone")) != "/UseNone":
            yield "the list of bookmarks takes its room from the page at once"
        for (entry, depth), (element, places) in zip(found, headings, strict=False):
            runs = [run for place in places for run in sheet.drawn[place]]
            said, title = "".join(run.text for run in runs), str(entry.Title)
            page, fit, _, top, zoom = entry.get("/Dest", [None] * 5)
            if title != said or depth != LEVELS[str(element.S)]:
                yield f"the bookmark {title!r} is of {said!r}, at depth {depth}"
            if entry.get("/SE") is None or entry.SE.objgen != element.objgen:
                yield f"the bookmark {title!r} has the language of another element"
            if page is None or pages.get(page.objgen) != places[0][0] or fit != "/XYZ" or zoom is not None:
                yield f"the bookmark {title!r} leads to another page, or changes its size"
            elif not runs[0].y < float(top) < runs[0].y + runs[0].size * 1.5:
                yield f"the bookmark {title!r} leads to another place"


def _entries(parent: Any, depth: int) -> Iterator[tuple[Any, int]]:  # noqa: ANN401 - pikepdf's objects
    """Return the bookmarks in order, each with how deep it stands; every one must be tied to its neighbours."""
    entry, before = parent.get("/First"), None
    while entry is not None:
        assert entry.Parent.objgen == parent.objgen
        assert (before is None and "/Prev" not in entry) or entry.Prev.objgen == before
        yield entry, depth
        yield from _entries(entry, depth + 1)
        before, entry, last = entry.objgen, entry.get("/Next"), entry
    assert "/First" not in parent or parent.Last.objgen == last.objgen


def _headings(element: Any, pages: Any) -> Iterator[tuple[Any, list[tuple[int, int]]]]:  # noqa: ANN401 - pikepdf's objects
    if str(element.S) in LEVELS:
        yield element, list(_marked(element, pages))
    for kid in tagged.kids_of(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _headings(kid, pages)


def _by_id(placed: list[tuple[int, Any]]) -> Iterator[tuple[tuple[int, int], tuple[int, Any]]]:
    for number, one in placed:
        yield one.objgen, (number, one)


def _links(element: Any, language: str, pages: Any, drawn: Any) -> Iterator[Link]:  # noqa: ANN401 - pikepdf's objects
    language = str(element.Lang) if "/Lang" in element else language
    if str(element.S) == "/Link":
        runs: dict[int, list[Run]] = {}
        for page, number in _marked(element, pages):
            runs.setdefault(page, []).extend(drawn.get((page, number), ()))
        yield Link(element, language, runs)
    elif list(_references(element)):
        yield Link(element, language, {})
    for kid in tagged.kids_of(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _links(kid, language, pages, drawn)


def _marked(element: Any, pages: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - pikepdf's objects
    """Return the pieces of pages in an element and in those inside it."""
    for kid in tagged.kids_of(element):
        if isinstance(kid, int):
            yield pages[element.Pg.objgen], kid
        elif "/S" in kid:
            yield from _marked(kid, pages)
        elif kid.Type == "/MCR":
            yield pages[kid.Pg.objgen], int(kid.MCID)


def _references(element: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf's objects
    for kid in tagged.kids_of(element):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            yield kid


def _parents(file: pikepdf.Pdf) -> dict[int, Any]:
    numbers = file.Root.StructTreeRoot.ParentTree.Nums
    return {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}


def _keys(file: pikepdf.Pdf, parents: dict[int, Any], annotations: list[Any]) -> Iterator[str]:
    """Each entry of the ParentTree is that of one page or one place to touch."""
    keys = [int(page.obj.get("/StructParents", -1)) for page in file.pages]
    keys += [int(one.get("/StructParent", -1)) for one in annotations]
    if sorted(keys) != sorted(parents) or len(parents) * 2 != len(file.Root.StructTreeRoot.ParentTree.Nums):
        yield f"the ParentTree has the keys {sorted(parents)}, pages and links have {sorted(keys)}"
    if int(file.Root.StructTreeRoot.ParentTreeNextKey) <= max(keys):
        yield "the next key of the ParentTree is used already"


def _link(link: Link, pages: Any, placed: dict[Any, tuple[int, Any]], parents: dict[int, Any]) -> Iterator[str]:  # noqa: ANN401 - pikepdf's objects
    """What a link's element, its places on pages and the ParentTree say of each other."""
    here = [(kid, *placed[kid.Obj.objgen]) for kid in _references(link.element) if kid.Obj.objgen in placed]
    if not here or not link.words.strip():
        yield f"the link {link.words!r} has {len(here)} places"
    for reference, page, one in here:
        home = reference.Pg if "/Pg" in reference else link.element.get("/Pg")
        if home is None or pages.get(home.objgen) != page:
            yield f"{_said(one)} is said to be on another page than it is on"
        owner = parents.get(int(one.get("/StructParent", -1)))
        if not isinstance(owner, pikepdf.Dictionary) or owner.objgen != link.element.objgen:
            yield f"{_said(one)}: the ParentTree names another element"
        inside = [run for run in link.runs.get(page, ()) if _inside(run, one)]
        if not inside or not _fits(inside, one):
            yield f"{_said(one)} does not stand on its words {link.words!r}"
        action = one.get("/A", {})
        if str(one.get("/Subtype")) != "/Link" or action.get("/S") != "/URI" or "/Dest" in one or "/AA" in one:
            yield f"{_said(one)} does not lead to an address"
    for page, runs in link.runs.items():
        for run in runs:
            if sum(_inside(run, one) for _, number, one in here if number == page) != 1:
                yield f"{run.text!r} is not touched in one place"


def _words(link: Link, expected: dict[str, str]) -> Iterator[str]:
    """The words are known in their language, and both the address and what is told agree with them."""
    words = link.words.strip()
    if words not in expected:
        yield f"{words!r} leads nowhere in {link.language}"
    for kid in _references(link.element):
        address = unquote(str(kid.Obj.get("/A", {}).get("/URI", "")))
        if address != expected.get(words):
            yield f"{words!r} leads to {address!r}, not to {expected.get(words)!r}"
        if str(kid.Obj.get("/Contents", "")).strip() != words:
            yield f"{words!r} is told as {str(kid.Obj.get('/Contents', ''))!r}"
        if str(kid.Obj.get("/Lang", link.language)) != link.language:
            yield f"{words!r} is told in {kid.Obj.Lang}"


def _inside(run: Run, annotation: Any) -> bool:  # noqa: ANN401 - pikepdf's objects
    left, bottom, right, top = map(float, annotation.Rect)
    return left - NEAR <= run.x and run.x + run.width <= right + NEAR and bottom <= run.y <= top


def _fits(runs: list[Run], annotation: Any) -> bool:  # noqa: ANN401 - pikepdf's objects
    """Tell whether a place reaches as far as its words do, and no farther."""
    left, bottom, right, top = map(float, annotation.Rect)
    size, line = runs[0].size, runs[0].y
    return (
        abs(left - min(run.x for run in runs)) <= NEAR
        and abs(right - max(run.x + run.width for run in runs)) <= NEAR
        and BELOW[0] * size <= line - bottom <= BELOW[1] * size
        and ABOVE[0] * size <= top - line <= ABOVE[1] * size
    )


def _said(annotation: Any) -> str:  # noqa: ANN401 - pikepdf's objects
    return f"the link {str(annotation.get('/Contents', ''))!r} to {annotation.get('/A', {}).get('/URI', '')!s}"
