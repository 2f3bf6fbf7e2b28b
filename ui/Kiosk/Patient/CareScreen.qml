pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// The care plan, one phase of the recovery at a time.
StepScreen {
    id: screen

    required property Advice advice

    readonly property var phases: advice.phases
    readonly property var care: advice.care

    // Where there is little room only the current phase is shown: the others are one Next or Back away.
    readonly property bool onlyCurrent: Theme.tight || (Theme.largeText && !Theme.portrait)

    spacing: Theme.gap * 0.6
    onCareChanged: toTop()

    GridLayout {
        objectName: "timeline"
        width: parent.width
        columns: screen.onlyCurrent ? 1 : Theme.portrait ? 2 : Math.max(1, screen.phases.length)
        columnSpacing: 0
        rowSpacing: Theme.smallGap
        uniformCellWidths: true
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Your recovery")

        Repeater {
            model: screen.phases.length

            PhaseTab {
                required property int index
                readonly property var row: screen.phases[index] ?? ({})

                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: current || !screen.onlyCurrent
                objectName: "phase-" + index
                text: row.title ?? ""
                dates: row.dates ?? ""
                current: row.current ?? false
                passed: index < screen.advice.phase
                onActivated: screen.advice.goToPhase(index)
            }
        }
    }
    Repeater {
        model: screen.care.notices?.length ?? 0

        Rectangle {
            required property int index

            width: parent.width
            height: notice.implicitHeight + 2 * Theme.smallGap
            radius: Theme.buttonRadius
            color: Theme.cautionSurface
            border.width: Theme.hairline
            border.color: Theme.caution

            Bullet {
                id: notice

                x: Theme.padding
                y: Theme.smallGap
                width: parent.width - 2 * Theme.padding
                symbol: "info-duotone"
                foreground: Theme.caution
                said: screen.care.notices[parent.index] ?? ({})
            }
        }
    }
    Columns {
        width: parent.width
        uniformCellWidths: false

        Card {
            dense: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.expectShare
            heading: qsTr("It is normal")
            symbol: "smiley-duotone"
            foreground: Theme.caution
            color: Theme.cautionSurface

            Repeater {
                model: screen.care.expect?.length ?? 0

                Bullet {
                    required property int index

                    foreground: Theme.caution
                    said: screen.care.expect[index] ?? ({})
                }
            }
        }
        Card {
            dense: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.doShare
            heading: qsTr("Do")
            symbol: "check-circle-duotone"
            foreground: Theme.good
            color: Theme.goodSurface

            Repeater {
                model: screen.care.do?.length ?? 0

                Bullet {
                    required property int index
                    readonly property var row: screen.care.do[index] ?? ({})

                    symbol: "check-circle-duotone"
                    foreground: Theme.good
                    said: row.text ?? ({})
                    detail: row.when ?? ""
                }
            }
        }
        Card {
            dense: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.avoidShare
            heading: qsTr("Avoid")
            corner: width - 2 * padding > Theme.leastTable ? qsTr("until") : ""
            symbol: "prohibit-duotone"
            foreground: Theme.avoid
            color: Theme.avoidSurface

            Repeater {
                model: screen.care.avoid?.length ?? 0

                Bullet {
                    required property int index
                    readonly property var row: screen.care.avoid[index] ?? ({})

                    symbol: "x-circle-duotone"
                    foreground: Theme.avoid
                    said: row.text ?? ({})
                    detail: row.when ?? ""
                    shortDetail: row.short ?? ""
                }
            }
            Label {
                visible: text !== ""
                width: parent.width
                said: screen.care.conditions ?? ({})
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
            }
        }
    }
}
