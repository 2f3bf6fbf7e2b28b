pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// What many patients ask about: a list, and one topic open.
StepScreen {
    id: screen

    required property Advice advice

    readonly property bool open: advice.topic >= 0
    readonly property string language: visit.language

    title: open ? advice.topicTitle : qsTr("What many people ask")
    lead: open ? advice.topicPlain : qsTr("Touch a subject to read about it, or go on.")
    markedLead: advice.topicStyled
    onOpenChanged: toTop()
    onLanguageChanged: toTop()

    Loader {
        active: !screen.open
        visible: active
        width: parent.width
        sourceComponent: Columns {
            maximumColumns: 2
            minimumColumnWidth: Theme.tile + Theme.body * 10 + 2 * Theme.padding

            Repeater {
                model: screen.advice.topics

                ChoiceCard {
                    required property int index
                    required property string key
                    required property string picture
                    required property string title
                    required property bool first

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    objectName: "topic-" + key
                    Accessible.role: Accessible.Button
                    tickable: false
                    tiled: true
                    symbol: picture
                    text: title
                    note: first ? qsTr("For you") : ""
                    surface: first ? Theme.quietSurface : Theme.surface
                    result: "caret-right-bold"
                    onActivated: screen.advice.openTopic(index)
                }
            }
        }
    }
    Loader {
        active: screen.open
        visible: active
        width: parent.width
        sourceComponent: Columns {
            objectName: "topicPage"

            Part {
                heading: qsTr("Why")
                symbol: "question-duotone"
                lines: screen.advice.topicWhy
            }
            Part {
                heading: qsTr("What to do now")
                symbol: "check-circle-duotone"
                foreground: Theme.good
                color: Theme.goodSurface
                lines: screen.advice.topicNow
            }
            Part {
                heading: qsTr("What comes later")
                symbol: "calendar-check-duotone"
                lines: screen.advice.topicLater
            }
        }
    }

    component Part: Card {
        dense: true
        id: part

        required property Rows lines

        visible: lines.count > 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        foreground: Theme.primary

        Repeater {
            model: part.lines

            Bullet {
                required property string plain
                required property string styled

                foreground: part.foreground
                text: plain
                marked: styled
            }
        }
    }
}
