pragma Singleton

import Kiosk

// Says what stands on which page (kiosk/qt/common/paging.py).
Paging {
}
