import QtQuick
import Kiosk
import Kiosk.Controls

// The bar over Write: what is written, how far it is saved, what is found in it, and its way to an approval.
Rectangle {
    id: bar

    required property Writing writing
    property bool previewable: false // there is a preview to show in place of the entry
    property bool previewed: false // it is shown

    signal back
    signal turned // from the text to its preview, or the other way
    signal sendAsked

    implicitHeight: Look.topBar * (Look.portrait ? 2 : 1) // upright, the buttons have a row of their own
    color: Look.surface

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Look.hairline
        color: Look.divider
    }
    Row {
        id: left

        x: Look.unit * 16
        height: Look.topBar
        spacing: Look.unit * 12

        PushButton {
            objectName: "backButton"
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            width: Look.control
            symbol: "arrow-left-bold"
            Accessible.name: qsTr("Back")
            onActivated: bar.back()
        }
        Said {
            titled: true
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Look.unit * (Look.width < 1500 ? 230 : 360))
            text: bar.writing.title
            font.pixelSize: Look.heading
            font.weight: Font.ExtraBold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        StagePill {
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.writing.known && Look.width >= 1500 // how far it is saved goes before
            stage: "DRAFT"
            word: qsTr("Draft")
        }
        Said {
            anchors.verticalCenter: parent.verticalCenter
            visible: Look.width >= 1500 && text !== ""
            text: bar.writing.begunFrom
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
    Row {
        id: middle

        x: left.x + left.width + Look.unit * 16
        height: Look.topBar
        spacing: Look.unit * 4

        UndoTools {
            anchors.verticalCenter: parent.verticalCenter
            editing: bar.writing.editing
        }
        Icon {
            id: cloud

            visible: bar.writing.saving.said !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: bar.writing.saving.keptHere ? "cloud-slash-duotone" : "cloud-check-duotone"
            color: bar.writing.saving.keptHere ? Look.waiting : Look.soft
            side: Look.smallIcon
            Accessible.ignored: word.visible
            Accessible.role: Accessible.StaticText
            Accessible.name: word.text
        }
        Said {
            id: word

            objectName: "savedWord"
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== "" && implicitWidth <= (Look.portrait ? bar.width : right.x) - middle.x - cloud.x - cloud.width - middle.spacing - Look.smallGap // else the icon alone says it
            text: bar.writing.saving.said
            color: bar.writing.saving.keptHere ? Look.waiting : Look.soft
            font.pixelSize: Look.detail
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: right

        x: parent.width - width - Look.unit * 24
        y: bar.height - height
        height: Look.topBar
        spacing: Look.unit * 14

        Said {
            anchors.verticalCenter: parent.verticalCenter
            visible: Look.wide && text !== ""
            text: bar.writing.meanwhile.others
            color: Look.waiting
            font.pixelSize: Look.detail
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
        PushButton {
            objectName: "previewButton"
            visible: bar.previewable
            anchors.verticalCenter: parent.verticalCenter
            symbol: bar.previewed ? "pencil-simple-duotone" : "eye-duotone"
            text: bar.previewed ? qsTr("The text") : qsTr("Preview")
            onActivated: bar.turned()
        }
        FindingsButton {
            objectName: "findingsButton"
            anchors.verticalCenter: parent.verticalCenter
            writing: bar.writing
        }
        Said {
            objectName: "blockedWord"
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.writing.sending.blocked !== "" && bar.writing.checking.toFix === 0 && Look.width >= 1200
            text: bar.writing.sending.blocked
            color: Look.soft
            font.pixelSize: Look.detail
            wrapMode: Text.NoWrap
        }
        PushButton {
            id: send

            objectName: "sendButton"
            anchors.verticalCenter: parent.verticalCenter
            kind: "main"
            available: bar.writing.sending.blocked === "" && !bar.writing.sending.busy
            text: bar.writing.sending.busy ? qsTr("Sending…") : qsTr("Send for approval")
            Accessible.description: bar.writing.sending.blocked
            onActivated: {
                if (available)
                    bar.sendAsked();
            }
        }
    }
}
