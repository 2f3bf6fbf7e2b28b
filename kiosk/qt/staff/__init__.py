"""The staff's screens, in the kiosk and at the office; loaded only when somebody of the staff comes."""
