"""The mail server, as it is set up and tried: what is written in the fields is tried as it stands, and saved later."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import config
from kiosk.config.allowed import NotAllowed
from kiosk.delivery import tries
from kiosk.delivery.job import Channel
from kiosk.delivery.mail import address, trial
from kiosk.delivery.mail.causes import Cause
from kiosk.errors import N_, Sentence
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.i18n import words as in_language
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.settings.table import without_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.config import MailSettings
    from kiosk.delivery.tried import Tried
    from kiosk.errors import KioskError, Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

HOST, USER, PASSWORD, SENDER, TO = "host", "user", "password", "sender", "to"
AUTHORITY, WAY = "authority", "way"
WAYS = ("587 starttls", "465 tls")
"""Ports with how mail is protected there (RFC 8314, 3.3; RFC 6409)."""
LACKING = {
    HOST: N_("Write the name of the mail server, or choose Later."),
    SENDER: N_("Write the address that emails come from, or choose Later."),
}
ARRIVED = {
    None: N_("The mail server took the message. It may need a minute."),
    True: N_("Patients’ emails leave as they should."),
    False: N_(
        "Look among unwanted mail, and whether the address is right. If it is nowhere after some minutes, ask whoever "
        "looks after the domain that emails come from about SPF, DKIM and DMARC."
    ),
}
"""What is said of a message that the server took, by whether it arrived."""
SAVED = ("host", "port", "security", "user", "sender")


@QmlElement
@QmlUncreatable("MailTrial is made by the kiosk")
class MailTrial(QObject):
    """The fields of the mail server, and a message to try them with."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Begin with empty fields.

        Args:
            office: the settings, and where things are tried.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._texts = dict.fromkeys((HOST, USER, PASSWORD, SENDER, TO), "")
        self._way, self._has_password = WAYS[0], False
        self._authority: str | None = None
        self._problems: dict[str, Tells] = {}
        self._is_trying = False
        self._tried: Tried | None = None
        self._touched: set[str] = set()
        """What was changed since it was asked what is set."""
        self._fields: object = object()
        """What stands in the fields: another one as soon as something else does."""
        self._arrived: bool | None = None
        self._changes = Changes(self)

    def look(self) -> None:
        """Read what is set, in the background; a password is never read out."""
        self._touched = set()

        def read() -> tuple[MailSettings, bool]:
            return self._office.settings().mail, bool(config.load_secrets(self._office.data).mail_password)

        self._office.background.run(read, self._take, partial(self._failed, self._fields))

    def _take(self, read: tuple[MailSettings, bool]) -> None:
        mail, self._has_password = read
        texts = {HOST: mail.host, USER: mail.user, SENDER: mail.sender, PASSWORD: ""}
        self._texts |= {each: text for each, text in texts.items() if each not in self._touched}
        if WAY not in self._touched:
            self._way = f"{mail.port} {mail.security}"
        self._problems = {}
        self._are_others()
        self._tell()

    def follow(self, mail: Mapping[str, str], *, has_password: bool) -> None:
        """Be tried with what stands in another form, by the names of the settings; a password there may be empty."""
        for field in (HOST, USER, SENDER, PASSWORD):
            self.write(field, mail[f"mail.{field}"])
        self._has_password = has_password
        way, authority = f"{mail['mail.port']} {mail['mail.security']}", mail["mail.authority"]
        if (way, authority) != (self._way, self._authority):
            self._authority = authority
            self.choose(way)

    def _are_others(self) -> None:
        self._fields, self._tried = object(), None

    def _failed(self, fields: object, problem: KioskError) -> None:
        if fields is self._fields:
            self._problems = {HOST: problem}
        self._tell()

    # -- what the screen does --------------------------------------------------------------

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """Take what was written in a field."""
        if self._texts[field] != text:
            self._texts[field] = text
            self._touched.add(field)
            self._are_others()
            self._problems.pop(field, None)
            self._tell()

    @Slot(str)
    def choose(self, way: str) -> None:
        """Choose the port and how mail is protected there, such as "587 starttls"."""
        self._way = way
        self._touched.add(WAY)
        self._are_others()
        self._tell()

    @Slot()
    def send(self) -> None:
        """Send a message to the address, with what stands in the fields; it takes up to 90 seconds."""
        values = self._checked()
        to = self._texts[TO].strip()
        if wrong := address.problem(to):
            self._problems[TO] = Sentence(wrong)
        if self._is_trying or self._problems:
            self._tell()
            return
        office, typed = self._office, self._texts[PASSWORD]

        def work() -> Tried:
            settings = office.settings()
            mail = settings.mail.model_copy(update=values)
            page, _ = office.trial_page()
            both = in_language(FRENCH), in_language(ENGLISH)
            written = trial.message(mail.sender, both, office.clock(), page)
            password = typed or (config.load_secrets(office.data).mail_password if mail.user else "")
            found = trial.tried(mail, password, to, written)
            if found.cause is Cause.TAKEN:
                tries.note(office.data, Channel.EMAIL, tries.account(mail))
            return found

        self._is_trying, self._tried, self._arrived = True, None, None
        fields = self._fields

        def come(tried: Tried) -> None:
            self._is_trying, self._tried = False, tried if fields is self._fields else None
            self._tell()

        def failed(problem: KioskError) -> None:
            self._is_trying = False
            self._failed(fields, problem)

        office.trying.run(work, come, failed)
        self._tell()

    @Slot(bool)
    def answer(self, arrived: bool) -> None:  # noqa: FBT001 - QML's call
        """Say whether the message arrived."""
        self._arrived = arrived
        self._tell()

    def _checked(self) -> dict[str, object]:
        """Return the fields as settings; what is wrong with them is told at the fields."""
        self._problems = {each: Sentence(said) for each, said in LACKING.items() if not self._texts[each].strip()}
        if self._texts[USER].strip() and not (self._texts[PASSWORD] or self._has_password):
            self._problems[PASSWORD] = Sentence(N_("Write the password that belongs to this user."))
        values: dict[str, object] = {}
        for name, text in self._given().items():
            try:
                values[name] = config.checked(self._office.data, f"mail.{name}", text)
            except NotAllowed as refused:
                self._problems.setdefault(name, refused.in_short)
        return values

    def _given(self) -> Mapping[str, str]:
        port, security = self._way.split(" ")
        every = self._texts | {"port": port, "security": security}
        given = {name: every[name] for name in SAVED}
        return given if self._authority is None else given | {AUTHORITY: self._authority}

    def save(self, done: Callable[[bool], None]) -> None:
        """Save what stands in the fields; ``done`` is told whether all of it is allowed."""
        self._checked()
        self._tell()
        if self._problems:
            done(False)  # noqa: FBT003 - the answer
            return
        data, given, password = self._office.data, self._given(), self._texts[PASSWORD]

        def work() -> None:
            for name, text in given.items():
                config.set_value(data, f"mail.{name}", text)
            if password or not given[USER]:
                config.set_value(data, "mail.password", password)

        def failed(problem: KioskError) -> None:
            self._failed(self._fields, problem)
            done(False)  # noqa: FBT003 - the answer

        self._office.background.run(work, lambda _: done(True), failed)  # noqa: FBT003 - the answer

    # -- what it shows -----------------------------------------------------------------------

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    def _tell(self) -> None:
        self._changes.tell()

    def _problem(self, field: str) -> str:
        return self._problems[field].told(self._words()) if field in self._problems else ""

    @Property(str, notify=changed)
    def host(self) -> str:
        """The mail server's name."""
        return self._texts[HOST]

    @Property(str, notify=changed)
    def hostProblem(self) -> str:
        """What is wrong with it, and what to do; "" where nothing is."""
        return self._problem(HOST)

    @Property(str, notify=changed)
    def user(self) -> str:
        """The user name."""
        return self._texts[USER]

    @Property(str, notify=changed)
    def userProblem(self) -> str:
        """What is wrong with it."""
        return self._problem(USER)

    @Property(str, notify=changed)
    def password(self) -> str:
        """The password, as it is typed now."""
        return self._texts[PASSWORD]

    @Property(str, notify=changed)
    def passwordProblem(self) -> str:
        """What is wrong with it."""
        return self._problem(PASSWORD)

    @Property(bool, notify=changed)
    def hasPassword(self) -> bool:
        """Whether one is kept already, and stays while the field is empty."""
        return self._has_password

    @Property(str, notify=changed)
    def comesFrom(self) -> str:
        """The address that emails come from."""
        return self._texts[SENDER]

    @Property(str, notify=changed)
    def comesFromProblem(self) -> str:
        """What is wrong with it."""
        return self._problem(SENDER)

    @Property(str, notify=changed)
    def to(self) -> str:
        """The address to try it with."""
        return self._texts[TO]

    @Property(str, notify=changed)
    def toProblem(self) -> str:
        """What is wrong with it."""
        return self._problem(TO)

    @Property(str, notify=changed)
    def way(self) -> str:
        """The port and how mail is protected there."""
        return self._way

    @Property("QStringList", notify=changed)
    def ways(self) -> list[str]:
        """Those that can be chosen, and the one that is set."""
        return [*WAYS, *({self._way} - set(WAYS))]

    @Property("QStringList", notify=changed)
    def waysNames(self) -> list[str]:
        """The same, as they are read."""
        message = self._words().gettext(N_("Port {port}, {security}"))
        named = {"starttls": "STARTTLS", "tls": "TLS"}
        parted = (each.split(" ") for each in self.ways)
        return [message.format(port=port, security=named.get(security, security)) for port, security in parted]

    @Property(bool, notify=changed)
    def trying(self) -> bool:
        """Whether the message is on its way."""
        return self._is_trying

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether a message was taken, so that somebody can say whether it arrived."""
        return self._tried is not None and self._tried.cause is Cause.TAKEN

    @Property(str, notify=changed)
    def arrived(self) -> str:
        """Whether it did: "yes", "no" or "" while nobody has said."""
        return {True: "yes", False: "no", None: ""}[self._arrived]

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How the trial went: "good", "wrong" or "" for none, or for what is not known yet."""
        if self._tried is None or (self.asks and self._arrived is None):
            return ""
        return "good" if self._tried.good and self._arrived is not False else "wrong"

    @Property(str, notify=changed)
    def said(self) -> str:
        """The same in a sentence, with what to do."""
        if self.asks:
            return self._words().gettext(ARRIVED[self._arrived])
        return without_names(self._tried.said.told(self._words()), self._words()) if self._tried else ""

    @Property(str, notify=changed)
    def numbers(self) -> str:
        """What the server answered, for who looks after it; "" where it said nothing."""
        if self._tried is None or not self._tried.numbers:
            return ""
        return self._words().gettext(N_("The server answered: {numbers}")).format(numbers=self._tried.numbers)
