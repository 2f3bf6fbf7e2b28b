"""CarePlan -> the sheet (PDF), the calendar and the email; the door to them is :func:`kiosk.handout.making.handout`.

ReportLab looks for two files of the user's own when it is imported, also in the home, and ends the program where the
home is no folder.  The sheet depends on no such file: ReportLab finds these empty modules in their place.
"""

import sys
from types import ModuleType

for name in ("reportlab_mods", "reportlab_settings"):
    sys.modules.setdefault(name, ModuleType(name))
