"""The chain of extractors: the built-in ones, and changes to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from articlekit.errors import ConfigurationError, DuplicateExtractorError, UnknownExtractorError
from articlekit.extractors import TITLE, Claim, Finding, NamedExtractor, Page, extractor
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
