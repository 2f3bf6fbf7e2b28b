import QtQuick
import Kiosk.Controls

// A leaf of a calendar: a day, which always is one that somebody waits for or remembers.
Rectangle {
    id: leaf

    property string weekday: ""
    property string number: ""
    property string month: ""
    property string line: "" // the day and month in one line, where it is to be no higher than that
    property color colour: Theme.primary

    objectName: "leaf"

    readonly property bool flat: line !== ""
    readonly property real text: flat ? Theme.detail : Theme.normalDetail
    readonly property real headWidth: named.implicitWidth + 2 * Theme.smallGap

    implicitWidth: flat ? headWidth + lined.implicitWidth + 2 * Theme.smallGap : Theme.leafWidth
    implicitHeight: flat ? head.height : head.height + day.implicitHeight + of.implicitHeight + Theme.tinyGap
    radius: Theme.keyRadius
    color: Theme.surface
    border.width: Theme.outlineWidth
    border.color: colour

    Rectangle {
        id: head

        width: leaf.flat ? leaf.headWidth : parent.width
        height: named.implicitHeight + Theme.denseGap
        topLeftRadius: leaf.radius
        topRightRadius: leaf.flat ? 0 : leaf.radius
        bottomLeftRadius: leaf.flat ? leaf.radius : 0
        color: leaf.colour

        Label {
            id: named

            anchors.centerIn: parent
            wrapMode: Text.NoWrap
            lineHeight: Theme.titleLine
            text: leaf.weekday
            color: Theme.primaryForeground
            font.pixelSize: leaf.text
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
    Label {
        id: lined

        visible: leaf.flat
        x: head.width + Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.NoWrap
        text: leaf.line
        font.pixelSize: leaf.text
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    Label {
        id: day

        visible: !leaf.flat
        y: head.height
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.titleLine
        text: leaf.number
        font.pixelSize: Theme.leafNumber
        font.weight: Font.ExtraBold
        Accessible.ignored: true
    }
    Label {
        id: of

        visible: !leaf.flat
        y: day.y + day.implicitHeight
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        lineHeight: Theme.titleLine
        text: leaf.month
        font.pixelSize: Theme.normalDetail
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
