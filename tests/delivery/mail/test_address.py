"""Addresses: what is one, what was meant, and how it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.delivery.mail.address import LONG, masked, problem, providers, suggestion

THEIRS = [f"{name}.{ending}" for name, (likely, others) in providers().items() for ending in (*likely, *others)]
REAL = [
    domain
    for line in Path(__file__).with_name("real_domains.txt").read_text("ascii").splitlines()
    if not line.startswith("#")
    for domain in line.split()
]


@pytest.mark.parametrize(
    "address", ["moncourriel@gmail.com", "a.b+c@videotron.ca", " x@y.example.org ", "o'c@b.quebec"]
)
def test_a_good_address_has_no_problem(address: str) -> None:
    assert problem(address) is None


@pytest.mark.parametrize(
    "address", ["", "moncourriel", "a@", "@b.ca", "a@b", "a@exämple.com", "a b@c.ca", "a@b.ca\r\nX: y"]
)
def test_a_bad_address_has_one(address: str) -> None:
    assert problem(address)


@pytest.mark.parametrize("domain", ["gmail.comaaaa", "gmail.con", "clinique.cmo", "videotron.c", "u.caa", "a.comm"])
def test_an_ending_that_does_not_exist_is_refused(domain: str) -> None:
    assert problem(f"a@{domain}")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("mgail.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.cm", "gmail.com"),
        ("gmail.ca", "gmail.com"),
        ("gmail.comaaaa", "gmail.com"),
        ("gnail.cmo", "gmail.com"),
        ("gmail", "gmail.com"),
        ("gmailcom", "gmail.com"),
        ("hotmial.com", "hotmail.com"),
        ("Hotmal.CA", "hotmail.ca"),
        ("outlok.com", "outlook.com"),
        ("yahooo.fr", "yahoo.fr"),
        ("yahoo.con", "yahoo.com"),
        ("iclod.com", "icloud.com"),
        ("videtron.ca", "videotron.ca"),
        ("vidoetorn.ca", "videotron.ca"),
        ("videotron.c", "videotron.ca"),
        ("sympatico.com", "sympatico.ca"),
        ("protonmail.fr", "protonmail.com"),
        ("protonmail.me", "protonmail.com"),
        ("outlook.ac", "outlook.com"),
        ("yahoo.c", "yahoo.com"),
        ("yahoo.cm", "yahoo.com"),
        ("yahoo.cs", "yahoo.ca"),
        ("hotmail.", "hotmail.com"),
        ("icould.com", "icloud.com"),
        ("gmial.ca", "gmail.com"),
        ("gmial.fr", "gmail.com"),
        ("gmal.ca", "gmail.com"),
        ("outlok.ca", "outlook.com"),
        ("iclod.ca", "icloud.com"),
        ("symaptico.com", "sympatico.ca"),
        ("sympatco.com", "sympatico.ca"),
        ("gmial", "gmail.com"),
        ("gmialcom", "gmail.com"),
        ("hotmialca", "hotmail.ca"),
        ("gmail,com", "gmail.com"),
        ("otmail.com", "hotmail.com"),
        ("utlook.com", "outlook.com"),
        ("ahoo.com", "yahoo.com"),
        ("gotmail.com", "hotmail.com"),
        ("lcloud.com", "icloud.com"),
        ("gmaol.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("clinique-exemple.cmo", "clinique-exemple.com"),
        ("mess.gouv.qc.caa", "mess.gouv.qc.ca"),
    ],
)
def test_a_slip_in_a_large_providers_domain_is_noticed(typed: str, meant: str) -> None:
    assert suggestion(f"a@{typed}") == f"a@{meant}"


def test_a_domain_that_is_somebodys_is_not_questioned() -> None:
    typed = [f"marie@{domain}" for name in (*THEIRS, *REAL) for domain in (name, name.upper())]

    questioned = {address: suggestion(address) for address in typed if suggestion(address)}
    refused = [address for address in typed if problem(address)]

    assert len(typed) > 500
    assert questioned == {}
    assert refused == []


def test_nothing_is_asked_while_a_domain_is_typed_that_needs_no_question() -> None:
    begun = [f"marie@{domain[:end]}" for domain in THEIRS for end in range(1, len(domain) + 1)]

    assert {address: meant for address in begun if (meant := suggestion(address, typing=True))} == {}


@pytest.mark.parametrize("typed", ["gmial", "gmial.c", "gmial.co", "gmail", "gmail.co"])
def test_what_is_begun_wrongly_is_asked_about_when_it_is_finished(typed: str) -> None:
    assert suggestion(f"a@{typed}", typing=True) is None
    assert suggestion(f"a@{typed}") == "a@gmail.com"


@pytest.mark.parametrize("typed", ["gmial.com", "gmail.con", "gmail.cm", "gmail.comaaaa"])
def test_a_whole_ending_is_asked_about_while_it_is_typed(typed: str) -> None:
    assert suggestion(f"a@{typed}", typing=True) == "a@gmail.com"


def test_where_nobody_can_tell_which_ending_was_meant_none_is_offered() -> None:
    assert suggestion("a@outlook.fr.ca") is None


@given(
    st.sampled_from(THEIRS).flatmap(
        lambda domain: st.tuples(
            st.just(domain), st.integers(0, len(domain) - 1), st.sampled_from("abcdefghijklmnopqrstuvwxyz.-")
        )
    )
)
def test_advice_only_ever_leads_to_a_large_provider_or_to_another_ending(slip: tuple[str, int, str]) -> None:
    domain, place, letter = slip
    typed = domain[:place] + letter + domain[place + 1 :]

    meant = (suggestion(f"a@{typed}") or "").removeprefix("a@")

    name, _, ending = meant.partition(".")
    to_provider = name in providers() and ending in providers()[name][0] + tuple(providers()[name][1])
    to_an_ending = meant.rpartition(".")[0] == typed.rpartition(".")[0] and problem(f"a@{typed}") is not None
    assert not meant or to_provider or to_an_ending


def test_no_provider_that_is_suggested_has_a_short_name() -> None:
    assert min(len(name) for name in providers()) >= 5
    assert len("outlook") < LONG


def test_an_address_is_shown_masked() -> None:
    assert masked("moncourriel@gmail.com") == "m•••••@gmail.com"


@given(st.text())
def test_whatever_is_typed_never_crashes(typed: str) -> None:
    problem(typed)
    suggestion(typed)
    masked(typed)
