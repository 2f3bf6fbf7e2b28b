pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A month to choose a day of; arrows move between its days, PageUp and PageDown between months.
Item {
    id: calendar

    required property TreatedOn on
    property int weeks: Theme.mostWeeks // as many as are shown at once; a part of the month where it has more
    property real room: 0 // as high as it may be
    property int part: 0 // the last weeks first
    readonly property string aloud: qsTr("Or an earlier day, in the calendar") // its days are said where the keyboard goes

    readonly property int week: on.weekdays.length
    readonly property real around: Theme.tight ? Theme.tinyGap : Theme.densePadding
    // What is ahead of the last day to choose is not needed where there is little room
    readonly property bool parted: weeks < on.cells.count / week
    readonly property int parts: Math.max(Theme.leastWeeks, Math.ceil(on.lastDay / week / weeks))
    readonly property int firstShown: parted ? Math.max(0, Math.ceil(on.lastDay / week) - weeks - part * weeks) : 0
    readonly property real frame: head.height + names.height + 2 * around
    readonly property real leastWidth: week * Theme.leastTouchTarget + 2 * around
    readonly property real mostWidth: week * dayHeight * Theme.calendarCell + 2 * around
    readonly property real dayHeight: Math.max(Theme.calendarDay, Math.min(Theme.calendarDayMost, (room - frame) / Theme.mostWeeks))
    readonly property real cell: (width - 2 * around) / week

    objectName: "calendar"
    Accessible.role: Accessible.Grouping
    Accessible.name: on.month
    implicitHeight: frame + days.height
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
            on.turnMonth(event.key === Qt.Key_PageUp ? -1 : 1);
            event.accepted = true;
        }
    }

    ControlGroup {
        id: arrows

        of: days
        inOrder: true
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.divider
    }
    Item {
        id: head

        x: calendar.around
        y: calendar.around
        width: parent.width - 2 * x
        height: Theme.pagerWidth

        PageKey {
            objectName: "monthBefore"
            symbol: "caret-left-bold"
            text: qsTr("The month before")
            available: calendar.on.hasBefore
            onActivated: calendar.on.turnMonth(-1)
        }
        Label {
            objectName: "monthName"
            anchors.centerIn: parent
            wrapMode: Text.NoWrap
            text: calendar.on.month
            font.pixelSize: Theme.calendarText
            font.weight: Font.Bold
        }
        PageKey {
            objectName: "monthAfter"
            x: parent.width - width
            symbol: "caret-right-bold"
            text: qsTr("The month after")
            available: calendar.on.hasAfter
            onActivated: calendar.on.turnMonth(1)
        }
    }
    Row {
        id: names

        x: calendar.around
        y: head.y + head.height

        Repeater {
            model: calendar.on.weekdays

            Label {
                required property string modelData

                width: calendar.cell
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                text: modelData
                color: Theme.foregroundMuted
                font.pixelSize: Theme.calendarDetail
                Accessible.ignored: true
            }
        }
    }
    Grid {
        id: days

        x: calendar.around
        y: names.y + names.height
        columns: calendar.week

        Repeater {
            model: calendar.on.cells

            Pressable {
                id: day

                required property int index
                required property string key
                required property string number
                required property string said
                required property bool available
                required property bool chosen

                visible: Math.floor(index / calendar.week) >= calendar.firstShown
                         && Math.floor(index / calendar.week) < calendar.firstShown + calendar.weeks
                objectName: available ? "date-" + key : ""
                width: calendar.cell
                height: calendar.dayHeight
                text: said
                enabled: available
                ringRadius: Theme.keyRadius
                tickable: true
                ticked: chosen
                Accessible.role: Accessible.RadioButton
                Accessible.ignored: !available
                onActivated: {
                    calendar.on.choose(key);
                    Announcer.tell(calendar.on.ago);
                    Announcer.tell(calendar.on.date);
                }

                background: Item {
                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: Theme.hairline
                        radius: Theme.keyRadius
                        color: day.chosen ? Theme.primary : day.down ? Theme.selectedSurface : day.available ? Theme.quietSurface : Theme.surface
                    }
                }
                contentItem: Label {
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    text: day.number
                    color: day.chosen ? Theme.primaryForeground : day.available ? Theme.foreground : Theme.foregroundMuted
                    font.pixelSize: Theme.calendarText
                    font.weight: day.available ? Font.Bold : Font.Normal
                    Accessible.ignored: true
                }
            }
        }
    }
}
