"""Every setting, once: its type, its default and the sentence that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from kiosk.config import closures, colours, hours, library_url, places, plain, printer_uri, values
from kiosk.config.allowed import Allowed, AllowedColour, AllowedZone
from kiosk.errors import N_

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

Line = Annotated[str, BeforeValidator(plain.trimmed), AfterValidator(values.one_line)]
Plain = Annotated[str, BeforeValidator(plain.plain), AfterValidator(values.one_line)]
FullPath = Annotated[
    str,
    BeforeValidator(plain.path),
    AfterValidator(values.one_line),
    AfterValidator(values.full_path),
    Allowed(N_("the full name of a file or a folder, such as /srv/clinic, or nothing")),
]
User = Annotated[
    str, BeforeValidator(plain.user), AfterValidator(values.one_line), AfterValidator(values.without_spaces)
]
OrNothing = Annotated[str, BeforeValidator(plain.or_nothing), AfterValidator(values.one_line)]
Whole = Annotated[int, BeforeValidator(plain.whole())]
Seconds = Annotated[int, BeforeValidator(plain.whole(plain.SECONDS))]
Minutes = Annotated[int, BeforeValidator(plain.whole(plain.MINUTES))]
Hours = Annotated[int, BeforeValidator(plain.whole(plain.HOURS))]
Days = Annotated[int, BeforeValidator(plain.whole(plain.DAYS))]
YesOrNo = Annotated[bool, BeforeValidator(plain.yes_or_no)]
Zone = Annotated[Line, AfterValidator(values.time_zone), AllowedZone(N_("a time zone such as America/Toronto"))]
PrinterUri = Annotated[
    OrNothing,
    AfterValidator(printer_uri.printer_uri),
    Allowed(N_("an address such as ipp://127.0.0.1:631/printers/kiosk, or nothing")),
]
LibraryUrl = Annotated[
    OrNothing,
    AfterValidator(library_url.library_url),
    Allowed(N_("an address such as postgresql://kiosk@server.clinique.example/kiosk, or nothing")),
]
Host = Annotated[
    OrNothing,
    AfterValidator(places.mail_host),
    Allowed(N_("the name or the IP address of a mail server, such as smtp.clinique.example, or nothing")),
]
Address = Annotated[
    Plain,
    AfterValidator(places.sender),
    Allowed(N_("an email address without accents such as aftercare@clinique.example, or nothing")),
]
Website = Annotated[
    OrNothing,
    AfterValidator(places.website),
    Allowed(N_("a web address without https://, such as clinique.example, or nothing")),
]
Phone = Annotated[Plain, AfterValidator(values.phone), Allowed(N_("a phone number such as 418-555-0123"))]
Opening = Annotated[
    Plain,
    BeforeValidator(hours.in_one_line),
    AfterValidator(hours.opening),
    Allowed(N_("days and hours such as mon-fri 09:00-17:00, sat 10:00-14:00, or nothing")),
]
Closed = Annotated[
    Plain,
    BeforeValidator(hours.in_one_line),
    AfterValidator(closures.closed),
    Allowed(N_("days such as 2026-12-25, 2027-01-01, or 2026-12-24 to 2027-01-03, or nothing")),
]
Colour = Annotated[
    Plain,
    AfterValidator(colours.hexadecimal),
    AfterValidator(colours.colour),
    AllowedColour(N_("a colour such as #0B6B66, dark enough to be read on white (a contrast of 4.5 or more)")),
]
Security = Annotated[Literal["starttls", "tls", "none"], BeforeValidator(plain.security)]
Diagonal = Annotated[
    float,
    BeforeValidator(plain.number),
    AfterValidator(values.diagonal),
    Allowed(
        N_("0, or a number from {least} to {most} (a smaller screen has no room for the text and the buttons)"),
        {"least": values.LEAST_INCHES, "most": values.MOST_INCHES},
    ),
]
Key = Annotated[str, BeforeValidator(values.outbox_key)]
CodeKey = Annotated[str, BeforeValidator(values.code_key)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True, allow_inf_nan=False, defer_build=True)


class ClinicSettings(_Section):
    """Who the clinic is."""

    name: Line = Field(
        "Clinique Exemple",
        min_length=1,
        max_length=60,
        description=N_("The clinic's name, as patients know it."),
    )
    phone: Phone = Field("418-555-0123", max_length=30, description=N_("The phone number patients call."))
    address: Line = Field(
        "123, rue Exemple, Québec (Québec)  G1A 1A1",
        max_length=120,
        description=N_("The postal address; the law asks for it in every email."),
    )
    website: Website = Field(
        "clinique.example",
        max_length=60,
        description=N_("The web site, without https://; its QR code is on the sheet. May be empty."),
    )
    opening: Opening = Field(
        "mon-fri 09:00-17:00",
        max_length=hours.LONGEST,
        description=N_("When the phone is answered, such as mon-fri 09:00-17:00, sat 10:00-14:00."),
    )
    closed: Closed = Field(
        "",
        max_length=closures.LONGEST,
        description=N_("Days on which the phone is not answered though it is in other weeks, such as 2026-12-25."),
    )
    logo: FullPath = Field(
        "",
        max_length=1000,
        description=N_("The file of the clinic's logo, PNG or SVG, for the sheet; empty for none."),
    )
    colour: Colour = Field(
        "#0B6B66",
        description=N_("The colour of the sheet's lines, icons and headings; warnings keep their own."),
    )
    timezone: Zone = Field("America/Toronto", max_length=60, description=N_("The clinic's time zone."))


class ContentSettings(_Section):
    """Where the content is."""

    folder: FullPath = Field(
        "",
        max_length=1000,
        description=N_("The folder of the clinic's own content pack; empty for the one that ships with the kiosk."),
    )


class KioskSettings(_Section):
    """The kiosk among others."""

    name: Line = Field(
        "",
        max_length=40,
        description=N_("What staff call this kiosk, such as Accueil 2; empty for the name of its machine."),
    )


class LibrarySettings(_Section):
    """The library that several kiosks share."""

    url: LibraryUrl = Field(
        "",
        max_length=library_url.LONGEST,
        description=N_(
            "The address of the PostgreSQL database that holds the library of several kiosks, such as "
            "postgresql://kiosk@server.clinique.example/kiosk; empty where this kiosk has its own."
        ),
    )


class ScreenSettings(_Section):
    """The touchscreen."""

    diagonal_inches: Diagonal = Field(
        0.0,
        ge=0,
        le=values.MOST_INCHES,
        description=N_("The screen's diagonal in inches where the display lies about its size; 0 to believe it."),
    )
    idle_seconds: Seconds = Field(
        60, ge=10, le=600, description=N_("Seconds without a touch before « Still there? » is asked.")
    )
    idle_countdown_seconds: Seconds = Field(
        30, ge=5, le=120, description=N_("Seconds that « Still there? » waits before everything is wiped.")
    )
    done_seconds: Seconds = Field(
        45, ge=10, le=300, description=N_("Seconds the last screen stays before everything is wiped.")
    )
    days_back: Days = Field(
        28,
        ge=2,
        le=366,
        description=N_("Days that patients may go back to for their treatment, today included."),
    )
    motion: YesOrNo = Field(default=True, description=N_("Slow movement on the welcome screen."))
    full_screen: YesOrNo = Field(default=True, description=N_("Fill the whole screen."))


class SpeechSettings(_Section):
    """Reading aloud."""

    program: FullPath = Field(
        "",
        max_length=1000,
        description=N_(
            "A program with another voice, called as PROGRAM LANGUAGE SPEED, that reads words and writes a WAV file; "
            "empty for espeak-ng."
        ),
    )


class PrinterSettings(_Section):
    """The printer."""

    uri: PrinterUri = Field(
        "",
        max_length=printer_uri.LONGEST_URI,
        description=N_("The IPP address of the printer or the CUPS queue; empty for no printer."),
    )
    stale_minutes: Minutes = Field(
        10, ge=1, le=120, description=N_("Minutes after which paper that did not come out is cancelled.")
    )


class MailSettings(_Section):
    """The mail server."""

    host: Host = Field(
        "", max_length=places.LONGEST_NAME, description=N_("The mail server's name; empty for no email.")
    )
    port: Whole = Field(587, ge=1, le=65535, description=N_("The mail server's port."))
    security: Security = Field("starttls", description=N_("starttls, tls, or none; none only to this very machine."))
    user: User = Field(
        "",
        max_length=254,
        description=N_("The user name at the mail server; empty to send without signing in."),
    )
    sender: Address = Field("", max_length=places.LONGEST_ADDRESS, description=N_("The address emails come from."))
    authority: FullPath = Field(
        "",
        max_length=1000,
        description=N_("A file with the certificate authority to trust besides the system's; may be empty."),
    )
    give_up_hours: Hours = Field(
        24,
        ge=1,
        le=72,
        description=N_("Hours after which an email that could not be sent is given up and its address wiped."),
    )


class Settings(_Section):
    """Every setting, by section."""

    clinic: ClinicSettings = ClinicSettings()
    kiosk: KioskSettings = KioskSettings()
    content: ContentSettings = ContentSettings()
    library: LibrarySettings = LibrarySettings()
    screen: ScreenSettings = ScreenSettings()
    speech: SpeechSettings = SpeechSettings()
    printer: PrinterSettings = PrinterSettings()
    mail: MailSettings = MailSettings()


class Secrets(_Section):
    """What nobody but the kiosk may read."""

    mail_password: Line = Field("", max_length=1000, repr=False, description=N_("The password at the mail server."))
    library_password: Line = Field(
        "", max_length=1000, repr=False, description=N_("The password at the library’s server.")
    )
    outbox_key: Key = Field(
        "",
        repr=False,
        description=N_("The key that addresses are encrypted with; made by the kiosk."),
    )
    code_key: CodeKey = Field(
        "",
        repr=False,
        description=N_("The key without which a code to sign in cannot be guessed; made by the kiosk."),
    )


SECRET_NAMES = {"library.password": "library_password", "mail.password": "mail_password"}
"""The secrets that people set, by the name they know; the others are made by the kiosk."""


def sections() -> dict[str, type[BaseModel]]:
    """Return every section of the settings file by its name."""
    return {name: type(info.default) for name, info in Settings.model_fields.items()}


def fields() -> dict[str, FieldInfo]:
    """Return every setting by its full name ("printer.uri"), in the order of the file."""
    return {
        f"{section}.{name}": info for section, model in sections().items() for name, info in model.model_fields.items()
    }
