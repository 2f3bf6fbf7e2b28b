"""Settings: each has its place and its words, is checked as it is typed, and is saved with the others or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent

from kiosk import config
from kiosk.config.declared import SECRET_NAMES, fields
from kiosk.errors import KioskError
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.qt.staff.settings import files
from kiosk.qt.staff.settings.hours import hours, written
from kiosk.qt.staff.settings.table import BY_NAME, CHOICES, GROUPS, TABLE, Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

BOTH = pytest.mark.parametrize("at_desk", [True, False], ids=["mouse", "finger"])


def page(opened: Callable[..., Desk], place: SmallClinic, *, desk: bool = True, language: str = ENGLISH) -> Desk:
    made = opened(place, desk=desk, language=language)
    made.sign_in("sam")
    made.staff.go("settings")
    made.wait_for(lambda: made.staff.settings.known)
    made.rest()
    return made


def saved(desk: Desk) -> None:
    desk.click("saveSettings")
    desk.wait_for(lambda: not desk.staff.settings.saved.underWay)


@pytest.fixture
def picture(tmp_path: Path) -> QUrl:
    from PIL import Image  # noqa: PLC0415

    source = tmp_path / "logo of ours.png"
    Image.new("RGB", (40, 20), "#8A2C5C").save(source)
    return QUrl.fromLocalFile(str(source))


# -- the table ---------------------------------------------------------------------------------------------


def test_every_setting_has_its_place_and_no_other_has_one() -> None:
    assert sorted(BY_NAME) == sorted([*fields(), *SECRET_NAMES])
    assert len(TABLE) == len(BY_NAME)
    assert {each.group for each in TABLE} == set(GROUPS)


def test_every_word_of_the_page_is_there_in_french() -> None:
    french = words(FRENCH)
    said = {each.label for each in TABLE} | {each.unit for each in TABLE if each.unit}
    said |= {word for choices in CHOICES.values() for word in choices.values()}
    same = {"Logo", "Port", "minutes"}

    assert {word for word in said if french.gettext(word) == word} == same


def test_what_can_be_chosen_is_what_is_allowed(tmp_path: Path) -> None:
    chosen = [(name, key) for name, choices in CHOICES.items() for key in choices]

    assert {each.name for each in TABLE if each.kind is Kind.CHOICE} == set(CHOICES)
    assert [config.checked(tmp_path, name, key) for name, key in chosen] == [key for _, key in chosen]


# -- opening hours -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "opening",
    [
        "",
        "mon-fri 09:00-17:00",
        "mon-wed 09:00-17:00, thu 09:00-20:00, fri 09:00-12:00, fri 13:00-17:00",
        "sun 10:00-14:00",
    ],
)
def test_hours_are_written_as_they_were_read(opening: str) -> None:
    assert written(hours(opening)) == opening


def test_a_day_is_opened_as_the_day_before_it_and_closed_again() -> None:
    week = hours("thu 09:00-20:00")

    opened = week.toggled(4)

    assert written(opened) == "thu-fri 09:00-20:00"
    assert opened.toggled(4) == week


def test_a_day_is_parted_over_noon_and_put_together_again() -> None:
    parted = hours("mon 09:00-17:00").parted(0)

    assert written(parted) == "mon 09:00-12:00, mon 13:00-17:00"
    assert written(parted.parted(0)) == "mon 09:00-17:00"


# -- the logo ----------------------------------------------------------------------------------------------


def test_a_logo_is_copied_into_the_data_folder_so_that_it_stays(tmp_path: Path) -> None:
    from PIL import Image  # noqa: PLC0415

    source = tmp_path / "stick" / "logo.png"
    source.parent.mkdir()
    Image.new("RGB", (40, 20), "#0B6B66").save(source)
    data = tmp_path / "data"

    kept = files.kept(data, "clinic.logo", str(source))
    content = source.read_bytes()
    source.unlink()

    assert kept.startswith(str(data))
    assert open(kept, "rb").read() == content  # noqa: PTH123, SIM115
    assert files.kept(data, "clinic.logo", kept) == kept


def test_what_is_no_logo_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "logo.png"
    source.write_text("a letter")

    with pytest.raises(KioskError):
        files.kept(tmp_path / "data", "clinic.logo", str(source))

    assert not (tmp_path / "data").exists()


def test_pictures_are_found_on_a_stick_and_nothing_else_is(tmp_path: Path) -> None:
    deep = tmp_path / "stick" / "images"
    deep.mkdir(parents=True)
    (deep / "logo.svg").write_text("<svg/>")
    (deep / "letter.txt").write_text("a letter")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "cache.png").write_text("")

    assert [path.name for path in files.pictures([tmp_path, tmp_path / "nothing"])] == ["logo.svg"]


# -- the page ----------------------------------------------------------------------------------------------


@BOTH
def test_only_administrators_come_to_the_settings(
    published: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool
) -> None:
    desk = opened(published, desk=at_desk, language=ENGLISH)
    desk.sign_in("marc")

    desk.staff.go("settings")

    assert desk.staff.page == "today"
    assert "settings" not in [place.key for place in desk.staff.places.rows]


def test_what_is_typed_is_checked_and_saved_and_taken_back(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    before = config.load(published.data).clinic.phone
    desk = page(opened, published)
    settings = desk.staff.settings

    settings.write("clinic.colour", "#FFFF00")
    assert not settings.canSave
    desk.wait_for(lambda: desk.shows("a darker colour"))
    settings.write("clinic.colour", "#1F4E8C")
    settings.write("clinic.phone", "418-555-0199")
    desk.wait_for(lambda: desk.shows("2 changes"))
    saved(desk)

    clinic = config.load(published.data).clinic
    assert (clinic.colour, clinic.phone) == ("#1F4E8C", "418-555-0199")
    assert desk.shows("Saved. A kiosk takes it at its next start.")
    assert not [text for text in desk.texts() if "clinic." in text]
    desk.click("undoButton")
    desk.wait_for(lambda: config.load(published.data).clinic.phone == before)


def test_settings_that_cannot_work_together_are_not_saved_and_the_page_says_why(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    text = (published.data / "settings.toml").read_bytes() if (published.data / "settings.toml").exists() else b""
    desk = page(opened, published)
    settings = desk.staff.settings
    settings.write("mail.host", "smtp.clinique.example")
    settings.write("mail.sender", "soins@clinique.example")
    settings.write("mail.port", "465")
    settings.write("mail.security", "starttls")

    settings.save()

    desk.wait_for(lambda: desk.shows("On port 465, mail servers expect TLS"))
    assert settings.group == "mail"
    now = (published.data / "settings.toml").read_bytes() if (published.data / "settings.toml").exists() else b""
    assert now == text


def test_a_password_is_never_shown_and_not_kept_when_somebody_leaves(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    config.set_value(published.data, "mail.password", "old-secret")
    desk = page(opened, published)
    settings = desk.staff.settings
    settings.open("mail")
    desk.rest()
    assert not desk.shows("old-secret")
    settings.write("mail.password", "new-secret")

    settings.save()

    desk.wait_for(lambda: config.load_secrets(published.data).mail_password == "new-secret")
    desk.wait_for(lambda: not settings.saved.underWay)
    assert not settings.saved.canTakeBack
    settings.write("mail.password", "typed")
    desk.staff.leave()
    assert not settings.changes


@BOTH
def test_hours_are_chosen_day_by_day(published: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool) -> None:
    config.set_value(published.data, "clinic.opening", "mon-fri 09:00-17:00")
    desk = page(opened, published, desk=at_desk)

    desk.named("day-5").forceActiveFocus()
    desk.click("day-5")
    desk.wait_for(lambda: desk.middle("open-5").y() < desk.window.height())  # it is scrolled to
    desk.click("open-5")
    desk.staff.settings.week.close("3", 0, "20:00")
    saved(desk)

    desk.wait_for(
        lambda: (
            config.load(published.data).clinic.opening == "mon-wed 09:00-17:00, thu 09:00-20:00, fri-sat 09:00-17:00"
        )
    )


def test_the_sheet_is_made_with_what_stands_in_the_form(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = page(opened, published)
    preview = desk.staff.settings.seen.preview
    desk.wait_for(lambda: preview.handout is not None)

    desk.staff.settings.write("clinic.name", "Clinique Tout Autre")

    desk.wait_for(lambda: "Clinique Tout Autre" in preview.email)
    assert config.load(published.data).clinic.name != "Clinique Tout Autre"


def test_a_picture_that_is_dropped_is_the_logo_of_the_sheet(
    published: SmallClinic, opened: Callable[..., Desk], picture: QUrl
) -> None:
    desk = page(opened, published)
    settings = desk.staff.settings

    settings.write("clinic.logo", picture.toString())
    desk.wait_for(lambda: settings.seen.preview.current)
    saved(desk)

    desk.wait_for(lambda: config.load(published.data).clinic.logo)
    assert settings.seen.preview.waitsFor == ""
    assert config.load(published.data).clinic.logo.startswith(str(published.data))


def posted_click(desk: Desk, name: str) -> None:
    """Click within the event loop, where Qt's own threads may speak Python: it loads more of the screens."""
    at, bare = QPointF(desk.middle(name)), Qt.KeyboardModifier.NoModifier
    for kind, held in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        QCoreApplication.postEvent(desk.window, QMouseEvent(kind, at, at, Qt.MouseButton.LeftButton, held, bare))


