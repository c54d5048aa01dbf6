"""Sections and tags out of what pages put there."""

import pytest

from articlekit.metadata.topics import section_name, tag_names

URL = "https://daily.example/politics/2024/weir-to-be-rebuilt"


@pytest.mark.parametrize(
    ("stated", "section"),
    [
        ("Politics", "Politics"),
        ("Weirs, Mayor Berg, Politics, Ulm", "Politics"),
        ("Rivers, Weirs, Boats", "Rivers"),
        ("Rivers,Weirs", "Rivers"),
        ("河流，船只、政治", "河流"),
        ("Arts, Letters", "Arts, Letters"),
        ("News & Politics, Parking", "News & Politics, Parking"),
        ("Uncategorized", None),
        ("Uncategorized, Rivers, Boats", "Rivers"),
        ("https://daily.example/politics/", None),
        ("Weir to be rebuilt", None),
        ("As the river rises, boats wait longer at the lock below the mill than in any spring of the last ten years", None),
        ("The council has voted to rebuild the weir below the mill after the floods of this spring and of last year", None),
        ("", None),
        (" , ", None),
    ],
)  # fmt: skip
def test_section(stated: str, section: str | None) -> None:
    """One name: what the address says of a list, else its first; no title, address or sentence."""
    assert section_name(stated, URL, {"weirtoberebuilt"}) == section


def test_section_in_another_script() -> None:
    """An address is written in percent signs."""
    url = "https://daily.example/%D0%BF%D0%BE%D0%BB%D0%B8%D1%82%D0%B8%D0%BA%D0%B0/weir"

    assert section_name("Плотина, Политика, Ульм", url) == "Политика"


def test_the_slug_is_no_section() -> None:
    """The last part of the path is the story's own."""
    assert section_name("Rivers, Boats, Weir", "https://daily.example/blog/weir/") == "Rivers"


def test_without_address() -> None:
    """Then the first of a list."""
    assert section_name("Rivers, Boats, Weirs", None) == "Rivers"


@pytest.mark.parametrize(
    ("values", "tags"),
    [
        (["boats, weirs"], ("boats", "weirs")),
        (["boats,weirs", "boats,weirs"], ("boats", "weirs")),
        (["Arts, Letters", "Rivers"], ("Arts, Letters", "Rivers")),
        (["Rivers", "boats,locks,weirs"], ("Rivers", "boats", "locks", "weirs")),
        (["boats; weirs; "], ("boats", "weirs")),
        (["渡船，河口、旧桥"], ("渡船", "河口", "旧桥")),
        ([], ()),
    ],
)
def test_tags(values: list[str], tags: tuple[str, ...]) -> None:
    """A single value may be a list, and the same list twice is one."""
    assert tag_names(values) == tags
