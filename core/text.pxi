# White space in UTF-8, as `str.split` and `str.isspace` see it.

cdef inline bint is_space(unsigned char c) noexcept nogil:
    """Whether an ASCII character is white space."""
    return c == 32 or 9 <= c <= 13 or 28 <= c <= 31


cdef inline int space_length(const unsigned char* s) noexcept nogil:
    """The bytes of the white space that stands here; 0 where none does. The text ends with a NUL."""
    cdef unsigned char c = s[0]
    if c <= 32:
        return is_space(c)
    if c == 0xC2:
        return 2 if s[1] == 0x85 or s[1] == 0xA0 else 0
    if c == 0xE1:
        return 3 if s[1] == 0x9A and s[2] == 0x80 else 0
    if c == 0xE2 and s[1] == 0x80:
        return 3 if 0x80 <= s[2] <= 0x8A or s[2] == 0xA8 or s[2] == 0xA9 or s[2] == 0xAF else 0
    if c == 0xE2:
        return 3 if s[1] == 0x81 and s[2] == 0x9F else 0
    if c == 0xE3:
        return 3 if s[1] == 0x80 and s[2] == 0x80 else 0
    return 0


cdef inline bint is_blank(const unsigned char* s) noexcept nogil:
    """Whether there is nothing but white space up to the NUL."""
    cdef int size
    while s[0]:
        size = space_length(s)
        if size == 0:
            return False
        s += size
    return True


cdef inline int chars_between(const unsigned char* s, const unsigned char* end) noexcept nogil:
    """How many characters these bytes are."""
    cdef int count = 0
    while s < end:
        count += (s[0] & 0xC0) != 0x80
        s += 1
    return count


cdef struct Line:
    # A text on one line, as far as it is written.
    unsigned char* end
    int chars
    bint gap      # white space stands behind what was written last
    bint is_odd   # it holds control characters
    bint is_wide  # it holds more than ASCII


cdef int write_words(Line* line, const unsigned char* s, const unsigned char* end) noexcept nogil:
    """Add these bytes, white space squeezed; the place in characters where they begin, or -1 if they are all space."""
    cdef unsigned char* out = line.end
    cdef unsigned char c
    cdef int size, chars = line.chars, begins = -1
    cdef bint gap = line.gap
    while s < end:
        size = space_length(s)
        if size:
            gap = True
            s += size
            continue
        if gap and chars:
            out[0] = 32
            out += 1
            chars += 1
        gap = False
        if begins < 0:
            begins = chars
        while True:  # a word
            c = s[0]
            if c < 128:
                line.is_odd |= c < 32 or c == 127
                chars += 1
            else:
                line.is_wide = True
                chars += (c & 0xC0) != 0x80
            out[0] = c
            out += 1
            s += 1
            if s >= end or space_length(s):
                break
    line.end = out
    line.chars = chars
    line.gap = gap
    return begins
