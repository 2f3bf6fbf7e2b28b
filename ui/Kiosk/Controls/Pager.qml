pragma Singleton

import Kiosk

// Says what stands on which page, and which one it is (kiosk/qt/common/paging.py).
Paging {
}
