"""What is asked is what RFC 8010 says, and whatever is answered is read without harm."""

from __future__ import annotations

import random
from contextlib import suppress

from kiosk.delivery.printing.message import Garbled, Operation, answer, question
from tests.delivery.fake_printer import attribute, ipp, read

JOB = {"job-id": 7, "job-name": "sheet-1", "job-state": 5}
ANSWER = ipp(0, (2, JOB), (4, {"printer-state-reasons": ["media-empty-error", "paused"], "accepts": True}))


def test_a_question_is_read_as_it_was_asked() -> None:
    asked = {"printer-uri": "ipp://x/", "last-document": True, "requested-attributes": ["a", "b"], "job-id": 7}

    operation, attributes, document = read(question(Operation.GET_JOBS, asked, {"copies": 1}) + b"%PDF")

    assert (operation, document) == (Operation.GET_JOBS, b"%PDF")
    assert list(attributes)[:4] == ["attributes-charset", "attributes-natural-language", "printer-uri", "job-id"]
    assert attributes["requested-attributes"] == "a b"
    assert (attributes["job-id"], attributes["last-document"], attributes["copies"]) == (7, 1, 1)


def test_an_answer_is_read_as_it_was_given() -> None:
    found = answer(ANSWER)

    assert found.jobs == [JOB]
    assert found.printers == [{"printer-state-reasons": ["media-empty-error", "paused"], "accepts": True}]


def test_what_a_name_says_in_its_own_language_is_read() -> None:
    named = attribute("job-name", "--sheet-1").replace(b"\x42", b"\x36", 1).replace(b"--", b"\0\2fr\0\7", 1)
    named = named.replace(b"\0\x09", b"\0\x0d", 1)

    assert answer(ipp(0, (2, {}))[:-1] + named + b"\3").jobs == [{"job-name": "sheet-1"}]


def test_collections_are_passed_over_with_all_that_is_in_them() -> None:
    begin, end = b"\x34\0\7answers\0\0", b"\x37\0\0\0\0"
    inner = b"\x4a\0\0\0\x08job-name" + b"\x42\0\0\0\5other" + b"\x34\0\0\0\0" + end
    whole = ipp(0, (2, {"job-id": 7}))[:-1] + begin + inner + end + attribute("job-name", "sheet-1") + b"\3"

    assert answer(whole).jobs == [{"job-id": 7, "job-name": "sheet-1"}]


def test_of_an_answer_that_was_cut_nothing_wrong_is_read() -> None:
    whole = JOB | {"accepts": True}
    some = (None, "media-empty-error", ["media-empty-error"], ["media-empty-error", "paused"])
    wrong, last = [], {}

    for length in range(len(ANSWER)):
        with suppress(Garbled):
            found = answer(ANSWER[:length])
            last = {name: value for group in (*found.jobs, *found.printers) for name, value in group.items()}
            states = last.pop("printer-state-reasons", None)
            if states not in some or not last.items() <= whole.items():
                wrong.append((length, states, last))

    assert wrong == []
    assert last.items() >= JOB.items()


def test_bytes_at_random_are_read_or_refused() -> None:
    chance = random.Random(10)
    read_ones = 0

    for _ in range(3000):
        odd = bytearray(ANSWER)
        for _ in range(chance.randint(1, 4)):
            odd[chance.randrange(len(odd))] = chance.randrange(256)
        with suppress(Garbled):
            answer(bytes(odd))
            read_ones += 1

    assert 0 < read_ones < 3000
