"""Icons, the QR code and the clinic's logo, as drawings of a page."""
