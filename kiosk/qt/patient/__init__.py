"""The objects that the patient's screens show."""
