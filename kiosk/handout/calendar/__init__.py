"""The reminders: a care plan as events of a calendar."""
