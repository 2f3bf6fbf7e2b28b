"""One treatment with all that it uses, as one document: the form in which it is approved, kept and compared.

A document is canonical JSON (RFC 8785: keys sorted, no space that says nothing, UTF-8), so that the same content always
has the same bytes, and its hash (SHA-256, FIPS 180-4) names them.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content import form
from kiosk.content.findings import Finding, finding
from kiosk.content.model import Content, Shared, Treatment
from kiosk.content.places import parts
from kiosk.content.plain import languages_of, of_json, with_ids
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = 1
"""Of what is written; what an older one holds is raised to it as it is read."""


@dataclass(frozen=True, slots=True)
class Document:
    """A treatment, and what it uses of what its pack shares."""

    shared: Shared
    treatment: Treatment

    @property
    def content(self) -> Content:
        """The same as a content of one treatment."""
        return Content.of(self.shared, [self.treatment])

    def to_json(self) -> bytes:
        """Return the canonical bytes."""
        shared, treatment = form.plain_of(self.shared), form.plain_of(self.treatment)
        plain = {"format": FORMAT, "shared": shared, "treatment": treatment}
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    @property
    def sha256(self) -> str:
        """The hash of those bytes, in hexadecimal."""
        return hashlib.sha256(self.to_json()).hexdigest()


def of(content: Content, treatment: str) -> Document:
    """Return a treatment of a content with what it uses, and nothing else.

    Raises:
        KeyError: the content has no such treatment.

    """
    wanted = content.treatments[treatment]
    sources = {name for _, part in parts(wanted) for name in getattr(part, "sources", ())}
    moments = [moment for rule in wanted.rules for moment in (rule.start, rule.end) if moment is not None]
    shared = Shared(
        languages=content.languages,
        disclaimer=content.disclaimer,
        answers=tuple(answer for answer in content.answers.values() if answer.id in wanted.answers),
        conditions=tuple(each for each in content.conditions.values() if each.id in {m.condition for m in moments}),
        events=tuple(each for each in content.events.values() if each.id in {m.event for m in moments}),
        sources=tuple(source for source in content.sources.values() if source.id in sources),
    )
    return Document(shared, wanted)


def read(data: bytes) -> tuple[Document | None, tuple[Finding, ...]]:
    """Return the document that bytes hold, and what is wrong with its form; None where nothing can be used."""
    try:
        source = of_json(data.decode())
    except ValueError:
        return None, (finding("", N_("this is no document of a treatment: export it again")),)
    plain = source.plain
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        return None, (finding("format", N_("this document was written by a newer kiosk: install that one, too")),)
    inside = {key: replace(source, plain=with_ids(plain.get(key), ())) for key in ("shared", "treatment")}
    shared = form.read(Shared, inside["shared"], languages_of(plain.get("shared")))
    languages = shared.value.languages if shared.value else ()
    treatment = form.read(Treatment, replace(inside["treatment"], findings=[]), languages)
    findings = (*_under("shared", shared.findings), *_under("treatment", treatment.findings))
    if shared.value is None or treatment.value is None:
        return None, findings
    return Document(shared.value, treatment.value), findings


def _under(key: str, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    return (replace(each, place=f"{key}/{each.place}".rstrip("/")) for each in findings)
