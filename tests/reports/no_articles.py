"""Pages that only stand before an article or in its place: language, what they are, title, and texts in order."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FIRST", "SECOND", "NoArticle"]


class NoArticle(NamedTuple):
    """One page: heading and texts as elements of a `main`, buttons below."""

    language: str
    code: str
    title: str
    heading: str
    texts: tuple[str, ...]
    buttons: tuple[str, ...] = ()

    @property
    def html(self) -> str:
        """The page."""
        heading = f"<h1>{self.heading}</h1>" if self.heading else ""
        texts = "".join(f"<p>{text}</p>" for text in self.texts)
        buttons = "".join(f"<button>{text}</button>" for text in self.buttons)
        return (
            f'<!DOCTYPE html><html lang="{self.language}"><head><meta charset="utf-8"><title>{self.title}</title></head><body>'
            f"<main>{heading}{texts}{buttons}</main></body></html>"
        )


FIRST = (
    NoArticle(
        "nl",
        "consent_wall",
        "Privacy- en cookievoorkeuren",
        "Privacy- en cookievoorkeuren",
        (
            "Heidebode gebruikt cookies en vergelijkbare technieken om de website goed te laten werken en advertenties te tonen die bij je passen.",
            "Door op Alles accepteren te klikken ga je akkoord met het plaatsen van alle cookies zoals beschreven in onze privacyverklaring.",
        ),
        ("Alles accepteren",),
    ),
    NoArticle(
        "de",
        "consent_wall",
        "heidebote.example - Zustimmung",
        "Willkommen beim Heideboten",
        (
            "Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking. Details zu Werbe- und Analyse-Trackern sowie zum jederzeit möglichen Widerruf finden Sie in unserer Datenschutzerklärung.",
            "Wir und unsere bis zu 212 Partner verwenden Cookies, um Informationen auf Ihrem Gerät zu speichern und abzurufen, personalisierte Anzeigen auszuspielen und deren Leistung zu messen.",
            "Nutzen Sie unser Angebot ohne Werbetracking im PUR-Abo für 4,99 € im Monat.",
        ),
        ("Einwilligen und weiter", "Zum Abo"),
    ),
    NoArticle(
        "fr",
        "consent_wall",
        "Le Phare de Serre",
        "Votre vie privée nous importe",
        (
            "Avec votre accord, nos 843 partenaires et nous utilisons des cookies ou technologies similaires pour stocker et accéder à vos informations personnelles comme votre visite sur ce site.",
            "Vous pouvez retirer votre consentement à tout moment en cliquant sur « Paramétrer les cookies » au bas de chaque page.",
        ),
        ("Accepter et fermer", "Continuer sans accepter"),
    ),
    NoArticle(
        "it",
        "consent_wall",
        "Scelta dei cookie | Il Faro",
        "",
        (
            "Noi e i nostri fornitori archiviamo informazioni quali cookie su un dispositivo e trattiamo dati personali per annunci e contenuti personalizzati.",
            "Puoi liberamente prestare, rifiutare o revocare il tuo consenso in qualsiasi momento. Usa il pulsante «Accetta» per acconsentire.",
        ),
        ("Accetta", "Abbonati senza pubblicità"),
    ),
    NoArticle(
        "es",
        "bot_check",
        "Un momento…",
        "www.elfaro.example",
        (
            "Verificando que usted es un ser humano. Esto puede tardar unos segundos.",
            "www.elfaro.example necesita revisar la seguridad de su conexión antes de continuar.",
            "Habilita JavaScript y las cookies para continuar",
        ),
    ),
    NoArticle(
        "en",
        "bot_check",
        "Just a moment...",
        "",
        ("Checking if the site connection is secure", "Enable JavaScript and cookies to continue"),
    ),
    NoArticle(
        "ja",
        "bot_check",
        "アクセスの確認",
        "ロボットではないことを確認してください",
        (
            "お使いのネットワークから通常と異なるアクセスが検出されました。続けるには、下の画像認証を完了してください。",
            "この確認が表示されるのは、自動化された要求が送信されている可能性があるためです。",
        ),
    ),
    NoArticle(
        "pl",
        "bot_check",
        "Odmowa dostępu",
        "Potwierdź, że nie jesteś robotem",
        (
            "Wykryliśmy nietypowy ruch z Twojej sieci. Aby przejść dalej, zaznacz pole poniżej.",
            "Jeśli uważasz, że to pomyłka, napisz do nas i podaj identyfikator zdarzenia 18.6f2c.",
        ),
    ),
    NoArticle(
        "sv",
        "error_page",
        "Sidan kunde inte hittas - Strandbladet",
        "Hoppsan! Här var det tomt",
        (
            "Sidan du letar efter finns inte längre eller har fått en ny adress.",
            "Prova att söka eller gå till startsidan.",
        ),
    ),
    NoArticle(
        "ru",
        "error_page",
        "Ошибка 404",
        "Страница не найдена",
        (
            "Возможно, материал был удалён или перемещён. Проверьте, правильно ли введён адрес.",
            "Вернитесь на главную или воспользуйтесь поиском.",
        ),
    ),
    NoArticle(
        "en",
        "error_page",
        "410 Gone",
        "This story is no longer here",
        (
            "The article you requested has been removed from our site because our licence to show it has expired.",
            "You can search our archive or return to the home page.",
        ),
    ),
    NoArticle(
        "tr",
        "error_page",
        "Sayfa Bulunamadı",
        "404",
        ("Aradığınız sayfa kaldırılmış, adı değiştirilmiş veya geçici olarak kullanım dışı olabilir.",),
        ("Ana sayfaya dön",),
    ),
    NoArticle(
        "zh",
        "error_page",
        "抱歉，您访问的页面不存在",
        "",
        ("您要查看的文章可能已被删除、更名或暂时不可用。", "请检查网址是否正确，或返回首页。"),
    ),
    NoArticle(
        "en",
        "region_wall",
        "451: Unavailable due to legal reasons",
        "451: Unavailable due to legal reasons",
        (
            "We recognize you are attempting to access this website from a country belonging to the European Economic Area, which enforces the General Data Protection Regulation, and therefore access cannot be granted at this time.",
            "For any issues, write to webdesk@valleypost.example or call 555-0143.",
        ),
    ),
    NoArticle(
        "pt",
        "region_wall",
        "Conteúdo indisponível",
        "Este conteúdo não está disponível no seu país",
        ("Por motivos de direitos, esta página só pode ser vista a partir do Brasil.",),
    ),
    NoArticle(
        "ko",
        "region_wall",
        "접속 제한 안내",
        "현재 계신 지역에서는 이용할 수 없습니다",
        ("이 콘텐츠는 저작권 계약에 따라 해당 국가에서는 제공되지 않습니다.",),
    ),
    NoArticle(
        "da",
        "login_wall",
        "Log ind | Strandposten",
        "Log ind for at læse videre",
        (
            "Artiklen er kun for abonnenter. Har du allerede et abonnement, kan du logge ind med din e-mail og adgangskode.",
        ),
        ("Log ind", "Køb abonnement"),
    ),
    NoArticle(
        "en",
        "login_wall",
        "Sign in - Valley Post",
        "You must be logged in to view this page",
        ("Please sign in to your account or create one for free to continue reading.", "Forgot your password?"),
        ("Sign in", "Register"),
    ),
    NoArticle(
        "ar",
        "error_page",
        "الصفحة غير موجودة",
        "404",
        ("عذرا، الصفحة التي تبحث عنها غير موجودة أو تم نقلها.", "يمكنك العودة إلى الصفحة الرئيسية أو البحث في الموقع."),
    ),
    NoArticle(
        "fi",
        "needs_script",
        "Rantalehti",
        "",
        (
            "Sivusto vaatii JavaScriptin toimiakseen. Ota JavaScript käyttöön selaimesi asetuksista ja lataa sivu uudelleen.",
        ),
    ),
)
"""Written before there was a rule for any of them."""

SECOND = (
    NoArticle(
        "de",
        "bot_check",
        "Heidebote",
        "Bestätigen Sie, dass Sie ein Mensch sind",
        (
            "Unsere Systeme haben ungewöhnliche Zugriffe aus Ihrem Netz bemerkt. Lösen Sie bitte die Aufgabe unten, dann geht es gleich weiter.",
            "Vorgangsnummer: 9f11-77c0",
        ),
    ),
    NoArticle(
        "fr",
        "error_page",
        "Oups ! | Le Phare de Serre",
        "",
        (
            "La page que vous avez demandée n'est plus en ligne ou son adresse a changé.",
            "Retournez à l'accueil ou consultez nos derniers articles.",
        ),
    ),
    NoArticle(
        "es",
        "login_wall",
        "El Faro de Serra",
        "Esta noticia es solo para suscriptores",
        ("Suscríbete desde 1 € al mes y lee todo sin límites.", "¿Ya eres suscriptor? Inicia sesión"),
        ("Suscribirme",),
    ),
    NoArticle(
        "pl",
        "consent_wall",
        "Dbamy o Twoją prywatność",
        "Dbamy o Twoją prywatność",
        (
            "Klikając „Przejdź do serwisu”, wyrażasz zgodę na przetwarzanie Twoich danych osobowych przez nas i 340 naszych zaufanych partnerów w celach marketingowych.",
            "Zgoda jest dobrowolna i możesz ją w dowolnym momencie wycofać w ustawieniach zaawansowanych.",
            "Administratorem danych jest Wydawnictwo Głos Wybrzeża z siedzibą w Morskiej.",
        ),
        ("Przejdź do serwisu", "Ustawienia zaawansowane"),
    ),
    NoArticle(
        "en",
        "bot_check",
        "valleypost.example",
        "",
        (
            "Please verify you are a human",
            "Access to this page has been denied because we believe you are using automation tools to browse the website.",
            "This may happen as a result of the following: Javascript is disabled or blocked by an extension. Your browser does not support cookies.",
            "Reference ID: #a1c4e0f0-7a11",
        ),
    ),
    NoArticle(
        "en",
        "bot_check",
        "403 Forbidden",
        "403 Forbidden",
        ("Request blocked. We can't connect to the server for this app or website at this time.",),
    ),
    NoArticle(
        "en",
        "error_page",
        "Valley Post | Local news",
        "Sorry, we couldn't find that page",
        (
            "It may have been moved, or the link you followed could be out of date.",
            "Here are some of our most read stories instead.",
        ),
    ),
    NoArticle(
        "cs",
        "error_page",
        "Chyba 404 | Pobřežní list",
        "Tady nic není",
        ("Článek, který hledáte, byl patrně smazán, nebo jste do adresního řádku zadali chybnou adresu.",),
    ),
    NoArticle(
        "hu",
        "login_wall",
        "Parti Hírlap",
        "A cikk folytatása előfizetőinknek szól",
        ("Lépjen be, vagy fizessen elő havi 1490 forintért, és olvassa el a teljes cikket.",),
        ("Belépés", "Előfizetek"),
    ),
    NoArticle(
        "id",
        "bot_check",
        "Mohon tunggu",
        "Memastikan Anda bukan robot",
        ("Kami sedang memeriksa peramban Anda. Proses ini otomatis, Anda akan diarahkan ke halaman yang dituju.",),
    ),
    NoArticle(
        "vi",
        "error_page",
        "Không tìm thấy trang - Báo Bờ Biển",
        "404",
        ("Bài viết không tồn tại hoặc đã bị gỡ theo yêu cầu của ban biên tập.", "Quay về trang chủ"),
    ),
    NoArticle(
        "ko",
        "error_page",
        "바닷가신문",
        "",
        ("요청하신 기사가 삭제되었거나 주소가 변경되어 볼 수 없습니다.", "입력하신 주소를 다시 확인해 주세요."),
    ),
    NoArticle(
        "ja",
        "login_wall",
        "会員限定記事 | 海岸新聞",
        "",
        ("この記事は有料会員限定です。続きをお読みになるには、ログインまたは会員登録が必要です。", "初回1カ月無料"),
        ("ログイン",),
    ),
    NoArticle(
        "zh",
        "bot_check",
        "环境异常",
        "",
        ("当前环境异常，完成验证后即可继续访问。",),
        ("去验证",),
    ),
    NoArticle(
        "zh",
        "error_page",
        "海岸网",
        "",
        ("该内容已被发布者删除",),
    ),
    NoArticle(
        "ru",
        "consent_wall",
        "Прибрежная газета",
        "Мы заботимся о ваших данных",
        (
            "Чтобы сайт работал лучше, мы и наши партнёры сохраняем файлы cookie на вашем устройстве и обрабатываем персональные данные.",
            "Вы можете принять все файлы, отказаться от них или изменить настройки.",
        ),
        ("Принять все",),
    ),
    NoArticle(
        "el",
        "region_wall",
        "Μη διαθέσιμο | Παράκτια Νέα",
        "",
        ("Το περιεχόμενο αυτό δεν είναι διαθέσιμο στη χώρα στην οποία βρίσκεστε.",),
    ),
    NoArticle(
        "en",
        "region_wall",
        "Our European visitors are important to us",
        "Our European visitors are important to us",
        (
            "This site is currently unavailable to visitors from the European Economic Area while we work to ensure your data is protected in accordance with applicable EU laws.",
        ),
    ),
    NoArticle(
        "tr",
        "needs_script",
        "Kıyı Postası",
        "",
        ("Bu sayfayı görüntülemek için tarayıcınızda JavaScript etkin olmalıdır.",),
    ),
    NoArticle(
        "he",
        "error_page",
        "אופס | חדשות החוף",
        "העמוד שחיפשת לא נמצא",
        ("ייתכן שהכתבה הוסרה או שהכתובת שהוקלדה שגויה.", "אפשר לחזור לדף הבית או לחפש שוב."),
    ),
)
"""Written when the rules for the first had been made."""
