"""Email addresses: is it one, what was probably meant, and how to show it without giving it away."""

from __future__ import annotations

from email_validator import EmailNotValidError, validate_email

from kiosk.errors import N_

COMMON_DOMAINS = (
    "gmail.com",
    "hotmail.com",
    "hotmail.ca",
    "outlook.com",
    "videotron.ca",
    "icloud.com",
    "yahoo.ca",
    "yahoo.com",
    "yahoo.fr",
    "hotmail.fr",
    "live.ca",
    "live.com",
    "live.fr",
    "mail.com",
    "ymail.com",
    "yahoo.es",
    "gmx.com",
    "bell.net",
    "sympatico.ca",
    "me.com",
    "msn.com",
    "globetrotter.net",
    "cgocable.ca",
    "ulaval.ca",
)
CLOSE = 2
"""The most slips (a letter too many, missing, wrong, or two exchanged) for a domain to be suggested."""


def problem(address: str) -> str | None:
    """Return what is wrong with the address, an English message for the catalog, or None."""
    text = address.strip()
    if not text.isascii():
        return N_("Write the address without accents.")
    if "@" not in text:
        return N_("An email address has an @ in it.")
    if len(text) > 254:  # noqa: PLR2004 - RFC 5321, 4.5.3.1.3
        return N_("This address is too long.")
    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return N_("Something is missing or too much in this address. Please check it.")
    return None


def suggestion(address: str) -> str | None:
    """Return the address that was probably meant, or None; it is only ever asked, never put in by itself."""
    name, at, domain = address.strip().rpartition("@")
    domain = domain.lower()
    if not (name and at and domain) or domain in COMMON_DOMAINS:
        return None
    near = min(COMMON_DOMAINS, key=lambda known: _slips(domain, known))
    slips = _slips(domain, near)
    return f"{name}@{near}" if 0 < slips <= CLOSE and slips < len(near) / 3 else None


def _slips(one: str, other: str) -> int:
    """Count the slips between two words (optimal string alignment distance)."""
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
