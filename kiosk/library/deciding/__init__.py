"""What may be decided, by whom and when: each function gives the event to record, or says why not; pure.

Each is called with the fold of everything before, in the moment in which the event is recorded
(:meth:`kiosk.library.journal.Journal.decide`), so that no rule can be passed by two who decide at once.
"""

from kiosk.library.deciding.editions import (
    approved,
    approver,
    gone_back,
    known,
    published,
    sent_back,
    submitted,
    withdrawn,
)
from kiosk.library.deciding.people import added, changed, code_given, first, two_persons
from kiosk.library.deciding.who import Decision, person_named, writes

__all__ = [
    "Decision",
    "added",
    "approved",
    "approver",
    "changed",
    "code_given",
    "first",
    "gone_back",
    "known",
    "person_named",
    "published",
    "sent_back",
    "submitted",
    "two_persons",
    "withdrawn",
    "writes",
]
