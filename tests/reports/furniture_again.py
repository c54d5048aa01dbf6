"""Prompts, boxes, agencies' lines and paragraphs that only begin like one of them, in more languages. A story, and what stands in it."""

from __future__ import annotations

from reports.cases import Report
from reports.stories import BRIDGE, paragraphs

__all__ = ["FURNITURE_AGAIN", "KEPT_LINES_AGAIN"]


def _around(name: str, language: str, within: str = "", after: str = "") -> Report:
    inside = f"{paragraphs(BRIDGE[:2])}{within}{paragraphs(BRIDGE[2:])}{after}"
    return Report(
        name=name,
        after="",
        html=f'<html lang="{language}"><head><title>A day</title></head><body><article><h1>A day at the bridge</h1>{inside}</article></body></html>',
        expected={"paragraphs": list(BRIDGE)},
    )


def _kept(name: str, language: str, line: str, first: bool = False) -> Report:
    texts = (line, *BRIDGE) if first else (*BRIDGE, line)
    return Report(
        name=name,
        after="",
        html=f'<html lang="{language}"><head><title>A day</title></head><body><article><h1>A day at the bridge</h1>{paragraphs(texts)}</article></body></html>',
        expected={"paragraphs": list(texts)},
    )


FURNITURE_AGAIN = (
    _around(
        "nyhetsbrev-sv-again",
        "sv",
        after="<p>Gillade du det här? Prenumerera på vårt nyhetsbrev så får du nästa text direkt i inkorgen.</p>",
    ),
    _around(
        "folg-da-again", "da", after="<p>Følg os også på Instagram og Facebook for flere historier fra landsbyen.</p>"
    ),
    _around("lataa-fi-again", "fi", after="<p>Lataa sovelluksemme ja lue jutut ensimmäisenä!</p>"),
    _around("podporte-cs-again", "cs", after="<p>Líbil se vám článek? Podpořte naši redakci drobným příspěvkem.</p>"),
    _around(
        "kovess-hu-again", "hu", after="<p>Kövess minket Facebookon is, hogy ne maradj le a legfrissebb hírekről!</p>"
    ),
    _around("abonati-ro-again", "ro", after="<p>Urmărește-ne pe Google News și pe canalul nostru de WhatsApp.</p>"),
    _around(
        "egrafeite-el-again", "el", after="<p>Ακολουθήστε μας στο Google News και μάθετε πρώτοι όλες τις ειδήσεις.</p>"
    ),
    _around("he-telegram-again", "he", after="<p>רוצים לקבל עדכונים נוספים? הצטרפו לערוץ הטלגרם שלנו</p>"),
    _around("hi-app-again", "hi", after="<p>ताज़ा अपडेट के लिए हमारा ऐप डाउनलोड करें</p>"),
    _around("vi-share-again", "vi", after="<p>Nếu bạn thấy bài viết hữu ích, hãy chia sẻ cho bạn bè nhé!</p>"),
    _around(
        "no-vipps-again",
        "no",
        after="<p>Støtt lokaljournalistikken: vipps 50 kroner i måneden til redaksjonen vår.</p>",
    ),
    _around(
        "box-aside-de-again",
        "de",
        within='<aside class="x1"><p>Mehr davon? Unser Morgenbrief kommt täglich um sechs in Ihr Postfach.</p><p><a href="/nl">Kostenlos bestellen</a></p></aside>',
    ),
    _around(
        "box-link-fr-again",
        "fr",
        within='<p><a href="/wa">Rejoignez notre chaîne WhatsApp pour ne rien manquer de l\'actualité de la vallée</a></p>',
    ),
    _around(
        "box-div-it-again",
        "it",
        within='<div class="k9"><strong>Ti piace quello che leggi?</strong><p>Sostieni il nostro lavoro con una donazione, anche piccola.</p><a href="/dona">Dona ora</a></div>',
    ),
    _around(
        "box-vote-es-again",
        "es",
        within='<div class="enc"><h4>¿Usarías el tranvía de noche?</h4><form action="/v"><label><input type="radio" name="v" value="1"> Sí</label><label><input type="radio" name="v" value="2"> No</label><button>Votar</button></form></div>',
    ),
    _around(
        "box-app-pl-again",
        "pl",
        within='<section><p>Pobierz naszą aplikację i czytaj bez reklam.</p><a href="https://play.google.com/store">Google Play</a> <a href="https://apps.apple.com">App Store</a></section>',
    ),
    _around(
        "box-tg-uk-again",
        "uk",
        within='<div class="tgbox"><a href="https://t.me/verby">Підписуйтесь на нас у Телеграмі</a></div>',
    ),
    _around(
        "tip-en-again",
        "en",
        after="<p>Got a tip about the docks? Email our newsroom at tips@harnby.example or call us in confidence.</p>",
    ),
    _around(
        "tip-ko-again", "ko", after="<p>여러분의 제보를 기다립니다. 이메일 jebo@solnae.example 전화 02-000-1234</p>"
    ),
    _around(
        "medium-clap-again",
        "en",
        after="<p>If you enjoyed this story, give it a clap and follow me for more from the harbour.</p>",
    ),
    _around("weixin2-again", "zh", after="<p>▼</p><p>点击“阅读原文”，查看更多内容</p><p>觉得好看，请点这里↓↓↓</p>"),
    _around(
        "box-form-en",
        "en",
        within='<div class="zq7"><p>A letter from the quay, every other Thursday, written by hand and typed by somebody else.</p><form action="/x"><input type="email" name="e" placeholder="you@example.org"><button>Send it to me</button></form></div>',
    ),
    _around(
        "box-link-ro",
        "ro",
        within='<aside class="c-inset"><h4>Duminica la cafea</h4><p>Povești din sat, o dată pe săptămână, direct în căsuța ta.</p><a class="btn" href="/abonare">Vreau să primesc</a></aside>',
    ),
    _around(
        "box-checkbox-it",
        "it",
        within='<div class="block-82"><p>La posta di Pratolungo</p><p>Le notizie della settimana scelte dalla redazione.</p><form><input type="text" name="mail"><label><input type="checkbox"> Ho letto l\'informativa e acconsento al trattamento dei dati</label><input type="submit" value="Iscriviti"></form></div>',
    ),
    _around(
        "box-ko",
        "ko",
        within='<div class="sub_box"><strong>솔내 아침편지</strong><p>매일 아침 7시, 마을 소식을 메일로 보내 드립니다.</p><input type="email" placeholder="이메일 주소"><button>무료 구독</button></div>',
    ),
    _around(
        "box-whatsapp-es",
        "es",
        within='<div class="box-wa"><p><a href="https://whatsapp.com/channel/0029">Sigue el canal de La Vía en WhatsApp y no te pierdas nada</a></p></div>',
    ),
    _around(
        "box-download-app-he",
        "he",
        within='<div class="promo"><p>הורידו את האפליקציה שלנו וקבלו עדכונים ישירות לנייד</p><a href="https://apps.example">להורדה</a></div>',
    ),
    _around(
        "box-poll-en",
        "en",
        within='<div class="poll"><p>Should the town pay for the second stair?</p><form><label><input type="radio" name="p">Yes</label><label><input type="radio" name="p">No</label><label><input type="radio" name="p">I use the ladder</label><button>Vote</button></form></div>',
    ),
    _around(
        "box-donate-fi",
        "fi",
        within='<section class="tuki"><p>Tue paikallista journalismia – lahjoita viisi euroa kuukaudessa.</p><a href="/tue">Lahjoita</a></section>',
    ),
    _around("agerpres-ro", "ro", after="<p>AGERPRES/(A - autor: Ion Pop, editor: Ana Radu)</p>"),
    _around(
        "yonhap-ko",
        "ko",
        after="<p>(끝)</p><p>▶제보는 카톡 okjebo</p><p>&lt;저작권자(c) 연합뉴스, 무단 전재-재배포 금지&gt;</p>",
    ),
    _around(
        "reporting-reuters",
        "en",
        after="<p>(Reporting by Marian Osgood and Bo Lindh in Dunmere; Editing by Di Okafor)</p>",
    ),
    _around("wafa-ar", "ar", after="<p>(وكالات)</p>"),
    _around("apa-de-line", "de", after="<p>(APA/red)</p>"),
    _around("sda-de-line", "de", after="<p>sda/lin</p>"),
    _around("belga-fr-line", "fr", after="<p>Avec Belga</p>"),
    _around("ep-es-line", "es", after="<p>(Europa Press)</p>"),
    _around("agenzie-it-line", "it", after="<p>(Agenzie)</p>"),
    _around("belga-nl-line", "nl", after="<p>(belga)</p>"),
    _around("ntb-sv-line", "sv", after="<p>(TT)</p>"),
    _around("lehtikuva-fi-line", "fi", after="<p>(STT)</p>"),
    _around("mti-hu-line", "hu", after="<p>(MTI)</p>"),
    _around("ria-ru-line", "ru", after="<p>(РИА Новости)</p>"),
    _around("ukrinform-uk-line", "uk", after="<p>(Укрінформ)</p>"),
    _around("pti-en-line", "en", after="<p>(With inputs from PTI)</p>"),
    _around("ap-en-line", "en", after="<p>— AP</p>"),
    _around("xinhua-end-line", "zh", after="<p>（完）</p>"),
    _around("jiji-ja-line", "ja", after="<p>（時事通信）</p>"),
    _around("newsis-ko-line", "ko", after="<p>[서울=뉴시스]</p>"),
    _around("aap-en-line", "en", after="<p>Australian Associated Press</p>"),
    _around("vna-vi-line", "vi", after="<p>(TTXVN/Vietnam+)</p>"),
    _around("dha-tr-line", "tr", after="<p>DHA</p>"),
    _around("reuters-edit-line", "en", after="<p>(Writing by Clara Quill; editing by Bo Lindh)</p>"),
    _around("weixin-last-words", "zh", after="<p>END</p><p>喜欢就点个“在看”吧</p>"),
    _around("date-line-below", "ja", after="<p>最終更新：3/5(火) 10:15</p>"),
    _around("strokes-between", "en", within="<p>·</p>", after="<p>Written by Marian Osgood</p><p>811 Followers</p>"),
    _around("reaction-asked-for", "ja", after="<p>この記事はいかがでしたか？リアクションで支援しよう</p>"),
    _around(
        "substack-thanks",
        "de",
        after="<p>Danke fürs Lesen von Lindenblatt! Dieser Beitrag ist öffentlich – teilen Sie ihn gern.</p>",
    ),
    _around(
        "telegram-with-a-picture",
        "ru",
        after="<p>👉 Подписывайтесь на наш канал в Telegram, чтобы не пропустить главное</p>",
    ),
    _around(
        "apple-news-offer",
        "en",
        after="<p>Read this story in Apple News. Get unlimited access to hundreds of magazines with Apple News+.</p>",
    ),
)

