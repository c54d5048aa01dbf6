"""Mail: forwarded and listed messages as text and HTML, newsletters."""

from __future__ import annotations

from reports.cases import html_report, text_report
from reports.stories import BEEKEEPER, BRIDGE, MILL, MUSEUM, paragraphs

__all__ = ["MAIL", "MAIL_AGAIN"]

BODY = "\n\n".join(BRIDGE[:3])


MAIL = (
    text_report(
        "forwarded-gmail",
        f"""---------- Forwarded message ---------
From: Mill Letter <hello@mill.example>
Date: Fri, May 3, 2024 at 7:00 AM
Subject: Mill Letter #48: The footbridge
To: <tom@hask.example>

{BODY}
""",
        paragraphs=list(BRIDGE[:3]),
        title="The footbridge",
        published="2024-05-03T07:00",
    ),
    text_report(
        "forwarded-german",
        "Von: Anton Halder <anton@heide.example>\nGesendet: Freitag, 3. Mai 2024 07:00\nAn: Leserkreis <kreis@heide.example>\nBetreff: WG: Die Hefte\n\n"
        + "\n\n".join(BEEKEEPER),
        paragraphs=list(BEEKEEPER),
        title="Die Hefte",
        authors=["Anton Halder"],
        published="2024-05-03",
    ),
    text_report(
        "plain-with-signature",
        f"From: orla@hask.example (Orla Venn)\nDate: 3 May 2024 07:00:00 +0100\nSubject: Re: [works] Hangers\nMessage-ID: <abc@hask.example>\n\n{BODY}\n\nSent from my iPhone\n",
        paragraphs=list(BRIDGE[:3]),
        title="Hangers",
        authors=["Orla Venn"],
        published="2024-05-03T07:00:00+01:00",
    ),
    text_report(
        "confidential",
        f"{BODY}\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, please notify the sender and delete it.\n",
        paragraphs=list(BRIDGE[:3]),
    ),
    html_report(
        "pipermail",
        f"""<H1>[works] Hangers of the footbridge</H1><B>Orla Venn</B> <A HREF="mailto:works%40lists.hask.example?Subject=Re" TITLE="[works] Hangers">orla at hask.example
</A><BR><I>Wed May 15 09:12:44 BST 2024</I><P><UL><LI>Previous message (by thread): <A HREF="000611.html">[works] Rust</A></li><LI>Next message (by thread): <A
 HREF="000613.html">[works] Paint</A></li><LI> <B>Messages sorted by:</B> <a href="date.html#612">[ date ]</a><a href="thread.html#612">[ thread ]</a></LI></UL><HR><!--beginarticle--><PRE>{BODY}
</PRE><!--endarticle--><HR><P><UL><LI>Previous message (by thread): <A HREF="000611.html">[works] Rust</A></li></UL><hr><a href="https://lists.hask.example/listinfo/works">More information about the works
 mailing list</a><br>""",
        "[works] Hangers of the footbridge",
        title="Hangers of the footbridge",
        authors=["Orla Venn"],
        published="2024-05-15T09:12:44",
        text_contains=list(BRIDGE[:3]),
        text_excludes=["Previous message", "More information about", "Messages sorted"],
    ),
    html_report(
        "newsletter-german",
        f"""<table><tr><td><p>Wird diese E-Mail nicht richtig dargestellt? <a href="#">Im Browser ansehen</a></p></td></tr><tr><td><h1>Die Hefte des Imkers</h1>{paragraphs(BEEKEEPER)}</td></tr>
<tr><td><p>Sie erhalten diese E-Mail, weil Sie sich für unseren Newsletter angemeldet haben. <a href="#">Newsletter abbestellen</a></p><p>Heidebote Verlag GmbH, Weidenweg 4, 29699 Brennheim</p><p><a
 href="#">Impressum</a> | <a href="#">Datenschutz</a></p></td></tr></table>""",
        "Heidebote am Morgen Nr. 212: Die Hefte des Imkers",
        paragraphs=list(BEEKEEPER),
        title="Die Hefte des Imkers",
    ),
    html_report(
        "forwarded-html",
        f"""<div dir="ltr"><br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Low Tide</strong>
 <span dir="auto">&lt;<a href="mailto:lowtide@letters.example">lowtide@letters.example</a>&gt;</span><br>Date: Fri, 3 May 2024 at 07:00<br>Subject: The smell of bread<br>To:  &lt;tom@hask.example&gt;<br></div><br>
<h1>The smell of bread</h1>{paragraphs(MILL)}</div></div>""",
        "Fwd: The smell of bread",
        paragraphs=list(MILL),
        title="The smell of bread",
        published="2024-05-03T07:00",
    ),
    html_report(
        "newsletter-substack-mail",
        f"""<table><tr><td><p>Forwarded this email? <a href="#">Subscribe here</a> for more</p><h1>The smell of bread</h1><p>Lena Marsh</p><p>May 3</p>{paragraphs(MILL)}</td></tr><tr><td><p>© 2024 Lena Marsh<br>548 Market
 Street PMB 72296, San Francisco, CA 94104</p><p><a href="#">Unsubscribe</a></p></td></tr></table>""",
        paragraphs=list(MILL),
        title="The smell of bread",
    ),
    html_report(
        "newsletter-spanish",
        f"""<center><p>Si no ve correctamente este correo, <a href="#">haga clic aquí</a></p><h2>El museo del faro</h2>{paragraphs(MUSEUM)}<p>Recibe este correo porque está suscrito a nuestro boletín. Si no desea recibir más
 correos, <a href="#">dese de baja aquí</a>.</p><p>El Faro, Calle del Puerto 7, 03710 Serra</p></center>""",
        paragraphs=list(MUSEUM),
        title="El museo del faro",
    ),
    html_report(
        "newsletter-mailchimp-footer",
        f"""<div>{paragraphs(BRIDGE[:4])}<p>This email was sent to <a href="mailto:tom@hask.example">tom@hask.example</a><br><a href="#">why did I get this?</a> <a href="#">unsubscribe from this list</a> <a href="#">update
 subscription preferences</a><br>Hask Society · 4 Weir Road · Lower Hask LH4 2AB</p></div>""",
        "Hask Society, Issue 12: The footbridge",
        paragraphs=list(BRIDGE[:4]),
        title="The footbridge",
    ),
)

