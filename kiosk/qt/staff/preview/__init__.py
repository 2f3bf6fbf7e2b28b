"""What a patient gets of a text, made as the kiosk makes it, beside whoever writes or hands it out."""
