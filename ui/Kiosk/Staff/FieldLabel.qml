import QtQuick

// The name of a field above it, and a quieter word beside the name.
Item {
    property string label: ""
    property string aside: ""

    visible: label !== ""
    implicitWidth: name.implicitWidth
    implicitHeight: name.height

    Said {
        id: name

        width: Math.min(implicitWidth, parent.width)
        text: parent.label
        font.weight: Font.Bold
        Accessible.ignored: true // the field says it
    }
    Said {
        x: name.width + Look.smallGap
        width: parent.width - x
        anchors.baseline: name.baseline
        text: parent.aside
        color: Look.soft
        font.pixelSize: Look.detail
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
