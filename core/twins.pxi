# Functions that stand in Python modules too: taken only where the core was built of the very text of that module.

cdef extern from "trees.h":
    ctypedef struct twins_entry:
        const char* module
        uint32_t checksum
    const twins_entry TWIN_MODULES[]
    const int TWIN_MODULE_COUNT

cdef dict TWIN_FUNCTIONS = {
    "articlekit.own_site.witnesses": {"of_elements": of_elements, "plain_host": plain_host},
    "articlekit.phrases.book": {"PhraseFilter": PhraseFilter},
    "articlekit.scoring.features": {"own_rows": own_rows, "capital_share": capital_share},
    "articlekit.scoring.groups": {"live_segments": live_segments},
    "articlekit.scoring.cohesion": {"first_words": first_words},
}

TWINS = {
    TWIN_MODULES[i].module.decode(): (TWIN_MODULES[i].checksum, TWIN_FUNCTIONS[TWIN_MODULES[i].module.decode()])
    for i in range(TWIN_MODULE_COUNT)
}
