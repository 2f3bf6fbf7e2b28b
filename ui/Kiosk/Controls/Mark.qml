import QtQuick

// The kiosk's mark: a line that grows calm under a day.  In high contrast it lies on white, as every drawing does.
Rectangle {
    id: mark

    property real side: Theme.icon * 1.1

    width: side
    height: side
    radius: Theme.keyRadius
    color: Theme.highContrast ? Theme.paper : Theme.backgroundFaded
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        source: Qt.resolvedUrl("../../../assets/illustrations/mark.svg")
        sourceSize: Qt.size(Math.round(width * Screen.devicePixelRatio), Math.round(height * Screen.devicePixelRatio))
        Accessible.ignored: true
    }
}
