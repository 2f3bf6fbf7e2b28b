"""What a mail server's refusal means, by its numbers first and its words only where they say too little; pure.

The numbers are the reply codes of RFC 5321, 4.2, and the enhanced status codes of RFC 3463 and RFC 5248; what large
providers add to these is from their own lists (Microsoft's non-delivery reports in Exchange Online, Google's SMTP
errors).  In doubt it is our account's fault and not the patient's address: then the promise is kept and staff are told.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from kiosk.delivery.job import Reason


class Stage(StrEnum):
    """What the server was answering."""

    GREETING = "the greeting"
    SIGN_IN = "the sign-in"
    SENDER = "the sender"
    RECIPIENT = "the recipient"
    MESSAGE = "the message"


class Detail(StrEnum):
    """What a refusal says beyond its reason, for who tries the mail out."""

    NONE = ""
    LATER = "later"
    """Not now, as to somebody new (RFC 6647)."""
    ENCRYPT_FIRST = "encrypt-first"
    SIGN_IN_FIRST = "sign-in-first"
    NO_PASSWORDS = "no-passwords"
    """Whoever gives the right password is not let in either."""


TEMPORARY, PERMANENT, LAST = 400, 500, 599
SIGN_IN_CODES = frozenset({432, 530, 534, 535, 538})
"""RFC 4954, 4 and 6: a password that must be changed, authenticate first, too weak, wrong, only when encrypted."""
TOO_WEAK, MUST_ENCRYPT = 534, 538
TOO_MUCH_DATA = 552
NO_SUCH_SYNTAX = frozenset({500, 502, 503, 504, 555})
"""The server does not understand or expect what we say: nothing that a patient did."""

_STATUS = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)")
_ADDRESSES = re.compile(r"<[^>]*>|\S+@\S+")

_BY_STATUS = (
    (r"5\.4\.5|5\.1\.90|5\.2\.25[145]|5\.7\.23[23]", Reason.QUOTA),
    (r"5\.2\.252|5\.7\.60|5\.1\.7", Reason.SENDER_REFUSED),
    (r"5\.7\.2[0-9]|5\.7\.509", Reason.SENDER_UNPROVEN),
    (r"5\.7\.(54|64)", Reason.RELAY_REFUSED),
    (r"5\.7\.(3|8|9|11|14|57|139)", Reason.SIGN_IN),
    (r"5\.1\.8|5\.2\.253|5\.7\.(5\d\d|7\d\d)", Reason.MAIL_BLOCKED),
)
"""What these say whatever was answered, and whatever else is said."""
_NO_SUCH_PATIENT = re.compile(r"5\.1\.(1|2|3|6|10)|5\.4\.(310|312)")
"""No such mailbox or domain, or moved."""
_MAILBOX_CLOSED = re.compile(r"5\.2\.[12]")
"""Disabled or full: the recipient's mailbox, when it is a recipient that was answered."""
_MESSAGE_TOO_LARGE = re.compile(r"5\.3\.4|5\.2\.3")
_POLICY = re.compile(r"5\.[37]\..*")
"""A system's own trouble, and policy: never about whether a mailbox is there."""

