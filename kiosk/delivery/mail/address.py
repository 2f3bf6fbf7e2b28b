"""Email addresses: is it one, what was probably meant, and how to show it without giving it away.

A suggestion is advice that a person in a hurry takes, and what it leads to is sent there.  So it only ever leads to a
large provider, or to the ending that was plainly meant, and never away from a domain that may well be somebody's.
"""

from __future__ import annotations

from functools import cache

from kiosk import resources
from kiosk.errors import N_

LONG = 9
"""From so many letters on a name may have two slips; in a shorter one they make another name (outlook, outdoor)."""
LIKE_COM = frozenset({"cm", "co", "om"})
"""Endings that exist but are far more often slips in .com."""
COMMON_ENDINGS = ("com", "ca", "org", "net", "fr", "edu")
HERE = frozenset({"com", "ca", "fr"})
"""Endings that are typed here whoever the provider is (gmial.ca)."""
SHORT = 5
"""A name so short is one letter from many others, so only a slip of the hand counts: grail is not gmail."""
SOMEBODYS = frozenset({"mail", "cloud", "gail", "gmall", "simpatico", "globetrotteur", "botmail", "notmail"})
"""Names of others that look like a provider's with a slip."""
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
ALIKE = frozenset({"il", "li", "1l", "l1", "1i", "i1", "0o", "o0"})


def problem(address: str) -> str | None:
    """Return what is wrong with the address, an English message for the catalog, or None."""
    text = address.strip()
    if not text.isascii():
        return N_("Write the address without accents.")
    if "@" not in text:
        return N_("An email address has an @ in it.")
    if len(text) > 254:  # noqa: PLR2004 - RFC 5321, 4.5.3.1.3
        return N_("This address is too long.")
    # Its tables take long to load; the kiosk loads them behind its first screen.
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415

    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return N_("Something is missing or too much in this address. Please check it.")
    if not _exists(text.rpartition(".")[2]):
        return N_("No address ends like this one. Please check what comes after the last dot.")
    return None


def suggestion(address: str, *, typing: bool = False) -> str | None:
    """Return the address that was probably meant, or None; it is only ever asked, never put in by itself.

    While it is being typed (``typing``), what may only not be finished is left alone.
    """
    name, at, typed = address.strip().rpartition("@")
    domain = typed.lower().replace(",", ".")
    if not (name and at and domain) or (typing and _begins(domain)):
        return None
    meant = _provider(*domain.split(".", 1)) if "." in domain else _without_dot(domain)
    meant = meant or _with_an_ending(domain)
    if meant is None or meant == typed.lower():
        return None
    ending, better = domain.rpartition(".")[2], meant.rpartition(".")[2]
    if typing and (len(ending) == 1 or (better != ending and better.startswith(ending))):
        return None
    return f"{name}@{meant}"


def _begins(domain: str) -> bool:
    """Tell whether it may be the beginning of a domain that needs no question."""
    return "." not in domain or any(
        f"{provider}.{ending}".startswith(domain)
        for provider, (likely, others) in providers().items()
        for ending in (*likely, *others)
    )


def _provider(name: str, ending: str) -> str | None:
    """Return the provider's domain that was meant; the domain itself where it is one."""
    for provider, (likely, others) in providers().items():
        if name == provider:
            theirs = ending in likely or ending in others
            meant = ending if theirs else _likely(ending, likely)
            return f"{provider}.{meant}" if meant else None
    # A slip in a name that ends as another's could: a domain of its own (videoton.hu, gmall.ca).
    mangled = ending in LIKE_COM or not _exists(ending.rpartition(".")[2])
    for provider, (likely, _) in providers().items():
        if _slipped(name, provider) and (mangled or ending in likely or ending in HERE):
            meant = _likely(ending, likely)
            return f"{provider}.{meant}" if meant else None
    return None


def _slipped(name: str, provider: str) -> bool:
    """Tell whether it is the provider's name with a slip; one that begins otherwise is another name (ymail, email)."""
    if name in SOMEBODYS or name in providers() or "-" in name:
        return False
    begun = name[:1] == provider[:1] or name[:2] == provider[1::-1]
    if len(provider) <= SHORT:
        return name == provider[1:] or (begun and _by_hand(name, provider))
    if not begun:
        wrong = _beside(name[:1], provider[0]) or name[:1] + provider[0] in ALIKE
        return name == provider[1:] or (wrong and name[1:] == provider[1:])
    return _moved(name, provider) or _slips(name, provider) <= (2 if len(provider) >= LONG else 1)


