"""What head and JSON-LD state about language, site, addresses, topics and access."""

from __future__ import annotations

import json

import pytest

from articlekit.extractors import Claim
from articlekit.extractors.declared import declared
from articlekit.parser import Parser


def best(field: str, head: str, attributes: str = "", body: str = "") -> object:
    """The value that is claimed most surely for a field."""
    markup = f"<html {attributes}><head>{head}</head><body><p>x</p>{body}</body></html>"
    page = Parser(extractors=()).page(markup, url="https://daily.example/weir")
    claims = [item for item in declared(page) if isinstance(item, Claim) and item.field.name == field]
    return max(claims, key=lambda claim: claim.confidence).value if claims else None


def ld(properties: str) -> str:
    """An article's JSON-LD with these properties."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {properties}}}</script>'


def path(steps: str) -> str:
    """The JSON-LD of a path to the page with these steps."""
    return f'<script type="application/ld+json">{{"@type": "BreadcrumbList", "itemListElement": [{steps}]}}</script>'


@pytest.mark.parametrize(
    ("head", "attributes", "language"),
    [
        ("", "lang='en-us'", "en-US"), ("", "lang='zh_hant_TW'", "zh-Hant-TW"), (ld('"inLanguage": "de"'), "", "de"),
        ("<meta http-equiv='content-language' content='fr, en'>", "", "fr"), ("<meta property='og:locale' content='pt_BR'>", "", "pt-BR"),
        ("", "lang='english please'", None), ("", "", None),
    ],
)  # fmt: skip
def test_language(head: str, attributes: str, language: str | None) -> None:
    """BCP 47 in its usual spelling; what is no tag is none."""
    assert language == best("language", head, attributes)


@pytest.mark.parametrize(
    ("attributes", "sentence", "language"),
    [
        ("lang='en'", "다리가 다시 열렸다고 시장이 월요일 오후에 말했다. 배들이 지나갈 수 있다.", "ko"),
        ("lang='en'", "橋は月曜日に再び開いたと市長が述べた。船はまた通ることができる。", "ja"),
        ("lang='en'", "市长星期一表示，旧桥已经重新开放，船只可以再次通过这里。", "zh"),
        ("lang='zh-TW'", "市長星期一表示，舊橋已經重新開放，船隻可以再次通過這裡。", "zh-TW"),
        ("", "Η γέφυρα άνοιξε ξανά τη Δευτέρα, είπε ο δήμαρχος, και τα πλοία περνούν.", "el"),
        ("lang='en'", "Паром снова пойдёт через устье в понедельник, сказал капитан порта.", None),
        ("lang='sr'", "Мост је поново отворен у понедељак, рекао је градоначелник.", "sr"),
        ("lang='de'", "Die Brücke ist wieder offen, sagte die Bürgermeisterin am Montag.", "de"),
        ("lang='en'", "“–” …… ———— 12 ——— ……………… “–” ———————————— ………………", "en"),
    ],
)
def test_the_script_of_the_text(attributes: str, sentence: str, language: str | None) -> None:
    """A language that is not printed in the text's script is a template's; some scripts tell the language."""
    assert language == best("language", "", attributes, f"<article>{f'<p>{sentence * 4}</p>' * 4}</article>")


@pytest.mark.parametrize(
    ("attributes", "text", "language"),
    [
        ("", "The council voted on Tuesday to close the old pier at the end of the season, since two of its posts had moved. It was built in 1961 and has to be replaced.", "en"),
        ("", "Der Rat hat am Dienstag beschlossen, den alten Anleger zum Ende der Saison zu schließen, weil sich zwei der Pfeiler verschoben haben und er nicht sicher ist.", "de"),
        ("", "El consejo votó el martes cerrar el viejo muelle al final de la temporada, porque dos de los pilares se habían movido y no era seguro para los pasajeros.", "es"),
        ("", "Le conseil a voté mardi la fermeture de l'ancien quai à la fin de la saison, car deux des piliers ont bougé et il est dangereux pour les passagers.", "fr"),
        ("", "Rada zdecydowała we wtorek o zamknięciu starej przystani z końcem sezonu, ponieważ dwa z jej filarów się przesunęły i nie jest to już bezpieczne dla pasażerów.", "pl"),
        ("", "Совет во вторник решил закрыть старый причал в конце сезона, так как две его опоры сместились, и это было бы опасно для тех, кто ходит по нему.", "ru"),
        ("", "Рада у вівторок вирішила закрити старий причал наприкінці сезону, бо дві його опори зсунулися, і це було б небезпечно для тих, хто ходить по ньому, як і для суден.", "uk"),
        ("lang='en'", "Совет во вторник решил закрыть старый причал в конце сезона, так как две его опоры сместились, и это было бы опасно для тех, кто ходит по нему.", "ru"),
        ("", "Meclis salı günü eski iskeleyi sezon sonunda kapatma kararı aldı; iki ayak yerinden oynamıştı ve bu durum yolcular için çok tehlikeli bir hale gelmişti.", "tr"),
        ("", "قرر المجلس يوم الثلاثاء إغلاق الرصيف القديم في نهاية الموسم بعد أن تحرك اثنان من أعمدته، وهو ما كان خطرا على الركاب في كل الرحلات.", "ar"),
        ("", "परिषद ने मंगलवार को फैसला किया कि पुराने घाट को मौसम के अंत में बंद कर दिया जाएगा, क्योंकि उसके दो खंभे खिसक गए हैं।", "hi"),
        ("lang='de'", "The council voted on Tuesday to close the old pier at the end of the season, since two of its posts had moved. It was built in 1961.", "de"),
        ("", "Ferry 12, pier 4, 10:15", None),
    ],
)  # fmt: skip
def test_the_words_of_the_text(attributes: str, text: str, language: str | None) -> None:
    """Where no language is declared that the text can be in, its commonest words tell it, if they are enough."""
    assert language == best("language", "", attributes, f"<article><p>{text}</p><p>{text}</p></article>")


@pytest.mark.parametrize(
    ("field", "head", "value"),
    [
        ("site_name", "<meta property='og:site_name' content='Daily &amp; Co'>", "Daily & Co"),
        ("site_name", "", None),
        ("description", "<meta name='description' content='Boats pass.'>", "Boats pass."),
        ("canonical_url", "<link rel='canonical' href='/weir'>", "https://daily.example/weir"),
        ("canonical_url", "<meta property='og:url' content='https://daily.example/w'>", "https://daily.example/w"),
        ("feeds", "<link rel='alternate' type='application/rss+xml' href='/feed'>", ("https://daily.example/feed",)),
        ("feeds", "<link rel='alternate' hreflang='de' href='/de'>", None),
        ("section", "<meta property='article:section' content='Rivers'>", "Rivers"),
        ("section", ld('"articleSection": ["Rivers", "Boats"]'), "Rivers"),
        ("tags", "<meta property='article:tag' content='boats'><meta property='article:tag' content='weirs, old'>", ("boats", "weirs, old")),
        ("tags", "<meta name='keywords' content='boats, weirs,boats'>", ("boats", "weirs")),
        ("tags", ld('"keywords": ["boats"]'), ("boats",)),
        ("tags", ld('"keywords": "boats"'), ("boats",)),
        ("tags", ld('"keywords": "boats,weirs"'), ("boats", "weirs")),
        ("tags", "<meta name='keywords' content='boats; weirs'>", ("boats", "weirs")),
        ("tags", "<meta name='keywords' content='渡船，河口、旧桥'>", ("渡船", "河口", "旧桥")),
        ("section", "<meta property='article:section' content='Uncategorized'>", None),
        ("section", ld('"articleSection": "Sin categoría"'), None),
        ("section", path('{"name": "Home"}, {"name": "Rivers"}, {"name": "x"}, {"name": 3}'), "x"),
        ("section", path('{"item": {"name": "Home"}}, {"item": {"name": "Rivers"}}, {"position": 3}'), "Rivers"),
        ("section", path('{"name": "Home"}'), None),
        ("section", path('"Home", 3'), None),
        ("is_free", ld('"isAccessibleForFree": "False"'), False),
        ("is_free", ld('"isAccessibleForFree": true'), True),
        ("is_free", ld('"isAccessibleForFree": "https://schema.org/False"'), False),
        ("is_free", ld('"isAccessibleForFree": 3'), None),
        ("is_free", "<meta property='article:content_tier' content='Metered'>", False),
        ("licence", ld('"license": "https://licences.example/by"'), "https://licences.example/by"),
        ("licence", "<link rel='license' href='/terms'>", "https://daily.example/terms"),
    ],
)  # fmt: skip
def test_fields(field: str, head: str, value: object) -> None:
    """One signal, one claim; nothing stated, nothing claimed."""
    assert value == best(field, head)


def test_links_of_the_page() -> None:
    """Tag links and a link to a licence in the foot are read from the page itself."""
    assert ("boats",) == best("tags", "", body="<a rel='tag' href='/tag/boats'>boats</a>")
    licence = "https://creativecommons.org/licenses/by/4.0/"
    assert licence == best("licence", "", body=f"<p><a href='/x'>x</a> <a href='{licence}'>CC BY</a></p>")


@pytest.mark.parametrize(
    "body",
    [
        "<figure><img src=b.jpg><figcaption>The weir, <a href='{}'>CC BY-SA</a></figcaption></figure>",
        "<div class='related'><a href='/other'>Other</a> <a href='{}'>CC BY-SA</a></div>",
    ],
)
def test_licences_of_others(body: str) -> None:
    """That of a picture or of another story is not the page's; one that gives all rights away is."""
    assert best("licence", "", body=body.format("https://creativecommons.org/licenses/by-sa/3.0/")) is None
    given = "https://creativecommons.org/publicdomain/zero/1.0/"
    assert given == best("licence", "", body=f"<footer><a href='{given}'>Public domain</a></footer>")


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        (
            "<a href='/'>Home</a> <a href='/region'>Region</a> › <a href='/region/weir'>Weir &amp; lock</a>",
            "Weir & lock",
        ),
        ("<a href='https://daily.example'>Daily</a> > <a href='/region'>Region »</a> > The weir", "Region"),
        ("<a href='/region'>Region</a> <a href='/weir'>The weir</a>", "Region"),
        ("<a href='/region'>‹ Back to Region</a>", None),
        ("<a href='/'>Home</a>", None),
    ],
)
def test_the_path_that_the_page_shows(trail: str, section: str | None) -> None:
    """Its last step but the page itself is the section, where the head names none."""
    story = (
        f"<nav class='site-breadcrumbs'>{trail}</nav><h1>The weir</h1><p>{'Boats may pass again, they said. ' * 20}</p>"
    )

    assert section == best("section", "<title>The weir</title>", body=story)
    declared = "<meta property='article:section' content='News'>"
    assert "News" == best("section", f"<title>The weir</title>{declared}", body=story)


