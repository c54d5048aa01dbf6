"""The errors: one tree, data as attributes, messages that say what to do."""

from __future__ import annotations

import inspect
import pickle

import pytest

from articlekit import errors
from articlekit.errors import (
    ArgumentError,
    ArticlekitError,
    BinaryInputError,
    ConfigurationError,
    DecodeError,
    DuplicateExtractorError,
    EmptyInputError,
    ExtractorError,
    InputError,
    InputTooLargeError,
    RuleError,
    RuleProblem,
    UnknownExtractorError,
)

PROBLEMS = (RuleProblem("a.toml", 3, "strip[1].css", "no selector"), RuleProblem("a.toml", 9, "", "no rule"))
EXAMPLES = [
    (InputError("no page"), InputError, {}, "no page"),
    (EmptyInputError(), InputError, {}, "empty: pass"),
    (
        InputTooLargeError(size=2_000, limit=1_000, unit="bytes"),
        InputError,
        {"size": 2_000, "limit": 1_000, "unit": "bytes"},
        "2,000 bytes, the limit is 1,000: raise it with Limits(max_bytes=...)",
    ),
    (BinaryInputError("a PNG image"), InputError, {"format": "a PNG image"}, "a PNG image"),
    (DecodeError("no text", charset="utf-8"), InputError, {"charset": "utf-8"}, "no text"),
    (
        ExtractorError("dates", ValueError("bad day")),
        ArticlekitError,
        {"extractor": "dates"},
        "'dates' failed: ValueError: bad day",
    ),
    (ConfigurationError("contradiction"), ArticlekitError, {}, "contradiction"),
    (
        ArgumentError("fields", "title", "pass a list"),
        ValueError,
        {"argument": "fields"},
        "fields='title' cannot be used: pass a list",
    ),
    (
        UnknownExtractorError("dat", ("dates", "title")),
        ConfigurationError,
        {"name": "dat", "known": ("dates", "title")},
        "no extractor 'dat'; known: dates, title",
    ),
    (
        DuplicateExtractorError("dates", "built-in", "plug"),
        ConfigurationError,
        {"name": "dates", "first": "built-in", "second": "plug"},
        "by built-in and by plug",
    ),
    (
        RuleError(PROBLEMS),
        ConfigurationError,
        {"problems": PROBLEMS},
        "a.toml:3: strip[1].css: no selector\na.toml:9: no rule",
    ),
]


@pytest.mark.parametrize(("error", "parent", "data", "message"), EXAMPLES)
def test_errors(error, parent, data, message):
    """Each is caught by its kind and by the root, carries its data, and says it in words."""
    assert isinstance(error, parent)
    assert isinstance(error, ArticlekitError)
    assert vars(error) == data
    assert message in str(error)


@pytest.mark.parametrize(("error", "parent", "data", "message"), EXAMPLES)
def test_pickle(error, parent, data, message):
    """An error of a worker process arrives whole."""
    twin = pickle.loads(pickle.dumps(error))

    assert type(twin) is type(error)
    assert (str(twin), vars(twin), twin.args) == (str(error), data, (str(error),))


def test_every_error_has_an_example():
    """None was forgotten here, and all are exported and in the tree of the module's docstring."""
    kinds = {value for _, value in inspect.getmembers(errors, inspect.isclass) if issubclass(value, ArticlekitError)}

    assert {type(error) for error, *_ in EXAMPLES} == kinds - {ArticlekitError}
    assert {kind.__name__ for kind in kinds} | {"RuleProblem"} == set(errors.__all__)
    assert all(kind.__name__ in errors.__doc__ for kind in kinds)
