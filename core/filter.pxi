# Whether the phrase book can know a text at all: what `PhraseBook.match` of `articlekit.phrases.book` asks first, by hashes alone.
# Two words of one hash cost time and nothing else: what is let through, Python looks at.

import unicodedata

from articlekit.phrases.folding import fold, normal

cdef extern from "Python.h":
    int Py_UNICODE_ISSPACE(uint32_t) nogil
    int Py_UNICODE_ISDECIMAL(uint32_t) nogil
    int Py_UNICODE_ISALPHA(uint32_t) nogil


cdef enum:
    LOOKED_AT = 200  # characters, as `book.BEGINNING`
    LONGEST_COUNT = 50
    SHORTEST_WITH_CUE = 30
    SHORTEST_OTHER = 12
    LONGEST_WITH_CUE = 2000
    USUAL_WORD = 9
    OPENING = 12  # letters of the beginning of a phrase that are compared
    ROW_NAME = 24
    UNSPACED = 2
    OTHER_DECORATION = 128

cdef enum:
    WHOLE_PHRASE = 1
    ROW_PHRASE
    COUNT_PHRASE
    OPENING_PHRASE
    CUE_WORD
    UNSPACED_CUE


cdef enum:
    LETTERS = 0x10000
    UNFOLDED = 0xFFFFFFFF  # what folding does to it depends on its neighbours, or makes several letters of it

cdef uint32_t folded_letters[LETTERS]  # filled as letters are met


cdef uint32_t folded_letter(uint32_t letter) except? 0:
    """A letter as `fold(normal(text))` of `articlekit.phrases.folding` has it, remembered; or `UNFOLDED`."""
    cdef str given, made
    if letter >= LETTERS or 0x1100 <= letter < 0x1200 or 0xD800 <= letter < 0xE000:
        return UNFOLDED
    if not folded_letters[letter]:
        given = chr(letter)
        made = fold(normal(given))
        is_mark = unicodedata.category(given)[0] == "M"
        folded_letters[letter] = UNFOLDED if is_mark or len(made) != 1 else ord(made)
    return folded_letters[letter]


cdef inline uint32_t began(uint32_t kind) noexcept nogil:
    return (2166136261u ^ kind) * 16777619u


cdef inline uint32_t with_letter(uint32_t value, uint32_t letter) noexcept nogil:
    return (value ^ letter) * 16777619u


cdef uint32_t hash_of(uint32_t kind, const uint32_t* letters, int length) noexcept nogil:
    cdef uint32_t value = began(kind)
    cdef int i
    for i in range(length):
        value = with_letter(value, letters[i])
    return value


cdef bint any_letter(const uint32_t* letters, int length) noexcept nogil:
    cdef int i
    for i in range(length):
        if Py_UNICODE_ISALPHA(letters[i]):
            return True
    return False


