"""One treatment with all that it uses, as one document: the form in which it is approved, kept and compared.

A document is canonical JSON (RFC 8785: keys sorted, no space that says nothing, UTF-8), so that the same content always
has the same bytes, and its hash (SHA-256, FIPS 180-4) names them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping  # noqa: TC003 - the form of a document is made of it
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, ClassVar

from kiosk.content import form
from kiosk.content.fields import FORM
from kiosk.content.findings import Finding, finding
from kiosk.content.languages import further, lacking
from kiosk.content.marks import contacts_in
from kiosk.content.model import Content, Shared, Treatment, unreplaced
from kiosk.content.places import parts
from kiosk.content.plain import languages_of, of_json, with_ids
from kiosk.content.raising import raised
from kiosk.errors import N_
from kiosk.i18n import Words, locale_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.content.plain import Source

FORMAT = 1
"""Of what is written; what an older one holds is raised to it as it is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The words of one language."""

    __pydantic_config__: ClassVar[Any] = FORM
    plural: str
    """Tells which form goes with a count: ``n != 1``."""
    said: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What is said in another form for another count."""

    @classmethod
    def of(cls, words: Words) -> Spoken:
        """Return words as a document holds them."""
        said = {message: one for message, one in words.messages.items() if isinstance(one, str)}
        forms = {message: each for message, each in words.messages.items() if not isinstance(each, str)}
        return cls(plural=words.plural, said=said, forms=forms)

    def words(self, language: str) -> Words:
        """Return the words that a document holds."""
        return Words.of(language, {**self.said, **self.forms}, self.plural)


@dataclass(frozen=True, slots=True)
class Document:
    """A treatment, what it uses of what its pack shares, and the words that its languages need."""

    shared: Shared
    treatment: Treatment
    own: Mapping[str, Words] = field(default_factory=dict)
    """The words of paper and email, in each of its languages that the kiosk that wrote it has none for."""

    @property
    def content(self) -> Content:
        """The same as a content of one treatment."""
        return Content.of(self.shared, [self.treatment], self.own)

    def to_json(self) -> bytes:
        """Return the canonical bytes."""
        shared, treatment = form.plain_of(self.shared), form.plain_of(self.treatment)
        plain = {"format": FORMAT, "shared": shared, "treatment": treatment}
        if self.own:
            plain["words"] = {tag: form.plain_of(Spoken.of(words)) for tag, words in self.own.items()}
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    @property
    def sha256(self) -> str:
        """The hash of those bytes, in hexadecimal."""
        return hashlib.sha256(self.to_json()).hexdigest()


def of(content: Content, treatment: str) -> Document:
    """Return a treatment of a content with what it uses, and nothing else; who approved it stands beside it.

    Raises:
        KeyError: the content has no such treatment.

    """
    wanted = replace(content.treatments[treatment], approval=None)
    signs = unreplaced(content.signs, wanted)
    sources = {name for _, part in parts((wanted, *signs)) for name in getattr(part, "sources", ())}
    contacts = {wanted.when_closed, *contacts_in((wanted, *signs))}
    moments = [moment for rule in wanted.rules for moment in (rule.start, rule.end) if moment is not None]
    shared = Shared(
        languages=content.languages,
        disclaimer=content.disclaimer,
        questions=tuple(q for q in content.questions.values() if q.id in {asked.id for asked in wanted.questions}),
        conditions=tuple(each for each in content.conditions.values() if each.id in {m.condition for m in moments}),
        events=tuple(each for each in content.events.values() if each.id in {m.event for m in moments}),
        sources=tuple(source for source in content.sources.values() if source.id in sources),
        contacts=tuple(each for each in content.contacts.values() if each.id in contacts),
        signs=signs,
    )
    return Document(shared, wanted, {tag: content.own[tag] for tag in content.languages if tag in content.own})


def read(data: bytes) -> tuple[Document | None, tuple[Finding, ...]]:
    """Return the document that bytes hold, and what is wrong with its form; None where nothing can be used."""
    try:
        source = of_json(data.decode())
    except (ValueError, RecursionError):  # lists in lists without end
        return None, (finding("", N_("this is no document of a treatment: export it again")),)
    plain = source.plain
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        return None, (finding("format", N_("this document was written by a newer kiosk: install that one, too")),)
    inside = {key: replace(source, plain=with_ids(raised(plain.get(key)), ())) for key in ("shared", "treatment")}
    shared = form.read(Shared, inside["shared"], languages_of(plain.get("shared")))
    languages = shared.value.languages if shared.value else ()
    treatment = form.read(Treatment, replace(inside["treatment"], findings=[]), languages)
    own, wrong = _words(replace(source, plain=plain.get("words", {}), findings=[]), languages)
    findings = (*_under("shared", shared.findings), *_under("treatment", treatment.findings), *wrong)
    if shared.value is None or treatment.value is None:
        return None, findings
    return Document(shared.value, treatment.value, own), findings


def _words(source: Source, languages: Sequence[str]) -> tuple[dict[str, Words], list[Finding]]:
    """Return the words of the languages that a document brings them for, and what is wrong with them."""
    known = [language for language in languages if locale_of(language)]
    own, findings = dict[str, Words](), list[Finding]()
    if not isinstance(source.plain, dict):
        return own, [finding("words", N_("{name} must be names and values"), name="words")]
    for language, plain in source.plain.items():
        place = f"words/{language}"
        if language not in known:
            message = N_("{key} is not known here: use one of {known}")
            findings.append(finding(place, message, key=language, known=", ".join(known)))
            continue
        read = form.read(Spoken, replace(source, plain=plain), ())
        findings += _under(place, read.findings)
        if read.value is not None and not read.findings:
            own[language] = read.value.words(language)
            findings += _under(place, (wrong for _, wrong in lacking(own[language])))
    missing = [language for language in further(languages) if language not in source.plain]
    findings += [finding(f"words/{each}", N_("{key} is missing: add it"), key=each) for each in missing]
    return own, findings


def _under(key: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    return (replace(each, place=f"{key}/{each.place}".rstrip("/")) for each in findings)
