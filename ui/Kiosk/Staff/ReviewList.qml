pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What was read, each to be seen again; what the checks say; the comparison on paper.
Column {
    id: list

    required property Review review

    readonly property ReviewPaper paper: review.paper

    spacing: 0

    Said {
        titled: true
        width: parent.width
        text: list.review.reading.steps.count > 0 ? qsTr("All of it is read") : qsTr("Nothing differs")
        font.pixelSize: Look.heading
        font.weight: Font.Bold
    }
    Said {
        width: parent.width
        bottomPadding: Look.unit * 8
        text: list.review.reading.steps.count > 0 ? Look.touch ? qsTr("Touch a line to see it again.") : qsTr("Click a line to see it again.")
                                          : qsTr("Patients read the same as before.")
        color: Look.soft
        font.pixelSize: Look.detail
    }
    Repeater {
        model: list.review.reading.steps

        Pressable {
            id: step

            required property string key
            required property string where
            required property string what
            required property bool seen

            objectName: "step-" + key
            width: list.width
            implicitHeight: Math.max(Look.unit * 72, words.height + Look.unit * 20)
            hoverEnabled: Look.pointer
            ringRadius: Look.fieldRadius
            text: where + (what !== "" ? ", " + what : "")
            onActivated: list.review.reading.open(key)

            background: Rectangle {
                color: step.down ? Look.mint : step.hovered ? Look.mintSoft : "transparent"

                Rectangle {
                    y: parent.height - height
                    width: parent.width
                    height: Look.hairline
                    color: Look.divider
                }
            }
            contentItem: Item {
                Icon {
                    id: tick

                    name: step.seen ? "check-circle-fill" : "eye-duotone"
                    color: step.seen ? Look.good : Look.waiting
                    side: Look.icon * 1.1
                    anchors.verticalCenter: parent.verticalCenter
                }
                Column {
                    id: words

                    x: tick.width + Look.unit * 14
                    width: more.x - x - Look.unit * 8
                    anchors.verticalCenter: parent.verticalCenter

                    Said {
                        width: parent.width
                        text: step.where
                        font.weight: Font.Bold
                        maximumLineCount: 2
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Said {
                        visible: text !== ""
                        width: parent.width
                        text: step.what
                        color: Look.soft
                        font.pixelSize: Look.detail
                        maximumLineCount: 2
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
                Icon {
                    id: more

                    name: "caret-right-bold"
                    color: Look.soft
                    side: Look.smallIcon
                    x: parent.width - width
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
    Item {
        width: 1
        height: Look.unit * 16
    }
    Said {
        visible: !list.review.answer.checks.done
        width: parent.width
        bottomPadding: Look.unit * 10
        text: qsTr("The checks are still reading…")
        color: Look.soft
        font.pixelSize: Look.detail
    }
    Item {
        id: found

        visible: list.review.answer.checks.warnings.count > 0
        width: parent.width
        height: visible ? texts.height + Look.unit * 16 : 0

        Icon {
            id: triangle

            name: "warning-duotone"
            color: Look.waiting
            side: Look.icon
        }
        Column {
            id: texts

            x: triangle.width + Look.smallGap
            width: parent.width - x
            spacing: Look.unit * 6

            Said {
                width: parent.width
                text: list.review.answer.checks.warned
                color: Look.waiting
                font.pixelSize: Look.detail
                font.weight: Font.Bold
            }
            Repeater {
                model: list.review.answer.checks.warnings

                Said {
                    required property string key
                    required property string where
                    required property string said

                    width: texts.width
                    text: where === "" ? said : qsTr("%1: %2").arg(where).arg(said)
                    font.pixelSize: Look.detail
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Look.unit * 10

        PushButton {
            visible: list.paper.hasPrinter
            objectName: "printComparison"
            kind: "outline"
            small: true
            symbol: "printer-duotone"
            available: list.paper.canPrint
            text: qsTr("Print the comparison")
            onActivated: list.paper.printComparison()
        }
        PushButton {
            visible: !Look.touch
            objectName: "saveComparison"
            kind: "outline"
            small: true
            symbol: "download-simple-duotone"
            available: list.paper.canSave
            text: qsTr("Save as PDF")
            onActivated: list.paper.saveComparison()
        }
    }
    Said {
        width: parent.width
        topPadding: Look.unit * 8
        text: list.paper.wrong !== "" ? list.paper.wrong : list.paper.said !== "" ? list.paper.said
            : list.paper.hasPrinter || !Look.touch ? qsTr("Every difference, in both languages, with a place to sign.")
                                                        : qsTr("No printer is set up here.")
        color: list.paper.wrong !== "" ? Look.urgent : Look.soft
        font.pixelSize: Look.detail
        Accessible.role: list.paper.wrong !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
