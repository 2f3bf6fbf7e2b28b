import QtQuick

// Shows where the keyboard is.
Rectangle {
    id: ring

    required property Pressable control
    property color colour: Theme.focus
    property real of: Theme.buttonRadius // the radius of what it goes around

    readonly property real distance: Theme.focusWidth

    anchors.fill: parent
    anchors.margins: -distance
    visible: control.visualFocus
    color: "transparent"
    radius: of + distance
    border.color: colour
    border.width: Theme.focusWidth
}