cdef class PhraseFilter:
    """The hashes of phrases, and of what they begin with."""

    cdef uint32_t* hashes
    cdef uint32_t mask
    cdef bint decorates[128]
    cdef uint32_t other[OTHER_DECORATION]
    cdef int others
    cdef bint counts_letters

    def __cinit__(self, whole, row_names, counts, openings, cues, unspaced, str decoration not None):
        cdef list given = [
            *[(WHOLE_PHRASE, phrase) for phrase in whole],
            *[(ROW_PHRASE, name[:ROW_NAME]) for name in row_names],
            *[(COUNT_PHRASE, phrase) for phrase in counts],
            *[(OPENING_PHRASE, opening[:OPENING]) for opening in openings],
            *[(CUE_WORD, word) for word in cues],
            *[(UNSPACED_CUE, cue[:UNSPACED]) for cue in unspaced],
        ]
        cdef uint32_t size = 1024
        cdef uint32_t value
        cdef Py_UCS4 letter
        while size < 4 * len(given):
            size *= 2
        self.mask = size - 1
        self.hashes = <uint32_t*>realloc(NULL, size * sizeof(uint32_t))
        if self.hashes == NULL:
            raise MemoryError
        memset(self.hashes, 0, size * sizeof(uint32_t))
        self.counts_letters = all([any(map(str.isalpha, phrase)) for phrase in counts])
        for kind, phrase in given:
            value = began(kind)
            for letter in <str>phrase:
                value = with_letter(value, letter)
            self.add(value)
        memset(self.decorates, 0, sizeof(self.decorates))
        for letter in decoration:
            if letter < 128:
                self.decorates[letter] = True
            elif self.others == OTHER_DECORATION:
                raise ImportError("the core was built for another version of articlekit")
            else:
                self.other[self.others] = letter
                self.others += 1

    def __dealloc__(self):
        free(self.hashes)

    cdef void add(self, uint32_t value) noexcept nogil:
        cdef uint32_t at = (value ^ (value >> 15)) & self.mask
        while self.hashes[at] and self.hashes[at] != value:
            at = (at + 1) & self.mask
        self.hashes[at] = value

    cdef inline bint has(self, uint32_t value) noexcept nogil:
        cdef uint32_t at = (value ^ (value >> 15)) & self.mask
        while self.hashes[at]:
            if self.hashes[at] == value:
                return True
            at = (at + 1) & self.mask
        return value == 0

    def may_know(self, str text not None, bint is_inside):
        """Whether it may be a phrase, or begin with one, or hold the word of one; True too where that is not easily told."""
        cdef uint32_t folded[LOOKED_AT]
        cdef int kind = PyUnicode_KIND(text), i, start = 0, end, length
        cdef const void* data = PyUnicode_DATA(text)
        cdef Py_ssize_t size = len(text)
        cdef uint32_t letter
        cdef bint is_plain = True
        length = LOOKED_AT if size > LOOKED_AT else <int>size
        for i in range(length):
            letter = PyUnicode_READ(kind, data, i)
            if letter >= 128:
                letter = folded_letter(letter)
                if letter == UNFOLDED:
                    return True
                is_plain &= letter < 128
            elif b"A" <= letter <= b"Z":
                letter += 32
            elif letter == b'"':
                letter = b"'"
            folded[i] = letter
        while start < length and self.is_decoration(folded[start]):
            start += 1
        end = length
        while end > start and self.is_decoration(folded[end - 1]):
            end -= 1
        if size <= LOOKED_AT and self.is_label(folded + start, end - start, size):
            return True
        if self.begins(OPENING_PHRASE, folded + start, OPENING if length - start > OPENING else length - start):
            return True
        if is_inside or size > LONGEST_WITH_CUE or size < (SHORTEST_WITH_CUE if is_plain else SHORTEST_OTHER):
            return False
        return self.has_cue(folded + start, length - start, is_plain)

    cdef bint is_label(self, const uint32_t* letters, int length, Py_ssize_t size) noexcept nogil:
        cdef int i, before, first, last
        if self.has(hash_of(WHOLE_PHRASE, letters, length)):
            return True
        if self.begins(ROW_PHRASE, letters, ROW_NAME if length > ROW_NAME else length):
            return True
        first, last = 0, length
        while first < last and self.is_beside(letters[first]):
            first += 1
        while last > first and self.is_beside(letters[last - 1]):
            last -= 1
        if last - first < length and self.has(hash_of(WHOLE_PHRASE, letters + first, last - first)):
            return True
        if size > LONGEST_COUNT:
            return False
        for i in range(length):
            if Py_UNICODE_ISDECIMAL(letters[i]):
                before = i
                while before > 0 and self.is_decoration(letters[before - 1]):
                    before -= 1
                if before:
                    return self.has(hash_of(COUNT_PHRASE, letters, before))
                return not self.counts_letters or any_letter(letters + i, length - i)
        return False

    cdef inline bint is_beside(self, uint32_t letter) noexcept nogil:
        """Whether it may stand beside a phrase with a number: a digit or decoration."""
        return b"0" <= letter <= b"9" or self.is_decoration(letter)

    cdef bint begins(self, uint32_t kind, const uint32_t* letters, int length) noexcept nogil:
        cdef uint32_t value = began(kind)
        cdef int i
        for i in range(length):
            value = with_letter(value, letters[i])
            if self.has(value):
                return True
        return False

    cdef bint has_cue(self, const uint32_t* letters, int length, bint is_plain) noexcept nogil:
        cdef uint32_t value = began(CUE_WORD)
        cdef bint within = False
        cdef int i, words = 0
        for i in range(length + 1):
            if i == length or letters[i] == b"." or letters[i] == b"," or Py_UNICODE_ISSPACE(letters[i]):
                if within and self.has(value):
                    return True
                words += within
                value = began(CUE_WORD)
                within = False
            else:
                value = with_letter(value, letters[i])
                within = True
        if is_plain or words * USUAL_WORD >= length:
            return False
        for i in range(length):
            if self.begins(UNSPACED_CUE, letters + i, UNSPACED if length - i > UNSPACED else length - i):
                return True
        return False

    cdef inline bint is_decoration(self, uint32_t letter) noexcept nogil:
        cdef int i
        if letter < 128:
            return self.decorates[letter]
        for i in range(self.others):
            if self.other[i] == letter:
                return True
        return False
