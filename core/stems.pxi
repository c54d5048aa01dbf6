# Stems of words, all looked for in one pass over a text: what `articlekit.phrases.cues` does place by place.

cdef extern from "Python.h":
    int PyUnicode_KIND(object)
    const void* PyUnicode_DATA(object)
    uint32_t PyUnicode_READ(int, const void*, Py_ssize_t)
    int Py_UNICODE_ISALNUM(uint32_t)

cdef enum:
    HEADS = 16384  # places of the table of stems by their first three letters
    HEAD = 3

cdef struct Stem:
    uint32_t head
    const uint32_t* letters
    int length
    int number       # of what it means
    bint is_first    # it counts at the beginning of a text only
    int next         # the next with the same place in the table, or -1


cdef inline uint32_t head_of(const uint32_t* letters, int length) noexcept nogil:
    cdef uint32_t value = 2166136261u
    cdef int i
    for i in range(length):
        value = (value ^ letters[i]) * 16777619u
    return value ^ (value >> 15)


cdef class Stems:
    """An index of stems, each with what it means."""

    cdef Stem* stems
    cdef int count
    cdef int heads[HEADS]
    cdef uint32_t* letters
    cdef list meanings
    cdef object decoration

    def __cinit__(self, stems, str first, str decoration):
        """`stems` are texts with their language and role; those of the role `first` count at the beginning only."""
        cdef list given = list(stems)
        cdef Py_ssize_t used = 0, total = sum([len(text) for text, _ in given])
        cdef int i, at
        cdef Stem* stem
        self.meanings, self.decoration = [], decoration
        self.stems = <Stem*>realloc(NULL, (len(given) + 1) * sizeof(Stem))
        self.letters = <uint32_t*>realloc(NULL, (total + 1) * sizeof(uint32_t))
        if self.stems == NULL or self.letters == NULL:
            raise MemoryError
        memset(self.heads, 0xFF, sizeof(self.heads))
        for text, means in given:
            stem = &self.stems[self.count]
            stem.letters = self.letters + used
            stem.length = len(text)
            for i in range(stem.length):
                self.letters[used] = ord((<str>text)[i])
                used += 1
            stem.head = head_of(stem.letters, min(stem.length, HEAD))
            stem.number = self.count
            stem.is_first = means[1] == first
            at = stem.head & (HEADS - 1)
            stem.next = self.heads[at]
            self.heads[at] = self.count
            self.meanings.append(means)
            self.count += 1

    def __dealloc__(self):
        free(self.stems)
        free(self.letters)

    def met(self, str text not None, bint is_whole=True):
        """What the stems mean that stand in a folded text, at the beginning of a word or in a script without spaces.

        Of several sentences (`is_whole` is false) any place may be a beginning.
        """
        cdef int kind = PyUnicode_KIND(text), size, i, place
        cdef const void* data = PyUnicode_DATA(text)
        cdef Py_ssize_t at, length = len(text)
        cdef uint32_t letter
        cdef uint32_t head[HEAD]
        cdef bint within = False  # the letter before belongs to a word
        cdef set found = set()
        cdef Stem* stem
        for at in range(length):
            letter = PyUnicode_READ(kind, data, at)
            is_letter = Py_UNICODE_ISALNUM(letter)
            if 0x590 <= letter <= 0xFFFF or (not within and (is_letter or letter == 95)):
                for size in range(1, HEAD + 1):
                    if at + size > length:
                        break
                    head[size - 1] = PyUnicode_READ(kind, data, at + size - 1)
                    place = self.heads[head_of(head, size) & (HEADS - 1)]
                    while place >= 0:
                        stem = &self.stems[place]
                        if (stem.length == size or (size == HEAD and stem.length > size)) and at + stem.length <= length:
                            for i in range(stem.length):
                                if PyUnicode_READ(kind, data, at + i) != stem.letters[i]:
                                    break
                            else:
                                if not stem.is_first or not is_whole or not text[:at].strip(self.decoration):
                                    found.add(self.meanings[stem.number])
                        place = stem.next
            within = is_letter != 0
        return frozenset(found)
