"""The settings: what there is to set (``declared``), what is allowed (``allowed``), the files (``file``)."""

from kiosk.config.declared import (
    ClinicSettings,
    ContentSettings,
    MailSettings,
    PrinterSettings,
    ScreenSettings,
    Secrets,
    Settings,
)
from kiosk.config.file import Described, describe, described, load, load_secrets, outbox_key, set_value
from kiosk.folder import LOG_FILE, data_folder, ready

__all__ = [
    "LOG_FILE",
    "ClinicSettings",
    "ContentSettings",
    "Described",
    "MailSettings",
    "PrinterSettings",
    "ScreenSettings",
    "Secrets",
    "Settings",
    "data_folder",
    "describe",
    "described",
    "load",
    "load_secrets",
    "outbox_key",
    "ready",
    "set_value",
]
