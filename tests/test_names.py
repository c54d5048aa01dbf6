"""Cleaning author names: bylines of many languages, roles and noise, and what is no name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import AuthorKind
from articlekit.metadata.name_parts import looks_like_name
from articlekit.metadata.names import clean_authors, leads_byline, names_in
from articlekit.metadata.reporters import reporters_in

BYLINES = [
    ("By Ann Lee", ["Ann Lee"]),
    ("ByAnn Lee", ["Ann Lee"]),
    ("Written by: Ann Lee, Bo Ek and Cy Noe", ["Ann Lee", "Bo Ek", "Cy Noe"]),
    ("Ann Lee, Science Editor, and Bo Ek | Reuters - May 3, 2024", ["Ann Lee", "Bo Ek", "Reuters"]),
    ("Ann Lee Senior Editor", ["Ann Lee"]),
    ("Ann Lee, MD, PhD", ["Ann Lee"]),
    ("Ann Lee. Reviewed by Bo Ek, MD", ["Ann Lee"]),
    ("3 May 2024 by Ann Lee", ["Ann Lee"]),
    ("Posted on 3 May 2024 10:15", []),
    ("Ann Lee (ann@news.example) @annlee", ["Ann Lee"]),
    ("Interview: Ann Lee", ["Ann Lee"]),
    ("Von Anna Müller und Bo Ek", ["Anna Müller", "Bo Ek"]),
    ("Anna Müller (amü)", ["Anna Müller"]),
    ("Par Anne Dupont et Luc Petit", ["Anne Dupont", "Luc Petit"]),
    ("Por José Ruiz y Ana Gil", ["José Ruiz", "Ana Gil"]),
    ("José Ortega y Gasset", ["José Ortega y Gasset"]),
    ("Di Carla Bo e Ugo Po", ["Carla Bo", "Ugo Po"]),
    ("Door Jan de Vries en Piet Smit", ["Jan de Vries", "Piet Smit"]),
    ("Per-Erik Ek", ["Per-Erik Ek"]),
    ("Per Ek", ["Per Ek"]),
    ("By Theo Vale and Per Olov Ek", ["Theo Vale", "Per Olov Ek"]),
    ("Per Anna Puig", ["Anna Puig"]),
    ("De Standaard", ["De Standaard"]),
    ("De Jan de Vries", ["Jan de Vries"]),
    ("By De Witt Carver", ["De Witt Carver"]),
    ("Di Okafor", ["Di Okafor"]),
    ("Story by Per Anders Holm", ["Per Anders Holm"]),
    ("Posted by Na Young Kim on May 3, 2024", ["Na Young Kim"]),
    ("Autor: Von Anna Müller", ["Anna Müller"]),
    ("Author: by Ann Lee", ["Ann Lee"]),
    ("Guest Author: Ann Lee", ["Ann Lee"]),
    ("Автор: Иван Петров", ["Иван Петров"]),
    ("文/张三", ["张三"]),
    ("記者 松岡大地", ["松岡大地"]),
    ("박준석 기자", ["박준석"]),
    ("Center for River Research and Boats", ["Center for River Research and Boats"]),
    ("https://social.example/ann", []),
    ("admin", []),
    ("Ursula von der Heide", ["Ursula von der Heide"]),
    ("Ann LeeUpdated May 3, 2024", ["Ann Lee"]),
    ("Ann Lee, Hace 13 horas", ["Ann Lee"]),
    ("Ann Lee - 10+ years in the trade", ["Ann Lee"]),
    ("Ann Lee, Jr., and Bo Ek, III", ["Ann Lee Jr", "Bo Ek III"]),
    ("By Ann Lee, Sr. Editor", ["Ann Lee"]),
    ("News | By | Ann Lee | Friday, May 3, 2024", ["Ann Lee"]),
    ("By | Ann Lee | on May 3, 2024", ["Ann Lee"]),
    ("Ann Lee | May 3", ["Ann Lee"]),
    ("April, Feb", ["April"]),
    ("Example News, Inc.", ["Example News Inc"]),
    ("Ann Lee | 3 gold badges | 8h", ["Ann Lee"]),
    ("Ann Lee and 3 others", ["Ann Lee"]),
    ("98 Boat Social", ["98 Boat Social"]),
    ("Reviewed by Bo Ek, Engineer at Lock & Weir, on May 3", []),
    ("Ann Lee. Photos by Bo Ek", ["Ann Lee"]),
    ("By | Ann Lee | Reviewed by | Bo Ek | and | Cy Noe", ["Ann Lee"]),
    ("Von Ann Lee | Übersetzt von | Bo Ek", ["Ann Lee"]),
    ("Photo Credit: Bo Ek", []),
    ("Ann Lee, Senior Life & Trends Reporter", ["Ann Lee"]),
    ("Ann Lee, Bo Ek and Science Editor Cy Noe", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee, News Reporter", ["Ann Lee"]),
    ("Ann Lee, Science Editor, The Daily Example", ["Ann Lee"]),
    ("Ann Lee | Writer, Example | and | Bo Ek | Editor, Example", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee, Science Editor, Reuters", ["Ann Lee", "Reuters"]),
    ("Community Editor", ["Community Editor"]),
    ("Ann Lee, Content Coordinator", ["Ann Lee"]),
    ("Ann Lee in London and Bo Ek For The Daily Example", ["Ann Lee", "Bo Ek"]),
    ("Women in Boats", ["Women in Boats"]),
    ("Vale, Ann", ["Ann Vale"]),
    ("Auteur:", []),
    ("责任编辑：王小明", []),
    ("作者：王小明　来源：东港日报　编辑：李明", ["王小明"]),
    ("[동강일보 김민수·박지영 기자]", ["김민수", "박지영"]),
    ("Par Léa Marsh, traduit par Bo Ek", ["Léa Marsh"]),
    ("Par Le Figaro et AFP", ["Le Figaro", "AFP"]),
    ("Ann Lee | Head of Product Marketing", ["Ann Lee"]),
    ("WATCH LIVE", []),
    ("Contributors: Ann Lee", ["Ann Lee"]),
    ("Contributors to the bridge", []),
    ("van der Ek, Bo; Vale, Ann M.", ["Bo van der Ek", "Ann M. Vale"]),
    ("Ann, Bob", ["Ann", "Bob"]),
    ("Reuters, Ann Lee", ["Reuters", "Ann Lee"]),
    ("Ann Lee, Editor; Bo Ek, Writer", ["Ann Lee", "Bo Ek"]),
    ("Editor, Ann", ["Ann"]),
    ("Ann Lee <ann at news dot example>", ["Ann Lee"]),
    ("{{ post.author }}", []),
    ("%author%", []),
    ("Example GmbH, Elby, Germany", ["Example GmbH"]),
    ("Fotos: Bo Ek, Cy Noe, Text: Ann Lee", ["Ann Lee"]),
    ("Fotos: Bo Ek | Von Ann Lee", ["Ann Lee"]),
    ("Text & Foto: Ann Lee", ["Ann Lee"]),
    ("Story and photos by Ann Lee", ["Ann Lee"]),
    ("Md Aynal Haque", ["Md Aynal Haque"]),
    ("Ein Artikel von", []),
    ("5 min read", []),
    ("Share this story", []),
    ("page.head.extra.author", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), BYLINES)
def test_names_of_bylines(text: str, names: list[str]) -> None:
    """Names come out in order; leads, roles, degrees, dates, addresses and handles do not."""
    assert names == [author.name for author in clean_authors(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新华社记者 李明 摄", []),
        ("新华社记者李明摄", []),
        ("图为大桥。本报记者　李明　摄影", []),
        ("人民网记者 李明 王芳 摄影", []),
        ("中新社记者 李明 摄。", []),
        ("記者李明／攝影", []),
        ("本报记者 李明 供图", []),
        ("记者：李明 摄", []),
        ("作者：李明 来源：东港日报", ["李明"]),
        ("本报记者 李明 摄影报道", ["李明"]),
        ("本报记者 李明 文/摄", ["李明"]),
        ("记者 李明 报道 王芳 摄", ["李明"]),
    ],
)
def test_who_took_the_picture_is_no_author(text: str, names: list[str]) -> None:
    """A reporter of whom a caption says that the picture is theirs has not written the story; who did both has."""
    assert reporters_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Автор: Олег Зимин, редактор: Вера Лис", ["Олег Зимин"]),
        ("Текст: Олег Зимин. Фото: Вера Лис", ["Олег Зимин"]),
        ("Автор: Олег ЗиминКорректор: Вера Лис", ["Олег Зимин"]),
        ("Автор: Леся Кіт | Редакторка: Ганна Лис", ["Леся Кіт"]),
        ("Penulis: Rahmawati Editor: Agung Seno", ["Rahmawati"]),
        ("Írta: Vas Ilona, fotó: Pap Ede", ["Vas Ilona"]),
        ("di Ada Bo - foto di Ugo Po", ["Ada Bo"]),
        ("Tekst i zdjęcia: Jan Kos", ["Jan Kos"]),
        ("oprac. Jan Kos", ["Jan Kos"]),
        ("Text: Jana Malá, foto: Petr Ort", ["Jana Malá"]),
        ("Text: Jana Malá, foto Petr Ort", ["Jana Malá"]),
        ("Haber: Selin Ay - Fotoğraf: Cem Su - Editör: Ali Ün", ["Selin Ay"]),
        ("Interview: Ada Bo; Übersetzung: Bo Ek", ["Ada Bo"]),
        ("Text: Ada Bo / Fotos und Video: Bo Ek / Redaktion: Cy Noe", ["Ada Bo"]),
        ("Redaktion: Cy Noe, Text: Ada Bo", ["Ada Bo"]),
        ("Editor: Bo Ek", ["Bo Ek"]),
    ],
)
def test_who_did_something_else_is_no_author(text: str, names: list[str]) -> None:
    """Of a line that credits several, those who took pictures or translated are left out, and editors where an author is named."""
    assert names == [author.name for author in clean_authors(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("文 / 李小河 编辑 / 张北", ["李小河"]),
        ("记者：李小河编辑：张北", ["李小河"]),
        ("文：高山みどり写真：森一郎", ["高山みどり"]),
        ("글: 박서윤사진: 이도현", ["박서윤"]),
        ("글 박서윤 · 사진 이도현", ["박서윤"]),
        ("사진 이도현 글 박서윤", ["박서윤"]),
        ("글·사진 박서윤", ["박서윤"]),
        ("文　高山翔太　写真　森一郎", ["高山翔太"]),
        ("사진 이도현", []),
        ("（北浜支局・高山翔太）", ["高山翔太"]),
        ("【北浜支局長 高山翔太、森一郎】", ["高山翔太", "森一郎"]),
        ("カイロ支局　森一郎", ["森一郎"]),
        ("北浜支局 電話", []),
        ("高山翔太／北浜新聞", ["高山翔太"]),
        ("李小河／柳湾日报", ["李小河"]),
        ("国际要闻|柳湾日报", []),
    ],
)
def test_labels_offices_and_employers(text: str, names: list[str]) -> None:
    """Labels beside a slash, a space or the name before; the office before a name, and for whom its bearer writes behind it."""
    assert names == reporters_in(text)


def test_kinds() -> None:
    """Agencies, teams and desks are organisations; the address of a profile is kept."""
    (person, agency) = clean_authors("Ann Lee, Reuters", url="https://news.example/ann")

    assert (AuthorKind.PERSON, AuthorKind.ORGANISATION) == (person.kind, agency.kind)
    assert "https://news.example/ann" == person.url


@pytest.mark.parametrize(
    ("text", "is_byline"),
    [
        ("By Ann Lee", True), ("BY ANN LEE", True), ("ByAnn Lee", True), ("Von Anna Müller", True), ("Text: Anna Müller", True),
        ("Text Anna Müller", False), ("By the river", False), ("Di Renzo", False), ("A bridge", False), ("By", False),
        ("文：松岡大地", True), ("Autor: Jan Kos", True), ("Byron Vale", False), ("By Di Okafor", True),
        ("di Ada Bo - foto di Ugo Po", True), ("Interview: Ada Bo; Übersetzung: Bo Ek", True), ("Interview: Ada Bo", False),
    ],
)  # fmt: skip
def test_bylines_by_their_words(text: str, *, is_byline: bool) -> None:
    """A lead and a name make a byline; a common word leads only with a colon."""
    assert is_byline == leads_byline(text)


@pytest.mark.parametrize(
    ("text", "is_name"),
    [("Ann Lee", True), ("Ann", False), ("the river", False), ("", False), ("Route 66", False), ("van der", False)],
)
def test_likeness(text: str, *, is_name: bool) -> None:
    """Two to five words in capitals, without digits."""
    assert is_name == looks_like_name(text)


@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    """Whatever stands in the place of a name, the result is a tuple of named authors."""
    assert all(author.name for author in clean_authors(text))
    leads_byline(text)
    looks_like_name(text)


@given(
    st.lists(
        st.sampled_from("Ann Lee Von Le By Editor Published Senior And Mc News Bishop Ma Read Uhr".split()), max_size=4
    )
)
def test_a_plain_name_is_read_as_any_other(words: list[str]) -> None:
    """The short way for names with nothing about them gives what the long one gives."""
    text = " ".join(words)

    assert list(names_in(text)) == list(names_in(f"{text},"))


@pytest.mark.parametrize(
    "text",
    ["未知", "作者：佚名", "Autor desconocido", "Неизвестный автор", "Onbekend", "不明", "익명", "مجهول", "anónimo"],
)
def test_nobody(text: str) -> None:
    """Templates fill the field of an author with a word for none."""
    assert clean_authors(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2020-05-10 09:12 王明", "王明"),
        ("王明 2020-05-10 09:12", "王明"),
        ("2024. 5. 3. 오후 3:30 박영희", "박영희"),
        ("May 3, 2024 10:15 PM EST Anna Berg", "Anna Berg"),
        ("10.05.2020, 09:12 Uhr Karl Holm", "Karl Holm"),
        ("3 mai 2024 à 10h15 Jean Martin", "Jean Martin"),
        ("3 maggio 2024, ore 10:15 Mario Rossi", "Mario Rossi"),
        ("2024-05-03T10:15:00+02:00 Karl Holm", "Karl Holm"),
        ("10:15, 3 May 2024 Ann Lee", "Ann Lee"),
        ("Anna Berg, 3 May 2024, 10:15", "Anna Berg"),
        ("3 May 2024 Ann Lee", "Ann Lee"),
    ],
)
def test_a_name_beside_day_and_hour(text: str, name: str) -> None:
    """The hour belongs to the day, with its zone and the words between."""
    assert [author.name for author in clean_authors(text)] == [name]
