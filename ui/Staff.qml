pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk
import Kiosk.Controls
import Kiosk.Staff

// The staff's window at the office: mouse and keyboard.
ApplicationWindow {
    id: main

    required property Staff staff
    required property Clinic clinic
    required property Display display

    objectName: "staffWindow"
    width: 1440
    height: 900
    minimumWidth: 800
    minimumHeight: 480
    title: qsTr("%1, staff").arg(clinic.name)
    color: Theme.background

    Binding {
        target: Guard
        property: "once"
        value: true
    }
    Binding {
        target: Theme
        property: "pixelsPerMillimetre"
        value: main.display.pixelsPerMillimetre
    }
    Binding {
        target: Theme
        property: "motion"
        value: main.display.motion
    }
    Binding {
        target: Theme
        property: "windowWidth"
        value: main.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: main.height
    }
    StaffArea {
        anchors.fill: parent
        staff: main.staff
        clinic: main.clinic
    }
}
