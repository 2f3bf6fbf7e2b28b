import QtQuick

// A drawing by its name, square; where there is none, an icon.  In high contrast a drawing lies on white.
Rectangle {
    id: drawing

    property string name: "" // an illustration's
    property string symbol: "" // an icon's
    property real side: Theme.tile

    readonly property bool drawn: name !== ""

    visible: drawn || symbol !== ""
    width: visible ? side : 0
    height: width
    radius: side / 5
    color: drawn && Theme.highContrast ? Theme.paper : Theme.backgroundFaded
    Accessible.ignored: true

    Image {
        visible: drawing.drawn
        anchors.fill: parent
        source: drawing.drawn ? Qt.resolvedUrl(`../../../assets/illustrations/${drawing.name}.svg`) : ""
        sourceSize: Qt.size(Math.round(width * Screen.devicePixelRatio), Math.round(height * Screen.devicePixelRatio))
        Accessible.ignored: true
    }
    Icon {
        visible: !drawing.drawn && name !== ""
        anchors.centerIn: parent
        name: drawing.drawn ? "" : drawing.symbol
        color: Theme.primary
        side: drawing.side * 0.8
    }
}
