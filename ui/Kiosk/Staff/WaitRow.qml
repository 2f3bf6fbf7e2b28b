import QtQuick
import Kiosk
import Kiosk.Controls

// Something that waits to be printed or sent: why, since when, and what can be done.  Never whom it goes to.
Item {
    id: row

    required property Upkeep upkeep
    required property int index
    required property string key
    required property string symbol
    required property string title
    required property string tone
    required property string reason
    required property string since
    required property string again
    required property bool mayCancel
    required property bool open

    implicitHeight: (open ? buttons.y + buttons.height : words.y + words.height) + Look.unit * 20

    Rectangle {
        visible: row.index > 0
        width: parent.width
        height: Look.hairline
        color: Look.hair
    }
    Icon {
        id: picture

        x: Look.unit * 20
        y: Look.unit * 20
        name: row.symbol
        color: Look.primary
        side: Look.largeIcon
    }
    Column {
        id: words

        x: picture.x + picture.width + Look.unit * 16
        y: Look.unit * 18
        width: parent.width - x - Look.unit * 20
        spacing: Look.unit * 4

        Said {
            titled: true
            width: parent.width
            text: row.title
            font.weight: Font.Bold
        }
        Row {
            width: parent.width
            spacing: Look.unit * 8

            Icon {
                id: mark

                y: (why.lineCount > 0 ? why.height / why.lineCount - height : 0) / 2
                name: row.tone === "urgent" ? "warning-octagon-fill" : row.tone === "waiting" ? "hourglass-medium-duotone"
                                                                                             : "check-circle-duotone"
                color: Look.toneColour(row.tone)
                side: Look.smallIcon
            }
            Said {
                id: why

                width: parent.width - mark.width - parent.spacing
                text: row.reason
                color: Look.toneColour(row.tone)
                font.pixelSize: Look.detail
                font.weight: Font.Bold
            }
        }
        Said {
            width: parent.width
            text: row.again === "" ? row.since : row.since + " · " + row.again
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
    Row {
        id: buttons

        visible: row.open
        x: Look.unit * 20
        y: words.y + words.height + Look.unit * 14
        width: parent.width - 2 * x
        spacing: Look.smallGap

        PushButton {
            id: retry

            objectName: "retry-" + row.key
            kind: row.index === 0 ? "main" : "quiet"
            width: parent.width - cancel.width - parent.spacing
            implicitHeight: Look.touch ? Look.control : Look.mainControl
            symbol: "arrows-clockwise-bold"
            available: row.upkeep.busy === ""
            text: row.upkeep.busy === row.key ? qsTr("One moment…") : qsTr("Try it now")
            Accessible.name: qsTr("Try it now: %1").arg(row.title)
            onActivated: row.upkeep.retry(row.key)
        }
        PushButton {
            id: cancel

            objectName: "cancel-" + row.key
            kind: "grave"
            height: retry.height
            available: row.mayCancel && row.upkeep.busy === ""
            text: qsTr("Cancel…")
            Accessible.name: qsTr("Cancel: %1").arg(row.title)
            onActivated: row.upkeep.ask(row.key)
        }
    }
}