def _by_hand(name: str, provider: str) -> bool:
    """Tell whether one slip of the hand made it: two letters exchanged, one left out or doubled, or the key beside."""
    if _slips(name, provider) != 1:
        return False
    if len(name) > len(provider):
        return any(name[:i] + name[i + 1 :] == provider for i in range(1, len(name)) if name[i] == name[i - 1])
    if len(name) < len(provider) or sorted(name) == sorted(provider):
        return True
    return any(_beside(a, b) for a, b in zip(name, provider, strict=True) if a != b)


def _moved(name: str, provider: str) -> bool:
    """Tell whether one letter stands elsewhere (icould)."""
    return sorted(name) == sorted(provider) and any(
        name[:i] + name[i + 1 :] == provider[:j] + provider[j + 1 :]
        for i in range(len(name))
        for j in range(len(provider))
    )


def _beside(one: str, other: str) -> bool:
    """Tell whether two letters are beside each other on the keyboard."""
    at = {letter: (row, place) for row, letters in enumerate(ROWS) for place, letter in enumerate(letters)}
    if one not in at or other not in at:
        return False
    (row, place), (other_row, other_place) = at[one], at[other]
    # Each row begins half a key further to the right than the one above it.
    down, right = other_row - row, other_place - place
    return (down, right) in {(0, 1), (0, -1), (1, 0), (1, -1), (-1, 0), (-1, 1)}


def _without_dot(domain: str) -> str | None:
    """Return the provider's domain where only its dot, or its ending, is missing."""
    for slipped in (False, True):
        for provider, (likely, _) in providers().items():
            for ending in ("", *likely):
                name = domain.removesuffix(ending)
                if domain.endswith(ending) and (_slipped(name, provider) if slipped else name == provider):
                    return f"{provider}.{ending or likely[0]}"
    return None


def _likely(typed: str, likely: tuple[str, ...]) -> str | None:
    """Return the provider's ending that was meant: the one that was begun, nearly typed, or its only or first one."""
    if typed in likely:
        return typed
    if typed and "." in typed and len(likely) > 1:  # outlook.fr.ca: nobody can tell which
        first, _, rest = typed.partition(".")
        return first if first in likely and rest == first else None
    begun = [ending for ending in likely if ending.startswith(typed)]
    near = [ending for ending in likely if _slips(typed, ending) == 1]
    return next(iter(begun + near), likely[0])


def _with_an_ending(domain: str) -> str | None:
    """Return the domain with the ending that was meant, where the one typed does not exist (clinique.cmo)."""
    before, dot, ending = domain.rpartition(".")
    if not (before and dot) or len(ending) < 2 or _exists(ending):  # noqa: PLR2004 - one letter is not finished
        return None
    near = _nearest(ending, COMMON_ENDINGS)
    return f"{before}.{near}" if _slips(ending, near) == 1 else None


def _nearest(typed: str, endings: tuple[str, ...]) -> str:
    return min(endings, key=lambda ending: _slips(typed, ending))


def _exists(ending: str) -> bool:
    from kiosk.delivery.mail.endings import exists  # noqa: PLC0415 - as above

    return exists(ending)


@cache
def providers() -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
    """Return the large providers: the endings to suggest, the likeliest first, and the others that are theirs."""
    rows = (line.split("|") for line in _lines("providers.txt"))
    return {name.strip(): (tuple(likely.split()), frozenset(others.split())) for name, likely, others in rows}


def _lines(name: str) -> list[str]:
    lines = resources.path("assets", "mail", name).read_text("ascii").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _slips(one: str, other: str) -> int:
    """Count the slips between two words: a letter too many, missing or wrong, or two exchanged.

    It is the optimal string alignment distance.
    """
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[i - 2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def masked(address: str) -> str:
    """Return « m•••••@gmail.com »: enough to recognise, too little to learn."""
    name, _, domain = address.strip().rpartition("@")
    return f"{name[:1]}•••••@{domain}"
