"""Reading names, dates and titles out of the texts that give them, with the lists that this takes."""
