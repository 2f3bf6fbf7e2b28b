"""The pictures that staff choose from have names in their language."""

from __future__ import annotations

from kiosk import resources
from kiosk.content import pictures
from kiosk.content.fields import PICTURE
from kiosk.content.packs import load
from kiosk.content.places import parts
from kiosk.i18n import ENGLISH, FRENCH, words
from tests.content.shipped import SHIPPED


def test_each_is_an_icon_that_the_kiosk_ships() -> None:
    assert {f"{name}{PICTURE}" for name in pictures.NAMES} - resources.icons() == set()


def test_those_of_the_shipped_text_have_a_name() -> None:
    content = load(SHIPPED)
    wholes = [*content.questions.values(), *content.treatments.values()]
    every = [*content.treatments.values(), *(part for whole in wholes for _, part in parts(whole))]
    used = {str(part.icon) for part in every if getattr(part, "icon", None)}

    assert used
    assert {icon for icon in used if icon.removesuffix(PICTURE) not in pictures.NAMES} == set()


def test_they_are_named_and_sorted_in_each_language() -> None:
    french, english = (dict(pictures.choices(words(tag))) for tag in (FRENCH, ENGLISH))

    assert (french["swimming-pool-duotone"], english["swimming-pool-duotone"]) == ("piscine", "swimming pool")
    assert list(french.values())[:3] == ["aiguille", "ambulance", "ampoule"]
    assert len(set(french.values())) == len(set(english.values())) == len(pictures.NAMES)


def test_an_icon_that_is_not_among_them_is_told_by_its_own_name() -> None:
    assert pictures.named("gear-six-duotone", words(FRENCH)) == "gear-six"
