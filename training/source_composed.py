"""Pages with a credit, or what only looks like one, put into a page that has none: what the labelled pages are too few for.

The page around it is real, the line is made of the lexicon's wordings in all languages, so that the trees learn what a
kind of wording at a place means, not which words happened to be on the few labelled pages. Composed pages weigh little,
and no figure is measured on them.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import lxml.html
from lxml import etree

from articlekit.extractors import Page
from articlekit.metadata.agencies import AGENCIES, AMBIGUOUS
from articlekit.parser import Parser
from articlekit.phrases.wordings import wordings
from articlekit.urls import site

Record = dict[str, Any]
WORDS = (
    "Kestrel Harbour Aldmouth Northern Coast Valley Morning Evening Daily Weekly Island River Mountain Capital Eastern Silver "
    "Lakeside Garnet Pine Meridian Orchard Tidewater Marlow Ostmark Rheintal Valmora Sierra Toledo Lumen Vesper Quill"
).split()
TITLES = "Times Herald Post Gazette Tribune News Journal Review Courier Bote Kurier Blatt Diario Giornale Jornal Monde Presse Wire Blog Watch Today Insider Standard".split()
ENDINGS = "com org net de fr es it co.uk ru pl news info io".split()
OTHER = "council budget vote harvest record summer election museum bridge painting winner market safety report festival energy".split()
SPELLINGS = tuple(
    sorted({spelling for name, others in AGENCIES.items() for spelling in (name, *others) if spelling not in AMBIGUOUS})
)
TAGS = ("p", "p", "p", "div", "div", "span", "em", "small", "h4", "li")
SHORT, SHORTENED = ("bit.ly", "t.co", "ow.ly", "ift.tt", "is.gd"), 0.06
"""Shorteners of links, and how often one stands before a story."""
CHANGED_HEADS, LINKED_HEADLINES = 0.12, 0.24
"""How often the head is changed in place of a line put in, and up to where the headline is made a link."""
POINTERS = ("here", "link", "this page", "hier", "ici", "aquí", "здесь", "这里", "こちら", "qui")


class Composed(NamedTuple):
    """A page with its label."""

    markup: bytes
    record: Record


class Publication(NamedTuple):
    """A made-up publication and its story."""

    name: str
    home: str
    story: str
    title: str


def publication(chance: random.Random, title: str, *, is_same: bool) -> Publication:
    """One whose story has the page's title, or another."""
    name = " ".join([*chance.sample(WORDS, chance.choice((1, 1, 2))), chance.choice(TITLES)])
    if chance.random() < 0.25:
        name = f"The {name}"
    brand = (
        re.sub(r"[^a-z]", "", name.lower().removeprefix("the "))
        if chance.random() < 0.7
        else "".join(re.findall(r"\b\w", name.lower())) + chance.choice(OTHER)[:3]
    )
    home = f"https://{chance.choice(('www.', 'www.', '', 'news.'))}{brand}.{chance.choice(ENDINGS)}/"
    words = re.findall(r"[a-z0-9]{3,}", title.lower()) if is_same else []
    words = words or chance.sample(OTHER, 4)
    said = title if is_same else " ".join(words).capitalize()
    slug = "-".join(words[:8])
    number = chance.randrange(10_000, 9_999_999)
    path = chance.choice(
        (
            f"2024/05/03/{slug}",
            f"2024/05/03/{slug}",
            f"news/{slug}",
            f"{slug}-{number}.html",
            f"article/{number}",
            f"a/{number}",
            slug,
            f"?p={number}",
            f"{chance.choice(OTHER)}/{slug}/",
        )
    )
    story = (
        f"https://{chance.choice(SHORT)}/{chance.choice(WORDS)[:3]}{number % 999}"
        if chance.random() < SHORTENED
        else home + path
    )
    return Publication(name, home, story, said)


def wording(chance: random.Random, kind: str, language: str | None) -> tuple[str, str]:
    """A wording of a kind, written out, and its language: that of the page where it has any, as a rule."""
    by_language = wordings("credits")[kind]
    if language not in by_language or chance.random() < 0.3:
        language = chance.choice(sorted(by_language))
    for _ in range(20):
        phrase = chance.choice(by_language[language])
        if "*" in phrase:
            continue
        words = [
            chance.choice(word.removeprefix("?").split("/"))
            for word in phrase.split()
            if word != "~" and not (word.startswith("?") and chance.random() < 0.5)
        ]
        text = " ".join(words)
        return (text[:1].upper() + text[1:] if chance.random() < 0.8 else text), language
    return "Source", "en"


