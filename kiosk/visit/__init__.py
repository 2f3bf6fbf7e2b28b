"""What this patient told us, and the care plan that follows from it."""
