"""IPP messages as bytes (RFC 8010): a question is written, an answer is read; pure.

An answer is read whatever a printer puts into it: lengths are checked against what there is, nothing is recursive, and
what the kiosk has no use for (collections, dates, resolutions) is passed over.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VERSION = (2, 0)


class Operation(IntEnum):
    """What a printer can be asked (RFC 8011, 5.4.15), and what CUPS can."""

    PRINT_JOB = 0x02
    CREATE_JOB = 0x05
    SEND_DOCUMENT = 0x06
    CANCEL_JOB = 0x08
    GET_JOB_ATTRIBUTES = 0x09
    GET_JOBS = 0x0A
    GET_PRINTER_ATTRIBUTES = 0x0B
    CUPS_GET_PRINTERS = 0x4002


class Tag(IntEnum):
    """The tags of RFC 8010, 3.5, as far as they are written or read here."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    LAST_DELIMITER = 0x0F
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    COLLECTION = 0x34
    TEXT_WITH_LANGUAGE = 0x35
    NAME_WITH_LANGUAGE = 0x36
    END_COLLECTION = 0x37
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49
    LAST_STRING = 0x5F


_WRITTEN = {
    "attributes-charset": Tag.CHARSET,
    "attributes-natural-language": Tag.LANGUAGE,
    "copies": Tag.INTEGER,
    "document-format": Tag.MIME_TYPE,
    "job-id": Tag.INTEGER,
    "job-name": Tag.NAME,
    "last-document": Tag.BOOLEAN,
    "media": Tag.KEYWORD,
    "printer-uri": Tag.URI,
    "requested-attributes": Tag.KEYWORD,
    "requesting-user-name": Tag.NAME,
    "sides": Tag.KEYWORD,
    "which-jobs": Tag.KEYWORD,
}
_FIRST = ("attributes-charset", "attributes-natural-language", "printer-uri", "job-id", "requesting-user-name")
"""These come first, in this order (RFC 8011, 4.1.4 and 4.1.5)."""


class Garbled(ValueError):
    """The bytes are no IPP answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered; an attribute with several values is a list of them."""

    status: int
    jobs: list[dict[str, Any]] = field(default_factory=list)
    printers: list[dict[str, Any]] = field(default_factory=list)


def question(operation: Operation, attributes: Mapping[str, object], job: Mapping[str, object] | None = None) -> bytes:
    """Write a question; a document may follow it."""
    head = {"attributes-charset": "utf-8", "attributes-natural-language": "en", **attributes}
    ordered = [name for name in _FIRST if name in head] + [name for name in head if name not in _FIRST]
    parts = [struct.pack(">BBHI", *VERSION, operation, 1), bytes([Tag.OPERATION])]
    parts += [_written(name, head[name]) for name in ordered]
    if job:
        parts += [bytes([Tag.JOB]), *(_written(name, value) for name, value in job.items())]
    return b"".join([*parts, bytes([Tag.END])])


def _written(name: str, value: object) -> bytes:
    values = value if isinstance(value, list) else [value]
    parts = []
    for number, each in enumerate(values):
        label = b"" if number else name.encode()
        if isinstance(each, bool):
            raw = bytes([each])
        elif isinstance(each, int):
            raw = struct.pack(">i", each)
        else:
            raw = str(each).encode()
        parts.append(struct.pack(">BH", _WRITTEN[name], len(label)) + label + struct.pack(">H", len(raw)) + raw)
    return b"".join(parts)


def answer(raw: bytes) -> Answer:
    """Read an answer.

    Raises:
        Garbled: it is none.

    """
    if len(raw) < 9 or raw[0] not in {1, 2} or raw[8] != Tag.OPERATION:  # noqa: PLR2004 - RFC 8010, 3.1.1
        raise Garbled
    told = Answer(int.from_bytes(raw[2:4], "big"))
    group: dict[str, Any] = {}
    name, depth = "", 0
    for tag, label, value in _attributes(raw):
        if tag <= Tag.LAST_DELIMITER:
            group, name, depth = {}, "", 0
            if tag in {Tag.JOB, Tag.PRINTER}:
                (told.jobs if tag == Tag.JOB else told.printers).append(group)
        elif tag == Tag.END_COLLECTION:
            depth -= 1
        elif tag == Tag.COLLECTION or depth:
            depth += tag == Tag.COLLECTION
        else:
            name = label or name
            _add(group, name, _read(tag, value))
    return told


def _attributes(raw: bytes) -> Iterator[tuple[int, str, bytes]]:
    """Give each tag with its name and its value; a group's tag has neither."""
    place = 8
    while place < len(raw) and raw[place] != Tag.END:
        tag = raw[place]
        place += 1
        if tag <= Tag.LAST_DELIMITER:
            yield tag, "", b""
            continue
        label, place = _counted(raw, place)
        value, place = _counted(raw, place)
        yield tag, label.decode(errors="replace"), value


def _counted(raw: bytes, place: int) -> tuple[bytes, int]:
    """Return the bytes that a two-byte count announces, and where they end."""
    end = place + 2 + int.from_bytes(raw[place : place + 2], "big")
    if place + 2 > len(raw) or end > len(raw):
        raise Garbled
    return raw[place + 2 : end], end


def _read(tag: int, value: bytes) -> int | bool | str | None:
    if tag in {Tag.INTEGER, Tag.ENUM}:
        return int.from_bytes(value, "big", signed=True) if len(value) == 4 else None  # noqa: PLR2004 - RFC 8010, 3.9
    if tag == Tag.BOOLEAN:
        return value != b"\0"
    if tag in {Tag.TEXT_WITH_LANGUAGE, Tag.NAME_WITH_LANGUAGE}:
        _, place = _counted(value, 0)
        value, _ = _counted(value, place)
    elif not Tag.NAME & 0xF0 <= tag <= Tag.LAST_STRING:
        return None
    return value.decode(errors="replace")


def _add(group: dict[str, Any], name: str, value: object) -> None:
    if value is None or not name:
        return
    if name not in group:
        group[name] = value
    elif isinstance(group[name], list):
        group[name].append(value)
    else:
        group[name] = [group[name], value]
