"""Where a patient is in the visit, and where Next and Back lead; pure.

The walk holds where the patient is and what they chose, and nothing else.  Dropping it forgets the visit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.visit.answers import toggled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.content.model import Content, Hideable, Question, Treatment
    from kiosk.visit.plan import CarePlan


class Step(StrEnum):
    """One step of the visit: a screen, or several of a kind."""

    UNAVAILABLE = "unavailable"
    WELCOME = "welcome"
    TREATMENT = "treatment"
    DAY = "day"
    ABOUT = "about"
    READY = "ready"
    """The advice is made: the sheet at once, or page by page first."""
    RECOVERY = "recovery"
    """All of the recovery at a glance."""
    CARE = "care"
    CAN_I_USE = "caniuse"
    """A question about one thing; Back leads to where it was asked."""
    TOPICS = "topics"
    SIGNS = "signs"
    QUIZ = "quiz"
    TAKE_HOME = "takehome"
    FORMAT = "format"
    """In which language the sheet is, and how large its print."""
    PAGES = "pages"
    """The sheet itself, large enough to read."""
    EMAIL = "email"
    HELP = "help"
    """The printer needs help: what can be done meanwhile."""
    LEAVING = "leaving"
    """Asked once of who takes nothing home."""
    DONE = "done"
    STOPPED = "stopped"
    """What the visit was about was withdrawn meanwhile."""


NUMBERED = (
    Step.TREATMENT,
    Step.DAY,
    Step.ABOUT,
    Step.READY,
    Step.RECOVERY,
    Step.CARE,
    Step.TOPICS,
    Step.SIGNS,
    Step.QUIZ,
    Step.TAKE_HOME,
)
"""The steps that the line counts, of those that a visit has."""
AFTER_ANSWERS = NUMBERED[NUMBERED.index(Step.ABOUT) + 1 :]
"""The steps that show what was made of the answers."""
READING = (Step.READY, Step.RECOVERY, Step.CARE, Step.TOPICS, Step.SIGNS, Step.QUIZ)
"""The steps from which the sheet is one touch away."""
BETWEEN_VISITS = frozenset({Step.WELCOME, Step.UNAVAILABLE})
"""The steps that nobody's visit is in."""
ENDINGS = frozenset({Step.DONE, Step.STOPPED})
"""The steps that end by themselves after a while."""
ASIDE = frozenset({Step.FORMAT, Step.PAGES, Step.EMAIL, Step.HELP, Step.LEAVING})
"""The steps beside the offer of the sheet: Back leads to it from each of them."""
OFFERED = frozenset({Step.TAKE_HOME, *ASIDE, Step.DONE})
"""The steps that tell how paper and email are getting on."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How long the visit is: what the patient is asked, and what their plan has to show."""

    phases: int = 0
    """Pages of care: a phase each; one where there is no phase, and something to do, to avoid or to know."""
    topics: int = 0
    questions: int = 0
    asked: int = 1
    """Questions about the patient, each on a screen."""
    care: bool = True
    glance: bool = True
    """Whether the phases together have anything to show: what to avoid, or how they end."""
    signs: bool = True
    several: bool = True
    """Whether there are several treatments to choose from."""
    empty_handed: bool = False
    """Whether nothing goes home, and something could."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A patient's way through the visit so far."""

    step: Step = Step.WELCOME
    treatment: str = ""
    day: date | None = None
    asked: int = 0
    """The question about the patient that is shown, from 0."""
    answers: frozenset[str] = frozenset()
    """The options that were chosen."""
    none_of: frozenset[str] = frozenset()
    """The questions that were answered with "none of these"."""
    declined: frozenset[str] = frozenset()
    """The questions that the patient said they prefer not to answer; like one passed over, that is no answer."""
    here: int = 0
    """The phase that the patient is in today; their advice opens there."""
    phase: int = 0
    topic: int = -1
    """The open topic; -1 while the list of topics is shown."""
    sign: str = ""
    question: int = 0
    choice: int | None = None
    """What was answered to the current quiz question."""
    left: Step | None = None
    """The step that was left for the sheet, or for a question; Back leads there."""
    part: int = 0
    """The page of a step beside the offer, where it needs several."""
    warned: bool = False
    """Whether it was asked if they leave with nothing; once is enough."""


def shape_of(plan: CarePlan | None, asked: int = 1, *, several: bool = True) -> Shape:
    """Return how long the visit is, as far as that is known."""
    if plan is None:
        return Shape(asked=asked, several=several)
    care = bool(plan.phases or plan.rules or plan.notices)
    pages = max(len(plan.phases), int(care))
    avoided = any(rule.stance is Stance.AVOID and not rule.ask_first for rule in plan.rules)
    glance = avoided or any(phase.expect for phase in plan.phases[-1:])
    return Shape(pages, len(plan.topics), len(plan.quiz), asked, care, glance, bool(plan.signs), several)


