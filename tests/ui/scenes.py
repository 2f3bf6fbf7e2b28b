"""Every scene that a patient can come to, made in the whole window; the treatment was some days ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.config import ClinicSettings
from kiosk.content.languages import for_screens
from kiosk.content.model import Option, Question, Urgency
from kiosk.content.packs import load
from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.delivery.printing.printer import PrinterState
from kiosk.errors import Sentence
from kiosk.i18n import FRENCH, Text
from kiosk.visit.clinic import clinic
from kiosk.visit.walk import Step
from tests.content.shipped import SHIPPED
from tests.qt.objects import OFFER
from tests.qt.patient.test_offer import APPROVAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.model import Content, Treatment
    from tests.ui.whole import Whole

ADDRESS = "mariette.cote@gmail.com"
DAYS_AGO = 4
CLOSED_WITH = (
    ("Comment votre plaie est-elle fermée ?", "How is your wound closed?"),
    ("J’ai des points de suture qui devront être retirés", "I have stitches that will have to be taken out"),
    ("J’ai de la colle", "I have glue"),
)
CONTENT = for_screens(load(SHIPPED))
NAMES = {
    "neuromodulator": ("Injections de neuromodulateurs", "Neuromodulator injections"),
    "filler": ("Injections d’acide hyaluronique", "Hyaluronic acid fillers"),
    "peel": ("Peeling chimique moyen", "Medium chemical peel"),
    "laser": ("Épilation au laser", "Laser hair removal"),
    "pulsed-light": ("Lumière intense pulsée", "Intense pulsed light"),
    "cold": ("Cryothérapie", "Cryotherapy"),
    "stitches": ("Petite exérèse", "Small excision"),
}


def _text(content: Content, french: str, english: str) -> Text:
    """Return a text in each language of the content; as long as in English in one that nobody knows here."""
    return Text({tag: french if tag == FRENCH else english for tag in content.languages})


def asking_twice(content: Content) -> Content:
    """Return the content with a question of which one option applies after its own."""
    asked, stitches, glue = (_text(content, *each) for each in CLOSED_WITH)
    options = (
        Option(id="stitches", icon="needle-duotone", statement=stitches, adapted=stitches),
        Option(id="glue", icon="drop-duotone", statement=glue, adapted=glue),
    )
    question = Question(id="closed-with", text=asked, one_of=options, careful="stitches")
    treatment = content.treatments["microneedling"]
    both = replace(treatment, questions=(*treatment.questions, question))
    return replace(content, treatments={**content.treatments, both.id: both})


def _several() -> dict[str, Treatment]:
    """Return eight treatments that ask twice."""
    first = replace(asking_twice(CONTENT).treatments["microneedling"], approval=APPROVAL)
    others = {key: replace(first, id=key, name=_text(CONTENT, *name)) for key, name in NAMES.items()}
    return {first.id: first, **others}


SEVERAL = replace(
    OFFER,
    clinic=clinic(ClinicSettings(), CONTENT.languages),
    contents=(replace(CONTENT, treatments=_several()),),
    demo=False,
)
UNREADABLE = tuple(Sentence(f"{n}.yaml, line 478: " + "colons, quotes and spaces " * 6) for n in ("a", "b", "c"))


def to(whole: Whole, step: Step, days: int = DAYS_AGO) -> None:
    """Begin a visit and go on to a step, with what many patients answer."""
    whole.visit.start(whole.visit.language)
    while whole.visit.at is not step:
        if whole.visit.at is Step.TREATMENT:
            whole.choices.chooseTreatment("microneedling")
            continue
        if whole.visit.at is Step.DAY:
            whole.choices.treatedOn.choose((whole.clock.date() - timedelta(days=days)).isoformat())
        if whole.visit.at is Step.ABOUT and whole.visit.walk.asked == 0:
            for answer in ("acne-prone", "cold-sores"):
                if answer not in whole.visit.walk.answers:
                    whole.choices.toggleAnswer(answer)
        if whole.visit.at is Step.LEAVING:
            whole.take_home.leave()
            continue
        before = whole.visit.walk
        whole.visit.next()
        assert whole.visit.walk != before, f"{before.step} leads nowhere"


def at(step: Step) -> Callable[[Whole], None]:
    return lambda whole: to(whole, step)


def attract(whole: Whole) -> None:
    """Nobody is there, on a day on which the clinic is open."""
    whole.clock += timedelta(days=1)
    whole.later(61)
    whole.attract.tick()


def day_chosen(whole: Whole) -> None:
    to(whole, Step.DAY)
    whole.choices.treatedOn.choose((whole.clock.date() - timedelta(days=DAYS_AGO)).isoformat())


def second_question(whole: Whole) -> None:
    to(whole, Step.ABOUT)
    whole.visit.next()
    whole.choices.toggleAnswer("stitches")


def phase(number: int, days: int = DAYS_AGO) -> Callable[[Whole], None]:
    def shown(whole: Whole) -> None:
        to(whole, Step.CARE, days)
        whole.advice.goToPhase(number)

    return shown


def asks_about(query: str) -> Callable[[Whole], None]:
    def asked(whole: Whole) -> None:
        to(whole, Step.CARE)
        whole.visit.askAbout()
        whole.rest(30)
        whole.can_i_use.query = query

    return asked


def topic(whole: Whole) -> None:
    to(whole, Step.TOPICS)
    whole.advice.openTopic(0)


def sign(urgency: Urgency, days: int = DAYS_AGO) -> Callable[[Whole], None]:
    """Touch the first sign that means that today."""

    def opened(whole: Whole) -> None:
        to(whole, Step.SIGNS, days)
        for row in [*whole.advice.signs.known.rows, None]:
            whole.advice.signs.touch(row.key if row is not None else whole.advice.signs.urgentKey)
            if whole.advice.signs.urgency == urgency.value:
                return
            whole.advice.signs.close()
        raise AssertionError(urgency)

    return opened


def quiz(*, well: bool) -> Callable[[Whole], None]:
    def answered(whole: Whole) -> None:
        to(whole, Step.QUIZ)
        for choice in range(whole.advice.choices.count):
            whole.advice.answerQuiz(choice)
            if whole.advice.wellAnswered == well:
                return
        raise AssertionError(well)

    return answered


def offer(whole: Whole) -> None:
    to(whole, Step.TAKE_HOME)
    whole.wait_for(lambda: whole.sheet.made is not None)


def printed(state: State) -> Callable[[Whole], None]:
    def given(whole: Whole) -> None:
        offer(whole)
        whole.take_home.print()
        whole.wait_for(lambda: bool(whole.desk.papers))
        whole.rest(30)
        whole.take_home.progressed(Progress(f"paper-{len(whole.desk.papers)}", Channel.PAPER, state, Reason.NONE))

    return given


def sent(whole: Whole) -> None:
    whole.fill_in(ADDRESS)
    whole.take_home.send()
    whole.wait_for(lambda: whole.take_home.canCorrect)


def taken(whole: Whole) -> None:
    printed(State.DONE)(whole)
    sent(whole)


def done(whole: Whole) -> None:
    taken(whole)
    whole.take_home.progressed(Progress(f"email-{len(whole.desk.addresses)}", Channel.EMAIL, State.DONE, Reason.NONE))
    whole.visit.next()


def lost(whole: Whole) -> None:
    """The printer jams at the end."""
    printed(State.NEEDS_HELP)(whole)
    whole.visit.next()


def switched_off(whole: Whole) -> None:
    offer(whole)
    whole.desk.printer = PrinterState(ready=False, reason=Reason.PRINTER_OFF)
    whole.take_home.tick()


def offered(then: Callable[[Whole], object]) -> Callable[[Whole], None]:
    def shown(whole: Whole) -> None:
        offer(whole)
        then(whole)

    return shown


def email(address: str, *, next_part: bool) -> Callable[[Whole], None]:
    def typed(whole: Whole) -> None:
        offer(whole)
        whole.take_home.openEmail()
        whole.form.address = address
        if next_part:
            whole.visit.nextPart()

    return typed


def stopped(step: Step) -> Callable[[Whole], None]:
    def withdrawn(whole: Whole) -> None:
        to(whole, step)
        whole.visit.take(replace(SEVERAL, withdrawn=frozenset({("microneedling", 1)})))
        whole.visit.next()

    return withdrawn


def demonstration(whole: Whole) -> None:
    """A banner says that it is one, on every page."""
    whole.visit.take(replace(SEVERAL, demo=True))
    phase(2)(whole)


def unavailable(whole: Whole) -> None:
    whole.visit.take(replace(SEVERAL, contents=(), unreadable=UNREADABLE))


def still_there(whole: Whole) -> None:
    to(whole, Step.CARE)
    whole.later(whole.idle.patience.untouched + 1)
    whole.idle.tick()


def start_over(whole: Whole) -> None:
    to(whole, Step.CARE)
    whole.visit.askToStartOver()


def tools(whole: Whole) -> None:
    to(whole, Step.CARE)
    whole.rest(30)
    whole.window.setProperty("toolsOpen", True)  # noqa: FBT003 - Qt's call


SCENES: dict[str, Callable[[Whole], object]] = {
    "welcome": lambda _: None,
    "attract": attract,
    "treatment": at(Step.TREATMENT),
    "day": at(Step.DAY),
    "day, chosen": day_chosen,
    "about": at(Step.ABOUT),
    "about, second question": second_question,
    "ready": at(Step.READY),
    "recovery": at(Step.RECOVERY),
    "care, today": phase(0, 0),
    "care, first days": phase(1, 1),
    "care, days 4 to 7": phase(2),
    "care, last weeks": phase(3),
    "care, demonstration": demonstration,
    "can I use": asks_about(""),
    "can I use, one answer": asks_about("retinol"),
    "can I use, ask us": asks_about("unguent"),
    "topics": at(Step.TOPICS),
    "topic": topic,
    "signs": at(Step.SIGNS),
    "sign, expected": sign(Urgency.EXPECTED, 1),
    "sign, call": sign(Urgency.CALL),
    "sign, today": sign(Urgency.TODAY),
    "sign, emergency": sign(Urgency.EMERGENCY),
    "quiz": at(Step.QUIZ),
    "quiz, right": quiz(well=True),
    "quiz, wrong": quiz(well=False),
    "take home": offer,
    "take home, taken": taken,
    "take home, printer off": switched_off,
    "take home, in doubt": printed(State.UNKNOWN),
    "format": offered(lambda whole: whole.take_home.changeFormat()),
    "print size": offered(lambda whole: (whole.take_home.changeFormat(), whole.visit.nextPart())),
    "pages": offered(lambda whole: whole.take_home.readPages()),
    "email": email("mariette.cote", next_part=False),
    "email, question": email("mariette.cote@hotmial.com", next_part=True),
    "email, consent": email(ADDRESS, next_part=True),
    "help": printed(State.NEEDS_HELP),
    "leaving": offered(lambda whole: whole.visit.next()),
    "done": done,
    "done, paper lost": lost,
    "done, nothing": offered(lambda whole: whole.visit.show(Step.DONE)),
    "stopped": stopped(Step.SIGNS),
    "stopped, done": stopped(Step.DONE),
    "unavailable": unavailable,
    "still there": still_there,
    "start over": start_over,
    "tools": tools,
}
