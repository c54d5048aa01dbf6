"""What may differ from call to call."""

from __future__ import annotations

import pickle
from pathlib import Path

import attrs
import pytest

from articlekit.article import RemovalKind
from articlekit.options import Limits, Options


def test_defaults():
    """Without a word, nothing is kept, all fields are wanted, and a failing extractor is a warning."""
    options = Options()

    assert options.on_error == "warn"
    assert options.keep == frozenset()
    assert options.fields is None
    assert options.phrases == options.rules == ()
    assert options.limits == Limits()
    assert options.limits.max_seconds is None


@pytest.mark.parametrize(
    ("name", "given", "held"),
    [
        ("keep", [RemovalKind.AD, RemovalKind.AD], frozenset({RemovalKind.AD})),
        ("keep", ["ad"], frozenset({RemovalKind.AD})),
        ("fields", ("title", "source"), frozenset({"title", "source"})),
        ("fields", (), frozenset()),
        ("phrases", [Path("a.toml"), "b.toml"], (Path("a.toml"), Path("b.toml"))),
        ("rules", iter(["a", Path("b")]), ("a", Path("b"))),
    ],
)
def test_any_iterable(name, given, held):
    """What is given as a list or an iterator is held as a frozen value."""
    assert getattr(Options(**{name: given}), name) == held


def test_plain_data():
    """Options and limits compare by value, can be hashed and pickled, and cannot be changed."""
    options = Options(keep=[RemovalKind.AD], limits=Limits(max_nodes=7))
    twin = pickle.loads(pickle.dumps(options))

    assert twin == options != Options()
    assert hash(twin) == hash(options)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        options.keep = frozenset()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        options.limits.max_nodes = 8


def test_by_name_only():
    """No option is given by its place, which may change."""
    with pytest.raises(TypeError):
        Options("raise")
    with pytest.raises(TypeError):
        Limits(10)
