import QtQuick
import Kiosk
import "../../ui/controls"

// A window that shows one screen, without what only paper and email need.
Window {
    id: host

    required property Visit visit
    required property Clinic clinic
    property bool large: false
    property string screen: ""

    onScreenChanged: {
        if (screen !== "")
            stage.setSource("../../ui/screens/" + screen + ".qml", {visit: visit});
    }

    Binding { target: Theme; property: "windowWidth"; value: host.width }
    Binding { target: Theme; property: "windowHeight"; value: host.height }
    Binding { target: Theme; property: "largeText"; value: host.large }
    Binding { target: Theme; property: "motion"; value: false }

    TopBar {
        id: bar

        width: parent.width
        visit: host.visit
        clinic: host.clinic
    }
    Loader {
        id: stage

        anchors.fill: parent
        anchors.topMargin: bar.implicitHeight
    }
}
