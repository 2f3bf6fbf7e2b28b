"""Every setting, once: its type, its default and the sentence that explains it.

Settings live in ``settings.toml`` of the data folder, secrets in ``secrets.toml`` beside it, which only its owner
may read (mode 0600).  Both are written whole and replaced at once, so a power cut leaves the old or the new one.
"""

from __future__ import annotations

import os
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import tomli_w
from platformdirs import user_data_path
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from kiosk.errors import N_, DataFolderError, SettingsError

SETTINGS_FILE = "settings.toml"
SECRETS_FILE = "secrets.toml"
OWNER_ONLY = 0o600


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise ValueError(N_("a time zone such as America/Toronto")) from problem
    return name


def _printer(uri: str) -> str:
    if uri and not uri.startswith(("ipp://", "ipps://")):
        raise ValueError(N_("an address such as ipp://127.0.0.1:631/printers/kiosk, or nothing"))
    return uri


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


class ClinicSettings(_Section):
    """Who the clinic is."""

    name: str = Field("Clinique Exemple", min_length=1, max_length=60, description=N_("The clinic's name, as patients know it."))
    phone: str = Field("418-555-0123", max_length=30, description=N_("The phone number patients call."))
    address: str = Field("123, rue Exemple, Québec (Québec)  G1A 1A1", max_length=120, description=N_("The postal address; the law asks for it in every email."))
    website: str = Field("clinique.example", max_length=60, description=N_("The web site, without https://; its QR code is on the sheet. May be empty."))
    opening: str = Field("mon-fri 09:00-17:00", pattern=r"^$|^[a-z]{3}(-[a-z]{3})? \d\d:\d\d-\d\d:\d\d(, ?[a-z]{3}(-[a-z]{3})? \d\d:\d\d-\d\d:\d\d)*$", description=N_("When the phone is answered, such as mon-fri 09:00-17:00, sat 10:00-14:00."))
    timezone: Annotated[str, AfterValidator(_zone)] = Field("America/Toronto", description=N_("The clinic's time zone."))


class ContentSettings(_Section):
    """Where the content is."""

    folder: str = Field("", description=N_("The folder of the clinic's own content pack; empty for the one that ships with the kiosk."))


class ScreenSettings(_Section):
    """The touchscreen."""

    diagonal_inches: float = Field(0.0, ge=0, le=200, description=N_("The screen's diagonal in inches where the display lies about its size; 0 to believe it."))
    idle_seconds: int = Field(60, ge=10, le=600, description=N_("Seconds without a touch before « Still there? » is asked."))
    idle_countdown_seconds: int = Field(30, ge=5, le=120, description=N_("Seconds that « Still there? » waits before everything is wiped."))
    done_seconds: int = Field(45, ge=10, le=300, description=N_("Seconds the last screen stays before everything is wiped."))
    motion: bool = Field(True, description=N_("Slow movement on the welcome screen."))
    full_screen: bool = Field(True, description=N_("Fill the whole screen."))


class PrinterSettings(_Section):
    """The printer."""

    uri: Annotated[str, AfterValidator(_printer)] = Field("", description=N_("The IPP address of the printer or the CUPS queue; empty for no printer."))
    stale_minutes: int = Field(10, ge=1, le=120, description=N_("Minutes after which paper that did not come out is cancelled."))


class MailSettings(_Section):
    """The mail server."""

    host: str = Field("", max_length=253, description=N_("The mail server's name; empty for no email."))
    port: int = Field(587, ge=1, le=65535, description=N_("The mail server's port."))
    security: Literal["starttls", "tls", "none"] = Field("starttls", description=N_("starttls, tls, or none; none only to this very machine."))
    user: str = Field("", description=N_("The user name at the mail server; empty to send without signing in."))
    sender: str = Field("", max_length=254, description=N_("The address emails come from."))
    authority: str = Field("", description=N_("A file with the certificate authority to trust besides the system's; may be empty."))
    give_up_hours: int = Field(24, ge=1, le=72, description=N_("Hours after which an email that could not be sent is given up and its address wiped."))


class Settings(_Section):
    """Every setting, by section."""

    clinic: ClinicSettings = ClinicSettings()
    content: ContentSettings = ContentSettings()
    screen: ScreenSettings = ScreenSettings()
    printer: PrinterSettings = PrinterSettings()
    mail: MailSettings = MailSettings()


class Secrets(_Section):
    """What nobody but the kiosk may read."""

    mail_password: str = Field("", description=N_("The password at the mail server."))
    outbox_key: str = Field("", description=N_("The key that addresses are encrypted with; made by the kiosk."))
