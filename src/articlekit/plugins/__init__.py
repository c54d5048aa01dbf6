"""Which extractors run: the built-in ones, those of installed plug-ins, and a look at what foreign ones yield."""
