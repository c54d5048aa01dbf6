"""Credit lines: labels, sentences, and the link or the name that goes with them."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from source_pages import HOME, TARGET, URL, parsed

LINK = f'<a href="{TARGET}">Daily Herald</a>'


@pytest.mark.parametrize(
    "credit",
    [
        f"<p>News source: Daily Herald – {LINK}</p>",
        f'<p>Original Source <a href="{TARGET}">here</a></p>',
        f'<p>(Daily Herald, <a href="{TARGET}">source</a>)</p>',
        f"<p>Full story: {LINK}</p>",
        f"<p>Gefunden bei {LINK}</p>",
        f"<p>Cały artykuł: {LINK}</p>",
        f"<p>This story comes to us from {LINK}.</p>",
        f'<p>To read the article on Daily Herald, <a href="{TARGET}">click here</a>.</p>',
        f'<p>Republished under a CC BY licence. <a href="{TARGET}">Original article at Daily Herald</a></p>',
        f"<p>Articolo originariamente pubblicato su {LINK}</p>",
        f'<p>This is a translation of <a href="{TARGET}">an article by Daily Herald</a>.</p>',
        f'<p>作者：霍尔特，<a href="{TARGET}">原文地址</a>，编辑：王</p>',
        f'<p>Harbour closed after the storm was originally published in Daily Herald, <a href="{TARGET}">here</a>.</p>',
        f'<p><a href="{TARGET}">The ferries stay where they are until the wind has gone down</a> was originally published in Daily Herald.</p>',
        f"<h3>Original paper</h3><p>{LINK}</p>",
        f"<p>Source of the article: {LINK}</p>",
        f"<p>Celý článek najdete na {LINK}</p>",
        f"<p>Оригинал опубликован на сайте {LINK}</p>",
        f"<p>続きは{LINK}で</p>",
        f"<p>The original version of this article was published on {LINK}.</p>",
        f"<p>Thanks to {LINK} for the tip.</p>",
        f"<p>Published yesterday was this. It was published yesterday in {LINK}.</p>",
        f"<p>This article by Jane Doe comes from {LINK}.</p>",
        f"<p>Saw this on {LINK}, what do you think?</p>",
        f"<p>Translation by the staff. Source text: {LINK}</p>",
        f'<p>→ <a href="{TARGET}">Read at Daily Herald</a></p>',
        f'<p><a href="{TARGET}">Visit the publisher\'s site</a></p>',
        f"<p>Mit freundlicher Genehmigung vom {LINK} übernommen.</p>",
        f'<p>Het originele bericht vindt u <a href="{TARGET}">hier</a>.</p>',
        f"<p>Za: {LINK}</p>",
        f"<p>Čtěte dále na {LINK}</p>",
        f"<p>Διαβάστε περισσότερα στο {LINK}</p>",
        f"<p>Αναδημοσίευση από {LINK}</p>",
        f"<p>Citeşte mai mult pe {LINK}</p>",
        f"<p>Artikel ini pertama kali terbit di {LINK}.</p>",
        f"<p>Матеріал уперше опубліковано на {LINK}.</p>",
        f'<p><a href="{TARGET}">Подробнее на dailyherald.example</a></p>',
        f"<p>यह लेख मूल रूप से {LINK} पर प्रकाशित हुआ था।</p>",
        f'<p><a href="{TARGET}">पूरी खबर यहां पढ़ें</a></p>',
        f'<p><a href="{TARGET}">اقرأ المقال الأصلي على الموقع</a></p>',
        f'<p>Sources: {LINK}, <a href="{TARGET}-2">2</a>, <a href="{TARGET}-3">3</a>, <a href="https://www.thestar.example/2024/05/03/gale">The Star</a></p>',
        f"<p>First published: {LINK}</p>",
        f'<p>Originally published by Daily Herald with the headline <a href="{TARGET}">Harbour shut</a> on May 3.</p>',
        f"<p>Courtesy: {LINK}</p>",
        f"<p>Cet article est paru dans {LINK}.</p>",
        f"<p>Paru sur {LINK}</p>",
        f"<p>Publicado en {LINK}</p>",
        f"<p>Pubblicato su {LINK}</p>",
        f"<p>Com informações: {LINK}</p>",
        f"<p>Leia a íntegra no {LINK}</p>",
        f"<p>Bronvermelding: {LINK}</p>",
        f"<p>Læs mere på {LINK}</p>",
        f"<p>Vir: {LINK}</p>",
        f"<p>Šaltinis: {LINK}</p>",
        "<p>Source: www.dailyherald.example/2024/05/03/harbour-closed-after-storm</p>",
        f"<p>Originally appeared on Daily Herald: {LINK}</p>",
        f'<p>The master said that nobody may go to sea […] <a href="{TARGET}">Continue reading</a></p>',
        f'<div class="read-more"><a href="{TARGET}">Read the full article</a></div>',
        f'<p>from Daily Herald <a href="{TARGET}">{TARGET}</a><br>via <a href="https://ifttt.com/?ref=da">IFTTT</a></p>',
    ],
)
def test_line_with_a_link(credit: str) -> None:
    """The link that a label or a sentence introduces is the source, and its name is found."""
    found = parsed(credit).source
    assert found is not None
    assert found.url == TARGET
    assert found.publisher in {"Daily Herald", "dailyherald.example"}


def test_from_above_the_story() -> None:
    """`From` and a linked name is a credit above the story, not below it."""
    found = parsed(before=f"<p>From {LINK}:</p>").source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")
    assert parsed(before=f"<p>From {LINK} and others:</p>").source is None
    assert parsed(f"<p>From {LINK}</p>").source is None


def test_label_within_a_line_above_the_story() -> None:
    """A `via` right before a link counts amid date and author."""
    found = parsed(before=f'<div class="meta">Posted on May 3, 2024 by staff <span>via {LINK}</span></div>').source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")


@pytest.mark.parametrize(
    "lines",
    [
        f'<p>Source: Daily Herald</p><p>Link: <a href="{TARGET}">{TARGET}</a></p>',
        f'<p><a href="{TARGET}">{TARGET}</a></p><p>Source: Daily Herald</p>',
        f'<p>Courtesy of Daily Herald</p><p>Written by: <a href="{TARGET}">Jane Doe</a></p>',
    ],
)
def test_name_and_address_on_two_lines(lines: str) -> None:
    """A name without an address takes that of the neighbouring line."""
    found = parsed(lines).source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")


@pytest.mark.parametrize(
    "lines",
    [
        f'<p>Source: The Morning Star</p><p>Written by: <a href="{TARGET}">Jane Doe</a></p>',
        f'<p>Source: The Morning Star</p><p>The <a href="{TARGET}">inquiry</a> goes on.</p>',
        f'<p>Source: The Morning Star</p><p><a href="{HOME}">{HOME}</a></p>',
    ],
)
def test_neighbouring_link_of_something_else(lines: str) -> None:
    """The neighbouring line's link is not the source where neither its words nor its host say so."""
    found = parsed(lines).source
    assert found is not None
    assert (found.url, found.publisher) == (None, "The Morning Star")