def test_a_path_below_the_story() -> None:
    """What is called a path behind the story is not looked at."""
    story = f"<h1>The weir</h1>{'<p>Boats may pass again, they said. The weir was closed for years.</p>' * 12}"

    assert best("section", "", body=f"{story}<div class=breadcrumb><a href='/region'>Region</a></div>") is None


def test_a_template_that_calls_every_page_english() -> None:
    """The text tells its language better than a default that nobody changed."""
    german = "<p>" + "Der Rat der Insel stimmte für eine Fähre, die an allen Tagen der Woche fahren soll. " * 8 + "</p>"
    english = (
        "<p>" + "The council of the island voted for a ferry that is to run on all days of the week. " * 8 + "</p>"
    )

    assert best("language", "", "lang='en-US'", german) == "de"
    assert best("language", "", "lang='en-US'", english) == "en-US"


@pytest.mark.parametrize(("said", "is_free"), [("yes", True), ("No", False), (0, False), ("perhaps", None)])
def test_free_or_not_in_other_words(said: object, is_free: bool | None) -> None:
    """What templates write for a truth value; anything else says nothing."""
    assert best("is_free", ld(f'"isAccessibleForFree": {json.dumps(said)}')) is is_free


@pytest.mark.parametrize(
    ("box", "tags"),
    [
        (
            "<p class='tags'>Schlagwörter: <a href='/tag/faehre'>Fähre</a>, <a href='/tag/hafen'>Hafen</a></p>",
            ("Fähre", "Hafen"),
        ),
        (
            "<ul class='post-tags'><li><a href='/tags/ferry'>#ferry</a></li><li><a href='/tags/pier'>#pier</a></li></ul>",
            ("ferry", "pier"),
        ),
        ("<div class='tags'><a href='/2024/05'>May 2024</a> <a href='#comments'>2 comments</a></div>", None),
    ],
)
def test_tags_that_the_page_shows(box: str, tags: tuple[str, ...] | None) -> None:
    """Links to pages of tags in a box of tags, and no others."""
    story = (
        "<h1>Ferry</h1>"
        + "<p>The ferry between the islands runs again from next week on, the harbour office said. </p>" * 6
    )
    assert best("tags", "", "", story + box) == tags


def test_tags_once_each() -> None:
    """Two spellings in capitals are one tag; quotation marks are a query's."""
    assert best("tags", '<meta name="keywords" content=\'ferry;"pier";Ferry\'>') == ("ferry", "pier")
