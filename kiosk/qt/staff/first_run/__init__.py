"""The first run: what a kiosk needs, asked one thing after the other on the staff's screens, each of which may wait."""
