# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=False
# cython: overflowcheck=False, freethreading_compatible=False
"""The walk of `articlekit.segment` on the nodes of libxml2 themselves. Compiled; nothing works only with it.

It reads the structs `xmlNode` and `xmlAttr` by lxml's public headers and makes elements by lxml's C interface; it calls nothing
of libxml2, and links to nothing. What words and tags mean stands in the Python modules alone, and is read from them when
this module is imported. What is rare on pages is not done here: the walk is then declined, and Python's is taken.
"""

from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF, Py_XDECREF
from libc.stdint cimport uint32_t, uintptr_t
from libc.stdlib cimport free, realloc
from libc.string cimport memcmp, memcpy, memset, strcmp, strlen, strncmp, strstr
from lxml.includes cimport tree
from lxml.includes.etreepublic cimport _Document, _Element, attributeValue, elementFactory, import_lxml__etree
from lxml.includes.tree cimport xmlAttr, xmlNode

cdef extern from "Python.h":
    str PyUnicode_DecodeUTF8(const char*, Py_ssize_t, const char*)
    double PyFloat_AsDouble(object) except? -1.0
    object PyType_GenericAlloc(PyTypeObject*, Py_ssize_t)
    void PyObject_GC_UnTrack(PyObject*)
    void PyTuple_SET_ITEM(object, Py_ssize_t, object)

import_lxml__etree()

from importlib import import_module

from articlekit.markup import class_words as _words
from articlekit.markup import elements as _elements
from articlekit.markup.class_words import MARKED as _marked, TAG_HINTS, AttributeHints, Hint
from articlekit.markup.cloudflare import decode_text
from articlekit.markup.elements import kind_of
from articlekit.markup.media import shows_late
from articlekit.markup.runs import Anchor, one_line, printable, spanned_text
from articlekit.segmenting import collector as _collector
from articlekit.segmenting import run_reader as _run_reader
from articlekit.segmenting.found import Container, Mark, Media, Segment, Segments
from articlekit.segmenting.run_reader import Stretch, stated_name, widest_first

cdef int BLOCK = _elements.BLOCK, ANCHOR = _elements.ANCHOR, FRAME = _elements.FRAME, MARK = _elements.MARK
cdef int SPAN = _elements.SPAN, BREAK = _elements.BREAK, MEDIUM = _elements.MEDIUM, READING = _elements.READING
cdef int SCRIPT = _elements.SCRIPT, SKIP = _elements.SKIP, ODD = _elements.ODD
cdef uint32_t MARKED = _marked
cdef uint32_t OF_AUTHORS = _words._OF_AUTHORS
cdef uint32_t HIDDEN = Hint.HIDDEN
cdef uint32_t FACADE = Hint.FACADE
cdef uint32_t STYLED = Hint.STYLED
cdef int MOST_LINKS = _run_reader.MOST_LINKS
cdef int NEAR = _collector.NEAR

cdef enum:
    MOST_OPEN = 24  # as in run_reader, which is asked below
    SPARE = 16
    MOST_BYTES = 1 << 30
    STEP = 500  # as in `Deadline.within`

if _run_reader.MOST_OPEN != MOST_OPEN:
    raise ImportError("the core was built for another version of articlekit")


class Declined(Exception):
    """This page is left to the walk in Python."""


cdef void* grown(void* items, int* room, int used, size_t size) except NULL:
    """An array with room for more."""
    cdef int wanted = 2 * used + 64
    cdef void* made = realloc(items, wanted * size)
    if made == NULL:
        raise MemoryError
    room[0] = wanted
    return made


cdef inline object record(object kind, tuple values):
    """A named tuple of a tuple, as `tuple.__new__(kind, values)`, but at a third of its cost."""
    cdef object made = PyType_GenericAlloc(<PyTypeObject*>kind, len(values))
    cdef Py_ssize_t place
    for place in range(len(values)):
        value = values[place]
        Py_INCREF(value)
        PyTuple_SET_ITEM(made, place, value)
    return untracked(made)


cdef inline object untracked(object made):
    """The same, passed over by the garbage collector, which else looks at thousands of these a page: what they hold is texts,
    numbers, each other and elements, none of which ever leads back to them.
    """
    PyObject_GC_UnTrack(<PyObject*>made)
    return made


cdef inline _Element element_of(_Document document, xmlNode* node):
    """The element of a node. One of a caller's own class may hold anything: the collector goes on looking at it."""
    cdef _Element made = elementFactory(document, node)
    if type(made) is _Element:
        PyObject_GC_UnTrack(<PyObject*>made)
    return made


for kind in (Anchor, Stretch, Segment, Container, Mark, Media):
    if (kind.__basicsize__, kind.__itemsize__) != (tuple.__basicsize__, tuple.__itemsize__):
        raise ImportError("named tuples are laid out otherwise here")

cdef dict attribute_kinds = {}

include "text.pxi"
include "words.pxi"
include "tags.pxi"
include "run.pxi"
include "found.pxi"
include "walk.pxi"
include "trees.pxi"
include "links.pxi"
include "stems.pxi"
include "filter.pxi"
include "rows.pxi"
include "groups.pxi"
include "twins.pxi"


cdef int read_tables() except -1:
    """Take over what words and values mean."""
    global longest_word
    cdef int number = 0
    memset(class_words, 0, sizeof(class_words))
    memset(vocabularies, 0, sizeof(vocabularies))
    for word, flags in _words.FLAGS.items():
        put(class_words, WORDS, word, flags)
        longest_word = max(longest_word, len(word))
    if len(_words.FLAGS) * 4 > WORDS or len(_words.VALUES) > VOCABULARIES:
        raise ImportError("the tables of the core are too small")
    attribute_kinds.update(
        {"class": NAMES, "id": NAMES, "style": STYLE, "href": HREF, "data-cfemail": EMAIL, "data-attrs": ATTRIBUTES}
    )
    attribute_kinds.update(dict.fromkeys(_words.FACADE_ATTRIBUTES, PLAYER))
    for name, values in _words.VALUES.items():
        for word, flags in values.items():
            put(vocabularies[number], VOCABULARY, word, flags)
        attribute_kinds[name] = VOCABULARY_FROM + number
        number += 1
    if set(AttributeHints()) != {"class", "id", "style", *_words.FACADE_ATTRIBUTES, *_words.VALUES}:
        raise ImportError("the core was built for another version of articlekit")
    return 0


read_tables()

include "probe.pxi"