def link(url: str, text: str) -> str:
    """A link."""
    return f'<a href="{url}">{text}</a>'


def anchor(chance: random.Random, of: Publication) -> str:
    """What the link to a story says."""
    host = of.home.split("/")[2].removeprefix("www.")
    return chance.choice(
        (of.name, of.name, of.name, of.name, host, of.story, of.title, of.title, of.title, chance.choice(POINTERS))
    )


def colon(chance: random.Random) -> str:
    """What may stand between a label and its link."""
    return chance.choice((": ", ": ", ": ", " ", " – ", "： ", " - ", " | "))


def wrapped(chance: random.Random, text: str) -> str:
    """A line in some element, at times in a box whose classes say something else."""
    tag = chance.choice(TAGS)
    text = f"<{tag}>{chance.choice(('', '', '', '(', '[', '→ ', '* '))}{text}</{tag}>"
    if chance.random() < 0.2:
        text = f'<div class="{chance.choice(("card", "promo-box", "source", "entry-meta", "credit", "teaser", "post-footer", "info-box", "feed-source", "share-box"))}">{text}</div>'
    return text


def labelled_link(chance: random.Random, of: Publication, language: str) -> str:
    """A label with a link, or as one, on one line or two."""
    label, _ = wording(chance, "label", language)
    form = chance.random()
    if form < 0.55:
        return wrapped(chance, label + colon(chance) + link(of.story, anchor(chance, of)))
    if form < 0.7:
        return wrapped(chance, link(of.story, label))
    if form < 0.8:
        return f"<p>{label}</p><p>{link(of.story, anchor(chance, of))}</p>"
    if form < 0.9:
        return wrapped(chance, label + colon(chance) + of.story)
    return wrapped(chance, f"{label}{colon(chance)}{of.name}, {link(of.story, anchor(chance, of))}")


def republished(chance: random.Random, of: Publication, language: str) -> str:
    """A sentence that gives the story as another's."""
    words, _ = wording(chance, chance.choice(("original", "original", "original", "translation")), language)
    if chance.random() < 0.25:
        return f"<p>The post {link(of.story, of.title)} appeared first on {link(of.home, of.name)}.</p>"
    before = chance.choice(("", "", "", "This article by Jane Doe: ", "Dieser Text: ", f"{link(of.home, of.name)}: "))
    after = chance.choice((".", ".", "", " on May 3, 2024.", " and is shared here with permission.", "。"))
    return wrapped(chance, f"{before}{words} {link(of.story, anchor(chance, of))}{after}")


def translated(chance: random.Random, of: Publication, language: str) -> str:
    """The story as a translation of another's, or as another's release."""
    words, _ = wording(chance, chance.choice(("translation", "translation", "translation", "release")), language)
    said = link(of.story, anchor(chance, of))
    return chance.choice((
        f"<p>{words} {link(of.story, of.title)}.</p>", f"<p>{words} {said}.</p>", f"<p><em>{words}: {said}</em></p>",
        f"<p>{words} {link(of.story, of.title)}, {of.name}.</p>", f"<p>{words}: {of.name}, {link(of.story, of.title)}</p>",
    ))  # fmt: skip


def read_on(chance: random.Random, of: Publication, language: str) -> str:
    """The way on to the rest."""
    words, _ = wording(chance, "read_on", language)
    return wrapped(
        chance,
        chance.choice(
            (
                link(of.story, words),
                link(of.story, f"{words} {of.name}"),
                f"{words} {link(of.story, of.name)}",
                link(of.story, f"{words} »"),
            )
        ),
    )


def bare(chance: random.Random, of: Publication, _language: str) -> str:
    """A line that is but a link."""
    return wrapped(chance, link(of.story, chance.choice((of.name, of.home.split("/")[2], of.story, of.title))))


def paper(chance: random.Random, of: Publication, language: str) -> str:
    """The paper that news of science reports."""
    doi = f"10.{chance.randrange(1000, 9999)}/{chance.choice(WORDS).lower()}.{chance.randrange(100, 99999)}"
    words, _ = wording(chance, "paper", language)
    title = " ".join(chance.sample(OTHER, 5)).capitalize()
    shown = chance.choice(
        (link(f"https://doi.org/{doi}", doi), link(f"https://doi.org/{doi}", f"https://doi.org/{doi}"), doi)
    )
    line = f"M. Holt, J. Brand et al. {title}. <i>{of.name}</i>, 2024; DOI: {shown}"
    return chance.choice(
        (f"<p>{words}: {line}</p>", f"<h3>{words}</h3><p>{line}</p>", f"<p><b>{words}</b></p><ol><li>{line}</li></ol>")
    )


