pragma ComponentBehavior: Bound

import QtQuick

// How far the visit has come.
Row {
    id: dots

    property int at: 0
    property int count: 0
    property string text: "" // the same in words

    spacing: Theme.smallGap
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Repeater {
        model: dots.count

        Rectangle {
            required property int index
            readonly property bool here: index === dots.at - 1

            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            width: here ? Theme.dot * 2.6 : Theme.dot
            height: Theme.dot
            radius: height / 2
            color: here ? Theme.primary : Theme.highContrast ? Theme.disabledForeground : Theme.divider
        }
    }
    Item {
        width: Theme.smallGap / 2
        height: Theme.pixel
    }
    Label {
        id: counted

        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.NoWrap
        text: dots.text
        color: Theme.foregroundMuted
        font.pixelSize: Theme.detail
        Accessible.ignored: true
    }
}
