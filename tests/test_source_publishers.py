"""Whose name a publisher's is: not a document's title, not what stands before a name, not the owner of a picture."""

from __future__ import annotations

import pytest

from articlekit.extractors.source.publisher_names import name_at
from source_pages import parsed

SITE = "https://lightship.example"
PICTURE = '<img src="/pier.jpg" width="600">'


@pytest.mark.parametrize(
    ("label", "path", "title"),
    [
        ("Artículo original:", "2024/05/que-hizo-el-temporal-en-el-muelle", "Qué hizo el temporal en el muelle"),
        ("Originalartikel:", "artikel/der-deich-nach-dem-sturm", "Der Deich nach dem Sturm"),
        ("Source:", "news/1234-beams-and-tides-of-the-old-quay.html", "Beams and Tides of the Old Quay"),
        ("Article original :", "la-jetee-apres-la-tempete", "La jetée après la tempête"),
        ("Via:", "why-lighthouse-closed-gale", "Why the lighthouse closed: a gale and its bill"),
        ("Oryginalny artykuł:", "jak-runal-stary-pirs", "Jak runął stary pirs"),
        ("Quelle:", "sturm-zerlegt-seebruecke-was-nun", "Sturm zerlegt Seebrücke – was nun?"),
        ("Bron:", "nieuws/de-haven-na-de-storm-98765", "De haven na de storm"),
    ],
)
def test_title_of_a_document_is_no_publisher(label: str, path: str, title: str) -> None:
    """Where a link's text is the title of what it leads to, its host is the publisher."""
    found = parsed(after=f'<p>{label} <a href="{SITE}/{path}">{title}</a></p>').source
    assert found is not None
    assert (found.url, found.publisher) == (f"{SITE}/{path}", "lightship.example")


def test_name_in_an_address_is_one() -> None:
    """A publication's name stays one where the address holds it before its last part."""
    link = f'<a href="{SITE}/the-evening-lightship/2024/05/pier-closed-after-gale">The Evening Lightship</a>'
    found = parsed(after=f"<p>This article was first published by {link}.</p>").source
    assert found is not None
    assert found.publisher == "The Evening Lightship"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("of the Daily Herald", "Daily Herald"),
        ("from the magazine Tide", "Tide"),
        ("auf der Website der Hafenpost", "Hafenpost"),
        ("sur le site du Journal du Port", "Journal du Port"),
        ("de l’Écho du Port", "Écho du Port"),
        ("en el Diario del Puerto", "Diario del Puerto"),
        ("dal Corriere del Porto", "Corriere del Porto"),
        ("w dzienniku Głos Portu", "Głos Portu"),
        ("в журнале «Море»", "Море"),
        ("på nyhetssajten Fyren", "Fyren"),
        ("The Times", "The Times"),
        ("La Repubblica", "La Repubblica"),
        ("al-Nour", "al-Nour"),
        ("in a harbour24 blog", "in a harbour24 blog"),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text: str, name: str) -> None:
    """Articles, prepositions and "the website of" are left out before a capital, and only there."""
    span = name_at(text, 0)
    assert span is not None
    assert text[slice(*span)] == name


@pytest.mark.parametrize(
    "picture",
    [
        f"<p>{PICTURE}</p><p>新华社记者 李明 摄</p>",
        f"<div>{PICTURE}</div><p>Foto: AFP</p>",
        f'<div class="img">{PICTURE}</div><p>© AP / Jan Dahl</p>',
        f"<figure>{PICTURE}<span>Reuters</span></figure>",
        f"<figure>{PICTURE}<figcaption>Source: <a href='{SITE}/pictures/dawn-12345'>Lightship</a></figcaption></figure>",
        f"<figure><div>{PICTURE}</div><p>Image via <a href='{SITE}/2024/05/03/pier'>Lightship</a></p></figure>",
        f"<figure>{PICTURE}<figcaption>Molo po wichurze, fot. PAP</figcaption></figure>",
        f"<p>{PICTURE}</p><p>사진=연합뉴스</p>",
    ],
)
def test_credit_of_a_picture_is_about_the_picture(picture: str) -> None:
    """Neither a caption nor the line under a picture that names its owner gives the story's source."""
    assert parsed(inside=picture).source is None


def test_declared_author_is_no_publisher() -> None:
    """Of two names in a byline the second is no publication where the page declares it to be an author's."""
    data = '{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Doro Marsh"}]}'
    page = parsed(
        head=f'<script type="application/ld+json">{data}</script>',
        before='<p class="byline">By Ann Lee and Doro Marsh</p>',
    )
    assert page.source is None


def test_caption_of_a_quotation_is_no_picture() -> None:
    """What stands under a quotation in a figure without a picture may name the source."""
    quoted = "<blockquote><p>The pier is lost, and nobody will rebuild it in our time.</p></blockquote>"
    link = f'<a href="{SITE}/2024/05/03/pier-lost-for-good">Evening Light</a>'
    page = parsed(after=f"<figure>{quoted}<figcaption>Originally published in {link}</figcaption></figure>")
    assert page.source is not None
    assert page.source.publisher == "Evening Light"


@pytest.mark.parametrize(
    "credit",
    [
        "Bu yazı ilk olarak {}'da yayımlanmıştır.",
        "A cikk eredetileg a {} oldalán jelent meg.",
        "Bu haber ilk kez {} tarafından yayımlandı.",
        "Dit artikel is eerder op {} verschenen.",
        "Denna text har först i {} publicerats.",
    ],
)
def test_words_around_a_link_leave_it_a_name(credit: str) -> None:
    """Where the verb stands behind the publisher's name, the link between the words is the name."""
    link = f'<a href="{SITE}/2024/05/03/pier-closed">Evening Light</a>'
    found = parsed(after=f"<p>{credit.format(link)}</p>").source
    assert found is not None
    assert found.publisher == "Evening Light"
