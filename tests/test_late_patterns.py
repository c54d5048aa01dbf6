"""Regular expressions that are compiled when they are first asked."""

from __future__ import annotations

import re
import subprocess
import sys
from unittest import mock

import pytest

from articlekit.text.patterns import late


def test_compiled_once_and_only_when_asked() -> None:
    """A page that asks nothing pays nothing."""
    with mock.patch("articlekit.text.patterns.re.compile", wraps=re.compile) as compiling:
        pattern = late("(a)(b)?", re.IGNORECASE)
        assert not compiling.called
        assert pattern.search("xAb").span() == (1, 3)
        assert [match[0] for match in pattern.finditer("aab")] == ["a", "ab"]
        assert compiling.call_count == 1


def test_says_what_it_is() -> None:
    """For who looks at all expressions, and for a name that it has not."""
    pattern = late("a+")
    assert (pattern.pattern, pattern.flags) == ("a+", 0)
    with pytest.raises(AttributeError, match="blue"):
        _ = pattern.blue  # type: ignore[attr-defined]


def test_pages_in_latin_letters_compile_none_of_reporters() -> None:
    """What Chinese, Korean and Japanese reporters are told by takes longer to compile than such a page to parse."""
    code = """
import articlekit
articlekit.parse("<title>Schnee</title><h1>Schnee im Tal</h1><p>Von Jürgen Müller | 3. Mai 2024</p><p>Es schneite über Nacht (im Süden).</p>")
from articlekit.metadata import reporters
assert not hasattr(reporters._MAY, "__dict__")
for name in ("_MAY", "_REPORTER", "_LABEL", "_POSTED"):
    try:
        object.__getattribute__(getattr(reporters, name), "search")
    except AttributeError:
        continue
    raise SystemExit(name)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
