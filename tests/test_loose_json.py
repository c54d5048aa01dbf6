"""The lenient JSON reader: every fault it forgives, and that it agrees with `json` where there is none."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.structured_data.loose_json import LooseValue, load

PLAIN_TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters='"'), max_size=20)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | PLAIN_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN_TEXT, inner, max_size=4),
    max_leaves=15,
)

SEEN_IN_THE_WILD = [
    ("comment lines", '{"a": "x", // now\n"b": "https://a.example"\n// more\n}', {"a": "x", "b": "https://a.example"}),
    ("comment block", '{/* it\'s * here */"a": 1}', {"a": 1}),
    ("CDATA", '//<![CDATA[\n{"a": 1}\n//]]>', {"a": 1}),
    ("CDATA without slashes", '<![CDATA[{"a": 1}]]>', {"a": 1}),
    ("HTML comment", '<!-- {"a": [1]} -->', {"a": [1]}),
    ("trailing comma", '{"a": ["x",],}', {"a": ["x"]}),
    ("double comma", '{"a": "x",,"b": 2}', {"a": "x", "b": 2}),
    ("missing comma", '{"a": "x"\n"b": 2}', {"a": "x", "b": 2}),
    ("semicolon", '{"a": 1};', {"a": 1}),
    ("bare text", '{"a": Ann Lee, "b": 2}', {"a": "Ann Lee", "b": 2}),
    ("bare key", '{a: "x", b: true}', {"a": "x", "b": True}),
    ("single quotes", "{'a': 'x', 'b': ['y']}", {"a": "x", "b": ["y"]}),
    ("missing value", '{"a": , "b": 2}', {"b": 2}),
    ("quotes in a string", '{"a": "<a href="https://b.example">b</a>", "c": 1}', {
        "a": '<a href="https://b.example">b</a>', "c": 1}),
    ("quote before a comma", '{"a": "he said "no", twice", "c": 1}', {"a": 'he said "no", twice', "c": 1}),
    ("wrong escape", r'{"a": "it\'s", "b": "\x"}', {"a": "it's", "b": "x"}),
    ("right escapes", r'{"a": "\u00e9\n\ud83d\ude00", "b": 1,}', {"a": "é\n\U0001f600", "b": 1}),
    ("entities", "{&quot;a&quot;: &quot;x &amp; y&quot;}", {"a": "x & y"}),
    ("control characters", '{"a": "x\ty\nz"}', {"a": "x\ty\nz"}),
    ("numbers", '{"a": 1.5, "b": -2, "c": 1e3, "d": 1-2,}', {"a": 1.5, "b": -2, "c": 1000.0, "d": "1-2"}),
    ("words", '{"a": null, "b": false, "c": undefined}', {"a": None, "b": False, "c": None}),
    ("cut off", '{"a": "x", "b": {"c": "y', {"a": "x", "b": {"c": "y"}}),
    ("cut off in an escape", '{"a": "x\\', {"a": "x"}),
    ("closing once too often", '{"a": 1}}', {"a": 1}),
    ("value without a key", '{"a": 1, {"b": 2}}', {"a": 1}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"), [case[1:] for case in SEEN_IN_THE_WILD], ids=[case[0] for case in SEEN_IN_THE_WILD]
)
def test_forgives(text: str, value: LooseValue) -> None:
    """Each fault that was met on real pages is read as it was meant."""
    assert (value,) == load(text)


def test_several_values_in_a_row() -> None:
    """Values that stand side by side are all found."""
    assert ({"a": 1}, [2], {"b": 3}) == load('{"a": 1}{"b": 3}'.replace("}{", "} [2] {"))


@pytest.mark.parametrize("text", ["", "Just a headline: no data", '"a text alone"', "};"])
def test_nothing_to_read(text: str) -> None:
    """Text without an object or a list gives nothing."""
    assert () == load(text)


def test_depth_is_bounded() -> None:
    """What nests deeper than allowed is left out, however deep it goes."""
    assert ([[]],) == load("[" * 5000 + "]" * 5000, max_depth=2)


@given(JSON.filter(lambda value: isinstance(value, (dict, list))))
def test_agrees_with_json(value: LooseValue) -> None:
    """Where nothing is wrong, the reading is the strict reader's."""
    assert (value,) == load(json.dumps(value))


@given(st.text('{}[]",:\\/*<!-> \na1', max_size=60))
def test_never_raises(text: str) -> None:
    """No text whatever makes it fail."""
    assert isinstance(load(text), tuple)
