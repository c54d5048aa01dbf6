"""The phrase book: furniture by its words. The phrases themselves are the TOML files beside."""
