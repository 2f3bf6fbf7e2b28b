"""The email: a care plan as a letter, in HTML and in plain text."""
