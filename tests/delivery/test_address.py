"""Addresses: what is one, what was meant, and how it is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.delivery.address import COMMON_DOMAINS, masked, problem, suggestion


@pytest.mark.parametrize("address", ["moncourriel@gmail.com", "a.b+c@videotron.ca", " x@y.example.org "])
def test_a_good_address_has_no_problem(address: str) -> None:
    assert problem(address) is None


@pytest.mark.parametrize(
    "address", ["", "moncourriel", "a@", "@b.ca", "a@b", "a@exämple.com", "a b@c.ca", "a@b.ca\r\nX: y"]
)
def test_a_bad_address_has_one(address: str) -> None:
    assert problem(address)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("a@gmial.com", "a@gmail.com"), ("a@hotmial.com", "a@hotmail.com"), ("a@videotron.c", "a@videotron.ca")],
)
def test_a_slip_in_a_common_domain_is_noticed(typed: str, meant: str) -> None:
    assert suggestion(typed) == meant


@pytest.mark.parametrize("domain", COMMON_DOMAINS)
def test_a_common_domain_is_not_questioned(domain: str) -> None:
    assert suggestion(f"a@{domain}") is None


def test_an_address_is_shown_masked() -> None:
    assert masked("moncourriel@gmail.com") == "m•••••@gmail.com"


@given(st.text())
def test_whatever_is_typed_never_crashes(typed: str) -> None:
    problem(typed)
    suggestion(typed)
    masked(typed)
