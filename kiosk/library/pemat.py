"""What an approver looks for besides what is true: that patients understand it, and can act on it.

Those points of the Patient Education Materials Assessment Tool (PEMAT-P, Agency for Healthcare Research and Quality,
2013) that a care sheet stands or falls by.
"""

from __future__ import annotations

from types import MappingProxyType

from kiosk.errors import N_

STATEMENTS = MappingProxyType(
    {
        "purpose": N_("The purpose is clear from the title"),
        "words": N_("Everyday words"),
        "numbers": N_("Nothing to calculate"),
        "action": N_("Each rule says one clear action"),
        "order": N_("Short parts, in order"),
        "you": N_("The text speaks to the patient: “you”"),
    }
)
"""What may be ticked, by the key that the journal keeps, two in a row as they are shown."""
