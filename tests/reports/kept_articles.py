"""Articles with a wall before them, or about what walls speak of: they are read as articles."""

from __future__ import annotations

from reports.cases import Report, page_html
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, MUSEUM, TUNNEL, paragraphs

__all__ = ["KEPT"]


def _kept(name: str, story: tuple[str, ...], html: str) -> Report:
    return Report(name=name, after="", html=html, expected={"text_contains": list(story)})


COOKIE_NEWS = (
    "Websites must let visitors refuse cookies as easily as they can accept them, the data protection authority said on Tuesday.",
    "It fined two shops 40,000 each because their notices had a large button to accept and none to reject.",
    "The shops said that they had changed their pages and would appeal. A third has been given until August.",
)
ROBOT_NEWS = (
    "A harbour robot that checks the piles of the old pier has found eleven that the divers had missed, the port said.",
    "The machine takes nine minutes for a pile, and needs no light. It will go on to the lock gates in autumn.",
)
MISSING_NEWS = (
    "A page that had been missing from the town's oldest book since 1911 has been found in a box of tax papers.",
    "The page lists the owners of all boats in the harbour. It was torn out by a clerk, the archive believes, to settle a bet.",
)
BAN_NEWS = (
    "The film is not available in eleven countries because its music was licensed for the region alone, its makers said.",
    "They hope to have it in all of Europe by the winter, when a second contract begins.",
)
LOGIN_NEWS = (
    "Members of the rowing club will have to register for a new account before June, its secretary told them on Friday.",
    "The old list had been kept on paper, and two men of the same name had paid each other's fees for nine years.",
)
SHORT_NEWS = (
    "Il ponte sul Lira resterà chiuso al traffico fino a venerdì per lavori urgenti, ha comunicato il Comune.",
)
ERROR_PAGES = (
    "Every site has one, and almost nobody designs it. The page that says “404, page not found” is seen more often than most.",
    "Ingrid Sole has collected such pages for eleven years. Her favourite says only “Gone fishing”, and has since 1999.",
    "“People are honest on their error pages,” she says. “They have no department for it.”",
)

KEPT = (
    _kept(
        "short-news-under-consent",
        SHORT_NEWS,
        page_html(
            "Chiuso il ponte di Pratolungo",
            "<div><p>Noi e terze parti selezionate utilizziamo cookie o tecnologie simili per finalità tecniche e, con il tuo consenso, anche per altre finalità. Usa il pulsante Accetta per acconsentire, o chiudi questa informativa per continuare senza accettare.</p><button>Accetta</button></div>"
            f"<article><h1>Chiuso il ponte di Pratolungo</h1>{paragraphs(SHORT_NEWS)}</article>",
            "it",
        ),
    ),
    _kept(
        "headline-about-error-pages",
        ERROR_PAGES,
        page_html(
            "Page not found: the art of the error page | Harnby Post",
            f"<article><h1>Page not found: the art of the error page</h1>{paragraphs(ERROR_PAGES)}</article>",
        ),
    ),
    _kept(
        "consent-over-story",
        BEEKEEPER,
        page_html(
            "Die Hefte des Imkers - Zustimmung",
            '<div class="overlay"><h2>Wir und unsere Partner brauchen Ihre Zustimmung</h2><p>Wir verwenden Cookies, um Informationen auf Ihrem Gerät zu speichern. Klicken Sie auf Akzeptieren.</p></div>'
            f"<article><h1>Die Hefte des Imkers</h1>{paragraphs(BEEKEEPER)}</article>",
            "de",
        ),
    ),
    _kept(
        "login-under-teaser",
        MUSEUM[:2],
        page_html(
            "El museo del faro | El Faro",
            f"<article><h1>El museo del faro</h1>{paragraphs(MUSEUM[:2])}</article><div><p>Para seguir leyendo, inicia sesión o suscríbete.</p></div>",
            "es",
        ),
    ),
    _kept(
        "news-of-cookies",
        COOKIE_NEWS,
        page_html("Cookies: two shops fined", f"<h1>Cookies: two shops fined</h1>{paragraphs(COOKIE_NEWS)}"),
    ),
    _kept(
        "news-of-robots",
        ROBOT_NEWS,
        page_html("Robot finds what divers missed", f"<h1>Robot finds what divers missed</h1>{paragraphs(ROBOT_NEWS)}"),
    ),
    _kept(
        "news-of-a-page",
        MISSING_NEWS,
        page_html("Missing page found", f"<h1>Missing page found</h1>{paragraphs(MISSING_NEWS)}"),
    ),
    _kept(
        "news-of-a-region",
        BAN_NEWS,
        page_html(
            "Film not available in eleven countries",
            f"<h1>Film not available in eleven countries</h1>{paragraphs(BAN_NEWS)}",
        ),
    ),
    _kept(
        "news-of-accounts",
        LOGIN_NEWS,
        page_html("Rowers must register", f"<h1>Rowers must register</h1>{paragraphs(LOGIN_NEWS)}"),
    ),
    _kept("titled-sorry", BRIDGE[:3], page_html("Sorry", f"<h1>Sorry</h1>{paragraphs(BRIDGE[:3])}")),
    _kept("titled-404", TUNNEL, page_html("404 | 山城晚报", f"<h1>404</h1>{paragraphs(TUNNEL)}", "zh")),
    _kept(
        "script-note-over-story",
        MOTOR,
        page_html(
            "Завод снова работает",
            f"<noscript><p>Включите JavaScript, чтобы видеть сайт полностью.</p></noscript><h1>Завод снова работает</h1>{paragraphs(MOTOR)}",
            "ru",
        ),
    ),
    _kept(
        "one-short-item",
        (MILL[0],),
        page_html("Bread | Low Tide", f"<h1>Bread</h1><p>{MILL[0]}</p><p>We use cookies. Accept?</p>"),
    ),
    _kept(
        "about-a-bakery",
        ("We use butter in our cookies, and you may choose between oats and nuts. They keep for a week in a tin.",),
        page_html(
            "Cookies",
            "<h1>Cookies</h1><p>We use butter in our cookies, and you may choose between oats and nuts. They keep for a week in a tin.</p><p>Bake them at 180 degrees for eleven minutes, until the rim is brown and the middle still gives when you press it with a spoon. Let them cool on the sheet.</p>",
        ),
    ),
)
