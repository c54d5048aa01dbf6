"""Site rules, as TOML files."""
