"""What is said aloud: texts as people say them, voices, and what plays them; it knows no screen and no patient."""
