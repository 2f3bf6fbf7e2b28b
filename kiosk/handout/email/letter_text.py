"""The email as plain text, for whoever reads it without HTML or has it read aloud."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from kiosk import markup
from kiosk.handout.plain_text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.handout.email.letter import Letter, Section

WIDTH = 70
"""Characters in a line; short enough to be quoted in a reply without breaking."""


def as_text(letters: Sequence[Letter]) -> str:
    """Return the letters one after the other, in lines of ``WIDTH`` characters where words allow it."""
    rule = "\n\n" + "=" * WIDTH + "\n\n"
    return rule.join("\n\n".join(_paragraphs(letter)) for letter in letters) + "\n"


def _paragraphs(letter: Letter) -> Iterable[str]:
    if letter.follows:
        yield _fill(" · ".join(text for _, text in letter.follows))
    yield _fill(letter.hello)
    yield _fill(letter.intro)
    if letter.draft:
        yield _fill(f"*** {letter.draft} ***")
    yield "\n".join((_underlined(letter.title, "="), *(_fill(fact) for fact in letter.facts)))
    for section in letter.sections:
        yield _section(section)
    yield "-" * WIDTH
    for why in letter.why:
        yield _fill(markup.plain(why))
    yield "\n".join(_fill(markup.plain(line)) for line in letter.sender)
    for text in letter.small:
        yield _fill(text)


def _section(section: Section) -> str:
    lines = [_underlined(section.title, "-")]
    for item in section.items:
        when = ", ".join(filter(None, (item.when, item.condition)))
        text = f"{item.text} – {when}" if when else item.text
        lines.append(_fill(text, first="→ " if item.closing else "- ", others="  "))
        if item.more:
            lines.append(_fill(one_line(markup.plain(item.more)), first="  ", others="  "))
    if section.call:
        lines += ["", _fill(markup.plain(section.call))]
    return "\n".join(lines)


def _underlined(title: str, line: str) -> str:
    filled = _fill(title)
    return f"{filled}\n{line * max(len(part) for part in filled.splitlines())}"


def _fill(text: str, *, first: str = "", others: str = "") -> str:
    # textwrap breaks at ordinary spaces only: a French no-break space stays with its word.
    return "\n".join(
        wrap(
            text,
            WIDTH,
            initial_indent=first,
            subsequent_indent=others,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
