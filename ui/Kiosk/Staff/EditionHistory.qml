pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The editions of a treatment, the newest first, and a way to another treatment.
Item {
    id: list

    required property History history
    property bool closable: false // it lies over something
    property bool marked: true // the edition that is looked at is beside it

    signal opened
    signal closed

    Item {
        id: head

        x: Look.padding
        y: Look.padding
        width: parent.width - 2 * x
        height: Math.max(Look.control, which.height)

        Said {
            titled: true
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("History")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        PushButton {
            visible: list.closable
            kind: "link"
            small: true
            x: Look.unit * 110
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Close")
            onActivated: list.closed()
        }
        Choice {
            id: which

            objectName: "whichTreatment"
            x: parent.width - width
            width: Math.min(parent.width * 0.6, Look.unit * 280)
            label: qsTr("Treatment")
            labelled: false
            rows: list.history.treatments
            current: list.history.treatment
            onChosen: key => list.history.choose(key)
        }
    }
    Scroll {
        id: editions

        x: Look.unit * 6
        y: head.y + head.height + Look.unit * 10
        width: parent.width - 2 * x
        height: parent.height - y - Look.unit * 8
        spacing: 0

        Repeater {
            id: rows

            model: list.history.editions

            Pressable {
                id: edition

                required property int index
                required property int key
                required property string title
                required property string stage
                required property string word
                required property string note
                required property string by
                required property bool chosen

                objectName: "edition-" + key
                width: parent?.width ?? 0
                implicitHeight: lines.height + Look.unit * 28
                ringRadius: Look.unit * 8
                hoverEnabled: Look.pointer
                tickable: true
                ticked: chosen
                text: title
                Accessible.role: Accessible.RadioButton
                Accessible.name: [title, word, note, by].filter(part => part !== "").join(". ")
                onActivated: {
                    list.history.open(key);
                    list.opened();
                }

                background: Rectangle {
                    radius: Look.unit * 8
                    color: edition.chosen && list.marked ? Look.mintSoft : edition.down || edition.hovered ? Look.mintSoft : "transparent"

                    Rectangle {
                        visible: edition.chosen && list.marked
                        width: Look.unit * 4
                        height: parent.height
                        color: Look.primary
                    }
                }
                contentItem: Item {
                    Rectangle {
                        id: circle

                        x: Look.unit * 16
                        y: Look.unit * 14
                        width: Look.unit * 38
                        height: width
                        radius: width / 2
                        color: Look.toneGround(Look.stageTone(edition.stage))

                        Icon {
                            anchors.centerIn: parent
                            name: Look.stageIcon(edition.stage)
                            color: Look.toneColour(Look.stageTone(edition.stage))
                            side: Look.smallIcon
                        }
                    }
                    Rectangle {
                        visible: edition.index < list.history.editions.count - 1 || list.history.older !== ""
                        x: circle.x + circle.width / 2 - width / 2
                        y: circle.y + circle.height + Look.unit * 4
                        width: Look.outline
                        height: Math.max(0, parent.height - y)
                        color: Look.divider
                    }
                    Column {
                        id: lines

                        x: circle.x + circle.width + Look.unit * 14
                        y: Look.unit * 14
                        width: parent.width - x - Look.unit * 8
                        spacing: Look.unit * 3

                        Flow {
                            width: parent.width
                            spacing: Look.unit * 10

                            Said {
                                height: pill.height
                                verticalAlignment: Text.AlignVCenter
                                text: edition.title
                                font.weight: Font.Bold
                                Accessible.ignored: true
                            }
                            StagePill {
                                id: pill

                                stage: edition.stage
                                word: edition.word
                            }
                        }
                        Said {
                            visible: text !== ""
                            width: parent.width
                            text: edition.note
                            Accessible.ignored: true
                        }
                        Said {
                            width: parent.width
                            text: edition.by
                            color: Look.soft
                            font.pixelSize: Look.detail
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        PushButton {
            objectName: "showOlder"
            visible: list.history.older !== ""
            kind: "link"
            symbol: "caret-down-bold"
            text: list.history.older
            onActivated: {
                const next = rows.count, keys = activeFocus;
                list.history.showOlder(); // and this is gone
                if (keys)
                    rows.itemAt(next)?.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
}
