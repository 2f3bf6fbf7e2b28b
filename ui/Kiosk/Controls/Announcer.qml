pragma Singleton

import QtQuick

// What a screen reader says although nobody went there: the one way to it.  The window passes it on (Announcements).
QtObject {
    signal said(string text, bool atOnce)

    // When it has said what it is saying.
    function tell(text: string) {
        if (text !== "")
            said(text, false);
    }

    // In the middle of it: what went wrong, or what has to be answered first.
    function tellAtOnce(text: string) {
        if (text !== "")
            said(text, true);
    }
}