_BY_WORDS = (
    (r"gr[ea]y ?-?list|try again (in|later)|reessaye|spater erneut|spaeter erneut|mas tarde", Reason.MAIL_DOWN),
    (
        (
            r"\b(daily|hourly|send|sending|outgoing|outbound|submission|rate|sender)\b.{0,40}(quota|limit)|submissionquota"
            r"|(quota|limit).{0,40}(per|an?|24) ?(day|hour)|(quota|limit).{0,20}(daily|hourly|sending|envoi)"
            r"|(messages|mails|e-?mails|recipients|failures) (allowed )?(per|an?) (minute|hour|day)"
            r"|too many|too much (mail|e-?mail)|sent too (many|much)|sent today|max(imum)? (number|defer)"
            r"|rate exceeded|throttl|repeated|continuous|excessive|errors|allowance|credits|over limit"
            r"|\btrop (de|d')|par (jour|heure)|nombre max|quota d'envoi|limite d'envoi"
            r"|(sende|tages|versand|stunden)(limit|kontingent)|zu viele|demasiad|por (dia|hora)|limite de envio"
        ),
        Reason.QUOTA,
    ),
    (
        (
            r"\brelay(ing|ed)?\b(?! (recipient|domain))|rcpthosts|gateway|not local host|(not|n't) forward"
            r"|\brelais|weiterleit|reenvi|retransmi"
        ),
        Reason.RELAY_REFUSED,
    ),
    (r"\b(spf|dkim|dmarc)\b|unauthenticated (mail|e-?mail|sender)", Reason.SENDER_UNPROVEN),
    (
        (
            r"send ?as|\bsender|from (address|header)|(invalid|unverified|unauthori[sz]ed|bad|forged) from"
            r"|not (allowed|authori[sz]ed|permitted) to (send|use).{0,20}\b(from|as|this)\b"
            r"|(un|not )verified|return.?path|(return|source|reply) address|origin|envelope"
            r"|expediteur|emetteur|adresse (source|de retour)|absender|versend|remitente|emisor"
        ),
        Reason.SENDER_REFUSED,
    ),
    (
        (
            r"authenti[fckz]|\bauth\b|\blog(ged)? ?(in|on)\b|\bsign(ed)? ?in\b|credential|password"
            r"|starttls|encrypt|insecure|user ?name|smtp (account|user|login)"
            r"|identifier|nom d.utilisateur|benutzername|nombre de usuario|mot de passe"
            r"|anmeld|passwort|autentic|contrasena"
        ),
        Reason.SIGN_IN,
    ),
    (
        (
            r"\byour (account|ip|domain|host|server|network|address|(mail|e-?mail) (account|server|address))"
            r"|\bclient\b|\bhost address|\bsend(?! to\b)|\bsending|\bsubmi(t|ssion)|\boutgoing|\boutbound"
            r"|\b(he|eh)lo\b|\bdns\b(?! (domain|query))|\bptr\b|\bfrom\b|\bips?\b"
            r"|licen[cs]e|subscription|expired|payment|\btrial"
            r"|block|black ?list|deny ?list|spam|reputation|\bban(ned)?\b|polic|abus|\blisted|suspend|rbl\b|dnsbl"
            r"|bloqu|liste noire|\benvo[iy]|sperr|\benvi"
            r"|votre (compte|adresse|ip|domaine|serveur)|ihre? (konto|adresse|ip|domain|server)"
        ),
        Reason.MAIL_BLOCKED,
    ),
)
"""What words say of the account, this computer or the moment; they come before all that could be the patient's."""
_SIZE_WORDS = re.compile(
    r"(message|mail) (size|length)|(message|mail|size|data).{0,20}too (large|big|long)|(?<!mailbox )size limit"
    r"|message.{0,20}trop (gros|volumineux|grand)|nachricht.{0,20}zu gro(ss|\xdf)|mensaje.{0,20}demasiado grande"
)
_MAILBOX_WORDS = re.compile(
    r"\b(user|mailbox|recipient|address)\b.{0,30}(unknown|not (found|known|exist|here|have)|n't (exist|have|be found))"
    r"|\b(mailbox|inbox|recipient)\b.{0,30}"
    r"(unavailable|not available|no longer|\bfull|disabled|inactive|invalid"
    r"|over ?quota|quota exceeded|size limit|out of storage)"
    r"|(no such|unknown) (local )?(user|mailbox|recipient|address|person)\b|invalid (mailbox|recipient)\b"
    r"|account.{0,30}tried to reach|no such account|no mailbox|unrouteable address"
    r"|\b(utilisateur|destinataire|adresse|boite)\b.{0,40}(inconnu|introuvable|inexistant|n'existe|non trouve)"
    r"|\b(destinataire|boite)\b.{0,40}(\bplein|saturee|desactive|invalide|indisponible)"
    r"|\b(empfanger|empfaenger|benutzer|postfach|mailbox)\w*\b.{0,30}"
    r"(unbekannt|nicht (gefunden|bekannt|vorhanden)|existiert nicht)"
    r"|\b(empfanger|empfaenger|postfach|mailbox)\w*\b.{0,30}"
    r"(\bvoll|deaktiviert|ungultig|ungueltig|nicht (verfugbar|verfuegbar|erreichbar))"
    r"|unbekannter? (empfanger|empfaenger|benutzer)|kein (postfach|solcher (benutzer|empfanger|empfaenger))"
    r"|\b(usuario|destinatario|buzon|direccion|casilla)\b.{0,30}(desconocid|no (existe|encontrad)|inexistente)"
    r"|\b(destinatario|buzon|casilla)\b.{0,30}(\bllen|desactivad|deshabilitad|invalid|no (disponible|valid))"
)
"""What is said of a recipient's mailbox only, in English, French, German and Spanish."""
_ACCOUNT_WORDS = re.compile(r"\baccount\b(?!.{0,30}reach)|\b(compte|konto|cuenta)\b")
"""With a mailbox that is disabled or full it may be the one that sends."""
_STORAGE_WORDS = re.compile(r"quota|storage|\bfull|\bplein|\bvoll|\bllen")
_REJECTED = re.compile(r"(recipient|address).{0,20}rejected")
_NO_RECIPIENT_THERE = "5.4.1"
"""With "recipient address rejected" Exchange Online's word for a mailbox that is not there; alone it is relaying."""
_DENIED_WORDS = re.compile(
    r"denied|prohibit|refus|not (allowed|authori[sz]ed|permitted)|verboten|interdit|nicht erlaubt"
)


