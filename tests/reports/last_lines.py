"""Short lines under a story, or beside it: notices, counts, buttons, prompts and datelines alone, and last paragraphs that speak of such."""

from __future__ import annotations

from collections.abc import Iterator

from reports.cases import Report
from reports.stories import BRIDGE, paragraphs

__all__ = ["KEPT_LAST_LINES", "LAST_LINES"]

_LINES: dict[str, tuple[tuple[str, str], ...]] = {
    "sent": (
        ("en", "Thanks! Your message has been sent. We will get back to you shortly."),
        ("en", "Your comment has been received and will appear once it has been approved."),
        ("fr", "Merci, votre commentaire a bien été envoyé. Il sera publié après validation."),
        ("es", "¡Gracias! Tu comentario está pendiente de moderación."),
        ("it", "Il tuo commento è in attesa di approvazione."),
        ("nl", "Bedankt! Je bericht is verzonden."),
        ("pl", "Dziękujemy! Twój komentarz oczekuje na akceptację."),
        ("ru", "Спасибо! Ваш комментарий отправлен на модерацию."),
        ("tr", "Teşekkürler! Yorumunuz onaylandıktan sonra yayınlanacaktır."),
        ("zh", "感谢您的留言，您的评论正在审核中。"),
        ("en", "Thank you! Your vote has been counted."),
        ("de", "Danke, wir haben Ihre Nachricht erhalten und melden uns in Kürze bei Ihnen."),
        ("fr", "Nous avons bien reçu votre message. Une réponse vous sera apportée sous 48 heures."),
        ("es", "Tu suscripción ha sido confirmada. ¡Gracias por unirte!"),
        ("pt", "O seu comentário aguarda moderação."),
        ("uk", "Дякуємо! Ваш коментар з'явиться після перевірки модератором."),
        ("ja", "コメントを送信しました。承認後に公開されます。"),
        ("ko", "댓글이 등록되었습니다. 관리자 승인 후 게시됩니다."),
        ("sv", "Tack! Din kommentar har skickats och väntar på granskning."),
        ("cs", "Děkujeme, váš komentář čeká na schválení."),
    ),
    "count": (
        ("en", "34.5K Subscribers"),
        ("de", "1,2 Tsd. Abonnenten"),
        ("fr", "2,3 k abonnés"),
        ("es", "12.400 seguidores"),
        ("pt", "1,5 mil inscritos"),
        ("ru", "4,1 тыс. просмотров"),
        ("pl", "2 tys. obserwujących"),
        ("zh", "12 万粉丝"),
        ("ko", "팔로워 1.2만"),
        ("ja", "閲覧数 3,456"),
        ("en", "1.2K Followers · 34 Following"),
        ("en", "56 claps 3 responses"),
        ("de", "Abonnenten: 12.300"),
        ("fr", "Vues : 1 245"),
        ("it", "3.450 visualizzazioni"),
        ("nl", "2,1K volgers"),
        ("tr", "15 B takipçi"),
        ("zh", "阅读 10万+ 赞 356"),
        ("ja", "フォロワー 2.3万人"),
        ("sv", "1 204 följare"),
    ),
    "share-name": (
        ("en", "Share The Copper Kettle"),
        ("de", "Lindenblatt teilen"),
        ("fr", "Partager La Lettre du Moulin"),
        ("es", "Compartir Cuadernos del Puente"),
        ("it", "Condividi Il Quaderno di Pratolungo"),
        ("pt", "Compartilhar Notas da Ponte"),
        ("nl", "Deel De Brugwachter"),
        ("sv", "Dela Brobladet"),
        ("pl", "Udostępnij Zeszyty Młynarza"),
        ("en", "Share A day at the bridge"),
        ("en", "Share Tidewater Letters"),
        ("en", 'Share "A day at the bridge"'),
        ("de", "Das Mühlenblatt teilen"),
        ("fr", "Partager Carnets de la rivière"),
        ("es", "Comparte El Molino Viejo"),
        ("ru", "Поделиться «Записками с моста»"),
        ("tr", "Köprü Mektupları'nı paylaş"),
        ("ko", "나루터 편지 공유하기"),
        ("ja", "水車小屋だよりをシェアする"),
        ("fi", "Jaa Myllyn Kirjeet"),
    ),
    "tap": (
        ("zh", "喜欢这篇文章的话，点个赞再走吧"),
        ("zh", "别忘了点赞、在看、转发哦"),
        ("zh", "记得给我们加个星标⭐"),
        ("ja", "よかったらハートを押してください"),
        ("ko", "도움이 되셨다면 좋아요 꾹 눌러주세요!"),
        ("en", "If you enjoyed this, tap the heart below."),
        ("de", "Hat dir der Beitrag gefallen? Dann drück auf das Herz!"),
        ("es", "Si te gustó, dale al corazón."),
        ("ru", "Ставьте лайк, если понравилось!"),
        ("tr", "Beğendiyseniz kalbe dokunmayı unutmayın!"),
        ("zh", "觉得有用就点个“在看”吧"),
        ("zh", "↓↓↓ 戳这里，给小编点亮一颗小星星"),
        ("zh", "长按点赞，一键三连支持一下"),
        ("ja", "この記事が気に入ったら「スキ」を押していただけると励みになります"),
        ("ko", "공감과 구독은 큰 힘이 됩니다. 하트 한 번 눌러 주세요"),
        ("en", "Liked this? Hit the like button so that others can find it."),
        ("fr", "Cet article vous a plu ? Cliquez sur le petit cœur !"),
        ("pl", "Jeśli tekst Ci się spodobał, kliknij serduszko."),
        ("uk", "Сподобалось? Натисніть на сердечко!"),
        ("it", "Ti è piaciuto? Lascia un cuoricino qui sotto."),
    ),
    "dateline": (
        ("ko", "(부산=연합뉴스)"),
        ("ja", "【ロンドン=共同】"),
        ("de", "Berlin (dpa) -"),
        ("de", "BERLIN (dpa/bb)"),
        ("fr", "Paris (AFP)"),
        ("it", "(ANSA) - ROMA, 14 MAG -"),
        ("ru", "МОСКВА, 14 мая. /ТАСС/."),
        ("zh", "（新华社北京5月14日电）"),
        ("es", "Madrid, 14 may (EFE).-"),
        ("en", "LONDON, May 14 (Reuters)"),
        ("ko", "[대전=뉴스1]"),
        ("ja", "（ニューヨーク＝時事）"),
        ("de", "Hamburg/Berlin (dpa/lno) -"),
        ("de", "WIEN (APA)"),
        ("fr", "GENÈVE, 3 juin (Reuters) -"),
        ("pt", "Lisboa, 14 mai 2024 (Lusa) –"),
        ("ru", "КАЗАНЬ, 5 июня — РИА Новости."),
        ("zh", "新华社上海6月3日电"),
        ("pl", "Warszawa (PAP)"),
        ("en", "SYDNEY (AP) —"),
    ),
    "any": (
        ("de", "Ihre Anmeldung war erfolgreich. Bitte bestätigen Sie sie über den Link in der E-Mail."),
        ("hu", "Köszönjük! A hozzászólásod moderálásra vár."),
        ("da", "Tak! Din besked er sendt."),
        ("uk", "12,4 тис. підписників"),
        ("es", "345 Me gusta · 12 comentarios"),
        ("zh", "3.5万阅读"),
        ("pl", "Udostępnij Listy znad Wisły"),
        ("zh", "分享《桥边杂记》"),
        ("pt", "Gostou? Deixe o seu like!"),
        ("el", "ΑΘΗΝΑ (ΑΠΕ-ΜΠΕ)"),
        ("ja", "【ソウル聯合ニュース】"),
        ("ro", "1,3 mii de urmăritori"),
    ),
}
"""By kind: the language of the page, and the line."""

