"""No assertion of these tests is one that cannot fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import assertions

if TYPE_CHECKING:
    from pathlib import Path


def test_every_assertion_can_fail(checkout: Path) -> None:
    assert assertions.idle(checkout / "tests") == []


IDLE = [
    "assert True",
    "assert not False",
    "assert 'a sentence'",
    "assert (1 == 2, 'not equal')",
    "assert [None]",
    "assert {1}",
    "assert {1: 2}",
    "assert (x for x in given)",
    "assert lambda: False",
    "assert f'{given}'",
    "assert given or True",
    "assert given == 1 and 'two'",
    "assert given == given",
    "assert given.left is given.left",
    "made(given)",
    "for each in given:\n        assert each",
    "for each in made(given).rows:\n        assert each",
    "for name, each in sorted(given.items()):\n        assert each",
    "for number in range(len(given)):\n        assert given[number]",
    "assert all(each for each in given)",
    "assert made() and all([each for each in given])",
    "assert not any(each for each in given)",
    "with pytest.raises(Exception):\n        made(given)",
    "with pytest.raises(BaseException):\n        made(given)",
    "with pytest.raises(ValueError) as told:\n        made(given)\n        assert told",
]


@pytest.mark.parametrize("body", IDLE)
def test_one_that_cannot_fail_is_found(tmp_path: Path, body: str) -> None:
    (tmp_path / "test_it.py").write_text(f"def test_it(given):\n    {body}\n", "utf-8")

    found = assertions.idle(tmp_path)

    assert [one.split(" ")[0] for one in found] in (["test_it.py:2"], ["test_it.py:1"])


SERIOUS = [
    "assert given",
    "assert given == 1, 'one'",
    "assert made(given) == made(given)",
    "assert given == []",
    "for each in (1, 2):\n        assert each == given",
    "for name, each in {'one': 1}.items():\n        assert each == given",
    "rows = [1, 2]\n    for each in rows:\n        assert each == given",
    "rows: list[int] = [1, 2]\n    for each in rows:\n        assert each == given",
    "for number in range(3):\n        assert number != given",
    "assert given\n    for each in given:\n        assert each",
    "assert len(given) > 2\n    assert all(each for each in given)",
    "with pytest.raises(ValueError):\n        made(given)",
    "with pytest.raises(Exception, match='x'):\n        made(given)",
    "qtbot.waitUntil(lambda: given.done)",
    "subprocess.run(given, check=True)",
    "checked(given)",
]


@pytest.mark.parametrize("body", SERIOUS)
def test_one_that_can_fail_is_left_alone(tmp_path: Path, body: str) -> None:
    text = f"def checked(given):\n    assert given\n\ndef test_it(given):\n    {body}\n"
    (tmp_path / "test_it.py").write_text(text, "utf-8")

    assert assertions.idle(tmp_path) == []


def test_a_tuple_whose_type_tells_its_length_has_something_in_it(tmp_path: Path) -> None:
    text = "def test_it(one: {}):\n    for each in one:\n        assert each\n"
    (tmp_path / "test_two.py").write_text(text.format("tuple[int, int]"), "utf-8")
    (tmp_path / "test_any.py").write_text(text.format("tuple[int, ...]"), "utf-8")

    assert assertions.idle(tmp_path) == ["test_any.py:2 one may be empty"]
