"""Which drawing (assets/illustrations) shows what a content tells of; pure.

An answer, a topic and a treatment bring an icon of their own.  A drawing takes its place only where the content is
known to mean what is drawn: the id is known, and the icon is the one that the shipped content gives it.  Who chooses
another icon sees that one.
"""

from __future__ import annotations

_OF_ICONS = {
    ("acne-prone", "smiley-nervous-duotone"): "answer-acne",
    ("cold-sores", "bandaids-duotone"): "answer-cold-sores",
    ("pregnant", "heart-duotone"): "answer-pregnant",
    ("isotretinoin", "pill-duotone"): "answer-isotretinoin",
    ("darker-skin", "person-duotone"): "answer-dark-skin",
    ("breakouts", "smiley-nervous-duotone"): "sign-pimples",
    ("microneedling", "needle-duotone"): "treatment-microneedling",
}
SIGNS = {
    "blisters": "sign-blisters",
    "breathing": "sign-breathing",
    "bumps": "sign-bumps",
    "cold-sore": "sign-cold-sore",
    "dryness": "sign-dryness",
    "eye": "sign-eye",
    "fever": "sign-fever",
    "pain": "sign-pain",
    "patches": "sign-patches",
    "pimples": "sign-pimples",
    "pus": "sign-pus",
    "redness": "sign-redness",
    "spreading": "sign-spreading",
}
"""By the id of a sign, which has no icon."""
TREATMENTS = {
    "cold": "treatment-cold",
    "filler": "treatment-filler",
    "laser": "treatment-laser",
    "neuromodulator": "treatment-neuromodulator",
    "peel": "treatment-peel",
    "pulsed-light": "treatment-pulsed-light",
    "stitches": "treatment-stitches",
}
"""By the id of a treatment that is not shipped; its name says what happens at the skin."""


def drawing_of(name: str, icon: str) -> str:
    """Return the drawing of an answer, a topic or a treatment; nothing where its icon is what shows it."""
    return _OF_ICONS.get((name, icon)) or TREATMENTS.get(name, "")


def drawing_of_sign(name: str) -> str:
    """Return the drawing of a sign; nothing where there is none."""
    return SIGNS.get(name, "")


def every_drawing() -> set[str]:
    """Return the drawings that may be asked for."""
    return {*_OF_ICONS.values(), *SIGNS.values(), *TREATMENTS.values()}
