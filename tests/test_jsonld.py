"""Reading JSON-LD blocks: flattening, faults, limits."""

from __future__ import annotations

import json

import pytest

from articlekit.structured_data.jsonld import read


def types_of(*blocks: str) -> list[object]:
    """The `@type` of every object that is read."""
    return [item.get("@type") for item in read(blocks, max_chars=100_000).objects]


@pytest.mark.parametrize(
    ("block", "types"),
    [
        ('{"@type": "NewsArticle"}', ["NewsArticle"]),
        ('[{"@type": "A"}, [{"@type": "B"}]]', ["A", "B"]),
        ('{"@context": "https://schema.org", "@graph": [{"@type": "A"}, {"@type": "B"}]}', ["A", "B"]),
        ('{"@graph": {"@type": "A"}, "@type": "B"}', ["A", "B"]),
        ('{"@type": "A", "author": {"@type": "Person"}}', ["A"]),
        ('{"@type": "A"} {"@type": "B"}', ["A", "B"]),
        ('{"@graph": "odd", "@type": "A"}', ["A"]),
        ('[1, "x", null, {}]', []),
    ],
)
def test_objects_are_flattened(block: str, types: list[object]) -> None:
    """Members of lists and graphs stand on their own, nested objects stay where they are."""
    assert types == types_of(block)


def test_blocks_are_joined_and_faults_counted() -> None:
    """An unreadable block is counted and costs the others nothing; an empty one is no fault."""
    found = read(['{"@type": "A"}', "  ", "", "no data", '{"@type": "B",}'], max_chars=1000)

    assert ["A", "B"] == [item["@type"] for item in found.objects]
    assert 1 == found.errors
    assert not found.is_truncated


def test_size_is_bounded() -> None:
    """The block with which the total exceeds the limit is not read, nor are those after it."""
    block = json.dumps({"@type": "A"})

    found = read([block] * 5, max_chars=2 * len(block))

    assert 2 == len(found.objects)
    assert found.is_truncated


@pytest.mark.parametrize("depth", [70, 100_000])
def test_depth_is_bounded(depth: int) -> None:
    """A block that nests too deeply holds no object for us, by whichever reader."""
    block = '{"a": ' + "[" * depth + "]" * depth + "}"

    found = read([block], max_chars=1_000_000)

    assert sum(map(len, map(str, found.objects))) < 1000


def test_wide_is_not_deep() -> None:
    """Many objects side by side are no nesting."""
    assert 200 == len(types_of(json.dumps([{"@type": "A"}] * 200)))
