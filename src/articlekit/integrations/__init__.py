"""articlekit where its users already are. Each module needs the library it is named after, and nothing else imports it."""
