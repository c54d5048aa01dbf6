"""What the scorer sees of a segment, and the trees that judge it."""
