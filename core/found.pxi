# What the walk has met so far: `articlekit.segmenting.collector`, on nodes.

cdef struct Block:
    # An open block element.
    xmlNode* node
    int tag
    uint32_t hints
    uint32_t total   # with those of its ancestors
    int number       # its container, -1 until it holds a segment
    int first        # the first segment of that
    PyObject* element

cdef struct Medium:
    xmlNode* node
    xmlNode* block
    int position
    uint32_t hints


cdef class Found:
    """Segments, containers, marks and media, as they are met."""

    cdef _Document document
    cdef Run run
    cdef Tags tags
    cdef int max_segments
    cdef Block* blocks
    cdef int block_count, block_room
    cdef int numbered            # how many of the blocks, from the outermost on, are containers
    cdef Medium* media
    cdef int medium_count, medium_room
    cdef Medium* rules
    cdef int rule_count, rule_room
    cdef xmlNode** container_nodes
    cdef int container_count, container_room
    cdef list segments, containers, marks, headings
    cdef uint32_t extra
    cdef int breaks
    cdef bint is_full

    def __cinit__(self, _Document document, Tags tags, int max_segments):
        self.document = document
        self.run = Run(document)
        self.tags = tags
        self.max_segments = max_segments
        self.segments, self.containers, self.marks, self.headings = [], [], [], []

    def __dealloc__(self):
        cdef int i
        for i in range(self.block_count):
            Py_XDECREF(self.blocks[i].element)
        free(self.blocks)
        free(self.media)
        free(self.rules)
        free(self.container_nodes)

    cdef int flush(self) except -1:
        """End the run that is being read, if any; it becomes a segment unless it shows nothing."""
        cdef Run run = self.run
        cdef Block* block
        cdef TagOf tag
        cdef Py_ssize_t index
        if not run.pieces:
            return 0
        run.take()
        if not run.text:
            return 0
        index = len(self.segments)
        if index >= self.max_segments:
            self.is_full = True
            return 0
        while self.numbered < self.block_count:
            self.open_container(<int>index)
        block = &self.blocks[self.block_count - 1]
        tag = <TagOf>self.tags.items[block.tag]
        if tag.is_h1:
            self.headings.append(index)
        self.segments.append(
            record(
                Segment,
                (
                    index, run.text, tag.name, <object>block.element, block.number, run.anchors, run.link_chars,
                    block.total | self.extra, self.breaks, run.stretches,
                ),
            )
        )
        self.extra = 0
        self.breaks = 0
        return 0

    cdef int open_container(self, int index) except -1:
        cdef Block* block = &self.blocks[self.numbered]
        cdef _Element element = element_of(self.document, block.node)
        if self.container_count == self.container_room:
            self.container_nodes = <xmlNode**>grown(
                self.container_nodes, &self.container_room, self.container_count, sizeof(xmlNode*)
            )
        Py_INCREF(element)
        block.element = <PyObject*>element
        block.number = self.container_count
        block.first = index
        self.container_nodes[self.container_count] = block.node
        self.container_count += 1
        self.containers.append(None)
        self.numbered += 1
        return 0

    cdef int open_block(self, xmlNode* node, int tag, uint32_t hints, uint32_t total) except -1:
        self.flush()
        self.extra = 0
        self.breaks = 0
        if self.block_count == self.block_room:
            self.blocks = <Block*>grown(self.blocks, &self.block_room, self.block_count, sizeof(Block))
        self.blocks[self.block_count] = Block(node, tag, hints, total, -1, 0, NULL)
        self.block_count += 1
        return 0

    cdef int close_block(self) except -1:
        """The innermost block has ended; it is a complete container if it holds a segment."""
        cdef Block* block = &self.blocks[self.block_count - 1]
        cdef TagOf tag = <TagOf>self.tags.items[block.tag]
        if self.numbered == self.block_count:
            self.numbered -= 1
            parent = self.blocks[self.numbered - 1].number if self.numbered else -1
            self.containers[block.number] = record(
                Container,
                (
                    parent, tag.name, <object>block.element, block.hints, block.first,
                    len(self.segments), self.numbered,
                ),
            )
        Py_XDECREF(block.element)
        block.element = NULL
        self.block_count -= 1
        return 0

    cdef int mark(self, xmlNode* node, uint32_t hints, uint32_t outer) except -1:
        element = element_of(self.document, node)
        self.marks.append(record(Mark, (hints, element, len(self.segments), outer)))
        return 0

    cdef int keep(self, xmlNode* node, uint32_t hints) except -1:
        """A picture or frame, with its place among the texts."""
        cdef xmlNode* block = self.blocks[self.block_count - 1].node if self.block_count else NULL
        if self.medium_count == self.medium_room:
            self.media = <Medium*>grown(self.media, &self.medium_room, self.medium_count, sizeof(Medium))
        self.media[self.medium_count] = Medium(node, block, <int>len(self.segments) + (self.run.pieces > 0), hints)
        self.medium_count += 1
        return 0

    cdef int keep_rule(self, xmlNode* node, uint32_t hints) except -1:
        """A rule between two texts; its own block is open."""
        cdef xmlNode* block = self.blocks[self.block_count - 2].node if self.block_count > 1 else NULL
        if self.rule_count == self.rule_room:
            self.rules = <Medium*>grown(self.rules, &self.rule_room, self.rule_count, sizeof(Medium))
        self.rules[self.rule_count] = Medium(node, block, <int>len(self.segments), hints)
        self.rule_count += 1
        return 0

    cdef int finish(self) except -1:
        """End the run and all that is open, where a limit ended the walk."""
        if self.block_count and len(self.segments) < self.max_segments:
            self.flush()
        while self.block_count:
            self.close_block()
        return 0

    cdef object result(self, bint is_truncated):
        cdef dict numbers = {}
        cdef int i
        if self.medium_count or self.rule_count:
            for i in range(self.container_count):
                numbers[<uintptr_t>self.container_nodes[i]] = i
        return Segments(
            tuple(self.segments),
            tuple(self.containers),
            tuple(self.marks),
            self.placed(self.media, self.medium_count, numbers),
            self.placed(self.rules, self.rule_count, numbers),
            tuple(self.headings),
            is_truncated,
            self.run.bare_links,
        )

    cdef tuple placed(self, Medium* media, int count, dict numbers):
        """Media with the innermost container around each, which is looked for a few levels up."""
        cdef list placed = []
        cdef Medium* medium
        cdef xmlNode* around
        cdef int i, level
        for i in range(count):
            medium = &media[i]
            around = medium.block
            number = -1
            for level in range(NEAR + 1):
                if around == NULL or around.type != tree.XML_ELEMENT_NODE:
                    break
                number = numbers.get(<uintptr_t>around, -1)
                if number >= 0:
                    break
                around = around.parent
            element = element_of(self.document, medium.node)
            placed.append(record(Media, (element, medium.position, number, medium.hints)))
        return tuple(placed)
