# Rows of features for the scorer: what `own_rows` of `articlekit.scoring.features` does column by column, done row by row.

from articlekit.scoring import features as _features
from articlekit.scoring.groups import Group as _Group

cdef int TEXT = Segment._fields.index("text"), INDEX = Segment._fields.index("index"), LINKED = Segment._fields.index("link_chars")
cdef int TAG = Segment._fields.index("tag"), FLAGS = Segment._fields.index("hints")
cdef int CHILD = _Group._fields.index("child"), ARTICLE = _Group._fields.index("article")
cdef int SHARED = _Group._fields.index("shared"), UNITS = _Group._fields.index("units")
cdef long long FAR = _features.FAR
cdef int WINDOW = 13  # the running texts up to twelve segments after, and one
cdef dict TAGS = _features.TAGS
cdef dict ENDINGS = _features.ENDINGS


cdef inline long long whole(list numbers, Py_ssize_t place) except? -1:
    return <long long>(numbers[place])


cdef Py_ssize_t left_of(list numbers, long long number) except -1:
    """`bisect_left`."""
    cdef Py_ssize_t low = 0, high = len(numbers), middle
    while low < high:
        middle = (low + high) // 2
        if whole(numbers, middle) < number:
            low = middle + 1
        else:
            high = middle
    return low


cdef Py_ssize_t right_of(list numbers, long long number) except -1:
    """`bisect_right`."""
    cdef Py_ssize_t low = 0, high = len(numbers), middle
    while low < high:
        middle = (low + high) // 2
        if number < whole(numbers, middle):
            high = middle
        else:
            low = middle + 1
    return low


cdef inline int first_char(Py_UCS4 letter):
    return 2 if letter.isupper() else 1 if letter.islower() else 3 if letter.isdigit() else 0


cdef inline object since(long long number, list places, Py_ssize_t place):
    """How far a number is behind the one at this place; `FAR` where none is before it."""
    return number - whole(places, place - 1) if place else FAR


def own_rows(columns, around, list items not None, list groups not None, list same not None):
    """The same as in Python."""
    cdef list sizes = columns.sizes, size_sums = columns.size_sums, link_sums = columns.link_sums
    cdef list prose_sums = columns.prose_sums, before = columns.prose_before, rivals = columns.rivals
    cdef list to_before = columns.to_prose_before, to_after = columns.to_prose_after, gaps = columns.gaps
    cdef list gap_links = columns.gap_links, headings = columns.headings, marks = list(columns.marks)
    cdef list next_sizes = around.sizes, window_sums = around.size_sums, tags = around.tags
    cdef list related, comments, labels
    cdef object copies = columns.copies, media = columns.media, likeness = columns.likeness
    cdef object title_likeness = columns.title_likeness
    cdef str json_body = columns.json_body, text
    cdef long long outside = ~<long long>columns.main_hints, title = columns.title, start = max(title, 0)
    cdef long long main_first = columns.main_span[0], main_end = columns.main_span[1], h1 = columns.h1, number, other
    cdef Py_ssize_t count = len(sizes), prose_count = len(columns.prose), row_number, place, marked, passed, at
    cdef double all_prose = whole(prose_sums, len(prose_sums) - 1) or 1
    cdef long long in_main = whole(before, main_end)
    cdef Py_ssize_t headings_before = left_of(headings, main_first), marks_before = left_of(marks, main_first)
    cdef Py_ssize_t until = right_of(headings, title), marks_until = right_of(marks, title)
    cdef tuple item, group, child, article, shared
    cdef list alike, rows = []
    related, comments = [found[left_of(found, title):] for found in columns.labels]
    labels = sorted([*related, *comments])
    for row_number in range(len(items)):
        item, group, alike = <tuple>items[row_number], <tuple>groups[row_number], <list>same[row_number]
        text, number = <str>item[TEXT], <long long>item[INDEX]
        child, article, shared = <tuple>group[CHILD], <tuple>group[ARTICLE], <tuple>group[SHARED]
        place = left_of(headings, number)
        marked = right_of(marks, number)
        passed = right_of(rivals, number)
        other = max(number - whole(to_before, number), 0)
        at = right_of(labels, number)
        rows.append((
            sizes[number],
            text.count(" "),
            <double><long long>item[LINKED] / len(text),
            TAGS.get(item[TAG], 0),
            ENDINGS.get(text[len(text) - 1], 0),
            text.count(","),
            first_char(text[0]),
            (2 if text[:80] in json_body else 0) if json_body else 1,
            copies[text],
            1 if item[INDEX] in media else 0,
            <long long>item[FLAGS] & outside,
            alike[0],
            <double><long long>alike[1] / <double><long long>alike[0],
            next_sizes[number],
            <double>(whole(window_sums, number + 9) - whole(window_sums, number)) / 9,
            tags[number],
            tags[number + 2],
            since(number, headings, place),
            whole(size_sums, number) - whole(size_sums, whole(headings, place - 1)) if place else -1,
            place - headings_before,
            number - main_first,
            main_end - number,
            <double>whole(prose_sums, number) / all_prose,
            prose_count - whole(before, number + 1),
            whole(before, min(number + WINDOW, count)) - whole(before, number + 1),
            max(in_main - whole(before, number + 1), 0),
            to_before[number],
            to_after[number],
            whole(link_sums, number) - whole(link_sums, other),
            gaps[whole(before, number + 1)],
            gap_links[whole(before, number + 1)],
            since(number, marks, marked),
            whole(marks, marked) - number if marked < len(marks) else FAR,
            marked - marks_before,
            <long long>article[0] - max(main_first, h1) if article is not None and len(article) else -FAR,
            <long long>article[1] - number if article is not None and len(article) else -1,
            <long long>child[1] - <long long>child[0],
            number - title if title >= 0 else FAR,
            whole(before, number) - whole(before, start),
            whole(link_sums, number) - whole(link_sums, start),
            whole(size_sums, number) - whole(size_sums, start),
            place - until,
            left_of(marks, number) - marks_until,
            passed,
            likeness.get(rivals[passed - 1], 0.0) if passed else -1.0,
            title_likeness,
            likeness.get(headings[place - 1], 0.0) if place else -1.0,
            <double>(<long long>shared[1] - <long long>shared[0]) / count,
            <double>(whole(prose_sums, shared[1]) - whole(prose_sums, shared[0])) / all_prose,
            <long long>shared[2] - title,
        ) + <tuple>group[UNITS] + (
            right_of(related, number),
            right_of(comments, number),
            min(since(number, labels, at), FAR),
        ))
    return rows


def first_words(str text not None, int shortest, int size):
    """The first letters of the longer words of a text in lower case: `articlekit.scoring.cohesion`."""
    cdef Py_ssize_t at, first = -1, length = len(text)
    cdef set found = set()
    cdef Py_UCS4 letter
    for at in range(length + 1):
        if at < length and not text[at].isspace():
            if first < 0:
                first = at
        elif first >= 0:
            if at - first >= shortest:
                found.add(text[first : min(first + size, at)])
            first = -1
    return frozenset(found)


def capital_share(str text not None):
    """The share of the words of a text that begin with a capital."""
    cdef Py_ssize_t words = 0, capitals = 0
    cdef bint within = False
    cdef Py_UCS4 letter
    for letter in text:
        if letter.isspace():
            within = False
        elif not within:
            within = True
            words += 1
            capitals += letter.isupper()
    return <double>capitals / words
