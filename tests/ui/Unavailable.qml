import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Patient

// A window with the screen that is shown when patients cannot be served, as Stage.qml has it.
Window {
    id: host

    required property Visit visit
    required property Clinic clinic
    required property Door door
    property bool large: false
    property real pixelsPerMillimetre: 0

    color: Theme.background

    Binding {
        target: Theme
        property: "windowWidth"
        value: host.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: host.height
    }
    Binding {
        target: Theme
        property: "pixelsPerMillimetre"
        value: host.pixelsPerMillimetre
    }
    Binding {
        target: Theme
        property: "largeText"
        value: host.large
    }
    UnavailableScreen {
        anchors.fill: parent
        visit: host.visit
        clinic: host.clinic
        door: host.door
    }
}
