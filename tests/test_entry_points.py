"""What installed distributions add: found by entry point, told where it cannot be loaded."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from articlekit import Parser
from articlekit.errors import DuplicateExtractorError
from articlekit.extractors import FIELDS, TITLE, Claim, Finding, NamedExtractor, Page, extractor
from articlekit.plugins import entry_points
from articlekit.plugins.registry import built_in


@extractor("shout", fields=(TITLE,), order=300)
def shout(page: Page) -> Iterator[Finding]:
    """A named extractor."""
    yield Claim(TITLE, "LOUD", confidence=0.9, signal="test")


def whisper(page: Page) -> Iterator[Finding]:
    """A plain callable."""
    yield Claim(TITLE, "hush", confidence=0.1, signal="test")


class Murmur:
    """A class without required arguments: a factory of callables."""

    def __call__(self, page: Page) -> Iterator[Finding]:
        """Claim nothing."""
        return iter(())


def make_shout() -> NamedExtractor:
    """A zero-argument factory."""
    return shout


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """An importable module that stands for a plug-in's."""
    module = ModuleType("plugin_under_test")
    module.__dict__.update(shout=shout, whisper=whisper, Murmur=Murmur, make_shout=make_shout, three=3)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module


def entry_point(
    name: str,
    value: str,
    distribution: str | None = "plugin-dist",
    *,
    module: str = "plugin_under_test:",
    group: str = entry_points.EXTRACTORS,
) -> EntryPoint:
    """An entry point as an installed distribution would give it."""
    found = EntryPoint(name, module + value, group)
    vars(found)["dist"] = SimpleNamespace(name=distribution) if distribution else None
    return found


