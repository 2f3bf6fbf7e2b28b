import QtQuick
import Kiosk

// An approved edition that the kiosks do not show yet: why it was changed, and the button that publishes it.
Panel {
    id: card

    required property Publication publication
    readonly property Publishing publishing: publication.publishing
    required property int index
    required property string key
    required property int number
    required property string title
    required property string replaces

    signal seen

    height: inside.height + 2 * Look.padding
    border.width: index === 0 ? Look.strong : Look.hairline
    border.color: index === 0 ? Look.primary : Look.divider

    Column {
        id: inside

        x: Look.padding
        y: Look.padding
        width: parent.width - 2 * x
        spacing: Look.unit * 12

        Item {
            width: parent.width
            height: Math.max(head.height, pill.height)

            Said {
                id: head

                titled: true
                width: pill.x - Look.smallGap
                text: qsTr("Ready to publish")
                font.pixelSize: Look.heading
                font.weight: Font.Bold
            }
            StagePill {
                id: pill

                x: parent.width - width
                stage: "APPROVED"
                word: qsTr("Approved")
            }
        }
        Item {
            width: parent.width
            height: Math.max(what.height, see.height)

            Column {
                id: what

                width: see.x - Look.smallGap
                anchors.verticalCenter: parent.verticalCenter

                Said {
                    width: parent.width
                    text: card.title
                    font.weight: Font.Bold
                }
                Said {
                    width: parent.width
                    text: card.replaces
                    color: Look.soft
                    font.pixelSize: Look.detail
                }
            }
            PushButton {
                id: see

                objectName: "see-" + card.key
                x: parent.width - width
                anchors.verticalCenter: parent.verticalCenter
                kind: "link"
                small: true
                text: qsTr("See")
                Accessible.name: qsTr("See %1").arg(card.title)
                onActivated: {
                    card.publication.history.see(card.key, card.number);
                    card.seen();
                }
            }
        }
        Field {
            id: why

            objectName: "why-" + card.key
            width: parent.width
            label: qsTr("Why this change?")
            hint: qsTr("For the history; it may stay empty")
        }
        PushButton {
            objectName: "publish-" + card.key
            kind: card.index === 0 ? "main" : "quiet"
            width: parent.width
            symbol: "broadcast-duotone"
            available: card.publishing.allowed && !card.publishing.busy
            text: card.publishing.busy ? qsTr("Publishing…") : qsTr("Publish edition %1").arg(card.number)
            Accessible.name: qsTr("Publish %1").arg(card.title)
            onActivated: card.publishing.publish(card.key, card.number, why.text)
        }
        Said {
            width: parent.width
            text: card.publishing.allowed ? qsTr("From the next patient on. A visit that has begun keeps its own.")
                                              : qsTr("Who may publish: %1.").arg(card.publishing.who)
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
}
