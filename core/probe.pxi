# A look whether the core reads a page as the walk in Python does, before it is ever used.

cdef str PROBE = """<html><body class="page"><nav id=menu><a href="/a">One</a><a href="/b">Two</a></nav><h1>A  day</h1>
<p class="byline-author">By <b>Ann <i>Lee</i></b> &middot; \u65e5\u672c<br>See <a href="c">this</a>, s\u00adoft<img src="d"></p>
<hr><p style="display: none">No</p><x-y>odd</x-y></body></html>"""


cdef int check() except -1:
    from lxml import etree
    from articlekit.options import Deadline, Limits
    from articlekit.segmenting.walk import read_tree

    root = etree.fromstring(PROBE.encode(), etree.HTMLParser(encoding="utf-8"))
    given = root, Limits(), Deadline(), _elements.KINDS
    expected, unread = read_tree(*given)
    found, unread_here = walked(*given)
    names = [field.name for field in Segments.__attrs_attrs__]
    for name in names:
        if getattr(found, name) != getattr(expected, name):
            raise ImportError(f"the core reads {name} otherwise than the walk in Python")
    return 0


check()
