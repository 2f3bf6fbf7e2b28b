pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A month to choose a day of: arrows move between days, Page keys between months.
FocusScope {
    id: month

    required property LastDay last

    readonly property real cell: width / 7

    function go(from: int, by: int) {
        for (let at = from + by; at >= 0 && at < every.count; at += by > 0 ? 1 : -1) {
            const day = every.itemAt(at) as Pressable;
            if (day !== null && day.enabled) {
                day.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    function reveal() { // what has the keyboard is scrolled to
        for (let at = 0; at < every.count; ++at) {
            const day = every.itemAt(at) as Pressable;
            if (day !== null && day.ticked)
                day.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    onVisibleChanged: {
        if (visible)
            Qt.callLater(reveal);
    }
    implicitHeight: head.height + names.height + days.height
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
            last.turnMonth(event.key === Qt.Key_PageUp ? -1 : 1);
            event.accepted = true;
        }
    }

    Item {
        id: head

        width: parent.width
        height: Look.control

        PushButton {
            objectName: "monthBefore"
            kind: "outline"
            symbol: "caret-left-bold"
            width: height
            text: ""
            Accessible.name: qsTr("The month before")
            onActivated: month.last.turnMonth(-1)
        }
        Said {
            objectName: "monthName"
            anchors.centerIn: parent
            text: month.last.month
            font.weight: Font.Bold
        }
        PushButton {
            objectName: "monthAfter"
            x: parent.width - width
            kind: "outline"
            symbol: "caret-right-bold"
            width: height
            text: ""
            Accessible.name: qsTr("The month after")
            onActivated: month.last.turnMonth(1)
        }
    }
    Row {
        id: names

        y: head.height + Look.unit * 6

        Repeater {
            model: month.last.weekdays

            Said {
                required property string modelData

                width: month.cell
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                color: Look.soft
                font.pixelSize: Look.detail
                Accessible.ignored: true
            }
        }
    }
    Grid {
        id: days

        y: names.y + names.height
        columns: 7

        Repeater {
            id: every

            model: month.last.days

            Pressable {
                id: day

                required property int index
                required property string key
                required property string number
                required property bool available
                required property bool chosen

                objectName: "day-" + key
                width: month.cell
                height: Look.unit * (Look.touch ? 58 : 40)
                opacity: number === "" ? 0 : 1
                text: number
                enabled: available
                hoverEnabled: Look.pointer
                ringRadius: Look.fieldRadius
                tickable: true
                ticked: chosen
                Accessible.role: Accessible.RadioButton
                Accessible.name: number + " " + month.last.month
                Accessible.ignored: !available
                Keys.onLeftPressed: month.go(index, -1)
                Keys.onRightPressed: month.go(index, 1)
                Keys.onUpPressed: month.go(index, -7)
                Keys.onDownPressed: month.go(index, 7)
                onActivated: month.last.chooseDay(key)

                background: Rectangle {
                    radius: Look.fieldRadius
                    color: day.chosen ? Look.primary : day.down ? Look.mint : day.hovered ? Look.mintSoft : "transparent"
                }
                contentItem: Said {
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    text: day.number
                    color: day.chosen ? Look.primaryText : day.available ? Look.ink : Look.inactive
                    font.weight: day.chosen ? Font.Bold : Font.Normal
                    lineHeight: 1
                    Accessible.ignored: true
                }
            }
        }
    }
}
