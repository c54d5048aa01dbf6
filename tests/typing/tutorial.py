"""The lines of docs/tutorial/index.md, as they are typed. mypy and pyright check them, nobody runs them: `nox -s types`."""
# pyright: reportUnusedExpression=false

from pathlib import Path
import articlekit
page = Path("docs/tutorial/ferry.html").read_bytes()
article = articlekit.parse(page, url="https://copytimes.example/ferry")
article.title
print(article.text)
if article.published:
    print(article.published.isoformat())
if article.source:
    print(article.source.url, article.source.publisher)
    for signal in article.source.evidence:
        print(f"{signal.signal}, in {signal.place}: {signal.text}")
for item in article.removed:
    print(item.kind.value, "|", item.text)
from articlekit import RemovalKind
"Source: The Island Courier" in article.restored({RemovalKind.SOURCE_LABEL}).text
why = article.evidence_for("published")
if why:
    print(why.winner.value, "by", why.winner.signal)
from articlekit.render import from_json, to_json, to_markdown
print(to_markdown(article))
from_json(to_json(article)) == article
