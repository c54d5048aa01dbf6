"""The names of the months, as pages write them, in 57 languages.

One language a paragraph: its code, then the twelve months, their spellings apart by spaces (full names, cases that
dates are written in, abbreviations without their stop), folded to lower case. After the names of the Unicode CLDR.
Where two languages use one word for different months (`listopad` is November in Polish and October in Croatian) the
first in this table holds for pages that declare no language.
"""

from __future__ import annotations

__all__ = ["month_number"]

_NAMES = """
en: january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep,
    october oct, november nov, december dec
de: januar jänner jan, februar feber feb, märz mär mrz, april apr, mai, juni jun, juli jul, august aug, september
    sept sep, oktober okt, november nov, dezember dez
fr: janvier janv jan, février févr fév, mars, avril avr, mai, juin jun, juillet juil jul, août aoû, septembre sept
    sep, octobre oct, novembre nov, décembre déc
es: enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, septiembre setiembre
    sept sep set, octubre oct, noviembre nov, diciembre dic
pt: janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago, septembro setembro
    set, outubro out, novembro nov, dezembro dez
it: gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag, giugno giu, luglio lug, agosto ago, settembre set,
    ottobre ott, novembre nov, dicembre dic
nl: januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul, augustus aug, september sep, oktober
    okt, november nov, december dec
sv: januari jan, februari feb, mars, april apr, maj, juni jun, juli jul, augusti aug, september sept sep, oktober
    okt, november nov, december dec
da: januar jan, februar feb, marts mar, april apr, maj, juni jun, juli jul, august aug, september sep, oktober okt,
    november nov, december dec
nb: januar jan, februar feb, mars mar, april apr, mai, juni jun, juli jul, august aug, september sep, oktober okt,
    november nov, desember des
fi: tammikuussa tammikuuta tammikuu tammik tammi, helmikuussa helmikuuta helmikuu helmik helmi, maaliskuussa
    maaliskuuta maaliskuu maalisk maalis, huhtikuussa huhtikuuta huhtikuu huhtik huhti, toukokuussa toukokuuta
    toukokuu toukok touko, kesäkuussa kesäkuuta kesäkuu kesäk kesä, heinäkuussa heinäkuuta heinäkuu heinäk heinä,
    elokuussa elokuuta elokuu elok elo, syyskuussa syyskuuta syyskuu syysk syys, lokakuussa lokakuuta lokakuu lokak
    loka, marraskuussa marraskuuta marraskuu marrask marras, joulukuussa joulukuuta joulukuu jouluk joulu
is: janúar jan, febrúar feb, mars mar, apríl apr, maí, júní jún, júlí júl, ágúst ágú, september sep, október okt,
    nóvember nóv, desember des
pl: stycznia styczniu styczeń styczen sty, lutego lutym luty lut, marzec marca marcu mar, kwiecień kwietnia kwiecien
    kwietniu kwie kwi, maja maju maj, czerwiec czerwca czerwcu cze, lipiec lipca lipcu lip, sierpień sierpnia
    sierpien sierpniu sie, wrzesień września wrzesien wrzesnia wrześniu wrzesniu wrz, października pazdziernika
    październiku pazdzierniku październik pazdziernik paź paz, listopadzie listopada listopad lis, grudzień grudzien
    grudnia grudniu gru
cs: leden ledna lednu led, února únoru únor úno únr, březen března březnu bře, duben dubna dubnu dub, květen května
    květnu kvě, červen června červnu čvn čer, července červenec červenci čvc črc črv, srpen srpna srpnu srp, září
    zář, říjen října říjnu říj, listopadu listopad lis, prosince prosinec prosinci pro
sk: januára január jan, februára február feb, marca marec mar, apríla apríl apr, mája máj, júna jún, júla júl,
    augusta august aug, september septembra sep, október októbra okt, november novembra nov, december decembra dec
sl: januarja januar jan, februarja februar feb, marec marca mar, aprila april apr, maja maj, junija junij jun,
    julija julij jul, avgusta avgust avg, september septembra sep, oktober oktobra okt, november novembra nov,
    december decembra dec
hr: siječnjem siječanj siječnja siječnju sij, veljačom veljača veljače veljači velj, ožujkom ožujak ožujka ožujku
    ožu, travnjem travanj travnja travnju tra, svibnjem svibanj svibnja svibnju svi, lipnjem lipanj lipnja lipnju
    lip, srpnjem srpanj srpnja srpnju srp, kolovozom kolovoza kolovozu kolovoz kol, rujnom rujan rujna rujnu ruj,
    listopadom listopada listopadu listopad lis, studenoga studenomu studenome studenom studenog studenim studeni
    stu, prosincem prosinac prosinca prosincu pro
sr: јануара januara јануар januar јан jan, фебруара februara фебруар februar феб feb, марта marta март mart мар mar,
    априла aprila април april апр apr, маја maja мај maj, јуна juna јун jun, јула jula јул jul, августа avgusta
    август avgust авг avg, септембар septembar септембра septembra сеп sep, октобар oktobar октобра oktobra окт okt,
    новембар novembar новембра novembra нов nov, децембар decembar децембра decembra дец dec
mk: јануари јан, февруари фев, март мар, април апр, мај, јуни јун, јули јул, август авг, септември септ сеп,
    октомври окт, ноември ноем ное, декември дек
bg: януари яну, февруари фев, март, април апр, май, юни, юли, август авг, септември септм септ сеп, октомври окт,
    ноември ное, декември дек
ru: январь января янв, февраль февраля февр фев, марта март мар, апрель апреля апр, май мая, июнь июня июн, июль
    июля июл, августа август авг, сентябрь сентября сент сен, октябрь октября окт, ноябрь ноября нояб ноя, декабрь
    декабря дек
uk: січень січня січ, лютого лютий лют, березень березня берез бер, квітень квітня квіт кві, травень травня трав
    тра, червень червня черв чер, липень липня лип, серпень серпня серп сер, вересень вересня верес вер, жовтень
    жовтня жовт жов, листопада листопад листоп лист лис, грудень грудня груд гру
be: студзень студзеня сту стд, лютага люты лют, сакавіка сакавік сак, красавіка красавік кра крс, траўня май мая
    тра, чэрвень чэрвеня чэр, ліпень ліпеня ліп, жнівень жнівеня жніўня жні жнв, верасень верасня вер врс,
    кастрычніка кастрычнік кас кст, лістапада лістапад ліс, снежань снежня сне снж
ro: ianuarie ian, februarie febr feb, martie mart mar, aprilie apr, mai, iunie iun, iulie iul, august aug,
    septembrie sept sep, octombrie oct, noiembrie noiem nov, decembrie dec
hu: január jan, február febr feb, március márc már, április ápr, május máj, június jún, július júl, augusztus aug,
    szeptember szept, október okt, november nov, december dec
el: ιανουάριοσ ιανουαρίου ιαν, φεβρουάριοσ φεβρουαρίου φεβ, μάρτιοσ μαρτίου μάρ μαρ, απρίλιοσ απριλίου απρ, μαΐου
    μάιοσ μαΐ μάι, ιουνίου ιούνιοσ ιουν ιούν, ιουλίου ιούλιοσ ιουλ ιούλ, αυγούστου αύγουστοσ αυγ αύγ, σεπτέμβριοσ
    σεπτεμβρίου σεπ, οκτωβρίου οκτώβριοσ οκτ, νοέμβριοσ νοεμβρίου νοέ νοε, δεκέμβριοσ δεκεμβρίου δεκ
tr: ocak oca, şubat şub, mart mar, nisan nis, mayıs may, haziran haz, temmuz tem, ağustos ağu, eylül eyl, ekim eki,
    kasım kas, aralık ara
az: yanvar yan, fevral fev, mart mar, aprel apr, may, i̇yun iyun iyn, i̇yul iyul iyl, avqust avq, sentyabr sen,
    oktyabr okt, noyabr noy, dekabr dek
sq: janar jan, shkurt shk, mars mar, prill pri, maj, qershor qer, korrik korr kor, gusht gush gsh, shtator sht,
    tetor tet, nëntor nën, dhjetor dhj
et: jaanuar jaan, veebruar veebr, märts, aprill apr, mai, juuni, juuli, august aug, september sept, oktoober okt,
    november nov, detsember dets
lv: janvāris janv, februāris febr, marts, aprīlis apr, maijs, jūnijs jūn, jūlijs jūl, augusts aug, septembris sept,
    oktobris okt, novembris nov, decembris dec
lt: sausio sausis saus, vasario vasaris vas, kovas kovo kov, balandžio balandis bal, gegužės gegužė geg, birželio
    birželis birž, liepos liepa liep, rugpjūtis rugpjūčio rugp, rugsėjis rugsėjo rugs, spalio spalis spal, lapkritis
    lapkričio lapkr, gruodžio gruodis gruod
ca: gener gen, febrer febr, març, abril abr, maig, juny, juliol jul, agost, setembre set, octubre oct, novembre nov,
    desembre des
gl: xaneiro xan, febreiro feb, marzo mar, abril abr, maio, xuño, xullo xul, agosto ago, setembro set, outubro out,
    novembro nov, decembro dec
eu: urtarrila urt, otsaila ots, martxoa mar, apirila api, maiatza mai, ekaina eka, uztaila uzt, abuztua abu, iraila
    ira, urria urr, azaroa aza, abendua abe
cy: ionawr ion, chwefror chwef chw, mawrth maw, ebrill ebr, mai, mehefin meh, gorffennaf gorff gor, awst, medi,
    hydref hyd, tachwedd tach, rhagfyr rhag
ga: eanáir ean, feabhra feabh, márta, aibreán aib, bealtaine beal, meitheamh meith, iúil, lúnasa lún, mfómh, dfómh,
    samhain samh, nollaig noll
af: januarie jan, februarie feb, maart mrt, april apr, mei, junie jun, julie jul, augustus aug, september sep,
    oktober okt, november nov, desember des
id: djanuari januari djan jan, februari pebruari feb peb, maret mar mrt, april apr, mei mai, djuni juni jun, djuli
    juli jul, agustus agu agt, september sept sep, oktober okt, november nopember nov nop, desember des
ms: januari jan, februari feb, mac, april apr, mei, jun, julai jul, ogos ogo, september sep, oktober okt, november
    nov, disember dis
fil: enero ene, pebrero peb, marso mar, abril abr, mayo may, hunyo hun, hulyo hul, agosto ago, setyembre set,
    oktubre okt, nobyembre nob, disyembre dis
sw: januari jan, februari feb, machi mac, aprili apr, mei, juni jun, julai jul, agosti ago, septemba sep, oktoba
    okt, novemba nov, desemba des
hy: հունվարի հունվար հնվ, փետրվարի փետրվար փտվ, մարտի մարտ մրտ, ապրիլի ապրիլ ապր, մայիսի մայիս մյս, հունիսի հունիս
    հնս, հուլիսի հուլիս հլս, օգոստոսի օգոստոս օգս, սեպտեմբերի սեպտեմբեր սեպ, հոկտեմբերի հոկտեմբեր հոկ, նոյեմբերի
    նոյեմբեր նոյ, դեկտեմբերի դեկտեմբեր դեկ
ka: იანვარი იან, თებერვალი თებ, მარტი მარ, აპრილი აპრ, მაისი მაი, ივნისი ივნ, ივლისი ივლ, აგვისტო აგვ, სექტემბერი
    სექ, ოქტომბერი ოქტ, ნოემბერი ნოე, დეკემბერი დეკ
kk: қаңтар қаң, ақпан ақп, наурыз нау, сәуір сәу, мамыр мам, маусым мау, шілде шіл, тамыз там, қыркүйек қыр, қазан
    қаз, қараша қар, желтоқсан жел
uz: yanvar yan, fevral fev, mart mar, aprel apr, may, iyun iyn, iyul iyl, avgust avg, sentabr sen, oktabr okt,
    noyabr noy, dekabr dek
he: לינואר בינואר ינואר ינו׳ ינו, בפברואר לפברואר פברואר פבר׳ פבר, במארס למארס במרץ למרץ במרס למרס מארס מרץ מרס,
    באפריל לאפריל אפריל אפר׳ אפר, במאי למאי מאי, ביוני ליוני יוני יונ, ביולי ליולי יולי יול, באוגוסט לאוגוסט אוגוסט
    אוג׳ אוג, בספטמבר לספטמבר ספטמבר ספט׳ ספט, באוקטובר לאוקטובר אוקטובר אוק׳ אוק, בנובמבר לנובמבר נובמבר נוב׳ נוב,
    בדצמבר לדצמבר דצמבר דצמ׳ דצמ
ar: يناير, فبراير شباط, مارس آذار, أبريل نيسان, مايو أيار, حزيران يونيو يونيه يونية, يوليو يوليه يولية تموز, أغسطس
    آب, سبتمبر أيلول, أكتوبر, نوفمبر, ديسمبر
fa: ژانویهٔ ژانویه جنوری, فوریهٔ فبروری فوریه, مارس مارچ, آوریل اپریل, مهٔ, ژوئن جون, ژوئیهٔ ژوئیه جولای, آگست اوت,
    سپتامبر سپتمبر, اکتوبر اکتبر, نوامبر نومبر, دسامبر دسمبر
ur: جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر
hi: जनवरी जन॰, फ़रवरी फ़र॰, मार्च, अप्रैल, मई, जून, जुलाई जुल॰, अगस्त अग॰, सितम्बर सितंबर सित॰, अक्तूबर अक्टूबर
    अक्तू॰, नवम्बर नवंबर नव॰, दिसम्बर दिसंबर दिस॰
bn: জানুয়ারী জানুয়ারি জানু, ফেব্রুয়ারী ফেব্রুয়ারি ফেব, মার্চ, এপ্রিল এপ্রি, মে, জুন, জুলাই জুল, আগস্ট আগ,
    সেপ্টেম্বর সেপ, অক্টোবর অক্টো, নভেম্বর নভে, ডিসেম্বর ডিসে
mr: जानेवारी जाने, फेब्रुवारी फेब्रु, मार्च, एप्रिल एप्रि, मे, जून, जुलै, ऑगस्ट ऑग, सप्टेंबर सप्टें, ऑक्टोबर ऑक्टो,
    नोव्हेंबर नोव्हें, डिसेंबर डिसें
ne: जनवरी, फेब्रुअरी, मार्च, अप्रिल, मे मई, जुन, जुलाई, अगस्ट, सेप्टेम्बर, अक्टोबर, नोभेम्बर, डिसेम्बर
ta: ஜனவரி ஜன, பிப்ரவரி பிப், மார்ச் மார், ஏப்ரல் ஏப், மே, ஜூன், ஜூலை, ஆகஸ்ட் ஆக, செப்டம்பர் செப், அக்டோபர் அக்,
    நவம்பர் நவ, டிசம்பர் டிச
te: జనవరి జన, ఫిబ్రవరి ఫిబ్ర, మార్చి, ఏప్రిల్ ఏప్రి, మే, జూన్, జులై, ఆగస్టు ఆగ, సెప్టెంబర్ సెప్టెం, అక్టోబర్ అక్టో,
    నవంబర్ నవం, డిసెంబర్ డిసెం
th: เดือนมกราคม มกราคม มกรา มค, เดือนกุมภาพันธ์ กุมภาพันธ์ กุมภา กพ, เดือนมีนาคม มีนาคม มีนา มีค, เดือนเมษายน เมษายน
    เมษา เมย, เดือนพฤษภาคม พฤษภาคม พฤษภา พค, เดือนมิถุนายน มิถุนายน มิถุนา มิย, เดือนกรกฏาคม กรกฎาคม กรกฎา กค,
    เดือนสิงหาคม สิงหาคม สิงหา สค, เดือนกันยายน กันยายน กันยา กย, เดือนตุลาคม ตุลาคม ตุลา ตค, เดือนพฤศจิกายน
    พฤศจิกายน พฤศจิ พย, เดือนธันวาคม ธันวาคม ธันวา ธค
"""


def _tables() -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """What a word means anywhere, and the languages in which some words mean something else."""
    anywhere: dict[str, int] = {}
    special: dict[str, dict[str, int]] = {}
    for paragraph in _NAMES.strip().replace("\n    ", " ").split("\n"):
        language, _, months = paragraph.partition(":")
        for number, words in enumerate(months.split(","), start=1):
            for word in words.split():
                if anywhere.setdefault(word, number) != number:
                    special.setdefault(language, {})[word] = number
    return anywhere, special


_ANYWHERE, _SPECIAL = _tables()


def month_number(word: str, language: str | None = None) -> int | None:
    """The number of the month that `word` names, or None; `language` is a two-letter code.

    >>> month_number("März"), month_number("Sept."), month_number("listopada", "hr"), month_number("Day")
    (3, 9, 10, None)
    """
    word = word.casefold().rstrip(".")
    if language in _SPECIAL and word in _SPECIAL[language]:
        return _SPECIAL[language][word]
    return _ANYWHERE.get(word)
