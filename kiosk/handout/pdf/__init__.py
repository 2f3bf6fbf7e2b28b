"""The file of a sheet: tagged PDF (PDF/UA-1, PDF/A-2a)."""
