"""How the documentation is built: `nox -s docs`. Nothing is fetched unless ARTICLEKIT_INTERSPHINX is set."""

from __future__ import annotations

import os
from importlib.metadata import version as installed
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "articlekit"
author = "The articlekit authors"
copyright = f"2026, {author}"  # noqa: A001 - Sphinx's name
release = installed("articlekit")
version = ".".join(release.split(".")[:2])

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_copybutton", "sphinx_design"]
html_theme = "furo"
html_title = f"articlekit {version}"
html_theme_options = {
    "source_repository": "https://github.com/articlekit/articlekit/",
    "source_branch": "main",
    "source_directory": "docs/",
}
html_static_path = ["_static"]
html_css_files = ["wide-tables.css"]
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
exclude_patterns = ["_build"]

# Docstrings mark code with single backticks, as the rest of the project's prose does.
default_role = "code"
autodoc_default_options = {"undoc-members": True}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 90
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

# Links into the documentation of others need their inventories, which a machine without a network cannot fetch.
if os.environ.get("ARTICLEKIT_INTERSPHINX"):
    extensions.append("sphinx.ext.intersphinx")
    intersphinx_mapping = {
        "python": ("https://docs.python.org/3", None),
        "lxml": ("https://lxml.de/apidoc", None),
    }
# Without them references to what is not ours are left alone; ours must resolve, save type variables.
nitpick_ignore_regex = [(r"py:.*", r"(?!articlekit).*"), (r"py:class", r"articlekit\..*\.(T|Item|_Bucket)")]


def setup(app: Sphinx) -> None:
    """Show a default that is made anew for each value as `...`: attrs has a name for it that says nothing."""
    app.connect(
        "autodoc-process-signature",
        lambda _app, _what, _name, _object, _options, signature, returned: (
            signature and signature.replace("NOTHING", "..."),
            returned,
        ),
    )
