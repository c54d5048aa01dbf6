"""From the learned trees, which training writes as Python, to the same in C: same comparisons, same order of additions.

The Python modules stay what is read, tested and trained. A function that is more than trees is left out, and runs in Python.
"""

from __future__ import annotations

import ast
import zlib
from collections.abc import Iterator
from pathlib import Path

__all__ = ["header"]

MOST_ROWS, MOST_NUMBERS = 4, 512
MIRRORED = ("runs", "class_words", "elements")
TWINS = ("own_site.witnesses", "phrases.book", "scoring.cohesion", "scoring.features", "scoring.groups")
"""Modules of which the core has some functions: `core/twins.pxi`."""
_MASK = 0xFFFFFFFF


def header(package: Path) -> str:
    """The text of `trees.h`: each function of each module `*model.py` of the package, and a table of them."""
    functions: list[str] = []
    entries: list[str] = []
    for file in sorted(package.rglob("*model.py")):
        source = file.read_bytes()
        name = ".".join((package.name, *file.relative_to(package).with_suffix("").parts))
        for function in ast.parse(source).body:
            if isinstance(function, ast.FunctionDef):
                label = f"odds_of_{len(functions)}"
                try:
                    text, sizes = _function(label, function)
                except _NoTreesError:
                    continue
                functions.append(text)
                rows = ", ".join(map(str, sizes))
                entries.append(
                    f'{{"{name}", "{function.name}", {zlib.crc32(source)}u, {len(sizes)}, {{{rows}}}, {label}}}'
                )
    twins = [f'{{"{package.name}.{name}", {_checksum(package, name)}u}}' for name in TWINS]
    whole = "\n\n".join(functions), ",\n    ".join(entries), len(entries), _mirrored(package)
    return _HEADER % (*whole, ",\n    ".join(twins), len(twins))


_HEADER = """/* Made by core/trees.py from the modules named below. */
#include <stdint.h>

typedef double (*trees_function)(const double *const *rows);
typedef struct {
    const char *module;
    const char *name;
    uint32_t checksum;
    int rows;
    int sizes[4];
    trees_function odds;
} trees_entry;

%s

static const trees_entry TREES[] = {
    %s
};
static const int TREE_COUNT = %d;
static const uint32_t MIRRORED = %du;

typedef struct {
    const char *module;
    uint32_t checksum;
} twins_entry;
static const twins_entry TWIN_MODULES[] = {
    %s
};
static const int TWIN_MODULE_COUNT = %d;
"""


class _NoTreesError(Exception):
    """A function that is something else."""


def _mirrored(package: Path) -> int:
    """The checksum of the Python modules that the core does the work of: `articlekit.compiled` compares it."""
    files = [*sorted((package / "segmenting").glob("*.py")), *(package / "markup" / f"{name}.py" for name in MIRRORED)]
    return zlib.crc32(b"".join(file.read_bytes() for file in files))


def _checksum(package: Path, module: str) -> int:
    return zlib.crc32(package.joinpath(*module.split(".")).with_suffix(".py").read_bytes())


def _function(label: str, function: ast.FunctionDef) -> tuple[str, list[int]]:
    """The function in C, and how many numbers each of its rows has."""
    arguments = [argument.arg for argument in function.args.args]
    places: dict[str, str] = {}
    sizes = dict.fromkeys(arguments, 0)
    *unpacking, last = function.body
    for statement in unpacking:
        match statement:
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Name(id=row)) if row in sizes:
                sizes[row] = len(names)
                for place, name in enumerate(names):
                    if isinstance(name, ast.Name):
                        places[name.id] = f"rows[{arguments.index(row)}][{place}]"
            case ast.Expr(value=ast.Constant()):
                pass  # its docstring
            case _:
                raise _NoTreesError
    if not isinstance(last, ast.Return) or last.value is None or not all(sizes.values()):
        raise _NoTreesError
    if len(sizes) > MOST_ROWS or sum(sizes.values()) > MOST_NUMBERS:
        raise _NoTreesError
    first, *others = _added(last.value)
    lines = [f"double odds = {_number(first, places)};", *(f"odds += {_number(item, places)};" for item in others)]
    body = "\n    ".join([*lines, "return odds;"])
    return f"static double {label}(const double *const *rows) {{\n    {body}\n}}", list(sizes.values())


def _added(sum_: ast.expr) -> Iterator[ast.expr]:
    """What is added up, in order."""
    terms: list[ast.expr] = []
    while isinstance(sum_, ast.BinOp) and isinstance(sum_.op, ast.Add):
        terms.append(sum_.right)
        sum_ = sum_.left
    yield sum_
    yield from reversed(terms)


def _number(item: ast.expr, places: dict[str, str]) -> str:
    match item:
        case ast.IfExp(test=test, body=body, orelse=other):
            return f"({_condition(test, places)} ? {_number(body, places)} : {_number(other, places)})"
        case ast.Constant(value=int() | float() as value):
            return repr(float(value))
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return f"(-{float(value)!r})"
    raise _NoTreesError


def _condition(test: ast.expr, places: dict[str, str]) -> str:
    match test:
        case ast.Compare(left=ast.Name(id=name), ops=[ast.Lt()], comparators=[bound]):
            return f"{places[name]} < {_number(bound, places)}"
        case ast.BinOp(left=ast.Name(id=name), op=ast.BitAnd(), right=ast.Constant(value=int() as flags)):
            if flags > _MASK:
                raise _NoTreesError
            return f"((int64_t){places[name]} & {flags})"
    raise _NoTreesError
