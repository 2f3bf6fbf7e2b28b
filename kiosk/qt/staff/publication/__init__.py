"""Publish and history: what is ready, what the kiosks show and showed, and how a text is taken from them at once."""