def under_a_heading(chance: random.Random, of: Publication, language: str) -> str:
    """A heading that is the label, and a sentence with the link."""
    label, _ = wording(chance, "label", language)
    words, _ = wording(chance, "original", language)
    heading = chance.choice(("h3", "h4", "strong"))
    line = chance.choice(
        (
            f"{link(of.story, words)} {link(of.home, of.name)}. Note: it may have been edited for length.",
            f"{of.name}: {link(of.story, of.title)}",
            f"{link(of.story, of.name)}",
        )
    )
    return f"<div><{heading}>{label}:</{heading}><p>{line}</p></div>"


def card(chance: random.Random, of: Publication, _language: str) -> str:
    """The story unfurled, as forums and link blogs show it: host, headline, and the beginning of it."""
    host = of.home.split("/")[2].removeprefix("www.")
    lead = "The council said on Tuesday that nothing would change before the end of the season, whatever came of the inquiry."
    return chance.choice((
        f'<div class="card"><h3>{link(of.story, of.title)}</h3><p>{lead}</p><span>{host}</span></div>',
        f"<p>{of.name}: {link(of.story, of.title)}</p><blockquote><p>{lead}</p></blockquote>",
        f'<p>Jane Doe, {link(of.story, of.name)}:</p><blockquote cite="{of.story}"><p>{lead}</p></blockquote>',
        f"<p>{link(of.story, of.title)} ({host})</p>",
    ))  # fmt: skip


def quoted_from(chance: random.Random, of: Publication, _language: str) -> str:
    """The line over a story that is quoted as a whole: who writes, where."""
    by = chance.choice(("Jane Doe", "J. Holt", "Mia Brand", "Jon Østby"))
    verb = chance.choice(("writing", "writes", "reports", "schreibt", "écrit", "escribe", "пишет", "scrive"))
    return chance.choice((
        f"<p>{by} {link(of.story, verb)} for {of.name}:</p>", f"<p>{by}, {link(of.story, of.name)}:</p>", f"<p>{link(of.story, of.name)}:</p>",
        f"<p>{by} in {link(of.story, of.name)}:</p>", f"<p>{link(of.story, by)}, in {of.name}:</p>", f'<p><a class="via" href="{of.story}">{by.lower().replace(" ", "")}</a>:</p>',
        f"<p>From {link(of.story, of.title)} by {by}:</p>",
    ))  # fmt: skip


def attributed(chance: random.Random, of: Publication, language: str) -> str:
    """A lead that tells the headline's news by one linked report."""
    words, _ = wording(chance, "attribution", language)
    return chance.choice(
        (
            f"<p>{of.title}, {words.lower()} {link(of.story, of.name)}.</p>",
            f"<p>{words} {link(of.story, of.name)}: {of.title}.</p>",
            f"<p>{of.title}, {link(of.story, of.name)} {words.lower()}.</p>",
        )
    )


def beside_the_date(chance: random.Random, of: Publication, language: str) -> str:
    """A line of date, label and author above the story."""
    label, _ = wording(chance, "label", language)
    date = chance.choice(("2024-05-03 09:58", "May 3, 2024", "03.05.2024 · 3 min"))
    return f'<div class="{chance.choice(("meta", "entry-meta", "info", "byline"))}">{date} {label}{colon(chance)}{link(of.story, of.name)} {chance.choice(("", "Jane Doe", "编辑：王", "| 12 comments"))}</div>'


def credit_of_something_else(chance: random.Random, of: Publication, language: str) -> str:
    """The credit of a picture or a chart."""
    words, _ = wording(chance, "not_a_source", language)
    label, _ = wording(chance, "label", language)
    text = chance.choice(
        (
            f"{words}: {link(of.story, of.name)}",
            f"{words} {label.lower()}: {link(of.story, of.name)}",
            f"{label}: {words.lower()}, {link(of.story, of.name)}",
        )
    )
    return chance.choice(
        (
            f"<figure><img src=/x.jpg><figcaption>{text}</figcaption></figure>",
            f"<p>{text}</p>",
            f'<div class="caption">{text}</div>',
        )
    )


