"""Sound in memory, as WAV (RIFF, PCM of 16 bits): read, joined, made louder or softer; pure."""

from __future__ import annotations

import io
import sys
import wave
from array import array
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import N_, SpeechError

if TYPE_CHECKING:
    from collections.abc import Sequence

_PCM = (b"\x01\x00", b"\xfe\xff")
_LOUDEST = 32767


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples of 16 bits, little-endian."""

    rate: int
    """Samples in a second."""
    channels: int
    samples: bytes

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / (2 * self.channels * self.rate)

    def wav(self) -> bytes:
        """Return it as a WAV file."""
        file = io.BytesIO()
        with wave.open(file, "wb") as written:
            written.setnchannels(self.channels)
            written.setsampwidth(2)
            written.setframerate(self.rate)
            written.writeframes(self.samples)
        return file.getvalue()

    def at(self, volume: float) -> Sound:
        """Return it louder or softer, 1 for as it is; never so loud that it breaks."""
        if volume == 1:
            return self
        samples = array("h", self.samples)
        if sys.byteorder == "big":
            samples.byteswap()
        gain = min(volume, _LOUDEST / max(1, max(samples, default=0), -min(samples, default=0)))
        samples = array("h", [int(one * gain) for one in samples])
        if sys.byteorder == "big":
            samples.byteswap()
        return replace(self, samples=samples.tobytes())


def read(data: bytes) -> Sound:
    """Return the sound of a WAV file; one written into a pipe may say any length, and what is there counts.

    Raises:
        SpeechError: it is none, or not in samples of 16 bits.

    """
    form, place = b"", 12
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        while place + 8 <= len(data):
            name, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
            if name == b"fmt ":
                form = data[place + 8 : place + 8 + size]
            elif name == b"data" and form[:2] in _PCM and form[14:16] == b"\x10\x00":
                channels, rate = int.from_bytes(form[2:4], "little"), int.from_bytes(form[4:8], "little")
                samples = data[place + 8 : place + 8 + size]
                whole = len(samples) - len(samples) % (2 * max(1, channels))
                if channels and rate and whole:
                    return Sound(rate, channels, samples[:whole])
            place += 8 + size + size % 2
    raise SpeechError(N_("What the voice gave is no sound: a WAV file with samples of 16 bits is needed."))


def joined(sounds: Sequence[Sound]) -> Sound | None:
    """Return sounds one after the other; None where they are of several kinds."""
    first = sounds[0] if sounds else SILENCE
    if any((one.rate, one.channels) != (first.rate, first.channels) for one in sounds):
        return None
    return replace(first, samples=b"".join(one.samples for one in sounds) or first.samples)


SILENCE = Sound(22050, 1, bytes(882))
"""20 ms."""
