"""Buttons within captions are no words of them."""

import pytest

import articlekit
from articlekit import Figure

CAPTION = "The old crane at dawn"


def figure(rest: str) -> Figure:
    page = f"""<title>Old crane stays on the quay</title><article><h1>Old crane stays on the quay</h1>
        <p>The harbour council voted on Tuesday to keep the old crane, a rusting landmark that has stood on the quay since 1911.</p>
        <figure><img src="/crane.jpg"><figcaption>{CAPTION} {rest}</figcaption></figure>
        <p>Members of the sailing club had collected nine thousand signatures, and the mayor had never received so many letters.</p>
        </article>"""
    blocks = articlekit.parse(page, url="https://quaypost.example/crane").blocks
    return next(block for block in blocks if isinstance(block, Figure))


@pytest.mark.parametrize(
    "control",
    [
        "<a href='/photo/1'>写真一覧</a>",
        "<a href='/photo/1'>Enlarge</a>",
        "<button>Next</button>",
        "<a href='/gallery/1'>View gallery (12)</a>",
        "<span class='zoom'>Bild vergrößern</span>",
        "<a href='/p/1'>Agrandir l'image</a>",
        "<a href='/g/1'>Ver galería</a>",
        "<a href='/g'>+ 5 photos</a>",
        "<span>3 of 12</span>",
        "<span>(12 Bilder)</span>",
        "<a href='/g'>Смотреть все фото (8)</a>",
        "<a href='/g'>사진 크게보기</a>",
        "<a href='/g'>查看全部9张图片</a>",
        "<a href='/g'>1/12</a> <button>Full screen</button>",
    ],
)
def test_controls(control: str) -> None:
    """They enlarge the picture or lead to others."""
    assert figure(control).caption == CAPTION


@pytest.mark.parametrize(
    ("rest", "caption", "credit"),
    [
        ("<span>Photo: Ann Lee</span>", CAPTION, "Photo: Ann Lee"),
        ("<a href='/x'>Photos: Ann Lee</a>", CAPTION, "Photos: Ann Lee"),
        ("<b>1907</b>", f"{CAPTION} 1907", None),
        ("in <i>Picture House</i>", f"{CAPTION} in Picture House", None),
        ("<a href='https://pictures.example'>Pictures Ltd</a>", f"{CAPTION} Pictures Ltd", None),
        ("with <a href='/x'>No. 7/9</a>", f"{CAPTION} with No. 7/9", None),
    ],
)
def test_words_of_the_caption(rest: str, caption: str, credit: str | None) -> None:
    """Numbers, names, credits and links to other sites stay."""
    found = figure(rest)

    assert (found.caption, found.credit) == (caption, credit)
