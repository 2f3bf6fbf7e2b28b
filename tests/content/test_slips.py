"""What a hand that knows no YAML writes is told in words that help, in the reader's language."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.packs import problems
from kiosk.content.slips import LOADER
from kiosk.i18n import words
from tests.content.shipped import SHIPPED, TREATMENT

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = "fr-CA: La rougeur pâlit. La peau est sèche et tire."
FLOW = "{fr-CA: Peau qui tire, en-CA: Skin that feels tight"


SLIPS = [
    (BLOCK, "fr-CA: Attention : la rougeur pâlit.", "« : » a ici un sens particulier : mettez le texte entre"),
    (BLOCK, "fr-CA: Rougeur: elle pâlit.", "« : » a ici un sens particulier"),
    (BLOCK, "fr-CA: {phone} appelez", "le texte continue après « } », qui le termine : mettez-le en entier entre"),
    (BLOCK, "fr-CA: [Note] appelez", "le texte continue après « ] »"),
    (BLOCK, "fr-CA: 'De l'eau tiède'", "le texte continue après « ' »"),
    (BLOCK, 'fr-CA: "Peau" sèche', 'le texte continue après « " »'),
    (BLOCK, "fr-CA: > 5 jours", "« > » a ici un sens particulier"),
    (BLOCK, "fr-CA: @clinique", "« @ » a ici un sens particulier"),
    (BLOCK, "fr-CA: % de peau", "« % » a ici un sens particulier"),
    (BLOCK, "fr-CA: - sèche", "« - » a ici un sens particulier"),
    (BLOCK, 'fr-CA: "Peau \\qui tire"', "« \\ » a ici un sens particulier entre guillemets"),
    (BLOCK, "\tfr-CA: La rougeur pâlit.", "une tabulation se trouve ici : utilisez des espaces"),
    (BLOCK, 'fr-CA: "La rougeur pâlit. La peau est sèche et tire.', '« " » s’ouvre ici et ne se ferme pas'),
    (BLOCK, " fr-CA: La rougeur pâlit.", "cette ligne ne commence pas où elle devrait"),
    (FLOW, FLOW.replace("qui tire", ": qui tire"), "« : » a ici un sens particulier"),
    (FLOW, FLOW.replace("Peau qui", "{phone} qui"), "le texte continue après « } »"),
    (FLOW, FLOW.replace("Peau qui tire", "'Peau d'eau'"), "le texte continue après « ' »"),
    ("icon: needle-duotone", "icon: {needle-duotone", "« { » s’ouvre ici et ne se ferme pas"),
    (FLOW, FLOW.replace("Peau qui", "Peau sèche, qui"), "le texte s’arrête à la virgule avant « qui tire »"),
    (FLOW, FLOW.replace("fr-CA", "[fr-CA]"), "un crochet ou une accolade se trouve à la place d’un nom"),
    (FLOW, FLOW.replace("fr-CA", "{fr: CA}"), "un crochet ou une accolade se trouve à la place d’un nom"),
    (FLOW, FLOW.replace("qui tire", "qui #tire"), "ce qui suit le # est perdu"),
    ("stance: avoid", "stance avoid", "il manque à cette ligne les deux-points et l’espace après un nom"),
    ("stance: avoid", "stance:avoid", "il manque à cette ligne les deux-points et l’espace après un nom"),
    ("stance: avoid", "stance:\N{NO-BREAK SPACE}avoid", "une espace insécable se trouve ici"),
    ("    stance: avoid", "\N{NO-BREAK SPACE}   stance: avoid", "une espace insécable se trouve ici"),
    ("phases:", "---\nphases:", "--- commence ici une deuxième suite de noms"),
]


@pytest.mark.parametrize(("before", "after", "said"), SLIPS)
def test_a_slip_is_told_in_french_with_its_line_and_its_way_out(pack: Path, before: str, after: str, said: str) -> None:
    text = (pack / TREATMENT).read_text("utf-8")
    (pack / TREATMENT).write_text(text.replace(before, after, 1), "utf-8")
    line = text[: text.index(before)].count("\n") + 1

    found = [(p.line, p.told(words("fr-CA")).replace("\N{NO-BREAK SPACE}", " ")) for p in problems(pack)]

    assert any(said in told and abs(at - line) <= (1 if "commence" in told else 0) for at, told in found), found
    assert not any("Node(" in told for _, told in found), found


ENGLISH = re.compile(r"\b(the|not|found|expected|while|scanning|parsing|context|allowed|this|is)\b")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    place=st.integers(1, 3000),
    put=st.text("\t:,'\"{}[]>|@%&*!#?- \n\\`", min_size=1, max_size=3),
)
def test_no_english_stands_in_a_french_problem(tmp_path: Path, place: int, put: str) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(SHIPPED, pack, dirs_exist_ok=True)
    # Nothing of the pack itself is English here, as a problem may name a part of it.
    text = "\n".join(f"nom{n}: {{un: Peau {n}, deux: [sec, rouge]}}\nautre{n}:\n  - x: y" for n in range(60))
    (pack / TREATMENT).write_text(text[:place] + put + text[place:], "utf-8")

    told = [p.told(words("fr-CA")) for p in problems(pack)]

    assert not [each for each in told if ENGLISH.search(each)]


def test_a_pack_is_read_by_libyaml_which_takes_an_eighth_of_the_time() -> None:
    assert LOADER is yaml.CSafeLoader
