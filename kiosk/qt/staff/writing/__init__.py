"""Change what is there: a text that is written field by field, saved as it is typed, checked, and sent."""
