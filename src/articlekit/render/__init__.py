"""Renderings of one `Article`: plain text, Markdown, HTML that is safe by construction, JSON, schema.org JSON-LD.

Each is a pure function of the article; none reads the page again.
"""

from __future__ import annotations

from articlekit.render.html import to_html
from articlekit.render.json import SCHEMA_VERSION, from_json, to_json
from articlekit.render.json_ld import to_json_ld
from articlekit.render.markdown import to_markdown
from articlekit.render.text import to_text

__all__ = ["SCHEMA_VERSION", "from_json", "to_html", "to_json", "to_json_ld", "to_markdown", "to_text"]