_KEPT = (
    (
        "en",
        "The council said that every comment sent before Friday had been read, and that each writer would get an answer.",
    ),
    ("en", "If your application has been received, the office will write to you within ten days."),
    ("de", "Ihr Kommentar zum Haushalt sei abgeschickt, sagte die Bürgermeisterin am Abend vor dem Rathaus."),
    ("en", "The channel had 1.2 million followers when it closed."),
    ("es", "La cuenta tenía 12.400 seguidores en mayo."),
    ("en", "Share prices fell by a third in the week after."),
    ("zh", "他请来的客人都在门口的牌子上点了赞，然后才走进桥头的小店。"),
    ("ru", "За день ролик собрал 4,1 тысячи просмотров и сорок жалоб, сообщили в управе."),
    ("ko", "연합뉴스는 부산에서 이 다리가 여름에 닫힌다고 전했다."),
    ("en", "BERLIN (dpa) - The bridge over the canal opens again on Monday, the city said."),
    ("en", "Your vote has been counted, the clerk told each of them at the door, and then he rang the bell."),
    ("de", "Wer ein Herz hat, drückt auf der Brücke die Klingel und lässt die Kinder vor, sagt der Brückenwart."),
    ("fr", "Le village compte 2 300 abonnés au téléphone et deux cabines."),
    ("en", "About 12 members came to the last meeting."),
    ("en", "Share your umbrella, says a sign that somebody has nailed to the old post."),
    ("ja", "町の人は、橋のたもとに花を置いて、静かに手を合わせた。"),
    ("es", "Madrid (España) y Lisboa (Portugal) tienen puentes más viejos."),
    ("zh", "这条新闻在网上得到了一万多个赞，评论区里有人说想去看看。"),
    ("ru", "Жители ставят на мосту свечи, а дети бросают в воду сердечки из бумаги."),
    ("it", "La lettera inviata al sindaco è ancora in attesa di una risposta."),
    ("en", "He has 1,204 followers and a dog."),
    ("en", "Your question, she wrote, has been sent to the wrong office, and so was the next one."),
    ("en", "We have received your letters about the bridge, and printed three of them below."),
    ("de", "Danke, sagt er, und drückt auf den Knopf, der die Brücke hebt."),
    ("fr", "Le formulaire est en attente depuis mars, répond la mairie."),
    ("ko", "주민들은 다리에 대한 의견을 작성해 군청에 보냈습니다. 군은 의견이 접수되었다고 밝혔습니다."),
    ("ja", "町長は会見で、住民の意見を受け付けたと述べ、橋は秋に再び開くと説明しました。"),
    ("zh", "他觉得好看的桥都在南边，于是每个周末都骑车去看。"),
    ("tr", "Köprüyü beğenen turistler, kalbe benzeyen taşa dokunmadan gitmiyor."),
    ("en", "London (Ontario) and Paris (Texas) have bridges of the same make."),
    ("ru", "Заявка принята, ответили в управе, и работы начнутся в июне."),
    ("en", "Share the road."),
    ("es", "Su mensaje fue recibido con aplausos en la plaza."),
    ("de", "Ihre Anfrage liegt seit März beim Landkreis, und niemand hat sie beantwortet."),
    ("de", "Jetzt wird jede Stimme noch einmal gezählt."),
    ("zh", "我喜欢收藏旧书，也喜欢在桥上看人来人往。"),
    ("ja", "スキー場では、橋を渡る前に板を外すようお願いしている。"),
    ("uk", "Наш міст став серцем району, а люди знову ходять до станції пішки."),
    ("ru", "Наше дело за репост закрыли, и мы снова гуляем по мосту."),
    ("nl", "Laat de brug sterk genoeg zijn, zegt de wachter, dan slaap ik goed."),
    ("tr", "Eğer kalp rahatsızlığınız varsa köprüye çıkmadan doktorunuza danışın."),
    ("pt", "De resto, o coração da vila continua do outro lado da ponte."),
    ("it", "Ti è piaciuto il ponte? Anche a mia nonna batteva il cuore, ogni volta."),
    ("ko", "주민들은 이 책을 우리 모두에게 추천한다며 도서관에 부탁의 글을 보냈다."),
)


def _story_of(name: str, language: str, texts: tuple[str, ...], kept: tuple[str, ...]) -> Report:
    return Report(
        name=name,
        after="",
        html=f'<html lang="{language}"><head><title>A day</title></head><body><article><h1>A day at the bridge</h1>{paragraphs(texts)}</article></body></html>',
        expected={"paragraphs": list(kept)},
    )


def _under() -> Iterator[Report]:
    for kind, lines in _LINES.items():
        for number, (language, line) in enumerate(lines, 1):
            yield _story_of(f"last-{kind}-{language}-{number}", language, (*BRIDGE, line), BRIDGE)


LAST_LINES = tuple(_under())
KEPT_LAST_LINES = tuple(
    _story_of(f"kept-last-{language}-{number}", language, (*BRIDGE, line), (*BRIDGE, line))
    for number, (language, line) in enumerate(_KEPT, 1)
)