@pytest.mark.usefixtures("plugin")
class TestLoad:
    """What entry points give."""

    def test_kinds_of_value(self) -> None:
        """A named extractor keeps its name and fields; a plain callable takes the entry point's, and any field."""
        loaded = entry_points.load_extractors(
            [entry_point("a", "shout"), entry_point("b", "whisper"), entry_point("c", "Murmur")]
        )

        assert [(item.name, item.order) for item in loaded.extractors] == [("shout", 300), ("b", 500), ("c", 500)]
        assert loaded.extractors[0].fields == ("title",)
        assert loaded.extractors[1].fields == tuple(field.name for field in FIELDS)
        assert {item.origin for item in loaded.extractors} == {"plugin-dist"}
        assert loaded.problems == ()

    def test_factory(self) -> None:
        """A function without arguments is called for the extractor."""
        assert entry_points.load_extractors([entry_point("x", "make_shout")]).extractors[0].function is shout.function

    @pytest.mark.parametrize(
        ("value", "reason"), [("missing", "AttributeError"), ("three", "ConfigurationError: 3 is no extractor")]
    )
    def test_broken(self, value: str, reason: str) -> None:
        """A plug-in that cannot be loaded is named with its distribution, and the others still load."""
        loaded = entry_points.load_extractors([entry_point("bad", value), entry_point("good", "shout")])

        assert [item.name for item in loaded.extractors] == ["shout"]
        (problem,) = loaded.problems
        assert str(problem).startswith(f"the extractor 'bad' of plugin-dist could not be loaded: {reason}")

    def test_exit_on_import(self, plugin: ModuleType) -> None:
        """Not even a plug-in that calls `sys.exit` ends the process."""
        plugin.leave = sys.exit  # type: ignore[attr-defined]
        plugin.make = lambda: sys.exit("gone")  # type: ignore[attr-defined]

        assert "SystemExit: gone" in str(entry_points.load_extractors([entry_point("bad", "make")]).problems[0])

    def test_duplicates(self) -> None:
        """One name in two distributions is an error that names both."""
        with pytest.raises(DuplicateExtractorError) as caught:
            entry_points.load_extractors([entry_point("a", "shout", "second"), entry_point("a", "shout", "first")])

        assert (caught.value.name, caught.value.first, caught.value.second) == ("shout", "first", "second")

    def test_duplicate_of_another_chain(self) -> None:
        """A name that a built-in extractor has is taken."""
        with pytest.raises(DuplicateExtractorError, match="built-in and by plugin-dist"):
            entry_points.load_extractors(
                [entry_point("a", "shout")], beside=(NamedExtractor("shout", whisper, order=1, origin="built-in"),)
            )

    def test_no_distribution(self) -> None:
        """An entry point that does not know its distribution loads all the same."""
        assert (
            entry_points.load_extractors([entry_point("a", "shout", None)]).extractors[0].origin
            == "an unnamed distribution"
        )

    def test_order_is_independent_of_the_installation(self) -> None:
        """The chain is the same whatever order the entry points come in."""
        points = [entry_point("a", "whisper"), entry_point("b", "shout"), entry_point("c", "Murmur")]

        names = [
            [item.name for item in entry_points.load_extractors(order).extractors] for order in (points, points[::-1])
        ]
        assert names == [["shout", "a", "c"]] * 2

    def test_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Installed plug-ins are looked up once a process; entry points of others are no matter of ours."""
        asked: list[int] = []

        def every() -> EntryPoints:
            asked.append(1)
            return EntryPoints([entry_point("a", "shout"), entry_point("x", "y", group="pytest11")])

        monkeypatch.setattr("importlib.metadata.entry_points", every)
        entry_points.installed.cache_clear()
        entry_points.default.cache_clear()
        try:
            assert [item.name for item in entry_points.installed().extractors] == ["shout"]
            assert {item.name for item in entry_points.default()} == {"shout", *(item.name for item in built_in())}
        finally:
            entry_points.installed.cache_clear()
            entry_points.default.cache_clear()
        assert asked == [1]


class TestPhrases:
    """Packages of phrase files."""

    @pytest.fixture
    def package(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
        """An importable package with one file."""
        folder = tmp_path / "phrases_under_test"
        folder.mkdir()
        (folder / "valley.toml").write_text('[motto]\nkind = "ad"\nphrases = ["All the valley, every day"]')
        monkeypatch.syspath_prepend(tmp_path)
        return folder.name

    @pytest.mark.parametrize("change", [Parser, lambda: Parser().without("title")])
    def test_used(self, package: str, monkeypatch: pytest.MonkeyPatch, change: Callable[[], Parser]) -> None:
        """They are read with the page, unless a chain of one's own was begun; a caller's files come before them."""
        point = entry_point("mine", package, module="", group=entry_points.PHRASES)
        monkeypatch.setattr(entry_points, "installed", lambda: entry_points.load([point]))
        page = (
            "<p>Boats may pass the old weir again, the river board said on Monday.</p><p>All the valley, every day!</p>"
        )

        assert [item.rule for item in change().parse(page).removed] == ["phrase:valley:motto"]
        assert Parser(extractors=built_in()).parse(page).text.endswith("every day!")

    def test_broken(self, package: str, tmp_path: Path) -> None:
        """A file that is wrong, or a package that has none, is named."""
        (tmp_path / package / "valley.toml").write_text(
            '[motto]\nkind = "ad"\nform = "pattern"\nphrases = ["{colour}"]'
        )
        found = entry_points.load_phrases([entry_point(name, name, module="") for name in (package, "json", "nowhere")])

        assert [str(problem).partition(" of plugin-dist could not be loaded: ")[0] for problem in found.problems] == [
            "the phrases 'json'",
            "the phrases 'nowhere'",
            f"the phrases '{package}'",
        ]
        assert "unknown hole {colour}" in str(found.problems[2])
        assert found.phrases == ()


def test_a_group_that_is_none() -> None:
    """Who misspells the group hears of it; groups of others are passed over."""
    points = [entry_point("mine", "shout", group="articlekit.extractor")]
    (problem,) = entry_points.load(points).problems

    assert str(problem) == (
        "the entry point 'mine' of plugin-dist could not be loaded: ConfigurationError: there is no group "
        "'articlekit.extractor'; known: articlekit.extractors, articlekit.rules, articlekit.phrases"
    )


class TestRules:
    """Packages of site rules."""

    @pytest.fixture
    def package(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
        """An importable package with one rule."""
        folder = tmp_path / "rules_under_test"
        folder.mkdir()
        (folder / "valley.toml").write_text('hosts = ["valley.example"]\ntitle = { css = "h1" }')
        monkeypatch.syspath_prepend(tmp_path)
        return folder.name

    def test_loaded(self, package: str) -> None:
        """A rule is an extractor that belongs to its distribution."""
        (rule,) = entry_points.load_rules([entry_point("mine", package, module="")]).extractors

        assert (rule.name, rule.fields, rule.origin) == ("rule:valley.toml", ("title",), "plugin-dist")

    def test_broken(self) -> None:
        """A package that is not there, or that holds no rules, is named."""
        (problem,) = entry_points.load_rules([entry_point("mine", "no_such_rules", module="")]).problems

        assert str(problem).startswith("the rules 'mine' of plugin-dist could not be loaded: ConfigurationError")
