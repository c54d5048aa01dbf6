# What is known of the names of elements and attributes: looked up once a walk, then found by the place of the name in memory.

cdef class TagOf:
    """An element's name, and what the walk does with it."""

    cdef str name
    cdef int kind
    cdef uint32_t hints
    cdef bint is_h1, is_hr, is_ruby, is_noscript


cdef enum AttributeKind:
    NOTHING
    NAMES
    STYLE
    PLAYER           # names a film, whatever its value
    VOCABULARY_FROM  # and so on: the vocabularies
    HREF = 100
    EMAIL
    ATTRIBUTES

cdef enum:
    SLOTS = 1024
    TRIES = 16

cdef struct Slot:
    const void* name
    int value


cdef int slot_of(Slot* slots, const void* name) noexcept nogil:
    """The slot of a name, or the empty one where it belongs; -1 where others have taken all places near it."""
    cdef uintptr_t key = (<uintptr_t>name) >> 3
    cdef int tries, at = <int>((key ^ (key >> 10)) & (SLOTS - 1))
    for tries in range(TRIES):
        if slots[at].name == NULL or slots[at].name == name:
            return at
        at = (at + 1) & (SLOTS - 1)
    return -1


cdef class Tags:
    """The names of one page."""

    cdef list items   # of TagOf
    cdef dict numbers
    cdef dict kinds
    cdef Slot elements[SLOTS]
    cdef Slot attributes[SLOTS]
    cdef object hints_by_python

    def __cinit__(self, dict kinds):
        self.items, self.numbers, self.kinds = [], {}, kinds
        memset(self.elements, 0, sizeof(self.elements))
        memset(self.attributes, 0, sizeof(self.attributes))

    cdef int number_of(self, xmlNode* node) except -1:
        """The number of an element's name."""
        cdef int at = slot_of(self.elements, node.name)
        cdef int number
        if at >= 0 and self.elements[at].name != NULL:
            return self.elements[at].value
        number = self.added(string(<const char*>node.name))
        if at >= 0:
            self.elements[at] = Slot(node.name, number)
        return number

    cdef int added(self, str name) except -1:
        cdef TagOf tag
        if name in self.numbers:
            return self.numbers[name]
        tag = TagOf.__new__(TagOf)
        tag.name = name
        tag.kind = self.kinds.get(name, ODD)
        tag.hints = TAG_HINTS.get(name, 0)
        tag.is_h1, tag.is_hr = name == "h1", name == "hr"
        tag.is_ruby, tag.is_noscript = name == "ruby", name == "noscript"
        self.items.append(tag)
        self.numbers[name] = len(self.items) - 1
        return <int>len(self.items) - 1

    cdef int attribute_kind(self, xmlAttr* attribute) except -1:
        """What the walk does with an attribute."""
        cdef int at = slot_of(self.attributes, attribute.name)
        cdef int kind
        if at >= 0 and self.attributes[at].name != NULL:
            return self.attributes[at].value
        kind = attribute_kinds.get(string(<const char*>attribute.name), NOTHING)
        if at >= 0:
            self.attributes[at] = Slot(attribute.name, kind)
        return kind

    cdef uint32_t hints_of(self, int kind, xmlAttr* attribute, const char* value) except? 0xFFFFFFFF:
        """The hints of an attribute."""
        cdef uint32_t hints = 0
        cdef int is_read
        if kind == NAMES:
            is_read = class_hints(value, &hints)
        elif kind == PLAYER:
            return FACADE if value[0] else 0
        elif kind == STYLE:
            is_read = style_hints(value, &hints)
        else:
            is_read = vocabulary_hints(vocabularies[kind - VOCABULARY_FROM], value, &hints)
        if is_read:
            return hints
        if self.hints_by_python is None:
            self.hints_by_python = AttributeHints()
        return self.hints_by_python[string(<const char*>attribute.name)][string(value)]
