pragma ComponentBehavior: Bound

import QtQuick

// How far the visit has come.
Row {
    id: dots

    property int at: 0
    property int count: 0

    spacing: Theme.smallGap
    Accessible.role: Accessible.ProgressBar
    Accessible.name: counted.text

    Repeater {
        model: dots.count

        Rectangle {
            required property int index
            readonly property bool here: index === dots.at - 1

            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            width: here ? Theme.dot * 2.6 : Theme.dot
            height: Theme.dot
            radius: height / 2
            color: here ? Theme.primary : Theme.highContrast ? Theme.disabledText : Theme.line
        }
    }
    Item {
        width: Theme.smallGap / 2
        height: 1
    }
    Words {
        id: counted

        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.NoWrap
        text: qsTr("%1 of %2").arg(dots.at).arg(dots.count)
        color: Theme.inkSoft
        font.pixelSize: Theme.detail
        Accessible.ignored: true
    }
}
