"""The line that announces more on the site at a story's end."""

import pytest

import articlekit
from made_pages import STORY


def text_of(end: str) -> str:
    page = f"<title>Old crane stays</title><article><h1>Old crane stays</h1>{''.join(f'<p>{text}</p>' for text in STORY)}{end}</article>"
    text = articlekit.parse(page, url="https://quaypost.example/crane").text
    assert STORY[-1] in text
    return text


@pytest.mark.parametrize("behind", ["", "<iframe src='https://player.example/1'></iframe>"])
@pytest.mark.parametrize(
    "line",
    [
        "À voir également sur Quay Post :",
        "Also on Quay Post:",
        "Auch auf Quay Post:",
        "Retrouvez aussi sur QuayPost.example :",
        "Lees ook in de Quay Post:",
        "Links zu verwandten Artikeln:",
        "相关文章链接：",
        "Quay Post",
        "The Quay Post",
        "quaypost.example",
    ],
)
def test_more_on_the_site(line: str, behind: str) -> None:
    """It goes, whatever follows."""
    assert line not in text_of(f"<p>{line}</p>{behind}")


@pytest.mark.parametrize(
    "line",
    ["In a letter to the Quay Post she said:", "The council decided on the following:", "The Quay Post paid for it."],
)
def test_sentences(line: str) -> None:
    """What a sentence introduces is the story's, and its colon with it."""
    assert line in text_of(
        f"<p>{line}</p><blockquote><p>“We shall keep it, and we shall oil it every year.”</p></blockquote>"
    )
