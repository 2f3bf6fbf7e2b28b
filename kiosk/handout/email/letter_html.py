"""The email as HTML: one narrow column, light or dark as the reader's device is, nothing fetched.

Mail programs differ in what they keep: the colours of the light look are on the elements themselves, the
dark look is in a ``style`` element that a program may drop.  Every colour pair reads at 4.5:1 or better.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.handout.email.html import Html, element, together
from kiosk.handout.email.letter import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.email.letter import Item, Letter, Section
    from kiosk.markup import Run

INK, SOFT, PAPER, CARD, LINE, DEEP = "#15313A", "#4A636B", "#F7F4EF", "#FFFFFF", "#DAD5CB", "#084F4B"
"""Text, secondary text, page, card, hairline, strong label; as on the screens."""
LIGHT: dict[Tone, tuple[str, str]] = {
    Tone.QUIET: (DEEP, "#EEF6F3"),
    Tone.DO: ("#1B7548", "#F3FAF5"),
    Tone.AVOID: ("#A93A26", "#FDF4F1"),
    Tone.CAUTION: ("#8A5A00", "#FFFBF2"),
    Tone.URGENT: ("#9B1230", "#FBE4E8"),
}
"""For each tone, the colour of its title and edge, and of its ground."""
DARK_INK, DARK_SOFT, DARK_PAPER, DARK_CARD, DARK_LINE, DARK_DEEP = (
    "#E9F1F0", "#B4C6C8", "#0E1C20", "#152A30", "#35505A", "#8FD3CB",
)  # fmt: skip
DARK: dict[Tone, tuple[str, str]] = {
    Tone.QUIET: (DARK_DEEP, "#173238"),
    Tone.DO: ("#86D3A8", "#143026"),
    Tone.AVOID: ("#F5A793", "#3A211C"),
    Tone.CAUTION: ("#EFC46C", "#33290F"),
    Tone.URGENT: ("#FFA9B8", "#411722"),
}

_FONTS = "'Atkinson Hyperlegible Next','Segoe UI',Roboto,'Helvetica Neue',Helvetica,Arial,sans-serif"
_TOUCHED = "color:inherit;white-space:nowrap"
_PHONE = re.compile(
    r"(?<![\w.+-])"
    r"(?:\d{3}[ .\u00a0-]\d{3}[ .\u00a0-]\d{4}|911|(?:Info-Santé[ \u00a0])?811)"
    r"(?![\w-])",
    re.ASCII,
)


def as_html(letters: Sequence[Letter], title: str) -> str:
    """Return the letters as one page, each in its own language; ``title`` names the page."""
    first = letters[0]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="supported-color-schemes", content="light dark"),
        element("title", title),
        element("style", Html(_sheet())),
    )
    body = element(
        "body",
        element(
            "div",
            *(_letter(letter) for letter in letters),
            style="max-width:600px;margin:0 auto;padding:10px",
        ),
        class_="paper",
        style=f"margin:0;padding:0;background:{PAPER};color:{INK};font-family:{_FONTS};font-size:17px;"
        "line-height:1.45;-webkit-text-size-adjust:100%",
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang=first.language, dir=first.direction)}\n"


def _sheet() -> str:
    dark = "".join(
        f".{tone}{{background:{ground}!important;border-color:{edge}!important}}.{tone} h2{{color:{edge}!important}}"
        for tone, (edge, ground) in DARK.items()
    )
    return (
        ":root{color-scheme:light dark;supported-color-schemes:light dark}"
        "@media (prefers-color-scheme:dark){"
        f".paper{{background:{DARK_PAPER}!important;color:{DARK_INK}!important}}"
        f".card{{background:{DARK_CARD}!important;border-color:{DARK_LINE}!important}}"
        f".row{{border-color:{DARK_LINE}!important}}"
        f".ink{{color:{DARK_INK}!important}}.soft{{color:{DARK_SOFT}!important}}"
        f".deep{{color:{DARK_DEEP}!important}}{dark}}}"
    )


# -- one letter --------------------------------------------------------------------


def _letter(letter: Letter) -> Html:
    return element(
        "div",
        _greeting(letter),
        element(
            "h1",
            letter.title,
            class_="ink",
            style=f"margin:22px 0 6px;font-size:27px;line-height:1.2;color:{INK}",
        ),
        *(_paragraph(fact, "soft", SOFT, "16px", "0 0 2px") for fact in letter.facts),
        *(_section(section) for section in letter.sections),
        _foot(letter),
        lang=letter.language,
        dir=letter.direction,
        class_="card",
        style=f"margin:0 0 16px;padding:20px 16px;border-radius:16px;border:1px solid {LINE};background:{CARD}",
    )


def _greeting(letter: Letter) -> Html:
    follows = [
        element("p", text, lang=language, class_="soft", style=f"margin:2px 0 0;font-size:15px;color:{SOFT}")
        for language, text in letter.follows
    ]
    draft = [_box(Tone.CAUTION, element("strong", letter.draft))] if letter.draft else []
    return together(
        _paragraph(letter.clinic, "deep", DEEP, "18px", "0", "font-weight:bold"),
        *follows,
        _paragraph(letter.hello, "ink", INK, "17px", "18px 0 8px"),
        _paragraph(letter.intro, "ink", INK, "17px", "0"),
        *draft,
    )


def _section(section: Section) -> Html:
    colour, _ = LIGHT[section.tone]
    title_style = f"margin:0 0 8px;font-size:20px;line-height:1.25;color:{colour}"
    inside = [element("h2", _dialled(section.title), style=title_style)]
    rows = (_item(item, last=item is section.items[-1]) for item in section.items)
    inside.append(element("ul", *rows, style="margin:0;padding:0;list-style:none"))
    if section.call:
        inside.append(element("p", *map(_marked, section.call), style="margin:8px 0 0;font-weight:bold"))
    return _box(section.tone, *inside)


def _box(tone: Tone, *inside: Html) -> Html:
    edge, ground = LIGHT[tone]
    space = "margin:18px 0 0;padding:14px"
    look = f"border-left:5px solid {edge};border-radius:10px;background:{ground};color:{INK}"
    return element("div", *inside, class_=f"{tone} ink", style=f"{space};{look}")


def _item(item: Item, *, last: bool) -> Html:
    edge = "" if last else f";border-bottom:1px solid {LINE}"
    when = [element("br"), element("strong", item.when)] if item.when else []
    condition = [", " if item.when else element("br"), item.condition] if item.condition else []
    more = [element("br"), *map(_marked, item.more)] if item.more else []
    style = f"margin:0;padding:7px 0{edge}"
    said = map(_marked, item.runs)
    told = [element("strong", "→ ", *said)] if item.closing else said
    return element("li", *told, *when, *condition, *more, class_="row", style=style)


def _as_said(line: tuple[Run, ...]) -> Html:
    """Return what may hold a name or an address, in which figures are no number to call."""
    parts = (element("a", run.text, href=run.link, style=_TOUCHED) if run.link else run.text for run in line)
    return together(*parts)


def _marked(run: Run) -> Html:
    """Return a piece of a text as it is marked."""
    if run.link:
        said = element("a", run.text, href=run.link, style=_TOUCHED)
    elif run.language:
        said = element("span", run.text, lang=run.language)
    else:
        said = _dialled(run.text)
    return element("strong", said) if run.strong else said


def _foot(letter: Letter) -> Html:
    sender = [part for line in letter.sender for part in (_as_said(line), element("br"))][:-1]
    return element(
        "div",
        *(_paragraph(_as_said(text), "soft", SOFT, "15px", "0 0 10px") for text in letter.why),
        element("p", *sender, class_="ink", style=f"margin:14px 0;font-size:16px;color:{INK}"),
        *(_paragraph(text, "soft", SOFT, "14px", "0 0 6px") for text in letter.small),
        class_="row",
        style=f"margin:24px 0 0;padding:18px 0 0;border-top:1px solid {LINE}",
    )


def _paragraph(text: str, look: str, colour: str, size: str, margin: str, more: str = "") -> Html:  # noqa: PLR0913, PLR0917 - one style
    style = f"margin:{margin};font-size:{size};color:{colour}" + (f";{more}" if more else "")
    return element("p", text, class_=look, style=style)


def _dialled(text: str) -> Html:
    """Return ``text`` with its phone numbers to touch."""
    parts: list[str] = []
    at = 0
    for found in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        number = f"+1{digits[-10:]}" if len(digits) >= 10 else digits  # noqa: PLR2004 - area code + number
        link = element("a", found[0], href=f"tel:{number}", style=_TOUCHED)
        parts += [text[at : found.start()], link]
        at = found.end()
    return together(*parts, text[at:])
