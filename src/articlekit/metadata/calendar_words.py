"""Parts of the day and days of the week in 57 languages: data, written by training/calendar_words.py after the Unicode CLDR.

A part of the day has its hours, `first <= hour < end`; an end beyond 24 lies in the next day. Words are folded: lower
case, without stops.
"""

from __future__ import annotations

__all__ = ["DAY_PARTS", "LONGEST_PART", "WEEKDAY_NAMES"]

_DAY_PARTS = """
en: 0-12 am|in the morning|morning; 12-24 pm; 0-1 midnight; 12-13 noon; 12-18 in the afternoon|afternoon; 18-21 in the
    evening|evening; 21-24 at night|night
de: 0-12 am; 12-24 pm; 0-1 mitternacht; 5-10 morgens|morgen; 10-12 vorm|vormittags|vormittag; 12-13 mittags|mittag;
    13-18 nachm|nachmittags|nachmittag; 18-24 abends|abend; 0-5 nachts|nacht
fr: 0-12 am; 12-24 pm; 0-1 minuit; 12-13 midi; 4-12 matin|mat|du matin; 12-18 après-midi|apm|de l’après-midi; 18-24
    soir|du soir
es: 0-12 a m|am; 12-24 p m|pm; 12-13 del mediodía|mediodía; 0-6 de la madrugada|madrugada; 6-12 de la mañana|mañana;
    12-20 de la tarde|tarde; 20-24 de la noche|noche
pt: 0-12 am; 12-24 pm; 0-1 meia-noite; 12-13 meio-dia; 6-12 da manhã|manhã; 12-19 da tarde|tarde; 19-24 da
    noite|noite; 0-6 da madrugada|madrugada
it: 0-12 am; 12-24 pm; 0-1 mezzanotte; 12-13 mezzogiorno; 6-12 di mattina|mattina; 12-18 di pomeriggio|del
    pomeriggio|pomeriggio; 18-24 di sera|sera; 0-6 di notte|notte
nl: 0-12 am; 12-24 pm; 0-1 middernacht; 6-12 ’s ochtends|ochtend; 12-18 ’s middags|middag; 18-24 ’s avonds|avond; 0-6
    ’s nachts|nacht
sv: 0-12 fm; 12-24 em; 0-1 midnatt|midn; 5-10 på morg|på morgonen|morgon|morg; 10-12 på förm|på
    förmiddagen|förm|förmiddag; 12-18 på efterm|på eftermiddagen|efterm|eftermiddag; 18-24 på kvällen|kväll; 0-5 på
    natten|natt
da: 0-12 am; 12-24 pm; 0-1 midnat; 5-10 om morgenen|morgen; 10-12 om formiddagen|formiddag; 12-18 om
    eftermiddagen|eftermiddag; 18-24 om aftenen|aften; 0-5 om natten|nat
nb: 0-12 am; 12-24 pm; 0-1 midn|mn|midnatt; 6-10 morg|mg|på morgenen|morgen; 10-12 form|fm|på formiddagen|formiddag;
    12-18 etterm|em|på ettermiddagen|ettermiddag; 18-24 kveld|kv|på kvelden; 0-6 natt|nt|på natten
fi: 0-12 ap; 12-24 ip; 0-1 keskiyöllä|ky|keskiyö; 12-13 keskip|kp|keskipäivällä|keskipäivä; 5-10 aamulla|aamu; 10-12
    aamup|aamupäivällä|aamupäivä; 12-18 iltap|iltapäivällä|iltapäivä; 18-23 illalla|ilta; 23-29 yöllä|yö
is: 0-12 fh; 12-24 eh; 0-1 miðnætti|mn; 12-13 hádegi|hd; 6-12 að morgni|mrg|morgunn; 12-18 síðdegis|sd|eftir hádegi;
    18-24 að kvöldi|kv|kvöld; 0-6 að nóttu|nótt
pl: 0-12 am; 12-24 pm; 0-1 o północy|o półn|północ|półn; 12-13 w południe|w poł|południe|poł; 6-10 rano; 10-12 przed
    południem|przed poł|przedpołudnie|przedpoł; 12-18 po południu|po poł|popołudnie|popoł; 18-21
    wieczorem|wiecz|wieczór; 21-30 w nocy|noc
cs: 0-12 dop; 12-24 odp; 0-1 půln|půl|půlnoc; 12-13 pol|poledne; 18-22 več|večer; 22-28 v n|v noci|noc; 4-9 ráno; 9-12
    dopoledne; 12-18 odpoledne
sk: 0-12 am; 12-24 pm; 0-1 o poln|o polnoci|poln|polnoc; 12-13 napol|nap|napoludnie|pol|poludnie; 4-9 ráno; 9-12
    dopol|dop|dopoludnia|dopoludnie; 12-18 popol|pop|popoludní|popoludnie; 18-22 večer|več; 22-28 v noci|v n|noc
sl: 0-12 dop|dopoldne; 12-24 pop|popoldne; 0-1 opoln|opolnoči|poln|polnoč; 12-13 opold|opoldne|pold|poldne; 6-10
    zjut|zj|zjutraj|jut|jutro; 18-22 zveč|zv|zvečer|več|večer; 22-30 ponoči|noč; 10-12 dopoldan; 12-18 popoldan
hr: 0-12 am; 12-24 pm; 0-1 ponoć; 12-13 podne; 4-12 ujutro; 12-18 popodne|poslije podne; 18-21 navečer; 21-28 noću
sr: 0-12 am; 12-24 pm; 0-1 поноћ; 12-13 подне; 6-12 ујутру|јутро; 12-18 по подне|поподне; 18-21 увече|вече; 21-30
    ноћу|ноћ
mk: 0-12 претпл; 12-24 попл; 0-1 полноќ|полн; 12-13 напладне|напл|пладне; 4-10 наутро|утро; 10-12 претпладне; 12-18
    попладне; 18-24 навечер|вечер; 0-4 ноќе|ноќ
bg: 0-12 am; 12-24 pm; 0-1 полунощ; 4-11 сутринта; 11-14 на обяд; 14-18 следобед; 18-22 вечерта; 22-28 през нощта
ru: 0-12 am; 12-24 pm; 0-1 полн|полночь; 12-13 полд|полдень; 4-12 утра|утро; 12-18 дня|день; 18-22 вечера|веч|вечер;
    22-28 ночи|ночь
uk: 0-12 дп; 12-24 пп; 0-1 ночі|північ; 12-13 дня|полудень; 4-12 ранку|ранок; 18-24 вечора|вечір; 12-18 день; 0-4 ніч
be: 0-12 am; 12-24 pm
ro: 0-12 am; 12-24 pm; 0-1 miezul nopții|la miezul nopții; 12-13 amiază|la amiază; 5-12 dimineața; 12-18 după-amiaza;
    18-22 seara; 22-29 noaptea
hu: 0-12 de; 12-24 du; 0-1 éjfél; 12-13 dél; 6-9 reggel; 18-21 este; 21-28 éjjel; 4-6 hajnal; 12-18 délután; 9-12
    délelőtt
el: 0-12 πμ; 12-24 μμ; 4-12 πρωί|το πρωί; 12-17 μεσημ|το μεσημέρι|μεσημέρι; 17-20 απόγ|το απόγευμα|απόγευμα; 20-28
    βράδυ|το βράδυ
tr: 0-12 öö; 12-24 ös; 0-1 gece yarısı; 12-13 öğle|ö; 6-11 sabah; 11-12 öğleden önce; 12-18 öğleden sonra; 18-19
    akşamüstü; 19-21 akşam; 21-30 gece
az: 0-12 am; 12-24 pm; 0-1 gecəyarı; 12-13 günorta; 4-6 sübh; 6-12 səhər; 12-17 gündüz; 17-19 axşamüstü; 19-24 axşam;
    0-4 gecə
sq: 0-12 pd; 12-24 md; 0-1 e mesnatës|mesnatë; 12-13 e mesditës|mesditë; 4-9 e mëngjesit|mëngjes; 9-12 e
    paradites|paradite; 12-18 e pasdites|pasdite; 18-24 e mbrëmjes|mbrëmje; 0-4 e natës|natë
et: 0-12 am; 12-24 pm; 0-1 keskööl|kesköö; 12-13 keskpäeval|keskpäev; 5-12 hommikul|hommik; 12-18
    pärastlõunal|pärastlõuna; 18-23 õhtul|õhtu; 23-29 öösel|öö
lv: 0-12 priekšp|priekšpusdienā|priekšpusdiena; 12-24 pēcp|pēcpusdienā|pēcpusdiena; 0-1 pusnaktī|pusnakts; 12-13
    pusd|pusdienlaikā|pusdienlaiks; 6-12 no rīta|rīts; 12-18 pēcpusd; 18-23 vakarā|vakars; 23-30 naktī|nakts
lt: 0-12 priešpiet|pr p; 12-24 popiet|pop; 0-1 vidurnaktis; 12-13 perpiet|vidurdienis; 6-12 rytas; 12-18
    popietė|diena; 18-24 vakaras; 0-6 naktis
ca: 0-12 a m; 12-24 p m; 0-1 mitjanit; 0-6 matinada; 6-12 matí; 12-13 migdia; 13-19 tarda; 19-21 vespre; 21-24 nit
gl: 0-12 am; 12-24 pm; 0-1 da noite|medianoite; 0-6 da madrugada|madrugada; 6-12 da mañá|mañá; 12-13 do
    mediodía|mediodía; 13-21 da tarde|tarde; 21-24 noite
eu: 0-12 am; 12-24 pm; 0-1 gauerdia|gauerd; 0-6 goizald|goizaldeko|goiz|goizaldea; 6-12 goizeko|goiza; 12-14
    eguerd|eguerdiko|eguerdia; 14-19 arrats|arratsaldeko|arratsaldea; 19-21 iluntz|iluntzeko|iluntzea; 21-24
    gaueko|gaua
cy: 0-12 am|y bore|yn y bore|yb|bore; 12-24 pm|yh; 0-1 canol nos; 12-13 canol dydd; 12-18 y prynhawn|yn y
    prynhawn|prynhawn; 18-24 yr hwyr|min nos
ga: 0-12 rn
af: 0-12 vm; 12-24 nm; 0-1 middernag|mn; 5-12 die oggend|oggend; 12-18 die middag|middag; 18-24 die aand|aand; 0-5 die
    nag|nag
id: 0-12 am; 12-24 pm; 0-1 tengah malam; 12-13 tengah hari; 0-10 pagi; 10-15 siang; 15-18 sore; 18-24 malam
ms: 0-12 pg; 12-24 ptg; 0-1 pagi|tengah malam; 12-14 tengah hari; 14-19 petang; 19-24 malam
fil: 0-12 am; 12-24 pm; 0-1 hatinggabi; 12-13 tanghaling-tapat; 0-6 ng umaga|umaga; 6-12 madaling-araw; 12-16 ng
    hapon|hapon; 16-18 ng gabi|gabi
sw: 0-12 am; 12-24 pm; 0-1 saa sita za usiku; 12-13 adhuhuri|saa sita za mchana; 4-7 alfajiri; 7-12 asubuhi; 12-16
    mchana|alasiri; 16-19 jioni; 19-28 usiku
hy: 0-12 am; 12-24 pm; 0-1 կեսգիշեր|կգ․|կեսգիշերին; 12-13 կեսօր|կօ․|կեսօրին; 6-12 առավոտյան|առվ|առավոտ; 12-18
    ցերեկը|ցրկ|ցերեկվա|ցերեկ; 18-24 երեկոյան|երկ|երեկո; 0-6 գիշերը|գշր|գիշերվա|գիշեր
ka: 0-12 am; 12-24 pm; 0-1 შუაღამეს|შუაღამე; 12-13 შუადღ|შუადღეს|შუადღე; 5-12 დილ|დილით|დილა; 12-18
    ნაშუადღ|ნაშუადღევს|ნაშუადღევი; 18-21 საღ|საღამოს|საღამო; 21-29 ღამ|ღამით|ღამე
kk: 0-12 am; 12-24 pm; 0-1 түн жарымы; 12-13 түскі|талтүс; 6-12 таңғы|таң; 12-18 түстен кейінгі|түстен кейін; 18-21
    кешкі|кеш; 21-30 түнгі|түн
uz: 12-24 tk; 0-1 yarim tun; 12-13 tush payti; 6-11 ertalab; 11-18 kunduzi; 18-22 kechqurun; 22-30 kechasi
he: 0-12 am; 12-24 pm; 0-1 חצות; 6-12 בוקר|בבוקר; 12-16 צהריים|בצהריים; 16-18 אחר הצהריים|אחה״צ; 18-22 ערב|בערב; 22-27
    לילה|בלילה; 3-6 לפנות בוקר
ar: 0-12 ص; 12-24 م; 3-6 فجرا|في الصباح; 12-13 ظهرا; 13-18 بعد الظهر; 18-24 مساء; 0-1 في المساء|منتصف الليل; 1-3 ليلا;
    6-12 صباحا
fa: 0-12 قظ|ق|قبل‌ازظهر|ق‌ظ|قبل از ظهر; 12-24 بظ|ب|بعدازظهر|ب‌ظ|بعد از ظهر; 1-4 بامداد; 4-12 صبح; 12-13 ظهر; 13-19
    عصر; 19-24 شب; 0-1 نیمه‌شب
ur: 0-12 am; 12-24 pm; 0-1 آدھی رات|نصف شب; 4-12 صبح|صبح میں; 12-16 دوپہر|دوپہر میں; 16-18 سہ پہر; 18-20 شام|شام میں;
    20-28 رات|رات میں
hi: 0-12 am|पूर्वाह्न; 12-24 pm|अपराह्न; 0-1 मध्यरात्रि|आधी रात; 4-12 सुबह; 12-16 दोपहर; 16-20 शाम; 20-28 रात
bn: 0-12 am; 12-24 pm; 4-6 ভোর|ভোরবেলায়; 6-12 সকাল|সকালবেলায়; 12-16 দুপুর|দুপুরবেলায়; 16-18 বিকাল; 18-20
    সন্ধ্যা|সন্ধ্যাবেলায়; 20-28 রাত্রি|রাত্রিবেলায়; 12-18 বিকেল; 18-24 রাত
mr: 0-12 am; 12-24 pm; 0-1 मध्यरात्र|मरा; 12-13 मध्यान्ह|दु|म; 4-6 पहाट|प; 6-12 सकाळ|स; 12-16 दुपार; 16-21
    संध्याकाळ|सं; 21-28 रात्र|रा
ne: 0-12 पूर्वाह्न; 12-24 अपराह्न; 0-1 मध्यरात; 12-13 मध्यान्ह; 4-12 बिहान; 12-16 अपरान्ह; 16-19 साँझ; 19-22 बेलुकी;
    22-28 रात
ta: 0-12 am; 12-24 pm; 0-1 நள்ளிரவு|நள்; 12-13 நண்பகல்|நண்; 3-5 அதிகாலை|அதி; 5-12 காலை|கா; 12-14 மதியம்|மதி; 14-16
    பிற்பகல்|பிற்; 16-18 மாலை|மா; 18-21 அந்தி மாலை|அந்தி மா; 21-27 இரவு|இர|இ
te: 0-12 am; 12-24 pm; 0-1 అర్ధరాత్రి; 6-12 ఉదయం; 12-18 మధ్యాహ్నం; 18-21 సాయంత్రం; 21-30 రాత్రి
th: 0-12 am|ก่อนเที่ยง; 12-24 pm|หลังเที่ยง; 0-1 เที่ยงคืน; 12-13 เที่ยง|ในตอนบ่าย|ตอนบ่าย|ช่วงเที่ยง; 6-12
    ในตอนเช้า|เช้า|ตอนเช้า; 13-16 บ่าย; 16-18 ในตอนเย็น|เย็น|ตอนเย็น; 18-21 ค่ำ; 21-30 กลางคืน
vi: 0-12 sa; 12-24 ch; 0-1 nửa đêm; 12-13 tr|trưa; 4-12 sáng; 12-18 chiều; 18-21 tối; 21-28 đêm
zh: 0-12 上午; 12-24 下午; 0-1 午夜; 5-8 早上|清晨; 12-13 中午; 19-24 晚上; 0-5 凌晨|深夜; 5-12 早晨; 18-24 晚; 17-20 傍晚
ja: 0-12 午前; 12-24 午後; 0-1 真夜中; 12-13 正午; 4-12 朝; 12-16 昼; 16-19 夕方; 19-23 夜; 23-28 夜中; 0-6 未明
ko: 0-12 오전; 12-24 오후; 0-1 자정; 12-13 정오; 3-6 아침; 18-21 저녁; 21-27 밤; 0-6 새벽
"""

