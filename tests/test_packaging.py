"""What is installed: its metadata, its files, its command."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution, entry_points
from importlib.resources import files
from pathlib import Path

import pytest

import articlekit
from articlekit.__main__ import main

METADATA = distribution("articlekit").metadata


def test_says_what_it_is() -> None:
    """Licence, Python and the mark of typed packages are stated the way indexes read them."""
    assert METADATA["License-Expression"] == "MIT"
    assert METADATA["Requires-Python"] == ">=3.11"
    assert "Typing :: Typed" in METADATA.get_all("Classifier")


def test_extras_are_those_that_do_something() -> None:
    """No extra is promised that does not exist."""
    assert set(METADATA.get_all("Provides-Extra")) == {"bulk", "cli", "feeds", "report"}


def test_the_library_alone_brings_little() -> None:
    """What tables, crawls and millions need comes with an extra, and not without."""
    needed = {
        re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        for requirement in METADATA.get_all("Requires-Dist")
        if "extra ==" not in requirement
    }

    assert needed == {"attrs", "cattrs", "dateparser", "lxml", "publicsuffixlist"}


def test_requirements_have_no_upper_bounds() -> None:
    """A library that caps its dependencies cannot be installed beside others."""
    for requirement in METADATA.get_all("Requires-Dist"):
        bounds = requirement.partition(";")[0]

        assert not re.search(r"<|==|~=|!=", bounds), requirement


def test_version_is_that_of_the_distribution() -> None:
    """`__version__` is looked up; other unknown names are errors."""
    assert articlekit.__version__ == METADATA["Version"]
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = articlekit.no_such_name


def test_types_ship() -> None:
    """The marker that tells type checkers to believe the annotations."""
    assert files("articlekit").joinpath("py.typed").is_file()


def test_the_console_script_is_the_command_line() -> None:
    """`articlekit` runs what `python -m articlekit` runs."""
    (script,) = (item for item in entry_points(group="console_scripts") if item.name == "articlekit")

    assert script.load() is main


def test_data_files_are_packed(root: Path) -> None:
    """Whatever lies in the package beside Python files is installed, too."""
    source = root / "src" / "articlekit"
    data = [path.relative_to(source) for path in source.rglob("*") if path.suffix in (".toml", ".json", ".typed")]

    assert data
    for path in data:
        assert files("articlekit").joinpath(path.as_posix()).is_file(), path


def test_changelog_fragments_have_a_kind_that_towncrier_knows(root: Path) -> None:
    """A fragment with another ending would be left out of the changelog silently."""
    kinds = {
        kind["directory"]
        for kind in tomllib.loads(root.joinpath("pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]["type"]
    }
    fragments = [path.name for path in root.joinpath("changelog.d").iterdir() if path.name != "README.md"]

    for name in fragments:
        assert re.fullmatch(rf"\+[a-z0-9-]+\.(?:{'|'.join(kinds)})\.md", name), name
