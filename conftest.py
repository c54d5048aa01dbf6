"""The code in README.md and docs/ runs as part of the test suite."""

from __future__ import annotations

import doctest
from importlib.util import find_spec

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

# Their docstrings can be read only where their libraries are.
collect_ignore = ["docs/pictures/draw.py"]  # a script, of what is in `nox -s pictures`
collect_ignore += [f"src/articlekit/integrations/{name}.py" for name in ("scrapy", "web_poet") if not find_spec(name)]

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
).pytest()