def outgoing(chance: random.Random, of: Publication, language: str) -> str:
    """Copies elsewhere, and other stories."""
    words, _ = wording(chance, "outgoing", language)
    return wrapped(
        chance,
        chance.choice(
            (
                f"{words} {link(of.story, of.name)}",
                f"{words}: {link(of.story, of.title)}",
                link(of.story, f"{words} {of.title}"),
            )
        ),
    )


def references(chance: random.Random, of: Publication, language: str) -> str:
    """A list of four links and more."""
    words, _ = wording(chance, chance.choice(("label", "outgoing")), language)
    others = [of, *(publication(chance, "", is_same=False) for _ in range(chance.randint(3, 6)))]
    links = [link(item.story, chance.choice((item.name, item.title))) for item in others]
    return chance.choice(
        (
            f"<p>{words}: {', '.join(links)}</p>",
            f"<h3>{words}</h3><ul>{''.join(f'<li>{item}</li>' for item in links)}</ul>",
        )
    )


def aside(chance: random.Random, of: Publication, _language: str) -> str:
    """A link that backs a statement, an author's page, a reader's."""
    said = link(of.story, chance.choice((of.title, f"a report on {of.title.lower()}", "a study", "rules", of.name)))
    return chance.choice((
        f"<p>The council had looked at {said} before, and nobody whom it asked had objected to it then, as the minutes of that year show.</p>",
        f"<p>Jane Doe writes about the coast. Her book is {said}.</p>",
        f'<div class="comments"><p>user12: I have read the same. Source: {said}</p></div>',
        f'<div class="author-bio">Jane Doe is an editor. {link(of.home, "Her site")}</div>',
        f"<p>We bought it at {said}.</p>",
    ))  # fmt: skip


SUBJECTS = {
    "en": ("Her novel", "His first book", "The song", "The findings were", "The poem", "The film, which", "The recipe", "The photograph was", "A survey", "The letter"),
    "de": ("Ihr Roman", "Das Lied", "Die Zahlen wurden", "Sein Buch", "Die Studie", "Das Gutachten"),
    "fr": ("Son roman", "La chanson", "L’étude", "Le livre", "Le rapport", "La lettre"),
    "es": ("Su novela", "El libro", "La canción", "El informe", "La encuesta", "La película"),
    "it": ("Il romanzo", "Il libro", "La canzone", "Lo studio", "La lettera"),
    "pt": ("O romance", "O livro", "A canção", "O estudo", "A pesquisa"),
    "nl": ("De roman", "Het boek", "Het lied", "Het onderzoek", "De brief"),
    "pl": ("Powieść", "Książka", "Piosenka", "Raport", "Wiersz"),
    "ru": ("Роман", "Книга", "Песня", "Доклад", "Исследование", "Её рассказ"),
    "zh": ("小说", "这本书", "歌曲", "报告", "研究"),
    "ja": ("小説は", "この本は", "論文は", "楽曲は"),
    "sv": ("Romanen", "Boken", "Låten", "Studien"),
    "tr": ("Roman", "Kitap", "Şarkı", "Rapor"),
}  # fmt: skip
"""What else may have appeared somewhere first, by language."""
STORIES = {
    "en": ("This article", "This story", "This post", "This essay was", "A version of this piece", "The interview", "This column", "The article was"),
    "de": ("Dieser Artikel", "Der Beitrag", "Dieser Text", "Die Reportage ist", "Dieses Interview"),
    "fr": ("Cet article", "Ce texte", "Cette tribune", "Cet entretien", "Ce billet"),
    "es": ("Este artículo", "Este texto", "La entrevista", "Este reportaje", "La nota"),
    "it": ("Questo articolo", "Il testo", "Questa intervista", "Il pezzo"),
    "pt": ("Este artigo", "Este texto", "A reportagem", "A entrevista"),
    "nl": ("Dit artikel", "Dit verhaal", "Dit interview", "De column"),
    "pl": ("Ten artykuł", "Tekst", "Niniejszy wywiad", "Ten felieton"),
    "ru": ("Эта статья", "Этот текст", "Материал", "Интервью", "Данная статья"),
    "zh": ("本文", "这篇文章", "此文", "该文"),
    "ja": ("この記事は", "本稿は", "本記事は"),
    "sv": ("Den här artikeln", "Texten", "Krönikan"),
    "tr": ("Bu yazı", "Bu haber", "Bu makale"),
}  # fmt: skip
"""What is said to have appeared elsewhere where that is a credit."""
THINGS = (
    "report",
    "statement",
    "study",
    "letter",
    "lawsuit",
    "interview with the mayor",
    "list",
    "Bericht der Kommission",
    "Gutachten",
    "rapport",
    "informe",
    "доклад",
)


