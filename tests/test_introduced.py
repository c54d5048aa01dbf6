"""Lists that are told in paragraphs, each a line, after a sentence with a colon."""

import pytest

import articlekit
from made_pages import STORY


def parsed(opener: str, lines: list[str], *, place: int, line: str = "<p>{}</p>") -> articlekit.Article:
    paragraphs = [f"<p>{text}</p>" for text in STORY]
    paragraphs[place:place] = [line.format(text) for text in (opener, *lines)]
    return articlekit.parse(
        f"<title>Old crane stays</title><article><h1>Old crane stays</h1>{''.join(paragraphs)}</article>"
        "<footer><p>© Quay Post</p></footer>",
        url="https://quaypost.example/crane",
    )


@pytest.mark.parametrize("line", ["<p>{}</p>", "<div class='text'><div><p class='x'>{}</p></div></div>"])
@pytest.mark.parametrize("place", [2, len(STORY)])
@pytest.mark.parametrize(
    ("opener", "lines"),
    [
        ("These are the quays that will be closed:", ["North Quay", "Fish Quay", "Old Quay", "Mill Quay"]),
        ("Here is the full list of councils where the vote was put off:", ["Aldmouth District Council", "Weir City Council"]),
        ("The winners are:", ["Anna Berg (Aldmouth)", "Karl Holm (Weir)", "Ana Ruiz (Harnby)"]),
        ("Los barrios afectados son:", ["Centro", "El Molino", "Puerto Viejo"]),
        ("Опубликован список пострадавших районов:", ["Центральный", "Речной", "Старая гавань"]),
        ("次の駅で運休となる：", ["北埠頭", "旧港", "水門前"]),
        ("Timetable:", ["9.00 Opening", "10.30 Talk by the mayor", "12.00 Lunch"]),
        ("المناطق المتضررة هي:", ["الميناء القديم", "حي الطاحونة", "شارع السمك"]),
    ],
)  # fmt: skip
def test_lines_after_a_colon(opener: str, lines: list[str], place: int, line: str) -> None:
    """They are the story's within it and at its end, and the last of them is nobody's signature."""
    article = parsed(opener, lines, place=place, line=line)

    assert [text for text in (opener, *lines) if text not in article.text] == []
    assert article.authors == ()


@pytest.mark.parametrize(
    ("opener", "lines"),
    [
        ("Share this story:", ["Facebook", "Twitter", "Email"]),
        ("Read also:", ["Boat sinks off the coast", "Mayor resigns after protest"]),
        ("Filed under:", ["News", "Boats"]),
        ("Source:", ["Aldmouth Herald"]),
    ],
)
def test_a_label_takes_its_lines_along(opener: str, lines: list[str]) -> None:
    """What is no text of the story introduces none."""
    text = parsed(opener, lines, place=len(STORY)).text

    assert [line for line in (opener, *lines) if line in text] == []


def test_sentences_behind_a_colon() -> None:
    """A paragraph is no line: what is made of it is left to others."""
    byline = "Anna Berg has written about the harbour since 2011."

    assert "North Quay" in parsed("These quays:", ["North Quay", byline], place=len(STORY)).text


def test_sources_are_no_label_of_a_source() -> None:
    """Several lines under it are what the story rests on."""
    lines = ["Aldmouth council, minutes of 3 May", "Weir Commission, yearbook 1998"]
    text = parsed("Sources:", lines, place=len(STORY)).text

    assert [line for line in lines if line not in text] == []