_WEEKDAYS = """
en: fr fri friday mo mon monday sa sat saturday su sun sunday th thu thursday tu tue tuesday we wed wednesday
de: di dienstag do donnerstag fr freitag mi mittwoch mo montag sa samstag so sonntag
fr: di dim dimanche je jeu jeudi lu lun lundi ma mar mardi me mer mercredi sa sam samedi ve ven vendredi
es: do dom domingo ju jue jueves lu lun lunes ma mar martes mi mié miércoles sa sáb sábado vi vie viernes
pt: dom domingo qua quarta-feira qui quinta-feira seg segunda-feira sex sexta-feira sáb sábado ter terça-feira
it: dom domenica gio giovedì lun lunedì mar martedì mer mercoledì sab sabato ven venerdì
nl: di dinsdag do donderdag ma maandag vr vrijdag wo woensdag za zaterdag zo zondag
sv: fr fre fredag lö lör lördag må mån måndag on ons onsdag sö sön söndag ti tis tisdag to tors torsdag
da: fr fre fredag lø lør lørdag ma man mandag on ons onsdag sø søn søndag ti tirs tirsdag to tors torsdag
nb: fr fre fredag lø lør lørdag ma man mandag on ons onsdag sø søn søndag ti tir tirsdag to tor torsdag
fi: ke keskiviikko keskiviikkona la lauantai lauantaina ma maanantai maanantaina pe perjantai perjantaina su sunnuntai
    sunnuntaina ti tiistai tiistaina to torstai torstaina
is: fi fim fimmtudagur fö fös föstudagur la lau laugardagur mi mið miðvikudagur má mán mánudagur su sun sunnudagur þr
    þri þriðjudagur
pl: czw czwartek nie niedz niedziela pią piątek pon poniedziałek pt sob sobota wt wto wtorek śr śro środa
cs: ne neděle po pondělí pá pátek so sobota st středa út úterý čt čtvrtek
sk: ne nedeľa pi piatok po pondelok so sobota st streda ut utorok št štvrtok
sl: ned nedelja pet petek pon ponedeljek sob sobota sre sreda tor torek čet četrtek
hr: ned nedjelja pet petak pon ponedjeljak sri srijeda sub subota uto utorak čet četvrtak
sr: не нед недеља пе пет петак по пон понедељак ср сре среда су суб субота ут уто уторак че чет четвртак
mk: вто вторник нед недела пет петок пон понеделник саб сабота сре среда чет четврток
bg: вт вторник нд неделя петък пн понеделник пт сб ср сряда събота четвъртък чт
ru: воскресенье вс вт вторник пн понедельник пт пятница сб ср среда суббота четверг чт
uk: вт вівторок нд неділя пʼятниця пн понеділок пт сб середа ср субота четвер чт
be: аў аўторак нд нядзеля панядзелак пн пт пятніца сб серада ср субота чацвер чц
ro: du dum duminică joi lu lun luni ma mar marți mi mie miercuri sâ sâm sâmbătă vi vin vineri
hu: cs csütörtök hétfő kedd péntek sz sze szerda szo szombat vasárnap
el: δε δευ δευτέρα κυ κυρ κυριακή πέ πέμ πέμπτη πα παρ παρασκευή σά σάβ σάββατο τε τετ τετάρτη τρ τρί τρίτη
tr: cmt ct cu cum cuma cumartesi pa paz pazar pazartesi pe per perşembe pt pzt sa sal salı ça çar çarşamba
az: bazar bazar_ertəsi be ca cümə cümə_axşamı ça çərşənbə çərşənbə_axşamı şənbə
sq: die e_diel e_enjte e_hënë e_martë e_mërkurë e_premte e_shtunë enj hën mar mër pre sh sht
et: esmaspäev kolmapäev laupäev neljapäev pühapäev reede teisipäev
lv: ce ceturtd ceturtdiena ot otrd otrdiena piektd piektdiena pirmd pirmdiena pk pr se sestd sestdiena sv svētd
    svētdiena tr trešd trešdiena
lt: an antradienis ketvirtadienis kt penktadienis pirmadienis pn pr sekmadienis sk tr trečiadienis šeštadienis št
ca: dc dg dijous dilluns dimarts dimecres dissabte diumenge divendres dj dl ds dt dv
gl: do dom domingo lu luns ma mar martes mé mér mércores sá sáb sábado ve ven venres xo xov xoves
eu: al ar asteartea asteazkena astelehena az ig igandea larunbata lr og or osteguna ostirala
cy: dydd_gwener dydd_iau dydd_llun dydd_mawrth dydd_mercher dydd_sadwrn dydd_sul gw gwe gwen ia iau ll llun ma maw me
    mer sa sad su sul
ga: ao aoine cé céad do domh dé dé_céadaoin dé_domhnaigh dé_haoine dé_luain dé_máirt dé_sathairn déar déardaoin lu
    luan má máirt sa sath
af: di dinsdag do donderdag ma maandag sa saterdag so sondag vr vrydag wo woensdag
id: jum jumat kam kamis min minggu rab rabu sab sabtu sel selasa sen senin
ms: ah ahad ahd is isn isnin ju jum jumaat kh kha khamis ra rab rabu sa sab sabtu se sel selasa
fil: biy biyernes huw huwebes lin linggo lun lunes mar martes miy miyerkules sab sabado
sw: alhamisi ijumaa jumamosi jumanne jumapili jumatano jumatatu
hy: եկ երեքշաբթի երկ երկուշաբթի երք եք կիր կիրակի կր հգ հինգշաբթի հնգ շաբաթ շբ շբթ ու ուր ուրբաթ չորեքշաբթի չրք չք
ka: კვ კვი კვირა ოთ ოთხ ოთხშაბათი ორ ორშ ორშაბათი პარ პარასკევი პრ სამ სამშაბათი სმ შაბ შაბათი შბ ხთ ხუთ ხუთშაბათი
kk: бейсенбі бс дс дүйсенбі жексенбі жм жс жұма сб сейсенбі сенбі ср сс сәрсенбі
uz: ch chor chorshanba du dush dushanba ju jum juma pa pay payshanba se sesh seshanba sh shan shanba ya yak yakshanba
he: א׳ ב׳ ג׳ ד׳ ה׳ ו׳ יום_א׳ יום_ב׳ יום_ג׳ יום_ד׳ יום_ה׳ יום_ו׳ יום_חמישי יום_ראשון יום_רביעי יום_שבת יום_שישי
    יום_שלישי יום_שני שבת ש׳
ar: أحد أربعاء إثنين الأحد الأربعاء الاثنين الثلاثاء الجمعة الخميس السبت ثلاثاء جمعة خميس سبت
fa: جمعه دوشنبه سه‌شنبه شنبه پنجشنبه چهارشنبه یکشنبه ۱ش ۲ش ۳ش ۴ش ۵ش
ur: اتوار بدھ جمعرات جمعہ منگل پیر ہفتہ
hi: गु गुरु गुरुवार बु बुध बुधवार मं मंगल मंगलवार रवि रविवार शनि शनिवार शु शुक्र शुक्रवार सो सोम सोमवार
bn: বু বুঃ বুধ বুধবার বৃ বৃঃ বৃহস্পতি বৃহস্পতিবার মঃ মঙ্গল মঙ্গলবার রঃ রবি রবিবার শনি শনিবার শু শুঃ শুক্র শুক্রবার সো
    সোঃ সোম সোমবার
mr: गु गुरु गुरुवार बु बुध बुधवार मं मंगळ मंगळवार रवि रविवार शनि शनिवार शु शुक्र शुक्रवार सो सोम सोमवार
ne: आइत आइतबार बि बिहि बिहिबार बु बुध बुधबार मङ्गल मङ्गलबार शनि शनिबार शु शुक्र शुक्रबार सो सोम सोमबार
ta: சனி செ செவ் செவ்வாய் ஞா ஞாயி ஞாயிறு தி திங் திங்கள் பு புத புதன் வி வியா வியாழன் வெ வெள் வெள்ளி
te: ఆది ఆదివారం గు గురు గురువారం బు బుధ బుధవారం మం మంగళ మంగళవారం శని శనివారం శు శుక్ర శుక్రవారం సో సోమ సోమవారం
th: จันทร์ พฤ พฤหัส พุธ วันจันทร์ วันพฤหัสบดี วันพุธ วันศุกร์ วันอังคาร วันอาทิตย์ วันเสาร์ ศุกร์ อังคาร อา อาทิตย์
    เสาร์
vi: chủ_nhật cn t2 t3 t4 t5 t6 t7 thứ_2 thứ_3 thứ_4 thứ_5 thứ_6 thứ_7 thứ_ba thứ_bảy thứ_hai thứ_năm thứ_sáu thứ_tư
zh: 周一 周三 周二 周五 周六 周四 周日 星期一 星期三 星期二 星期五 星期六 星期四 星期日
ja: 土曜日 日曜日 月曜日 木曜日 水曜日 火曜日 金曜日
ko: 금요일 목요일 수요일 월요일 일요일 토요일 화요일
"""


def _parts() -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for paragraph in _DAY_PARTS.strip().replace("\n    ", " ").split("\n"):
        for part in paragraph.partition(": ")[2].split("; "):
            hours, _, words = part.partition(" ")
            first, _, end = hours.partition("-")
            for word in words.split("|"):
                found.setdefault(word, (int(first), int(end)))
    return found


DAY_PARTS = _parts()
"""What a word says of the hours of the day. Where two languages use one word, the first in the table holds."""
LONGEST_PART = max(word.count(" ") + 1 for word in DAY_PARTS)
"""Words of the longest."""
WEEKDAY_NAMES = frozenset(
    word.replace("_", " ")
    for paragraph in _WEEKDAYS.strip().replace("\n    ", " ").split("\n")
    for word in paragraph.partition(": ")[2].split(" ")
)
"""Names of the days of the week, and their abbreviations."""
