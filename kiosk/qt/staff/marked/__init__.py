"""A text with its marks, written as it looks: bold as bold, a date as one piece, no stars and no braces."""
