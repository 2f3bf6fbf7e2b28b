pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// On which day: today and yesterday go on at once, a day of the calendar is said back first.  Where there is no room
// for a calendar, every day is said in words and goes on at once.
StepScreen {
    id: screen

    required property Choices choices

    readonly property TreatedOn on: choices.treatedOn
    readonly property bool listed: Theme.tight
    readonly property bool leadsBack: page < pageCount - 1 // to the days before
    readonly property bool beside: !Theme.portrait && contentWidth > Theme.leastNear + month.leastWidth + Theme.gap

    title: qsTr("When was your treatment?")
    pageCount: listed ? every.pageCount : 1
    bar.nextButton.visible: on.chosen || leadsBack
    bar.nextButton.text: leadsBack ? qsTr("Earlier") : qsTr("Next")

    body: TileGrid {
        id: every

        visible: screen.listed
        anchors.fill: parent
        page: screen.page
        maximumColumns: 2

        Repeater {
            model: screen.listed ? screen.on.every : null

            PictureTile {
                required property int index
                required property string key
                required property string label
                required property string date
                required property bool picked

                objectName: "day-" + index
                focus: index === 0
                text: label
                note: Theme.largeText ? "" : date
                end: "arrow-right-bold"
                chosen: picked
                Accessible.description: date
                onActivated: screen.on.goOnWith(key)
            }
        }
    }

    Item {
        visible: !screen.listed

        readonly property real nearHeight: near.height + (chosen.visible ? Theme.choiceGap + chosen.height : 0)

        width: parent.width
        height: screen.beside ? Math.max(nearHeight, month.height) : month.y + month.height

        Column {
            id: near

            width: screen.beside ? Math.max(Theme.leastNear, parent.width - month.mostWidth - Theme.gap) : parent.width
            spacing: Theme.choiceGap

            Repeater {
                model: screen.listed ? null : screen.on.near

                ChoiceCard {
                    required property int index
                    required property string key
                    required property string label
                    required property string date
                    required property bool picked

                    objectName: "day-" + index
                    width: near.width
                    focus: index === 0
                    leads: true
                    text: label
                    note: date
                    chosen: picked
                    onActivated: screen.on.goOnWith(key)
                }
            }
        }
        Rectangle {
            id: chosen

            visible: screen.on.chosen
            y: near.height + Theme.choiceGap
            width: near.width
            height: Math.max(leaf.height, said.height) + 2 * Theme.densePadding
            radius: Theme.cardRadius
            color: Theme.barSurface

            Leaf {
                id: leaf

                x: Theme.densePadding
                anchors.verticalCenter: parent.verticalCenter
                weekday: screen.on.leafWeekday
                number: screen.on.leafNumber
                month: screen.on.leafMonth
            }
            Column {
                id: said

                x: leaf.x + leaf.width + Theme.densePadding
                width: parent.width - x - Theme.densePadding
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    objectName: "chosenAgo"
                    width: parent.width
                    text: screen.on.ago
                    font.weight: Font.Bold
                }
                Label {
                    objectName: "chosenDay"
                    width: parent.width
                    text: screen.on.date
                    color: Theme.foregroundMuted
                    font.pixelSize: Theme.detail
                }
            }
        }
        MonthCalendar {
            id: month

            x: screen.beside ? near.width + Theme.gap : 0
            y: screen.beside ? 0 : parent.nearHeight + Theme.gap
            width: screen.beside ? parent.width - x : parent.width
            on: screen.on
        }
    }
}
