"""Addresses: what is one, what was meant, and how it is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.delivery.address import LONG, PROVIDERS, masked, problem, suggestion

THEIRS = [f"{name}.{ending}" for name, (likely, others) in PROVIDERS.items() for ending in (*likely, *others)]
REAL = """
    aol.com me.com mac.com msn.com mail.com email.com ymail.com rocketmail.com gmx.com gmx.de gmx.net gmx.fr gmx.ch
    web.de t-online.de freenet.de free.fr sfr.fr orange.fr laposte.net wanadoo.fr neuf.fr bbox.fr numericable.fr
    proton.me pm.me protonmail.com protonmail.ch tutanota.com tuta.com hey.com zoho.com fastmail.com fastmail.fm
    hushmail.com googlemail.com live.com live.ca live.fr live.be live.co.uk passport.com windowslive.com aim.com
    yandex.com yandex.ru mail.ru bk.ru list.ru inbox.com inbox.lv qq.com 163.com 126.com sina.com foxmail.com naver.com
    daum.net rediffmail.com libero.it virgilio.it tiscali.it alice.it terra.com.br uol.com.br bol.com.br comcast.net
    verizon.net att.net sbcglobal.net cox.net charter.net earthlink.net juno.com roadrunner.com btinternet.com
    bell.ca bell.net sympatico.ca videotron.ca videotron.qc.ca videotron.com globetrotter.net globetrotter.ca telus.net
    telusmail.com rogers.com shaw.ca cogeco.ca cogeco.net cgocable.ca eastlink.ca xplornet.com sasktel.net mts.net
    mymts.net nb.aibn.com nl.rogers.com distributel.ca ebox.ca fizz.ca oricom.ca sogetel.net derytele.com b2b2c.ca
    teksavvy.com primus.ca vl.videotron.ca hotmail.co.uk hotmail.it hotmail.es outlook.de outlook.be yahoo.co.uk
    yahoo.es yahoo.de yahoo.com.br yahoo.co.in yahoo.co.jp
    gouv.qc.ca mess.gouv.qc.ca ssss.gouv.qc.ca ciusss-capitalenationale.gouv.qc.ca assnat.qc.ca canada.ca gc.ca
    cra-arc.gc.ca forces.gc.ca ontario.ca gnb.ca gov.bc.ca ville.quebec.qc.ca montreal.ca hydroquebec.com
    ulaval.ca umontreal.ca uqam.ca uqtr.ca uqac.ca uqo.ca uqar.ca uqat.ca usherbrooke.ca mcgill.ca concordia.ca hec.ca
    polymtl.ca etsmtl.ca enap.ca bishops.ca mail.mcgill.ca mail.concordia.ca uottawa.ca utoronto.ca ubc.ca sfu.ca
    usask.ca unb.ca cegepgarneau.ca cegep-ste-foy.qc.ca csdc.gouv.qc.ca cssdm.gouv.qc.ca csscdr.gouv.qc.ca csda.ca
    desjardins.com cgi.com bnc.ca rbc.com gmail-clinic.ca
    gmall.ca gmaz.ch simpatico.com videoton.hu globetrotters.org outdoor.com cloud.com icloudy.io yahoot.org hotmale.ca.ai
    outback.com post.com postmail.com hotelmail.com tmail.com jmail.com imail.ca hmail.ch clinique-exemple.ca
    exemple.quebec soins.clinic peau.dermato.quebec dermexpert.co skin.cm
""".split()
"""Domains that are somebody's: known ones, and private ones that look like a provider's."""


@pytest.mark.parametrize("address", ["moncourriel@gmail.com", "a.b+c@videotron.ca", " x@y.example.org ", "o'c@b.quebec"])
def test_a_good_address_has_no_problem(address: str) -> None:
    assert problem(address) is None


@pytest.mark.parametrize(
    "address", ["", "moncourriel", "a@", "@b.ca", "a@b", "a@exämple.com", "a b@c.ca", "a@b.ca\r\nX: y"]
)
def test_a_bad_address_has_one(address: str) -> None:
    assert problem(address)


@pytest.mark.parametrize("domain", ["gmail.comaaaa", "gmail.con", "clinique.cmo", "videotron.c", "ulaval.caa", "a.comm"])
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
        ("clinique-exemple.cmo", "clinique-exemple.com"),
        ("mess.gouv.qc.caa", "mess.gouv.qc.ca"),
    ],
)
def test_a_slip_in_a_large_providers_domain_is_noticed(typed: str, meant: str) -> None:
    assert suggestion(f"a@{typed}") == f"a@{meant}"


@pytest.mark.parametrize("domain", [*THEIRS, *REAL])
def test_a_domain_that_is_somebodys_is_not_questioned(domain: str) -> None:
    assert (problem(f"marie@{domain}"), suggestion(f"marie@{domain}")) == (None, None)
    assert suggestion(f"marie@{domain.upper()}") is None


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
    to_provider = name in PROVIDERS and ending in PROVIDERS[name][0] + tuple(PROVIDERS[name][1])
    to_an_ending = meant.rpartition(".")[0] == typed.rpartition(".")[0] and problem(f"a@{typed}") is not None
    assert not meant or to_provider or to_an_ending


def test_no_provider_that_is_suggested_has_a_short_name() -> None:
    assert min(len(name) for name in PROVIDERS) >= 5
    assert LONG > len("outlook")


def test_an_address_is_shown_masked() -> None:
    assert masked("moncourriel@gmail.com") == "m•••••@gmail.com"


@given(st.text())
def test_whatever_is_typed_never_crashes(typed: str) -> None:
    problem(typed)
    suggestion(typed)
    masked(typed)