@pytest.mark.parametrize(
    "line",
    [
        f"<p>Her novel first appeared in {LINK} before it became a film about the sea.</p>",
        f"<p>The pier was built by the railway and first appeared on {LINK} a year later.</p>",
        f'<p>Read the full report <a href="{TARGET}">here</a>.</p>',
        f"<p>Originally Posted by {LINK}</p>",
        f"<p>This entry was posted in Weather and tagged Storm. See {LINK}.</p>",
        f'<p>Source code: <a href="{TARGET}">Lib/functools.py</a></p>',
        f'<p>class Middleware()[<a href="{TARGET}">source</a>]</p>',
        f"<p>Connect with Ray via: Email | {LINK}</p>",
        f"<p>The original song: {LINK}</p>",
        f"<p>Photo of the original: {LINK}</p>",
        f"<p>Parts of this paper are reproduced from {LINK}.</p>",
        f'<p>The findings were first published in <a href="{TARGET}">Nautical Engineering</a> on Monday.</p>',
        f'<p>The full text of the report is <a href="{TARGET}">here</a>.</p>',
        f'<p>Quellen: {LINK}, <a href="https://www.thestar.example/2024/05/03/gale">The Star</a></p>',
        f"<p>Her first novel was originally published by {LINK}.</p>",
        f"<p>Originally $90, now $50 via {LINK}.</p>",
        f"<p>More on the harbour: {LINK}</p>",
        f"<p>Read more on the harbour wall in {LINK}.</p>",
        f"<p>More from {LINK}</p>",
        f'<p>You can read the full statement <a href="{TARGET}">here</a>.</p>',
        f'<p>Click here to read more about <a href="{TARGET}">the wall</a></p>',
        f'<p>Read this story in <a href="{TARGET}">Spanish</a></p>',
        f'<p>Read on <a href="{TARGET}">our app</a></p>',
        f'<div class="read-more"><p>For you</p><p><a href="{TARGET}">Read the full article</a></p></div>',
    ],
)
def test_sentence_about_something_else(line: str) -> None:
    """A book that first appeared somewhere, and a report to be read, are not the story."""
    assert parsed(inside=line).source is None
    assert (found := parsed(line).source) is None or found.url is None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("This article was first published in the Daily Herald.", "Daily Herald"),
        ("Originally published by Daily Herald, May 3, 2024.", "Daily Herald"),
        ("Originally published by Daily Herald on May 3, 2024.", "Daily Herald"),
        ("This story was first published by Daily Herald on Friday.", "Daily Herald"),
        ("This story was first published by Daily Herald in partnership with The Star.", "Daily Herald"),
        ("Originally published by Jane Doe in Daily Herald.", "Daily Herald"),
        ("Com informações da Folha do Porto", "Folha do Porto"),
        ("This story originally appeared on Daily Herald: Harbour closed after the storm", "Daily Herald"),
        ("Original-Content von: Hafenamt, übermittelt durch news aktuell", "Hafenamt"),
        ("Cet article est paru dans Le Courrier du Port du 3 mai", "Le Courrier du Port"),
        ("Dieser Beitrag ist zuerst im Hafenboten erschienen.", "Hafenboten"),
        ("（来源：港湾日报）", "港湾日报"),
        ("本文转载自港湾日报，版权归原作者所有。", "港湾日报"),
    ],
)
def test_name_without_a_link(line: str, publisher: str) -> None:
    """A publisher's name ends before a date, a bracket, a comma of any script, and begins after its article."""
    found = parsed(f"<p>{line}</p>").source
    assert found is not None
    assert (found.url, found.publisher) == (None, publisher)


