"""Mail, a third set: as text and as pages."""

from __future__ import annotations

from reports.cases import as_text, html_report, text_report
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, MUSEUM, TUNNEL, paragraphs

__all__ = ["MAIL_THIRD"]


MAIL_THIRD = (
    text_report(
        "forwarded-french",
        f"Début du message transféré :\n\nDe: Lena Marsh <lena@millletter.example>\nObjet: Le pain du moulin\nDate: 3 mai 2024 à 07:00:12 UTC+2\nÀ: tom@hask.example\n\n{as_text(MILL)}\n",
        paragraphs=list(MILL),
        title="Le pain du moulin",
        authors=["Lena Marsh"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "forwarded-outlook-spanish",
        f"________________________________\nDe: Luz Serra <luz@faro.example>\nEnviado: viernes, 3 de mayo de 2024 7:00\nPara: Tom Reed <tom@hask.example>\nAsunto: RV: El museo del faro\n\n{as_text(MUSEUM)}\n",
        paragraphs=list(MUSEUM),
        title="El museo del faro",
        authors=["Luz Serra"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "forwarded-russian",
        f"-------- Пересылаемое сообщение --------\nОт кого: Иван Кузнецов <ivan@ozero.example>\nКому: Ада <ada@hask.example>\nДата: 03.05.2024, 07:00\nТема: Завод снова работает\n\n{as_text(MOTOR)}\n",
        paragraphs=list(MOTOR),
        title="Завод снова работает",
        authors=["Иван Кузнецов"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "forwarded-chinese",
        f"---------- 转发的邮件 ----------\n发件人： 李明 <liming@xinshan.example>\n日期： 2024年5月3日星期五 07:00\n主题： 东岭隧道七月开放\n收件人： 王芳 <wf@xinshan.example>\n\n{as_text(TUNNEL)}\n",
        paragraphs=list(TUNNEL),
        title="东岭隧道七月开放",
        authors=["李明"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "answer-below-a-quotation",
        "From: Orla Venn <orla@hask.example>\nTo: works@lists.hask.example\nSubject: Re: [works] The new hangers\nDate: Fri, 3 May 2024 07:00:00 +0100\n\nOn Thu, 2 May 2024 at 18:11, Tom Reed <tom@hask.example> wrote:\n> How long will they last, and who says so?\n> And what of the paint?\n\n"
        f"{as_text(BRIDGE[2:])}\n\n-- \nOrla Venn\nCounty Works\n",
        text_contains=list(BRIDGE[2:]),
        text_excludes=["County Works", "Message", "works@lists"],
        title="The new hangers",
        authors=["Orla Venn"],
    ),
    text_report(
        "digest-of-a-list",
        f"From: Dana Holt via works <works@lists.hask.example>\nSubject: [works] Footbridge closes\nDate: Tue, 14 May 2024 06:45:10 +0100\nList-Id: <works.lists.hask.example>\n\n{as_text(BRIDGE)}\n\n_______________________________________________\nworks mailing list -- works@lists.hask.example\nTo unsubscribe send an email to works-leave@lists.hask.example\n",
        paragraphs=list(BRIDGE),
        title="Footbridge closes",
        published="2024-05-14T06:45:10+01:00",
    ),
    html_report(
        "substack-mailing",
        f"<div class='preheader' style='display:none;font-size:1px;max-height:0'>Who bakes at night͏ &shy;͏ &shy;</div><table><tr><td><p style='font-size:13px'>Forwarded this email? <a href='#'>Subscribe here</a> for more</p><h1><a href='https://millletter.substack.example/p/smell-of-bread'>The smell of bread</a></h1><h3>Who bakes at night, and for whom</h3><table><tr><td><a href='#'>Lena Marsh</a></td></tr><tr><td>May 3</td></tr></table><table><tr><td><a href='#'>READ IN APP</a></td></tr></table>{paragraphs(MILL)}<p>Mill Letter is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p><table><tr><td><a href='#'>Like</a></td><td><a href='#'>Comment</a></td><td><a href='#'>Restack</a></td></tr></table><p>© 2024 Lena Marsh<br>4 Weir Road, Lower Hask LH4 2AB<br><a href='#'>Unsubscribe</a></p></td></tr></table>",
        text_contains=list(MILL),
        text_excludes=["Subscribe here", "READ IN APP", "reader-supported", "Restack", "Weir Road", "Unsubscribe"],
        title="The smell of bread",
    ),
    html_report(
        "german-mailing",
        f"<center><table class='wrapper'><tr><td>Probleme mit der Darstellung? <a href='#'>Im Browser öffnen</a></td></tr><tr><td><h2>Die Hefte des Imkers</h2>{paragraphs(BEEKEEPER)}</td></tr><tr><td><p>Sie erhalten diese E-Mail, weil Sie sich auf heidebote.example angemeldet haben.</p><p>Heidebote Verlag GmbH, Mühlenweg 4, 29640 Heidau</p><p><a href='#'>Newsletter abbestellen</a> | <a href='#'>Impressum</a></p></td></tr></table></center>",
        "Heidebote am Morgen, Ausgabe 212: Die Hefte des Imkers",
        paragraphs=list(BEEKEEPER),
        title="Die Hefte des Imkers",
    ),
    html_report(
        "pipermail-page",
        f"<H1>[works] Footbridge closes</H1><B>Dana Holt</B> <A HREF='mailto:works%40lists.hask.example' TITLE='x'>dana at hask.example</A><BR><I>Tue May 14 06:45:10 BST 2024</I><P><UL><LI>Previous message: <A HREF='1.html'>[works] Paint</A></LI><LI>Next message: <A HREF='3.html'>[works] Buses</A></LI><LI><B>Messages sorted by:</B> <a href='date.html'>[ date ]</a> <a href='thread.html'>[ thread ]</a></LI></UL><HR><PRE>{as_text(BRIDGE)}\n\n</PRE><HR><P><UL><LI>Previous message: <A HREF='1.html'>[works] Paint</A></LI><LI>Next message: <A HREF='3.html'>[works] Buses</A></LI></UL><hr><a href='/listinfo/works'>More information about the works mailing list</a>",
        "[works] Footbridge closes",
        text_contains=["closed for nine weeks", "forged in the county"],
        text_excludes=["Previous message", "sorted by", "More information"],
        title="Footbridge closes",
        authors=["Dana Holt"],
        published="2024-05-14T06:45:10",
    ),
    html_report(
        "forwarded-apple-html",
        f"<div>Begin forwarded message:<br><blockquote type='cite'><div><span style='color:#7f7f7f'><b>From: </b></span><span>Lena Marsh &lt;lena@millletter.example&gt;<br></span></div><div><b>Subject: </b>The smell of bread<br></div><div><b>Date: </b>3 May 2024 at 07:00:12 BST<br></div><div><b>To: </b>tom@hask.example<br></div><br><div>{paragraphs(MILL)}</div></blockquote></div>",
        text_contains=list(MILL),
        text_excludes=["From:", "forwarded message", "tom@hask"],
        title="The smell of bread",
        authors=["Lena Marsh"],
        published="2024-05-03T07:00:12",
    ),
)