def told(chance: random.Random, of: Publication, language: str) -> str:
    """A sentence that says of the story itself where it appeared."""
    return sentence(chance, of, language, STORIES)


def told_of_a_work(chance: random.Random, of: Publication, language: str) -> str:
    """The same sentence, said of a book, a song, a report."""
    return sentence(chance, of, language, SUBJECTS)


def named_in_a_sentence(chance: random.Random, of: Publication, language: str) -> str:
    """A sentence that says of the story itself where it appeared, without a link."""
    return sentence(chance, of, language, STORIES, is_linked=False)


def work_in_a_sentence(chance: random.Random, of: Publication, language: str) -> str:
    """The same sentence, said of a work, without a link."""
    return sentence(chance, of, language, SUBJECTS, is_linked=False)


def sentence(
    chance: random.Random,
    of: Publication,
    language: str,
    subjects: Mapping[str, Sequence[str]],
    *,
    is_linked: bool = True,
) -> str:
    """Subject, the words of a credit, a link or a name, perhaps more."""
    language = language if language in subjects and chance.random() < 0.7 else chance.choice(sorted(subjects))
    words, said_in = wording(chance, chance.choice(("original", "original", "original", "translation")), language)
    subject = chance.choice(subjects.get(said_in) or subjects[language])
    more = chance.choice(
        (
            "",
            "",
            "",
            " on May 3",
            " before it was known to everyone on the coast",
            " and has been edited since",
            ", and later elsewhere",
        )
    )
    said = link(of.story, anchor(chance, of)) if is_linked else of.name
    text = f"{subject} {words[:1].lower()}{words[1:]} {said}{more}."
    before = chance.choice(
        ("", "", "", "", "Jane Doe grew up on the island. ", "The council met on Monday and said little. ")
    )
    return chance.choice(
        (f"<p>{before}{text}</p>", f"<p>{before}{text}</p>", f"<p><em>{text}</em></p>", f"<div>{text}</div>")
    )


def commented(chance: random.Random, of: Publication, language: str) -> str:
    """What readers write below, or one of them quotes."""
    words, _ = wording(chance, chance.choice(("label", "original", "read_on")), language)
    line = f"{words}{colon(chance)}{link(of.story, anchor(chance, of))}"
    return chance.choice((
        f'<div class="comments"><h3>3 comments</h3><p>user12</p><p>I have seen the same. {line}</p><p>Reply</p></div>',
        f'<ol id="comment-list"><li>Jon Brand says: {line}</li><li>Mia: nice</li></ol>',
        f'<section class="discussion"><p>{line}</p><p>2 likes</p></section>',
    ))  # fmt: skip


def own_label(chance: random.Random, of: Publication, language: str) -> str:
    """A label that names something that is no publication, beside a link that leads elsewhere."""
    label, _ = wording(chance, "label", language)
    said = link(of.story, anchor(chance, of))
    return chance.choice((
        f"<p>{label} code: {said}</p>", f"<p>{label} code of the {chance.choice(OTHER)}: {said}</p>", f"<p>{label} file [{said}]</p>",
        f"<p>Follow us {label.lower()} Email | {said}</p>", f"<p>Open {label.lower()} {said} – free of charge</p>", f"<p>{label} of income: {said}</p>",
        f"<p>A {label.lower()} close to the board spoke of {said}.</p>", f"<p>Listen via {said}</p>", f"<p>Order via {said}</p>",
        f"<p>The original {chance.choice(('song', 'film', 'cast', 'letter', 'recipe'))}: {said}</p>", f"<p>Donate via {said}</p>",
    ))  # fmt: skip


