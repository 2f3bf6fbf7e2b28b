"""Email: addresses, the mail server, and what it answers."""
