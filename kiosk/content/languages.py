"""The languages of a content pack: those the kiosk has words for, and those the pack brings them for.

The sheet, the calendar and the email have words of their own, such as "Call 911 if".  A pack in a further language
brings them in ``words/<language>.po``, made from ``translations/handout.pot``.  They belong to its content alone.  A
word that is missing would stand in English between the pack's texts: it is told here, and the pack is not used.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.catalogs import as_babel_reads_it, catalog_in, handout_messages
from kiosk.content.findings import Problem, finding
from kiosk.content.model import Content
from kiosk.content.near import MOST_ALIKE, nearest
from kiosk.content.served import ALWAYS
from kiosk.errors import N_, ContentError
from kiosk.i18n import CHECKED, Text, Words, form_for, kiosk_languages, locale_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.findings import Finding
    from kiosk.content.folders import Folder
    from kiosk.content.plain import Plain

FOLDER = "words"
COUNTS = range(200)
"""Every rule for the forms that go with a count repeats after a hundred."""
_NO_WORDS = N_(
    "the sheet has no words in {language} (such as “Avoid”): "
    "copy translations/handout.pot of the kiosk to this file and translate them"
)
_NO_CATALOG = N_("this is not a catalog of words: {reason}")
_NOT_TRANSLATED = N_("“{word}” is not translated")
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


def unlisted(plain: Plain) -> Iterator[Finding]:
    """Find a list of no languages, and those that a pack is written in as its disclaimer tells and does not list."""
    listed = plain.get("languages") if isinstance(plain, dict) else None
    said = plain.get("disclaimer") if isinstance(plain, dict) else None
    if not isinstance(listed, list) or not isinstance(said, dict):
        return
    if not listed:
        message = N_("the pack is in no language: write languages: [{languages}]")
        yield finding("languages", message, languages=", ".join(map(str, said)))
        return
    others = [str(tag) for tag in said if tag not in {*listed, CHECKED} and locale_of(str(tag))]
    for tag in [str(tag) for tag in listed if tag not in said]:
        if meant := nearest(tag, others, MOST_ALIKE):
            others.remove(meant)
            yield finding("languages", N_("{key} is not known here: did you mean {near}?"), key=tag, near=meant)
    for tag in others:
        message = N_("the disclaimer is in {language}, too: add {language} to languages, or take that text away")
        yield finding("languages", message, language=tag)


def further(languages: Iterable[str]) -> list[str]:
    """Return those that the kiosk has no words for, so that a content in them brings its own."""
    known = kiosk_languages()
    locales = {language: locale_of(language) for language in languages}
    return [
        language
        for language, locale in locales.items()
        if locale and locale.text_direction == "ltr" and locale.language != "en" and language not in known
    ]


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


def brought(folder: Folder, languages: Iterable[str]) -> tuple[dict[str, Words], list[Problem]]:
    """Return the words that a pack brings for its further languages, and what is wrong with them."""
    own, problems = {}, list[Problem]()
    for language in further(languages):
        file = f"{FOLDER}/{language}.po"
        if not folder.is_there(file):
            problems.append(Problem(_NO_WORDS, {"language": language}, file=file))
            continue
        try:
            catalog = catalog_in(language, io.BytesIO(folder.read(file)))
        except (OSError, ValueError) as problem:
            problems.append(Problem(_NO_CATALOG, {"reason": problem}, file=file))
            continue
        said, plural = as_babel_reads_it(catalog)
        used = {one_of(word) for word in handout_messages()}
        own[language] = Words.of(language, {word: said[word] for word in said if word in used}, plural)
        for word, wrong in lacking(own[language]):
            at = catalog.get(word)
            problems.append(Problem(wrong.message, wrong.values, file=file, line=at.lineno or 0 if at else 0))
    return own, problems


def lacking(words: Words) -> Iterator[tuple[str, Finding]]:
    """Return each word that a content has to bring and does not, and each that would not come out right."""
    try:
        shapes = {form_for(words.plural)(count) for count in COUNTS}
    except (ValueError, ArithmeticError) as problem:
        yield "", finding("plural", _NO_CATALOG, reason=problem)
        return
    for word in handout_messages():
        one = one_of(word)
        said = words.messages.get(one, "")
        forms = (said,) if isinstance(said, str) else said
        counted = not isinstance(said, str)
        if counted == isinstance(word, str) or not all(form.strip() for form in forms):
            yield one, finding("said", _NOT_TRANSLATED, word=one)
        elif counted and not shapes <= set(range(len(forms))):
            yield one, finding("forms", _NOT_TRANSLATED, word=one)
        elif any(sorted(_NAME.findall(form)) != sorted(_NAME.findall(one)) for form in forms):
            message = N_("“{word}” must keep its names in braces: {names}")
            place = "forms" if counted else "said"
            yield one, finding(place, message, word=one, names=", ".join(_NAME.findall(one)) or "-")


def one_of(word: str | tuple[str, str]) -> str:
    """Return what a message is known by: of one with a count, the form for one."""
    return word if isinstance(word, str) else word[0]
