"""What a page declares as data: tolerant JSON, JSON-LD, schema.org."""
