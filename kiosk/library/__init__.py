"""The library: what a clinic writes, approves and shows, and everything that was decided about it, in order."""
