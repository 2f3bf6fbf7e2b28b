"""Names the places of a treatment for people: "Rule “Direct sun and tanning”, for paper"; pure."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Any

from kiosk import markup
from kiosk.content.differences import inside, is_entries
from kiosk.errors import N_

if TYPE_CHECKING:
    from kiosk.content.plain import Plain
    from kiosk.i18n import Words

MOST_LETTERS = 60
"""Of the words that an entry is known by."""
KINDS = {
    "rules": N_("Rule"),
    "phases": N_("Phase"),
    "expect": N_("What is normal"),
    "notices": N_("Notice"),
    "topics": N_("Topic"),
    "signs": N_("Sign"),
    "bands": N_("What it means"),
    "quiz": N_("Quiz question"),
    "choices": N_("Answer"),
    "reminders": N_("Reminder"),
    "questions": N_("Question"),
    "one_of": N_("Answer"),
    "any_of": N_("Answer"),
    "conditions": N_("Condition"),
    "events": N_("Event"),
    "sources": N_("Source"),
    "contacts": N_("Contact"),
    "why": N_("Why"),
    "now": N_("What to do now"),
    "later": N_("What to do later"),
    "sheet": N_("On paper"),
    "words": N_("Words of the sheet"),
}
"""The entries of a list."""
WHEN, ORDER = "when?", "order?"
"""Stand for the times of a rule together, and for the order of a list; no key is called so."""
FIELDS = {
    WHEN: N_("when"),
    "text": N_("text"),
    "thing": N_("text"),
    "when": N_("when it is so"),
    "lasts": N_("how long"),
    "end_is": N_("which way the end is meant"),
    "call_by": N_("call by"),
    "questions": N_("questions"),
    "phases": N_("phases"),
    "rules": N_("rules"),
    "notices": N_("notices"),
    "topics": N_("topics"),
    "signs": N_("signs to watch"),
    "quiz": N_("quiz"),
    "reminders": N_("reminders"),
    "conditions": N_("conditions"),
    "events": N_("events"),
    "contacts": N_("contacts"),
    "expect": N_("what is normal"),
    "now": N_("what to do now"),
    "later": N_("what to do later"),
    "sheet": N_("on paper"),
    "bands": N_("what it means"),
    "choices": N_("answers"),
    "one_of": N_("answers, one of which is right for them"),
    "any_of": N_("answers, any of which may be true"),
    "name": N_("name"),
    "title": N_("title"),
    "short": N_("in short, for lists and paper"),
    "why": N_("why"),
    "summary": N_("summary"),
    "lead": N_("what matters most"),
    "advice": N_("what to do"),
    "advice_short": N_("what to do, in short"),
    "sheet_why": N_("why, on paper"),
    "statement": N_("what the patient says"),
    "adapted": N_("how the sheet says it"),
    "explain": N_("explanation"),
    "disclaimer": N_("last line of paper and email"),
    "hours": N_("hours"),
    "number": N_("number"),
    "place": N_("place"),
    "after": N_("after it"),
    "until": N_("until it"),
    "start": N_("start"),
    "end": N_("end"),
    "from": N_("from when"),
    "at": N_("when"),
    "of": N_("rule that it is about"),
    "for": N_("for whom"),
    "not_for": N_("not for whom"),
    "first_for": N_("first for whom"),
    "urgency": N_("how urgent"),
    "hidden": N_("hidden"),
    "correct": N_("right"),
    "sensitive": N_("not named on the sheet"),
    "icon": N_("picture"),
    "stance": N_("to do or to avoid"),
    "when_closed": N_("whom to call when the clinic is closed"),
    "languages": N_("languages"),
    "careful": N_("answer that counts for who did not answer"),
    "only": N_("answers that are asked about"),
    "each": N_("each answer on its own line"),
    "sources": N_("sources"),
    "sources_say": N_("what the sources say"),
    "reference": N_("reference"),
    "subject": N_("subject"),
    "synonyms": N_("other names"),
    "found_by": N_("words to look it up by"),
}
"""What stands under a key; where none is named, what an entry says is meant, and its name says so."""
SAID = ("thing", "title", "text", "name", "statement", "when", "after", "summary", "reference")
"""What an entry is known by, the first of these that it has."""
_AROUND = ("treatment", "shared")
_SAID_ONLY = frozenset({"thing", "text"})


def place_named(place: str, plain: Plain, words: Words) -> str:
    """Return a place of a document in words.

    Args:
        place: a path of keys and ids; one of :data:`WHEN` and :data:`ORDER` may be at its end.
        plain: the document, in plain values.
        words: the reader's.

    """
    parts, value, kind = list[str](), plain, ""
    for key in place.split("/"):
        within, value = value, inside(value, key)
        if key in _AROUND and not parts and not kind:
            continue
        if isinstance(within, list) and key != ORDER:
            name = known_by(value, words.language) or key
            parts.append(words.gettext(N_("{kind} “{name}”")).format(kind=words.gettext(kind), name=name))
        elif is_entries(value) and value and key in KINDS:
            kind = KINDS[key]  # told with the entry, or with the order
        elif key == ORDER:
            parts.append(words.gettext(N_("{kind}: order")).format(kind=words.gettext(kind)))
        elif key not in _SAID_ONLY or not parts:
            parts.append(words.gettext(FIELDS.get(key, key)))
    return ", ".join(parts)


def known_by(entry: Plain, language: str) -> str:
    """Return what an entry is known by in a language; "" for what says nothing."""
    values = (entry.get(key) for key in SAID) if isinstance(entry, dict) else ()
    said: Any = next((value for value in values if value), "")
    if isinstance(said, dict):
        said = said.get(language) or next(iter(said.values()))
    plain = markup.plain(markup.runs(said)) if isinstance(said, str) else ""
    return shorten(plain, MOST_LETTERS, placeholder="…")
