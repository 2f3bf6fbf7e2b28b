"""CarePlan -> the sheet (PDF), the calendar and the email."""
