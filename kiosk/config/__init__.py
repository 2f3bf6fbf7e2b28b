"""The settings: what there is to set (``declared``), what is allowed (``allowed``), the files (``file``)."""

from kiosk.config.declared import (
    ClinicSettings,
    ContentSettings,
    LibrarySettings,
    MailSettings,
    PrinterSettings,
    ScreenSettings,
    Secrets,
    Settings,
)
from kiosk.config.file import Described, describe, described, load, set_value
from kiosk.config.secret_file import code_key, load_secrets, outbox_key
from kiosk.folder import data_folder, ready

__all__ = [
    "ClinicSettings",
    "ContentSettings",
    "Described",
    "LibrarySettings",
    "MailSettings",
    "PrinterSettings",
    "ScreenSettings",
    "Secrets",
    "Settings",
    "code_key",
    "data_folder",
    "describe",
    "described",
    "load",
    "load_secrets",
    "outbox_key",
    "ready",
    "set_value",
]
