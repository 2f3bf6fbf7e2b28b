import QtQuick
import Kiosk

// The way to the staff's screens: what it lies on, held for three seconds, or a key.  A patient who touches it sees
// nothing, and nothing happens.
Item {
    id: hold

    required property Door door

    Timer {
        id: held

        interval: Theme.holdTime
        onTriggered: hold.door.enter()
    }
    MouseArea {
        anchors.fill: parent
        onContainsPressChanged: containsPress ? held.restart() : held.stop()
    }
    Shortcut {
        sequence: "F9"
        enabled: hold.visible && !hold.door.open
        onActivated: hold.door.enter()
    }
}
