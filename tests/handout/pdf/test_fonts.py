"""The fonts of the sheet."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont as OpenType
from reportlab.pdfbase.pdfmetrics import getFont

from kiosk import resources
from kiosk.handout.pdf import fonts


@pytest.mark.parametrize(("name", "weight"), [(fonts.BODY, "400Regular"), (fonts.STRONG, "700Bold")])
def test_the_figures_are_those_of_the_fonts_feature_for_tables(name: str, weight: str) -> None:
    with OpenType(resources.path("assets", "fonts", f"AtkinsonHyperlegibleNext_{weight}.ttf")) as file:
        table, names = file["GSUB"].table, file.getBestCmap()
        wanted = [
            n for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for n in r.Feature.LookupListIndex
        ]
        same: dict[str, str] = {}
        for one in (one for n in wanted for one in table.LookupList.Lookup[n].SubTable):
            same |= getattr(one, "ExtSubTable", one).mapping
        expected = {ord(letter): file.getGlyphID(same[names[ord(letter)]]) for letter in "0123456789"}

    fonts.glyphs()
    known = getFont(name).face.charToGlyph

    assert {letter: known[letter] for letter in expected} == expected
