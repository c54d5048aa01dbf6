# Learned trees: the same functions of rows of numbers as in the Python modules that `core/trees.py` has read.

cdef extern from "trees.h":
    ctypedef double (*trees_function)(const double* const*)
    ctypedef struct trees_entry:
        const char* module
        const char* name
        uint32_t checksum
        int rows
        int sizes[4]
        trees_function odds
    const trees_entry TREES[]
    const int TREE_COUNT

cdef enum:
    MOST_ROWS = 4
    MOST_NUMBERS = 512


cdef class Trees:
    """A function of some trees: the sum of what they say of the numbers in its rows."""

    cdef const trees_entry* entry

    @property
    def sizes(self):
        """How many numbers each row has."""
        return tuple([self.entry.sizes[i] for i in range(self.entry.rows)])

    def __call__(self, *rows):
        cdef double numbers[MOST_NUMBERS]
        cdef const double* given[MOST_ROWS]
        cdef int i, place, used = 0
        if len(rows) != self.entry.rows:
            raise TypeError(f"{self.entry.name.decode()} takes {self.entry.rows} rows, {len(rows)} were given")
        for i in range(self.entry.rows):
            row = <tuple?>rows[i]
            if len(row) != self.entry.sizes[i]:
                raise ValueError(f"a row of {self.entry.sizes[i]} numbers is wanted, {len(row)} were given")
            given[i] = numbers + used
            for place in range(self.entry.sizes[i]):
                numbers[used] = PyFloat_AsDouble((<tuple>row)[place])
                used += 1
        return self.entry.odds(given)


cdef object all_trees():
    """By module, the checksum of its text and its functions by name."""
    cdef Trees function
    cdef int i
    cdef dict modules = {}
    for i in range(TREE_COUNT):
        function = Trees.__new__(Trees)
        function.entry = &TREES[i]
        _, functions = modules.setdefault(TREES[i].module.decode(), (TREES[i].checksum, {}))
        functions[TREES[i].name.decode()] = function
    return modules


TREES_BY_MODULE = all_trees()
