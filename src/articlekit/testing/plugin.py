"""The pytest plug-in: runs the cases in the folders that the option `articlekit_cases` names, one result a key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import cast

import pytest

from articlekit.article import Article
from articlekit.errors import ArticlekitError
from articlekit.options import Options
from articlekit.parser import Parser
from articlekit.testing.cases import Case
from articlekit.testing.expectations import mismatch

__all__ = ["pytest_addoption", "pytest_collect_file"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Two options of the configuration file; without them nothing is collected."""
    parser.addini("articlekit_cases", "folders whose cases (page.html and expected.json) are tests", type="paths")
    parser.addini("articlekit_rules", "files and folders of site rules that the cases are parsed with", type="paths")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CaseFile | None:
    """An `expected.json` below one of the folders is a case."""
    if file_path.name != "expected.json":
        return None
    folders = cast("list[Path]", parent.config.getini("articlekit_cases"))
    place = file_path.parent.resolve()
    if not any(place.is_relative_to(folder.resolve()) for folder in folders):
        return None
    return CaseFile.from_parent(parent, path=file_path)


class CaseFile(pytest.File):
    """A case: its page is parsed once, when the first of its keys is tested."""

    def collect(self) -> Iterator[CaseItem]:
        """One test for each key that the case states."""
        try:
            expected = self.case.expected
        except ArticlekitError as error:
            raise self.CollectError(str(error)) from error
        for key in expected:
            yield CaseItem.from_parent(self, name=key)

    @cached_property
    def case(self) -> Case:
        """What the folder holds."""
        return Case.read(self.path.parent)

    @cached_property
    def article(self) -> Article:
        """What comes out of the page, with all installed plug-ins and the rules of the configuration."""
        rules = cast("list[Path]", self.config.getini("articlekit_rules"))
        return self.case.article(Parser(options=Options(on_error="raise", rules=rules)))


class CaseItem(pytest.Item):
    """One key of a case."""

    def runtest(self) -> None:
        """Compare what came out with what must."""
        file = cast("CaseFile", self.parent)
        if message := mismatch(file.article, self.name, file.case.expected[self.name]):
            raise AssertionError(message)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:  # noqa: ARG002
        """The difference alone: where pytest found it is of no interest."""
        if isinstance(excinfo.value, AssertionError | ArticlekitError):
            return f"{self.path.parent.name}, {self.name}: {excinfo.value}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, None, str]:
        """How a report names the test."""
        return self.path, None, f"{self.path.parent.name}: {self.name}"