def foreseen(content: Content, treatment: Treatment) -> Shape:
    """Return how long a visit will be, before there is a plan: some of it may be for other patients."""

    def told(entries: Sequence[Hideable]) -> int:
        return sum(not entry.hidden for entry in entries)

    care = bool(treatment.phases or told(treatment.rules) or told(treatment.notices))
    asked, signs = len(content.questions_of(treatment)), bool(content.signs_of(treatment))
    return Shape(len(treatment.phases), told(treatment.topics), told(treatment.quiz), asked, care, signs=signs)


def steps(content: Content | None, chosen: str, plan: CarePlan | None, *, several: bool = True) -> tuple[Step, ...]:
    """Return the steps that the line counts: those of the chosen treatment, each where none is chosen yet."""
    treatment = content.treatments.get(chosen) if content else None
    if content is None or treatment is None:
        return NUMBERED
    shape = foreseen(content, treatment)
    if plan is not None and plan.treatment == chosen:
        shape = shape_of(plan, shape.asked)
    shape = replace(shape, several=several)
    return tuple(step for step in NUMBERED if _has(step, shape))


def begun(treatments: Sequence[str]) -> Walk:
    """Return the beginning of a visit: where there is one treatment only that one is chosen, and nothing else is."""
    if len(treatments) == 1:
        return Walk(step=Step.DAY, treatment=treatments[0])
    return Walk(step=Step.TREATMENT)


def can_go_next(walk: Walk, shape: Shape) -> bool:
    """Tell whether Next leads anywhere: only a treatment and its day are required."""
    if walk.step is Step.TREATMENT:
        return bool(walk.treatment)
    if walk.step is Step.DAY:
        return walk.day is not None
    if walk.step in {*ASIDE - {Step.HELP}, Step.CAN_I_USE, Step.DONE, Step.STOPPED, Step.UNAVAILABLE}:
        return False
    return walk.step is not Step.CARE or shape.phases > 0 or not shape.care


def forward(walk: Walk, shape: Shape) -> Walk:
    """Go on by one screen; a step with several screens shows each of them first."""
    if not can_go_next(walk, shape):
        return walk
    if walk.step is Step.ABOUT and walk.asked + 1 < shape.asked:
        return replace(walk, asked=walk.asked + 1)
    if walk.step is Step.CARE and walk.phase + 1 < shape.phases:
        return replace(walk, phase=walk.phase + 1)
    if walk.step is Step.QUIZ and walk.question + 1 < shape.questions:
        return replace(walk, question=walk.question + 1, choice=None)
    if walk.step in {Step.TAKE_HOME, Step.HELP}:
        asks = walk.step is Step.TAKE_HOME and shape.empty_handed and not walk.warned
        return replace(walk, step=Step.LEAVING, part=0, warned=True) if asks else replace(walk, step=Step.DONE)
    entered = enter(walk, _neighbour(walk.step, +1, shape), shape)
    return replace(entered, phase=walk.here) if entered.step is Step.CARE else entered


def sheet_now(walk: Walk) -> Walk:
    """Go to the sheet from whatever is being read, past all that is still to come."""
    return replace(walk, step=Step.TAKE_HOME, left=walk.step) if walk.step in READING else walk


def ask_about(walk: Walk) -> Walk:
    """Ask "can I use this?" about something, from where the advice is read."""
    return replace(walk, step=Step.CAN_I_USE, left=walk.step) if walk.step in READING else walk


def is_it_normal(walk: Walk) -> Walk:
    """Go to the signs that may be noticed from whatever is being read before them."""
    before = READING[: READING.index(Step.SIGNS)]
    return replace(walk, step=Step.SIGNS, sign="", left=walk.step) if walk.step in before else walk


def backward(walk: Walk, shape: Shape) -> Walk:
    """Go back by one screen; from an open topic or sign, to the list it was opened from."""
    within = _back_within(walk, shape)
    if within is not None:
        return within
    if walk.step in {Step.WELCOME, Step.DONE, Step.STOPPED, Step.UNAVAILABLE}:
        return walk
    if is_first(walk, shape):
        return Walk()
    return _at_its_end(enter(walk, _neighbour(walk.step, -1, shape), shape), shape)


def is_first(walk: Walk, shape: Shape) -> bool:
    """Tell whether the visit begins here: Back forgets it."""
    return walk.step is (Step.TREATMENT if shape.several else Step.DAY)


