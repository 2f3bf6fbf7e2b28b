import QtQuick

// A Phosphor icon by its name, in one colour.
Image {
    id: icon

    property string name: ""
    property color color: Theme.primary
    property real side: Theme.icon

    width: side
    height: side
    visible: name !== ""
    source: name === "" ? "" : "image://icon/" + name + "/" + String(color).slice(-6)
    sourceSize: Qt.size(Math.round(side * Screen.devicePixelRatio), Math.round(side * Screen.devicePixelRatio))
    Accessible.ignored: true
}
