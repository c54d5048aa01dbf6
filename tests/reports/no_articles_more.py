"""Still more pages that are no article: a fifth set, one a language, of wordings that no earlier set has."""

from __future__ import annotations

from reports.no_articles import NoArticle

__all__ = ["FIFTH"]

FIFTH = (
    NoArticle(
        "sv",
        "consent_wall",
        "Innan du fortsätter",
        "Innan du läser vidare på Heidebladet",
        (
            "Vi och våra 312 samarbetspartner lagrar uppgifter på din enhet för att kunna visa annonser som passar dig och mäta hur de fungerar.",
            "Du kan tacka nej eller ändra ditt val när du vill under Sekretess längst ned på sidan.",
        ),
        ("Godkänn alla", "Hantera val"),
    ),
    NoArticle(
        "fi",
        "login_wall",
        "Nummen Sanomat",
        "Tämä juttu on tilaajille",
        ("Kirjaudu sisään tai tilaa digi, niin pääset lukemaan koko jutun. Ensimmäinen kuukausi 1 €.",),
        ("Kirjaudu", "Tilaa"),
    ),
    NoArticle(
        "da",
        "error_page",
        "Hov! Siden findes ikke",
        "Hov! Vi kan ikke finde siden",
        ("Den artikel, du leder efter, er flyttet eller slettet. Prøv at søge, eller gå til forsiden.",),
    ),
    NoArticle(
        "no",
        "region_wall",
        "Ikke tilgjengelig",
        "Innholdet er ikke tilgjengelig der du er",
        ("Av rettighetshensyn kan vi bare vise dette programmet i Norge.",),
    ),
    NoArticle(
        "cs",
        "bot_check",
        "Ověření návštěvníka",
        "Ověřujeme, že nejste robot",
        ("Chvilku strpení, kontrolujeme zabezpečení vašeho připojení. Stránka se poté sama načte.",),
    ),
    NoArticle(
        "ro",
        "consent_wall",
        "Confidențialitatea ta",
        "Ne pasă de confidențialitatea ta",
        (
            "Împreună cu partenerii noștri folosim module cookie pentru a personaliza reclamele și a analiza traficul.",
            "Apasă pe Accept pentru a fi de acord sau pe Setări pentru a alege scopurile.",
        ),
        ("Accept", "Setări"),
    ),
    NoArticle(
        "hu",
        "error_page",
        "404 - Az oldal nem található | Puszta Hírek",
        "Hoppá, ez az oldal nem létezik!",
        ("Lehet, hogy a cikket töröltük vagy máshová került. Ellenőrizd a címet, vagy menj vissza a főoldalra.",),
    ),
    NoArticle(
        "tr",
        "login_wall",
        "Bozkır Gazetesi",
        "Bu içerik abonelere özeldir",
        ("Haberin devamını okumak için giriş yapın ya da abone olun. İlk ay ücretsiz.",),
        ("Giriş yap", "Abone ol"),
    ),
    NoArticle(
        "uk",
        "region_wall",
        "Недоступно у вашому регіоні",
        "Ця сторінка недоступна у вашій країні",
        ("Через обмеження правовласника ми не можемо показати цей матеріал за вашою IP-адресою.",),
    ),
    NoArticle(
        "el",
        "needs_script",
        "Νέα του Κάμπου",
        "",
        (
            "Ο περιηγητής σας δεν υποστηρίζει JavaScript ή είναι απενεργοποιημένη. Ενεργοποιήστε τη για να δείτε τη σελίδα.",
        ),
    ),
    NoArticle(
        "ar",
        "bot_check",
        "لحظة من فضلك",
        "يرجى إثبات أنك إنسان",
        ("رصدنا حركة غير معتادة من شبكتك. أكمل التحقق أدناه للمتابعة إلى الموقع.",),
    ),
    NoArticle(
        "he",
        "error_page",
        "העמוד לא נמצא",
        "אופס, העמוד שחיפשתם לא קיים",
        ("ייתכן שהכתבה הוסרה או שהכתובת שגויה. אפשר לחזור לעמוד הבית או לחפש באתר.",),
    ),
    NoArticle(
        "fa",
        "error_page",
        "خطای ۴۰۴",
        "صفحهٔ مورد نظر پیدا نشد",
        ("ممکن است این خبر حذف شده یا نشانی آن تغییر کرده باشد. به صفحهٔ اصلی بازگردید.",),
    ),
    NoArticle(
        "hi",
        "login_wall",
        "मैदान समाचार",
        "यह लेख केवल सदस्यों के लिए है",
        ("पूरा लेख पढ़ने के लिए लॉग इन करें या सदस्यता लें।",),
        ("लॉग इन करें",),
    ),
    NoArticle(
        "vi",
        "error_page",
        "Không tìm thấy trang",
        "Rất tiếc, trang bạn tìm không còn nữa",
        ("Bài viết có thể đã bị xoá hoặc đường dẫn không đúng. Mời bạn quay lại trang chủ.",),
    ),
    NoArticle(
        "th",
        "error_page",
        "ไม่พบหน้าที่ต้องการ",
        "ขออภัย ไม่พบหน้านี้",
        ("ข่าวที่คุณกำลังค้นหาอาจถูกลบหรือย้ายไปแล้ว กรุณากลับไปที่หน้าแรก",),
    ),
    NoArticle(
        "zh",
        "error_page",
        "该内容已被发布者删除",
        "该内容已被发布者删除",
        ("您访问的文章已被作者删除，无法查看。",),
    ),
    NoArticle(
        "ja",
        "login_wall",
        "この記事は会員限定です｜野辺新聞",
        "この記事は会員限定です",
        ("続きを読むには会員登録またはログインが必要です。初月は無料でお試しいただけます。",),
        ("ログイン", "会員登録"),
    ),
    NoArticle(
        "ko",
        "error_page",
        "존재하지 않는 기사입니다",
        "요청하신 페이지를 찾을 수 없습니다",
        ("기사가 삭제되었거나 주소가 바뀌었을 수 있습니다. 입력하신 주소를 다시 확인해 주세요.",),
    ),
    NoArticle(
        "pt",
        "bot_check",
        "Só um instante",
        "Confirme que você é humano",
        ("Precisamos verificar a segurança da sua conexão antes de abrir jornaldovale.example.",),
    ),
    NoArticle(
        "it",
        "error_page",
        "Sito in manutenzione",
        "Torniamo subito",
        ("Stiamo aggiornando il sito. Ci scusiamo per il disagio e vi invitiamo a riprovare tra qualche minuto.",),
    ),
    NoArticle(
        "en",
        "region_wall",
        "451 Unavailable For Legal Reasons",
        "Unavailable due to legal reasons",
        (
            "We recognise that you are attempting to open this website from a country of the European Economic Area and therefore access cannot be granted at this time.",
        ),
    ),
    NoArticle(
        "de",
        "login_wall",
        "Weiterlesen mit BB+ | Brennheimer Bote",
        "Jetzt weiterlesen",
        (
            "Sie möchten diesen Artikel lesen? Wählen Sie eines unserer Angebote.",
            "Monatlich kündbar, danach 9,90 € im Monat. Bereits Abonnent? Melden Sie sich an.",
        ),
        ("Angebot wählen",),
    ),
    NoArticle(
        "fr",
        "region_wall",
        "Contenu indisponible",
        "Ce contenu n’est pas disponible dans votre pays",
        ("Pour des raisons de droits, cette vidéo ne peut être visionnée que depuis la France.",),
    ),
)
