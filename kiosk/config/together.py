"""Settings that are allowed alone but cannot work together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.places import is_this_machine
from kiosk.errors import N_, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.config.declared import Settings

USUAL = {465: "tls", 587: "starttls"}
"""How mail is protected at a port (RFC 8314, 3.3; RFC 6409): the other way round the server never answers."""


def contradictions(settings: Settings, data: str) -> Iterator[SettingsError]:
    """Yield what is allowed alone but cannot work together; ``data`` names the folder (:func:`kiosk.folder.named`)."""
    mail = settings.mail
    if mail.host and not mail.sender:
        yield SettingsError(
            N_(
                "mail.host is set but mail.sender is empty. Say where emails come from with: "
                "kiosk settings set mail.sender ADDRESS{data}"
            ),
            data=data,
        )
    if mail.host and mail.security == "none" and not is_this_machine(mail.host):
        yield SettingsError(
            N_(
                "mail.security is none, but {host} is another machine: patients' addresses would cross the "
                "network unprotected. Choose starttls with: kiosk settings set mail.security starttls{data}"
            ),
            data=data,
            host=mail.host,
        )
    meant = USUAL.get(mail.port)
    if mail.host and meant and meant != mail.security and not is_this_machine(mail.host):
        yield SettingsError(
            N_(
                "mail.port is {port}, where mail servers expect {meant}, but mail.security is {security}. "
                "Put one of them right, such as with: kiosk settings set mail.security {meant}{data}"
            ),
            data=data,
            port=mail.port,
            meant=meant,
            security=mail.security,
        )
