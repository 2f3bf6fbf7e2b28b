pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One edition: when patients saw it, compared with another, what was done with it, and what can be made of it.
Item {
    id: detail

    required property History history
    required property Publishing publishing
    required property int next // the number of the publication that would come
    readonly property EditionDetails details: history.detail
    property bool closable: false

    signal closed

    Scroll {
        id: scroll

        x: Look.padding - inset
        y: Look.padding - inset
        width: parent.width - 2 * x
        height: foot.y - y - Look.unit * 6
        spacing: Look.unit * 14

        Item {
            width: scroll.innerWidth
            height: Math.max(title.height, tools.height)

            Flow {
                id: title

                width: parent.width - tools.width - Look.smallGap
                anchors.verticalCenter: parent.verticalCenter
                spacing: Look.unit * 10

                Said {
                    titled: true
                    height: pill.height
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Edition %1").arg(detail.history.edition)
                    font.pixelSize: Look.heading
                    font.weight: Font.Bold
                }
                StagePill {
                    id: pill

                    stage: detail.details.stage
                    word: detail.details.word
                }
            }
            Row {
                id: tools

                x: parent.width - width
                anchors.verticalCenter: parent.verticalCenter
                spacing: Look.smallGap

                PushButton {
                    objectName: "openSheet"
                    small: true
                    symbol: "file-text-duotone"
                    text: qsTr("Open")
                    Accessible.name: qsTr("Open the sheet of edition %1").arg(detail.history.edition)
                    onActivated: detail.details.openSheet()
                }
                PushButton {
                    id: close

                    objectName: "closeDetail"
                    visible: detail.closable
                    small: true
                    symbol: "arrow-left-bold"
                    text: qsTr("History")
                    onActivated: detail.closed()
                }
            }
        }
        Said {
            width: scroll.innerWidth
            text: detail.details.facts
            color: Look.soft
        }
        EditionComparison {
            width: scroll.innerWidth
            history: detail.history
        }
        Row {
            visible: detail.details.note !== ""
            width: scroll.innerWidth
            spacing: Look.smallGap

            Initial {
                id: author

                width: Look.unit * 36
                anchors.verticalCenter: parent.verticalCenter
                name: detail.details.writer
            }
            Said {
                width: parent.width - author.width - parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1: “%2”").arg(detail.details.writer).arg(detail.details.note)
            }
        }
        EditionPath {
            visible: detail.details.path.count > 0
            width: scroll.innerWidth
            steps: detail.details.path
        }
    }
    Column {
        id: foot

        x: Look.padding
        y: parent.height - height - Look.unit * 14
        width: parent.width - 2 * x
        spacing: Look.unit * 10

        Rectangle {
            width: parent.width
            height: Look.hairline
            color: Look.hair
        }
        Way {
            named: "startDraft"
            symbol: "pencil-simple-duotone"
            text: qsTr("Start from edition %1").arg(detail.history.edition)
            why: detail.details.whyNoDraft
            sentence: qsTr("Opens a draft with this text. Nothing changes at the kiosks.")
            onChosen: detail.details.startDraft()
        }
        Way {
            named: "goBackEdition"
            symbol: "clock-counter-clockwise-duotone"
            text: qsTr("Go back to edition %1").arg(detail.history.edition)
            why: detail.details.whyNotBack
            sentence: qsTr("Puts this text at the kiosks again: that will be publication %1.").arg(detail.next)
            onChosen: detail.details.goBack()
        }
    }

    component Way: Item {
        id: way

        required property string named
        required property string symbol
        required property string text
        required property string sentence
        required property string why // it cannot be done now; "" where it can

        signal chosen

        width: parent?.width ?? 0
        height: Math.max(button.height, told.height)

        PushButton {
            id: button

            objectName: way.named
            width: Math.min(implicitWidth, way.width * 0.55)
            anchors.verticalCenter: parent.verticalCenter
            symbol: way.symbol
            text: way.text
            available: way.why === "" && !detail.publishing.busy
            onActivated: way.chosen()
        }
        Said {
            id: told

            x: button.width + Look.smallGap
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: way.why === "" ? way.sentence : way.why
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
}