def reason(stage: Stage, code: int, text: bytes) -> Reason:
    """Return why a server did not take what it was asked to take.

    Only a sign that it is the patient's own mailbox, or this message's size, gives an email up.

    Args:
        stage: what it was answering.
        code: the reply code; anything but 4xx and 5xx is no answer that can be understood.
        text: what followed the code, as it came.

    """
    said = _plainly(text)
    statuses = _statuses(said)
    if code in SIGN_IN_CODES:
        return Reason.SIGN_IN
    if not PERMANENT <= code <= LAST or any(status.startswith("4.") for status in statuses):
        return Reason.MAIL_DOWN
    if stage is Stage.SIGN_IN:
        return Reason.SIGN_IN
    told = _by_status(statuses) or _of_this_one(stage, _by_words(said))
    return told or _by_stage(stage, code, statuses, said)


def _by_stage(stage: Stage, code: int, statuses: list[str], said: str) -> Reason:
    """Tell what is left: a refusal that names no cause in the account, this computer or the moment."""
    if code in NO_SUCH_SYNTAX or stage is Stage.GREETING:
        return Reason.MAIL_BLOCKED
    if _is_too_large(stage, code, statuses, said):
        return Reason.TOO_LARGE
    if stage is Stage.SENDER:
        doubtful = any(status.startswith("5.2.") for status in statuses) or _DENIED_WORDS.search(said)
        return Reason.MAIL_BLOCKED if doubtful else Reason.SENDER_REFUSED
    if _is_the_patients(stage, code, statuses, said):
        return Reason.ADDRESS_REFUSED
    told = any(map(_POLICY.fullmatch, statuses)) or _DENIED_WORDS.search(said)
    return _of_this_one(stage, Reason.MAIL_BLOCKED if told else Reason.UNCLEAR)


def _by_status(statuses: list[str]) -> Reason:
    return next(
        (meant for codes, meant in _BY_STATUS if any(re.fullmatch(codes, status) for status in statuses)), Reason.NONE
    )


def _by_words(said: str) -> Reason:
    return next((meant for pattern, meant in _BY_WORDS if re.search(pattern, said)), Reason.NONE)


