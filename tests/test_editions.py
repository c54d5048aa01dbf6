"""Links to a story's other languages are no text of it."""

import pytest

import articlekit
from made_pages import STORY

URL = "https://quaypost.example/en/crane"


def text_of(*, above: str = "", within: str = "", below: str = "") -> str:
    first, second, third, last = (f"<p>{text}</p>" for text in STORY)
    page = (
        "<title>Old crane stays on the quay</title><main><article><h1>Old crane stays on the quay</h1>"
        f"{above}{first}{second}{within}{third}{last}{below}</article></main>"
    )
    text = articlekit.parse(page, url=URL).text
    assert all(paragraph in text for paragraph in STORY)
    return text


@pytest.mark.parametrize(
    ("bar", "name"),
    [
        ("<p>Read in: <a href='/de/crane'>Deutsch</a> | <a href='/fr/crane'>Français</a></p>", "Deutsch"),
        ("<p><b>English</b> · <a href='/de/crane'>Deutsch</a> · <a href='/ru/crane'>Русский</a></p>", "Русский"),
        ("<p><a href='/de/crane'>DE</a> / <a href='/fr/crane'>FR</a> / <a href='/it/crane'>IT</a></p>", "FR"),
        ("<p>Read this story in <a href='/es/1'>Spanish (Español)</a> or <a href='/fr/1'>French (Français)</a>.</p>", "Spanish"),
        ("<p><a href='https://fr.quaypost.example/crane'>Lire cet article en français</a></p>", "français"),
        ("<p><a href='/fr/2024/crane'>Читать на французском</a></p>", "Читать"),
        ("<p><a href='/story?id=7&lang=tr'>Türkçe</a> · <a href='/story?id=7&lang=ku'>Kurdî</a></p>", "Kurdî"),
        ("<p>In other languages: <a href='/nl/Kraan'>Nederlands</a>, <a href='/eo/Gruo'>Esperanto</a></p>", "Esperanto"),
        ("<p><a href='/tc/crane'>繁體版</a> <a href='/sc/crane'>简体版</a></p>", "繁體版"),
        ("<ul><li>English</li><li>日本語</li><li>简体字</li><li>العربية</li></ul>", "日本語"),
        ("<div>Lire en : <a href='/es/crane' hreflang=es>Espagnol</a> / <a href='/de/crane' hreflang=de>Allemand</a></div>", "Espagnol"),
        ("<p><a href='/news/crane.de.html'>Auf Deutsch lesen</a></p>", "Deutsch"),
    ],
)  # fmt: skip
def test_other_languages(bar: str, name: str) -> None:
    """Above the story, within it and below it."""
    assert name not in text_of(above=bar) + text_of(within=bar) + text_of(below=bar)


@pytest.mark.parametrize(
    "line",
    [
        "Letters came in three languages: English, German and Polish.",
        "Download the study: <a href='/files/crane-fr.pdf'>Français</a>, <a href='/files/crane-de.pdf'>Deutsch</a>",
        "The crane is <a href='/wiki/French'>French</a> <i>grue</i>, <a href='/wiki/German'>German</a> <i>Kran</i>.",
        "The survey was first published <a href='https://journal.example/de/1'>in German</a>.",
        "Her first novel, written in <a href='/books/spanish/'>Spanish</a>, was set on the same quay, and she wrote it there.",
    ],
)
def test_words_of_the_story(line: str) -> None:
    """What a text says of languages, its files and other sites are its own."""
    shown = line.split("<", maxsplit=1)[0].strip()

    assert shown in text_of(within=f"<p>{line}</p>")
