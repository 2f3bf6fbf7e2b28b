"""What the staff's screens say in other words than the command line: what to do on them, and what a setting is called.

Both tell the same findings.  A command stands in what the command line says, and here what to touch; an id of a setting
is its label here, and an id of a treatment its name.  Whatever else is said, is said alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kiosk.content.served import Called
from kiosk.errors import N_, Sentence, Telling
from kiosk.i18n import FRENCH, words
from kiosk.qt.staff.settings.table import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.errors import Tells
    from kiosk.i18n import Text, Words

OWN = {
    # what is shown
    "Nothing was written or published here yet. Begin with: kiosk setup{data}": N_(
        "Nothing was written or published here yet: begin under Treatments."
    ),
    "Nothing is published yet. See what is to be approved: kiosk content list": N_(
        "Nothing is published yet: see under Approvals what is to be approved."
    ),
    "To set this kiosk up, hold the hand icon on its screen for three seconds, or type: kiosk setup": N_(
        "This kiosk is not set up yet: hold the hand icon on its screen for three seconds."
    ),
    "Publication {number} is not shown yet: the kiosk checks it once it is open (kiosk run). If it is open, "
    "kiosk.log says why.": N_(
        "Publication {number} is not shown yet: the kiosk checks it by itself. If it is not shown in some minutes, "
        "tell whoever looks after the kiosk."
    ),
    "No edition of {treatment} is approved. Approve one first: kiosk content approve {treatment} --by NAME": N_(
        "No edition of {treatment} is approved: approve one first, under Approvals."
    ),
    "There is no treatment {name} in the library. See: kiosk content list": N_(
        "There is no treatment {name} in the library: see them under Treatments."
    ),
    "Patients still read an example in the place of {names}. Put it right: kiosk setup{data}": N_(
        "Patients still read the name or the number of an example: an administrator says which clinic it is, under "
        "Settings."
    ),
    "{kiosk} needs somebody: kiosk status there says why": N_(
        "{kiosk} needs somebody: its own page of the state says why"
    ),
    # what goes out
    "No printer is set: patients cannot print. See which ones are there: kiosk printers find": N_(
        "No printer is set: patients cannot print. An administrator chooses it under Settings."
    ),
    "No printer is set. See which ones are there: kiosk printers find": N_("No printer is set."),
    "No printer is set up: kiosk settings set printer.uri": N_(
        "No printer is set: an administrator chooses it under Settings."
    ),
    "Nothing was ever printed on {address}. Try it before patients do: kiosk printers test{data}": N_(
        "Nothing was ever printed on the printer that is set: print a sheet before patients do."
    ),
    "Nothing answers at {host}: check that the printer is on, awake and connected to the same network as this "
    "computer, and that its address has not changed (kiosk printers find).": N_(
        "Nothing answers at {host}: check that the printer is on, awake and connected to the same network as this "
        "computer, and that its address has not changed."
    ),
    "What answers at {host}, port {port}, is no printer that speaks IPP: check the address (kiosk printers find).": N_(
        "What answers at {host}, port {port}, is no printer that speaks IPP: check the address."
    ),
    "{host} is there, but has no queue or printer {path}: check what stands behind its name (kiosk printers find).": N_(
        "{host} is there, but has no queue or printer {path}: check what stands behind its name."
    ),
    "the queue's own name is missing after {path}; see it with: kiosk printers find": N_(
        "the queue's own name is missing after {path}"
    ),
    "Mail is not set: patients get no email. To be asked for it: kiosk setup{data}": N_(
        "Mail is not set: patients get no email. An administrator sets it under Settings."
    ),
    "Nothing was ever sent through {host}. Try it before patients do: kiosk mail test ADDRESS{data}": N_(
        "Nothing was ever sent through {host}: email a sheet to yourself before patients do."
    ),
    "The mail is not set up: {missing} is missing. Set it: kiosk settings set NAME VALUE": N_(
        "The mail is not set up: the mail server or the address that emails come from is missing."
    ),
    "Port {port} of {host} is encrypted from the first byte on. Type: kiosk settings set mail.security tls": N_(
        "Port {port} of {host} is encrypted from the first byte on: choose TLS."
    ),
    "{host} begins without encryption on port {port}, and can go on with it. Type: kiosk settings set "
    "mail.security starttls": N_(
        "{host} begins without encryption on port {port}, and can go on with it: choose STARTTLS."
    ),
    "The mail server refused the user name or the password: check mail.user, and type the password anew: kiosk "
    "settings set mail.password. With Google it is an app password.": N_(
        "The mail server refused the user name or the password: check both, and type the password anew. With Google it "
        "is an app password."
    ),
    "{sender} cannot send email. Put it right with: kiosk settings set mail.sender ADDRESS": N_(
        "{sender} cannot send email: an administrator puts it right under Settings."
    ),
    "The mail server does not let this account send as mail.sender: set mail.sender to the account's own address, "
    "then: kiosk outbox retry": N_(
        "The mail server does not let this account send as mail.sender: set it to the account's own address, then try "
        "again."
    ),
    "Mail from the domain of mail.sender is refused because it is not proven (SPF, DKIM, DMARC): have whoever "
    "looks after the domain allow this mail server, then: kiosk outbox retry": N_(
        "The clinic's mail is refused because its domain is not proven (SPF, DKIM, DMARC): have whoever looks after "
        "the domain allow this mail server, then try again."
    ),
    "The mail server does not pass this kiosk's mail on: set mail.user and the password, or have the server allow "
    "this computer, then: kiosk outbox retry": N_(
        "The mail server does not pass this kiosk's mail on: set the user and the password, or have the server allow "
        "this computer, then try again."
    ),
    "The mail server refuses mail from this account or this computer: ask the mail provider why (the server's "
    "number is in the log), then: kiosk outbox retry": N_(
        "The mail server refuses mail from this account or this computer: ask the mail provider why (the server's "
        "number is in the log), then try again."
    ),
    # what patients can listen to
    "Patients cannot listen: {program} is missing. Type: sudo apt install {package}": N_(
        "Patients cannot listen: {program} is missing. Have it installed by whoever looks after this computer."
    ),
    "The clinic’s voice {program} is not there or cannot be started, and espeak-ng speaks in its place: see kiosk "
    "settings get speech.program": N_(
        "The clinic’s voice {program} is not there or cannot be started, and espeak-ng speaks in its place: look at "
        "speech.program, under Settings."
    ),
    # settings that do not go together
    "mail.host is set but mail.sender is empty. Say where emails come from with: kiosk settings set mail.sender "
    "ADDRESS{data}": N_("mail.host is set: say which address emails come from, too."),
    "mail.security is none, but {host} is another machine: patients' addresses would cross the network unprotected. "
    "Choose starttls with: kiosk settings set mail.security starttls{data}": N_(
        "Without encryption, patients' addresses would cross the network to {host} unprotected: choose STARTTLS."
    ),
    "mail.port is {port}, where mail servers expect {meant}, but mail.security is {security}. Put one of them right, "
    "such as with: kiosk settings set mail.security {meant}{data}": N_(
        "On port {port} mail servers expect {meant}, and {security} is chosen: put one of the two right."
    ),
    # the machine
    "The clock says {today}, but the kiosk was last open on {last}. Put the clock right. If it is right, type: kiosk "
    "clock ok{data}": N_(
        "The clock says {today}, but the kiosk was last open on {last}: have the clock put right by whoever looks "
        "after this computer."
    ),
    "The clock is not kept right over the network. Type: sudo timedatectl set-ntp true (where that is refused: sudo "
    "apt install systemd-timesyncd)": N_(
        "The clock is not kept right over the network: have that switched on by whoever looks after this computer."
    ),
    "The library {path} is damaged. Restore a copy: kiosk restore FILE": N_(
        "The library {path} is damaged: whoever looks after the kiosk restores a copy."
    ),
    "Line {number} of the library’s journal was changed or is damaged. Restore a copy: kiosk restore FILE": N_(
        "Line {number} of the library’s journal was changed or is damaged: whoever looks after the kiosk restores a "
        "copy."
    ),
    "A text of the library is missing or damaged. Restore a copy: kiosk restore FILE": N_(
        "A text of the library is missing or damaged: whoever looks after the kiosk restores a copy."
    ),
    "The library on {place} asks for a password. Give it with: kiosk settings set library.password": N_(
        "The library on {place} asks for a password: an administrator gives it under Settings."
    ),
    "The library on {place} does not take this password from {user}. Give it again with: kiosk settings set "
    "library.password": N_(
        "The library on {place} does not take this password from {user}: an administrator gives it again under "
        "Settings."
    ),
    "There is no database {database} on {host}. Make it there, or put the address right with: kiosk settings set "
    "library.url": N_(
        "There is no database {database} on {host}: have it made there, or put the address right under Settings."
    ),
    "The name {host} of the library’s server is not found: check the network, or how the name is written, with: kiosk "
    "settings get library.url": N_(
        "The name {host} of the library’s server is not found: check the network, or how the name is written, under "
        "Settings."
    ),
    "{where}: others can read this file, so the password must not stand in it. Remove the line {name}, then type: "
    "kiosk settings set {near}{data}": N_(
        "{where}: others can read this file, so the password must not stand in it: whoever looks after the kiosk takes "
        "the line {name} out."
    ),
    "{where}: there is no setting {name}. See them all with: kiosk settings list{data}": N_(
        "{where}: there is no setting {name}: whoever looks after the kiosk puts it right."
    ),
    "{path}: there is nothing called {name}. Delete that line, leave outbox_key as it is, and set the password with: "
    "kiosk settings set {setting}{data}": N_(
        "{path}: there is nothing called {name}: whoever looks after the kiosk takes that line out."
    ),
    "{path}: {name} must be one line of text in quotation marks. Leave outbox_key as it is, and set the password again "
    "with: kiosk settings set {setting}{data}": N_(
        "{path}: {name} must be one line of text in quotation marks: whoever looks after the kiosk puts it right."
    ),
    "This user may not read {path}. Give the file to it: sudo chown {user} {typed}": N_(
        "This user may not read {path}: whoever looks after the kiosk gives it that right."
    ),
    "{problem}. See everything with: kiosk content check {folder}": "{problem}",
    "screen.diagonal_inches is {value}, but it must be {allowed}. Meanwhile the display is believed about its size. "
    "Put it right with: kiosk settings set screen.diagonal_inches VALUE{data}": N_(
        "The diagonal of the screen is {value}, but it must be {allowed}. Meanwhile the display is believed about its "
        "size. An administrator puts it right under Settings."
    ),
    # people
    "Nobody here is called {name}. Add them: kiosk people add": N_(
        "Nobody here is called {name}: an administrator adds them under People."
    ),
    "{name} has left. If they are back: kiosk people change {typed} --back. Else add a letter or two.": N_(
        "{name} has left. If they are back, give them access back on their line. Else add a letter or two."
    ),
    "{name} has no code yet: kiosk people pin {id}": N_(
        "{name} has no code yet: an administrator gives one under People."
    ),
    "The code of {name} was made with a key that this kiosk does not have. Bring it here once: kiosk people key show "
    "on a kiosk that has it, kiosk people key take on this one.": N_(
        "The code of {name} was made with a key that this kiosk does not have: whoever set the kiosks up brings it "
        "here once."
    ),
    "The codes of this library were made with a key that this kiosk does not have. Bring it here once: kiosk people "
    "key show on a kiosk that has it, kiosk people key take on this one. Where no kiosk has it any more: kiosk people "
    "pin NAME --new-key": N_(
        "The codes of this library were made with a key that this kiosk does not have: whoever set the kiosks up "
        "brings it here once."
    ),
}
"""What the command line says with a command in it, and what the screens say."""
SETTING = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in sorted(BY_NAME, key=len, reverse=True))})\b")


@cache
def screen_words(language: str) -> Words:
    """Return the words of a language in which the staff's screens speak."""
    spoken = words(language)
    quoted = spoken.gettext(N_("“{label}”"))

    def named(said: str) -> str:
        return SETTING.sub(lambda at: quoted.format(label=spoken.gettext(BY_NAME[at[0]].label)), said)

    # The French catalog has every message; the English has none.
    every = [message for message in words(FRENCH).messages if SETTING.search(message)]
    labelled = {message: named(spoken.gettext(message)) for message in every}
    own = {message: named(spoken.gettext(other)) for message, other in OWN.items()}
    return replace(spoken, messages={**spoken.messages, **labelled, **own})


def called(said: Tells, names: Mapping[str, str]) -> Tells:
    """Return a sentence in which treatments have their names.

    Args:
        said: in which they may have their ids.
        names: of treatments, by their ids.

    """
    if not isinstance(said, Telling):
        return said
    values = {key: _called(key, value, names) for key, value in said.values.items()}
    return Sentence(said.message, values)


@dataclass(frozen=True, slots=True)
class _Name:
    """The name of a treatment that is not in the library, such as one that is shown from a folder."""

    name: Text

    def told(self, words: Words) -> str:
        """Return it in the reader's language, or in one that it has."""
        return self.name.by_language.get(words.language) or next(iter(self.name.by_language.values()))


def _called(key: str, value: object, names: Mapping[str, str]) -> object:
    if key == "treatment":
        return names.get(str(value)) or (_Name(value.name) if isinstance(value, Called) else value)
    return called(value, names) if isinstance(value, Telling) else value
