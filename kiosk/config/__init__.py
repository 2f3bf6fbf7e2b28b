"""The settings: what there is to set (``declared``), what is ``allowed``, the file (``file``, ``changing``)."""

from kiosk.config.allowed import NotAllowed
from kiosk.config.changing import set_value, set_values, settings_of
from kiosk.config.declared import (
    ClinicSettings,
    ContentSettings,
    KioskSettings,
    LibrarySettings,
    MailSettings,
    PrinterSettings,
    ScreenSettings,
    Secrets,
    Settings,
    SpeechSettings,
)
from kiosk.config.file import Described, checked, describe, described, load, passed_over, value_of
from kiosk.config.secret_file import code_key, load_secrets, outbox_key, set_secret
from kiosk.folder import data_folder, ready

__all__ = [
    "ClinicSettings",
    "ContentSettings",
    "Described",
    "KioskSettings",
    "LibrarySettings",
    "MailSettings",
    "NotAllowed",
    "PrinterSettings",
    "ScreenSettings",
    "Secrets",
    "Settings",
    "SpeechSettings",
    "checked",
    "code_key",
    "data_folder",
    "describe",
    "described",
    "load",
    "load_secrets",
    "outbox_key",
    "passed_over",
    "ready",
    "set_secret",
    "set_value",
    "set_values",
    "settings_of",
    "value_of",
]
