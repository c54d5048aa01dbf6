"""The pytest plug-in: runs the cases in the folders that the option `articlekit_cases` names, one result a key."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import cast

import pytest

from articlekit.article import Article
from articlekit.errors import ArticlekitError
from articlekit.options import Options
from articlekit.parser import Parser
from articlekit.testing.cases import Case, case_folders
from articlekit.testing.expectations import mismatch

__all__ = ["pytest_addoption", "pytest_collect_file", "pytest_sessionstart"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Two options of the configuration file; without them nothing is collected."""
    parser.addini("articlekit_cases", "folders whose cases (page.html and expected.json) are tests", type="paths")
    parser.addini("articlekit_rules", "files and folders of site rules that the cases are parsed with", type="paths")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Refuse a set-up under which cases would not be run, and nobody be told."""
    folders = _paths(session.config, "articlekit_cases")
    if not folders:
        return
    with _told_as("articlekit_cases"):
        for folder in folders:
            case_folders(folder)
    with _told_as("articlekit_rules"):
        _parser(session.config).chain()
    if session.config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        places = [session.config.rootpath.joinpath(place.partition("::")[0]).resolve() for place in session.config.args]
        for folder in folders:
            if not any(folder.resolve().is_relative_to(place) for place in places):
                raise pytest.UsageError(f"articlekit_cases: {folder} lies outside testpaths: add it there")


@contextmanager
def _told_as(option: str) -> Generator[None]:
    try:
        yield
    except ArticlekitError as error:
        raise pytest.UsageError(f"{option}: {error}") from error


def _paths(config: pytest.Config, option: str) -> list[Path]:
    return cast("list[Path]", config.getini(option))


def _parser(config: pytest.Config) -> Parser:
    """All installed plug-ins and the rules of the configuration; a failing extractor is an error."""
    return Parser(options=Options(on_error="raise", rules=_paths(config, "articlekit_rules")))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CaseFile | None:
    """An `expected.json` below one of the folders is a case."""
    if file_path.name != "expected.json":
        return None
    place = file_path.parent.resolve()
    if not any(place.is_relative_to(folder.resolve()) for folder in _paths(parent.config, "articlekit_cases")):
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
        """What comes out of the page."""
        return self.case.article(_parser(self.config))


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
