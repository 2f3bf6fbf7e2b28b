"""What a catalog of words says: the quick way and Babel's own reader agree, and a damaged one is told."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from kiosk.catalogs import read_catalog, said_in
from kiosk.errors import InstallationError
from kiosk.i18n import form_for

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.catalogs import Said

HEAD = (
    'msgid ""\nmsgstr ""\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
)
ODD = ('a "quoted" word', "a \\ and \\n", "two\nlines\n", "tab\tand\rreturn", "«\u00a0é\u00a0»", "long words " * 30)


def as_babel_reads(language: str, path: Path) -> Said:
    return {
        message.id if isinstance(message.id, str) else message.id[0]: (
            message.string if isinstance(message.string, str) else tuple(message.string)
        )
        for message in read_catalog(language, path)
        if message.id and message.string and not message.fuzzy
    }


def catalog_file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "kiosk.po"
    path.write_text(text, encoding=encoding)
    return path


@pytest.mark.parametrize(
    ("language", "file"),
    [("fr-CA", "translations/fr_CA/LC_MESSAGES/kiosk.po"), ("es", "tests/packs/peeling/words/es.po")],
)
def test_every_message_of_a_catalog_is_as_babel_reads_it(checkout: Path, language: str, file: str) -> None:
    said, plural = said_in(language, checkout / file)

    assert said == as_babel_reads(language, checkout / file)
    assert len(said) > 30
    assert [form_for(plural)(count) for count in (1, 2)] == [0, 1]


def test_odd_characters_come_through_as_they_were_written(tmp_path: Path) -> None:
    catalog = Catalog("fr_CA", fuzzy=False)
    for text in ODD:
        catalog.add(text, text.upper())
    catalog.add(("one\t", "many\t"), ("un \\", 'plu"sieurs'))
    written = io.BytesIO()
    write_po(written, catalog, width=60)

    said, _ = said_in("fr-CA", catalog_file(tmp_path, written.getvalue().decode()))

    assert said == {text: text.upper() for text in ODD} | {"one\t": ("un \\", 'plu"sieurs')}


def test_what_is_guessed_or_not_translated_is_left_out(tmp_path: Path) -> None:
    entries = (
        '\n#, python-format, fuzzy\nmsgid "Yes"\nmsgstr "Non"\n\nmsgid "No"\nmsgstr ""\n\nmsgid "Day"\nmsgstr "Jour"\n'
        '\nmsgid "one"\nmsgid_plural "many"\nmsgstr[0] "un"\nmsgstr[1] ""\n'
    )

    said, _ = said_in("fr-CA", catalog_file(tmp_path, HEAD + entries))

    assert said == {"Day": "Jour"}


@pytest.mark.parametrize(
    ("encoding", "rest"),
    [
        ("iso-8859-1", ""),
        ("utf-8", '\nmsgctxt "noun"\nmsgid "Light"\nmsgstr "Lumière"\n'),
        ("utf-8", '\n#~ msgid "Old"\n#~ msgstr "Vieux"\n'),
    ],
    ids=["another encoding", "a context", "an entry that nobody uses"],
)
def test_a_catalog_that_is_written_otherwise_is_read_too(tmp_path: Path, encoding: str, rest: str) -> None:
    text = HEAD.replace("utf-8", encoding) + '\nmsgid "Summer"\nmsgstr "Été"\n' + rest

    said, _ = said_in("fr-CA", catalog_file(tmp_path, text, encoding))

    assert said == {"Summer": "Été"} | ({"Light": "Lumière"} if "Light" in rest else {})


@pytest.mark.parametrize(
    "damage",
    [
        HEAD + '\nmsgid "Day"\nmsgst',
        HEAD + "\n\0\0\0\0\n",
        HEAD.replace("(n > 1)", "(n > )") + '\nmsgid "Day"\nmsgstr "Jour"\n',
        None,
    ],
    ids=["cut", "not text", "no plural", "missing"],
)
def test_a_damaged_catalog_is_told(tmp_path: Path, damage: str | None) -> None:
    path = tmp_path / "kiosk.po" if damage is None else catalog_file(tmp_path, damage)

    with pytest.raises(InstallationError, match=re.escape(f"{path} is damaged. Install the kiosk again.")):
        said_in("fr-CA", path)
