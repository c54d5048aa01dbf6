# The walk of a page's tree: `articlekit.segmenting.walk`, on nodes.

cdef struct Frame:
    # An element that is open.
    xmlNode* node
    int kind
    uint32_t outer          # the hints around it
    const char* anchor      # the link around it


cdef inline bint is_text(xmlNode* node) noexcept nogil:
    return node.type == tree.XML_TEXT_NODE or node.type == tree.XML_CDATA_SECTION_NODE


cdef inline bint is_element(xmlNode* node) noexcept nogil:
    """Whether lxml makes an element of it, with a tail: comments and their like are some."""
    return (
        node.type == tree.XML_ELEMENT_NODE
        or node.type == tree.XML_COMMENT_NODE
        or node.type == tree.XML_PI_NODE
        or node.type == tree.XML_ENTITY_REF_NODE
    )


cdef inline xmlNode* following(xmlNode* node, xmlNode* top) noexcept nogil:
    """The next node within `top`, in document order."""
    if node.type == tree.XML_ELEMENT_NODE and node.children != NULL:
        return node.children
    while node != top:
        if node.next != NULL:
            return node.next
        node = node.parent
    return NULL


cdef class Walk:
    """One walk of one page."""

    cdef Tags tags
    cdef Found found
    cdef _Document document
    cdef int max_nodes, count
    cdef object deadline        # None where it is never past
    cdef long unread
    cdef bint is_read           # the text at the beginning of the element has been read already, up to `behind`
    cdef xmlNode* behind
    cdef list kept              # values that had to be put together, as long as they are pointed to
    cdef Frame* frames
    cdef int frame_count, frame_room

    def __cinit__(self, _Element root, limits, deadline, dict kinds):
        self.document = root._doc
        self.tags = Tags(kinds)
        self.found = Found(root._doc, self.tags, limits.max_segments)
        self.max_nodes = min(limits.max_nodes, MOST_BYTES)
        self.deadline = None if deadline.ends is None else deadline
        self.kept = []

    def __dealloc__(self):
        free(self.frames)

    cdef const char* value(self, xmlAttr* attribute) except NULL:
        """The value of an attribute; a reference in it, which the parser of HTML leaves none of, is put in."""
        cdef xmlNode* child = attribute.children
        if child == NULL:
            return b""
        if child.next == NULL and child.type == tree.XML_TEXT_NODE:
            if child.content == NULL:
                return b""
            return <const char*>child.content
        whole = attributeValue(attribute.parent, attribute).encode()
        self.kept.append(whole)
        return <const char*><bytes>whole

    cdef const char* get(self, xmlNode* node, const char* name) except? NULL:
        """The value of an element's attribute; NULL where it has none."""
        cdef xmlAttr* attribute = node.properties
        while attribute != NULL:
            if attribute.ns == NULL and strcmp(<const char*>attribute.name, name) == 0:
                return self.value(attribute)
            attribute = attribute.next
        return NULL

    cdef int goes_on(self, int more) except -1:
        """Count elements; 0 where a limit is reached before the last of them."""
        cdef int before = self.count
        if more > self.max_nodes - before:
            self.count = self.max_nodes
            return 0
        self.count += more
        if self.deadline is not None and more and before + more > STEP:
            if (before + more - 1) // STEP > (before - 1) // STEP:
                return not self.deadline.is_past()
        return 1

    cdef bint run(self, xmlNode* root) except -1:
        """Read the elements in document order; False where a limit ends that before all is closed."""
        cdef xmlNode* node = root
        cdef Found found = self.found
        cdef uint32_t total = 0
        cdef int is_entered
        while True:
            while node == NULL:
                node = self.close(&total)
                if found.is_full:
                    return False
                if node == NULL and not self.frame_count:
                    return True
            if is_text(node):
                node = self.read_text(node)
                continue
            if not is_element(node):
                raise Declined("a node of another kind")
            if not self.goes_on(1):
                return False
            if node.type != tree.XML_ELEMENT_NODE:
                node = node.next
                continue
            is_entered = self.enter(node, &total)
            if is_entered < 0 or found.is_full:
                return False
            if self.is_read:
                node, self.is_read = self.behind, False
            else:
                node = node.children if is_entered else node.next

    cdef xmlNode* close(self, uint32_t* total) except? NULL:
        """The innermost element has ended; what follows it."""
        cdef Frame* frame
        cdef Found found = self.found
        self.frame_count -= 1
        frame = &self.frames[self.frame_count]
        if frame.kind == BLOCK:
            found.flush()
            if found.is_full:
                return NULL
            found.extra = 0
            found.breaks = 0
            found.close_block()
        elif frame.kind == MARK:
            found.run.close_mark(frame.node)
        elif frame.kind == ANCHOR:
            found.run.close_anchor(frame.anchor)
        total[0] = frame.outer
        return frame.node.next if self.frame_count else NULL

    cdef xmlNode* read_text(self, xmlNode* node) except? NULL:
        """Read the text nodes that stand in a row, as one piece; what follows them."""
        cdef Run run = self.found.run
        cdef xmlNode* end = node
        cdef bint is_some = run.pieces > 0, is_empty = True
        while end != NULL and is_text(end):
            if end.content != NULL and end.content[0]:
                is_empty = False
                is_some = is_some or not is_blank(end.content)
            end = end.next
        if is_some and not is_empty:
            while node != end:
                if node.content != NULL:
                    run.add(<const char*>node.content, strlen(<const char*>node.content))
                node = node.next
            run.end_piece()
        return end

    cdef int enter(self, xmlNode* node, uint32_t* total) except? -2:
        """Begin an element. 1 where its children are to be read, 0 where it is passed by; -1 where a limit is reached in it."""
        cdef Found found = self.found
        cdef TagOf tag
        cdef int number, kind, attribute_kind
        cdef uint32_t hints, outer = total[0]
        cdef const char* href = NULL
        cdef const char* email = NULL
        cdef xmlAttr* attribute
        cdef xmlAttr* stated = NULL
        if node.ns != NULL:
            raise Declined("a namespace")
        number = self.tags.number_of(node)
        tag = <TagOf>self.tags.items[number]
        kind = tag.kind
        if kind == ODD:
            kind = kind_of(element_of(self.document, node))
        if kind > SPAN:
            return self.pass_by(node, tag, kind, outer)
        hints = tag.hints
        attribute = node.properties
        while attribute != NULL:
            if attribute.ns == NULL:
                attribute_kind = self.tags.attribute_kind(attribute)
                if attribute_kind == NOTHING:
                    pass
                elif attribute_kind < HREF:
                    hints |= self.tags.hints_of(attribute_kind, attribute, self.value(attribute))
                elif attribute_kind == HREF:
                    if kind == ANCHOR:
                        href = self.value(attribute)
                elif attribute_kind == EMAIL:
                    email = self.value(attribute)
                else:
                    stated = attribute
            attribute = attribute.next
        if hints & FACADE:
            hints &= ~FACADE
            if has_data(node):
                found.keep(node, outer)
        if hints & STYLED:
            hints &= ~STYLED
            if kind == SPAN:
                kind = MARK
        if (kind == SPAN or kind == MARK) and hints & HIDDEN and is_katex(self.get(node, b"class")):
            return self.pass_by(node, tag, SKIP, outer)
        total[0] = outer | hints
        if kind == BLOCK:
            found.open_block(node, number, hints, total[0])
            if found.is_full:
                return 1
            if tag.is_hr:
                found.keep_rule(node, outer)
            elif tag.is_figure and shows_late(element_of(self.document, node)):
                found.keep(node, total[0])
        else:
            found.extra |= hints
        if self.frame_count == self.frame_room:
            self.frames = <Frame*>grown(self.frames, &self.frame_room, self.frame_count, sizeof(Frame))
        self.frames[self.frame_count] = Frame(node, kind, outer, found.run.anchor)
        self.frame_count += 1
        if kind == MARK:
            found.run.open_mark(node, tag.is_ruby)
        elif kind == ANCHOR:
            found.run.open_anchor(href)
        elif kind == FRAME:
            found.keep(node, outer)
        if hints & MARKED:
            found.mark(node, hints, outer)
        if email != NULL and email[0]:
            self.read_address(node, email)
        if stated != NULL and (kind == SPAN or kind == MARK):
            self.read_name(node, stated)
        return 1

    cdef int read_address(self, xmlNode* node, const char* hidden) except -1:
        """What Cloudflare hid behind `[email protected]`, if it did."""
        cdef xmlNode* end = node.children
        cdef bytes text = b""
        while end != NULL and is_text(end):
            if end.content != NULL:
                text += <const char*>end.content
            end = end.next
        if b"[email" not in text or not (address := decode_text(string(hidden))):
            return 0
        text = address.encode()
        self.found.run.add_piece(text)
        self.is_read, self.behind = True, end
        return 0

    cdef int read_name(self, xmlNode* node, xmlAttr* stated) except -1:
        """The name that an empty element of a mention states."""
        cdef bytes text
        cdef xmlNode* child = node.children
        while child != NULL:
            if is_element(child) or (is_text(child) and child.content != NULL and child.content[0]):
                return 0
            child = child.next
        name = stated_name(string(self.value(stated)))
        if name:
            text = name.encode()
            self.found.run.add_piece(text)
        return 0

    cdef int pass_by(self, xmlNode* node, TagOf tag, int kind, uint32_t hints) except? -2:
        """An element whose text is not read. 0 where the walk goes on behind it, -1 where a limit is reached within."""
        cdef Found found = self.found
        cdef xmlNode* inner
        cdef int within = 0
        cdef const char* alt
        if kind == BREAK:
            found.flush()
            if found.is_full:
                return 0
            found.breaks += 1
        elif kind == SCRIPT:
            alt = self.get(node, b"type")
            if alt != NULL and strncmp(alt, b"math/tex", 8) == 0:
                raise Declined("a formula")
            if self.get(node, b"data-telegram-post") != NULL:
                found.keep(node, hints)
        elif kind == READING:
            found.run.reading(node)
        elif kind == MEDIUM:
            if self.stands_for_words(node):
                raise Declined("a picture that stands for words")
            found.keep(node, hints)
            alt = self.get(node, b"srcdoc")
            if alt != NULL and alt[0]:
                raise Declined("a page within the page")
        elif tag.is_noscript:
            self.read_noscript(node, hints)
        if kind == MEDIUM or (tag.is_noscript and kind == SKIP):
            alt = self.get(node, b"alt")
            if alt != NULL and names_dmca(alt):
                found.run.add_piece(alt)
        inner = following(node, node)
        while inner != NULL:
            within += is_element(inner)
            inner = following(inner, node)
        return 0 if self.goes_on(within) else -1

    cdef bint stands_for_words(self, xmlNode* node) except -1:
        """Whether a picture may be an emoji or a formula, by a part of its class or address."""
        cdef const char* classes = self.get(node, b"class")
        cdef const char* address = self.get(node, b"src")
        cdef const char* name
        for name in (b"emoji", b"smiley", b"latex", b"ee_img"):
            if classes != NULL and strstr(classes, name) != NULL:
                return True
        for name in (b"latex", b"equation?tex=", b"cht=tx"):
            if address != NULL and strstr(address, name) != NULL:
                return True
        return False

    cdef int read_noscript(self, xmlNode* node, uint32_t hints) except -1:
        """Keep the pictures and frames of a `noscript`, and count its characters where it holds elements."""
        cdef xmlNode* inner = following(node, node)
        cdef long chars = 0
        cdef bint has_elements = False
        while inner != NULL:
            if inner.type == tree.XML_ELEMENT_NODE:
                has_elements = True
                if inner.ns != NULL:
                    raise Declined("a namespace")
                if strcmp(<const char*>inner.name, b"img") == 0 or strcmp(<const char*>inner.name, b"iframe") == 0:
                    self.found.keep(inner, hints)
            elif is_text(inner):
                if inner.content != NULL:
                    chars += chars_between(inner.content, inner.content + strlen(<const char*>inner.content))
            else:
                raise Declined("a comment in noscript")
            inner = following(inner, node)
        if has_elements:
            self.unread += chars
        return 0


