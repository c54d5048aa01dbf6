# The groups of a page for the scorer: `live_segments` of `articlekit.scoring.groups`, with columns in the place of dictionaries.

from articlekit.scoring import groups as _groups

cdef int PARENT = Container._fields.index("parent"), BOX_TAG = Container._fields.index("tag"), BOX_HINTS = Container._fields.index("hints")
cdef int FIRST = Container._fields.index("first"), END = Container._fields.index("end"), DEPTH = Container._fields.index("depth")
cdef int AT = Segment._fields.index("container")
cdef double LINKED_GROUP = _groups.LINKED
cdef object NO_UNIT = _groups.NO_UNIT
cdef object UNKNOWN = object()

if (_Group.__basicsize__, _Group.__itemsize__) != (tuple.__basicsize__, tuple.__itemsize__):
    raise ImportError("named tuples are laid out otherwise here")


cdef class Grouping:
    """What `_Grouping` is in Python."""

    cdef tuple containers, page_row
    cdef list sizes, links, prose, before
    cdef object units
    cdef long long start, stop, title, total
    cdef double all_prose
    cdef list around, larger_ones, children, articles, nested, sharing
    cdef dict means

    def __cinit__(self, columns):
        self.containers, self.page_row = tuple(columns.segments.containers), columns.page_row
        self.sizes, self.links = columns.size_sums, columns.link_sums
        self.prose, self.before, self.units = columns.prose_sums, columns.prose_before, columns.units
        self.start, self.stop = columns.main_span
        self.title, self.total = columns.title, len(columns.sizes)
        self.all_prose = whole(self.prose, len(self.prose) - 1) or 1
        nothing = [UNKNOWN] * len(self.containers)
        self.around, self.larger_ones, self.children = list(nothing), list(nothing), list(nothing)
        self.articles, self.nested, self.sharing = list(nothing), list(nothing), list(nothing)
        self.means = {(): -1.0}

    cdef inline tuple box(self, long long number):
        return <tuple>self.containers[number]

    cdef tuple row(self, long long number):
        cdef tuple found = self.box(number), outer
        cdef long long first = found[FIRST], end = found[END], count = end - first
        cdef long long shared = min(self.stop, end) - max(self.start, first)
        cdef double size = whole(self.sizes, end) - whole(self.sizes, first)
        cdef double links, prose = whole(self.prose, end) - whole(self.prose, first)
        cdef long long parent
        if not size:
            raise ZeroDivisionError
        links = <double>(whole(self.links, end) - whole(self.links, first)) / size
        if not prose and shared <= 0 and links > LINKED_GROUP:
            return None
        own = (count, links, prose / self.all_prose, size / count)
        parent = self.larger(first, end, found[PARENT])
        outer = self.levels_from(parent) if parent >= 0 else own + own
        return own + outer + (
            whole(self.before, end) - whole(self.before, first),
            found[DEPTH],
            TAGS.get(found[BOX_TAG], 0),
            found[BOX_HINTS],
            <double>first / self.total,
            <double>end / self.total,
            <double>shared / count if shared > 0 else 0,
        ) + self.page_row

    cdef object group(self, long long number, tuple row):
        cdef tuple found = self.box(number)
        inner, outer = self.units_around(number)
        units = (inner.linked, self.mean(inner), len(outer.like), outer.matched, outer.linked, self.mean(outer))
        return record(_Group, (
            found[FIRST], found[END], found[DEPTH], self.child(number), self.article(number), self.shared(number), units, row,
        ))

    cdef object mean(self, unit):
        like = unit.like
        mean = self.means.get(like)
        if mean is None:
            total = sum([whole(self.prose, end) - whole(self.prose, first) for first, end in like])
            mean = self.means[like] = total / len(like)
        return mean

    cdef object child(self, long long number):
        cdef list path = []
        cdef tuple found = self.box(number)
        span = (found[FIRST], found[END])
        while True:
            known = self.children[number]
            if known is not UNKNOWN:
                span = known
                break
            path.append(number)
            number = found[PARENT]
            if number < 0:
                break
            found = self.box(number)
            if <long long>found[FIRST] <= self.start and self.stop <= <long long>found[END]:
                break
            span = (found[FIRST], found[END])
        for item in path:
            self.children[<long long>item] = span
        return span

    cdef object article(self, long long number):
        cdef list path = []
        cdef tuple found
        result = None
        while number >= 0:
            known = self.articles[number]
            if known is not UNKNOWN:
                result = known
                break
            path.append(number)
            found = self.box(number)
            if found[BOX_TAG] == "article":
                result = (found[FIRST], found[END])
                break
            number = found[PARENT]
        for item in path:
            self.articles[<long long>item] = result
        return result

    cdef tuple units_around(self, long long number):
        cdef list path = []
        inner = outer = NO_UNIT
        while number >= 0:
            known = self.nested[number]
            if known is not UNKNOWN:
                inner, outer = known
                break
            path.append(number)
            number = self.box(number)[PARENT]
        for item in reversed(path):
            unit = self.units.get(item)
            if unit is not None:
                inner, outer = unit, unit if outer is NO_UNIT else outer
            self.nested[<long long>item] = (inner, outer)
        return inner, outer

    cdef object shared(self, long long number):
        cdef list path = []
        cdef tuple found, result
        while True:
            known = self.sharing[number]
            if known is not UNKNOWN:
                break
            found = self.box(number)
            if (
                self.title < 0
                or <long long>found[FIRST] <= self.title < <long long>found[END]
                or <long long>found[PARENT] < 0
            ):
                known = self.sharing[number] = (found[FIRST], found[END], found[FIRST])
                break
            path.append(number)
            number = found[PARENT]
        result = known
        if path:
            found = self.box(number)
            if result[0] == found[FIRST] and result[1] == found[END]:
                result = (result[0], result[1], self.box(path[len(path) - 1])[FIRST])
        for item in path:
            self.sharing[<long long>item] = result
        return result

    cdef long long larger(self, long long first, long long end, long long number) except -2:
        cdef list path = []
        cdef tuple found
        while number >= 0:
            found = self.box(number)
            if <long long>found[FIRST] != first or <long long>found[END] != end:
                break
            known = self.larger_ones[number]
            if known is not UNKNOWN:
                number = known
                break
            path.append(number)
            number = found[PARENT]
        for item in path:
            self.larger_ones[<long long>item] = number
        return number

    cdef tuple levels_from(self, long long number):
        cdef tuple found
        cdef long long larger
        known = self.around[number]
        if known is UNKNOWN:
            found = self.box(number)
            larger = self.larger(found[FIRST], found[END], found[PARENT])
            known = self.level(found) + self.level(self.box(larger) if larger >= 0 else found)
            self.around[number] = known
        return <tuple>known

    cdef tuple level(self, tuple found):
        cdef long long first = found[FIRST], end = found[END], count = end - first
        cdef double size = whole(self.sizes, end) - whole(self.sizes, first)
        if not size:
            raise ZeroDivisionError
        return (
            count,
            <double>(whole(self.links, end) - whole(self.links, first)) / size,
            <double>(whole(self.prose, end) - whole(self.prose, first)) / self.all_prose,
            size / count,
        )


def live_segments(columns, is_hopeless):
    """The same as in Python."""
    cdef Grouping grouping = Grouping(columns)
    cdef list groups = [UNKNOWN] * len(grouping.containers), items = [], places = []
    cdef tuple item, container, row
    cdef long long number, outer
    for segment in columns.segments.items:
        item = <tuple>segment
        number = item[AT]
        if not 0 <= number < len(groups):
            raise IndexError(number)
        group = groups[number]
        if group is UNKNOWN:
            outer = number
            container = grouping.box(number)
            while <long long>container[END] - <long long>container[FIRST] <= 1 and <long long>container[PARENT] >= 0:
                outer = container[PARENT]
                container = grouping.box(outer)
            group = groups[outer]
            if group is UNKNOWN:
                row = grouping.row(outer)
                group = None if row is None or is_hopeless(row) else grouping.group(outer, row)
                groups[outer] = group
            groups[number] = group
        if group is not None:
            items.append(segment)
            places.append(group)
    return items, places
