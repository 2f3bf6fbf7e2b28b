pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The day and the hour of the chosen patient's treatment: a small calendar of the days that the kiosk offers.
Column {
    id: when

    required property PatientChooser patient

    readonly property real gap: Look.unit * 4
    readonly property real cell: Math.min(Look.smallControl * 1.15, (width - 6 * gap) / 7)

    spacing: Look.smallGap

    Grid {
        columns: 7
        spacing: when.gap

        Repeater {
            model: when.patient.weekdays

            Said {
                required property string modelData

                width: when.cell
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                color: Look.soft
                font.pixelSize: Look.least
                Accessible.ignored: true
            }
        }
        Repeater {
            model: when.patient.days

            Pressable {
                id: day

                required property string key
                required property string label
                required property string name
                required property bool picked
                required property bool available

                objectName: "day-" + key
                width: when.cell
                height: Look.smallControl
                enabled: available
                hoverEnabled: Look.pointer
                tickable: true
                ticked: picked
                text: name
                ringRadius: Look.buttonRadius
                Accessible.role: Accessible.RadioButton
                onActivated: when.patient.chooseDay(key)

                background: Rectangle {
                    radius: Look.buttonRadius
                    color: day.picked ? Look.primary : day.down || day.hovered ? Look.mint : "transparent"
                }
                contentItem: Said {
                    text: day.label
                    color: day.picked ? Look.primaryText : day.available ? Look.ink : Look.inactive
                    font.pixelSize: Look.detail
                    font.weight: day.picked ? Font.Bold : Font.Normal
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }
    Row {
        spacing: Look.unit * 8

        Turn {
            objectName: "hour-earlier"
            symbol: "minus-bold"
            text: qsTr("Half an hour earlier")
            onActivated: when.patient.moveHour(-1)
        }
        Said {
            width: Look.unit * 132
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: when.patient.hour !== "" ? when.patient.hour : qsTr("hour unknown")
            color: when.patient.hour !== "" ? Look.ink : Look.soft
            font.weight: Font.Bold
            font.pixelSize: when.patient.hour !== "" ? Look.text : Look.detail
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Look.least * 0.85)
        }
        Turn {
            objectName: "hour-later"
            symbol: "plus-bold"
            text: qsTr("Half an hour later")
            onActivated: when.patient.moveHour(1)
        }
        PushButton {
            objectName: "hour-forget"
            visible: when.patient.hourIsChosen
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            small: true
            textSize: Look.detail
            text: when.patient.isToday ? qsTr("Now") : qsTr("Not told")
            onActivated: when.patient.forgetHour()
        }
    }
}
