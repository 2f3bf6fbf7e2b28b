"""``script/bench speech``: from a press to the first sound, to silence, what it costs, and how big it is.

There is no sound card where this is measured: ALSA's own plugin takes what the player gives it and writes it down, so
that the first sound is the first sample that a card would get.
"""

from __future__ import annotations

import os
import resource
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from kiosk.i18n import ENGLISH, FRENCH
from kiosk.speech.playing import APLAY, Aplay
from kiosk.speech.prepared import Kept, same_for_all
from kiosk.speech.processes import Stop
from kiosk.speech.reading import Reading
from kiosk.speech.segmentation import sentences
from kiosk.speech.voices import ESPEAK, Espeak
from tests.bench.timed import ms, told
from tests.content.shipped import french_and_english

TIMES = 30
HEADER = 44
"""Bytes of a WAV file before its first sample."""
TEXTS = {
    FRENCH: "Pas avant le 6 décembre 2026 à 10 h 30 : rétinol, rétinoïdes (vitamine A). Appelez le 811.",
    ENGLISH: "Not before December 6, 2026 at 10:30 a.m.: retinol, retinoids (vitamin A). Call 811.",
}


def first_sound(text: str, language: str, card: Path) -> float:
    """Return how long it takes from the text to the first sample."""
    card.unlink(missing_ok=True)
    began = time.perf_counter()
    found = sentences([text], language)
    reading = Reading(
        found, 0, Espeak(), Aplay(), speed=1, volume=1, begins=lambda _: None, ended=lambda _: None
    )  # fmt: skip
    reading.start()
    while not card.exists() or card.stat().st_size <= HEADER:
        time.sleep(0.0005)
    took = time.perf_counter() - began
    reading.stop()
    return took


def silence() -> float:
    """Return how long it takes from a touch until a player that would go on has ended."""
    begins, over = Event(), Event()

    class Watched:
        def play(self, sound: object, stop: Stop) -> object:  # noqa: ARG002 - it plays for a minute
            wait = Aplay(("sleep", "60")).play(Espeak().say(sentences(["Un."], FRENCH)[0].said[0], 1, stop), stop)

            def watched() -> None:
                try:
                    wait()
                finally:
                    over.set()

            return watched

    found = sentences(["Un."], FRENCH)
    reading = Reading(
        found, 0, Espeak(), Watched(), speed=1, volume=1, begins=lambda _: begins.set(), ended=lambda _: None  # type: ignore[arg-type] # it only plays
    )  # fmt: skip
    reading.start()
    begins.wait()
    began = time.perf_counter()
    reading.stop()
    over.wait()
    return time.perf_counter() - began


def children() -> float:
    """Return the seconds of processor that the programs have taken that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def installed(package: str) -> str:
    """Return how much a package takes on the disk."""
    command = ("dpkg-query", "-W", "-f", "${Installed-Size}", package)
    size = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return f"{int(size or 0) / 1000:.1f} MB"


def run() -> None:
    """Measure and print the table."""
    content = french_and_english()
    shown = [text.of(language) for rule in content.treatments["microneedling"].rules for language in (FRENCH,)
             for text in (rule.thing,)]  # fmt: skip
    words = ms(lambda one: one.said, sentences(shown, FRENCH))  # before they are known
    every = [*dict.fromkeys(same_for_all([content]))]
    with TemporaryDirectory() as folder:
        data, card = Path(folder), Path(folder, "card.wav")
        (data / "asound.conf").write_text(
            "pcm.nothing { type null }\n"
            f'pcm.!default {{ type file slave.pcm "nothing" file "{card}" format "wav" }}\n',
            "utf-8",
        )
        os.environ["ALSA_CONFIG_PATH"] = str(data / "asound.conf")
        print("median (worst)")
        for language, text in TEXTS.items():
            print(f"press to first sound, {language}: {told(first_sound(text, language, card) for _ in range(TIMES))}")
        print(f"touch to silence: {told(silence() for _ in range(TIMES))}")
        print(
            f"on the GUI thread, a screen of {len(shown)} texts: {ms(lambda _: sentences(shown, FRENCH), range(TIMES))}"
        )
        print(f"words of a sentence, the first time: {words}")
        before, began = children(), time.perf_counter()
        done = Kept(data, Espeak()).keep(every, Stop(), lambda _made, _count: None)
        took, used = time.perf_counter() - began, children() - before
        seconds = done.size / 44_100
        print(f"prepared: {done.kept} sounds, {seconds:.0f} s to hear, {done.size / 1e6:.1f} MB, made in {took:.1f} s")
        print(f"processor of {ESPEAK}: {used / seconds * 100:.2f} % of a core while it speaks")
    sizes = ", ".join(f"{name} {installed(name)}" for name in (ESPEAK, "espeak-ng-data", "alsa-utils"))
    print(f"installed: {sizes} ({APLAY})")


if __name__ == "__main__":
    run()
