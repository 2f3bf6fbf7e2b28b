"""Which of the two languages a text is written in, as far as its words tell: French, English, or not known.

Small words tell it of a sentence, words that one language has of a heading; of two texts that may have changed places,
endings and letters as well, where each side looks like the other language and not at all like its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.content.pieces import language_of
from kiosk.content.units import EN, FR, words
from kiosk.content.vocabulary import OWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.i18n import Text

_SMALL: Mapping[str, frozenset[str]] = {
    FR: words(
        "le la les des du une est sont vous votre vos ne pas pour avec dans sans après avant jour jours peau si",
        "et qui que aux au ou ce cette chez êtes avez de à en il elle nous appelez évitez lavez mettez prenez",
    ),
    EN: words(
        "the of and you your is are not with without after before day days skin if do it this that to for from will",
        "can be at by have has in avoid wash call put take when any than or us",
    ),
}
_SHORTENED = {FR: re.compile(r"\b[ldnjcsq]'(?=\w)"), EN: re.compile(r"n't\b")}
_WORD = re.compile(r"[^\W\d_]+")
_ACCENTS = re.compile("[éèêàâçîïôùûœ]")
_LOOKS: Mapping[str, re.Pattern[str]] = {
    # in small letters
    FR: re.compile(
        r"\b\w+(?:eur|eux|euse|ez|aux|oux|oir|oire|elle|ette|ique|ière|tte|nne|age|eau|ois|uis|iste)s?\b|qu|[éèêàâçîïôùûœ]"
    ),
    EN: re.compile(r"\b\w+(?:ing|ness|ful|less|ly|ght|ck|wn|ed|ack|ash|ish|ip|ub)s?\b|w|k|th|sh|ee|oo\w|ey\b"),
}
AT_LEAST = 2
"""Small words of a language, where there is none of the other; a word that only one language has is as good as two."""
FAR_MORE = 3
"""Times as many, where there are some of the other."""


def foreign(text: Text) -> dict[str, str]:
    """Return, for each text that is in the other language, its tag and that of the language it is in.

    Words that are marked as foreign ({fr-CA:Info-Santé}) are not read.
    """
    tags = {language_of(tag): tag for tag in text.languages if language_of(tag) in _SMALL}
    if len(tags) != len(_SMALL):
        return {}
    french, english = (_read(text, tags[name]) for name in (FR, EN))
    if french.casefold() == english.casefold():
        return _left(french, tags)
    said = {FR: french, EN: english}
    if _looks(english) == FR and _looks(french) == EN:
        return {tags[FR]: tags[EN], tags[EN]: tags[FR]}
    return {tags[name]: tags[other] for name, other in ((FR, EN), (EN, FR)) if _written_in(said[name]) == other}


def _read(text: Text, tag: str) -> str:
    """Return a text without its words that are marked as foreign."""
    return "".join(run.text for run in text.marked[tag] if not run.language) if tag in text.marked else text.of(tag)


def _left(said: str, tags: Mapping[str, str]) -> dict[str, str]:
    """Return where one text stands under both languages and is plainly in one of them."""
    found = _counted(said)
    words = [word for word in said.split() if any(c.isalpha() for c in word)]
    is_short = len(words) < AT_LEAST and max(found.values()) < AT_LEAST
    if is_short or bool(found[FR]) == bool(found[EN]):
        return {}
    name, other = (EN, FR) if found[FR] else (FR, EN)
    return {tags[name]: tags[other]}


def _written_in(said: str) -> str:
    found = _counted(said)
    for name, other in ((FR, EN), (EN, FR)):
        if found[name] >= AT_LEAST and found[name] >= FAR_MORE * found[other]:
            return name
    return ""


@lru_cache(maxsize=4096)
def _looks(said: str) -> str:
    """Return the language that a text looks like, and the other one not at all; "" where it may be either."""
    found = _counted(said)
    looks = {name: found[name] + len(pattern.findall(said.lower())) for name, pattern in _LOOKS.items()}
    one_sided = [name for name, other in ((FR, EN), (EN, FR)) if looks[name] and not looks[other]]
    return one_sided[0] if one_sided else ""


@lru_cache(maxsize=4096)
def _counted(said: str) -> Mapping[str, int]:
    text = re.sub(r"\{[^{}]*\}", " ", said.lower().replace("’", "'"))
    spoken = _WORD.findall(text)
    found = {
        name: sum(word in small for word in spoken)
        + len(_SHORTENED[name].findall(text))
        + AT_LEAST * _own(spoken, name)
        for name, small in _SMALL.items()
    }
    return found | {FR: found[FR] + bool(_ACCENTS.search(text))}


def _own(spoken: list[str], name: str) -> int:
    """Return how many words only one language has."""
    return sum(word in OWN[name] or word.removesuffix("s") in OWN[name] for word in spoken)
