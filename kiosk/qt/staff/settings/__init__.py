"""The settings on the staff's screens, and how the printer and the mail are found and tried there."""
