pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// What many patients ask about: a list, and one topic open.
StepScreen {
    id: screen

    required property Advice advice

    readonly property var topics: advice.topics
    readonly property var open: topics[advice.topic] ?? null

    title: open ? open.title : qsTr("What many people ask")
    lead: qsTr("Touch a subject to read about it, or go on.")
    said: open ? open.lead : ({ plain: lead })
    onOpenChanged: toTop()

    Loader {
        active: screen.open === null
        visible: active
        width: parent.width
        sourceComponent: Columns {
            maximumColumns: 2
            minimumColumnWidth: Theme.tile + Theme.body * 10 + 2 * Theme.padding

            Repeater {
                model: screen.topics.length

                ChoiceCard {
                    required property int index
                    readonly property var row: screen.topics[index] ?? ({})

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    objectName: "topic-" + row.id
                    Accessible.role: Accessible.Button
                    tickable: false
                    tiled: true
                    symbol: row.icon ?? ""
                    text: row.title ?? ""
                    note: row.first ? qsTr("For you") : ""
                    surface: row.first ? Theme.quietSurface : Theme.surface
                    result: "caret-right-bold"
                    onActivated: screen.advice.openTopic(index)
                }
            }
        }
    }
    Loader {
        active: screen.open !== null
        visible: active
        width: parent.width
        sourceComponent: Columns {
            objectName: "topicPage"

            Part {
                heading: qsTr("Why")
                symbol: "question-duotone"
                lines: screen.open?.why ?? []
            }
            Part {
                heading: qsTr("What to do now")
                symbol: "check-circle-duotone"
                foreground: Theme.good
                color: Theme.goodSurface
                lines: screen.open?.now ?? []
            }
            Part {
                heading: qsTr("What comes later")
                symbol: "calendar-check-duotone"
                lines: screen.open?.later ?? []
            }
        }
    }

    component Part: Card {
        dense: true
        id: part

        property var lines: []

        visible: lines.length > 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        foreground: Theme.primary

        Repeater {
            model: part.lines.length

            Bullet {
                required property int index

                foreground: part.foreground
                said: part.lines[index] ?? ({})
            }
        }
    }
}
