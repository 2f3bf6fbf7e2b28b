pragma Singleton

import QtQuick

// What every control tells of itself: the one place where the window hears that one of them did its work.
QtObject {
    // Which page is shown.  What is pressed on one page does nothing on the next.
    property int page: 0

    // Whether the screen has the whole window, without the tools.
    property bool whole: false

    // `again`: it may do so again at once, as a key of the keyboard does.
    signal acted(bool again)
}