def _of_this_one(stage: Stage, meant: Reason) -> Reason:
    """Hold no other email back for what was said once the server had read this one: it may be what is in it."""
    return Reason.UNCLEAR if stage is Stage.MESSAGE and meant is Reason.MAIL_BLOCKED else meant


_NO_PASSWORDS = re.compile(
    r"app(lication)?[- ]?(specific )?password|web ?browser|o-?auth|smtpclientauth|(basic|legacy|password) auth"
    r"|security defaults|criteria to be authenticated|(multi|two|2)-?(factor|step)|disabled for the (tenant|mailbox)"
    r"|mot de passe (d'|pour l')?applica"
)
"""What providers say to a password that may well be right (Microsoft's and Google's own lists)."""
_WRONG_PASSWORD = re.compile(r"credentials were incorrect|not accepted")
_MUST_ENCRYPT = re.compile(r"starttls|encrypt|\b(tls|ssl)\b|chiffre")


def detail(stage: Stage, code: int, text: bytes) -> Detail:
    """Return what a refusal says beyond its reason; as :func:`reason`, with the same arguments."""
    said = _plainly(text)
    statuses = _statuses(said)
    if TEMPORARY <= code < PERMANENT and code not in SIGN_IN_CODES:
        return Detail.LATER
    if code == MUST_ENCRYPT or (code in SIGN_IN_CODES and _MUST_ENCRYPT.search(said)):
        return Detail.ENCRYPT_FIRST
    if stage is Stage.SIGN_IN:
        refuses = code == TOO_WEAK or "5.7.139" in statuses or "5.7.30" in statuses or _NO_PASSWORDS.search(said)
        return Detail.NO_PASSWORDS if refuses and not _WRONG_PASSWORD.search(said) else Detail.NONE
    return Detail.SIGN_IN_FIRST if reason(stage, code, text) is Reason.SIGN_IN else Detail.NONE


def _is_too_large(stage: Stage, code: int, statuses: list[str], said: str) -> bool:
    if any(map(_POLICY.fullmatch, statuses)) and "5.3.4" not in statuses:
        return False
    bare = stage is Stage.MESSAGE and code == TOO_MUCH_DATA and not statuses and not _STORAGE_WORDS.search(said)
    return bare or any(map(_MESSAGE_TOO_LARGE.fullmatch, statuses)) or _SIZE_WORDS.search(said) is not None


def _is_the_patients(stage: Stage, code: int, statuses: list[str], said: str) -> bool:
    """Tell whether something says so; that nothing says otherwise is not enough."""
    if any(map(_POLICY.fullmatch, statuses)):
        return False
    if any(map(_NO_SUCH_PATIENT.fullmatch, statuses)) or _MAILBOX_WORDS.search(said):
        return True
    if stage is not Stage.RECIPIENT:
        return False
    return bool(
        (
            not _ACCOUNT_WORDS.search(said)
            and (
                any(map(_MAILBOX_CLOSED.fullmatch, statuses)) or (code == TOO_MUCH_DATA and _STORAGE_WORDS.search(said))
            )
        )
        or (_NO_RECIPIENT_THERE in statuses and _REJECTED.search(said))
    )


def numbers(code: int, text: bytes) -> str:
    """Return the numbers of a reply, which hold nothing about a patient."""
    return " ".join([str(code), *_statuses(_plainly(text))[:1]])


def _plainly(text: bytes) -> str:
    """Return what was said in small letters without accents, and without addresses, which may hold any word."""
    try:
        said = text.decode()
    except UnicodeDecodeError:
        said = text.decode("latin-1")
    plain = unicodedata.normalize("NFKD", said.replace("\u2019", "'").lower())
    return _ADDRESSES.sub(" ", "".join(c for c in plain if not unicodedata.combining(c)))


def _statuses(said: str) -> list[str]:
    """Return the enhanced status codes, wherever they stand; an IP address is none."""
    return [".".join(found) for found in _STATUS.findall(said)]
