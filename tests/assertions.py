"""Which assertions of a test cannot fail, read from its text, as far as a text can tell."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef
LOOPS = ast.For | ast.AsyncFor
COMPREHENSIONS = ast.GeneratorExp | ast.ListComp | ast.SetComp
ANYTHING = {"Exception", "BaseException"}
CHECKS = {"fail", "raises", "warns", "waitSignal", "waitSignals", "waitUntil", "assertNotEmitted", "check_call"}
"""What fails by itself."""


def idle(folder: Path) -> list[str]:
    """Return every assertion below a folder that cannot fail, as "file:line why"."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(folder.rglob("*.py"))}
    asserting = _asserting(trees)
    return [
        f"{path.relative_to(folder)}:{line} {why}"
        for path, tree in trees.items()
        for line, why in sorted({*_alone(tree), *_idle_tests(tree, asserting), *_loops(tree)})
    ]


# -- one assertion -------------------------------------------------------------------------


def _alone(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Assert(test=test):
                yield from ((node.lineno, why) for why in _why_always(test))
            case ast.With(items=items) if any(_called(item.context_expr) == "raises" for item in items):
                inside = (inner for one in node.body for inner in ast.walk(one))
                if any(isinstance(inner, ast.Assert) for inner in inside):
                    yield node.lineno, "asserts inside raises(), behind what raises"
            case ast.Call(args=[ast.Name(id=name), *_]) if _called(node) == "raises" and name in ANYTHING:
                if not any(keyword.arg == "match" for keyword in node.keywords):
                    yield node.lineno, f"raises({name}) takes a slip in the test for the error"


def _why_always(test: ast.expr) -> Iterator[str]:
    match test:
        case ast.Constant(value=value) if value:
            yield "is true as it stands"
        case _ if _is_full(test):
            yield "is a collection with something in it"
        case ast.GeneratorExp() | ast.Lambda() | ast.JoinedStr(values=[_, *_]):
            yield "is never false"
        case ast.BoolOp(values=values):  # "or" is always true then, and "and" says a part for nothing
            yield from (why for value in values for why in _why_always(value))
        case ast.UnaryOp(op=ast.Not(), operand=ast.Constant(value=value)) if not value:
            yield "is true as it stands"
        case ast.Compare(left=left, comparators=[right]):
            same = ast.dump(left) == ast.dump(right)
            if same and not any(isinstance(node, ast.Call | ast.Await) for node in ast.walk(left)):
                yield "compares a thing with itself"


# -- one test ------------------------------------------------------------------------------


def _asserting(trees: Mapping[Path, ast.AST]) -> set[str]:
    """Return the names of all functions that can fail, by themselves or by what they call."""
    functions = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, Function)]
    known: set[str] = set()
    while more := {one.name for one in functions if one.name not in known and _can_fail(one, known)}:
        known |= more
    return known


def _can_fail(function: Function, asserting: set[str]) -> bool:
    return any(
        isinstance(node, ast.Assert | ast.Raise)
        or (isinstance(node, ast.Call) and _called(node) in CHECKS | asserting)
        or (isinstance(node, ast.keyword) and node.arg == "check" and getattr(node.value, "value", False) is True)
        for node in ast.walk(function)
    )


def _idle_tests(tree: ast.AST, asserting: set[str]) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, Function) and node.name.startswith("test_") and not _can_fail(node, asserting):
            yield node.lineno, f"{node.name} asserts nothing"


# -- loops that may go round no time --------------------------------------------------------


def _loops(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield what a test's assertions go through that may be empty, for all that the test asserts beside them."""
    constants = set(_filled(tree.body, set()))
    for test in ast.walk(tree):
        if not (isinstance(test, Function) and test.name.startswith("test_")):
            continue
        filled = constants | set(_filled(list(ast.walk(test)), constants)) | set(_fixed(test))
        for line, collection, own in _asserted_collections(test):
            names = {node.id for node in ast.walk(collection) if isinstance(node, ast.Name)}
            guards = [node.test for node in ast.walk(test) if isinstance(node, ast.Assert) and node not in own]
            guarded = {node.id for guard in guards for node in ast.walk(guard) if isinstance(node, ast.Name)}
            if not (names & guarded or _has_something(collection, filled)):
                yield line, f"{ast.unparse(collection)} may be empty"


def _filled(nodes: Iterable[ast.AST], filled: set[str]) -> Iterator[str]:
    """Yield the names that are given a collection with something in it."""
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _has_something(value, filled):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value) if _has_something(value, filled):
                yield name


def _fixed(test: Function) -> Iterator[str]:
    """Yield the arguments that are tuples of a length that their type tells."""
    for argument in (*test.args.args, *test.args.kwonlyargs):
        match argument.annotation:
            case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[_, *_] as parts)):
                if not any(isinstance(part, ast.Constant) and part.value is ... for part in parts):
                    yield argument.arg


def _asserted_collections(function: Function) -> Iterator[tuple[int, ast.expr, set[ast.AST]]]:
    """Yield each collection that assertions go through, and these assertions."""
    for node in ast.walk(function):
        if isinstance(node, LOOPS):
            own: set[ast.AST] = {inner for inner in ast.walk(node) if isinstance(inner, ast.Assert)}
            if own:
                yield node.lineno, node.iter, own
        elif isinstance(node, ast.Assert):
            own = {node}
            yield from ((node.lineno, each.generators[0].iter, own) for each in _all_of(node.test))


def _all_of(test: ast.expr) -> Iterator[ast.GeneratorExp | ast.ListComp | ast.SetComp]:
    """Yield what stands in all(...) and in not any(...): true of nothing."""
    for node in ast.walk(test):
        match node:
            case ast.Call(func=ast.Name(id="all"), args=[each]) if isinstance(each, COMPREHENSIONS):
                yield each
            case ast.UnaryOp(op=ast.Not(), operand=ast.Call(func=ast.Name(id="any"), args=[each])):
                if isinstance(each, COMPREHENSIONS):
                    yield each


def _has_something(collection: ast.expr, filled: set[str]) -> bool:
    match collection:
        case ast.Name(id=name):
            return name in filled
        case ast.Call(func=ast.Name(id="enumerate" | "zip" | "sorted" | "reversed"), args=arguments):
            return all(_has_something(one, filled) for one in arguments)
        case ast.Call(func=ast.Attribute(value=value, attr="items" | "values" | "keys")):
            return _has_something(value, filled)
        case ast.BinOp(left=left, right=right):
            return _has_something(left, filled) or _has_something(right, filled)
    return _is_full(collection)


def _is_full(collection: ast.expr) -> bool:
    """Tell whether a collection has something in it, as it is written."""
    match collection:
        case ast.Tuple(elts=[_, *_]) | ast.List(elts=[_, *_]) | ast.Set() | ast.Dict(keys=[_, *_]):
            return True
        case ast.Call(func=ast.Name(id="range"), args=[*_, ast.Constant(value=int(end))]):
            return end > 0
    return False


def _called(node: ast.expr) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
    return ""
