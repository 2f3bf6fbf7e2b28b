"""The languages of a content pack: those the kiosk has words for, and those the pack brings them for.

The sheet, the calendar and the email have words of their own, such as "Call 911 if".  A pack in a further language
brings them in ``words/<language>.po``, made from ``translations/handout.pot``.  A word that is missing would stand in
English between the pack's texts: it is told here, and the pack is not used.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk import i18n
from kiosk.catalogs import handout_messages, read_catalog
from kiosk.content.findings import Problem, finding
from kiosk.content.model import Content
from kiosk.errors import N_, ContentError
from kiosk.i18n import ENGLISH, FRENCH, Text, kiosk_languages, locale_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Message

    from kiosk.content.findings import Finding

ALWAYS = (FRENCH, ENGLISH)
"""What every kiosk speaks."""
FOLDER = "words"
_NAME = re.compile(r"\{[^{}]*\}?|\}")


def check(languages: Iterable[str]) -> Iterator[Finding]:
    """Find the languages that do not exist, and those that cannot be printed."""
    for language in languages:
        locale = locale_of(language)
        if locale is None:
            yield finding("languages", N_("{language} is not a language: write it like fr-CA"), language=language)
        elif locale.text_direction == "rtl":
            message = N_("{language} is written from right to left, which the sheet cannot print yet: leave it out")
            yield finding("languages", message, language=language)


def bind(folder: Path, languages: Iterable[str]) -> None:
    """Take the pack's own words, for each language that the kiosk has none for."""
    for language, path in _brought(folder, languages).items():
        i18n.bind(language, path)


def _brought(folder: Path, languages: Iterable[str]) -> dict[str, Path]:
    """Return where those words are."""
    paths = {}
    for language in languages:
        locale = locale_of(language)
        known = language in kiosk_languages() or (locale is not None and locale.language == "en")
        if locale is not None and locale.text_direction == "ltr" and not known:
            paths[language] = folder / FOLDER / f"{language}.po"
    return paths


def for_screens(content: Content) -> Content:
    """Return the content in those of its languages that the screens speak; further ones are for ``kiosk sheet``.

    Raises:
        ContentError: it is not written in French and in English, which every kiosk speaks.

    """
    if not set(ALWAYS) <= set(content.languages):
        message = N_("The screens are in {languages}: write the content in each of them, too.")
        raise ContentError(message, languages=", ".join(ALWAYS))
    return replace(content, languages=tuple(tag for tag in kiosk_languages() if tag in content.languages))


def nothing() -> Content:
    """Return a content without any treatment."""
    return Content(ALWAYS, {}, {}, {}, {}, {}, Text(dict.fromkeys(ALWAYS, "")))


def problems(folder: Path, languages: Iterable[str]) -> Iterator[Problem]:
    """Return each word that a pack has to bring and does not, and each that would not come out right."""
    for language, path in _brought(folder, languages).items():
        yield from _of_catalog(language, path, f"{FOLDER}/{path.name}")


def _of_catalog(language: str, path: Path, file: str) -> Iterator[Problem]:
    if not path.exists():
        message = N_(
            "the sheet has no words in {language} (such as “Avoid”): "
            "copy translations/handout.pot of the kiosk to this file and translate them"
        )
        yield Problem(message, {"language": language}, file=file)
        return
    try:
        catalog = read_catalog(language, path)
    except (OSError, ValueError) as problem:
        yield Problem(N_("this is not a catalog of words: {reason}"), {"reason": problem}, file=file)
        return
    for word in handout_messages():
        one = word if isinstance(word, str) else word[0]
        translation = catalog.get(one)
        said = _said(translation) if translation is not None else ("",)
        line = translation.lineno or 0 if translation is not None else 0
        if not all(form.strip() for form in said):
            yield Problem(N_("“{word}” is not translated"), {"word": one}, file=file, line=line)
        elif any(sorted(_NAME.findall(form)) != sorted(_NAME.findall(one)) for form in said):
            values = {"word": one, "names": ", ".join(_NAME.findall(one)) or "-"}
            yield Problem(N_("“{word}” must keep its names in braces: {names}"), values, file=file, line=line)


def _said(message: Message) -> tuple[str, ...]:
    """Return what is said for a message, in each form; nothing for one that is only guessed (fuzzy)."""
    if message.fuzzy or not message.string:
        return ("",)
    return (message.string,) if isinstance(message.string, str) else tuple(map(str, message.string or ()))
