"""The chain of extractors: built-in ones, plug-ins found by entry point, and changes to it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from articlekit.errors import ConfigurationError, DuplicateExtractorError, UnknownExtractorError
from articlekit.extractors import FIELDS, TITLE, Claim, Finding, NamedExtractor, Page, extractor
from articlekit.plugins import registry


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
    name: str, value: str, distribution: str | None = "plugin-dist", *, module: str = "plugin_under_test:"
) -> EntryPoint:
    """An entry point as an installed distribution would give it."""
    found = EntryPoint(name, module + value, registry.GROUP)
    vars(found)["dist"] = SimpleNamespace(name=distribution) if distribution else None
    return found


@pytest.mark.usefixtures("plugin")
class TestLoad:
    """What entry points give."""

    def test_kinds_of_value(self) -> None:
        """A named extractor keeps its name and fields; a plain callable takes the entry point's, and any field."""
        loaded = registry.load([entry_point("a", "shout"), entry_point("b", "whisper"), entry_point("c", "Murmur")])

        assert [(item.name, item.order) for item in loaded.extractors] == [("shout", 300), ("b", 500), ("c", 500)]
        assert loaded.extractors[0].fields == ("title",)
        assert loaded.extractors[1].fields == tuple(field.name for field in FIELDS)
        assert {item.origin for item in loaded.extractors} == {"plugin-dist"}
        assert loaded.problems == ()

    def test_factory(self) -> None:
        """A function without arguments is called for the extractor."""
        assert registry.load([entry_point("x", "make_shout")]).extractors[0].function is shout.function

    @pytest.mark.parametrize(
        ("value", "reason"), [("missing", "AttributeError"), ("three", "ConfigurationError: 3 is no extractor")]
    )
    def test_broken(self, value: str, reason: str) -> None:
        """A plug-in that cannot be loaded is named with its distribution, and the others still load."""
        loaded = registry.load([entry_point("bad", value), entry_point("good", "shout")])

        assert [item.name for item in loaded.extractors] == ["shout"]
        (problem,) = loaded.problems
        assert str(problem).startswith(f"the extractor 'bad' of plugin-dist could not be loaded: {reason}")

    def test_exit_on_import(self, plugin: ModuleType) -> None:
        """Not even a plug-in that calls `sys.exit` ends the process."""
        plugin.leave = sys.exit  # type: ignore[attr-defined]
        plugin.make = lambda: sys.exit("gone")  # type: ignore[attr-defined]

        assert "SystemExit: gone" in str(registry.load([entry_point("bad", "make")]).problems[0])

    def test_duplicates(self) -> None:
        """One name in two distributions is an error that names both."""
        with pytest.raises(DuplicateExtractorError) as caught:
            registry.load([entry_point("a", "shout", "second"), entry_point("a", "shout", "first")])

        assert (caught.value.name, caught.value.first, caught.value.second) == ("shout", "first", "second")

    def test_duplicate_of_another_chain(self) -> None:
        """A name that a built-in extractor has is taken."""
        with pytest.raises(DuplicateExtractorError, match="built-in and by plugin-dist"):
            registry.load(
                [entry_point("a", "shout")], beside=(NamedExtractor("shout", whisper, order=1, origin="built-in"),)
            )

    def test_no_distribution(self) -> None:
        """An entry point that does not know its distribution loads all the same."""
        assert registry.load([entry_point("a", "shout", None)]).extractors[0].origin == "an unnamed distribution"

    def test_order_is_independent_of_the_installation(self) -> None:
        """The chain is the same whatever order the entry points come in."""
        points = [entry_point("a", "whisper"), entry_point("b", "shout"), entry_point("c", "Murmur")]

        names = [[item.name for item in registry.load(order).extractors] for order in (points, points[::-1])]
        assert names == [["shout", "a", "c"]] * 2

    def test_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Installed plug-ins are looked up in both groups, once a process."""
        asked: list[str] = []

        def entry_points(*, group: str) -> EntryPoints:
            asked.append(group)
            return EntryPoints([entry_point("a", "shout")] if group == "articlekit.extractors" else ())

        monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
        registry.installed.cache_clear()
        registry.default.cache_clear()
        try:
            assert [item.name for item in registry.installed().extractors] == ["shout"]
            assert {item.name for item in registry.default()} == {"shout", *(item.name for item in registry.built_in())}
        finally:
            registry.installed.cache_clear()
            registry.default.cache_clear()
        assert sorted(asked) == ["articlekit.extractors", "articlekit.rules"]


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
        (rule,) = registry.load_rules([entry_point("mine", package, module="")]).extractors

        assert (rule.name, rule.fields, rule.origin) == ("rule:valley.toml", ("title",), "plugin-dist")

    def test_broken(self) -> None:
        """A package that is not there, or that holds no rules, is named."""
        (problem,) = registry.load_rules([entry_point("mine", "no_such_rules", module="")]).problems

        assert str(problem).startswith("the rules 'mine' of plugin-dist could not be loaded: ConfigurationError")


class TestChain:
    """New chains out of old ones."""

    def test_with(self) -> None:
        """Additions are sorted in by order, then name; the old chain is untouched."""
        old = registry.with_((), whisper)

        assert [item.name for item in registry.with_(old, shout)] == ["shout", "whisper"]
        assert [item.name for item in old] == ["whisper"]

    def test_with_a_taken_name(self) -> None:
        """Adding a second extractor of one name is an error."""
        with pytest.raises(DuplicateExtractorError):
            registry.with_((shout,), shout)

    def test_with_something_else(self) -> None:
        """What cannot be called is no extractor."""
        with pytest.raises(ConfigurationError, match="3 is no extractor"):
            registry.with_((), 3)  # type: ignore[arg-type]

    def test_nameless_callable(self) -> None:
        """An object without a name of its own goes by its class's."""
        assert registry.named(Murmur()).name == "Murmur"

    def test_without(self) -> None:
        """Extractors leave by name."""
        assert registry.without(registry.with_((), shout, whisper), "shout") == registry.with_((), whisper)

    def test_replace(self) -> None:
        """The replacement takes over name and order."""
        (new,) = registry.replace((shout,), "shout", whisper)

        assert (new.name, new.order, new.function) == ("shout", 300, whisper)

    def test_unknown_names(self) -> None:
        """A name that is not there is an error that lists the known ones."""
        with pytest.raises(UnknownExtractorError, match="known: shout"):
            registry.without((shout,), "shouts")
        with pytest.raises(UnknownExtractorError):
            registry.replace((), "shout", whisper)


class TestBuiltIn:
    """The extractors that come with the library."""

    def test_every_entry_of_the_table_exists(self) -> None:
        """Each is importable and named once; all are marked as built-in."""
        chain = registry.built_in()

        assert len(chain) == len(registry.BUILT_IN)
        assert {item.origin for item in chain} <= {"built-in"}
        assert list(chain) == sorted(chain, key=lambda item: (item.order, item.name))
