"""Emphasis."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text."""

    text: str
    strong: bool = False
    language: str = ""
    link: str = ""
