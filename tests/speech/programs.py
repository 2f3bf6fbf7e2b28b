"""Programs that stand in for a voice: small scripts that do what a clinic's own would, or would not."""

from __future__ import annotations

import io
import stat
import sys
import wave
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SPEAKS = """
import sys
words = sys.stdin.buffer.read().decode()
open(HEARD, "a").write(f"{sys.argv[1]} {sys.argv[2]} {words}\\n")
sys.stdout.buffer.write(open(WAV, "rb").read())
"""
"""Notes what it was called with, and says always the same."""


def wav(seconds: float = 0.1, rate: int = 22050, channels: int = 1, width: int = 2) -> bytes:
    """Return a sound."""
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setparams((channels, width, rate, 0, "NONE", ""))
        written.writeframes(b"\x00\x10"[:width].ljust(width, b"\0") * round(seconds * rate) * channels)
    return file.getvalue()


def program(folder: Path, code: str, **values: object) -> str:
    """Return the path of a program that does what some Python says."""
    path = folder / "voice"
    names = "\n".join(f"{name} = {value!r}" for name, value in values.items())
    path.write_text(f"#!{sys.executable} -S\n{names}\n{code}", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def speaking(folder: Path, sound: bytes | None = None) -> tuple[str, Path]:
    """Return a voice, and the file in which it notes what it is given."""
    (folder / "sound.wav").write_bytes(wav() if sound is None else sound)
    heard = folder / "heard"
    return program(folder, SPEAKS, WAV=str(folder / "sound.wav"), HEARD=str(heard)), heard
