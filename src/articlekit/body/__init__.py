"""Stage 8: from the story and the findings to the blocks of the body, and what was left out of it and why."""
