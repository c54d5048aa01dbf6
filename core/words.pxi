# What attributes say of an element. The tables are those of `articlekit.markup.class_words`, read at import.

cdef struct Word:
    uint32_t hash
    uint32_t flags
    int length
    const char* text

cdef enum:
    WORDS = 8192  # places of the table of class words, far more than there are
    VOCABULARY = 256
    VOCABULARIES = 16

cdef Word class_words[WORDS]
cdef Word vocabularies[VOCABULARIES][VOCABULARY]
cdef int longest_word = 0
cdef list kept_words = []  # what the tables point to


cdef inline uint32_t hashed(uint32_t value, const char* s, int length) noexcept nogil:
    """FNV-1a, so that of two parts in a row it goes on from the first."""
    cdef int i
    for i in range(length):
        value = (value ^ <unsigned char>s[i]) * 16777619u
    return value


cdef int put(Word* table, int size, str word, uint32_t flags) except -1:
    cdef bytes text = word.encode()
    cdef uint32_t value = hashed(2166136261u, text, len(text))
    cdef uint32_t at = value & (size - 1)
    while table[at].text != NULL:
        at = (at + 1) & (size - 1)
    kept_words.append(text)
    table[at] = Word(value, flags, len(text), <const char*>text)
    return 0


cdef inline uint32_t found(
    Word* table, int size, uint32_t value, const char* a, int a_length, const char* b, int b_length
) noexcept nogil:
    """The flags of a word that is given in two parts; 0 where it is none."""
    cdef uint32_t at = value & (size - 1)
    cdef Word* word
    while table[at].text != NULL:
        word = &table[at]
        if (
            word.hash == value
            and word.length == a_length + b_length
            and memcmp(word.text, a, a_length) == 0
            and memcmp(word.text + a_length, b, b_length) == 0
        ):
            return word.flags
        at = (at + 1) & (size - 1)
    return 0


cdef struct Part:
    # The part of a name before the one that is read.
    const char* text
    int length
    uint32_t hash


cdef inline uint32_t part_hints(Part* before, const char* s, int length) noexcept nogil:
    cdef uint32_t value = hashed(2166136261u, s, length), hints = 0
    if 0 < length <= longest_word:
        hints = found(class_words, WORDS, value, s, length, s, 0)
        if before.length and before.length + length <= longest_word:
            hints |= found(
                class_words, WORDS, hashed(before.hash, s, length), before.text, before.length, s, length
            )
    before.text = s
    before.length = length if length <= longest_word else 0
    before.hash = value
    return hints


cdef inline int camel_end(const char* s, int i, int length) noexcept nogil:
    """Where the match of `[A-Z]?[a-z]+|[A-Z]+|\\d+` ends that begins at `i`; `i` itself where none does."""
    cdef int j = i
    if b"0" <= s[i] <= b"9":
        while j < length and b"0" <= s[j] <= b"9":
            j += 1
        return j
    if b"A" <= s[i] <= b"Z":
        j += 1
        if not (j < length and b"a" <= s[j] <= b"z"):
            while j < length and b"A" <= s[j] <= b"Z":
                j += 1
            return j
    while j < length and b"a" <= s[j] <= b"z":
        j += 1
    return j


cdef uint32_t name_hints(const char* s, int length) noexcept nogil:
    """Those of one name of a class attribute, in ASCII."""
    cdef char lower[80]
    cdef int i, j
    cdef bint has_lower = False, has_upper = False
    cdef uint32_t hints = 0
    cdef Part before
    if length > 80:
        return 0
    before = Part(s, 0, 0)
    for i in range(length):
        has_lower |= b"a" <= s[i] <= b"z"
        has_upper |= b"A" <= s[i] <= b"Z"
        lower[i] = s[i] + 32 if b"A" <= s[i] <= b"Z" else s[i]
    i = 0
    if has_lower and not has_upper:
        while True:
            j = i
            while j < length and s[j] != b"-" and s[j] != b"_":
                j += 1
            hints |= part_hints(&before, lower + i, j - i)
            if j >= length:
                return hints
            i = j + 1
    while i < length:
        j = camel_end(s, i, length)
        if j > i:
            hints |= part_hints(&before, lower + i, j - i)
        i = max(j, i + 1)
    return hints