def _at_its_end(walk: Walk, shape: Shape) -> Walk:
    """Show the last screen of a step that has several."""
    match walk.step:
        case Step.ABOUT:
            return replace(walk, asked=max(0, shape.asked - 1))
        case Step.CARE:
            return replace(walk, phase=max(0, shape.phases - 1))
        case Step.QUIZ:
            return replace(walk, question=max(0, shape.questions - 1))
        case _:
            return walk


def _back_within(walk: Walk, shape: Shape) -> Walk | None:  # noqa: PLR0911 - one for each step with several
    """Go back inside a step that has several screens; None when its first one is shown."""
    match walk.step:
        case Step.TOPICS if walk.topic >= 0 and shape.topics > 1:
            return replace(walk, topic=-1)
        case Step.SIGNS if walk.sign:
            return replace(walk, sign="")
        case Step.ABOUT if walk.asked > 0:
            return replace(walk, asked=walk.asked - 1)
        case Step.CARE if walk.phase > walk.here:
            return replace(walk, phase=walk.phase - 1)
        case Step.QUIZ if walk.question > 0:
            return replace(walk, question=walk.question - 1, choice=None)
        case Step.TAKE_HOME | Step.CAN_I_USE | Step.SIGNS if walk.left:
            return replace(walk, step=walk.left, left=None)
        case aside if aside in ASIDE:
            return replace(walk, part=walk.part - 1) if walk.part else replace(walk, step=Step.TAKE_HOME)
        case _:
            return None


def enter(walk: Walk, step: Step, shape: Shape) -> Walk:
    """Show ``step`` from its first screen."""
    topic = 0 if shape.topics == 1 else -1
    return replace(walk, step=step, asked=0, phase=0, topic=topic, sign="", question=0, choice=None, left=None)


def _neighbour(step: Step, by: int, shape: Shape) -> Step:
    if step is Step.WELCOME:
        return Step.TREATMENT if shape.several else Step.DAY
    index = NUMBERED.index(step) + by
    while not _has(NUMBERED[index], shape):
        index += by
    return NUMBERED[index]


def _has(step: Step, shape: Shape) -> bool:
    has = {
        Step.TREATMENT: shape.several,
        Step.ABOUT: shape.asked,
        Step.READY: shape.care or shape.topics or shape.signs or shape.questions,
        Step.RECOVERY: shape.phases > 1 and shape.glance,
        Step.CARE: shape.care,
        Step.TOPICS: shape.topics,
        Step.SIGNS: shape.signs,
        Step.QUIZ: shape.questions,
    }
    return bool(has.get(step, True))


def chose_treatment(walk: Walk, treatment: str) -> Walk:
    """Choose a treatment; another one forgets the answers given for the one before."""
    if treatment == walk.treatment:
        return walk
    return replace(walk, treatment=treatment, asked=0, answers=frozenset(), none_of=frozenset(), declined=frozenset())


def chose_day(walk: Walk, day: date) -> Walk:
    """Choose the day of the treatment."""
    return replace(walk, day=day)


def needs_printer(step: Step) -> bool:
    """Tell whether the printer is asked often how it is: where that is told, and where the sheet is one touch away."""
    return step in {*READING, *OFFERED}


def is_ended_by_doubt(walk: Walk, plan: CarePlan | None) -> bool:
    """Tell whether a visit ends where the clock goes wrong: before its dates were made; after that it goes on."""
    return walk.step not in BETWEEN_VISITS and plan is None


def has_something(walk: Walk, first: Walk) -> bool:
    """Tell whether the patient chose anything, or went on, since ``first``, the beginning of the visit."""
    chosen = attrgetter("step", "treatment", "day", "answers", "none_of", "declined")
    return bool(chosen(walk) != chosen(first))


def answered(walk: Walk, question: Question, option: str) -> Walk:
    """Give an answer, or take it back; one of some takes the place of the one before."""
    none_of, declined = walk.none_of - {question.id}, walk.declined - {question.id}
    return replace(walk, answers=toggled(question, walk.answers, option), none_of=none_of, declined=declined)


def said_none(walk: Walk, question: Question) -> Walk:
    """Answer "none of these", or take that back; it takes back what was answered."""
    return replace(_cleared(walk, question), none_of=walk.none_of ^ {question.id})


def said_nothing(walk: Walk, question: Question) -> Walk:
    """Say that one prefers not to answer, or take that back; it takes back what was answered."""
    return replace(_cleared(walk, question), declined=walk.declined ^ {question.id})


def _cleared(walk: Walk, question: Question) -> Walk:
    answers = walk.answers - {option.id for option in question.options}
    none_of, declined = walk.none_of - {question.id}, walk.declined - {question.id}
    return replace(walk, answers=answers, none_of=none_of, declined=declined)
