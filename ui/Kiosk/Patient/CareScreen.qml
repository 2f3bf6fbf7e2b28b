pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// The care plan, one phase of the recovery at a time.
StepScreen {
    id: screen

    required property Advice advice

    readonly property int phase: advice.phase
    readonly property string language: visit.language

    // Where there is little room only the current phase is shown: the others are one Next or Back away.
    readonly property bool onlyCurrent: Theme.tight || (Theme.largeText && !Theme.portrait)

    title: advice.phases.count > 0 ? "" : qsTr("Your recovery")
    spacing: Theme.gap * 0.6
    onPhaseChanged: toTop()
    onLanguageChanged: toTop()

    GridLayout {
        objectName: "timeline"
        visible: screen.advice.phases.count > 0
        width: parent.width
        columns: screen.onlyCurrent ? 1 : Theme.portrait ? 2 : Math.max(1, screen.advice.phases.count)
        columnSpacing: 0
        rowSpacing: Theme.smallGap
        uniformCellWidths: true
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Your recovery")

        Repeater {
            model: screen.advice.phases

            PhaseTab {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: current || !screen.onlyCurrent
                objectName: "phase-" + index
                passed: index < screen.phase
                onActivated: screen.advice.goToPhase(index)
            }
        }
    }
    Repeater {
        model: screen.advice.notices

        Rectangle {
            id: noticed

            required property string plain
            required property string styled

            width: screen.contentWidth
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
                text: noticed.plain
                marked: noticed.styled
            }
        }
    }
    Columns {
        width: parent.width
        uniformCellWidths: false

        Card {
            dense: true
            visible: screen.advice.expect.count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.expectShare
            heading: qsTr("It is normal")
            symbol: "smiley-duotone"
            foreground: Theme.caution
            color: Theme.cautionSurface

            Repeater {
                model: screen.advice.expect

                Bullet {
                    required property string plain
                    required property string styled

                    foreground: Theme.caution
                    text: plain
                    marked: styled
                }
            }
        }
        Card {
            dense: true
            visible: screen.advice.toDo.count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.doShare
            heading: qsTr("Do")
            symbol: "check-circle-duotone"
            foreground: Theme.good
            color: Theme.goodSurface

            Repeater {
                model: screen.advice.toDo

                Bullet {
                    required property string plain
                    required property string styled
                    required property string when

                    symbol: "check-circle-duotone"
                    foreground: Theme.good
                    text: plain
                    marked: styled
                    detail: when
                }
            }
        }
        Card {
            dense: true
            visible: screen.advice.avoid.count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.avoidShare
            heading: qsTr("Avoid")
            corner: width - 2 * padding > Theme.leastTable ? qsTr("not before") : ""
            symbol: "prohibit-duotone"
            foreground: Theme.avoid
            color: Theme.avoidSurface

            Repeater {
                model: screen.advice.avoid

                Bullet {
                    required property string plain
                    required property string styled
                    required property string when
                    required property string whenShort

                    symbol: "x-circle-duotone"
                    foreground: Theme.avoid
                    text: plain
                    marked: styled
                    detail: when
                    shortDetail: whenShort
                }
            }
            Label {
                visible: text !== ""
                width: parent.width
                plain: screen.advice.conditionsPlain
                marked: screen.advice.conditionsStyled
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
            }
        }
    }
}
