"""The sheet: a care plan laid out on pages."""
