pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Today: what waits for whoever is here, the most pressing first; every treatment with its two states; how the kiosk is.
Page {
    id: page

    required property Staff staff

    readonly property Today today: staff.today
    readonly property bool beside: !Look.touch && Look.width >= 1280 // how the kiosk is, at the right
    readonly property real sideWidth: Look.unit * (Look.wide ? 372 : 320)

    title: qsTr("Hello %1").arg(staff.name)
    lead: today.now
    corner: [
        SearchField {
            id: field

            objectName: "searchField"
            visible: !Look.small
            width: Look.portrait ? page.width - 2 * Look.margin - sheetButton.width - Look.smallGap : Look.unit * (Look.touch ? 430 : Look.wide ? 440 : 360)
            search: page.staff.search
            unit: Look.touch ? "" : "/"
        },
        PushButton {
            id: sheetButton

            objectName: "sheetForPatient"
            visible: !Look.small
            symbol: "printer-duotone"
            text: qsTr("A sheet for a patient")
            onActivated: page.staff.go("sheet")
        }
    ]

    Shortcut {
        sequences: ["/"]
        enabled: !Look.touch
        onActivated: field.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    SearchHits {
        z: 10
        x: parent.width - width
        y: -Look.smallGap
        width: Math.min(parent.width, Look.unit * 720)
        most: parent.height - Look.keyboard
        search: page.staff.search
        field: field
    }
    Scroll {
        id: main

        x: -inset
        y: -inset
        width: Math.min(parent.width - (page.beside ? page.sideWidth + Look.gap : 0), Look.touch ? parent.width : Look.listMost) + around
        height: parent.height + inset - (strip.visible ? strip.height + Look.gap : 0)
        spacing: Look.unit * 12

        Problem {
            width: main.innerWidth
            text: page.today.problem
            onAgain: page.today.look()
        }
        Row {
            visible: !Look.touch
            spacing: Look.unit * 12

            Said {
                id: waits

                titled: true
                text: qsTr("What waits for you")
                font.pixelSize: Look.heading
                font.weight: Font.Bold
            }
            Said {
                visible: page.today.tasks.count > 1
                y: waits.baselineOffset - baselineOffset
                text: qsTr("the most pressing first")
                color: Look.soft
                font.pixelSize: Look.detail
            }
        }
        Nothing {
            visible: page.today.known && page.today.tasks.count === 0
            width: main.innerWidth
            title: qsTr("Nothing waits for you")
            sentence: qsTr("Everything that was sent, approved and published is done.")
        }
        Panel {
            visible: !Look.touch && page.today.tasks.count > 0
            width: main.innerWidth
            height: tasks.height

            Column {
                id: tasks

                width: parent.width

                Repeater {
                    model: Look.touch ? null : page.today.tasks

                    TaskRow {
                        staff: page.staff
                        width: tasks.width
                    }
                }
            }
        }
        Grid {
            id: cards

            visible: Look.touch && page.today.tasks.count > 0
            width: main.innerWidth
            columns: Look.small || Look.portrait ? 1 : 2
            spacing: Look.gap

            Repeater {
                model: Look.touch ? page.today.tasks : null

                TaskCard {
                    staff: page.staff
                    width: (cards.width - (cards.columns - 1) * cards.spacing) / cards.columns
                }
            }
        }
        Item {
            width: 1
            height: Look.unit * 8
        }
        Said {
            titled: true
            text: qsTr("The treatments")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Nothing {
            visible: page.today.known && page.today.treatments.count === 0
            width: main.innerWidth
            title: qsTr("There is no treatment yet")
            sentence: qsTr("Begin with those that come with the kiosk, under Treatments.")
        }
        TreatmentTable {
            visible: page.today.treatments.count > 0
            width: main.innerWidth
            treatments: page.today.treatments
            onOpened: treatment => page.staff.go(page.today.leads(treatment), treatment)
        }
    }
    UndoStrip {
        id: strip

        y: parent.height - height
        width: main.innerWidth
        text: page.today.sent
        onGone: page.today.forgetSent()
    }
    Scroll {
        visible: page.beside
        x: parent.width - page.sideWidth - inset
        y: -inset
        width: page.sideWidth + around
        height: parent.height + inset

        Panel {
            width: parent?.width ?? 0
            height: conditions.height + 2 * Look.padding

            Column {
                id: conditions

                x: Look.padding
                y: Look.padding
                width: parent.width - 2 * x
                spacing: Look.unit * 14

                Said {
                    titled: true
                    text: qsTr("How the kiosk is")
                    font.pixelSize: Look.text * 1.05
                    font.weight: Font.Bold
                }
                Repeater {
                    model: page.today.conditions

                    ConditionRow {
                        width: conditions.width
                    }
                }
            }
        }
    }
}
