"""The printer behind a CUPS queue, as far as it can be asked."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from kiosk.delivery.job import Reason
from kiosk.delivery.printing.client import Client
from kiosk.delivery.printing.exchange import CONNECT
from kiosk.delivery.printing.printer import OFF, PrinterFault, PrinterRefused, PrinterState
from kiosk.delivery.printing.states import CANCELLED, JOB_ENDED, STATE, JobIs, PrinterIs, described, job_state
from kiosk.delivery.reach import NotThereError, connected
from kiosk.errors import DeliveryError

SOCKET_PORT, SOCKET_LOOK = 9100, 10.0
"""Where a printer without IPP listens, and the seconds between two looks whether it is there."""


class Device:
    """Whatever a queue names as its printer just now."""

    def __init__(self, patience: float, silence: float) -> None:
        self._patience, self._silence = patience, silence
        self._client: Client | None = None
        self._socket = (("", False), 0.0, True)
        self._refuses = False
        self.stalled: set[str] = set()
        """Jobs that have got no further for some time: then one that refuses connections is not there."""

    def state(self, queue: dict[str, Any]) -> PrinterState | None:
        """Return how the printer behind a queue is; None when there is none, or none that can be asked."""
        uri = str(queue.get("device-uri", ""))  # only CUPS has it
        if uri.startswith("socket://"):
            there = self._is_there(uri, busy=queue.get("printer-state") != PrinterIs.IDLE)
            return None if there and not (self._refuses and self.stalled) else OFF
        # Some names are only known to CUPS: "Lab._ipp._tcp.local".
        if not uri.startswith(("ipp://", "ipps://")) or "._tcp" in uri:
            return None
        if self._client is None or self._client.uri != uri:
            self._client = Client(uri, self._patience, self._silence)
        try:
            return described(self._client.attributes(STATE))
        except PrinterFault as problem:
            return OFF if problem.reason is Reason.PRINTER_OFF else None
        except PrinterRefused:
            return None  # it is there, but tells only the queue, as with a sign-in

    def _is_there(self, uri: str, *, busy: bool) -> bool:
        """Tell whether a printer without IPP takes connections.

        It takes one at a time, so while the queue is ``busy`` with it to refuse is no bad sign in itself.
        """
        known, when, there = self._socket
        if known != (uri, busy) or time.monotonic() > when + (SOCKET_LOOK if there else self._silence):
            there, self._refuses = True, False
            try:
                where = urlsplit(uri)
                if where.hostname:
                    connected(where.hostname, where.port or SOCKET_PORT, CONNECT).close()
            except NotThereError as problem:
                there = self._refuses = busy and problem.refused
            except ValueError:  # an address that only CUPS understands
                there = True
            self._socket = ((uri, busy), time.monotonic(), there)
        return there

    def job(self, name: str, job: dict[str, Any]) -> dict[str, Any]:
        """Return a queue's job as the printer behind the queue has it, as far as it tells.

        The queue's copies of reasons may be old.
        """
        job = {**job, "job-printer-state-reasons": None}
        state = job_state(job)
        if self._client is None or not name or state not in {JobIs.PROCESSING, *JOB_ENDED}:
            return job
        try:
            told = self._client.named(name)
        except DeliveryError:
            return job
        known = told.job
        if known is None:
            # While it is at others' sheets, it is not at this one.
            return {**job, "job-state": JobIs.PENDING} if told.others and state == JobIs.PROCESSING else job
        there = job_state(known)
        if JobIs.COMPLETED in {state, there} or (state == JobIs.PROCESSING and there not in CANCELLED):
            return {**job, **known}
        return job