def loaded(desk: Desk, name: str) -> list[QObject]:
    """Return what was loaded by a name, though it is nothing that is drawn."""
    inside = [item.property("item") for item in desk.items() if item.inherits("QQuickLoader")]
    return [each for each in inside if each is not None and each.objectName() == name]


def test_a_logo_is_chosen_among_files_and_a_wrong_one_is_told_at_once(
    published: SmallClinic, opened: Callable[..., Desk], picture: QUrl, tmp_path: Path
) -> None:
    (tmp_path / "none.png").write_text("no picture")
    desk = page(opened, published)
    settings = desk.staff.settings

    for file in (QUrl.fromLocalFile(str(tmp_path / "none.png")), picture):
        posted_click(desk, "chooseLogo")
        desk.wait_for(lambda: loaded(desk, "logoDialog"))
        (dialog,) = loaded(desk, "logoDialog")
        dialog.setProperty("selectedFile", file)
        QMetaObject.invokeMethod(dialog, "accepted")  # as its own button does
        if file != picture:
            desk.wait_for(lambda: desk.shows("none.png cannot be"))
            assert not settings.canSave

    desk.wait_for(lambda: settings.canSave)
    assert not desk.shows("none.png cannot be")


def test_a_picture_is_dropped_on_the_logo(published: SmallClinic, opened: Callable[..., Desk], picture: QUrl) -> None:
    desk = page(opened, published)
    at, files = desk.middle("logoPicture"), QMimeData()
    files.setUrls([picture])
    copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    QCoreApplication.sendEvent(desk.window, QDragEnterEvent(at, copy, files, left, bare))
    QCoreApplication.sendEvent(desk.window, QDropEvent(at, copy, files, left, bare))

    desk.wait_for(lambda: desk.named("logoPicture").property("source") == picture)


