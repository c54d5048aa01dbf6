# What the addresses of a page's elements say: `articlekit.own_site.witnesses`, and the host of an address that needs no cleaning.

cdef enum Addressed:
    OTHER_ELEMENT
    LINK_ELEMENT
    FORM_ELEMENT
    FILE_ELEMENT

cdef object _witnesses = import_module("articlekit.own_site.witnesses")
cdef object WITNESS = _witnesses.Witness, LINK = _witnesses._link, WHOSE = _witnesses._whose, OWNER = _witnesses._owner
cdef object IS_SYSTEM = _witnesses._SYSTEM.search, LEADS_TO_FRONT = _witnesses.leads_to_front
cdef Py_ssize_t MOST_SLASHES = _witnesses._FRONT, SCHEME = len("https://")

cdef enum:
    MOST_ADDRESSED = 3000  # of its first elements, and of its last


cdef Addressed addressed_as(xmlNode* node) noexcept nogil:
    cdef const char* name = <const char*>node.name
    if node.type != tree.XML_ELEMENT_NODE or node.ns != NULL:
        return OTHER_ELEMENT
    if name[0] == b"a":
        return LINK_ELEMENT if name[1] == 0 or strcmp(name, "area") == 0 else OTHER_ELEMENT
    if name[0] == b"f":
        return FORM_ELEMENT if strcmp(name, "form") == 0 else OTHER_ELEMENT
    if name[0] == b"i":
        return FILE_ELEMENT if strcmp(name, "img") == 0 or strcmp(name, "iframe") == 0 else OTHER_ELEMENT
    return FILE_ELEMENT if strcmp(name, "script") == 0 else OTHER_ELEMENT


cdef bint shows_picture(xmlNode* link) noexcept nogil:
    cdef xmlNode* node = following(link, link)
    while node != NULL:
        if node.type == tree.XML_ELEMENT_NODE and node.ns == NULL:
            if strcmp(<const char*>node.name, "img") == 0 or strcmp(<const char*>node.name, "svg") == 0:
                return True
        node = following(node, link)
    return False


cdef str address_in(xmlNode* node, const char* name):
    """An attribute's address that may stand alone; None where it has none, or one of the page's own."""
    cdef xmlAttr* attribute = node.properties
    cdef const char* value
    while attribute != NULL and (attribute.ns != NULL or strcmp(<const char*>attribute.name, name) != 0):
        attribute = attribute.next
    if attribute == NULL or attribute.children == NULL:
        return None
    if attribute.children.next != NULL or attribute.children.type != tree.XML_TEXT_NODE:
        whole = attributeValue(node, attribute)
        return whole if whole and whole[0] not in "#?." and (whole[0] != "/" or whole[1:2] == "/") else None
    value = <const char*>attribute.children.content
    if value == NULL or value[0] == 0 or value[0] == b"#" or value[0] == b"?" or value[0] == b".":
        return None
    if value[0] == b"/" and value[1] != b"/":
        return None
    return PyUnicode_DecodeUTF8(value, strlen(value), NULL)


def of_elements(_Element root not None):
    """The same as in Python, which asks for a picture in front pages only."""
    cdef xmlNode* top = root._c_node
    cdef xmlNode* node = top
    cdef xmlNode** nodes = NULL
    cdef int count = 0, room = 0, number
    cdef Addressed kind
    cdef str href
    cdef dict links = {}, files = {}
    cdef list found = []
    try:
        while node != NULL:
            if addressed_as(node) != OTHER_ELEMENT:
                if count == room:
                    nodes = <xmlNode**>grown(nodes, &room, count, sizeof(xmlNode*))
                nodes[count] = node
                count += 1
            node = following(node, top)
        for number in range(count):
            if MOST_ADDRESSED <= number < count - MOST_ADDRESSED:
                continue
            node = nodes[number]
            kind = addressed_as(node)
            href = address_in(node, "href" if kind == LINK_ELEMENT else "action" if kind == FORM_ELEMENT else "src")
            if href is None:
                continue
            if kind == LINK_ELEMENT:
                if href not in links:
                    links[href] = said_by(href)
                said, front = links[href]
                found.extend(said)
                if front is not None:
                    found.append(record(WITNESS, ("logo" if shows_picture(node) else "front page",) + <tuple>front))
                continue
            if href not in files:
                files[href] = site_at(href) or WHOSE(href)
            whose = files[href]
            if whose is not None:
                word = "form" if kind == FORM_ELEMENT else "system" if IS_SYSTEM(href) is not None else "file"
                found.append(record(WITNESS, (word,) + <tuple>whose))
    finally:
        free(nodes)
    return found


cdef tuple said_by(str href):
    """What the address of a link says. Where there is anything to it, Python is asked."""
    cdef tuple whose
    if href.find("http", SCHEME) > 0:
        return LINK(href)
    whose = site_at(href)
    if whose is None:
        return LINK(href)
    is_front = href.count("/") <= MOST_SLASHES and LEADS_TO_FRONT(href.partition(whose[1])[2].lstrip("."))
    return (record(WITNESS, ("link",) + whose),), whose if is_front else None


cdef tuple site_at(str href):
    """Site, host and address of one in which nothing is to be cleaned or unwrapped, and that is public; else None."""
    cdef str name = plain_host(href).rstrip(".")
    owner = OWNER(name) if name else None
    return (owner, name, href) if owner else None


def plain_host(str url not None):
    """The same as in Python: by `PLAIN` of `articlekit.urls.hosts`."""
    cdef int kind = PyUnicode_KIND(url)
    cdef const void* data = PyUnicode_DATA(url)
    cdef Py_ssize_t length = len(url), start = 7, end, at
    cdef uint32_t letter
    if kind != 1 or length < 8 or not url.startswith("http"):
        return ""
    if PyUnicode_READ(kind, data, 4) == b"s":
        start = 8
    if url[start - 3 : start] != "://" or start >= length:
        return ""
    end = start
    while end < length:
        letter = PyUnicode_READ(kind, data, end)
        if not (b"a" <= letter <= b"z" or b"0" <= letter <= b"9" or (end > start and (letter == b"." or letter == b"-"))):
            break
        end += 1
    if end == start:
        return ""
    if end < length:
        letter = PyUnicode_READ(kind, data, end)
        if letter != b"/" and letter != b"?" and letter != b"#":
            return ""
        for at in range(end + 1, length):
            letter = PyUnicode_READ(kind, data, at)
            if letter < 33 or letter > 126 or letter == 92:
                return ""
    return url[start:end]
