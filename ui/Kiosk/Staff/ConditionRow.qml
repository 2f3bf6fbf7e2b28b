import QtQuick
import Kiosk.Controls

// How one thing of the kiosk is: good, soon to be looked at, or wrong, with what to do.
Item {
    id: row

    required property string symbol
    required property string name
    required property string level
    required property string said

    readonly property color ink: Look.toneColour(level)

    implicitHeight: Math.max(heading.height, picture.height) + sentence.height + Look.unit * 2

    Icon {
        id: picture

        name: row.symbol
        color: Look.soft
        side: Look.icon
    }
    Said {
        id: heading

        x: picture.width + Look.smallGap
        width: mark.x - x
        anchors.verticalCenter: picture.verticalCenter
        text: row.name
        font.weight: Font.Bold
    }
    Icon {
        id: mark

        x: parent.width - width
        anchors.verticalCenter: picture.verticalCenter
        name: row.level === "good" ? "check-circle-fill" : row.level === "soon" ? "hourglass-medium-duotone"
                                                                                : "warning-octagon-fill"
        color: row.ink
        side: Look.icon
    }
    Said {
        id: sentence

        x: heading.x
        y: picture.height + Look.unit * 2
        width: parent.width - x
        text: row.said
        color: row.level === "good" ? Look.soft : row.ink
        font.pixelSize: Look.detail
    }
}
