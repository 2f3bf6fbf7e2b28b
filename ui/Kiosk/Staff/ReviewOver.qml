import QtQuick
import Kiosk

// Reading is over: how, by whom, and where to go.
Item {
    id: over

    required property Staff staff
    property bool pictured: true
    readonly property Item away: done

    readonly property Answering answer: staff.review.answer

    height: told.height + 2 * Look.padding

    Panel {
        anchors.fill: parent
    }
    Column {
        id: told

        x: Look.padding
        y: Look.padding
        width: parent.width - 2 * x
        spacing: Look.unit * 12

        Tile {
            visible: over.pictured
            anchors.horizontalCenter: parent.horizontalCenter
            symbol: over.answer.outcome === "approved" ? "seal-check-duotone" : over.answer.outcome === "back"
                ? "arrow-u-up-left-duotone" : "info-duotone"
            tone: over.answer.outcome === "approved" ? "good" : over.answer.outcome === "back" ? "back" : "waiting"
        }
        Said {
            objectName: "overTitle"
            titled: true
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: over.answer.outcome === "approved" ? qsTr("Edition %1 is approved until %2").arg(over.staff.review.number).arg(over.answer.last.until)
                : over.answer.outcome === "back" ? qsTr("Edition %1 is sent back to %2").arg(over.staff.review.number).arg(over.staff.review.author)
                : qsTr("Somebody else has decided")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Said {
            objectName: "overSentence"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: over.answer.outcome === "approved" ? qsTr("Patients see it once it is published.")
                : over.answer.outcome === "back" ? qsTr("Your note stands above the new draft: “%1”").arg(over.answer.note)
                : over.staff.review.gone
            color: Look.soft
        }
        Flow {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, done.width + (publish.visible ? publish.width + spacing : 0))
            spacing: Look.smallGap

            PushButton {
                id: done

                objectName: "overClose"
                kind: publish.visible ? "outline" : "main"
                height: publish.height
                text: qsTr("Close")
                onActivated: over.staff.go("today")
            }
            PushButton {
                id: publish

                objectName: "overPublish"
                visible: over.answer.outcome === "approved"
                kind: "main"
                symbol: "broadcast-duotone"
                text: qsTr("Go on to publish it")
                onActivated: over.staff.go("publication", over.staff.about)
            }
        }
    }
}
