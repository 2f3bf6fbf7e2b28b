"""Measures how fast and how big things are, beside what others make of the same; prints a table, tests nothing."""
