"""Who answers for a story, in words of each site's own; and last paragraphs of stories that speak of the same things."""

from __future__ import annotations

from reports.cases import Report
from reports.stories import BRIDGE, paragraphs

__all__ = ["DISCLAIMERS", "NO_DISCLAIMERS"]

_FIRST = (
    ("de", "Für den Inhalt des verlinkten Originals ist ausschließlich dessen Anbieter verantwortlich."),
    ("es", "El contenido de esta noticia es responsabilidad exclusiva del medio que la publica."),
    ("pt", "O texto acima é de inteira responsabilidade do autor e não representa a opinião do site."),
    ("ko", "이 기사는 외부 제휴사에서 자동으로 제공되며 본지의 편집 방향과 다를 수 있습니다."),
    ("id", "Isi artikel ini sepenuhnya tanggung jawab penulis dan tidak mewakili pandangan redaksi."),
    ("hi", "लेख में व्यक्त विचार लेखक के निजी हैं, इनसे वेबसाइट का सहमत होना आवश्यक नहीं है।"),
    ("el", "Το περιεχόμενο αναδημοσιεύεται αυτόματα και δεν εκφράζει απαραίτητα τις απόψεις του ιστότοπου."),
    ("hu", "A cikk tartalmáért a forrás felel, a szerkesztőség nem vállal érte felelősséget."),
    ("he", "התוכן נאסף באופן אוטומטי ואין האתר אחראי לנכונותו."),
    ("fi", "Sisältö on haettu automaattisesti eikä toimitus vastaa sen oikeellisuudesta."),
)
"""Wrong at first sight."""

_SECOND = (
    ("en", "The opinions in this column are those of its writer and are not endorsed by the newspaper."),
    ("de", "Die in Gastbeiträgen geäußerten Meinungen geben nicht unbedingt die Ansicht der Redaktion wieder."),
    ("fr", "Ce contenu a été généré automatiquement à partir d'un flux externe, sans intervention de notre rédaction."),
    ("es", "Las opiniones expresadas por los autores no reflejan necesariamente la línea de este diario."),
    ("pl", "Opinie wyrażone w tekście są prywatnymi poglądami autora i nie odzwierciedlają stanowiska redakcji."),
    ("ru", "Материалы, взятые из внешних источников, публикуются автоматически, сайт не несёт за них ответственности."),
    ("zh", "文章内容仅代表作者个人观点，与本平台无关。"),
    ("ja", "本コンテンツの見解は筆者個人のものであり、編集部の意見を反映するものではありません。"),
    ("ko", "본문 내용은 필자의 의견으로 편집부와 무관합니다."),
    ("tr", "Yazıdaki görüşler yazara aittir, sitemizin görüşlerini yansıtmaz."),
    ("nl", "De mening van de columnist is niet noodzakelijk die van de redactie."),
    ("ar", "المحتوى منقول آليا والموقع غير مسؤول عن دقته."),
)
"""Written when the rules for the first had been made."""

_KEPT = (
    (
        "en",
        "The council is not responsible for the stair, its lawyer wrote in a letter that hangs framed in the cabin.",
    ),
    (
        "de",
        "Für den Inhalt der Kiste, die im Keller gefunden wurde, interessiert sich seit Dienstag auch das Stadtmuseum.",
    ),
    (
        "fr",
        "L'article du bail qui prévoit l'entretien de la roue n'a jamais été appliqué, et personne ne l'avait relu depuis 1954.",
    ),
    ("es", "El contenido de las cajas no se conoce todavía, porque nadie ha encontrado la llave del archivo."),
    ("ru", "Содержание письма, найденного под шпалой, обещают прочитать на открытии вокзала."),
    ("zh", "文章写到这里，渡船又一次离开了岸边，船上坐满了孩子。"),
    ("ja", "記事を書き終えるころ、駅舎の明かりが一つずつ消えていった。"),
    ("en", "Opinions on the quay are divided, but nobody has yet offered to climb the ladder and ask the gulls."),
)


def _below(name: str, language: str, line: str, story: tuple[str, ...]) -> Report:
    return Report(
        name=name,
        after="",
        html=f'<html lang="{language}"><head><title>A day</title></head><body><article><h1>A day at the bridge</h1>{paragraphs((*BRIDGE, line))}</article></body></html>',
        expected={"paragraphs": list(story)},
    )


DISCLAIMERS = tuple(
    _below(f"disclaimer-{number}-{language}", language, line, BRIDGE)
    for number, (language, line) in enumerate((*_FIRST, *_SECOND))
)
NO_DISCLAIMERS = tuple(
    _below(f"no-disclaimer-{number}-{language}", language, line, (*BRIDGE, line))
    for number, (language, line) in enumerate(_KEPT)
)
