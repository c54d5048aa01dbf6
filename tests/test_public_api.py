"""The public names, and what an import costs."""

from __future__ import annotations

import importlib
import inspect
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import articlekit

PUBLIC = (
    "articlekit",
    "articlekit.arrow",
    "articlekit.bulk",
    "articlekit.explain",
    "articlekit.extractors",
    "articlekit.render",
    "articlekit.feeds",
    "articlekit.fetch",
    "articlekit.rules",
    "articlekit.copies",
    "articlekit.testing",
)


@pytest.fixture(params=PUBLIC)
def module(request: pytest.FixtureRequest) -> ModuleType:
    """Each module whose `__all__` is public."""
    return importlib.import_module(request.param)


def rank(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, as ruff sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def test_all_is_sorted_and_without_doubles(module: ModuleType) -> None:
    """A reader finds a name where it must be."""
    assert list(module.__all__) == sorted(set(module.__all__), key=rank)


def test_all_names_exist_and_are_documented(module: ModuleType) -> None:
    """Each name is there, and each class and function has a docstring of its own."""
    for name in module.__all__:
        value = getattr(module, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert inspect.getdoc(value), name
            for member, function in vars(value).items() if inspect.isclass(value) else ():
                if inspect.isfunction(function) and not member.startswith("_"):
                    assert inspect.getdoc(function), f"{name}.{member}"


def test_all_is_complete() -> None:
    """Nothing else can be reached as `articlekit.name` but modules."""
    others = {
        name
        for name, value in vars(articlekit).items()
        if not name.startswith("_") and not inspect.ismodule(value) and name != "annotations"
    }

    assert others == set(articlekit.__all__)


def test_every_public_name_is_in_the_reference(module: ModuleType, root: Path) -> None:
    """The reference documents each name, or the whole module with all its names."""
    pages = "\n".join(path.read_text("utf-8") for path in root.joinpath("docs/reference").glob("*.md"))
    whole = f".. automodule:: {module.__name__}\n   :members:" in pages
    reexported = set(articlekit.__all__)

    for name in module.__all__:
        is_shown = f":: {module.__name__}.{name}\n" in pages
        assert whole or is_shown or (name in reexported and module is not articlekit) or is_linked(name, pages), name


def is_linked(name: str, pages: str) -> bool:
    """Names that `articlekit.extractors` passes on from the stages are shown under their own module."""
    return any(f":: articlekit.{stage}.{name}\n" in pages for stage in ("document", "segment"))


def run(code: str) -> str:
    """What a program prints, run by itself: not under the measurement of coverage."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, env=environment
    ).stdout


def test_import_and_parse_open_no_socket() -> None:
    """Neither importing nor parsing so much as makes a socket or looks up a name."""
    code = """
import sys
seen = []
sys.addaudithook(lambda event, _: seen.append(event) if event.startswith(("socket.", "urllib.", "http.")) else None)
import articlekit
articlekit.parse("<title>Snow</title><p>Published 3 May 2024. It snowed in the night.</p>", url="https://news.example/")
print(seen)
"""
    assert run(code) == "[]\n"


def test_import_is_light() -> None:
    """It takes at most three times as many calls, of Python and of C, as some of the standard library.

    What few calls need is imported by those.
    """
    code = (
        "import sys; events = []; sys.setprofile(lambda frame, event, arg: events.append(event)); import {}; sys.setprofile(None);"
        "print(events.count('call') + events.count('c_call'))"
    )
    yardstick = "asyncio, email.message, http.client, unittest.mock, xml.dom.minidom"
    assert int(run(code.format("articlekit"))) < 3 * int(run(code.format(yardstick)))

    loaded = run("import sys, articlekit; print(*sys.modules)").split()
    heavy = {"cattrs", "click", "dateparser", "feedparser", "http.client", "numpy", "rich", "socket", "ssl"}
    assert not heavy & set(loaded)


def test_imports_follow_the_stages(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The contract in pyproject.toml: a module imports only from the stages before its own."""
    cli = pytest.importorskip("importlinter.cli")
    monkeypatch.chdir(root)

    assert cli.lint_imports(no_cache=True) == 0
