import QtQuick
import Kiosk.Controls

// A leaf of a calendar: a day, which always is one that somebody waits for or remembers.
Rectangle {
    id: leaf

    property string weekday: ""
    property string number: ""
    property string month: ""
    property color colour: Theme.primary

    implicitWidth: Theme.leafWidth
    implicitHeight: of.y + of.implicitHeight + Theme.tinyGap
    radius: Theme.keyRadius
    color: Theme.surface
    border.width: Theme.outlineWidth
    border.color: colour

    Rectangle {
        id: head

        width: parent.width
        height: named.implicitHeight + Theme.denseGap
        topLeftRadius: leaf.radius
        topRightRadius: leaf.radius
        color: leaf.colour

        Label {
            id: named

            anchors.centerIn: parent
            wrapMode: Text.NoWrap
            text: leaf.weekday
            color: Theme.primaryForeground
            font.pixelSize: Theme.normalDetail
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
    Label {
        id: day

        y: head.height
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        lineHeightMode: Text.FixedHeight // no digit reaches below its line
        lineHeight: font.pixelSize
        text: leaf.number
        font.pixelSize: Theme.leafNumber
        font.weight: Font.ExtraBold
        Accessible.ignored: true
    }
    Label {
        id: of

        y: day.y + day.implicitHeight
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        text: leaf.month
        font.pixelSize: Theme.normalDetail
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