KEPT_LINES_AGAIN = (
    _kept(
        "upd-it",
        "it",
        "Aggiornamento: da venerdì la sala chiude alle dieci, perché il riscaldamento non regge fino a mezzanotte.",
        first=True,
    ),
    _kept(
        "upd-pt",
        "pt",
        "Atualização: no domingo seguinte subiram trezentas pessoas, e a escada foi fechada por precaução ao fim da tarde.",
    ),
    _kept(
        "upd-sv",
        "sv",
        "Uppdatering: På tisdagen ställdes två turer in, eftersom vinden var hårdare än batterierna tålde.",
    ),
    _kept(
        "share-like-de",
        "de",
        "Teilen wollten die Schwimmer das kleine Becken nicht, und so gibt es nun einen Plan an der Tür, den keiner liest.",
    ),
    _kept(
        "join-like-en",
        "en",
        "Join the queue before nine and you may see the arm turn; by ten there are more people on the quay than gulls.",
    ),
    _kept(
        "tip-like-en",
        "en",
        "A tip from a retired rigger led the trust to the missing pin, which had been holding open a garage door in Aske since 1998.",
        first=True,
    ),
    _kept(
        "donate-like-fr",
        "fr",
        "Les dons n'ont pas suffi, dit-elle, et c'est un fermier voisin qui a payé la dernière poutre sans vouloir que son nom soit cité.",
    ),
    _kept(
        "app-like-en",
        "en",
        "The app that counts visitors had stopped working by noon, so a volunteer counted them with pebbles.",
    ),
    _kept(
        "follow-like-es",
        "es",
        "Sigue el mismo recorrido que en 1931, con las mismas paradas, salvo la del mercado, que hoy es un aparcamiento.",
        first=True,
    ),
    _kept(
        "comment-like-nl",
        "nl",
        "Reageren wil de wethouder niet, maar volgens haar woordvoerder vaart zij zelf nog elke vrijdag mee.",
    ),
    _kept(
        "newsletter-like-pl",
        "pl",
        "Newsletter parafii pisał o zegarze co tydzień przez dziesięć lat, zawsze w ostatnim akapicie i zawsze z nadzieją.",
    ),
    _kept("end-like-en", "en", "The end of the quay is where the best view is."),
    _kept(
        "photo-like-de",
        "de",
        "Fotos von damals hängen jetzt im Eingang, und wer sucht, findet auf einem davon die Bauleiterin als Kind.",
    ),
)
