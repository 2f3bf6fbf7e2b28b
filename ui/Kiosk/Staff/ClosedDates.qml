pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The days on which it is closed though it is open in other weeks: a touch takes one out, a calendar adds some.
Column {
    id: dates

    required property ClosedDays closed
    property bool adding: false

    readonly property real cell: Math.min(width - 2 * Look.unit * 12, Look.unit * (Look.touch ? 480 : 340)) / 7

    spacing: Look.unit * 10

    Flow {
        width: parent.width
        spacing: Look.unit * 8

        Repeater {
            model: dates.closed.days

            Pressable {
                id: date

                required property string key
                required property string name

                objectName: "closed-" + key
                width: words.implicitWidth + cross.width + Look.unit * 40
                height: Look.smallControl
                hoverEnabled: Look.pointer
                ringRadius: Look.buttonRadius
                text: qsTr("Open on %1").arg(name)
                onActivated: dates.closed.toggle(key)

                background: Rectangle {
                    radius: Look.buttonRadius
                    color: date.down ? Look.mintPressed : date.hovered ? Look.mintHover : Look.mint
                }
                contentItem: Item {
                    Said {
                        id: words

                        x: Look.unit * 14
                        anchors.verticalCenter: parent.verticalCenter
                        text: date.name
                        color: Look.primaryDeep
                        font.pixelSize: Look.detail
                        font.weight: Font.Bold
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    Icon {
                        id: cross

                        x: parent.width - width - Look.unit * 12
                        anchors.verticalCenter: parent.verticalCenter
                        name: "x-bold"
                        color: Look.primaryDeep
                        side: Look.smallIcon * 0.8
                    }
                }
            }
        }
        PushButton {
            objectName: "addClosed"
            kind: dates.adding ? "link" : "outline"
            small: true
            symbol: dates.adding ? "" : "calendar-plus-duotone"
            text: dates.adding ? qsTr("Close the calendar") : qsTr("Add days")
            onActivated: dates.adding = !dates.adding
        }
    }
    Loader {
        active: dates.adding
        visible: active
        sourceComponent: calendar
    }
    Component {
        id: calendar

        Panel {
            id: card

            Accessible.role: Accessible.Grouping
            Accessible.name: dates.closed.month
            border.color: activeFocus ? Look.primary : Look.divider
            implicitWidth: dates.cell * 7 + 2 * Look.unit * 12
            implicitHeight: month.height + 2 * Look.unit * 10

            Timer { // once it has its place, it is scrolled to
                interval: 50
                running: true
                onTriggered: card.forceActiveFocus(Qt.OtherFocusReason)
            }
            Column {
                id: month

                x: Look.unit * 12
                y: Look.unit * 10
                spacing: Look.unit * 4

                Item {
                    width: dates.cell * 7
                    height: Look.smallControl

                    Turn {
                        objectName: "closedMonthBefore"
                        symbol: "caret-left-bold"
                        text: qsTr("The month before")
                        onActivated: dates.closed.turnMonth(-1)
                    }
                    Said {
                        objectName: "closedMonth"
                        anchors.centerIn: parent
                        text: dates.closed.month
                        font.weight: Font.Bold
                    }
                    Turn {
                        objectName: "closedMonthAfter"
                        x: parent.width - width
                        symbol: "caret-right-bold"
                        text: qsTr("The month after")
                        onActivated: dates.closed.turnMonth(1)
                    }
                }
                Row {
                    Repeater {
                        model: dates.closed.weekdays

                        Said {
                            required property string modelData

                            width: dates.cell
                            horizontalAlignment: Text.AlignHCenter
                            text: modelData
                            color: Look.soft
                            font.pixelSize: Look.detail
                            Accessible.ignored: true
                        }
                    }
                }
                Grid {
                    columns: 7

                    Repeater {
                        model: dates.closed.cells

                        Pressable {
                            id: day

                            required property string key
                            required property string number
                            required property bool available
                            required property bool chosen

                            objectName: "closedDay-" + key
                            width: dates.cell
                            height: Look.unit * (Look.touch ? 58 : 40)
                            opacity: number === "" ? 0 : 1
                            text: number
                            enabled: available
                            hoverEnabled: Look.pointer
                            ringRadius: Look.fieldRadius
                            tickable: true
                            ticked: chosen
                            Accessible.role: Accessible.CheckBox
                            Accessible.name: number + " " + dates.closed.month
                            Accessible.ignored: !available
                            onActivated: dates.closed.toggle(key)

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
        }
    }
}
