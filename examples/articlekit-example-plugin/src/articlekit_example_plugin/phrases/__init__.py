"""Phrases, as TOML files."""