MAIL_AGAIN = (
    text_report(
        "outlook-french",
        f"De : Orla Venn <orla@hask.example>\nEnvoyé : vendredi 3 mai 2024 07:00\nÀ : Tom Reed\nCc : Dana Holt\nObjet : TR: La passerelle\n\n{BODY}\n",
        paragraphs=list(BRIDGE[:3]),
        title="La passerelle",
        authors=["Orla Venn"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "apple-forward",
        f'Begin forwarded message:\n\nFrom: "Venn, Orla" <orla@hask.example>\nSubject: Rust under the paint\nDate: 3 May 2024 at 07:00:00 BST\nTo: Tom Reed <tom@hask.example>\n\n{BODY}\n',
        paragraphs=list(BRIDGE[:3]),
        title="Rust under the paint",
        published="2024-05-03T07:00",
    ),
    text_report(
        "usenet-post",
        f"From: Orla Venn <orla@hask.example>\nNewsgroups: hask.bridges\nSubject: Re: hangers, once more\nDate: Fri, 3 May 2024 07:00:00 +0000\nMessage-ID: <1@hask.example>\n\n{BODY}\n\n-- \nOrla Venn\nCounty works\n",
        paragraphs=list(BRIDGE[:3]),
        title="hangers, once more",
        authors=["Orla Venn"],
    ),
    text_report(
        "spanish-notice",
        f"{BODY}\n\nEste mensaje es confidencial y está dirigido únicamente a su destinatario. Si lo ha recibido por error, bórrelo.\n",
        paragraphs=list(BRIDGE[:3]),
    ),
    text_report(
        "mail-about-mail",
        f"Letters\n\nThe post office will no longer deliver letters on Saturdays, from the first of June: it says so in a message to its staff.\n\n{BODY}\n",
        text_contains=["no longer deliver letters", *BRIDGE[:3]],
    ),
    html_report(
        "newsletter-french",
        f"""<table><tr><td><p>Si cet e-mail ne s'affiche pas correctement, <a href="#">consultez la version en ligne</a></p></td></tr><tr><td><h1>L'odeur du pain</h1>{paragraphs(MILL)}</td></tr><tr><td><p>Vous recevez cet e-mail
 car vous êtes inscrit à notre lettre. <a href="#">Se désabonner</a></p><p>Les Éditions du Bief, 12 rue du Moulin, 35000 Rennes</p></td></tr></table>""",
        "La lettre du bief n° 48 : L'odeur du pain",
        paragraphs=list(MILL),
        title="L'odeur du pain",
    ),
    html_report(
        "newsletter-dutch",
        f"""<div><p><a href="#">Bekijk deze e-mail in je browser</a></p><h1>De geur van brood</h1>{paragraphs(MILL)}<p>Je ontvangt deze nieuwsbrief omdat je je hebt aangemeld. <a href="#">Uitschrijven</a></p></div>""",
        "Molenbrief #12: De geur van brood",
        paragraphs=list(MILL),
        title="De geur van brood",
    ),
    html_report(
        "beehiiv",
        f"""<div><p><a href="#">Read Online</a> | <a href="#">Sign Up</a> | <a href="#">Advertise</a></p><h1>The smell of bread</h1>{paragraphs(MILL)}<p>Update your email preferences or unsubscribe <a href="#">here</a></p><p>© 2024 Low Tide<br>228
 Park Ave S, #29976, New York, New York 10003, United States</p></div>""",
        "The smell of bread",
        paragraphs=list(MILL),
        title="The smell of bread",
    ),
    html_report(
        "hyperkitty",
        f"""<div><h3>Hangers of the footbridge</h3><div><span>Orla Venn</span> <time datetime="2024-05-15T09:12:44+01:00">15 May 2024</time></div><div class="email-body">{paragraphs(BRIDGE[:3])}</div><p><a href="#">Reply to this email</a></p>
<p>Show replies by date</p></div>""",
        "[works] Hangers of the footbridge - works - lists.hask.example",
        text_contains=list(BRIDGE[:3]),
        text_excludes=["Reply to this", "Show replies"],
        published="2024-05-15",
    ),
    html_report(
        "newsletter-chinese",
        f"""<table><tr><td><p>如果无法正常显示此邮件，请<a href="#">点击这里在浏览器中查看</a></p></td></tr><tr><td><h1>一座桥</h1>{paragraphs(BRIDGE[:3])}</td></tr><tr><td><p>您收到此邮件是因为您订阅了我们的通讯。<a href="#">退订</a></p></td></tr></table>""",
        "桥讯 第48期：一座桥",
        paragraphs=list(BRIDGE[:3]),
        title="一座桥",
    ),
)
"""Written after the rules for the first."""
