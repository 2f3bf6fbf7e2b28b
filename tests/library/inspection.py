"""What must hold in a library whatever happened to those who wrote it; looked up in the tables, not in the program."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from kiosk.library.events import FIRST
from kiosk.library.journal import Journal
from kiosk.library.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.library.databases import Place

LINES = "SELECT number, event, hash FROM journal ORDER BY number"


def faults(place: Place) -> list[str]:
    """Return what is wrong in a library."""
    with place.stranger() as stranger:
        lines = stranger.execute(LINES).fetchall()
        there = {sha256: bytes(data) for sha256, data in stranger.execute("SELECT sha256, bytes FROM blob").fetchall()}
        drafts = [hashlib.sha256(data).hexdigest() for (data,) in stranger.execute("SELECT document FROM draft")]
    events = [json.loads(event) for _, event, _ in lines]
    found = [*_chain(lines), *_bytes(events, there), *_decisions(events)]
    found += [f"a draft is there beside its edition {sha256}" for sha256 in drafts if sha256 in _sent(events)]
    found += place.damage()
    journal = Journal(place.opened())
    if journal.fold().number != len(lines):
        found.append("the fold is of another journal")
    journal.close()
    return found


def _sent(events: list[dict[str, Any]]) -> set[str]:
    return {event["sha256"] for event in events if event["event"] == "submitted"}


def _chain(lines: list[tuple[int, str, str]]) -> Iterator[str]:
    before = FIRST
    for expected, (number, event, sha256) in enumerate(lines, 1):
        if number != expected or json.loads(event)["number"] != expected:
            yield f"where {expected} must stand is {number}"
        if hashlib.sha256(f"{before}\n{event}".encode()).hexdigest() != sha256:
            yield f"the chain is broken at {number}"
        before = sha256


def _bytes(events: list[dict[str, Any]], there: dict[str, bytes]) -> Iterator[str]:
    for sha256, data in there.items():
        if hashlib.sha256(data).hexdigest() != sha256:
            yield f"{sha256} are other bytes"
    yield from (f"an edition has no bytes: {sha256}" for sha256 in _sent(events) - set(there))


def _decisions(events: list[dict[str, Any]]) -> Iterator[str]:
    """Go through what was decided, and tell what may not be."""
    senders: dict[tuple[str, int], tuple[str, str]] = {}
    approved: set[tuple[str, int]] = set()
    count: dict[str, int] = {}
    for event in events:
        edition = event.get("treatment", ""), event.get("edition", 0)
        match event["event"]:
            case "submitted":
                count[edition[0]] = count.get(edition[0], 0) + 1
                if edition[1] != count[edition[0]]:
                    yield f"edition {edition} is number {count[edition[0]]}"
                senders[edition] = event["by"], event["sha256"]
            case "approved":
                if event["by"] == senders[edition][0]:
                    yield f"{edition} is approved by who sent it"
                if event["sha256"] != senders[edition][1]:
                    yield f"the approval of {edition} is of other bytes"
                approved.add(edition)
            case "withdrawn":
                approved.discard(edition)
            case "published":
                yield from (f"{edition} is shown unapproved" for edition in set(event["editions"].items()) - approved)


def faults_of_copy(copy: Place, source: Place) -> list[str]:
    """Return what is wrong in a kiosk's own copy of a library."""
    found = faults(copy)
    with copy.stranger() as own, source.stranger() as theirs:
        lines = own.execute(LINES).fetchall()
        if lines != theirs.execute(LINES).fetchall()[: len(lines)]:
            found.append("the copy is not how its source begins")
        (proved,) = own.execute("SELECT publication FROM proved").fetchone()
        reported = "SELECT kiosk, shows FROM report"
        reports = [*own.execute(reported).fetchall(), *theirs.execute(reported).fetchall()]
        if len({kiosk for kiosk, _ in reports}) > 1:
            found.append("the kiosk is another one after it was killed")
        if any(shows > proved for _, shows in reports):
            found.append("it reports what it does not show")
        failures = "SELECT failures FROM signin"
        if own.execute(failures).fetchone() > theirs.execute(failures).fetchone():
            found.append("wrong codes were counted that nobody typed")
    journal = Journal(copy.opened())
    now, fold = shown(journal), journal.fold()
    if now.publication > len(fold.publications):
        found.append("it shows a publication that is not there")
    if now.publication:
        withdrawn = [edition for edition in fold.listed(fold.publications[now.publication - 1]) if edition.withdrawn]
        if len(now.left_out) != len(withdrawn):
            found += map(str, now.left_out)
    journal.close()
    return found