cdef int class_hints(const char* s, uint32_t* hints) except -1:
    """Add the hints of a `class` or `id`; 0 where it is not in ASCII and Python has to read it."""
    cdef int length = 0, i = 0, j
    cdef uint32_t found = 0
    while s[length]:
        if <unsigned char>s[length] >= 128:
            return 0
        length += 1
    while i < length < 400:
        if is_space(s[i]):
            i += 1
            continue
        j = i
        while j < length and not is_space(s[j]):
            j += 1
        found |= name_hints(s + i, j - i)
        i = j
    if found & OF_AUTHORS and strstr(s, "infobox") != NULL:
        found &= ~OF_AUTHORS
    hints[0] |= found
    return 1


cdef inline bint begins(const char* s, const char* word, int length) noexcept nogil:
    """Whether a text begins with a word of small letters, however it is written."""
    cdef int i
    for i in range(length):
        if (s[i] | 32) != word[i]:
            return False
    return True


cdef inline bint is_property(const char* s, int at, const char* name, int length) noexcept:
    """Whether a property of this name begins at a place, and not a longer name that ends with it."""
    if not begins(s + at, name, length):
        return False
    return at == 0 or not (s[at - 1] in b"-_" or b"0" <= s[at - 1] <= b"9" or b"a" <= (s[at - 1] | 32) <= b"z")


cdef int style_hints(const char* s, uint32_t* hints) except -1:
    """Add the hints of a `style`; 0 where Python has to read it."""
    cdef int i, j, k
    i = 0
    while s[i]:
        if <unsigned char>s[i] >= 128:
            return 0
        i += 1
    i = 0
    while s[i]:
        if s[i] == b":":
            k = i + 1
            while s[k] and is_space(s[k]) and k - i <= 9:
                k += 1
            j = i
            while j > 0 and is_space(s[j - 1]) and i - j < 9:
                j -= 1
            if j >= 7 and begins(s + k, b"none", 4) and is_property(s, j - 7, b"display", 7):
                hints[0] |= HIDDEN
            elif j >= 10 and begins(s + k, b"hidden", 6) and is_property(s, j - 10, b"visibility", 10):
                hints[0] |= HIDDEN
            elif marks_words(s, j, k):
                hints[0] |= STYLED
        i += 1
    return 1


cdef inline bint marks_words(const char* s, int end, int value) noexcept:
    """Whether a property whose name ends at one place, and whose value begins at another, shows words as a mark does."""
    if end >= 11 and is_property(s, end - 11, b"font-weight", 11):
        return begins(s + value, b"bold", 4) or (b"6" <= s[value] <= b"9" and strncmp(s + value + 1, b"00", 2) == 0)
    if end >= 10 and is_property(s, end - 10, b"font-style", 10):
        return begins(s + value, b"italic", 6) or begins(s + value, b"oblique", 7)
    if end >= 14 and is_property(s, end - 14, b"vertical-align", 14):
        return begins(s + value, b"sub", 3) or begins(s + value, b"super", 5)
    if not begins(s + value, b"line-through", 12):
        return False
    return (end >= 15 and is_property(s, end - 15, b"text-decoration", 15)) or (
        end >= 20 and is_property(s, end - 20, b"text-decoration-line", 20)
    )


cdef int vocabulary_hints(Word* table, const char* s, uint32_t* hints) except -1:
    """Add the hints of an attribute with a fixed vocabulary; 0 where Python has to read it."""
    cdef char lower[161]
    cdef int length = 0, i = 0, j
    cdef bint is_empty = True
    while s[length] and length < 160:
        if <unsigned char>s[length] >= 128:
            return 0
        lower[length] = s[length] + 32 if b"A" <= s[length] <= b"Z" else s[length]
        length += 1
    lower[length] = 0
    while i < length or is_empty:
        if i < length and is_space(lower[i]):
            i += 1
            continue
        j = i
        while j < length and not is_space(lower[j]):
            j += 1
        is_empty = False
        hints[0] |= found(table, VOCABULARY, hashed(2166136261u, lower + i, j - i), lower + i, j - i, lower, 0)
        i = j
    return 1
