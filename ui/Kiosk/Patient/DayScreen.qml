pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// On which day: today and yesterday go on at once, a day of the calendar is said back first.
StepScreen {
    id: screen

    required property Choices choices

    readonly property TreatedOn on: choices.treatedOn
    readonly property bool beside: !Theme.portrait && contentWidth > Theme.leastNear + month.leastWidth + Theme.gap

    readonly property real room: viewHeight - content.y
    // Where a month has no room beside or under today and yesterday, its weeks are the next pages
    readonly property real weeksRoom: room - month.frame
    readonly property bool paged: (beside ? 0 : near.plain + Theme.gap) + month.frame + Theme.mostWeeks * Theme.calendarDay > room
    // Else the day that was chosen is said in the bar
    readonly property bool saidBelow: !paged && near.plain + Theme.choiceGap + chosen.height
                                      + (beside ? 0 : Theme.gap + month.frame + Theme.mostWeeks * Theme.calendarDay) <= room

    heading: on.month
    title: qsTr("When was your treatment?")
    name: !on.chosen || saidBelow ? "" : Theme.tight ? on.ago : on.date
    pageCount: paged ? 1 + month.parts : 1
    goesOn: on.chosen
    bar.nextButton.visible: on.chosen || page < pageCount - 1
    bar.nextButton.text: on.chosen ? qsTr("Next") : page === 0 ? qsTr("Another day") : qsTr("Earlier")

    Item {
        id: content

        readonly property real nearHeight: near.height + (chosen.visible ? Theme.choiceGap + chosen.height : 0)

        width: parent.width
        height: screen.paged ? screen.page === 0 ? nearHeight : month.height : screen.beside ? Math.max(nearHeight, month.height) : month.y + month.height

        Grid {
            id: near

            visible: !screen.paged || screen.page === 0
            columns: Theme.tight && !Theme.largeText ? 2 : 1
            width: screen.beside && !screen.paged ? Math.max(Theme.leastNear, parent.width - month.mostWidth - Theme.gap) : parent.width
            spacing: Theme.choiceGap

            readonly property int lines: Math.max(1, both.count / columns)
            readonly property real plain: lines * highest + (lines - 1) * spacing
            readonly property real highest: Math.max(...Array.from({length: both.count}, (_, i) => (both.itemAt(i) as ChoiceCard)?.implicitHeight ?? 0))
            // As high as the calendar, with what is said of the day
            readonly property real spare: screen.beside && !screen.paged ? month.height - plain - (chosen.visible ? Theme.choiceGap + chosen.height : 0) : 0

            ControlGroup {
                of: near
            }
            Repeater {
                id: both

                model: screen.on.near

                ChoiceCard {
                    required property int index
                    required property string key
                    required property string label
                    required property string date
                    required property bool picked

                    objectName: "day-" + index
                    width: (near.width - (near.columns - 1) * near.spacing) / near.columns
                    height: Math.max(implicitHeight, Math.min(Theme.highestChoice, near.highest + near.spare / near.lines))
                    focus: index === 0
                    leads: true
                    least: Theme.tight && near.columns === 1 ? Theme.touchTarget : Theme.mainTouchTarget
                    text: label
                    note: Theme.tight ? "" : date
                    Accessible.description: date
                    chosen: picked
                    onActivated: screen.on.goOnWith(key)
                }
            }
        }
        Rectangle {
            id: chosen

            visible: screen.on.chosen && screen.saidBelow
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

            visible: !screen.paged || screen.page > 0
            x: screen.beside && !screen.paged ? near.width + Theme.gap : 0
            y: screen.beside || screen.paged ? 0 : parent.nearHeight + Theme.gap
            width: screen.beside ? parent.width - x : parent.width
            weeks: screen.paged ? Math.max(Theme.leastWeeks, Math.floor(screen.weeksRoom / Theme.calendarDay)) : Theme.mostWeeks
            room: screen.beside && !screen.paged ? screen.room : 0
            part: Math.max(0, screen.page - 1)
            on: screen.on
        }
    }
}
