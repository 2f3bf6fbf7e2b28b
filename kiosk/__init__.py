"""A touchscreen that walks patients through what to do after a treatment."""

__version__ = "0.1.0"
