"""HTML as browsers show it: what elements are, how runs of text read, what hides in attributes."""
