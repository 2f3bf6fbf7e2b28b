"""What the rules of both languages are made of: a pattern, and what is said in its place; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Rule(NamedTuple):
    """What is written in some way is said in another one."""

    written: re.Pattern[str]
    said: Callable[[re.Match[str]], str]


def rule(written: str, said: Callable[[re.Match[str]], str] | str, *, any_case: bool = False) -> Rule:
    r"""Return a rule; what is said may be a text with the groups of the pattern in it (``\\1``)."""
    pattern = re.compile(written, re.IGNORECASE if any_case else 0)
    if isinstance(said, str):
        template = said
        return Rule(pattern, lambda found: found.expand(template))
    return Rule(pattern, said)


def looked_up(before: str, words: Mapping[str, str], after: str = "") -> Rule:
    """Return a rule that says the words of a table, whatever their case, between two patterns without groups."""
    names = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    lower = {written.lower(): said for written, said in words.items()}
    return rule(f"{before}({names}){after}", lambda found: lower[found[1].lower()], any_case=True)


NUMBER = r"\d+(?:[.,]\d+)?"
PHONE = r"(?<![\d-])(?:\+?(1)[ .-])?(?:\(([2-9]\d\d)\) ?|([2-9]\d\d)[ .-])?(\d{3})[ .-](\d{4})(?!\d)"
ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
WEBSITE = r"(?<![\w.@-])(?:https?://)?(?:[^\W_][\w-]+\.)+[^\W\d_]{2,}(?:/[\w./-]*[\w/])?(?![\w@])"
"""Each part has two letters or more, as "p.m." has not."""
SAME_IN_BOTH = (
    rule("[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}]", ""),
    rule(r"[^\S\n]+", " "),
    rule(r"½", " 1/2"),
    rule(r"¼", " 1/4"),
    rule(r"¾", " 3/4"),
    rule("\N{NON-BREAKING HYPHEN}|\N{HYPHEN}", "-"),
    rule("[\N{SUPERSCRIPT ONE}\N{SUPERSCRIPT TWO}\N{SUPERSCRIPT THREE}]", ""),
    rule("[µμ]", "µ"),
)
PAUSES = (
    rule(r"[«»“”„\"*†‡_#~^\\|<>={}`]", " "),
    rule(r"[()\[\]]|(?<=\s)[–—-]+(?=\s)|[–—]|[·•/]", ", "),
    rule(r"…(?=\s*[?!])", ""),
    rule(r"…", "."),
    rule(r"[^\w\s.,;:?!'’-]", " "),
    rule(r"(?<!\w)['’]|['’](?!\w)", " "),
    rule(r"\s+", " "),
    rule(r"\s+([.,;:?!])", r"\1"),
    rule(r"[,;:]+(?:\s*[,;:])*(?=\s*[.?!])", ""),
    rule(r"([,;:])(?:\s*,)+", r"\1"),
    rule(r",\s*([;:])", r"\1"),
    rule(r"^[\s.,;:?!-]+|[\s,;:-]+$", ""),
)
"""What a voice makes nothing of, or a pause."""


def apply(rules: tuple[Rule, ...], text: str) -> str:
    """Return a text after each rule, in their order."""
    for each in rules:
        text = each.written.sub(each.said, text)
    return text
