"""Getting the sheet to the patient: paper and email.  It knows bytes and addresses, not care plans."""