def of_something_else(chance: random.Random, of: Publication, language: str) -> str:
    """The words of a credit, said of a book, a report to be read, a shop, a profile."""
    original, _ = wording(chance, "original", language)
    label, _ = wording(chance, "label", language)
    read, _ = wording(chance, "read_on", language)
    thing, said = chance.choice(THINGS), link(of.story, anchor(chance, of))
    return chance.choice((
        f"<p>{chance.choice(SUBJECTS['en'])} {original.lower()} {said} before it was known to everyone on the coast.</p>",
        f"<p>Read the full {thing} {said}.</p>",
        f"<p>The full text of the {thing} is {said}.</p>", f"<p>{label} code: {said}</p>", f"<p>Connect with us {label.lower()}: Email | {said}</p>",
        f"<p>{chance.choice(('More on', 'More about', 'Mehr zu', 'Plus sur', 'Más sobre'))} {chance.choice(OTHER)}: {said}</p>",
        f"<p>{read} about {said}</p>", f"<p>You can see the {thing} {said}.</p>", f"<p>Was $90, now $50 {label.lower()} {said}.</p>",
        f"<div>{chance.choice(('Paid post', 'In partnership with', 'Sponsored by', 'Advertisement', 'Loading the player of', 'Anzeige'))}: {said}</div>",
        f"<p>The council met, as {said} and others had asked for, and {chance.choice(OTHER)} was all that it talked about.</p>",
        f"<p>According to a study in {said}, a quarter of all people on the coast have seen a {chance.choice(OTHER)} there.</p>",
        f'<div>By {link(of.story, "Jane Doe")}</div>', f"<p>{said}</p><p>{link(of.home + 'b/2', 'Jon Brand')}</p><p>{link('https://third.example/c/33333', 'Third')}</p>",
    ))  # fmt: skip


def at_home(chance: random.Random, of: Publication, language: str) -> str:
    """A credit whose link goes to the front page only: a name, and no document."""
    words, _ = wording(chance, chance.choice(("label", "original")), language)
    return wrapped(chance, f"{words}{colon(chance)}{link(of.home, of.name)}")


def named(chance: random.Random, of: Publication, language: str) -> str:
    """A credit without a link."""
    words, _ = wording(chance, chance.choice(("label", "label", "original")), language)
    return wrapped(
        chance, f"{words}{colon(chance)}{of.name}{chance.choice(('', '', '.', ', May 3, 2024', ' (Jane Doe)'))}"
    )


def wired(chance: random.Random, of: Publication, language: str) -> str:
    """Copy of an agency: its name as a byline, a signature, behind a label, under a copyright."""
    label, _ = wording(chance, "label", language)
    with_it = chance.choice(("with", "mit", "avec", "con", "com"))
    if of.name >= "\u3040" and chance.random() < 0.5:
        return chance.choice(
            (
                f"<p>【ロンドン{of.name}】港は嵐のあと閉鎖され、残った人も去った人もいたと長々と語る段落である。</p>",
                f"<p>{of.name}北京5月3日电 港口在风暴之后关闭，留下来的人和离开的人都说了很多话。</p>",
                f"<p>（{of.name}）</p>",
            )
        )
    return chance.choice((
        f'<p class="byline">By Jane Doe, {of.name}</p>', f'<div class="author">{of.name}</div>', f"<p>({of.name})</p>", f"<p>{of.name}</p>",
        f"<p>({with_it} {of.name})</p>", f"<p>{label}{colon(chance)}{of.name}</p>", f"<p>({of.name}/jd)</p>", f"<p>jd/{of.name}</p>",
        f"<p>© {of.name}</p>", f"<p>Copyright 2024 {of.name}. All rights reserved. This material may not be published or rewritten.</p>",
        f"<p>ALDMOUTH ({of.name}) – The council met on Monday to talk about what the winter had left of the old sea wall and of the road.</p>",
        f"<p>The council met on Monday to talk about what the winter had left of the old sea wall and of the road. ({of.name})</p>",
    ))  # fmt: skip


def pictured(chance: random.Random, of: Publication, language: str) -> str:
    """An agency that owns a picture, or is quoted."""
    words, _ = wording(chance, "not_a_source", language)
    text = chance.choice(
        (
            f"{words}: {of.name}",
            f"© {of.name} / Jane Doe",
            f"Jane Doe / {of.name}",
            f"The pier at noon. © {of.name}",
            f"Jane Doe/{of.name}",
            f"{words} {of.name}",
            f"{words}: {of.name}/Jane Doe",
            f"({words}: {of.name})",
            f"{of.name} / {chance.choice(('Jon Brand', 'Mia Holt', 'J. Doe'))}",
            f"© Mia Holt/{of.name}",
        )
    )
    return chance.choice((
        f"<figure><img src=/x.jpg><figcaption>{text}</figcaption></figure>", f"<p>{text}</p>", f"<div><img src=/x.jpg></div><p>{text}</p>",
        f"<p>The council had told {of.name} on Monday that nothing would change before the summer, whatever the inquiry says of the wall.</p>",
    ))  # fmt: skip