@pytest.mark.parametrize(
    "line",
    [
        f'<p><a href="{TARGET}">Haberin devamı için tıklayın</a></p>',
        f'<p><a href="{TARGET}">Czytaj cały artykuł na stronie Kuriera</a></p>',
        f'<p>Den vollständigen Artikel lesen Sie <a href="{TARGET}">hier</a>.</p>',
        f'<p>이 기사는 <a href="{TARGET}">여기</a>에 처음 게재되었습니다.</p>',
    ],
)
def test_words_that_only_lead_on(line: str) -> None:
    """Words that send the reader on are no publisher's name."""
    found = parsed(line).source
    assert found is not None
    assert found.url == TARGET
    assert found.publisher in {"dailyherald.example", "여기"}


def test_address_that_is_no_link() -> None:
    """An address that a credit writes out without linking it counts as its link."""
    found = parsed(f"<p>Source: {TARGET}.</p>").source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "dailyherald.example")
    assert parsed("<p>Source: https://copyist.example/world/another-of-our-stories</p>").source is None


def test_label_that_is_a_link_above_the_story() -> None:
    """A link of several words that are a label leads to the source above the story too; one word may be a menu's."""
    found = parsed(before=f'<p><a href="{TARGET}">Go to Source</a></p>').source
    assert found is not None
    assert found.url == TARGET
    assert parsed(before=f'<p><a href="{TARGET}">Source</a></p>').source is None


@pytest.mark.parametrize("line", ["Via Cavour 12, Porto Vecchio", "Source & image: Daily Herald"])
def test_label_that_is_no_source(line: str) -> None:
    """An Italian street is no way by which news came, and what is credited beside the source is no part of a name."""
    assert parsed(f"<p>{line}</p>").source is None


def test_sentence_within_the_story() -> None:
    """Between the paragraphs, sentences of all languages must speak of an article."""
    assert parsed(inside=f"<p>Der Roman ist zuerst in {LINK} erschienen und wurde später verfilmt.</p>").source is None
    assert parsed(inside=f"<p>Dieser Text ist zuerst in {LINK} erschienen.</p>").source is not None


def test_what_others_say_below_the_story() -> None:
    """A label after a whole sentence below the story is a reader's."""
    replies = "<div>user12</div><div>3 hours ago</div><div>Not me.</div><div>user13</div><div>2 hours ago</div>"
    assert parsed(f"{replies}<div>I have read quite the same. Source: {LINK}</div>").source is None


def test_list_of_references() -> None:
    """Four sites in one line back statements."""
    links = ", ".join(
        f'<a href="https://{name}.example/2024/05/03/gale">{name}</a>' for name in ("aa", "bb", "cc", "dd")
    )
    assert parsed(f"<p>Sources: {links}</p>").source is None


def test_edition_of_another_country() -> None:
    """A sentence that gives an edition of another country as the original is believed; a mere link to it is not."""
    original = "https://www.copyist.de/2024/05/03/hafen-nach-sturm-gesperrt"
    found = parsed(f'<p>Lest den <a href="{original}">Originalartikel auf Deutsch hier</a>.</p>').source
    assert found is not None
    assert found.url == original
    assert parsed(f'<p>Source: <a href="{original}">Copyist</a></p>').source is None


