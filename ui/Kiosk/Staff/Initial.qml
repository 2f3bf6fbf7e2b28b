import QtQuick

// A person: the first letter of the name in a circle; one's own is filled.
Rectangle {
    id: circle

    required property string name
    property bool own: false

    width: Look.initial
    height: width
    radius: width / 2
    color: own ? Look.primary : Look.mint

    Said {
        anchors.centerIn: parent
        text: circle.name.charAt(0).toUpperCase()
        color: circle.own ? Look.primaryText : Look.primaryDeep
        font.pixelSize: circle.width * 0.45
        font.weight: Font.Bold
        lineHeight: 1
        Accessible.ignored: true
    }
}
