import QtQuick

// Says, calmly and all the time, that this is a demonstration or a draft.
Rectangle {
    id: mark

    property string text: ""

    visible: text !== ""
    implicitHeight: visible ? Math.round(Theme.unit * Math.max(30, 44 * Theme.room)) : 0
    color: Theme.cautionSoft

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Words {
        objectName: "clinicMark"
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.unit * 10)
        lineHeight: 1
        text: mark.text
        color: Theme.caution
        font.pixelSize: Math.round(Theme.unit * Math.max(20, 25 * Theme.room))
        font.weight: Font.DemiBold
    }
}
