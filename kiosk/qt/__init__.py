"""The only Qt code besides app.py: objects for the screens, background work, translations."""