cdef inline bint is_katex(const char* value) noexcept nogil:
    return value != NULL and strcmp(value, b"katex-html") == 0


cdef bint has_data(xmlNode* node) noexcept nogil:
    """Whether it has an attribute for scripts."""
    cdef xmlAttr* attribute = node.properties
    while attribute != NULL:
        if attribute.ns == NULL and strncmp(<const char*>attribute.name, b"data-", 5) == 0:
            return True
        attribute = attribute.next
    return False


cdef bint names_dmca(const char* alt) noexcept nogil:
    cdef int i = 0
    while alt[i]:
        if begins(alt + i, b"dmca", 4):
            return True
        i += 1
    return False


def walked(_Element root not None, limits, deadline, dict kinds):
    """The `Segments` of a tree, and how many characters its `noscript` elements hold beside them.

    Raises `Declined` where the page holds something that only the walk in Python reads.
    """
    cdef Walk walk = Walk(root, limits, deadline, kinds)
    cdef bint is_complete
    if root._c_node == NULL or root._c_node.type != tree.XML_ELEMENT_NODE:
        raise Declined("no element")
    if kinds.get(root.tag) != BLOCK:
        raise Declined("a root that is no block")
    is_complete = walk.run(root._c_node)
    if not is_complete:
        walk.found.finish()
    return walk.found.result(not is_complete), walk.unread
