"""Settings that are allowed alone but cannot work together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.config.places import is_this_machine
from kiosk.errors import N_, Sentence, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.config.declared import Settings

USUAL = {465: "tls", 587: "starttls"}
"""How mail is protected at a port (RFC 8314, 3.3; RFC 6409): the other way round the server never answers."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Settings that cannot work together.

    Args:
        names: the settings, the one that is most likely wrong first.
        said: what is wrong and what to do, for a screen on which they are shown.
        typed: the same for a terminal; ``{data}`` in it names the folder.
        values: what stands in for the other ``{names}`` of it.

    """

    names: tuple[str, ...]
    said: Sentence
    typed: str
    values: dict[str, object]


def clashes(settings: Settings) -> Iterator[Clash]:
    """Yield what is allowed alone but cannot work together."""
    mail = settings.mail
    if mail.host and not mail.sender:
        yield Clash(
            ("mail.sender", "mail.host"),
            Sentence(N_("Emails have a mail server but no sender. Write the address that they come from.")),
            N_(
                "mail.host is set but mail.sender is empty. Say where emails come from with: "
                "kiosk settings set mail.sender ADDRESS{data}"
            ),
            {},
        )
    if mail.host and mail.security == "none" and not is_this_machine(mail.host):
        values: dict[str, object] = {"host": mail.host}
        yield Clash(
            ("mail.security", "mail.host"),
            Sentence(
                N_(
                    "{host} is another machine: without encryption, patients’ addresses would cross the network "
                    "unprotected. Choose STARTTLS or TLS."
                ),
                values,
            ),
            N_(
                "mail.security is none, but {host} is another machine: patients' addresses would cross the "
                "network unprotected. Choose starttls with: kiosk settings set mail.security starttls{data}"
            ),
            values,
        )
    meant = USUAL.get(mail.port)
    if mail.host and meant and meant != mail.security and not is_this_machine(mail.host):
        values = {"port": mail.port, "meant": meant, "security": mail.security}
        yield Clash(
            ("mail.security", "mail.port"),
            Sentence(
                N_("On port {port}, mail servers expect {meant}: choose it, or write another port."),
                {"port": mail.port, "meant": meant.upper()},
            ),
            N_(
                "mail.port is {port}, where mail servers expect {meant}, but mail.security is {security}. "
                "Put one of them right, such as with: kiosk settings set mail.security {meant}{data}"
            ),
            values,
        )


def contradictions(settings: Settings, data: str) -> Iterator[SettingsError]:
    """Yield the same for a terminal; ``data`` names the folder (:func:`kiosk.folder.named`)."""
    for clash in clashes(settings):
        yield SettingsError(clash.typed, data=data, **clash.values)