@pytest.mark.parametrize(
    "footer",
    [
        "O conteúdo {title} aparece primeiro em {site}.",
        "Запись {title} впервые появилась {site}.",
        "Artykuł {title} pochodzi z serwisu {site}.",
        "Článek {title} se nejdříve objevil na {site}.",
        "Articolul {title} apare prima dată în {site}.",
        "L’articolo {title} sembra essere il primo su {site}.",
        "ظهرت المقالة {title} أولاً على {site}.",
        "{title} 게시물이 {site}에 처음 등장했습니다.",
    ],
)
def test_footer_of_a_feed(footer: str) -> None:
    """A feed's footer gives the story and its site in every language in which the phrase book knows it."""
    title = f'<a href="{TARGET}">Harbour closed after the storm</a>'
    found = parsed(f"<p>{footer.format(title=title, site=f'<a href={HOME}>Daily Herald</a>')}</p>").source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")


def test_counted_click() -> None:
    """A story's link by which a feed counted clicks is a source that only a request would tell; the feed's own is none."""
    found = parsed(
        '<p>Source: <a href="https://feedproxy.google.com/~r/dailyherald/~3/ab/">Daily Herald</a></p>'
    ).source
    assert found is not None
    assert (found.url, found.is_resolved) == ("https://feedproxy.google.com/~r/dailyherald/~3/ab/", False)
    found = parsed('<p><a href="https://news.google.com/rss/articles/CBMiAU_yqLabc">Source</a></p>').source
    assert found is not None
    assert (found.publisher, found.is_resolved) == (None, False)
    found = parsed('<p>Source: <a href="https://feeds.feedburner.com/dailyherald">Daily Herald</a></p>').source
    assert found is not None
    assert (found.url, found.publisher) == (None, "Daily Herald")


@pytest.mark.parametrize(
    "footer",
    [
        'The post <a href="{own}">Harbour closed after the storm</a> appeared first on <a href="/">The Morning Writer</a>.',
        "Artykuł <a href='{own}'>Harbour closed after the storm</a> pochodzi z serwisu <a href='/'>Poranek</a>.",
        'This story was originally published on <a href="https://copyist.example">The Morning Writer</a>.',
    ],
)
def test_name_linked_to_the_front_page(footer: str) -> None:
    """A site's own footer says whose it is by its link, whatever name it has."""
    assert parsed(f"<p>{footer.format(own=URL)}</p>").source is None


@pytest.mark.parametrize(
    "credit",
    [
        f"(Source: {LINK})",
        f"Read more at {LINK}.",
        f"This article first appeared in {LINK}.",
        f'[…] <a href="{TARGET}">Continue reading</a>',
    ],
)
def test_credit_behind_the_last_sentence(credit: str) -> None:
    """A paragraph that ends in its credit stays in the body; a line of author and credit does not."""
    article = parsed(f"<p>The master says that nobody may go to sea before Monday. {credit}</p>")
    assert article.source is not None
    assert article.source.url == TARGET
    assert "nobody may go to sea" in article.text
    assert "Jane Doe" not in parsed(f"<p>By Jane Doe. Source: {LINK}</p>").text


@pytest.mark.parametrize(
    "line",
    [
        "First published on Friday",
        "Originally published in English",
        "Publicado originalmente en inglés",
        "Der Artikel wurde von Jane Doe geschrieben",
        "Der Text ist im Archiv zu finden",
        "Fuente: Elaboración propia",
    ],
)
def test_no_publisher_is_named(line: str) -> None:
    """When, in which language and by whom a story was written is not where it was published."""
    assert parsed(f"<p>{line}</p>").source is None


@pytest.mark.parametrize(
    "href",
    [
        f"/out?url={TARGET}",
        f"/go/{TARGET}",
        f"https://copyist.example/click?id=1&to={quote(TARGET, safe='')}&x=2",
        f" {TARGET} ",
    ],
)
def test_own_redirector(href: str) -> None:
    """What the site's own counter of clicks leads to is the source; an address of the site itself never is."""
    found = parsed(f'<p>Source: <a href="{href}">Daily Herald</a></p>').source
    assert found is not None
    assert found.url == TARGET
    found = parsed(f'<p>Source: <a href="/login?next={URL}">Daily Herald</a></p>').source
    assert found is not None
    assert found.url is None


@pytest.mark.parametrize(
    ("address", "publisher"),
    [
        ("https://bit.ly/abc", None),
        ("https://m.dailyherald.example/2024/05/03/harbour-closed", "dailyherald.example"),
        ("https://m.example/2024/05/03/harbour-closed", "m.example"),
    ],
)
def test_publisher_by_the_host(address: str, publisher: str | None) -> None:
    """Without a name the host is the publisher: not that of a short link, and without its mobile label."""
    found = parsed(f'<p>Source: <a href="{address}">here</a></p>').source
    assert found is not None
    assert (found.url, found.publisher) == (address, publisher)
