"""What the third stage is made of: what it finds, the walk of the tree, and the run of text that the walk is in."""
