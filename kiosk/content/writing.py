"""Writes a part of a content as YAML, always the same way: what was not written is not there, comments are not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from kiosk.content.form import plain_of

if TYPE_CHECKING:
    from kiosk.content.model import Shared, Treatment
    from kiosk.content.plain import Plain

DUMPER: type[yaml.SafeDumper | yaml.CSafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDTH = 100_000
"""Characters: a text stays on its line, so that a change of it is one line in a comparison."""


def to_yaml(part: Shared | Treatment) -> str:
    """Return a treatment, or what treatments share, as a file of a pack holds it."""
    return of_plain(plain_of(part))


def of_plain(plain: Plain) -> str:
    """Return plain values as YAML."""
    return yaml.dump(plain, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=WIDTH)
