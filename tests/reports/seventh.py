"""A seventh set, of what platforms write around a story: written after the kinds of the sixth were mended."""

from __future__ import annotations

from reports.cases import Report, page_report
from reports.in_languages import HALL
from reports.stories import paragraphs

__all__ = ["PLATFORMS_SEVENTH"]


def _around(name: str, lang: str, before: str = "", after: str = "", *, middle: str = "") -> Report:
    story = HALL[lang]
    inside = (
        f"<article><h1>{story[1][:26]}</h1>{before}<p>{story[0]}</p>{middle}{paragraphs(story[1:])}{after}</article>"
    )
    return page_report(name, story[1][:26], inside, lang=lang, paragraphs=list(story))


PLATFORMS_SEVENTH = (
    _around(
        "substack-it",
        "it",
        "<p>Grazie per aver letto Il Porto! Iscriviti gratis per ricevere nuovi post e sostenere il mio lavoro.</p>",
        "<p><a href='#'>Condividi Il Porto</a></p>",
    ),
    _around(
        "substack-pt",
        "pt",
        "",
        "<p>Obrigado por ler O Cais! Subscreva gratuitamente para receber novos posts e apoiar o meu trabalho.</p>",
    ),
    _around(
        "medium-es",
        "es",
        "<p>4 min de lectura</p><p>14 may 2024</p>",
        "<p>Si te gustó esta historia, deja tus aplausos y sígueme para leer más.</p>",
    ),
    _around(
        "medium-fr",
        "fr",
        "<p>Lecture : 4 min</p>",
        "<p>Merci de m'avoir lu ! Laissez des applaudissements et abonnez-vous pour d'autres histoires.</p>",
    ),
    _around(
        "ghost-de",
        "de",
        "",
        "<div><h3>Dieser Beitrag ist nur für Abonnenten</h3><p>Jetzt anmelden, um den ganzen Beitrag zu lesen.</p><p>Schon ein Konto? Einloggen</p></div>",
    ),
    _around(
        "wordpress-it",
        "it",
        "",
        "<h3>Condividi:</h3><p>Fai clic per condividere su X (Si apre in una nuova finestra)</p><p>Mi piace: Mi piace Caricamento...</p>",
    ),
    _around(
        "wordpress-sv",
        "sv",
        "",
        "<p>Dela det här:</p><p>Klicka för att dela på Facebook (Öppnas i ett nytt fönster)</p><p>Gilla Laddar in …</p>",
    ),
    _around(
        "wordpress-discover-fr",
        "fr",
        "",
        "<p>En savoir plus sur Le Port</p><p>Abonnez-vous pour recevoir les derniers articles par e-mail.</p>",
    ),
    _around(
        "blogger-pl",
        "pl",
        "",
        "<p>Autor: Ida Roan o 07:00</p><p>Etykiety: hala, port</p><p>Nowszy post Starszy post Strona główna</p>",
    ),
    _around(
        "blogger-ru",
        "ru",
        "",
        "<p>Автор: Ида Роан на 07:00</p><p>Ярлыки: рынок</p><p>Следующее Предыдущее Главная страница</p>",
    ),
    _around("telegram-en", "en", "", "<p>👉 Subscribe to @haskpost</p><p>2.1K views 07:30</p>"),
    _around(
        "weixin-end", "zh", "<p>↑点击上方“新山发布”关注我们</p>", "<p>END</p><p>觉得好看，请点这里👇</p><p>阅读原文</p>"
    ),
    _around(
        "netease-end",
        "zh",
        "",
        "<p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p><p>打开网易新闻 查看精彩图片</p>",
    ),
    _around(
        "naver-press",
        "ko",
        "",
        "<p>기사제보 및 보도자료 haneul@haneul.example</p><p>ⓒ 하늘일보, 무단 전재 및 재배포 금지</p>",
    ),
    _around("yahoo-ja", "ja", "", "<p>【関連記事】</p><p>この記事はいかがでしたか？</p><p>記事に関する報告</p>"),
    _around(
        "msn-de", "de", "<p>Artikel von Ida Roan • 3 Std. • 2 Minuten Lesezeit</p>", "<p>Weitere Artikel von MSN</p>"
    ),
    _around("amp-es", "es", "<p>Ver versión completa</p>", "<p>Abrir en la app</p><p>Volver arriba</p>"),
    _around("tumblr-notes", "en", "", "<p>127 notes</p><p>Posted 3 hours ago</p><p>reblogged this from oldmill</p>"),
    _around(
        "facebook-text",
        "en",
        "<p>Hask Post is at Lower Hask Harbour.</p>",
        "<p>See less</p><p>All reactions: 41</p><p>3 comments 2 shares</p>",
    ),
    _around("apple-news-de", "de", "<p>In Apple News öffnen</p>"),
)
