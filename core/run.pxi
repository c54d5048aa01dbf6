# The run of text that the walk is in: `articlekit.segmenting.run_reader`, on bytes.

cdef struct Stretched:
    # A link or a mark, by the pieces it begins and ends with.
    int start
    int end
    const char* url
    xmlNode* node

cdef struct Opened:
    # A mark that is open, and the piece at which it begins in this run.
    xmlNode* node
    int start
    bint is_ruby


cdef class Run:
    """The pieces of one run after the other."""

    cdef unsigned char* raw      # the pieces, one behind the other
    cdef size_t size, raw_room
    cdef int* ends               # where each piece ends in it; the first entry is 0
    cdef int pieces, ends_room
    cdef unsigned char* out      # the text
    cdef size_t out_room
    cdef Stretched* links
    cdef int link_count, link_room
    cdef Stretched* marks
    cdef int mark_count, mark_room
    cdef Opened opened[MOST_OPEN]
    cdef int open_count
    cdef const char* anchor
    cdef int anchor_start, bare_chars
    cdef int bare_links
    cdef int* places             # by piece: where a stretch that begins there begins in the text, and where one that ends there ends
    cdef size_t place_room
    # what `take` has read
    cdef str text
    cdef tuple anchors
    cdef tuple stretches
    cdef int link_chars
    cdef _Document document

    def __cinit__(self, _Document document):
        self.document = document
        self.ends = <int*>grown(NULL, &self.ends_room, 0, sizeof(int))
        self.ends[0] = 0

    def __dealloc__(self):
        free(self.raw)
        free(self.ends)
        free(self.out)
        free(self.links)
        free(self.marks)
        free(self.places)

    cdef int add(self, const char* text, size_t length) except -1:
        """Add to the piece that `end_piece` ends."""
        cdef size_t room
        cdef void* made
        if self.size + length + SPARE > MOST_BYTES:
            raise Declined("a text of two gigabytes")
        if self.size + length + SPARE > self.raw_room:
            room = 2 * (self.size + length + SPARE) + 4096
            made = realloc(self.raw, room)
            if made == NULL:
                raise MemoryError
            self.raw = <unsigned char*>made
            self.raw_room = room
        memcpy(self.raw + self.size, text, length)
        self.size += length
        return 0

    cdef int end_piece(self) except -1:
        if self.pieces + 2 > self.ends_room:
            self.ends = <int*>grown(self.ends, &self.ends_room, self.pieces + 1, sizeof(int))
        self.pieces += 1
        self.ends[self.pieces] = <int>self.size
        return 0

    cdef int add_piece(self, const char* text) except -1:
        self.add(text, strlen(text))
        return self.end_piece()

    cdef int keep_link(self, int start, const char* url) except -1:
        if self.link_count == self.link_room:
            self.links = <Stretched*>grown(self.links, &self.link_room, self.link_count, sizeof(Stretched))
        self.links[self.link_count] = Stretched(start, self.pieces, url, NULL)
        self.link_count += 1
        return 0

    cdef int keep_mark(self, int start, xmlNode* node) except -1:
        """1 where there is something in it, and room."""
        if self.pieces <= start or self.mark_count >= MOST_LINKS:
            return 0
        if self.mark_count == self.mark_room:
            self.marks = <Stretched*>grown(self.marks, &self.mark_room, self.mark_count, sizeof(Stretched))
        self.marks[self.mark_count] = Stretched(start, self.pieces, NULL, node)
        self.mark_count += 1
        return 1

    cdef int open_anchor(self, const char* url) except -1:
        if self.anchor != NULL and self.link_count < MOST_LINKS and self.pieces > self.anchor_start:
            self.keep_link(self.anchor_start, self.anchor)
        if self.link_count and self.links[self.link_count - 1].end == self.pieces:
            self.add_piece(b" ")
        self.anchor = url
        self.anchor_start = self.pieces
        return 0

    cdef int close_anchor(self, const char* outer) except -1:
        if self.anchor != NULL and self.pieces > self.anchor_start:
            if self.link_count < MOST_LINKS:
                self.keep_link(self.anchor_start, self.anchor)
            else:
                self.bare_chars += chars_between(self.raw + self.ends[self.anchor_start], self.raw + self.size)
                self.bare_links += 1
        self.anchor = outer
        self.anchor_start = self.pieces
        return 0

    cdef void open_mark(self, xmlNode* node, bint is_ruby):
        if self.open_count < MOST_OPEN:
            self.opened[self.open_count] = Opened(node, self.pieces, is_ruby)
            self.open_count += 1

    cdef int close_mark(self, xmlNode* node) except -1:
        if self.open_count and self.opened[self.open_count - 1].node == node:
            self.open_count -= 1
            self.keep_mark(self.opened[self.open_count].start, node)
        return 0

    cdef int reading(self, xmlNode* node) except -1:
        cdef int place
        for place in range(self.open_count - 1, -1, -1):
            if self.opened[place].is_ruby:
                if self.keep_mark(self.opened[place].start, node):
                    self.opened[place].start = self.pieces
                break
        return 0

    cdef int take(self) except -1:
        """Read the run that ends here; the next begins."""
        cdef int i
        if self.anchor != NULL:
            self.keep_link(self.anchor_start, self.anchor)
            self.anchor_start = 0
        for i in range(self.open_count):
            self.keep_mark(self.opened[i].start, self.opened[i].node)
            self.opened[i].start = 0
        self.read()
        self.bare_chars = 0
        self.pieces = self.link_count = self.mark_count = 0
        self.size = 0
        return 0

    cdef int read(self) except -1:
        cdef Line line
        cdef size_t room
        cdef void* made
        cdef bint is_one_link
        self.anchors = self.stretches = ()
        self.link_chars = 0
        memset(self.raw + self.size, 0, 4)  # `add` leaves room for it: what looks ahead ends here
        if self.size + self.pieces + SPARE > self.out_room:
            room = 2 * (self.size + self.pieces + SPARE) + 4096
            made = realloc(self.out, room)
            if made == NULL:
                raise MemoryError
            self.out = <unsigned char*>made
            self.out_room = room
        line = Line(self.out, 0, False, False, False)
        is_one_link = (
            self.link_count == 1
            and not self.mark_count
            and self.links[0].start == 0
            and self.links[0].end == self.pieces
        )
        if is_one_link or not (self.link_count or self.mark_count):
            write_words(&line, self.raw, self.raw + self.size)
            self.text = text_of(&line, self.out)
            if line.is_odd or (line.is_wide and not self.text.isprintable()):
                self.text = one_line(printable((decoded(<char*>self.raw, self.size),))[0])
            if is_one_link and self.text:
                self.link_chars = len(self.text)
                self.anchors = untracked((record(Anchor, (0, self.link_chars, string(self.links[0].url))),))
            return 0
        self.place(&line)
        self.text = text_of(&line, self.out)
        if line.is_odd or (line.is_wide and not self.text.isprintable()):
            return self.read_odd()
        return self.keep_places()

    cdef int place(self, Line* line) except -1:
        """Write the text, and find out where the stretches lie in it."""
        cdef int count = self.pieces + 1, i, j, begins, done = 0, first_waiting = 0
        cdef int* starts
        cdef int* ends
        cdef char* is_cut
        cdef void* made
        cdef size_t needed = count * (2 * sizeof(int) + 1)
        if needed > self.place_room:
            made = realloc(self.places, 2 * needed)
            if made == NULL:
                raise MemoryError
            self.places = <int*>made
            self.place_room = 2 * needed
        starts, ends = self.places, self.places + count
        is_cut = <char*>(ends + count)
        memset(is_cut, 0, count)
        for i in range(self.link_count):
            is_cut[self.links[i].start] = is_cut[self.links[i].end] = 1
        for i in range(self.mark_count):
            is_cut[self.marks[i].start] = is_cut[self.marks[i].end] = 1
        is_cut[self.pieces] = 1
        for i in range(count):
            if not is_cut[i]:
                continue
            begins = write_words(line, self.raw + self.ends[done], self.raw + self.ends[i])
            done = i
            if begins >= 0:
                for j in range(first_waiting, i):
                    starts[j] = begins
                first_waiting = i
            ends[i] = line.chars
        for j in range(first_waiting, count):
            starts[j] = line.chars
        return 0

    cdef int keep_places(self) except -1:
        """The links and marks at the places that `place` found; an empty one is left out."""
        cdef int i, start, end, last_start = -1, last_end = 0
        cdef int* starts = self.places
        cdef int* ends = self.places + self.pieces + 1
        cdef bint in_order = True
        cdef list found = []
        for i in range(self.link_count):
            start, end = starts[self.links[i].start], ends[self.links[i].end]
            if end > start:
                found.append(record(Anchor, (start, end, string(self.links[i].url))))
                self.link_chars += end - start
        self.anchors = untracked(tuple(found)) if found else ()
        if self.bare_chars:
            self.link_chars = min(self.link_chars + self.bare_chars, len(self.text))
        if not self.mark_count:
            return 0
        found = []
        for i in range(self.mark_count):
            start, end = starts[self.marks[i].start], ends[self.marks[i].end]
            if end > start:
                found.append(record(Stretch, (start, end, element_of(self.document, self.marks[i].node))))
                in_order = in_order and (last_start < start or (last_start == start and last_end >= end))
                last_start, last_end = start, end
        if not in_order:
            found.sort(key=widest_first)
        self.stretches = untracked(tuple(found)) if found else ()
        return 0

    cdef int read_odd(self) except -1:
        """Read a run with characters that show nothing: rare enough to be left to Python."""
        cdef list pieces = [
            decoded(<char*>self.raw + self.ends[i], self.ends[i + 1] - self.ends[i]) for i in range(self.pieces)
        ]
        cdef list given = [(self.links[i].start, self.links[i].end, i) for i in range(self.link_count)]
        given += [(self.marks[i].start, self.marks[i].end, -1 - i) for i in range(self.mark_count)]
        self.text, places = spanned_text(printable(pieces), given)
        anchors, stretches = [], []
        for start, end, i in places:
            if i >= 0:
                anchors.append(record(Anchor, (start, end, string(self.links[<int>i].url))))
                self.link_chars += end - start
            else:
                node = element_of(self.document, self.marks[-1 - <int>i].node)
                stretches.append(record(Stretch, (start, end, node)))
        stretches.sort(key=widest_first)
        self.anchors, self.stretches = tuple(anchors), tuple(stretches)
        if self.bare_chars:
            self.link_chars = min(self.link_chars + self.bare_chars, len(self.text))
        return 0


cdef str string(const char* text):
    return PyUnicode_DecodeUTF8(text, strlen(text), NULL)


cdef str decoded(const char* text, Py_ssize_t size):
    return PyUnicode_DecodeUTF8(text, size, NULL)


cdef str text_of(Line* line, unsigned char* begin):
    return PyUnicode_DecodeUTF8(<char*>begin, line.end - begin, NULL)