def test_the_kiosk_is_started_anew_by_its_button(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    starts: list[str] = []
    published.again = lambda: starts.append("again")
    desk = page(opened, published, desk=False)
    desk.staff.settings.write("printer.stale_minutes", "20")
    saved(desk)

    desk.click("restartKiosk")

    assert starts == ["again"]


def test_days_are_closed_in_the_calendar(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = page(opened, published, desk=False)
    desk.named("addClosed").forceActiveFocus()

    desk.click("addClosed")
    desk.wait_for(lambda: desk.middle("closedDay-2026-11-27").y() < desk.window.height())  # it is scrolled to
    desk.click("closedDay-2026-11-27")
    desk.wait_for(lambda: desk.find("closed-2026-11-27"))
    saved(desk)

    desk.wait_for(lambda: config.load(published.data).clinic.closed == "2026-11-27")
    desk.wait_for(lambda: "closed: Nov 27" in "".join(desk.staff.settings.seen.foot))


def test_the_phone_and_the_foot_of_the_sheet_are_those_of_the_language_that_is_read(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = page(opened, published)
    preview = desk.staff.settings.seen.preview
    desk.wait_for(lambda: preview.paper.ownPages)
    english = preview.paper.ownPages

    preview.patient.read("fr-CA")

    desk.wait_for(lambda: preview.current and preview.paper.ownPages)
    assert len(preview.paper.ownPages) == len(english) == len(preview.paper.pages) // 2
    assert preview.paper.ownPages[0] == preview.paper.pages[0]