def declared(_chance: random.Random, of: Publication, _language: str) -> str:
    """A name that stands in the head alone."""
    return of.name


Maker = Callable[[random.Random, Publication, str], str]
RIGHT: tuple[Maker, ...] = (
    labelled_link, labelled_link, labelled_link, republished, republished, republished, read_on, read_on, bare, paper, paper,
    under_a_heading, card, attributed, beside_the_date, told, told, told, quoted_from, quoted_from, translated, translated,
)  # fmt: skip
AT_TOP = (attributed, beside_the_date, quoted_from)
EITHER = (labelled_link, republished, bare, card, credit_of_something_else)
LINKED: tuple[Maker, ...] = (
    credit_of_something_else,
    outgoing,
    outgoing,
    references,
    aside,
    aside,
    at_home,
    of_something_else,
    of_something_else,
    of_something_else,
    told_of_a_work,
    told_of_a_work,
    told_of_a_work,
    own_label,
    commented,
)
"""Traps that have a link."""
WRONG: tuple[Maker, ...] = (
    credit_of_something_else,
    outgoing,
    outgoing,
    references,
    aside,
    aside,
    at_home,
    named,
    wired,
    wired,
    wired,
    pictured,
    pictured,
    pictured,
    named_in_a_sentence,
    named_in_a_sentence,
    work_in_a_sentence,
    declared,
)
INSIDE = (aside, of_something_else, told_of_a_work, work_in_a_sentence)
"""What may stand anywhere in the story."""
OF_AGENCIES = (wired, pictured)
NAMING = (at_home, named, named_in_a_sentence, wired, declared)
"""What names a publisher and no document."""


def title_of(page: Page) -> str:
    """The headline, as far as the head tells it."""
    title = page.document.declared("og:title") or page.document.title or ""
    return title.split(" | ", maxsplit=1)[0].split(" - ", maxsplit=1)[0][:90]


def stripped(page: Page, title: str, *, is_quoted: bool = False) -> bytes:
    """The page as a reader view or a bare template shows it: its headline and the paragraphs of its story, perhaps quoted."""
    texts = [page.segments[number].text for number in page.story.body[:14]]
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in texts if len(text) > 30)
    paragraphs = f"<blockquote>{paragraphs}</blockquote>" if is_quoted else paragraphs
    head = f"<html><head><title>{escape(title)}</title></head><body><article><h1>{escape(title)}</h1>"
    return f"{head}{paragraphs}</article></body></html>".encode()


