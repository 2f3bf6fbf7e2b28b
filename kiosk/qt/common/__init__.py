"""What any screen needs of Qt: background work, pictures, words, the window and its display."""
