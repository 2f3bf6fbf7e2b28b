"""What the file of a sheet says about itself: twice, and both times the same, as the plan has it.

Programs read one of the two; validators look at the form of each.
"""

from __future__ import annotations

import io
import re
from datetime import datetime
from hashlib import md5
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pikepdf

from kiosk.errors import N_
from kiosk.handout.calendar import reminders
from kiosk.handout.plain_text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.visit.plan import CarePlan

RDF, DC = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}", "{http://purl.org/dc/elements/1.1/}"
XMP, PDF = "{http://ns.adobe.com/xap/1.0/}", "{http://ns.adobe.com/pdf/1.3/}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NAMED = N_("Reminders for your calendar")


def wrong(pdf: bytes, plan: CarePlan, languages: tuple[str, ...]) -> Iterator[str]:
    """Return what the file says wrong about itself."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        told = _packet(file)
        info = {str(key): str(value) for key, value in file.trailer.Info.items()}
        titles = {tag: one_line(plan.title.of(tag)) for tag in languages}
        title, author = " / ".join(titles.values()), one_line(plan.clinic.name)
        same: dict[str, tuple[object, object]] = {
            "the titles": (told["titles"], {"x-default": title, **titles}),
            "the title": (info["/Title"], title),
            "the author": ((info["/Author"], told["author"]), (author, author)),
            "the languages": (told["languages"], list(languages)),
            "the program": ((info["/Creator"], info["/Producer"]), (told["tool"], told["producer"])),
            "the file's language": (str(file.Root.Lang), languages[0]),
            "the document's language": (str(file.Root.StructTreeRoot.K.Lang), languages[0]),
        }
        dates: dict[str, object] = {"/CreationDate": _date(info["/CreationDate"]), "/ModDate": _date(info["/ModDate"])}
        dates |= {name: told[name] for name in ("created", "modified")}
        same |= {name: (date, plan.treated_at.replace(microsecond=0)) for name, date in dates.items()}
        yield from (f"{name}: {found!r}, not {right!r}" for name, (found, right) in same.items() if found != right)
        yield from _attached(file, plan, languages)


def _packet(file: pikepdf.Pdf) -> dict[str, object]:
    (root,) = ET.fromstring(file.Root.Metadata.read_bytes()).iter(f"{RDF}Description")
    titles = {one.get(LANGUAGE): one.text for one in root.iterfind(f"{DC}title/{RDF}Alt/{RDF}li")}
    return {
        "titles": titles,
        "author": root.findtext(f"{DC}creator/{RDF}Seq/{RDF}li"),
        "languages": [one.text for one in root.iterfind(f"{DC}language/{RDF}Bag/{RDF}li")],
        "tool": root.get(f"{XMP}CreatorTool"),
        "producer": root.get(f"{PDF}Producer"),
        "created": datetime.fromisoformat(root.get(f"{XMP}CreateDate", "")),
        "modified": datetime.fromisoformat(root.get(f"{XMP}ModifyDate", "")),
    }


def _date(written: str) -> datetime:
    return datetime.strptime(re.sub(r"^D:|'", "", written), "%Y%m%d%H%M%S%z")


def _attached(file: pikepdf.Pdf, plan: CarePlan, languages: tuple[str, ...]) -> Iterator[str]:
    """The reminders are what they are for all programs, and named in every language of the sheet."""
    listed = [file.Root.Names.EmbeddedFiles.Names[1]] if "/Names" in file.Root else []
    if [one.objgen for one in file.Root.get("/AF", [])] != [one.objgen for one in listed]:
        yield "a file inside is listed in one place only"
    for one in listed:
        data = reminders.calendar(plan)
        named = " / ".join(plan.words(tag).gettext(NAMED) for tag in languages)
        stream = one.EF.F
        same = {
            "its description": (str(one.Desc), named),
            "its names": ({str(one.F), str(one.UF)}, {str(file.Root.Names.EmbeddedFiles.Names[0])}),
            "its streams": (one.EF.UF.objgen, stream.objgen),
            "its kind": (str(stream.Subtype), "/text/calendar"),
            "its size": (int(stream.Params.Size), len(data)),
            "its mark": (bytes(stream.Params.CheckSum), md5(data, usedforsecurity=False).digest()),
            "its date": (_date(str(stream.Params.ModDate)), plan.treated_at.replace(microsecond=0)),
            "its content": (stream.read_bytes(), data),
        }
        yield from (f"the file inside, {what}: {a!r}, not {b!r}" for what, (a, b) in same.items() if a != b)
