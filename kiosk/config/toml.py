"""The text of a settings file as tables; what is wrong with it is told with its line and what to do.

No line is shown: in the secrets it would be one.
"""

from __future__ import annotations

import codecs
import re
import tomllib
from typing import TYPE_CHECKING, Any

from kiosk.config.refused import name_of, unseen_in
from kiosk.errors import N_, Sentence, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES = 100_000
"""A settings file that is longer is not one."""
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
"""How files begin whose letters have more than one byte; UTF-32 with its bytes turned begins as UTF-16 does."""
_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\\]*"|'[^']*')"""
_NAME = re.compile(rf"\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*=(.*)")
_SECTION = re.compile(rf"\s*\[\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*\]")
_TEXTS = re.compile(r"""\"(?:[^"\\]|\\.)*"|'[^']*'|#.*""")
_SAID_OTHERWISE = re.compile(r"\s*(?:true|false|yes|no|oui|non|vrai|faux|on|off)\s*", re.IGNORECASE)
_TWICE = re.compile("Cannot (?:overwrite|declare|redefine|mutate)|Duplicate")
"""How Python begins what it says of a name that stands twice."""
_CURLED = "“”„«»‘’"
_WITH_COMMA = re.compile(r"\s*\d+,\d+\s*")


def tables(path: Path, *, names_are_told: bool) -> dict[str, Any]:
    """Return a file's tables; nothing where there is no file.

    Raises:
        SettingsError: it cannot be read, or is not TOML; says where and why.

    """
    text = ""
    try:
        if not path.exists():
            return {}
        if not path.is_file():
            raise SettingsError(N_("{path} is not a file. Move it away."), path=path)
        if path.stat().st_size > MOST_BYTES:
            raise SettingsError(N_("{path} is far too long for a settings file. Move it away."), path=path)
        text = _text(path, path.read_bytes())
        return tomllib.loads(text)
    except OSError as problem:
        raise SettingsError(N_("{path} cannot be read. Give this user the right to read it."), path=path) from problem
    except (ValueError, RecursionError) as problem:
        raise _slip(path, text, str(problem), names_are_told=names_are_told) from None


def _text(path: Path, data: bytes) -> str:
    """Return what is written in a file, with or without a byte-order mark, whatever ends its lines.

    Raises:
        SettingsError: it is not UTF-8.

    """
    wide = data.startswith(_WIDE) or (len(data) > 1 and 0 in data[:2] and any(data[:2]))
    if wide:
        raise SettingsError(
            N_("{path} is UTF-16 text, which some editors call Unicode. Open it there, and save it as UTF-8."),
            path=path,
        )
    zero = data.find(0)
    if zero >= 0:
        why = Sentence(
            N_("the file is damaged, {name} is in it; delete what cannot be read, or move the file away"),
            {"name": name_of("\0")},
        )
        raise _not_toml(path, data.count(b"\n", 0, zero) + 1, why)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise SettingsError(
            N_(
                "{path} is not UTF-8 text: line {line} has a letter as Windows-1252 or Latin-1 writes it. "
                "Open it in an editor, and save it as UTF-8."
            ),
            path=path,
            line=data.count(b"\n", 0, problem.start) + 1,
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _slip(path: Path, text: str, problem: str, *, names_are_told: bool) -> SettingsError:
    """Return what is wrong with a text that is not TOML: what was most likely meant."""
    is_twice = _TWICE.match(problem) is not None
    for name, first, second in _doubled(text) if is_twice and names_are_told else ():
        return SettingsError(
            N_("{path}, line {line}: {name} stands twice, first in line {first}. Keep one."),
            path=path,
            line=second,
            name=name,
            first=first,
        )
    at = re.search(r"line (\d+)", problem)
    line = int(at[1]) if at else text.count("\n") + 1
    twice = Sentence(N_("a name or a section stands twice; keep one, with all that belongs to it"))
    return _not_toml(path, line, twice if is_twice else _meant(text.split("\n")[line - 1]))


def _not_toml(path: Path, line: int, why: Sentence | None) -> SettingsError:
    if why:
        return SettingsError(N_("{path}, line {line}: this is not TOML: {why}."), path=path, line=line, why=why)
    return SettingsError(
        N_('{path}, line {line}: this is not TOML. A line is written name = "text", or name = 60.'),
        path=path,
        line=line,
    )


def _doubled(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each name or section that stands twice, with both lines."""
    section, lines = "", dict[str, int]()
    for number, line in enumerate(text.split("\n"), 1):
        begun, named = _SECTION.match(line), _NAME.match(line)
        if begun:
            name = section = _without_quotes(begun[1])
        elif named:
            name = ".".join(filter(None, (section, _without_quotes(named[1]))))
        else:
            continue
        if name in lines:
            yield f"[{name}]" if begun else name, lines[name], number
        lines.setdefault(name, number)


def _without_quotes(name: str) -> str:
    return re.sub(r"[\s\"']", "", name)


def _meant(line: str) -> Sentence | None:
    """Return what is wrong with a line as people write them, if it can be told."""
    bare = _TEXTS.sub("", line)
    strange = next((c for c in bare if not c.isascii()), "") or unseen_in(bare.replace("\t", " "))
    named = _NAME.fullmatch(line)
    value = named[2] if named else ""
    if strange and not strange.isalnum() and strange not in _CURLED:
        return Sentence(N_("{name} stands where it cannot be; type the line again"), {"name": name_of(strange)})
    slips = (
        (strange in set(_CURLED), N_('the quotation marks must be straight, such as in name = "text"')),
        (_SAID_OTHERWISE.fullmatch(value), N_("write true or false, in small letters and without quotation marks")),
        (_WITH_COMMA.fullmatch(value), N_("write the number with a point, such as 15.6")),
        ("\\" in value and '"' in value, N_("in a text in quotation marks, write / in the place of \\")),
        (re.match(r"\s*[\w.-]+\s*:", line), N_("write = in the place of :")),
        (
            re.fullmatch(r"\s*[^\W\d][^\"'\[{]*", value),
            N_('put the text in quotation marks, such as in name = "text"'),
        ),
    )
    return next((Sentence(message) for holds, message in slips if holds), None)
