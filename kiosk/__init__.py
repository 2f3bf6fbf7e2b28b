"""A touchscreen that walks patients through what to do after a treatment."""

from datetime import date

__version__ = "0.1.0"
RELEASED = date(2026, 11, 22)
"""The day of this version in CHANGELOG.md; while it is not released yet, the day it was begun."""
