"""What a person types or pastes into a setting: it is understood, or refused at once with its own reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kiosk import config
from kiosk.config.declared import fields
from kiosk.config.file import SETTINGS_FILE
from kiosk.errors import SettingsError
from kiosk.i18n import FRENCH, words

if TYPE_CHECKING:
    from pathlib import Path

UNDERSTOOD = {
    "mail.host": [
        ("smtp.clinique.example ", "smtp.clinique.example"),
        ("\N{NO-BREAK SPACE}smtp.clinique.example\N{ZERO WIDTH SPACE}", "smtp.clinique.example"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}smtp.clinique.example", "smtp.clinique.example"),
        ("smtp.clinique.example.", "smtp.clinique.example"),
        ("SMTP.Clinique.Example", "smtp.clinique.example"),
        ("“smtp.clinique.example”", "smtp.clinique.example"),
        ("courriel-été.example", "xn--courriel-t-j7ab.example"),
        ("192.168.1.20", "192.168.1.20"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("2001:DB8::1", "2001:db8::1"),
        ("localhost", "localhost"),
        ("aucun", ""),
        ("None", ""),
        ("", ""),
    ],
    "mail.port": [("587 ", "587"), ("587\N{NO-BREAK SPACE}", "587"), ("５８７", "587")],
    "mail.security": [("STARTTLS", "starttls"), ("start tls", "starttls"), ("Start-TLS", "starttls"), (" TLS", "tls")],
    "mail.user": [("« soins »", "soins"), (" soins@clinique.example\N{NO-BREAK SPACE}", "soins@clinique.example")],
    "mail.sender": [
        ("Clinique Exemple <soins@clinique.example>", "soins@clinique.example"),
        ("mailto:soins@clinique.example", "soins@clinique.example"),
        ("soins@clinique-été.example", "soins@xn--clinique-t-j7ab.example"),
        ("soins@Clinique.example ", "soins@clinique.example"),
    ],
    "printer.uri": [
        (" IPP://Printer.local/ipp/print ", "ipp://printer.local/ipp/print"),
        ("ipps://192.168.1.20:443/ipp/print\N{ZERO WIDTH SPACE}", "ipps://192.168.1.20:443/ipp/print"),
        ("ipp://192.168.1.20/ipp/print#hId-pgInfo,", "ipp://192.168.1.20/ipp/print"),
        ("ipp://192.168.1.20/ipp/print,", "ipp://192.168.1.20/ipp/print"),
        ("ipp://HP_Bureau.local/ipp/print", "ipp://hp_bureau.local/ipp/print"),
    ],
    "clinic.website": [
        ("N/A", ""),
        ("clinique.example/", "clinique.example"),
        (" Clinique-Été.example", "Clinique-Été.example"),
    ],
    "clinic.phone": [
        ("418\N{NO-BREAK SPACE}555\N{NON-BREAKING HYPHEN}0123", "418 555-0123"),
        ("418\N{NARROW NO-BREAK SPACE}555\N{EN DASH}0123", "418 555-0123"),
        ("(418)\N{THIN SPACE}555\N{MINUS SIGN}0123", "(418) 555-0123"),
        ("418 555\N{HYPHEN}0123 poste 12", "418 555-0123 poste 12"),
        ("\N{LEFT-TO-RIGHT EMBEDDING}418-555-0123\N{POP DIRECTIONAL FORMATTING}", "418-555-0123"),
        ("Tél. : 418 555-0123", "418 555-0123"),
        ("tel:+14185550123", "+14185550123"),
        ("1-800-LETTERS", "1-800-LETTERS"),
    ],
    "clinic.opening": [
        ("lun-ven 9h-17h", "mon-fri 09:00-17:00"),
        ("lun–ven 09:00–17:00", "mon-fri 09:00-17:00"),
        ("du lundi au vendredi, de 9 h à 17 h", "mon-fri 09:00-17:00"),
        ("Lundi au vendredi : 9\N{NARROW NO-BREAK SPACE}h\N{NO-BREAK SPACE}00 à 17 h 30", "mon-fri 09:00-17:30"),
        ("LUN.-VEN. 9h-17h ; SAM. 10h-14h ; DIM. fermé", "mon-fri 09:00-17:00, sat 10:00-14:00"),
        ("Monday to Friday 9:00-17:00", "mon-fri 09:00-17:00"),
        ("Mon\N{NON-BREAKING HYPHEN}Fri 9am\N{EM DASH}5pm", "mon-fri 09:00-17:00"),
        ("Mon - Fri: 8:30 a.m. to 4:30 p.m.", "mon-fri 08:30-16:30"),
        ("Sat 1-5pm", "sat 13:00-17:00"),
        ("mar, jeu 9h-12h et 13h-17h", "tue 09:00-12:00, thu 09:00-12:00, tue 13:00-17:00, thu 13:00-17:00"),
        ("lun-ven 9h à midi", "mon-fri 09:00-12:00"),
        ("tous les jours de 8 h à 20 h", "mon-sun 08:00-20:00"),
        ("Tous les jours de 9 h à 21 h, dimanche fermé", "mon-sat 09:00-21:00"),
        ("lun-ven 9h-17h, mercredi fermé", "mon-tue 09:00-17:00, thu-fri 09:00-17:00"),
        ("Mon-Fri 9am-5pm, Wed closed", "mon-tue 09:00-17:00, thu-fri 09:00-17:00"),
        ("tous les jours 9h-17h, fermé samedi et dimanche", "mon-fri 09:00-17:00"),
        ("Closed Sunday; daily 9-5pm", "mon-sat 09:00-17:00"),
        ("Mo-Fr 9-17", "mon-fri 09:00-17:00"),
        ("mon midnight-1pm", "mon 00:00-13:00"),
        ("lun-ven 9h-12h 13h-17h", "mon-fri 09:00-12:00, mon-fri 13:00-17:00"),
        ("de 9h à 17h du lundi au vendredi", "mon-fri 09:00-17:00"),
        ("lun 8h 30 à 16 h 30", "mon 08:30-16:30"),
        ("Lundi\t9h-17h\r\nMardi 9h-12h\n\nMercredi fermé\n", "mon 09:00-17:00, tue 09:00-12:00"),
    ],
    "clinic.colour": [
        ("rgb(11, 107, 102)", "#0B6B66"),
        ("#0B6B66FF", "#0B6B66"),
        ("#0b6b66;", "#0B6B66"),
        ("0b6b66", "#0B6B66"),
        (" #036 ", "#003366"),
    ],
    "clinic.name": [(" Clinique Exemple\N{NO-BREAK SPACE}", "Clinique Exemple")],
    "screen.diagonal_inches": [
        ("15,6", "15.6"),
        ('15.6"', "15.6"),
        ("10,1 po", "10.1"),
        ("15.6”", "15.6"),
        ("15,6″", "15.6"),
    ],
    "screen.idle_seconds": [("60 s", "60"), ("90 secondes", "90")],
    "printer.stale_minutes": [("10 min", "10")],
    "mail.give_up_hours": [("24 h", "24")],
    "screen.motion": [("oui", "true"), ("True", "true"), ("NON", "false"), ("off", "false")],
}


@pytest.mark.parametrize(
    ("name", "typed", "kept"), [(name, *pair) for name, pairs in UNDERSTOOD.items() for pair in pairs]
)
def test_what_means_the_same_is_understood(tmp_path: Path, name: str, typed: str, kept: str) -> None:
    config.set_value(tmp_path, name, typed)

    assert config.described(tmp_path, name).value == kept


REFUSED = {
    "mail.host": [
        (
            "smtp.office365.com:587",
            "kiosk settings set mail.host smtp.office365.com{data}; kiosk settings set mail.port 587{data}",
        ),
        ("smtp.office365.com 587", "; kiosk settings set mail.port 587"),
        ("[::1]:587", "kiosk settings set mail.host ::1{data}; kiosk settings set mail.port 587"),
        ("https://smtp.clinique.example/", "without https://. Put it right with: kiosk settings set mail.host smtp.c"),
        ("smtps://smtp.clinique.example:465", "without smtps://"),
        ("soins@clinique.example", "this is an email address"),
        ("smtp..example", "a part of the name is missing"),
        (".example", "a part of the name is missing"),
        ("smtp_1.example", '"_" cannot be in it'),
        ("smtp clinique.example", "a space cannot be in it"),
        ("smtp\N{ZERO WIDTH SPACE}.example", "U+200B ZERO WIDTH SPACE is in it"),
        ("smtp.clin\N{CYRILLIC SMALL LETTER I}que.example", '"и" (U+0438 CYRILLIC SMALL LETTER I) cannot be in it'),
        ("smtp/example", '"/" cannot be in it'),
        ("-smtp.example", "begins or ends with a hyphen"),
        ("a" * 64 + ".example", "longer than 63 characters"),
        ("é" * 60 + ".example", "no machine can be called that"),
        (".".join(["abcdefghi"] * 26), "at most 253 fit"),
        (".".join(["été"] * 60), "longer than 253 characters"),
        ("192.168.1.300", "four numbers from 0 to 255"),
        ("10.0.0", "four numbers from 0 to 255"),
    ],
    "screen.diagonal_inches": [
        ("39,6 cm", "kiosk settings set screen.diagonal_inches 15.6"),
        ("1_5", "0, or a number from 7 to 200"),
        ("²5", "0, or a number from 7 to 200"),
    ],
    "screen.idle_seconds": [("60 h", "a whole number from 10 to 600")],
    "mail.port": [
        ("5_87", "a whole number from 1 to 65535"),
        ("cinq", "a whole number from 1 to 65535"),
        ("65536", "a whole number from 1 to 65535"),
    ],
    "mail.security": [("SSL/TLS", "what other programs call SSL is tls here")],
    "mail.user": [("soins de la peau", "a space cannot be in it")],
    "mail.sender": [
        ("clinique.example", "an email address has an @"),
        ("a@b.example; c@d.example", "only one address can be given"),
        ("soins de la peau@clinique.example", "a space cannot be in it"),
        ("é@clinique.example", '"é" (U+00E9 LATIN SMALL LETTER E WITH ACUTE) cannot be in it'),
        ("a..b@clinique.example", "what stands before the @ cannot be"),
        ("soins@clinique..example", "a part of the name is missing"),
        ("s" * 64 + "@" + ".".join(["clinique"] * 25), "at most 254 fit"),
    ],
    "printer.uri": [
        ("192.168.1.50:9100", "kiosk settings set printer.uri ipp://192.168.1.50/ipp/print"),
        ("LOCALHOST:631", "kiosk settings set printer.uri ipp://localhost:631/printers/NAME"),
        ("#hId", "the printer's name is missing"),
        ("http://localhost:631/printers/", "kiosk settings set printer.uri ipp://localhost:631/printers/NAME"),
        ("ipp://localhost:631/printers/NAME", "the queue's own name is missing after /printers/"),
        ("ipp://localhost:631/printers/", "the queue's own name is missing after /printers/"),
        ("http://192.168.1.20/#hId-pgInfo", "kiosk settings set printer.uri ipp://192.168.1.20/ipp/print"),
        ("192.168.1.20", "kiosk settings set printer.uri ipp://192.168.1.20/ipp/print"),
        ("brother.local:631", "kiosk settings set printer.uri ipp://brother.local:631/ipp/print"),
        ("Brother_HL", "kiosk settings set printer.uri ipp://localhost:631/printers/Brother_HL"),
        ("http://localhost:631/printers/Bureau", "kiosk settings set printer.uri ipp://localhost:631/printers/Bureau"),
        ("https://192.168.1.20/", "kiosk settings set printer.uri ipps://192.168.1.20/ipp/print"),
        ("ipp://192.168.1.20", "what stands behind the printer's name is missing"),
        ("ipp:192.168.1.20/ipp/print", "two slashes are needed"),
        ("ipp:///ipp/print", "the printer's name is missing"),
        ("ipp://2001:db8::1/ipp/print", "kiosk settings set printer.uri 'ipp://[2001:db8::1]/ipp/print'"),
        ("ipp://printer:0/ipp/print", "no number from 1 to 65535"),
        ("ipp://le bureau/ipp/print", "a space cannot be in it"),
        ("\\\\serveur\\imprimante", "shared by Windows: make a CUPS queue"),
        ("smb://serveur/imprimante", "shared by Windows: make a CUPS queue"),
        ("socket://192.168.1.20:9100", "the kiosk speaks IPP only: make a CUPS queue"),
        ("usb://HP/LaserJet", "the kiosk speaks IPP only: make a CUPS queue"),
        ("lpd://192.168.1.20/queue", "the kiosk speaks IPP only: make a CUPS queue"),
    ],
    "clinic.website": [
        ("https://clinique.example/", "kiosk settings set clinic.website clinique.example"),
        ("soins@clinique.example", "this is an email address"),
        ("http://http://clinique.example", "kiosk settings set clinic.website clinique.example"),
        ("clinique .example", "a space cannot be in it"),
        ("clinique..example", "a part of the name is missing"),
        ("clinique.example:99999", "no number from 1 to 65535"),
    ],
    "clinic.phone": [
        ("", "it is empty"),
        ("appelez-nous", "fewer than 7 figures"),
        ("418-555", "fewer than 7 figures"),
        ("418-555-O123", 'the letter "O" stands among the figures'),
        ("418-555-0123 (", '"(" cannot be in it'),
        ("418\N{ZERO WIDTH SPACE}-555-0123", "U+200B ZERO WIDTH SPACE is in it"),
        ("418\N{SOFT HYPHEN}555-0123", "U+00AD SOFT HYPHEN is in it"),
        ("418·555·0123", '"·" (U+00B7 MIDDLE DOT) cannot be in it'),
        ("418-555-0123 ou 418-555-0124 ou 418-555-0125", "it has 44 characters, at most 30 fit"),
    ],
    "clinic.opening": [
        ("09:00–17:00", "hours stand without their days"),
        ("Mon-Fri", "days stand without the hours"),
        ("lunedi 9h-17h", 'the word "lunedi" is not understood'),
        ("lun-ven 9-5", "it closes at 05:00, before it opens at 09:00"),
        ("lun-ven 9h-24h", "24h is no time of day"),
        ("lun-ven 9h60-17h", "9h60 is no time of day"),
        ("dim-jeu 9h-17h", "part dim-jeu in two"),
        ("mon-fri 9am-midnight", "it closes at 00:00, before it opens at 09:00"),
        ("mon-fri 9am-0:00", "it closes at 00:00, before it opens at 09:00"),
        ("mon-fri 9-12, 1-5", "a day has 09:00-12:00 and then 01:00-05:00"),
        ("lun-ven 8h30-12h, 1h-4h30", "a day has 08:30-12:00 and then 01:00-04:30"),
        ("lun 9h-13h, 12h-17h", "a day has 09:00-13:00 and then 12:00-17:00"),
        ("lun-mer 9h-17h, mar 10h-12h", "a day has 09:00-17:00 and then 10:00-12:00"),
        ("lun 9h 12 à 17h", "9h 12 can be read in two ways; write 09:12"),
        ("fermé samedi, dimanche, lun-ven 9h-17h", "write ; after the days on which it is closed"),
        ("mer 9h-17h, mer fermé", "mer is said to be open and to be closed"),
        ("lun-ven 9h-17h fermé", "it is not said on which days it is closed"),
        ("9h-17h lun-ven, sam 10h-14h", "hours stand without their days"),
        ("dimanche fermé", "it is never open"),
        ("lun, mar, mer, jeu, ven 8h-10h, 11h-12h, 13h-15h", "longer than 200 characters"),
        ("lun-ven 09:00\N{ZERO WIDTH SPACE}-17:00", "U+200B ZERO WIDTH SPACE is in it"),
        ("lun-ven 09:00=17:00", '"=" cannot be in it'),
    ],
    "clinic.timezone": [
        ("america/toronto", "kiosk settings set clinic.timezone America/Toronto"),
        ("Québec", "kiosk settings set clinic.timezone America/Toronto"),
        ("Montréal", "kiosk settings set clinic.timezone America/Toronto"),
        ("halifax", "kiosk settings set clinic.timezone America/Halifax"),
    ],
    "clinic.name": [
        ("", "it is empty"),
        ("Clinique\N{ZERO WIDTH SPACE} Exemple", "U+200B ZERO WIDTH SPACE is in it"),
        ("Clinique\nExemple", "U+000A LINE FEED is in it"),
        ("C" * 61, "it has 61 characters, at most 60 fit"),
    ],
}
REFUSALS = [(name, *pair) for name, pairs in REFUSED.items() for pair in pairs]


@pytest.mark.parametrize(("name", "typed", "reason"), REFUSALS)
def test_what_cannot_be_is_refused_with_its_own_reason(tmp_path: Path, name: str, typed: str, reason: str) -> None:
    with pytest.raises(SettingsError) as refused:
        config.set_value(tmp_path, name, typed)

    assert reason.replace("{data}", f" --data {tmp_path}") in str(refused.value)
    assert "kiosk settings set " + name in str(refused.value)
    assert not (tmp_path / SETTINGS_FILE).exists()


@pytest.mark.parametrize(("name", "typed"), [(name, typed) for name, typed, _ in REFUSALS])
def test_every_reason_is_told_in_french(tmp_path: Path, name: str, typed: str) -> None:
    with pytest.raises(SettingsError) as refused:
        config.set_value(tmp_path, name, typed)

    told, english = refused.value.told(words(FRENCH)), {"is", "the", "it", "cannot", "has", "with", "must", "an"}
    assert english & set(told.replace("\N{NO-BREAK SPACE}", " ").split()) == set()


def test_the_file_and_the_command_understand_and_refuse_the_same(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text(
        '[clinic]\nopening = "lun–ven 9 h à 17 h"\n[mail]\nhost = "smtp.x:587"\n', "utf-8"
    )

    with pytest.raises(SettingsError, match=r"mail\.host is .*the port has a setting of its own") as refused:
        config.load(tmp_path)

    assert "clinic.opening" not in str(refused.value)


typed = st.one_of(
    st.text(max_size=40),
    st.from_regex(r"[ \u00a0]?(smtp|ipp://|https://)?[a-zé._-]{0,9}[:@ ]?[0-9]{0,5}[/.]?(ipp)?\u200b?", fullmatch=True),
    st.from_regex(
        r"(lun|Mon|ven|sat)[-– ,.]{1,3}(fri|dim)?:? ?[0-9]{1,2}[h:]?[0-9]{0,2} ?(-|à|to) ?[0-9]{1,2}(h|pm)?",
        fullmatch=True,
    ),
    st.sampled_from([value for name in UNDERSTOOD for pair in UNDERSTOOD[name] for value in pair]),
)


@given(name=st.sampled_from(sorted(fields())), text=typed)
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_kept_is_kept_as_it_is_the_next_time(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / SETTINGS_FILE).unlink(missing_ok=True)
    try:
        config.set_value(tmp_path, name, text)
    except SettingsError:
        return

    kept = config.described(tmp_path, name).value
    config.set_value(tmp_path, name, kept)

    assert config.described(tmp_path, name).value == kept


@pytest.mark.parametrize(("port", "security"), [("465", "starttls"), ("587", "tls")])
def test_a_port_that_is_protected_in_the_other_way_is_told_before_a_patient_waits_for_it(
    tmp_path: Path, port: str, security: str
) -> None:
    for name, value in {"host": "smtp.example", "sender": "a@b.example", "port": port, "security": security}.items():
        config.set_value(tmp_path, f"mail.{name}", value)

    with pytest.raises(SettingsError, match=rf"mail\.port is {port}, where mail servers expect"):
        config.load(tmp_path)