def compose(markup: bytes, record: Record, seed: int) -> Composed | None:  # noqa: PLR0912 - one choice after the other
    """The page with one thing put in; None where there is no story to put it in."""
    chance = random.Random(f"{record['id']} {seed}")
    segments = Parser().page(markup, url=record["url"])
    title = title_of(segments)
    if len(segments.story.body) < 3 or not record["url"]:
        return None
    is_bare = chance.random() < 0.5
    is_right = chance.random() < (0.4 if is_bare else 0.5)
    make = chance.choice(RIGHT if is_right else LINKED if chance.random() < (0.7 if is_bare else 0.5) else WRONG)
    if is_bare:
        is_quoted = make is quoted_from or (not is_right and chance.random() < 0.05)
        segments = Parser().page(stripped(segments, title, is_quoted=is_quoted), url=record["url"])
    story = segments.story
    if len(story.body) < 2:
        return None
    of = publication(chance, title, is_same=chance.random() < (0.6 if is_right else 0.4))
    if site(of.home) == site(record["url"]):
        return None
    language = (record.get("language") or "en")[:2]
    if make in OF_AGENCIES:
        of = of._replace(name=chance.choice(SPELLINGS))
    source, form, kind = of.story, chance.random(), make.__name__
    if form < CHANGED_HEADS:
        kind = "head"
    elif is_right and form < LINKED_HEADLINES and make is not quoted_from:
        kind = "linked_headline"
    if is_right and form < CHANGED_HEADS:
        _head(segments.document.root, of, chance)
    elif not is_right and form < CHANGED_HEADS:
        _head(segments.document.root, _own(of, record["url"], chance), chance)
    elif is_right and form < LINKED_HEADLINES and make is not quoted_from and story.headline is not None:
        _link_headline(segments.segments[story.headline].element, of)
    elif make is declared:
        _declare(segments.document.root, of, chance)
    else:
        text = make(chance, of, language)
        found = re.search(r"https://doi\.org/10\.[^\"<]+", text) or re.search(r"10\.\d{4}/[a-z]+\.\d+", text)
        if make is paper and found:
            source = found[0] if found[0].startswith("http") else f"https://doi.org/{found[0]}"
        behind = min(story.last + chance.choice((0, 0, 0, 0, 1, 2, 4, 8, 14)), len(segments.segments) - 1)
        place = behind if make not in INSIDE or chance.random() < 0.4 else chance.choice(story.body)
        is_top = (
            make in AT_TOP
            or any(mark in text[:30] for mark in ("byline", "author", "ALDMOUTH"))
            or (make in EITHER and chance.random() < 0.2)
        )
        element = segments.segments[story.first if is_top else place].element
        parent = element.getparent()
        _insert(
            parent if make is quoted_from and parent is not None and parent.tag == "blockquote" else element,
            text,
            before=is_top,
        )
    if make in NAMING and form < CHANGED_HEADS:
        make = aside  # the head was changed, and nothing was put in
    has_name = is_right or make in NAMING
    publisher = {
        "publisher": of.name if has_name else None,
        "acceptable_publishers": [of.home.split("/")[2]] if has_name else [],
    }
    label = "source" if is_right else "publisher_only" if has_name else "none"
    kept = {key: record[key] for key in ("id", "url", "language")}
    acceptable = [of.home] if has_name and not is_right else []
    composed = {
        **kept,
        **publisher,
        "label": label,
        "source_url": source if is_right else None,
        "acceptable_urls": acceptable,
        "kind": kind,
    }
    return Composed(etree.tostring(segments.document.root, encoding="utf-8", method="html"), composed)


def _own(of: Publication, url: str, chance: random.Random) -> Publication:
    """The page itself under another host: another country, a renamed house."""
    parts = urlsplit(url)
    brand = site(url).partition(".")[0]
    host = chance.choice(
        (
            f"{brand}.{chance.choice(ENDINGS)}",
            f"{brand}-{chance.choice(('news', 'online', 'media', 'cdn'))}.com",
            f"{brand[:5]}{chance.choice(OTHER)[:4]}.org",
        )
    )
    return of._replace(story=f"https://{host}{parts.path}{'?' + parts.query if parts.query else ''}")


def _head(root: etree._Element, of: Publication, chance: random.Random) -> None:
    head = root.find("head")
    for old in root.iterfind(".//link[@rel='canonical']"):
        old.set("href", of.story)
        return
    if head is not None:
        if chance.random() < 0.6:
            etree.SubElement(head, "link", rel="canonical", href=of.story)
        else:
            etree.SubElement(
                head, "meta", name=chance.choice(("syndication-source", "original-source", "source")), content=of.story
            )


def _declare(root: etree._Element, of: Publication, chance: random.Random) -> None:
    head = root.find("head")
    if head is None:
        return
    if chance.random() < 0.5:
        etree.SubElement(head, "meta", name=chance.choice(("source", "dcterms.source")), content=of.name)
        return
    key = chance.choice(("creditText", "sourceOrganization", "copyrightHolder"))
    held = of.name if key == "creditText" else {"@type": "Organization", "name": of.name}
    script = etree.SubElement(head, "script", type="application/ld+json")
    script.text = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", key: held})


def _link_headline(element: etree._Element, of: Publication) -> None:
    text = "".join(element.itertext())
    for child in list(element):
        element.remove(child)
    element.text = None
    etree.SubElement(element, "a", href=of.story).text = text


def _insert(element: etree._Element, text: str, *, before: bool) -> None:
    while (
        element.tag in ("li", "td", "tr", "tbody", "ul", "ol", "table", "dd")
        and element.getparent() is not None
        and element.getparent().tag != "body"
    ):
        element = element.getparent()
    parts = lxml.html.fragments_fromstring(text)
    if element.getparent() is None:
        return
    for part in parts if before else reversed(parts):
        if isinstance(part, str):
            continue
        (element.addprevious if before else element.addnext)(part)
        if not before and element.tail is None:
            element.tail = "\n"
