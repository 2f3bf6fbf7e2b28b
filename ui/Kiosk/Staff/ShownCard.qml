pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What the kiosks show now, how far each of them is, and the way back to the publication before.
Panel {
    id: card

    required property Staff staff

    readonly property AtKiosks now: staff.publication.atKiosks
    readonly property Publishing publishing: staff.publication.publishing

    implicitHeight: lines.height + 2 * Look.padding

    Column {
        id: lines

        x: Look.padding
        y: Look.padding
        width: parent.width - 2 * x
        spacing: Look.unit * 8

        Said {
            titled: true
            width: parent.width
            text: qsTr("At the kiosks now")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Flow {
            width: parent.width
            spacing: Look.smallGap

            Said {
                readonly property bool alone: implicitWidth + parent.spacing + goBack.width > parent.width // on its line

                width: Math.min(implicitWidth, parent.width)
                height: goBack.visible && !alone ? goBack.height : implicitHeight
                verticalAlignment: Text.AlignVCenter
                text: card.now.publishedBy
                color: Look.soft
                font.pixelSize: Look.detail
            }
            PushButton {
                id: goBack

                objectName: "goBackPublication"
                visible: card.now.number > 1
                available: card.publishing.allowed && !card.publishing.busy
                small: true
                symbol: "clock-counter-clockwise-duotone"
                text: qsTr("Go back to %1").arg(card.now.number - 1)
                onActivated: card.publishing.goBack()
            }
        }
        Repeater {
            model: card.now.listed

            Item {
                id: line

                required property string key
                required property string name
                required property string edition
                required property string stage
                required property string word
                required property string until
                required property string tone
                required property bool mayWithdraw
                required property bool readAgain

                width: lines.width
                height: Math.max(Look.row, words.height + Look.unit * 16) + (again.visible ? again.height + Look.unit * 10 : 0)

                Rectangle {
                    width: parent.width
                    height: Look.hairline
                    color: Look.hair
                }
                Column {
                    id: words

                    y: (Math.max(Look.row, height + Look.unit * 16) - height) / 2
                    width: parent.width - state.width - Look.gap

                    Said {
                        width: parent.width
                        text: line.name
                        font.weight: Font.Bold
                    }
                    Said {
                        width: parent.width
                        text: line.edition + " · " + line.until
                        color: line.tone === "" ? Look.soft : Look.toneColour(line.tone)
                        font.weight: line.tone === "" ? Font.Normal : Font.Bold
                        font.pixelSize: Look.detail
                    }
                }
                StagePill {
                    id: state

                    x: parent.width - width
                    y: words.y + (words.height - height) / 2
                    stage: line.stage
                    word: line.word
                }
                PushButton {
                    id: again

                    objectName: "again-" + line.key
                    visible: line.readAgain && card.staff.has("read")
                    y: parent.height - height - Look.unit * 10
                    small: true
                    symbol: "seal-check-duotone"
                    text: qsTr("Approve it again")
                    Accessible.name: qsTr("Approve it again: %1").arg(line.name)
                    onActivated: card.staff.go("read", line.key)
                }
            }
        }
        Flow {
            visible: card.now.kiosks.count > 0
            width: parent.width
            topPadding: Look.unit * 8
            spacing: Look.unit * 18

            Repeater {
                model: card.now.kiosks

                Row {
                    id: kiosk

                    required property string key
                    required property string name
                    required property string tone
                    required property string symbol
                    required property string said
                    required property string refuses

                    objectName: "kiosk-" + key
                    spacing: Look.unit * 8

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: kiosk.symbol
                        color: Look.toneColour(kiosk.tone)
                        side: Look.smallIcon
                    }
                    Said {
                        text: kiosk.name
                        font.weight: Font.Bold
                        wrapMode: Text.NoWrap
                        Accessible.name: [kiosk.name, kiosk.said === "" ? qsTr("up to date") : kiosk.said].join(", ")
                    }
                    Said {
                        visible: kiosk.said !== ""
                        text: kiosk.said
                        color: Look.toneColour(kiosk.tone)
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
        Repeater {
            model: card.now.kiosks

            Verdict {
                required property string key
                required property string refuses

                objectName: "refuses-" + key
                width: lines.width
                tone: "blocks"
                fact: refuses
                advice: refuses === "" ? "" : qsTr("It goes on with what it shows. Put right what is said here and send the text again, or ask whoever looks after that kiosk.")
            }
        }
        Said {
            visible: card.staff.publication.known && !card.publishing.allowed
            width: parent.width
            text: qsTr("Who may publish and go back: %1.").arg(card.publishing.who)
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
}
