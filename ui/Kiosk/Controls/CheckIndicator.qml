import QtQuick

// The box that is ticked when something is chosen.
Rectangle {
    id: box

    property bool ticked: false

    width: Theme.box
    height: width
    radius: width / 4
    color: ticked ? Theme.primary : Theme.surface
    border.width: Theme.outlineWidth
    border.color: ticked ? Theme.primary : Theme.outline

    Icon {
        anchors.centerIn: parent
        visible: box.ticked
        name: "check-bold"
        color: Theme.primaryForeground
        side: box.width * 0.7
    }
}
