"""What a program can mend of what the checks find in a document, and where a finding belongs on a screen; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kiosk.content import checks, document
from kiosk.content.declared import Kind, field_at
from kiosk.content.differences import at, is_text, said
from kiosk.content.editing import data_of, put
from kiosk.content.plain import languages_of
from kiosk.content.sameness import difference, seal
from kiosk.errors import N_, Sentence
from kiosk.i18n import CHECKED, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kiosk.content.editing import Values
    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.errors import Tells

_FIGURES = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


@dataclass(frozen=True, slots=True)
class Mend:
    """One way to mend a finding with a touch."""

    does: Tells
    """The word on its button."""
    place: str
    value: Any
    """What is to stand there."""


def found(values: Values) -> tuple[Finding, ...]:
    """Return what is wrong with a document, whole or not, each at its place in it; nothing of its paper."""
    read, findings = document.read(data_of(values))
    if read is None:
        return findings
    shared = (replace(each, place=f"shared/{each.place}") for each in checks.of_shared(read.shared))
    whole = checks.of_whole(read.shared, read.treatment)
    treatment = (replace(each, place=f"treatment/{each.place}") for each in whole)
    return (*findings, *shared, *treatment)


def on_paper(values: Values, prove: Callable[[Content], Iterable[Finding]]) -> tuple[Finding, ...]:
    """Return what is wrong with the paper of a document in which nothing else is; ``prove`` tells that of a content."""
    read, findings = document.read(data_of(values))
    return () if read is None or findings else tuple(prove(read.content))


def field_of(finding: Finding) -> tuple[str, str]:
    """Return the place of the field that a finding is about, and the language; "" for all, or for none of it."""
    place = finding.place
    key = finding.values.get("key")
    if isinstance(key, str) and field_at(place) is None and field_at(f"{place}/{key}") is not None:
        place = f"{place}/{key}"
    field = field_at(place)
    if field is None:
        return place, ""
    parts = place.split("/")
    # A field stands at an even depth: treatment/KEY, treatment/LIST/ID/KEY, ...
    depth = next(n for n in range(2, len(parts) + 2, 2) if _is_field("/".join(parts[:n]), len(parts) <= n))
    language = parts[depth] if len(parts) > depth and field.kind in {Kind.TEXT, Kind.WORDS_IN} else ""
    if not language and field.kind is Kind.TEXT:
        language = next((str(finding.values[each]) for each in ("other", "language") if each in finding.values), "")
    return "/".join(parts[:depth]), language


def _is_field(place: str, is_last: bool) -> bool:  # noqa: FBT001 - what it is
    field = field_at(place)
    return field is not None and (field.kind is not Kind.ENTRIES or is_last)


def mends(values: Values, finding: Finding) -> tuple[Mend, ...]:
    """Return how a finding can be mended with a touch; nothing where a person has to write."""
    place, _ = field_of(finding)
    field = field_at(place)
    if field is None or field.kind is not Kind.TEXT:
        return ()
    languages = languages_of(values.get("shared"))
    text = at(values, place)
    if not is_text(text, {*languages, CHECKED}) or not all(isinstance(each, str) for each in text.values()):
        return ()
    lacking = [language for language in languages if not text.get(language)]
    if lacking:
        return tuple(_to_write_from(text, place, languages[0], lacking))
    if CHECKED in finding.values.values() and "these" in finding.values:
        return tuple(_same_numbers(text, place, languages))
    return ()


def _to_write_from(text: dict[str, str], place: str, first: str, lacking: list[str]) -> Iterator[Mend]:
    """Put the words of the other language there, to be written over."""
    source = next((language for language in (first, *text) if text.get(language) and language != CHECKED), None)
    if source:
        for language in lacking:
            does = Sentence(N_("Copy, to write from"))
            yield Mend(does, f"{place}/{language}", text[source])


def _same_numbers(text: dict[str, str], place: str, languages: Iterable[str]) -> Iterator[Mend]:
    """Write the number of the first language in the others; or let a person say that both say the same."""
    first, *others = languages
    for other in others:
        mended = _with_numbers(text[first], first, text[other], other)
        if mended:
            number, words = mended
            yield Mend(Sentence(N_("Write {number}"), {"number": number}), f"{place}/{other}", words)
            break
    by_language = _as_checked(text)
    yield Mend(Sentence(N_("They say the same")), f"{place}/{CHECKED}", seal(by_language))


def _as_checked(text: dict[str, str]) -> dict[str, str]:
    """Return the words that are sealed: what people read, in the order of the text's languages."""
    return dict(Text.written(said(text)).by_language)


def _with_numbers(one: str, tag: str, other: str, other_tag: str) -> tuple[str, str] | None:
    """Return the number, and the other text with it; None where that would not mend it."""
    differs = difference(one, tag, other, other_tag)
    for right, wrong in zip(differs.one, differs.other, strict=False):
        these, those = _FIGURES.search(right), _FIGURES.search(wrong)
        if not these or not those or wrong not in other:
            continue
        mended = other.replace(wrong, wrong.replace(those[0], these[0], 1), 1)
        if not difference(one, tag, mended, other_tag):
            return these[0], mended
    return None


def to_reread(values: Values, base: Values | None, place: str) -> tuple[str, ...]:
    """Return the languages of a text that were not touched since its first language was changed.

    Args:
        values: the document.
        base: what it was begun from; None where that is not known.
        place: of the text.

    """
    text, before = at(values, place), at(base, place) if base else None
    if not isinstance(text, dict) or not isinstance(before, dict):
        return ()
    first, *others = languages_of(values.get("shared"))
    if text.get(first) == before.get(first) or text.get(CHECKED) == _seal_of(text):
        return ()
    return tuple(tag for tag in others if text.get(tag) and text.get(tag) == before.get(tag))


def read_again(values: Values, place: str) -> Values:
    """Return a document in which somebody has said that all languages of a text say the same."""
    text = at(values, place)
    return put(values, f"{place}/{CHECKED}", _seal_of(text)) if isinstance(text, dict) else values


def _seal_of(text: dict[str, Any]) -> str:
    words = {tag: each for tag, each in text.items() if isinstance(each, str)}
    return seal(_as_checked(words))
